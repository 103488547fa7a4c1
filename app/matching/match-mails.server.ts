import { readContact } from '~/newcomers/newcomers.server'
import { isOfferKind } from '~/offers/offer'
import { offerRow, ownersOf } from '~/offers/offer-reading.server'
import { enqueueMail } from '~/server/outbox.server'
import { makeAnswerLink } from './answer-links.server'
import type { Match, Side } from './match'
import { missingRequirements } from './match-reading.server'

type MatchMail = 'match-proposed' | 'match-active' | 'match-agreed' | 'match-not-this-time' | 'question-answered'

/** Mails one side, in its own language. Subjects say nothing personal; what each learns of the other is decided here alone. */
export function tell(match: Match, side: Side, template: MatchMail): void {
  const offer = offerRow(match.offerId)
  if (!offer || !isOfferKind(offer.kind)) return
  // made only when there is somebody to mail: a link that exists says that the proposal was handed over
  const link = () => (match.state === 'proposed' || side === 'need' ? makeAnswerLink(match, side) : `/mit/match/${match.id}`)
  const owners = ownersOf(offer)
  const together = match.state === 'active'
  const causedBy = `match:${match.id}`
  if (side === 'offer') {
    const newcomer = together ? readContact({ match: match.id }, match.newcomerId) : null
    const other = newcomer && { name: newcomer.name, email: newcomer.email, phone: newcomer.phone }
    const missing = template === 'match-agreed' ? missingRequirements(match) : []
    const path = link()
    for (const { email, firstName, locale } of owners)
      enqueueMail({
        to: email,
        template,
        locale,
        causedBy,
        data: { side, kind: offer.kind, firstName, path: readIn(path, locale), other, missing },
      })
    return
  }
  const newcomer = readContact({ match: match.id, own: true }, match.newcomerId)
  if (!newcomer || newcomer.channel !== 'email' || !newcomer.email) return
  const owner = owners[0]
  const other = together && owner ? { name: owner.firstName, email: owner.email, phone: owner.phone } : null
  enqueueMail({
    to: newcomer.email,
    template,
    locale: newcomer.locale,
    causedBy,
    data: { side, kind: offer.kind, firstName: newcomer.name, path: readIn(link(), newcomer.locale), other, missing: [] },
  })
}

/** The path in its reader's language: the device it is opened on may be shared, or set to another. */
export function readIn(path: string, locale: string): string {
  return `${path}?sprog=${locale}`
}
