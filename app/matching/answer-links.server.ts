import { eq, lt } from 'drizzle-orm'
import { answerLinks } from '~db/schema/matching'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { hashToken, newToken } from '~/server/sealed.server'
import type { Match, Side } from './match'
import { matchById } from './match-reading.server'

/**
 * Private links for one side of a match. Each opens one thing: the letter with its answer, the agreement, the question whether the
 * two have talked, one follow-up, the answer to a concern, or whether the volunteer would do it again. Opening changes nothing: mail
 * scanners open links too.
 */
export const linkPurposes = ['answer', 'agreement', 'contact', 'follow-up', 'concern', 'again'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

const paths: Record<LinkPurpose, string> = {
  answer: '/svar',
  agreement: '/aftale',
  contact: '/har-i-talt',
  'follow-up': '/hvordan-gaar-det',
  concern: '/bekymring',
  again: '/tak',
}

/**
 * Makes a private link. Gives its path.
 * @param about the follow-up or the question it opens
 */
export function makeMatchLink(
  matchId: string,
  side: Side,
  { purpose, about = null, expiresAt }: { purpose: LinkPurpose; about?: string | null; expiresAt: Date },
): string {
  const token = newToken()
  db()
    .insert(answerLinks)
    .values({ tokenHash: hashToken(token), matchId, side, purpose, about, expiresAt })
    .run()
  return `${paths[purpose]}/${token}`
}

export interface MatchLink {
  match: Match
  side: Side
  about: string | null
  expired: boolean
}

/** What a private link opens; null when there is none of that purpose. An expired link opens nothing but that word. */
export function readMatchLink(token: string, purpose: LinkPurpose): MatchLink | null {
  const row = db()
    .select()
    .from(answerLinks)
    .where(eq(answerLinks.tokenHash, hashToken(token)))
    .get()
  const match = row?.purpose === purpose ? matchById(row.matchId) : null
  return row && match ? { match, side: row.side === 'offer' ? 'offer' : 'need', about: row.about, expired: row.expiresAt <= now() } : null
}

/** A link to the letter of a match: good for as long as the proposal is, and 30 days once both said yes. Gives its path. */
export function makeAnswerLink(match: Pick<Match, 'id' | 'state' | 'expiresAt'>, side: Side): string {
  const expiresAt = match.state === 'proposed' ? match.expiresAt : new Date(now().getTime() + 30 * 86_400_000)
  return makeMatchLink(match.id, side, { purpose: 'answer', expiresAt })
}

export function removeOldAnswerLinks(): void {
  db()
    .delete(answerLinks)
    .where(lt(answerLinks.expiresAt, new Date(now().getTime() - 90 * 86_400_000)))
    .run()
}
