import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { DataTable } from '~/ui/table'

const rows = [
  { what: 'nameAndTown', everybody: true, match: true, coordinator: true },
  { what: 'languagesAndTimes', everybody: true, match: true, coordinator: true },
  { what: 'phoneAndMail', everybody: false, match: true, coordinator: true },
  { what: 'credentials', everybody: false, match: false, coordinator: true },
  { what: 'hours', everybody: false, match: false, coordinator: true },
] as const

/** A plain table of who sees which of a volunteer's data. */
export function WhoSeesWhat() {
  const { t } = useTranslation('people')
  const sign = (seen: boolean) => (
    <span className="row">
      <Icon name={seen ? 'eye' : 'eye-off'} />
      <span>{t(seen ? 'who.yes' : 'who.no')}</span>
    </span>
  )
  return (
    <DataTable
      label={t('privacy.whoTitle')}
      columns={[
        { head: t('who.what'), render: (row) => t(`who.${row.what}`), rowHead: true },
        { head: t('who.everybody'), render: (row) => sign(row.everybody) },
        { head: t('who.match'), render: (row) => sign(row.match) },
        { head: t('who.coordinator'), render: (row) => sign(row.coordinator) },
      ]}
      rows={rows}
      rowKey={(row) => row.what}
    />
  )
}
