import { activities } from '~db/schema/activities'
import { followUps } from '~db/schema/follow-ups'
import { allCourses } from '~/training/courses.server'
import { recordModules } from '~/training/training.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'

/** What somebody has done, as tests of certificates say it. */

interface Hours {
  matchId?: string | null
  organisationId?: string | null
  /** YYYY-MM-DD */
  date?: string
  /** Nobody has said yet that it was so. */
  waiting?: boolean
}

/** So many hours of one person's, confirmed where nothing else is said; entries of at most ten hours. */
export function gave(
  actor: Actor,
  hours: number,
  { matchId = null, organisationId = null, date = '2026-10-03', waiting = false }: Hours = {},
) {
  for (let left = hours * 60; left > 0; left -= 600)
    db()
      .insert(activities)
      .values({
        id: newId(),
        userId: actor.userId,
        matchId,
        organisationId,
        date,
        minutes: Math.min(600, left),
        formKey: newId(),
        createdAt: now(),
        confirmedAt: waiting ? null : now(),
      })
      .run()
}

/** A house course taken to its end, as a coordinator records it. */
export function tookTheCourse(by: Actor, actor: Actor, code: 'mentor' | 'language-buddy' | 'competence', day = '2026-09-01'): string {
  const course = allCourses('da').find((each) => each.code === code)
  if (!course) throw new Error(`there is no course ${code}`)
  recordModules(
    by,
    [actor.userId],
    course.modules.map(({ id }) => id),
    day,
  )
  return course.id
}

/** Somebody has asked so often how a match goes. */
export function followedUp(matchId: string, times: number): void {
  for (let time = 0; time < times; time += 1)
    db().insert(followUps).values({ id: newId(), matchId, step: 'extra', dueOn: '2026-10-01', doneAt: now() }).run()
}
