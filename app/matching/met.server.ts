import { and, gte, lt, sql } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { db } from '~/server/database.server'

/** How many matches began from one moment until before another: how often two have met through the bank. */
export function matchesBegun(from: Date, before: Date): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(matches)
      .where(and(gte(matches.activatedAt, from), lt(matches.activatedAt, before)))
      .get()?.n ?? 0
  )
}
