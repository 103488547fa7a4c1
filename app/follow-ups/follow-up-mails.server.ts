import { makeMatchLink } from '~/matching/answer-links.server'
import type { Match, Side } from '~/matching/match'
import { readIn } from '~/matching/match-mails.server'
import { isArchived, newcomerFacts, readContact } from '~/newcomers/newcomers.server'
import { isOfferKind } from '~/offers/offer'
import { offerRow, ownersOf } from '~/offers/offer-reading.server'
import { now } from '~/server/clock.server'
import { enqueueMail } from '~/server/outbox.server'
import { hoursLinkFor } from './hours-link.server'

/** Mails after two people were matched. They hold the kind of match, a link, and nothing of the other side. */

const LINK_DAYS = 30
const linkFor = (matchId: string, side: Side, purpose: 'contact' | 'follow-up', about: string) =>
  makeMatchLink(matchId, side, { purpose, about, expiresAt: new Date(now().getTime() + LINK_DAYS * 86_400_000) })

/** Asks one side whether the two have talked, in its own language. Who reads no mail is called by a coordinator instead. */
export function askWhetherTheyTalked(match: Match, side: Side, checkId: string): void {
  if (side === 'offer') return mailOwners(match, 'have-you-talked', linkFor(match.id, side, 'contact', checkId))
  if (isArchived(match.newcomerId) || newcomerFacts(match.newcomerId)?.channel !== 'email') return
  const newcomer = readContact({ match: match.id, own: true }, match.newcomerId)
  const kind = offerRow(match.offerId)?.kind
  if (!newcomer?.email || !isOfferKind(kind)) return
  const path = readIn(linkFor(match.id, side, 'contact', checkId), newcomer.locale)
  enqueueMail({
    to: newcomer.email,
    template: 'have-you-talked',
    locale: newcomer.locale,
    causedBy: `match:${match.id}`,
    data: { firstName: newcomer.name, kind, path },
  })
}

/** Asks the volunteer how it goes, by a link to their own three scales, and gives another one to write hours by. */
export function askHowItGoes(match: Match, followUpId: string): void {
  mailOwners(match, 'how-is-it-going', linkFor(match.id, 'offer', 'follow-up', followUpId))
}

function mailOwners(match: Match, template: 'have-you-talked' | 'how-is-it-going', path: string): void {
  const offer = offerRow(match.offerId)
  if (!offer || !isOfferKind(offer.kind)) return
  for (const { id, email, firstName, locale } of ownersOf(offer)) {
    const hours = template === 'how-is-it-going' ? hoursLinkFor(id, match.id) : null
    enqueueMail({
      to: email,
      template,
      locale,
      causedBy: `match:${match.id}`,
      data: { firstName, kind: offer.kind, path: readIn(path, locale), ...(hours && { hoursPath: readIn(hours, locale) }) },
    })
  }
}
