import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { stateAfter, type OfferState, type OfferStep, type OfferView } from '~/offers/offer'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, buttonClass, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Gable } from '~/ui/gable'
import { vars } from '~/ui/vars'

const tones = {
  draft: 'line',
  submitted: 'info',
  published: 'ok',
  paused: 'wait',
  closed: 'wait',
  'sent-back': 'warn',
} as const satisfies Record<OfferState, string>
const resting = ['pause', 'resume'] as const satisfies readonly OfferStep[]
/** An offer that nobody has seen is thrown away; any other is closed. Neither can be taken back, so both ask first. */
const endOf = (state: OfferState) => (state === 'draft' ? 'drop' : 'close')

/** Own offers and those of the organisations one leads: state, and what can be done with each. */
export function MyOffers({ offers }: { offers: readonly OfferView[] }) {
  const { t } = useTranslation(['mine', 'offers', 'facts'])
  return (
    <Card title={t('offers.title')}>
      {offers.length === 0 && <Empty titleAs="h3" title={t('offers.none')} text={t('offers.noneText')} />}
      {offers.map((offer) => (
        <div key={offer.id} className="match">
          {offer.front ? <Gable front={offer.front} size="sm" /> : null}
          <div className="stack" style={vars({ gap: 'var(--s-1)' })}>
            <h3>
              <Anchor href={`/mit/tilbud/${offer.id}/${offer.state === 'draft' ? 'hvad' : 'se'}`}>
                <bdi>{offer.title || t('offers:card.noTitle')}</bdi>
              </Anchor>
            </h3>
            <p className="soft">
              {[offer.kind && t(`facts:kinds.${offer.kind}`), offer.organisation && offer.owner].filter(Boolean).join(' · ')}
            </p>
            <p>
              <Badge tone={tones[offer.state]}>{t(`offers:states.${offer.state}`)}</Badge>
            </p>
          </div>
          <Form method="post" action={`/mit/tilbud/${offer.id}/status`} className="btns">
            {offer.state === 'draft' && (
              <ButtonLink href={`/mit/tilbud/${offer.id}/hvad`} size="sm">
                {t('offers.continue')}
              </ButtonLink>
            )}
            {offer.state === 'sent-back' && (
              <ButtonLink href={`/mit/tilbud/${offer.id}/se`} size="sm" variant="primary">
                {t('offers.mend')}
              </ButtonLink>
            )}
            {(offer.state === 'submitted' || offer.state === 'published' || offer.state === 'paused') && (
              <ButtonLink href={`/mit/tilbud/${offer.id}/se`} size="sm">
                {t('offers.look')}
              </ButtonLink>
            )}
            {resting
              .filter((step) => stateAfter(offer.state, step) !== null)
              .map((step) => (
                <Button key={step} type="submit" size="sm" variant="quiet" name="intent" value={step}>
                  {t(`offers.${step}`)}
                </Button>
              ))}
            {offer.state !== 'draft' && (
              <Button type="submit" size="sm" variant="quiet" name="intent" value="copy">
                {t('offers.copy')}
              </Button>
            )}
            <details className="sure">
              <summary className={buttonClass({ size: 'sm', variant: 'quiet' })}>{t(`offers.${endOf(offer.state)}`)}</summary>
              <p>{t(`offers.${endOf(offer.state)}Text`)}</p>
              <Button type="submit" size="sm" variant="danger" name="intent" value="close">
                {t(`offers.${endOf(offer.state)}Sure`)}
              </Button>
            </details>
          </Form>
        </div>
      ))}
      <p style={{ marginBlockStart: 'var(--s-4)' }}>
        <ButtonLink href="/tilbud/nyt" icon="plus">
          {t('offers.new')}
        </ButtonLink>
      </p>
    </Card>
  )
}
