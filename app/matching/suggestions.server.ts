import { isTownSlug } from '~/island/towns'
import { islandDate } from '~/i18n/format'
import { factsOfNewcomers } from '~/newcomers/newcomers.server'
import type { Need, NewcomerFacts } from '~/newcomers/newcomer'
import { audiences, isOfferKind } from '~/offers/offer'
import { publishedOffersOfKind, requirementsOfRow } from '~/offers/offer-reading.server'
import { isOneOf } from '~/people/facts'
import { credentialsOf } from '~/people/credentials.server'
import { gendersOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { declinedOffersOf, loadOfCarriers } from './match-reading.server'
import { rankOffers, type NeedSide, type OfferSide } from './ranking'

/** The published offers of a need's kind, ranked, with the reasons; and those that do not fit, with theirs. */
export function suggestionsFor(need: Need) {
  const facts = factsOfNewcomers([need.newcomerId]).get(need.newcomerId)
  if (!facts) return { suggestions: [], excluded: [] }
  return rankOffers(needSide(need, facts), offerSides(need), islandDate(now()))
}

function needSide(need: Need, facts: NewcomerFacts): NeedSide {
  return { ...facts, kind: need.kind, declinedOffers: declinedOffersOf(need.id) }
}

function offerSides(need: Need): OfferSide[] {
  const rows = publishedOffersOfKind(need.kind)
  const load = loadOfCarriers()
  const people = rows.filter((row) => row.organisationId === null).map((row) => row.ownerUserId)
  const gender = gendersOf(people)
  const held = credentialsOf(people, islandDate(now()))
  return rows.flatMap((row) => {
    if (!isOfferKind(row.kind) || row.town === null || !isTownSlug(row.town)) return []
    const audience = row.audience.filter((code) => isOneOf(audiences, code))
    return [
      {
        id: row.id,
        kind: row.kind,
        town: row.town,
        radiusKm: row.radiusKm,
        availability: row.availability,
        languages: row.languages,
        audience,
        interests: row.interests,
        industries: row.industries,
        free: row.capacity - row.placesHeld - row.placesTaken,
        untilDate: row.untilDate,
        ownerGender: row.organisationId === null ? (gender.get(row.ownerUserId) ?? null) : null,
        carries: load.get(row.organisationId ?? row.ownerUserId) ?? 0,
        missing: requirementsOfRow(row).filter((kind) => !held.get(row.ownerUserId)?.has(kind)),
      },
    ]
  })
}
