import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'

/** How many of an organisation's people: numbers, for its overview. */
export interface ChecksCount {
  /** Nobody has said yet what they do. */
  unknown: number
  toOrder: number
  underWay: number
  declared: boolean
}

/** On a leader's overview: what is to be done about child certificates. */
export function ChecksTile({ slug, count }: { slug: string; count: ChecksCount }) {
  const { t } = useTranslation('screening')
  const { unknown, toOrder, underWay, declared } = count
  const lines = [
    ...(toOrder > 0 ? [t('tile.toOrder', { count: toOrder })] : []),
    ...(underWay > 0 ? [t('tile.underWay', { count: underWay })] : []),
    ...(unknown > 0 ? [t('tile.unknown', { count: unknown })] : []),
    ...(declared ? [] : [t('tile.undeclared')]),
  ]
  return (
    <Card title={t('tile.title')}>
      <div className="stack">
        <ul>
          {lines.length === 0 && <li>{t('tile.inOrder')}</li>}
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div>
          <ButtonLink href={`/forening/${slug}/attester`}>{t('tile.see')}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}
