import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { definedInTable } from './definitions'
import { TableFile } from './figures-fold'
import { FiguresTable } from './figures-table'
import { HowCounted } from './how-counted'
import type { ReportTable } from './tables'

/** The figures that no chart draws, and every figure as a file. */
export function ReportFigures({ tables, query }: { tables: readonly ReportTable[]; query: string }) {
  const { t } = useTranslation('report')
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
        {tables.map((table) => (
          <div key={table.id}>
            <FiguresTable table={table} />
            <HowCounted figures={definedInTable[table.id]} of={table.title} />
            <TableFile table={table} query={query} />
          </div>
        ))}
      </div>
      <p className="soft">{t('page.small')}</p>
    </section>
  )
}
