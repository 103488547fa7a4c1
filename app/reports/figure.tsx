import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { figureText } from './figure-text'
import type { Cell } from './tables'

/** A number of a table as it is read: also aloud, where a dash says nothing. */
export function Figure({ cell }: { cell: Cell }) {
  const { t, i18n } = useTranslation('report')
  if ('percent' in cell) {
    if (cell.percent === null) return <Held />
    return cell.low ? (
      <span className="badge badge--warn">
        <Icon name="triangle-alert" />
        {cell.percent}
        <span className="vh"> {t('page.low')}</span>
      </span>
    ) : (
      <>{cell.percent}</>
    )
  }
  if (cell.shown === 'held' || cell.shown === null) return <Held />
  return <bdi dir="ltr">{figureText(cell.shown, i18n.language)}</bdi>
}

function Held() {
  const { t } = useTranslation('report')
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="vh">{t('page.held')}</span>
    </>
  )
}
