import type { MailData, MailName } from '~emails/index'
import { isArchived, readContact } from '~/newcomers/newcomers.server'
import { isOfferKind } from '~/offers/offer'
import { offerRow, ownersOf } from '~/offers/offer-reading.server'
import { now } from '~/server/clock.server'
import { enqueueMail } from '~/server/outbox.server'
import { makeAnswerLink, makeMatchLink } from './answer-links.server'
import type { Match, Side } from './match'
import { readIn } from './match-mails.server'

/** Mails on the way of a match: reminders, pauses, its end. None of them holds anything of the other side but the kind. */

type CourseMail = {
  [Name in MailName]: MailData<Name> extends CourseMailData ? (CourseMailData extends MailData<Name> ? Name : never) : never
}[MailName]
export type CourseMailData = { side: string; kind: string; firstName: string; path: string; day: string | null }

/**
 * Mails one side, in its own language, about what becomes of a match; a newcomer only when they read mail and were not put away.
 * @param path makes the address the button leads to, once there is somebody to mail
 * @param day ISO 8601 or YYYY-MM-DD, where the mail names one
 */
export function mailSide(match: Match, side: Side, template: CourseMail, path: () => string, day: string | null = null): void {
  const offer = offerRow(match.offerId)
  if (!offer || !isOfferKind(offer.kind)) return
  if (side === 'need' && isArchived(match.newcomerId)) return
  const newcomer = side === 'need' ? readContact({ match: match.id, own: true }, match.newcomerId) : null
  const readers =
    side === 'offer'
      ? ownersOf(offer).map(({ email, firstName, locale }) => ({ email, firstName, locale }))
      : newcomer?.channel === 'email' && newcomer.email
        ? [{ email: newcomer.email, firstName: newcomer.name, locale: newcomer.locale }]
        : []
  if (readers.length === 0) return
  const link = path()
  for (const { email, firstName, locale } of readers)
    enqueueMail({
      to: email,
      template,
      locale,
      causedBy: `match:${match.id}`,
      data: { side, kind: offer.kind, firstName, path: readIn(link, locale), day },
    })
}

const letter = (match: Match, side: Side) => (side === 'need' ? makeAnswerLink(match, side) : `/mit/match/${match.id}`)

/** Whoever has not answered hears once more of the proposal and until when it waits. */
export function remindOfProposal(match: Match, side: Side): void {
  mailSide(match, side, 'match-reminder', () => makeAnswerLink(match, side), match.expiresAt.toISOString())
}

export function tellOfPause(match: Match, side: Side): void {
  mailSide(match, side, match.pausedUntil ? 'match-paused-until' : 'match-paused', () => letter(match, side), match.pausedUntil)
}

export function tellOfResuming(match: Match, side: Side): void {
  mailSide(match, side, 'match-resumed', () => letter(match, side))
}

/** How long a volunteer may answer whether they would do it again, in days. */
const AGAIN_DAYS = 60

/** Thanks to the volunteer, with the question whether they would do it again; a quiet word to the newcomer. */
export function tellOfEnd(match: Match, side: Side): void {
  if (side === 'need') return mailSide(match, side, 'match-ended', () => makeAnswerLink(match, side))
  mailSide(match, side, 'match-thanks', () =>
    makeMatchLink(match.id, side, { purpose: 'again', expiresAt: new Date(now().getTime() + AGAIN_DAYS * 86_400_000) }),
  )
}
