import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'

interface TallyProps {
  counts: { add: number; update: number; same: number; wrong: number }
  /** It has been written: the words say what was, not what would be. */
  done?: boolean
}

/** Four numbers beside each other: what is new, changed, the same and wrong. */
export function Tally({ counts, done = false }: TallyProps) {
  const { t, i18n } = useTranslation('imports')
  return (
    <dl className="tally">
      {(['add', 'update', 'same', 'wrong'] as const).map((verdict) => (
        <div key={verdict} className={verdict === 'wrong' && counts.wrong > 0 ? 'tally__wrong' : undefined}>
          <dt>{t(`${done ? 'tallyDone' : 'tally'}.${verdict}`)}</dt>
          <dd>{formatNumber(counts[verdict], i18n.language)}</dd>
        </div>
      ))}
    </dl>
  )
}
