import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Card } from '~/ui/card'

/** Around the turn of the year: the way to one's own page of thanks. */
export function ThanksCard({ year }: { year: string | null }) {
  const { t } = useTranslation('hours')
  if (year === null) return null
  return (
    <Card title={t('thanksCard.title', { year })}>
      <p>{t('thanksCard.text')}</p>
      <p>
        <Anchor href={`/mit/aar/${year}`}>{t('thanksCard.link')}</Anchor>
      </p>
    </Card>
  )
}
