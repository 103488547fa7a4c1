import { and, asc, eq, gt, inArray, isNull, lt, lte } from 'drizzle-orm'
import { answerLinks, matches } from '~db/schema/matching'
import { factsOfNewcomers, readNames } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import { offerViewsById } from '~/offers/offer-reading.server'
import { daysWaited } from '~/newcomers/newcomer'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { remindOfProposal } from './course-mails.server'
import { sides } from './match'
import { matchFrom } from './match-reading.server'
import { REMINDER_DAYS, remindersDue } from './reminder'
import { amongMatches } from './running-matches.server'

/**
 * Reminds by mail whoever has not answered a proposal, after 4 and after 10 days; who has answered hears nothing. Gives how many
 * proposals. A periodic job. Newcomers who read no mail are not forgotten: they stand in `remindersByPhone`.
 */
export function remindOfProposals(): number {
  const at = now()
  const old = db()
    .select()
    .from(matches)
    .where(
      and(
        eq(matches.state, 'proposed'),
        lte(matches.proposedAt, new Date(at.getTime() - REMINDER_DAYS[0] * 86_400_000)),
        gt(matches.expiresAt, at),
        lt(matches.remindersSent, REMINDER_DAYS.length),
      ),
    )
    .all()
  const due = old.filter((row) => remindersDue(row.proposedAt, at) > row.remindersSent)
  return eachOnItsOwn('remind-of-proposals', due, (row) => {
    db()
      .update(matches)
      .set({ remindersSent: remindersDue(row.proposedAt, at) })
      .where(eq(matches.id, row.id))
      .run()
    const match = matchFrom(row)
    for (const side of sides) if ((side === 'offer' ? match.offerAnswer : match.needAnswer) === null) remindOfProposal(match, side)
  }).length
}

/** Somebody who reads no mail and has not answered: a coordinator rings, or hands the card over. */
export interface PhoneReminder {
  matchId: string
  newcomer: string
  owner: string
  kind: OfferKind | null
  channel: 'phone' | 'paper'
  /** `tell`: nobody has handed them the proposal yet; `remind`: 4 days without an answer; `last`: 10. */
  what: 'tell' | 'remind' | 'last'
  days: number
  expiresAt: Date
}

/** So many proposals are looked at, the oldest first. */
const LOOKED_AT = 300

/**
 * Newcomers without mail whose answer is missing, and it is time to ring. The oldest proposal first; every name is written down as read.
 * @param among only of these matches
 */
export function remindersByPhone(
  actor: Actor,
  limit = 50,
  namesOf: typeof readNames = readNames,
  among: readonly string[] | null = null,
): { lines: PhoneReminder[]; total: number } {
  const at = now()
  const unanswered = db()
    .select()
    .from(matches)
    .where(
      and(eq(matches.state, 'proposed'), isNull(matches.needAnswer), gt(matches.expiresAt, at), among ? amongMatches(among) : undefined),
    )
    .orderBy(asc(matches.proposedAt))
    .limit(LOOKED_AT)
    .all()
  const facts = factsOfNewcomers(unanswered.map((row) => row.newcomerId))
  const withoutMail = unanswered.filter((row) => facts.get(row.newcomerId)?.channel !== 'email')
  const handed = handedOver(withoutMail.map((row) => row.id))
  const due = withoutMail.flatMap((row) => {
    const what = (['tell', 'remind', 'last'] as const)[remindersDue(row.proposedAt, at)] ?? 'last'
    return what === 'tell' && handed.has(row.id) ? [] : [{ row, what }]
  })
  const shown = due.slice(0, limit)
  const names = namesOf(
    actor,
    shown.map(({ row }) => row.newcomerId),
  )
  const offers = offerViewsById(shown.map(({ row }) => row.offerId))
  return {
    total: due.length,
    lines: shown.map(({ row, what }) => ({
      matchId: row.id,
      newcomer: names.get(row.newcomerId) ?? '',
      owner: offers.get(row.offerId)?.owner ?? '',
      kind: offers.get(row.offerId)?.kind ?? null,
      channel: facts.get(row.newcomerId)?.channel === 'paper' ? 'paper' : 'phone',
      what,
      days: daysWaited(row.proposedAt, at),
      expiresAt: row.expiresAt,
    })),
  }
}

/** Of these proposals, those whose newcomer has been given a private link: by a card, or read aloud. */
function handedOver(matchIds: readonly string[]): Set<string> {
  if (matchIds.length === 0) return new Set()
  const rows = db()
    .select({ id: answerLinks.matchId })
    .from(answerLinks)
    .where(and(inArray(answerLinks.matchId, [...matchIds]), eq(answerLinks.side, 'need'), eq(answerLinks.purpose, 'answer')))
    .all()
  return new Set(rows.map(({ id }) => id))
}
