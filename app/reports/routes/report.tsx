import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoment, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { ChartCard } from '../chart-card'
import { addressesOf, presetNames, presetOf } from '../report-ways'
import { askedReport } from '../report-page.server'
import { reportSheet } from '../report-sheet'
import { PeriodPicker } from '../period-picker'
import { NoTarget, ReportCharts } from '../report-charts'
import { ReportFigures } from '../report-figures'
import { ReportHead, ShortTold, Tiles } from '../report-top'
import { paragraphsOf } from '../status'
import { yearOf } from '../targets'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** A report of any period. What is drawn is laid out here, so that no browser has to. */
export const loader = mayLoad('/koordinator/rapport', ({ url, language }) => {
  const t = translator(language)
  const { asked, track, facts, status, closed } = askedReport(url.searchParams)
  const sheet = reportSheet(facts, t, language)
  return {
    asked,
    track,
    sheet,
    closed,
    status,
    title: `${sheet.title} · ${t('report:page.title')}`,
    made: facts.compared.report.at,
    // a half-year that is closed is not measured by what is set later
    aimless: facts.targets.matches === null && track === null && !closed ? yearOf(asked.period.until) : null,
    ways: addressesOf(asked.period, track, islandDate(now()), t, language),
    presets: presetNames(islandDate(now()), t, language),
    preset: asked.trouble ? '' : presetOf(asked.period, islandDate(now())),
  }
})

export default function Report() {
  const { asked, track, sheet, closed, status, made, aimless, ways, presets, preset } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('report')
  const [first, ...others] = sheet.drawings
  const target = first?.id === 'aarets-maal' ? first : null
  const charts = target ? others : sheet.drawings
  const keyTable = sheet.tables.find(({ id }) => id === 'noegletal')
  const drawn = new Set(charts.map(({ table }) => table))
  return (
    <div className="wrap band--tight report">
      <ReportHead sheet={sheet} {...ways} />
      <PeriodPicker asked={asked} track={track} presets={presets} preset={preset} />
      {closed && status?.closedAt && (
        <Flash tone="info" still>
          {t('page.closed', { day: formatDay(status.closedAt, i18n.language, new Date(0)) })}
        </Flash>
      )}
      {!closed && status?.closedAt && (
        <Flash tone="info" still>
          {t(track ? 'page.closedByTrack' : 'page.closedUnread', { day: formatDay(status.closedAt, i18n.language, new Date(0)) })}
        </Flash>
      )}
      {status && status.foreword !== '' && (
        <section className="card foreword" aria-labelledby="forord">
          <h2 id="forord">{t('page.foreword')}</h2>
          {paragraphsOf(status.foreword).map((paragraph, place) => (
            <p key={place} dir="auto">
              {paragraph}
            </p>
          ))}
          {status.signedBy && (
            <p dir="auto">
              <b>{status.signedBy}</b>
            </p>
          )}
        </section>
      )}
      <ShortTold told={sheet.told} />
      <Tiles tiles={sheet.tiles} table={keyTable} query={ways.query} />
      {target && <ChartCard drawing={target} table={undefined} query={ways.query} />}
      {aimless && ways.status && <NoTarget year={aimless} href={ways.status} />}
      {charts.length === 0 ? (
        <Empty title={t('page.nothing')} text={t('page.nothingText')} />
      ) : (
        <ReportCharts drawings={charts} tables={sheet.tables} query={ways.query} />
      )}
      <svg className="stripes" aria-hidden="true">
        <pattern id="stribet" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" />
          <path d="M1.500 0v8" />
        </pattern>
      </svg>
      <ReportFigures tables={sheet.tables.filter(({ id }) => id !== 'noegletal' && !drawn.has(id))} query={ways.query} />
      <p className="soft">{t('page.madeAt', { moment: formatMoment(new Date(made), i18n.language) })}</p>
    </div>
  )
}
