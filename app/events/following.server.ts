import { asc, eq } from 'drizzle-orm'
import { eventDates, eventRules } from '~db/schema/events'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { env } from '~/server/env.server'
import { newId } from '~/server/ids.server'
import type { EventDate, EventRule } from './event'
import { rulesOf } from './event-reading.server'
import { EventRefused } from './event-refused'
import { holidayOn } from './holidays'
import { holidaysFor } from './holidays.server'
import { dayAfter, startsOf, type Start } from './recurrence'
import { clockOf, repeatOf, ruleFrom, withCount, withUntil } from './series'

/**
 * »This and all following«. The rule of the date in hand ends before it and a new one begins there; the k-th date that follows keeps its row
 * and so its sign-ups, and gets the k-th start of the new rule. Rules that begin later still (from an earlier such change) move by as much.
 */

type Goal = Pick<EventDate, 'day' | 'starts' | 'ends'>

/** Moves the rules under these dates. `kept` are dates that somebody comes to: they are never left out. In the caller's transaction. */
export function moveRules(from: EventDate, to: Goal, dates: readonly EventDate[], kept: ReadonlySet<string>): void {
  const byDays = daysBetween(from.recurrenceId.slice(0, 10), to.day)
  for (const rule of rulesOf(from.eventId)) {
    const rows = dates.filter(({ ruleId }) => ruleId === rule.id)
    const [first] = rows
    if (!first) continue
    const goal = first.id === from.id ? to : { ...to, day: dayAfter(first.recurrenceId.slice(0, 10), byDays) }
    const next = nextRule(rule, first, goal, rows.length)
    const ruleId = first.recurrenceId === firstOf(rule.id) ? replaceRule(rule, next) : splitRule(rule, first, next)
    placeDates(rows, ruleId, startsOf(next.startsAt, next.rrule), next, kept)
  }
}

type NextRule = Pick<EventRule, 'startsAt' | 'minutes' | 'rrule' | 'skipsPublicHolidays' | 'skipsSchoolHolidays'>

function nextRule(rule: EventRule, first: EventDate, { day, starts, ends }: Goal, count: number): NextRule {
  const { skipsPublicHolidays, skipsSchoolHolidays } = rule
  const keepsDay = day === first.recurrenceId.slice(0, 10)
  // another calendar's rule may name several weekdays: only its clock can be changed for all
  if (!keepsDay && repeatOf(rule.rrule) === null) throw new EventRefused('only-this')
  const rrule = keepsDay ? rule.rrule && (count === 1 ? null : withCount(rule.rrule, count)) : (ruleFrom(rule.rrule, day, count) ?? null)
  return { startsAt: `${day}T${clockOf(starts)}`, minutes: ends - starts, rrule, skipsPublicHolidays, skipsSchoolHolidays }
}

function firstOf(ruleId: string): string | undefined {
  return db()
    .select({ recurrenceId: eventDates.recurrenceId })
    .from(eventDates)
    .where(eq(eventDates.ruleId, ruleId))
    .orderBy(asc(eventDates.recurrenceId))
    .limit(1)
    .get()?.recurrenceId
}

/** The whole rule moves: calendars know it again by its UID. */
function replaceRule(rule: EventRule, next: NextRule): string {
  db()
    .update(eventRules)
    .set({ ...next, sequence: rule.sequence + 1, changedAt: now() })
    .where(eq(eventRules.id, rule.id))
    .run()
  return rule.id
}

/** The rule ends before this date, and another begins. */
function splitRule(rule: EventRule, first: EventDate, next: NextRule): string {
  const earlier = startsOf(rule.startsAt, rule.rrule).filter(({ recurrenceId }) => recurrenceId < first.recurrenceId)
  const last = earlier.at(-1)
  const ended = rule.rrule === null || !last ? null : withUntil(rule.rrule, last.recurrenceId)
  db()
    .update(eventRules)
    .set({ rrule: ended, sequence: rule.sequence + 1, changedAt: now() })
    .where(eq(eventRules.id, rule.id))
    .run()
  const id = newId()
  db()
    .insert(eventRules)
    .values({
      ...next,
      id,
      eventId: rule.eventId,
      uid: `${id}@${new URL(env().ORIGIN).hostname}`,
      // invitations know each date by itself: to them this is a later revision, not a first one
      sequence: rule.sequence + 1,
      changedAt: now(),
    })
    .run()
  return id
}

function placeDates(rows: readonly EventDate[], ruleId: string, starts: readonly Start[], next: NextRule, kept: ReadonlySet<string>): void {
  const [first, last] = [starts[0], starts.at(-1)]
  if (!first || !last || starts.length !== rows.length) throw new EventRefused('only-this')
  const holidays = holidaysFor(next, first.day, last.day)
  // out of each other's way first: a date may take the place of the one before it
  for (const { id } of rows) db().update(eventDates).set({ ruleId, recurrenceId: id }).where(eq(eventDates.id, id)).run()
  for (const [at, row] of rows.entries()) {
    const start = starts[at]
    if (!start) continue
    const holiday = holidayOn(start.day, holidays)
    const rests = row.state !== 'cancelled' && holiday !== null && !kept.has(row.id)
    const state = row.state === 'cancelled' ? 'cancelled' : rests ? 'left-out' : 'planned'
    const reason = state === 'cancelled' ? row.reason : rests ? holiday : null
    db()
      .update(eventDates)
      .set({ ...start, ends: start.starts + next.minutes, state, reason, changedAt: now() })
      .where(eq(eventDates.id, row.id))
      .run()
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}
