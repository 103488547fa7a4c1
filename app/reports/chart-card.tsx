import { Chart } from './chart'
import { definedInTable } from './definitions'
import type { Drawing } from './drawing'
import { FiguresFold } from './figures-fold'
import { HowCounted } from './how-counted'
import type { ReportTable } from './tables'

interface ChartCardProps {
  drawing: Drawing
  /** Its figures; undefined where they stand with the key figures. */
  table: ReportTable | undefined
  query: string
}

/** A chart with what it says, its figures, and how they are counted. */
export function ChartCard({ drawing, table, query }: ChartCardProps) {
  return (
    <section className={`chart card chart--${drawing.draw}`} aria-labelledby={`graf-${drawing.id}`}>
      <h2 id={`graf-${drawing.id}`}>{drawing.title}</h2>
      <p>{drawing.text}</p>
      <Chart drawing={drawing} />
      {drawing.note && <p className="chart__note soft">{drawing.note}</p>}
      {table && (
        <div className="chart__foot">
          <FiguresFold table={table} query={query} />
          <HowCounted figures={definedInTable[drawing.table]} of={drawing.title} />
        </div>
      )}
    </section>
  )
}
