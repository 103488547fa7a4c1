import { isTownSlug } from '~/island/towns'
import { islandDate } from '~/i18n/format'
import { factsOfNewcomers } from '~/newcomers/newcomers.server'
import { daysWaited, type Need } from '~/newcomers/newcomer'
import { audiences, isOfferKind, type OfferKind } from '~/offers/offer'
import { placesOfOrganisations, publishedOffersOfKind, requirementsOfRow } from '~/offers/offer-reading.server'
import { audienceOf } from '~/offers/jobs'
import { jobAgeOf } from '~/offers/young-work'
import { isOneOf } from '~/people/facts'
import { credentialsOf } from '~/people/credentials.server'
import { gendersOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { askedInVain, declinedOffersOfNeeds, endedWellByCarrier, loadOfCarriers } from './match-reading.server'
import { rankOffers, type Excluded, type NeedSide, type OfferSide, type Suggestion } from './ranking'
import { saidScarce } from './scarcity'
import { scarcitiesInForce } from './scarcity.server'
import { rankingWeights } from './weights.server'

/** Asked and nothing came of it: so long it counts as having been asked lately. */
const LATELY_DAYS = 30

export interface RankedNeed {
  side: NeedSide
  offers: OfferSide[]
  suggestions: Suggestion[]
  excluded: Excluded[]
}

/**
 * The published offers of a need's kind, ranked, with the reasons; and those that do not fit, with theirs. Null without a newcomer.
 * @param scarcity false ranks as if nobody else came later
 */
export function suggestionsFor(need: Need, scarcity = true): RankedNeed | null {
  return suggestionsForAll([need], scarcity).get(need.id) ?? null
}

/** The same for several needs, each kind of offers read once. */
export function suggestionsForAll(needs: readonly Need[], scarcity = true): Map<string, RankedNeed> {
  const sides = needSides(needs)
  const offers = offerSides(needs.map(({ kind }) => kind))
  const [today, weights] = [islandDate(now()), rankingWeights()]
  return new Map(
    [...sides].map(([id, side]) => {
      const known = offers.get(side.kind) ?? []
      const ofKind = scarcity ? known : known.map((offer) => ({ ...offer, scarcity: null }))
      return [id, { side, offers: ofKind, ...rankOffers(side, ofKind, today, weights) }]
    }),
  )
}

/** Needs as the ranking sees them, by id; those whose newcomer is gone are left out. */
export function needSides(needs: readonly Need[]): Map<string, NeedSide> {
  const facts = factsOfNewcomers(needs.map(({ newcomerId }) => newcomerId))
  const declined = declinedOffersOfNeeds(needs.map(({ id }) => id))
  const at = now()
  return new Map(
    needs.flatMap((need) => {
      const known = facts.get(need.newcomerId)
      return known
        ? [
            [
              need.id,
              { ...known, kind: need.kind, declinedOffers: declined.get(need.id) ?? new Set(), waitedDays: daysWaited(need.openedAt, at) },
            ] as const,
          ]
        : []
    }),
  )
}

/** The published offers of these kinds as the ranking sees them. */
export function offerSides(kinds: readonly OfferKind[]): Map<OfferKind, OfferSide[]> {
  const rows = [...new Set(kinds)].flatMap((kind) => publishedOffersOfKind(kind))
  const people = rows.filter((row) => row.organisationId === null).map((row) => row.ownerUserId)
  const today = islandDate(now())
  const [gender, held] = [gendersOf(people), credentialsOf(people, today)]
  const places = placesOfOrganisations(rows.flatMap((row) => row.organisationId ?? []))
  const [load, endedWell] = [loadOfCarriers(), endedWellByCarrier()]
  const asked = askedInVain(new Date(now().getTime() - LATELY_DAYS * 86_400_000))
  const sides = new Map<OfferKind, OfferSide[]>()
  for (const row of rows) {
    if (!isOfferKind(row.kind) || row.town === null || !isTownSlug(row.town)) continue
    const carrier = row.organisationId ?? row.ownerUserId
    const side: OfferSide = {
      id: row.id,
      kind: row.kind,
      town: row.town,
      radiusKm: row.radiusKm,
      availability: row.availability,
      languages: row.languages,
      audience: audienceOf({
        kind: row.kind,
        organisation: row.organisationId !== null,
        details: row.details,
        audience: row.audience.filter((code) => isOneOf(audiences, code)),
      }),
      interests: row.interests,
      industries: row.industries,
      free: row.capacity - row.placesHeld - row.placesTaken,
      untilDate: row.untilDate,
      ownerGender: row.organisationId === null ? (gender.get(row.ownerUserId) ?? null) : null,
      carries: load.get(carrier) ?? 0,
      carrierPlaces: row.organisationId === null ? undefined : places.get(row.organisationId),
      askedLately: asked.get(carrier) ?? 0,
      endedWell: endedWell.get(carrier) ?? 0,
      jobAge: row.kind === 'spare-time-job' ? jobAgeOf(row.details.jobAge) : null,
      missing: requirementsOfRow(row).filter((kind) => !held.get(row.ownerUserId)?.has(kind)),
    }
    const ofKind = sides.get(row.kind)
    if (ofKind) ofKind.push(side)
    else sides.set(row.kind, [side])
  }
  putScarcity([...sides.values()])
  return sides
}

/** How scarce each offer is, as it was last worked out, and whether that is worth a sentence among its kind. */
function putScarcity(kinds: readonly OfferSide[][]): void {
  const known = scarcitiesInForce(kinds.flat().map(({ id }) => id))
  for (const ofKind of kinds) {
    const said = saidScarce(ofKind.map(({ id, free }) => ({ id, free, price: known.get(id)?.price ?? 0 })))
    for (const side of ofKind) {
      const scarcity = known.get(side.id)
      side.scarcity = scarcity ? { ...scarcity, said: said.has(side.id) } : null
    }
  }
}
