import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterForm, PlainSelect } from '~/ui/filters'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { hoursStates } from './confirming'
import type { MyHours } from './my-hours.server'
import { useLengthText } from './use-hours-text'
import { useTaskText } from './use-task-text'

const tones = { waiting: 'wait', asked: 'warn', confirmed: 'ok' } as const
const icons = { waiting: 'hourglass', asked: 'circle-help', confirmed: 'check' } as const

/** Every entry, by year and by how it stands. */
export function OwnList({ page }: { page: MyHours }) {
  const { t, i18n } = useTranslation('hours')
  const length = useLengthText()
  const taskText = useTaskText()
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
              ...hoursStates.map((state) => ({ value: state, text: t(`states.${state}`) })),
            ]}
          />
          <Button type="submit">{t('filter.show')}</Button>
        </div>
      </FilterForm>
      <DataTable
        label={t('own.list.title')}
        rows={entries}
        rowKey={({ id }) => id}
        empty={<Empty title={t('own.list.none')} text={t('own.list.noneText')} />}
        columns={[
          { head: t('own.list.day'), rowHead: true, render: ({ date }) => <span className="nowrap">{dayOf(date)}</span> },
          {
            head: t('own.list.what'),
            render: ({ matchId, task, source, note }) => (
              <div className="entrywhat">
                <p>
                  <bdi>{(matchId && names[matchId]) || taskText(task)}</bdi>
                </p>
                {note && (
                  <p className="soft">
                    <span dir="auto">{note}</span>
                  </p>
                )}
                {(source === 'shift' || source === 'import') && (
                  <p>
                    <Badge tone="line">{t(`sources.${source}`)}</Badge>
                  </p>
                )}
              </div>
            ),
          },
          { head: t('own.list.hours'), numeric: true, render: ({ minutes }) => <b className="nowrap">{length(minutes)}</b> },
          {
            head: t('own.list.state2'),
            render: ({ state }) =>
              state === null ? (
                <span className="soft">{t('own.list.took')}</span>
              ) : (
                <Badge tone={tones[state]} icon={icons[state]}>
                  {t(`states.${state}`)}
                </Badge>
              ),
          },
          {
            head: t('own.list.change'),
            render: ({ id, date, fixed }) =>
              fixed === null || fixed === 'imported' ? (
                <Anchor href={`/mit/timer/${id}`}>
                  {t('own.list.change')}
                  <span className="vh"> {t('own.list.changeOf', { day: dayOf(date) })}</span>
                </Anchor>
              ) : null,
          },
        ]}
      />
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
