import { eq, inArray } from 'drizzle-orm'
import { eventDates, eventRules } from '~db/schema/events'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import type { EventDate, EventView } from './event'
import { eventChanged } from './event-news.server'
import { dateById, datesOf, rulesOf } from './event-reading.server'
import { EventRefused } from './event-refused'
import { ownEvent } from './making.server'
import { plannedDates, type PlannedDate } from './planned-dates.server'
import type { EventWhen } from './series'

/**
 * An event gets another plan, as when the calendar it came from has changed. What has been stays. A coming date that both plans have is
 * the same one; of those that are left the first goes to the first of the new plan, so that whoever signed up is told of the move; what
 * then is too many is called off, what is missing comes new.
 * @param reason why a date that is no longer planned does not take place
 * @throws EventRefused, RuleRefused
 */
export function replan(actor: Actor, id: string, when: EventWhen, reason: string): void {
  inTransaction(() => {
    const event = ownEvent(actor, id)
    const [rule, ...otherRules] = rulesOf(id)
    if (event.state === 'cancelled' || !rule) throw new EventRefused('state')
    const today = islandDate(now())
    const coming = datesOf(id, today)
    const { pairs, spare, fresh } = paired(coming, plannedDates(when))
    setAside(rule.id, datesOf(id, null), coming)
    for (const { date, plan } of pairs)
      write(date.id, { ...placeOf(plan), ...stateOf(date, plan, reason), recurrenceId: plan.recurrenceId })
    for (const date of spare)
      write(date.id, { recurrenceId: date.recurrenceId, ...(date.state === 'planned' && { state: 'cancelled', reason }) })
    const at = now()
    if (fresh.length > 0)
      db()
        .insert(eventDates)
        .values(fresh.map((plan) => ({ ...plan, id: newId(), eventId: id, ruleId: rule.id, changedAt: at })))
        .run()
    const { startsAt, minutes, rrule } = when
    const sequence = Math.max(...[rule, ...otherRules].map((each) => each.sequence)) + 1
    const changed = { startsAt, minutes, rrule, sequence, changedAt: at }
    db().update(eventRules).set(changed).where(eq(eventRules.id, rule.id)).run()
    const gone = otherRules.map((other) => other.id)
    if (gone.length > 0) db().delete(eventRules).where(inArray(eventRules.id, gone)).run()
    recordAudit({ actor: actor.userId, action: 'event.replanned', subject: `event:${id}` })
    if (event.state === 'published') tell(event, coming)
  })
}

interface Pairs {
  pairs: { date: EventDate; plan: PlannedDate }[]
  /** Dates that the new plan has no place for. */
  spare: EventDate[]
  fresh: PlannedDate[]
}

function paired(coming: readonly EventDate[], plans: readonly PlannedDate[]): Pairs {
  const byStart = new Map(plans.map((plan) => [plan.recurrenceId, plan]))
  const pairs: Pairs['pairs'] = []
  const left: EventDate[] = []
  for (const date of coming) {
    const plan = byStart.get(date.recurrenceId)
    if (plan) pairs.push({ date, plan })
    else left.push(date)
    byStart.delete(date.recurrenceId)
  }
  const fresh = [...byStart.values()]
  const spare = left.filter((date) => {
    const plan = date.state === 'planned' ? fresh.shift() : undefined
    if (plan) pairs.push({ date, plan })
    return !plan
  })
  return { pairs, spare, fresh }
}

/** All dates go to one rule; the coming ones out of each other's way first, for one may take the place of another. */
function setAside(ruleId: string, all: readonly EventDate[], coming: readonly EventDate[]): void {
  for (const { id } of coming) db().update(eventDates).set({ ruleId, recurrenceId: id }).where(eq(eventDates.id, id)).run()
  const past = all.filter((date) => date.ruleId !== ruleId && !coming.some(({ id }) => id === date.id))
  for (const { id } of past) db().update(eventDates).set({ ruleId }).where(eq(eventDates.id, id)).run()
}

function write(id: string, columns: Partial<typeof eventDates.$inferInsert>): void {
  db()
    .update(eventDates)
    .set({ ...columns, changedAt: now() })
    .where(eq(eventDates.id, id))
    .run()
}

const placeOf = ({ day, starts, ends }: PlannedDate) => ({ day, starts, ends })

/** What a host has called off here, with a reason, stays called off; what the plan alone had called off comes back with it. */
function stateOf(date: EventDate, plan: PlannedDate, reason: string): Partial<EventDate> {
  if (plan.state !== 'planned') return date.state === 'planned' ? { state: 'cancelled', reason: plan.reason ?? reason } : {}
  return date.state !== 'planned' && (date.reason === null || date.reason === reason) ? { state: 'planned', reason: null } : {}
}

function tell(event: EventView, coming: readonly EventDate[]): void {
  const changes = coming.flatMap((before) => {
    const after = dateById(before.id)
    return after ? [{ before, after }] : []
  })
  const of = (which: (change: (typeof changes)[number]) => boolean) => changes.filter(which)
  const moved = of(({ before, after }) => before.state === 'planned' && after.state === 'planned' && isOther(before, after))
  const off = of(({ before, after }) => before.state === 'planned' && after.state !== 'planned')
  const together = moved.map(({ after }) => after)
  const offTogether = off.map(({ after }) => after)
  for (const { before, after } of moved) eventChanged({ what: 'date-moved', event, date: after, before, together })
  for (const { after } of off) eventChanged({ what: 'date-cancelled', event, date: after, together: offTogether })
  for (const { after } of of(({ before, after: then }) => before.state !== 'planned' && then.state === 'planned'))
    eventChanged({ what: 'date-restored', event, date: after })
}

const isOther = (one: EventDate, other: EventDate) => one.day !== other.day || one.starts !== other.starts || one.ends !== other.ends
