import { and, gte, sql } from 'drizzle-orm'
import { childChecks } from '~db/schema/screening'
import { islandDate } from '~/i18n/format'
import { leadersOf, organisationsById } from '~/organisations/organisations.server'
import { fullNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { daysLater } from './check'
import { recordSeen } from './checks.server'

/**
 * Leaders who are alone in their organisation: nobody there can say that theirs was seen, as nobody says it of themselves. A coordinator
 * does. Only those somebody has ordered for within a year, and of no other person in a club: what a club fetches is the club's own.
 */

export interface LoneLeader {
  checkId: string
  userId: string
  name: string
  organisationId: string
  organisation: string
}

/** By name. */
export function loneLeaders(): LoneLeader[] {
  const rows = db()
    .select({ checkId: childChecks.id, userId: childChecks.userId, organisationId: childChecks.organisationId })
    .from(childChecks)
    .where(and(sql`${childChecks.state} in ('ordered','consented')`, gte(childChecks.consentBy, daysLater(islandDate(now()), -365))))
    .all()
  const leaders = new Map<string, string[]>()
  const alone = rows.flatMap(({ organisationId, ...row }) => {
    if (organisationId === null) return []
    const known = leaders.get(organisationId) ?? leadersOf(organisationId)
    leaders.set(organisationId, known)
    return known.length === 1 && known[0] === row.userId ? [{ ...row, organisationId }] : []
  })
  const names = fullNamesOf(alone.map(({ userId }) => userId))
  const organisations = organisationsById(alone.map(({ organisationId }) => organisationId))
  return alone
    .map((row) => ({ ...row, name: names.get(row.userId) ?? '', organisation: organisations.get(row.organisationId)?.name ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** A coordinator has seen theirs, and never their own. Gives how many were written down. */
export function seenOfLoneLeaders(actor: Actor, checkIds: readonly string[], seenOn: string): number {
  return inTransaction(() =>
    loneLeaders()
      .filter(({ checkId, userId }) => checkIds.includes(checkId) && userId !== actor.userId)
      .reduce((sum, { organisationId, userId }) => sum + recordSeen(actor, organisationId, [userId], seenOn), 0),
  )
}
