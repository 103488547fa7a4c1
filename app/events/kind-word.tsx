import { useTranslation } from 'react-i18next'
import type { EventKind } from './event'

/** What kind of event it is, above a title that stays as it was written: for readers of other languages than Danish. */
export function KindWord({ kind }: { kind: EventKind }) {
  const { t, i18n } = useTranslation('facts')
  if (i18n.language === 'da') return null
  return <span className="kindword">{t(`eventKinds.${kind}`)}</span>
}
