import { eq, lt } from 'drizzle-orm'
import { answerLinks } from '~db/schema/matching'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { hashToken, newToken } from '~/server/sealed.server'
import type { Match, Side } from './match'
import { matchById } from './match-reading.server'

/** Makes a private link for one side of a match: good for as long as the proposal is, and 30 days once both said yes. Gives its path. */
export function makeAnswerLink(match: Pick<Match, 'id' | 'state' | 'expiresAt'>, side: Side): string {
  const token = newToken()
  const expiresAt = match.state === 'proposed' ? match.expiresAt : new Date(now().getTime() + 30 * 86_400_000)
  db()
    .insert(answerLinks)
    .values({ tokenHash: hashToken(token), matchId: match.id, side, expiresAt })
    .run()
  return `/svar/${token}`
}

/** What a private link opens. Reading changes nothing: mail scanners open links too. An expired link opens nothing but that word. */
export function readAnswerLink(token: string): { match: Match; side: Side; expired: boolean } | null {
  const row = db()
    .select()
    .from(answerLinks)
    .where(eq(answerLinks.tokenHash, hashToken(token)))
    .get()
  const match = row && matchById(row.matchId)
  return row && match ? { match, side: row.side === 'offer' ? 'offer' : 'need', expired: row.expiresAt <= now() } : null
}

export function removeOldAnswerLinks(): void {
  db()
    .delete(answerLinks)
    .where(lt(answerLinks.expiresAt, new Date(now().getTime() - 90 * 86_400_000)))
    .run()
}
