import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EventRow } from '~/events/event-row'
import { nextEventsOf } from '~/events/event-search.server'
import { OfferCard } from '~/offers/offer-card'
import { publishedOffersOf } from '~/offers/offer-reading.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { pictureHref } from '~/pictures/picture-view'
import { pictureViews } from '~/pictures/pictures.server'
import { now } from '~/server/clock.server'
import { publicAddress, sharedPage } from '~/server/shared-page.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink, Buttons } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { vars } from '~/ui/vars'
import { RoleCard } from '~/wanted/role-card'
import { rolesOf } from '~/wanted/wanted-reading.server'
import { frontOfOrganisation } from '../organisation'
import { organisationFacts } from '../organisation-open-data'
import { OrganisationBand } from '../organisation-band'
import { AboutPart, ContactCard, GoodToKnowCard, JoiningSteps, PlaceMap, WeeklyTable } from '../organisation-parts'
import { contactOf, membershipOf, organisationBySlug } from '../organisations.server'

const EVENTS_SHOWN = 4

export const loader = mayLoad('/foreninger/:slug', ({ params, actor, language }) => {
  const organisation = organisationBySlug(params.slug ?? '')
  if (!organisation) throw notFound()
  const { trusted: _standing, partnerSince: _agreement, ...view } = organisation
  const picture = organisation.pictureId ? (pictureViews([organisation.pictureId]).get(organisation.pictureId) ?? null) : null
  return {
    organisation: view,
    picture,
    shared: sharedPage({
      title: organisation.name,
      description: organisation.lead || organisation.about || organisation.name,
      path: `/foreninger/${organisation.slug}`,
      language,
      picture: `${frontOfOrganisation[organisation.kind]}-${organisation.town}`,
      facts: organisationFacts(organisation, picture && publicAddress(pictureHref(picture.id, picture.width))),
    }),
    contact: contactOf(organisation.id),
    events: nextEventsOf(organisation.id, EVENTS_SHOWN),
    offers: publishedOffersOf(organisation.id),
    roles: rolesOf(organisation.id),
    mine: actor !== null && membershipOf(actor, organisation.id) === 'leader',
    today: now(),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Organisation() {
  const { organisation, picture, contact, events, offers, roles, mine, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['organisations', 'events'])
  const ask = `/foreninger/${organisation.slug}/spoerg`
  return (
    <>
      <OrganisationBand
        page={organisation}
        kind={organisation.kind}
        picture={picture}
        paused={organisation.paused}
        today={today}
        crumbs={
          <Crumbs label={t('crumbs')} items={[{ text: t('list.short'), href: '/foreninger' }, { text: <bdi>{organisation.name}</bdi> }]} />
        }
        buttons={
          <Buttons>
            <ButtonLink variant="primary" size="big" icon="message-circle" href={ask}>
              {t('write')}
            </ButtonLink>
            {organisation.activities.length > 0 && <ButtonLink href="#tider-h">{t('seeTimes')}</ButtonLink>}
          </Buttons>
        }
      />
      <JoiningSteps joining={organisation.joining} />
      <div className="wrap band split">
        <div className="stack" style={vars({ gap: 'var(--s-6)' })}>
          {roles.length > 0 && (
            <section aria-labelledby="roller-h">
              <div className="head">
                <h2 id="roller-h">{t('roles.title')}</h2>
              </div>
              <div className="roles">
                {roles.map((role) => (
                  <RoleCard key={role.id} role={role} href={`/roller/${role.id}`} withOrganisation={false} />
                ))}
              </div>
            </section>
          )}
          {events.length > 0 && (
            <section aria-labelledby="sker-h">
              <div className="head">
                <h2 id="sker-h">{t('events:organisation.title')}</h2>
                <ButtonLink size="sm" whole icon="calendar-plus" href={`/foreninger/${organisation.slug}/kalender.ics`}>
                  {t('events:subscribe.link')}
                </ButtonLink>
              </div>
              <div>
                {events.map((entry) => (
                  <EventRow key={entry.id} entry={entry} />
                ))}
              </div>
            </section>
          )}
          <WeeklyTable page={organisation} company={organisation.kind === 'company'} />
          {offers.length > 0 && (
            <section aria-labelledby="tilbud-h">
              <div className="head">
                <h2 id="tilbud-h">{t('offers.title')}</h2>
              </div>
              <div className="stack">
                {offers.map((offer) => (
                  <OfferCard key={offer.id} offer={offer} href={`/tilbud/${offer.id}`} />
                ))}
              </div>
            </section>
          )}
          <AboutPart page={organisation} />
        </div>
        <aside className="stack" style={vars({ gap: 'var(--s-5)' })} aria-label={t('aside')}>
          <GoodToKnowCard codes={organisation.goodToKnow} />
          <ContactCard name={contact} href={ask} />
          <PlaceMap town={organisation.town} kind={organisation.kind} place={organisation.place} />
          <p className="soft">
            {t('yours.question')}{' '}
            <Anchor href={mine ? `/forening/${organisation.slug}` : `/foreninger/${organisation.slug}/overtag`}>
              {t(mine ? 'yours.edit' : 'yours.claim')}
            </Anchor>
          </p>
        </aside>
      </div>
    </>
  )
}
