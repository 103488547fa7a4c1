import { and, eq } from 'drizzle-orm'
import { halfYearStatuses } from '~db/schema/reports'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import type { ReportFacts } from './facts-of'
import { closableFrom, type HalfStatus } from './status'

/** Forewords of half-years, and the figures of those that were closed. */

const rowOf = (half: string) => db().select().from(halfYearStatuses).where(eq(halfYearStatuses.half, half)).get()

/** How a half-year's status stands; an empty one before anybody has written. */
export function statusOf(half: string): HalfStatus {
  const row = rowOf(half)
  return {
    half,
    foreword: row?.foreword ?? '',
    signedBy: row?.signedBy ?? '',
    version: row?.version ?? 0,
    // a half-year that was only closed has no words that anybody saved
    savedAt: row?.savedBy || row?.foreword || row?.signedBy ? row.savedAt : null,
    closedAt: row?.closedAt ?? null,
  }
}

/** The figures a half-year was closed with; null while it follows the site, or when they have an older shape. */
export function closedFigures(half: string): ReportFacts | null {
  const figures = rowOf(half)?.figures
  if (typeof figures !== 'object' || figures === null || !('compared' in figures)) return null
  const facts = figures as ReportFacts
  return facts.compared.report.version === 1 && facts.compared.previous.version === 1 ? facts : null
}

/** Saves the words of a half-year when nobody has saved since `version` was shown; false otherwise. */
export function saveForeword(actor: Actor, half: string, version: number, words: Pick<HalfStatus, 'foreword' | 'signedBy'>): boolean {
  return inTransaction(() => {
    const saved = { ...words, savedBy: actor.userId, savedAt: now() }
    const done =
      version === 0
        ? db()
            .insert(halfYearStatuses)
            .values({ half, ...saved })
            .onConflictDoNothing()
            .run()
        : db()
            .update(halfYearStatuses)
            .set({ ...saved, version: version + 1 })
            .where(and(eq(halfYearStatuses.half, half), eq(halfYearStatuses.version, version)))
            .run()
    if (done.changes !== 1) return false
    recordAudit({ actor: actor.userId, action: 'report.foreword-saved', subject: `half-year:${half}` })
    return true
  })
}

/** Makes a half-year's figures stand still. False before its end, and when it is closed already. */
export function closeHalf(actor: Actor, half: string, figures: ReportFacts): boolean {
  if (islandDate(now()) < closableFrom(half)) return false
  return inTransaction(() => {
    const before = rowOf(half)
    if (before?.closedAt) return false
    const closed = { figures, closedBy: actor.userId, closedAt: now() }
    db()
      .insert(halfYearStatuses)
      .values({ half, savedAt: closed.closedAt, ...closed })
      .onConflictDoUpdate({ target: halfYearStatuses.half, set: closed })
      .run()
    recordAudit({ actor: actor.userId, action: 'report.closed', subject: `half-year:${half}` })
    return true
  })
}

/** Lets a closed half-year follow the site again; false when it was not closed. */
export function reopenHalf(actor: Actor, half: string): boolean {
  return inTransaction(() => {
    if (!rowOf(half)?.closedAt) return false
    db().update(halfYearStatuses).set({ figures: null, closedBy: null, closedAt: null }).where(eq(halfYearStatuses.half, half)).run()
    recordAudit({ actor: actor.userId, action: 'report.reopened', subject: `half-year:${half}` })
    return true
  })
}
