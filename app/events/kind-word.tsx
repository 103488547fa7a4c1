import { useTranslation } from 'react-i18next'
import type { EventKind } from './event'

/** What kind of event it is, above a title that stays as it was written: for readers of other languages than Danish. »Other« says nothing. */
export function KindWord({ kind }: { kind: EventKind }) {
  const word = useKindWord()(kind)
  return word && <span className="kindword">{word}</span>
}

/** The same word for a line of words; null where there is none to say. */
export function useKindWord(): (kind: EventKind) => string | null {
  const { t, i18n } = useTranslation('facts')
  return (kind) => (i18n.language === 'da' || kind === 'other' ? null : t(`eventKinds.${kind}`))
}
