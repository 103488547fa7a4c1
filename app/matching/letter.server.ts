import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { distanceBetween } from '~/island/distance'
import { isTownSlug } from '~/island/towns'
import { newcomerFacts, newcomerOfUser, readContact } from '~/newcomers/newcomers.server'
import { offerRow, offerViewsById, ownersOf } from '~/offers/offer-reading.server'
import { leads } from '~/organisations/organisations.server'
import { sharedAvailability } from '~/people/availability'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { FIRST_DAYS, letterLines, type Letter } from './letter'
import { stateToldTo, type Side, type Match } from './match'
import { questionsOf } from './match-questions.server'
import { missingRequirements } from './match-reading.server'

/** The side of a match a signed-in person stands on, or null: then the match is not there for them. */
export function sideOf(actor: Actor, match: Match): Side | null {
  if (match.carrierId === actor.userId || leads(actor, match.carrierId)) return 'offer'
  return newcomerOfUser(actor.userId) === match.newcomerId ? 'need' : null
}

/**
 * What one side may read of a match. Before both have said yes a volunteer learns of the newcomer: age band, town, languages and
 * shared times; no name. A newcomer learns of the volunteer what stands in the public offer.
 * @param reader who reads it and is written down as such; without one it is the side itself
 */
export function letterFor(match: Match, side: Side, reader: Actor | null = null): Letter | null {
  const offer = offerViewsById([match.offerId]).get(match.offerId)
  const row = offerRow(match.offerId)
  const facts = newcomerFacts(match.newcomerId)
  if (!offer?.kind || !offer.front || !row || !facts) return null
  const owner = ownersOf(row)[0]
  const told = stateToldTo(side, match.state, match)
  const together = match.state === 'active' || match.state === 'paused'
  // A name is read, and its reading written down, only for a letter that shows it.
  const newcomer =
    side === 'need'
      ? readContact(reader ?? { match: match.id, own: true }, match.newcomerId)
      : together
        ? readContact(reader ?? { match: match.id }, match.newcomerId)
        : null
  const town = offer.town && isTownSlug(offer.town) ? offer.town : facts.town
  return {
    matchId: match.id,
    side,
    told,
    justBegun: match.activatedAt !== null && now().getTime() - match.activatedAt.getTime() < FIRST_DAYS * 86_400_000,
    pausedUntil: match.pausedUntil,
    kind: offer.kind,
    front: offer.front,
    expiresAt: match.expiresAt.toISOString(),
    reader: side === 'offer' ? (owner?.firstName ?? offer.owner) : (newcomer?.name ?? ''),
    other:
      side === 'offer'
        ? {
            name: newcomer?.name ?? null,
            ageBand: facts.ageBand,
            town: facts.town,
            languages: facts.languages,
            title: null,
            text: null,
            danishLevel: facts.danishLevel,
          }
        : { name: offer.owner, ageBand: null, town, languages: offer.languages, title: offer.title, text: offer.text, danishLevel: null },
    slots: sharedAvailability(facts.availability, offer.availability),
    frequency: offer.frequency,
    km: distanceBetween(facts.town, town).km,
    contact: !together
      ? null
      : side === 'offer'
        ? newcomer && { name: newcomer.name, phone: newcomer.phone, email: newcomer.email }
        : owner
          ? { name: offer.organisation ? offer.owner : owner.firstName, phone: owner.phone, email: owner.email }
          : null,
    shares:
      side === 'offer'
        ? { phone: Boolean(owner?.phone), email: true }
        : { phone: Boolean(newcomer?.phone), email: Boolean(newcomer?.email) },
    coordinator: (match.proposedBy && firstNamesOf([match.proposedBy]).get(match.proposedBy)) ?? null,
    deskPhone: env().CONTACT_PHONE ?? null,
    deskEmail: env().CONTACT_EMAIL ?? null,
    missing: side === 'offer' && match.state === 'agreed' ? missingRequirements(match) : [],
    questions: questionsOf(match.id, side).map(({ id, question, reply }) => ({ id, question, reply })),
  }
}

/** The letter, and its lines in Danish beside another language: so that it can be shown to a neighbour. */
export function letterInBoth(letter: Letter, language: InterfaceLanguage) {
  return { letter, danish: language === 'da' ? null : letterLines(letter, translator('da'), 'da') }
}
