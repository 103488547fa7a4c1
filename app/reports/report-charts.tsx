import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { ChartCard } from './chart-card'
import type { Drawing } from './drawing'
import type { ReportSheet } from './report-sheet'
import { pairsOfStacks } from './stacks'

interface ReportChartsProps {
  drawings: readonly Drawing[]
  tables: ReportSheet['tables']
  query: string
}

/** Charts in two stacks on a wide page, one that wants all of it between them. */
export function ReportCharts({ drawings, tables, query }: ReportChartsProps) {
  const card = (drawing: Drawing) => (
    <ChartCard key={drawing.id} drawing={drawing} table={tables.find(({ id }) => id === drawing.table)} query={query} />
  )
  return pairsOfStacks(drawings).map((part) =>
    'full' in part ? (
      card(part.full)
    ) : (
      <div key={part.stacks.flat()[0]?.id} className="charts">
        {part.stacks.map((stack, place) => (
          <div key={place}>{stack.map(card)}</div>
        ))}
      </div>
    ),
  )
}

/** Where a goal would stand, before there is one. */
export function NoTarget({ year, href }: { year: string; href: string }) {
  const { t } = useTranslation('report')
  return (
    <section className="chart card no-print" aria-labelledby="graf-aarets-maal">
      <h2 id="graf-aarets-maal">{t('charts.target')}</h2>
      <p>{t('charts.noTarget')}</p>
      <ButtonLink size="sm" icon="flag" href={href}>
        {t('charts.setTarget', { year })}
      </ButtonLink>
    </section>
  )
}
