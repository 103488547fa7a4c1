import { and, eq, inArray } from 'drizzle-orm'
import { moduleDates, modulePasses } from '~db/schema/training'
import { KNOWN_DAYS } from '~/attendance/attendance'
import type { HeldDate } from '~/attendance/date-held.server'
import { cameWithAccount, heldAmong } from '~/attendance/noted.server'
import { datesById, eventById } from '~/events/event-reading.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { change } from './training.server'

/** Modules taught at meetings: on which dates of events, and that whoever was there has them. */

/** On which dates each of these modules is taught; dates that are over too. */
export function datesOfModules(moduleIds: readonly string[]): { moduleId: string; dateId: string }[] {
  if (moduleIds.length === 0) return []
  return db()
    .select()
    .from(moduleDates)
    .where(inArray(moduleDates.moduleId, [...moduleIds]))
    .all()
}

function modulesOn(dateId: string): string[] {
  return db()
    .select({ id: moduleDates.moduleId })
    .from(moduleDates)
    .where(eq(moduleDates.dateId, dateId))
    .all()
    .map(({ id }) => id)
}

/** A training was held, or corrected after it was: whoever came has its modules, and nobody else has them from there. */
export function trainingHeld({ event, date, came, closedBy }: HeldDate): void {
  if (event.kind !== 'training') return
  bring(
    date,
    came.map(({ userId }) => userId),
    closedBy,
  )
}

/**
 * Brings what people have from a date in line with who was there. After a month the house has forgotten who came: what was given then
 * stays given. Nobody gives themselves a module: who says so (`by`) gets nothing from it, and keeps what another has given.
 */
function bring(date: { id: string; day: string }, came: readonly string[], by: string | null): void {
  const taught = modulesOn(date.id)
  const rows = db().select().from(modulePasses).where(eq(modulePasses.dateId, date.id)).all()
  const forgotten = date.day < dayAfter(islandDate(now()), -KNOWN_DAYS)
  const gone = rows.filter(
    ({ userId, moduleId, how }) => how === 'attended' && (!taught.includes(moduleId) || (!forgotten && !came.includes(userId))),
  )
  const people = [...new Set([...came, ...gone.map(({ userId }) => userId)])]
  change({
    userIds: people,
    by,
    take: gone,
    give: [
      ...[...new Set(came)].filter((id) => id !== by).flatMap((userId) => taught.map((moduleId) => attended(userId, moduleId, date, by))),
      ...gone.flatMap(({ userId, moduleId }) => (userId === by ? [] : elsewhere(userId, moduleId, date.id, by))),
    ],
  })
}
const attended = (userId: string, moduleId: string, { id, day }: { id: string; day: string }, by: string | null) => ({
  userId,
  moduleId,
  how: 'attended',
  dateId: id,
  onDay: day,
  recordedBy: by,
})

/** The same module on another date somebody was at: who loses the one has the other. */
function elsewhere(userId: string, moduleId: string, dateId: string, by: string | null) {
  const others = datesOfModules([moduleId]).flatMap((each) => (each.dateId === dateId ? [] : each.dateId))
  const dates = datesById([...heldAmong(others)])
  const there = [...dates.values()].find((date) => cameWithAccount(date.id).some((each) => each.userId === userId))
  return there ? [attended(userId, moduleId, there, by)] : []
}

/** Says which of a course's modules are taught on a date of a training; that it was held already counts. False: there is no such date. */
export function tieModules(
  actor: Actor,
  course: { id: string; modules: readonly { id: string }[] },
  dateId: string,
  wanted: readonly string[],
): boolean {
  return inTransaction(() => {
    const date = datesById([dateId]).get(dateId)
    if (!date || eventById(date.eventId)?.kind !== 'training') return false
    const own = course.modules.map(({ id }) => id)
    const before = modulesOn(dateId).filter((id) => own.includes(id))
    const [add, drop] = [wanted.filter((id) => own.includes(id) && !before.includes(id)), before.filter((id) => !wanted.includes(id))]
    if (add.length + drop.length === 0) return true
    if (drop.length > 0)
      db()
        .delete(moduleDates)
        .where(and(eq(moduleDates.dateId, dateId), inArray(moduleDates.moduleId, drop)))
        .run()
    for (const moduleId of add) db().insert(moduleDates).values({ moduleId, dateId }).onConflictDoNothing().run()
    recordAudit({ actor: actor.userId, action: 'course.dates-changed', subject: `course:${course.id}`, detail: dateId })
    if (heldAmong([dateId]).has(dateId))
      bring(
        date,
        cameWithAccount(dateId).map(({ userId }) => userId),
        actor.userId,
      )
    return true
  })
}
