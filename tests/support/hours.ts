import { activities } from '~db/schema/activities'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal } from '~/server/sealed.server'
import type { Actor } from '~/people/permissions'

type Wishes = Partial<typeof activities.$inferInsert> & { note?: string }

/** Hours somebody has given; an hour and a half on 20 November 2026 for nobody's organisation where nothing else is said. Gives the id. */
export function hoursOf(who: Actor, { note, ...columns }: Wishes = {}): string {
  const id = newId()
  db()
    .insert(activities)
    .values({
      id,
      userId: who.userId,
      date: '2026-11-20',
      minutes: 90,
      formKey: id,
      createdAt: now(),
      noteSealed: note === undefined ? null : seal(note, `activities.note:${id}`),
      ...columns,
    })
    .run()
  return id
}
