import { and, eq, inArray } from 'drizzle-orm'
import { agreements } from '~db/schema/agreements'
import { islandDate } from '~/i18n/format'
import { makeMatchLink } from '~/matching/answer-links.server'
import { mailSide } from '~/matching/course-mails.server'
import { sides, type Match, type MatchState, type Side } from '~/matching/match'
import { matchById } from '~/matching/match-reading.server'
import { isOfferKind } from '~/offers/offer'
import { offerRow } from '~/offers/offer-reading.server'
import { frequencies } from '~/offers/offer'
import { isOneOf } from '~/people/facts'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { env } from '~/server/env.server'
import { seal, unseal } from '~/server/sealed.server'
import { draftTerms, sameTerms, type Confirmations, type Terms } from './agreement'

export interface Agreement extends Confirmations {
  matchId: string
  version: number
  terms: Terms
  changedAt: Date
}

/** Somebody else changed it, or the match is over. Nothing was done; the person is shown how it stands now. */
export class AgreementMoved extends Error {
  override name = 'AgreementMoved'
  constructor(readonly why: 'changed' | 'over') {
    super(why)
  }
}

const context = (matchId: string) => `agreements.terms:${matchId}`
/** States in which there is something to agree on. */
const together: readonly MatchState[] = ['agreed', 'active', 'paused']
export const mayAgree = (match: Match) => together.includes(match.state)

function agreementFrom(row: typeof agreements.$inferSelect): Agreement {
  const { matchId, version, sentAt, changedAt, offerConfirmedAt, needConfirmedAt } = row
  const terms = JSON.parse(unseal(row.termsSealed, context(matchId))) as Terms
  return { matchId, version, terms, sentAt, changedAt, offerConfirmedAt, needConfirmedAt }
}

/** What two people have agreed or are asked to; null while nothing is written down. */
export function agreementOf(matchId: string): Agreement | null {
  const row = db().select().from(agreements).where(eq(agreements.matchId, matchId)).get()
  return row ? agreementFrom(row) : null
}

/** How far the agreements of these matches are, without opening them. */
export function confirmationsOf(matchIds: readonly string[]): Map<string, Confirmations> {
  const { matchId, sentAt, offerConfirmedAt, needConfirmedAt } = agreements
  const rows = db()
    .select({ matchId, sentAt, offerConfirmedAt, needConfirmedAt })
    .from(agreements)
    .where(inArray(agreements.matchId, [...matchIds]))
    .all()
  return new Map(rows.map((row) => [row.matchId, row]))
}

/** A first draft for a match, from its kind's template; nothing is written. */
export function draftFor(match: Match): Terms | null {
  const offer = offerRow(match.offerId)
  if (!offer || !isOfferKind(offer.kind)) return null
  return draftTerms(offer.kind, {
    frequency: isOneOf(frequencies, offer.frequency) ? offer.frequency : null,
    today: islandDate(now()),
    callName: (match.proposedBy && firstNamesOf([match.proposedBy]).get(match.proposedBy)) || '',
    callPhone: env().CONTACT_PHONE ?? null,
  })
}

/** Writes the first draft down when a match starts; one that is there already stays. */
export function draftAgreement(match: Match): void {
  const terms = draftFor(match)
  if (terms) insertDraft(match.id, terms, null)
}

function insertDraft(matchId: string, terms: Terms, draftedBy: string | null): boolean {
  const at = now()
  return (
    db()
      .insert(agreements)
      .values({ matchId, termsSealed: seal(JSON.stringify(terms), context(matchId)), draftedBy, draftedAt: at, changedAt: at })
      .onConflictDoNothing()
      .run().changes === 1
  )
}

function openMatch(matchId: string): Match {
  const match = matchById(matchId)
  if (!match || !mayAgree(match)) throw new AgreementMoved('over')
  return match
}

/**
 * Keeps what the coordinator adjusted. A real change takes back what was confirmed, and it is sent anew; the same words again change
 * nothing.
 * @param version the one that was on the screen, 0 when none was kept yet. Throws AgreementMoved when another is in force.
 */
