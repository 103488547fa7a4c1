import { makeMatchLink } from '~/matching/answer-links.server'
import type { Match, Side } from '~/matching/match'
import { readIn } from '~/matching/match-mails.server'
import { newcomerFacts, readContact } from '~/newcomers/newcomers.server'
import { offerRow, ownersOf } from '~/offers/offer-reading.server'
import { coversOf } from '~/people/absences.server'
import { peopleWithRole, type Person } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { enqueueMail } from '~/server/outbox.server'

/** Mails about concerns. They hold no word of what was said, and nobody's name but the reader's. */

const LINK_DAYS = 30

function tell(coordinator: Person, id: string, template: 'concern-raised' | 'concern-unanswered') {
  enqueueMail({
    to: coordinator.email,
    template,
    locale: coordinator.locale,
    causedBy: `concern:${id}`,
    data: { firstName: coordinator.firstName, path: `/koordinator/bekymringer/${id}` },
  })
}

/**
 * Tells the coordinator it belongs to, and whoever stands in for them today. False when there is nobody to tell.
 * @param by who wrote it down: a coordinator who did so knows
 */
export function tellResponsible(id: string, forUserId: string | null, by: string | null): boolean {
  if (forUserId === null) return false
  const covers = coversOf([forUserId]).get(forUserId) ?? []
  const coordinators = peopleWithRole('coordinator').filter((each) => each.id === forUserId || covers.includes(each.id))
  for (const each of coordinators) if (each.id !== by) tell(each, id, 'concern-raised')
  return coordinators.length > 0
}

export function tellEverybody(id: string, template: 'concern-raised' | 'concern-unanswered'): void {
  for (const each of peopleWithRole('coordinator')) tell(each, id, template)
}

/**
 * Tells the one who said it that an answer waits behind a link of their own; of an organisation all who lead it. Who reads no mail has
 * been talked with.
 */
export function tellTheAnswer(match: Match, side: Side): void {
  const send = (to: string, firstName: string, locale: string) => {
    const expiresAt = new Date(now().getTime() + LINK_DAYS * 86_400_000)
    const path = readIn(makeMatchLink(match.id, side, { purpose: 'concern', expiresAt }), locale)
    enqueueMail({ to, template: 'concern-answered', locale, causedBy: `match:${match.id}`, data: { firstName, path } })
  }
  if (side === 'offer') {
    const offer = offerRow(match.offerId)
    for (const { email, firstName, locale } of offer ? ownersOf(offer) : []) send(email, firstName, locale)
    return
  }
  if (newcomerFacts(match.newcomerId)?.channel !== 'email') return
  const newcomer = readContact({ match: match.id, own: true }, match.newcomerId)
  if (newcomer?.email) send(newcomer.email, newcomer.name, newcomer.locale)
}

/** True when this side can be answered in writing. */
export function readsMail(match: Match, side: Side): boolean {
  if (side === 'need') return newcomerFacts(match.newcomerId)?.channel === 'email'
  const offer = offerRow(match.offerId)
  return Boolean(offer && ownersOf(offer).length > 0)
}
