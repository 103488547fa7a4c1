import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { definedInTable } from './definitions'
import { FiguresTable } from './figures-table'
import { HowCounted } from './how-counted'
import type { ReportTable } from './tables'

/** Every figure of the report once more, in tables of two columns of the page. */
export function ReportFigures({ tables, query }: { tables: readonly ReportTable[]; query: string }) {
  const { t } = useTranslation('report')
  const [wide, narrow] = sides(tables)
  return (
    <section aria-labelledby="alle-tal" className="allfigures">
      <div className="head">
        <h2 id="alle-tal">{t('page.all')}</h2>
        <div className="no-print">
          <ButtonLink size="sm" icon="download" href={`/koordinator/rapport.csv?${query}`} whole>
            {t('page.tablesCsv')}
          </ButtonLink>
        </div>
      </div>
      <div className="tables">
        {[wide, narrow].map((side, place) => (
          <div key={place}>
            {side.map((table) => (
              <div key={table.id}>
                <FiguresTable table={table} />
                <HowCounted figures={definedInTable[table.id]} of={table.title} />
                <p className="no-print">
                  <Anchor href={`/koordinator/rapport.csv?${query}&tabel=${table.id}`} whole>
                    {t('page.tableCsv')}
                    <span className="vh"> · {table.title}</span>
                  </Anchor>
                </p>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="soft">{t('page.small')}</p>
    </section>
  )
}

/** Tables of many columns stand on the wide side, the others where there is room. */
function sides(tables: readonly ReportTable[]): [ReportTable[], ReportTable[]] {
  const [wide, narrow]: [ReportTable[], ReportTable[]] = [[], []]
  let [left, right] = [0, 0]
  for (const table of tables) {
    const tall = table.rows.length + 3
    if (table.head.length > 4 || (table.head.length < 4 && left < right)) {
      wide.push(table)
      left += tall
    } else {
      narrow.push(table)
      right += tall
    }
  }
  return [wide, narrow]
}
