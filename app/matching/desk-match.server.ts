import { desc, eq } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { islandDate } from '~/i18n/format'
import { homeLanguage } from '~/i18n/languages'
import { needById } from '~/newcomers/needs.server'
import { newcomerFacts, readContact, type Contact } from '~/newcomers/newcomers.server'
import type { OfferView } from '~/offers/offer'
import { offerRow, offerViewsById, ownersOf } from '~/offers/offer-reading.server'
import type { CredentialKind } from '~/people/credentials'
import { credentialsSeen, recordCredential, type CredentialSeen } from '~/people/credentials.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { env } from '~/server/env.server'
import { livingStates, type Side, MatchMoved, type Match } from './match'
import { makeAnswerLink } from './answer-links.server'
import { readIn } from './match-mails.server'
import { questionsOf, type MatchQuestion } from './match-questions.server'
import { matchById, missingRequirements } from './match-reading.server'

/** A match as a coordinator sees it: both sides with how to reach them, what is missing, and what was asked. */
export interface DeskMatch {
  match: Match
  kind: OfferView['kind']
  offer: Pick<OfferView, 'id' | 'title' | 'owner' | 'organisation' | 'front'>
  owners: { firstName: string; email: string; phone: string | null; locale: string }[]
  newcomer: Contact
  missing: CredentialKind[]
  /** Each requirement, and what was seen of it. */
  checklist: { kind: CredentialKind; seen: CredentialSeen | null; met: boolean }[]
  questions: MatchQuestion[]
  /** False when the need is closed or open again: then there is nothing to go back to. */
  needOpen: boolean
}

/** Reads a match for the desk; null when there is none. How to reach the newcomer is written down as read. */
export function readDeskMatch(actor: Actor, id: string): DeskMatch | null {
  const match = matchById(id)
  const row = match && offerRow(match.offerId)
  const offer = match && offerViewsById([match.offerId]).get(match.offerId)
  const newcomer = match && readContact(actor, match.newcomerId)
  if (!match || !row || !offer || !newcomer) return null
  const missing = livingStates.some((state) => state === match.state) ? missingRequirements(match) : []
  const seen = match.required.length > 0 ? credentialsSeen(match.carrierId) : new Map<CredentialKind, CredentialSeen>()
  return {
    match,
    newcomer,
    kind: offer.kind,
    offer: { id: offer.id, title: offer.title, owner: offer.owner, organisation: offer.organisation, front: offer.front },
    owners: ownersOf(row).map(({ firstName, email, phone, locale }) => ({ firstName, email, phone, locale })),
    missing,
    checklist: match.required.map((kind) => ({ kind, seen: seen.get(kind) ?? null, met: !missing.includes(kind) })),
    questions: questionsOf(id),
    needOpen: needById(match.needId)?.state === 'open',
  }
}

/** Makes a private link that the coordinator hands over: on paper, in a message, read aloud. The whole address, shown once. */
export function handOverLink(actor: Actor, id: string, side: Side): string {
  return inTransaction(() => {
    const match = matchById(id)
    if (!match || !livingStates.some((state) => state === match.state)) throw new MatchMoved('moved-on')
    recordAudit({ actor: actor.userId, action: 'match.link-made', subject: `match:${id}`, detail: side })
    return new URL(readIn(makeAnswerLink(match, side), localeOf(match, side)), env().ORIGIN).href
  })
}

/** The language one side reads. */
export function localeOf(match: Match, side: Side): string {
  const offer = side === 'offer' ? offerRow(match.offerId) : undefined
  return (side === 'offer' ? offer && ownersOf(offer)[0]?.locale : newcomerFacts(match.newcomerId)?.locale) ?? homeLanguage
}

/** Writes down that a requirement this match lacks was seen, and until when it is good. Never the document. */
export function recordMissing(
  actor: Actor,
  id: string,
  kind: CredentialKind,
  { seenOn = islandDate(now()), validUntil = null }: { seenOn?: string; validUntil?: string | null } = {},
): void {
  inTransaction(() => {
    const match = matchById(id)
    const offer = match && offerRow(match.offerId)
    if (!match || !offer || !missingRequirements(match).includes(kind)) throw new MatchMoved('moved-on')
    recordCredential(offer.ownerUserId, { kind, seenBy: actor.userId, seenOn, validUntil })
  })
}

/** Every match a newcomer has had, the newest first. */
export function matchesOfNewcomer(newcomerId: string): Match[] {
  return db()
    .select({ id: matches.id })
    .from(matches)
    .where(eq(matches.newcomerId, newcomerId))
    .orderBy(desc(matches.proposedAt))
    .limit(50)
    .all()
    .flatMap(({ id }) => matchById(id) ?? [])
}
