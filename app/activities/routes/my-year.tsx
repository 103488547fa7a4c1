import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Facts } from '~/ui/facts'
import type { PageHandle } from '~/ui/page-frame'
import { PrintButton } from '~/ui/print-button'
import { SharedList } from '../shared-list'
import { useLengthText } from '../use-hours-text'
import { YearPicture } from '../year-picture'
import { YearSheet } from '../year-sheet'
import { personYear, yearOfAddress } from '../year.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** Thanks for a year, on one sheet: for oneself to keep. Names nobody else. */
export const loader = mayLoad('/mit/aar/:year', ({ actor, params, language }) => {
  const year = yearOfAddress(params.year)
  if (year === null) throw notFound()
  return {
    title: translator(language)('hours:yearPage.title', { year }),
    name: firstNamesOf([actor.userId]).get(actor.userId) ?? '',
    ...personYear(actor.userId, year),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

/** As many kinds of work as fit on the sheet. */
const SHOWN = 8

export default function MyYear() {
  const { year, name, present, months, sum, work } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['hours', 'mine'])
  const length = useLengthText()
  return (
    <div className="wrap band--tight stack">
      <div className="no-print">
        <Crumbs
          label={t('crumbs')}
          items={[
            { text: t('mine'), href: '/mit' },
            { text: t('mine:hoursTitle'), href: '/mit/timer' },
            { text: t('yearPage.title', { year }) },
          ]}
        />
      </div>
      <div className="row no-print">
        <PrintButton text={t('yearPage.print')} />
        <ButtonLink href="/mit/timer">{t('yearPage.back')}</ButtonLink>
      </div>
      <YearSheet
        year={year}
        heading={t('yearPage.thanks', { name })}
        lead={sum.times > 0 ? t('yearPage.line', { year, hours: length(sum.minutes) }) : t('yearPage.lineNone', { year })}
        note={present.startsWith(year) ? t('yearPage.soFar') : null}
        end={sum.times > 0 ? t('yearPage.end') : null}
      >
        {sum.times > 0 && (
          <>
            <YearPicture year={year} months={months} present={present} plain />
            <Facts
              items={[
                { term: t('yearPage.times'), detail: formatNumber(sum.times, i18n.language) },
                { term: t('yearPage.confirmed'), detail: length(sum.confirmedMinutes) },
              ]}
            />
            <section>
              <h2>{t('yearPage.what')}</h2>
              <SharedList shared={work.slice(0, SHOWN).map(({ task, times, minutes }) => ({ task, times, minutes, matchId: null }))} />
              {work.length > SHOWN && <p className="soft">{t('clubYear.more', { count: work.length - SHOWN })}</p>}
            </section>
          </>
        )}
      </YearSheet>
    </div>
  )
}
