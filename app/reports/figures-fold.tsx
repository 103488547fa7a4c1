import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Icon } from '~/ui/icon'
import { FiguresTable } from './figures-table'
import type { ReportTable } from './tables'

/** The table of a chart, folded under it; on paper it stands open. */
export function FiguresFold({ table, query }: { table: ReportTable; query: string }) {
  const { t } = useTranslation('report')
  return (
    <details className="figures">
      <summary className="no-print">
        {t('page.seeTable')}
        <span className="vh">: {table.title}</span>
        <Icon name="chevron-down" />
      </summary>
      <FiguresTable table={table} />
      <TableFile table={table} query={query} />
    </details>
  )
}

/** One table as a file of its own. */
export function TableFile({ table, query }: { table: ReportTable; query: string }) {
  const { t } = useTranslation('report')
  return (
    <p className="no-print">
      <Anchor href={`/koordinator/rapport.csv?${query}&tabel=${table.id}`} whole>
        {t('page.tableCsv')}
        <span className="vh"> · {table.title}</span>
      </Anchor>
    </p>
  )
}
