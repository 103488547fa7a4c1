import { and, asc, eq, gte, isNotNull, lte } from 'drizzle-orm'
import { holidays } from '~db/schema/events'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { holidayKinds, knownHolidays, type Holiday, type HolidayKind } from './holidays'

/** Holidays as they stand: those the house knows, as coordinators have set them, and those they added. */

export interface KeptHoliday extends Holiday {
  /** Null for one that nobody has set yet. */
  id: string | null
  /** A coordinator took it away: nothing rests for it. */
  dropped: boolean
}

type Row = typeof holidays.$inferSelect
const kept = (row: Row): KeptHoliday => ({
  id: row.id,
  key: row.key,
  kind: isOneOf(holidayKinds, row.kind) ? row.kind : 'public',
  name: row.name,
  fromDay: row.fromDay,
  untilDay: row.untilDay,
  suggested: false,
  dropped: row.dropped,
})

/** Every holiday that touches these days, also the dropped ones, in order. */
export function allHolidays(from: string, until: string): KeptHoliday[] {
  const rows = db()
    .select()
    .from(holidays)
    .where(and(gte(holidays.untilDay, from), lte(holidays.fromDay, until)))
    .all()
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  // the Christmas holidays of the year before reach into January
  const years = Array.from({ length: last - first + 2 }, (_, at) => first - 1 + at)
  // one that was moved out of these days is not suggested in its old place
  const set = new Set(keysThatAreSet())
  const known = years
    .flatMap(knownHolidays)
    .filter(({ key, fromDay, untilDay }) => !set.has(key ?? '') && untilDay >= from && fromDay <= until)
    .map((holiday) => ({ ...holiday, id: null, dropped: false }))
  return [...rows.map(kept), ...known].sort((one, other) => one.fromDay.localeCompare(other.fromDay) || one.name.localeCompare(other.name))
}

function keysThatAreSet(): string[] {
  return db()
    .select({ key: holidays.key })
    .from(holidays)
    .where(isNotNull(holidays.key))
    .orderBy(asc(holidays.key))
    .all()
    .flatMap(({ key }) => key ?? [])
}

/** The holidays for which a series with these wishes rests between two days. */
export function holidaysFor(
  rests: { skipsPublicHolidays: boolean; skipsSchoolHolidays: boolean },
  from: string,
  until: string,
): KeptHoliday[] {
  if (!rests.skipsPublicHolidays && !rests.skipsSchoolHolidays) return []
  return allHolidays(from, until).filter(
    ({ kind, dropped }) => !dropped && (kind === 'public' ? rests.skipsPublicHolidays : rests.skipsSchoolHolidays),
  )
}

export interface HolidayEntry {
  kind: HolidayKind
  name: string
  fromDay: string
  untilDay: string
}

/** Sets a holiday: one the house knows (`key`), one that was added (`id`), or a new one. Series that are made already keep their dates. */
export function setHoliday(actor: Actor, which: { key: string | null; id: string | null }, entry: HolidayEntry): void {
  inTransaction(() => {
    const present = presentRow(which)
    const columns = { ...entry, dropped: false, changedBy: actor.userId, changedAt: now() }
    const id = present?.id ?? newId()
    if (present) db().update(holidays).set(columns).where(eq(holidays.id, present.id)).run()
    else
      db()
        .insert(holidays)
        .values({ id, key: which.key, ...columns })
        .run()
    recordAudit({ actor: actor.userId, action: 'holiday.set', subject: `holiday:${id}`, detail: `${entry.fromDay} ${entry.untilDay}` })
  })
}

/** Sets every suggestion that touches these days as it stands. Gives how many there were. */
export function approveSuggestions(actor: Actor, from: string, until: string): number {
  return inTransaction(() => {
    const open = allHolidays(from, until).filter(({ suggested, dropped }) => suggested && !dropped)
    for (const { key, id, kind, name, fromDay, untilDay } of open) setHoliday(actor, { key, id }, { kind, name, fromDay, untilDay })
    return open.length
  })
}

/** Takes a holiday away: nothing rests for it, and the house does not suggest it again. False when there is none such. */
export function dropHoliday(actor: Actor, which: { key: string | null; id: string | null }): boolean {
  return inTransaction(() => {
    const present = presentRow(which)
    const known = which.key === null ? undefined : knownByKey(which.key)
    if (!present && !known) return false
    const columns = { dropped: true, changedBy: actor.userId, changedAt: now() }
    const id = present?.id ?? newId()
    if (present && present.key === null) db().delete(holidays).where(eq(holidays.id, present.id)).run()
    else if (present) db().update(holidays).set(columns).where(eq(holidays.id, present.id)).run()
    else if (known) {
      const { key, kind, name, fromDay, untilDay } = known
      db()
        .insert(holidays)
        .values({ id, key, kind, name, fromDay, untilDay, ...columns })
        .run()
    }
    recordAudit({ actor: actor.userId, action: 'holiday.dropped', subject: `holiday:${id}` })
    return true
  })
}

function presentRow({ key, id }: { key: string | null; id: string | null }): Row | undefined {
  if (id !== null) return db().select().from(holidays).where(eq(holidays.id, id)).get()
  return key === null ? undefined : db().select().from(holidays).where(eq(holidays.key, key)).get()
}

/** A holiday the house knows, by its key; undefined when there is none such. */
export function knownByKey(key: string): Holiday | undefined {
  const year = Number(/-(\d{4})$/.exec(key)?.[1])
  return year ? knownHolidays(year).find((holiday) => holiday.key === key) : undefined
}
