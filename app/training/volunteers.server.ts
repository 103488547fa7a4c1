import { carriersOfRunning } from '~/matching/running-matches.server'
import { kindsOfPersonalOffers, personalOffers } from '~/offers/offer-reading.server'
import { everyHelper, hasHelped } from '~/shifts/shift-reading.server'
import type { VolunteerFacts } from './course'

/** What volunteers do, as far as it says which courses they need: asked of the rooms where they do it, kept nowhere. */

function gathered(offering: ReturnType<typeof personalOffers>, carrying: ReturnType<typeof carriersOfRunning>, helping: readonly string[]) {
  const facts = new Map<
    string,
    { offers: VolunteerFacts['offers'][number][]; matches: VolunteerFacts['matches'][number][]; helps: boolean }
  >()
  const of = (userId: string) => {
    const known = facts.get(userId) ?? { offers: [], matches: [], helps: false }
    facts.set(userId, known)
    return known
  }
  for (const { ownerUserId, kind } of offering) of(ownerUserId).offers.push(kind)
  // a match on an organisation's offer is carried by the organisation
  const kinds = kindsOfPersonalOffers(carrying.map(({ offerId }) => offerId))
  for (const { carrierId, offerId } of carrying) {
    const kind = kinds.get(offerId)
    if (kind) of(carrierId).matches.push(kind)
  }
  for (const userId of helping) of(userId).helps = true
  return facts
}

/** Everybody who does something as a volunteer. */
export function everyVolunteer(): Map<string, VolunteerFacts> {
  return gathered(personalOffers(), carriersOfRunning(), everyHelper())
}

/** What one person does. */
export function volunteerFacts(userId: string): VolunteerFacts {
  const found = gathered(personalOffers(userId), carriersOfRunning(userId), hasHelped(userId) ? [userId] : [])
  return found.get(userId) ?? { offers: [], matches: [], helps: false }
}
