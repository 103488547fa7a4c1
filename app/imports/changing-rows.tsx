import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ChangeList } from '~/ui/change-list'
import { Facts } from '~/ui/facts'
import { Pagination } from '~/ui/pagination'
import type { RowChange } from './import-change'
import { useImportWords } from './use-import-words'

interface ChangingRowsProps {
  rows: readonly (RowChange & { line: number })[]
  page: number
  pages: number
  href: (page: number) => string
}

/** What would be new and what would change: of the new all that the file says, of the others what stood there before. */
export function ChangingRows({ rows, page, pages, href }: ChangingRowsProps) {
  const { t } = useTranslation(['imports', 'newcomers'])
  return (
    <>
      <ul className="importrows">
        {rows.map((row) => (
          <ChangingRow key={row.line} row={row} />
        ))}
      </ul>
      <Pagination
        label={t('rows.pages')}
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

function ChangingRow({ row: { line, verdict, name, organisation, led, changes } }: { row: RowChange & { line: number } }) {
  const { t, i18n } = useTranslation('imports')
  const words = useImportWords()
  return (
    <Card as="li">
      <div className="row between">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <Badge tone={verdict === 'add' ? 'ok' : 'info'} icon={verdict === 'add' ? 'plus' : 'pencil'}>
          {t(`verdicts.${verdict}`)}
        </Badge>
      </div>
      <p className="soft">
        {t('wrong.rowNumber', { number: formatNumber(line, i18n.language) })}
        {organisation && (
          <>
            {' · '}
            <bdi>{organisation}</bdi>
          </>
        )}
      </p>
      {led && <p>{t('rows.led')}</p>}
      {verdict === 'add' ? (
        <Facts items={changes.map(({ field, after }) => ({ term: words.field(field), detail: <bdi>{words.said(field, after)}</bdi> }))} />
      ) : (
        <ChangeList
          changes={changes.map(({ field, before, after }) => ({
            label: words.field(field),
            before: words.said(field, before),
            after: words.said(field, after),
          }))}
          words={{ before: t('rows.before'), after: t('rows.after'), nothing: t('rows.nothing') }}
        />
      )}
    </Card>
  )
}
