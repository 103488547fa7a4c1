import { useTranslation } from 'react-i18next'
import { Bullets } from '~/ui/bullets'
import { Card } from '~/ui/card'
import type { OfferView } from './offer'
import { OfferCard } from './offer-card'

/** Beside the wizard: what others will see, and what nobody ever will. */
export function OfferAside({ offer }: { offer: OfferView }) {
  const { t } = useTranslation('offers')
  return (
    <aside className="stack sticky" aria-label={t('wizard.preview')}>
      <h2 style={{ fontSize: 'var(--t-1)' }}>{t('wizard.preview')}</h2>
      <OfferCard offer={offer} />
      <Card tone="sea" title={t('wizard.never.title')}>
        <Bullets icon="eye-off" items={[t('wizard.never.name'), t('wizard.never.phone'), t('wizard.never.birthday')]} />
      </Card>
    </aside>
  )
}
