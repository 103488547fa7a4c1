import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { unseal } from '~/server/sealed.server'
import { askedContext } from './hours-reading.server'
import { tasksOf } from './task-of.server'
import type { Task } from './work'

/** What a leader or coordinator asked a person about their hours, and the short answer »it was so«. The long answer is to change the entry. */

export interface AskedBack {
  id: string
  date: string
  minutes: number
  task: Task
  line: string
}

/** How many questions a page shows. */
const SHOWN = 20

const unanswered = sql`confirmed_at is null and asked_back_at is not null`

export function askedBackOf(userId: string): AskedBack[] {
  const rows = db()
    .select()
    .from(activities)
    .where(and(eq(activities.userId, userId), unanswered))
    .orderBy(desc(activities.date))
    .limit(SHOWN)
    .all()
  const tasks = tasksOf(rows)
  return rows.map(({ id, date, minutes, askedBackSealed }) => ({
    id,
    date,
    minutes,
    task: tasks.get(id) ?? { of: 'other' },
    line: askedBackSealed === null ? '' : unseal(askedBackSealed, askedContext(id)),
  }))
}

/** The code in `assured` of an entry that was asked about and stands: it is shown first to whoever confirms. */
export const STANDS = 'asked'

/** Says that an own entry somebody asked about is right as it is: it waits to be confirmed again. False when there is none such. */
export function saysItStands(actor: Actor, id: string): boolean {
  const mine = and(eq(activities.id, id), eq(activities.userId, actor.userId), isNull(activities.confirmedAt))
  const row = db().select({ assured: activities.assured }).from(activities).where(and(mine, unanswered)).get()
  if (!row) return false
  db()
    .update(activities)
    .set({ askedBackAt: null, assured: [...new Set([...row.assured, STANDS])], changedAt: now() })
    .where(mine)
    .run()
  return true
}