export function saveAgreement(actor: Actor, matchId: string, version: number, terms: Terms): void {
  inTransaction(() => {
    openMatch(matchId)
    const before = agreementOf(matchId)
    if (before ? sameTerms(before.terms, terms) : false) return
    if ((before?.version ?? 0) !== version) throw new AgreementMoved('changed')
    if (!before) insertDraft(matchId, terms, actor.userId)
    else
      db()
        .update(agreements)
        .set({
          version: version + 1,
          termsSealed: seal(JSON.stringify(terms), context(matchId)),
          changedAt: now(),
          sentAt: null,
          offerConfirmedAt: null,
          needConfirmedAt: null,
        })
        .where(and(eq(agreements.matchId, matchId), eq(agreements.version, version)))
        .run()
    recordAudit({ actor: actor.userId, action: 'agreement.saved', subject: `match:${matchId}` })
  })
}

/** A second press within this time sends nothing more. */
const ONCE_MINUTES = 5
/** How long a link to an agreement works, in days. */
const LINK_DAYS = 60

/** Asks both, in their own language, to read and confirm. Who has confirmed is not asked again. */
export function sendAgreement(actor: Actor, matchId: string, version: number): void {
  inTransaction(() => {
    const match = openMatch(matchId)
    const agreement = agreementOf(matchId)
    if (agreement?.version !== version) throw new AgreementMoved('changed')
    if (agreement.sentAt && now().getTime() - agreement.sentAt.getTime() < ONCE_MINUTES * 60_000) return
    db().update(agreements).set({ sentAt: now() }).where(eq(agreements.matchId, matchId)).run()
    recordAudit({ actor: actor.userId, action: 'agreement.sent', subject: `match:${matchId}` })
    for (const side of sides)
      if (!confirmedBy(agreement, side)) mailSide(match, side, 'agreement-to-confirm', () => makeAgreementLink(matchId, side))
  })
}

export function makeAgreementLink(matchId: string, side: Side): string {
  return makeMatchLink(matchId, side, { purpose: 'agreement', expiresAt: new Date(now().getTime() + LINK_DAYS * 86_400_000) })
}

export function confirmedBy(agreement: Confirmations, side: Side): boolean {
  return (side === 'offer' ? agreement.offerConfirmedAt : agreement.needConfirmedAt) !== null
}

/**
 * One side says yes to the version it was sent; twice is once. With the second yes both hear that they agree. What a coordinator is still
 * changing has been sent to nobody, and nobody can say yes to it.
 * @param by the side itself: its link, or its own account
 */
export function confirmAgreement(matchId: string, side: Side, version: number, by: Actor | 'link'): void {
  confirm(matchId, side, version, { who: by === 'link' ? `link:${side}` : by.userId, unsent: false })
}

/** A coordinator was told the yes by telephone, or got the paper back: it counts also when nothing was sent. */
export function confirmFor(actor: Actor, matchId: string, side: Side, version: number): void {
  confirm(matchId, side, version, { who: actor.userId, unsent: true })
}

function confirm(matchId: string, side: Side, version: number, by: { who: string; unsent: boolean }) {
  inTransaction(() => {
    const match = openMatch(matchId)
    const agreement = agreementOf(matchId)
    if (agreement?.version !== version) throw new AgreementMoved('changed')
    if (confirmedBy(agreement, side)) return
    if (!agreement.sentAt && !by.unsent) throw new AgreementMoved('changed')
    db()
      .update(agreements)
      .set(side === 'offer' ? { offerConfirmedAt: now() } : { needConfirmedAt: now() })
      .where(eq(agreements.matchId, matchId))
      .run()
    recordAudit({ actor: by.who, action: 'agreement.confirmed', subject: `match:${matchId}`, detail: side })
    const other = side === 'offer' ? 'need' : 'offer'
    if (confirmedBy(agreement, other))
      for (const each of sides) mailSide(match, each, 'agreement-confirmed', () => makeAgreementLink(matchId, each))
  })
}
