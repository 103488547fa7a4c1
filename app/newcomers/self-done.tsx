import { useTranslation } from 'react-i18next'
import { OfferCard } from '~/offers/offer-card'
import type { FoundOffer } from '~/offers/offer-search.server'
import { ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import type { Channel } from './newcomer'

export interface Registered {
  /** How they are told; `desk` when their address is not known to be theirs. */
  channel: Channel | 'desk'
  /** Where a mail went that asks whether the address is theirs. */
  mailedTo: string | null
  offers: FoundOffer[]
  signedIn: boolean
}

/** What happens next, at once after somebody has said what they wish for; and what can be seen without waiting. */
export function SelfDone({ channel, mailedTo, offers, signedIn }: Registered) {
  const { t } = useTranslation('newHere')
  return (
    <div className="wrap wrap--text band stack">
      <h1>{t('done.title')}</h1>
      {mailedTo ? (
        <Flash tone="warn" icon="mail">
          {t('done.mailed')} <bdi dir="ltr">{mailedTo}</bdi>
        </Flash>
      ) : (
        <Flash tone="ok">{t('done.text')}</Flash>
      )}
      <Card title={t('done.next')}>
        <ol className="how">
          {(['read', 'hear', 'answer'] as const).map((step) => (
            <li key={step}>
              <h3>{t(`done.${step}.title`)}</h3>
              <p>{step === 'hear' ? t(`done.hear.${channel}`) : t(`done.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </Card>
      {offers.length > 0 && (
        <section className="stack" aria-labelledby="allerede-nu">
          <h2 id="allerede-nu">{t('done.offers')}</h2>
          <p className="soft">{t('done.offersText')}</p>
          {offers.map((offer) => (
            <OfferCard key={offer.id} offer={offer} href={`/tilbud/${offer.id}`} />
          ))}
        </section>
      )}
      <Buttons>
        <ButtonLink href="/tilbud" iconEnd="arrow-right">
          {t('done.all')}
        </ButtonLink>
        {signedIn && <ButtonLink href="/mit">{t('done.mine')}</ButtonLink>}
      </Buttons>
    </div>
  )
}
