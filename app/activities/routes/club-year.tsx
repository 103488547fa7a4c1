import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatList, formatNumber } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { memberOrganisation } from '~/organisations/leading.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Facts } from '~/ui/facts'
import type { PageHandle } from '~/ui/page-frame'
import { PrintButton } from '~/ui/print-button'
import { useLengthText } from '../use-hours-text'
import { useTaskText } from '../use-task-text'
import { YearPicture } from '../year-picture'
import { YearSheet } from '../year-sheet'
import { clubYear, yearOfAddress, type SharedTask } from '../year.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** What an association did together in a year, with thanks to everybody by first name: a sheet for the wall of the club house. */
export const loader = mayLoad('/forening/:slug/aar/:year', ({ actor, params, url, language }) => {
  const { organisation, role } = memberOrganisation(actor, params.slug)
  const year = yearOfAddress(params.year)
  if (year === null) throw notFound()
  const { name, slug, id } = organisation
  const found = clubYear(id, year, url.searchParams.get('navne') !== 'nej')
  return {
    title: translator(language)('hours:clubYear.title', { name, year }),
    organisation: { name, slug },
    leads: role === 'leader',
    ...found,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

/** As many tasks as fit on the sheet. */
const SHOWN = 8

export default function ClubYear() {
  const { organisation, leads, names, year, present, people, times, minutes, months, someHeld, tasks } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('hours')
  const length = useLengthText()
  const path = `/forening/${organisation.slug}`
  return (
    <div className="wrap band--tight stack">
      <div className="no-print">
        <Crumbs
          label={t('crumbs')}
          items={[
            { text: t('mine'), href: '/mit' },
            { text: <bdi>{organisation.name}</bdi>, href: path },
            { text: t('clubYear.heading', { year }) },
          ]}
        />
      </div>
      <div className="row no-print">
        <PrintButton text={t('clubYear.print')} />
        {times > 0 && (
          <ButtonLink href={`${path}/aar/${year}${names ? '?navne=nej' : ''}`}>
            {t(names ? 'clubYear.withoutNames' : 'clubYear.withNames')}
          </ButtonLink>
        )}
        {leads && <ButtonLink href={`${path}/timer`}>{t('clubYear.back')}</ButtonLink>}
      </div>
      <YearSheet
        year={year}
        whose={<bdi>{organisation.name}</bdi>}
        heading={t('clubYear.heading', { year })}
        lead={
          times === 0
            ? t('clubYear.lineNone', { year })
            : minutes === null
              ? t('clubYear.lineFew')
              : t('clubYear.line', { hours: length(minutes) })
        }
        note={present.startsWith(year) ? t('clubYear.soFar') : null}
        end={times > 0 ? t('clubYear.end') : null}
      >
        {months && <YearPicture year={year} months={months} present={present} plain />}
        {someHeld && <p className="soft no-print">{t('clubYear.heldBack')}</p>}
        {minutes !== null && (
          <Facts
            items={[
              { term: t('clubYear.people'), detail: formatNumber(people, i18n.language) },
              { term: t('clubYear.times'), detail: formatNumber(times, i18n.language) },
            ]}
          />
        )}
        {tasks.length > 0 && <Tasks tasks={tasks} />}
        {names && names.length > 0 && (
          <section>
            <h2>{t('clubYear.thanks')}</h2>
            <p className="yearsheet__names">
              <bdi>{formatList(names, i18n.language)}</bdi>
            </p>
            <p className="soft no-print">{t('clubYear.names')}</p>
          </section>
        )}
      </YearSheet>
    </div>
  )
}

function Tasks({ tasks }: { tasks: readonly SharedTask[] }) {
  const { t } = useTranslation('hours')
  const length = useLengthText()
  const taskText = useTaskText()
  return (
    <section>
      <h2>{t('clubYear.what')}</h2>
      <ul className="loglist sharedlist">
        {tasks.slice(0, SHOWN).map(({ task, times, minutes }) => (
          <li key={JSON.stringify(task)}>
            <span>
              <bdi>{task === null ? t('clubYear.rest') : task.of === 'organisation' ? t('clubYear.itself') : taskText(task)}</bdi>{' '}
              <span className="soft">{t('times', { count: times })}</span>
            </span>
            <b className="num nowrap">{length(minutes)}</b>
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN && <p className="soft">{t('clubYear.more', { count: tasks.length - SHOWN })}</p>}
    </section>
  )
}
