import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { DrawnMap } from '~/island/drawn-map'
import { TownNote } from '~/island/town-note'
import { isTownSlug, townName } from '~/island/towns'
import { organisationLinks } from '~/organisations/organisations.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { hiddenPage, sharedPage } from '~/server/shared-page.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Gable } from '~/ui/gable'
import { vars } from '~/ui/vars'
import { offerForReading, ownOffer } from '../offers.server'
import { OfferFacts } from '../offer-facts'
import { offerFacts } from '../offer-open-data'

export const loader = mayLoad('/tilbud/:id', ({ actor, params, language }) => {
  const offer = offerForReading(actor, params.id ?? '')
  if (!offer) throw notFound()
  const town = offer.town && isTownSlug(offer.town) ? offer.town : null
  const serviceType = offer.kind ? translator(language)(`facts:kinds.${offer.kind}`) : ''
  return {
    offer,
    shared:
      offer.state === 'published'
        ? sharedPage({
            title: offer.title,
            description: offer.text,
            path: `/tilbud/${offer.id}`,
            language,
            picture: offer.front && town ? `${offer.front}-${town}` : 'bornholm',
            facts: offerFacts(offer, { serviceType, town }),
          })
        : hiddenPage(offer.title),
    mine: actor !== null && ownOffer(actor, offer.id) !== null,
    organisation: offer.organisationId ? (organisationLinks([offer.organisationId]).get(offer.organisationId)?.slug ?? null) : null,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Offer() {
  const { offer, mine, organisation } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['offers', 'facts'])
  const town = offer.town && isTownSlug(offer.town) ? offer.town : null
  return (
    <div className="wrap band--tight">
      <Crumbs label={t('crumbs')} items={[{ text: t('browse.title'), href: '/tilbud' }, { text: <bdi>{offer.title}</bdi> }]} />
      <div className="split">
        <article className="stack" style={vars({ gap: 'var(--s-5)' })}>
          <div className="row">
            {offer.front && <Gable front={offer.front} size="lg" />}
            <div>
              <p className="soft">{[offer.kind && t(`facts:kinds.${offer.kind}`), town && townName(town)].filter(Boolean).join(' · ')}</p>
              <h1 style={{ fontSize: 'var(--t-4)' }}>
                <bdi>{offer.title}</bdi>
              </h1>
              <p>
                {organisation ? (
                  <Anchor href={`/foreninger/${organisation}`}>
                    <bdi>{offer.owner}</bdi>
                  </Anchor>
                ) : (
                  <bdi>{offer.owner}</bdi>
                )}
              </p>
            </div>
          </div>
          <p className="row">
            {offer.state !== 'published' && (
              <Badge tone="warn" icon="eye-off">
                {t(`states.${offer.state}`)}
              </Badge>
            )}
            {offer.free > 0 ? (
              <Badge tone="ok" icon="check">
                {t('card.free', { count: offer.free })}
              </Badge>
            ) : (
              <Badge tone="wait" icon="hourglass">
                {t('card.full')}
              </Badge>
            )}
          </p>
          <OfferFacts offer={offer} />
          {mine && (
            <Form method="post" action={`/mit/tilbud/${offer.id}/status`} className="btns">
              <ButtonLink href={`/mit/tilbud/${offer.id}/se`} icon="pencil">
                {t('offer.change')}
              </ButtonLink>
              <Button type="submit" icon="plus" name="intent" value="copy">
                {t('offer.copy')}
              </Button>
            </Form>
          )}
        </article>
        <div className="stack">
          <Card tone="sea" title={t('offer.wantTitle')}>
            <div className="stack">
              <p>{t('offer.wantText')}</p>
              <div className="btns">
                {offer.state === 'published' && !mine && (
                  <ButtonLink variant="primary" icon="message-circle" href={`/tilbud/${offer.id}/spoerg`}>
                    {t('offer.ask')}
                  </ButtonLink>
                )}
                <ButtonLink href="/om#ny">{t('offer.how')}</ButtonLink>
              </div>
            </div>
          </Card>
          {town && offer.front && (
            <DrawnMap
              label={t('offer.map', { town: townName(town) })}
              points={[{ town, kind: 'house', front: offer.front, label: townName(town) }]}
              ring={offer.radiusKm === null ? undefined : { town, km: offer.radiusKm }}
              caption={<TownNote />}
            />
          )}
        </div>
      </div>
    </div>
  )
}
