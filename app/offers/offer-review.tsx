import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import type { OfferView, WizardStep } from './offer'
import { OfferCard } from './offer-card'
import { OfferFacts } from './offer-facts'
import { WizardSteps } from './wizard-steps'

interface OfferReviewProps {
  offer: OfferView
  editable: boolean
  sentBackReason: string | null
  unfinished: readonly WizardStep[]
}

/** The last step: this is what others will see. Sending it in is the only thing left, or what is still missing. */
export function OfferReview({ offer, editable, sentBackReason, unfinished }: OfferReviewProps) {
  const { t } = useTranslation('offers')
  return (
    <div className="wrap wrap--text band--tight">
      {editable && <WizardSteps current="se" offerId={offer.id} />}
      <div className="stack wizard-look">
        {sentBackReason && (
          <Flash tone="warn">
            {t('review.sentBack')} <bdi>»{sentBackReason}«</bdi>
          </Flash>
        )}
        <div className="row between">
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t('wizard.se.title')}</h1>
          <Badge tone={offer.state === 'published' ? 'ok' : 'info'}>{t(`states.${offer.state}`)}</Badge>
        </div>
        <OfferCard offer={offer} headingLevel="h2" />
        <OfferFacts offer={offer} />
        {unfinished.length > 0 && (
          <Card tone="ochre" title={t('review.missing')}>
            <ul>
              {unfinished.map((step) => (
                <li key={step}>
                  <Anchor href={`/mit/tilbud/${offer.id}/${step}`}>{t(`wizard.${step}.step`)}</Anchor>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {editable ? (
          <Form method="post" className="wizard-nav">
            <ButtonLink href={`/mit/tilbud/${offer.id}/hvad`} icon="arrow-left">
              {t('review.change')}
            </ButtonLink>
            <ButtonLink href="/mit" icon="x">
              {t('wizard.leave')}
            </ButtonLink>
            {unfinished.length === 0 && (offer.state === 'draft' || offer.state === 'sent-back') && (
              <Button type="submit" variant="primary" icon="send" name="intent" value="submit">
                {t('review.submit')}
              </Button>
            )}
          </Form>
        ) : (
          <ButtonLink href="/mit">{t('review.mine')}</ButtonLink>
        )}
      </div>
    </div>
  )
}
