import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { useImportWords } from './use-import-words'

export interface WrongCell {
  line: number
  field: string
  /** The heading in the file; null when it is about the whole row or a column that is not there. */
  heading: string | null
  text: string
  code: string
}

interface WrongRowsProps {
  cells: readonly WrongCell[]
  page: number
  pages: number
  href: (page: number) => string
}

/** What is wrong, in the order of the file: row, column, what stands there, and why it cannot be used. */
export function WrongRows({ cells, page, pages, href }: WrongRowsProps) {
  const { t, i18n } = useTranslation(['imports', 'newcomers'])
  const words = useImportWords()
  return (
    <>
      <DataTable
        label={t('wrong.heading')}
        rows={[...cells]}
        rowKey={({ line, field }) => `${line} ${field}`}
        columns={[
          {
            head: t('wrong.row'),
            rowHead: true,
            render: ({ line }) => t('wrong.rowNumber', { number: formatNumber(line, i18n.language) }),
          },
          { head: t('wrong.column'), render: ({ heading, field }) => <bdi>{heading ?? words.field(field as 'row')}</bdi> },
          { head: t('wrong.text'), render: ({ text }) => <bdi className="celltext">{text || '–'}</bdi> },
          { head: t('wrong.reason'), render: ({ code }) => words.reason(code) },
        ]}
      />
      <Pagination
        label={t('wrong.pages')}
        page={page}
        pages={pages}
        href={href}
        previous={t('newcomers:pages.previous')}
        next={t('newcomers:pages.next')}
        pageLabel={(number) => t('newcomers:pages.page', { number })}
      />
    </>
  )
}
