import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterForm, PlainSelect } from '~/ui/filters'
import { Pagination } from '~/ui/pagination'
import { hoursStates } from './confirming'
import type { MyHours } from './my-hours.server'
import { useLengthText } from './use-hours-text'
import { useTaskText } from './use-task-text'

const tones = { waiting: 'wait', asked: 'warn', confirmed: 'ok' } as const
const icons = { waiting: 'hourglass', asked: 'circle-help', confirmed: 'check' } as const

/** Every entry, by year and by how it stands. */
export function OwnList({ page }: { page: MyHours }) {
  const { t, i18n } = useTranslation('hours')
  const { chosen, years, entries, names, today } = page
  const dayOf = (date: string) => formatDay(date, i18n.language, new Date(`${today}T12:00:00Z`))
  const href = (to: number) => {
    const query = new URLSearchParams(
      Object.entries({ aar: chosen.year, vis: chosen.state, side: String(to) }).filter(([, value]) => value !== ''),
    )
    return `/mit/timer?${query.toString()}#alle`
  }
  return (
    <section className="stack" id="alle" aria-labelledby="alle-h">
      <h2 id="alle-h" style={{ fontSize: 'var(--t-3)' }}>
        {t('own.list.title')}
      </h2>
      <FilterForm action="/mit/timer">
        <div className="filters__row">
          <PlainSelect
            id="aar"
            name="aar"
            label={t('own.list.year')}
            value={chosen.year}
            options={[{ value: '', text: t('own.list.allYears') }, ...years.map((year) => ({ value: year, text: year }))]}
          />
          <PlainSelect
            id="vis"
            name="vis"
            label={t('own.list.state')}
            value={chosen.state}
            options={[
              { value: '', text: t('own.list.any') },
              ...hoursStates.map((state) => ({ value: state, text: t(`own.states.${state}`) })),
            ]}
          />
          <Button type="submit">{t('filter.show')}</Button>
        </div>
      </FilterForm>
      {entries.length === 0 ? (
        <Empty title={t('own.list.none')} text={t('own.list.noneText')} />
      ) : (
        <ul className="ownlist">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} names={names} day={dayOf(entry.date)} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('confirm.pages')}
        page={page.page}
        pages={page.pages}
        href={href}
        previous={t('confirm.previous')}
        next={t('confirm.next')}
        pageLabel={(to) => t('confirm.page', { page: to })}
      />
    </section>
  )
}

interface EntryProps {
  entry: MyHours['entries'][number]
  names: MyHours['names']
  day: string
}

/** An entry in two lines: what and how long, when and how it stands. */
function Entry({ entry: { id, matchId, task, source, note, minutes, state, fixed }, names, day }: EntryProps) {
  const { t } = useTranslation('hours')
  const length = useLengthText()
  const taskText = useTaskText()
  return (
    <li>
      <div className="ownlist__line">
        <b>
          <bdi>{(matchId && names[matchId]) || taskText(task)}</bdi>
        </b>
        <b className="nowrap num">{length(minutes)}</b>
      </div>
      <div className="ownlist__line">
        <span className="soft">
          <span className="nowrap">{day}</span>
          {(source === 'shift' || source === 'import') && ` · ${t(`sources.${source}`)}`}
        </span>
        <span className="row">
          {state === null ? (
            <span className="soft">{t('own.list.took')}</span>
          ) : (
            <Badge tone={tones[state]} icon={icons[state]}>
              {t(`own.states.${state}`)}
            </Badge>
          )}
          {(fixed === null || fixed === 'imported') && (
            <Anchor href={`/mit/timer/${id}`} className="ownlist__change">
              {t('own.list.change')}
              <span className="vh"> {t('own.list.changeOf', { day })}</span>
            </Anchor>
          )}
        </span>
      </div>
      {note && (
        <p className="soft" dir="auto">
          {note}
        </p>
      )}
    </li>
  )
}
