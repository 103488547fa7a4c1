import { and, eq, gte, isNull, lte, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { milestones } from '~db/schema/milestones'
import { newcomers } from '~db/schema/newcomers'
import { islandDate } from '~/i18n/format'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { milestoneKinds, milestoneMonths, type MilestoneFact, type MilestoneKind, type Milestones } from './milestone'

/** Danish lessons begun and employment: what coordinators write down of it, and what the figures count. Never case data. */

/** What is written down of a newcomer. Shown on their page alone, whose reading `readNewcomer` has already put into the audit trail. */
export function milestonesOf(newcomerId: string): Milestones {
  const rows = db().select().from(milestones).where(eq(milestones.newcomerId, newcomerId)).all()
  const monthOf = (kind: MilestoneKind) => rows.find((row) => row.kind === kind)?.month ?? null
  return { 'danish-lessons': monthOf('danish-lessons'), employment: monthOf('employment') }
}

/** Writes down the month something was reached in, instead of one written before. False for a month that is still to come, or before they came. */
export function noteMilestone(actor: Actor, newcomerId: string, kind: MilestoneKind, month: string): boolean {
  return inTransaction(() => {
    const newcomer = db().select({ arrivedMonth: newcomers.arrivedMonth }).from(newcomers).where(eq(newcomers.id, newcomerId)).get()
    if (!newcomer || !milestoneMonths(newcomer.arrivedMonth, islandDate(now()).slice(0, 7)).includes(month)) return false
    const columns = { month, notedBy: actor.userId, notedAt: now() }
    db()
      .insert(milestones)
      .values({ newcomerId, kind, ...columns })
      .onConflictDoUpdate({ target: [milestones.newcomerId, milestones.kind], set: columns })
      .run()
    recordAudit({ actor: actor.userId, action: 'newcomer.milestone-noted', subject: `newcomer:${newcomerId}` })
    return true
  })
}

/** Takes away what was written down by mistake; false when nothing was. */
export function dropMilestone(actor: Actor, newcomerId: string, kind: MilestoneKind): boolean {
  return inTransaction(() => {
    const gone = db()
      .delete(milestones)
      .where(and(eq(milestones.newcomerId, newcomerId), eq(milestones.kind, kind)))
      .run()
    if (gone.changes === 0) return false
    recordAudit({ actor: actor.userId, action: 'newcomer.milestone-dropped', subject: `newcomer:${newcomerId}` })
    return true
  })
}

/**
 * Everybody who came in these months, both counted, without names or ids: who was written down twice is counted once, and whoever was
 * put away since then is still counted, as they did come.
 */
export function milestoneFacts({ from, until }: { from: string; until: string }): MilestoneFact[] {
  const [lessons, employment] = [alias(milestones, 'lessons'), alias(milestones, 'employment')]
  const reached = (table: typeof lessons | typeof employment, kind: MilestoneKind) =>
    and(eq(table.newcomerId, newcomers.id), eq(table.kind, kind))
  return db()
    .select({
      arrivedMonth: newcomers.arrivedMonth,
      ageBand: newcomers.ageBand,
      lessonsMonth: lessons.month,
      employmentMonth: employment.month,
    })
    .from(newcomers)
    .leftJoin(lessons, reached(lessons, 'danish-lessons'))
    .leftJoin(employment, reached(employment, 'employment'))
    .where(
      and(
        gte(newcomers.arrivedMonth, from),
        lte(newcomers.arrivedMonth, until),
        or(isNull(newcomers.archivedBecause), ne(newcomers.archivedBecause, 'double')),
      ),
    )
    .all()
    .map(({ ageBand, ...months }) => ({ ...months, ofWorkingAge: ageBand !== '13-14' }))
}

/** What a form sent, if it is one of the two. */
export const milestoneKind = (sent: unknown): MilestoneKind | null => (isOneOf(milestoneKinds, sent) ? sent : null)
