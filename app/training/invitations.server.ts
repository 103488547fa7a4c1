import { and, eq } from 'drizzle-orm'
import { courseInvitations } from '~db/schema/training'
import type { Actor } from '~/people/permissions'
import { personById } from '~/people/people.server'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { seal, SealBroken, unseal } from '~/server/sealed.server'
import { mayInvite, MOST_INVITATIONS, type Course, type Invited } from './course'
import { nextDatesOf } from './course-dates.server'
import { courseById } from './courses.server'
import { passesOf } from './training.server'

/** Inviting those who lack a course, a few times and never too often; each can say that it is enough. */

/** How many dates a mail names. */
const NAMED = 3

/** Who was invited to a course, and how often. */
export function invitedTo(courseId: string): Map<string, Invited> {
  const rows = db().select().from(courseInvitations).where(eq(courseInvitations.courseId, courseId)).all()
  return new Map(rows.map(({ userId, times, lastAt }) => [userId, { times, lastAt }]))
}

/**
 * Invites these people to a course by mail; gives how many were. Left out is who was written to lately or often enough, or whose address
 * has not proven to be theirs. That they lack it is the caller's to know.
 */
export function invite(actor: Actor, course: Course, userIds: readonly string[]): number {
  return inTransaction(() => {
    const invited = invitedTo(course.id)
    const at = now()
    const due = userIds.filter((id) => mayInvite(invited.get(id) ?? null, at))
    const sent = due.filter((userId) => {
      if (!mailInvitation(userId, course)) return false
      const change = { times: (invited.get(userId)?.times ?? 0) + 1, lastAt: at }
      db()
        .insert(courseInvitations)
        .values({ courseId: course.id, userId, ...change })
        .onConflictDoUpdate({ target: [courseInvitations.courseId, courseInvitations.userId], set: change })
        .run()
      return true
    })
    if (sent.length > 0)
      recordAudit({ actor: actor.userId, action: 'course.invited', subject: `course:${course.id}`, detail: String(sent.length) })
    return sent.length
  })
}

function mailInvitation(userId: string, course: Course): boolean {
  const person = personById(userId)
  if (!person?.emailVerified) return false
  const { email, firstName, locale } = person
  const had = new Set((passesOf([userId]).get(userId) ?? []).map(({ moduleId }) => moduleId))
  const left = course.modules.filter(({ id }) => !had.has(id))
  const shown = courseById(course.id, locale) ?? course
  const dates = new Map<string, { day: string; starts: number; titles: string[] }>()
  const next = nextDatesOf(
    left.map(({ id }) => id),
    NAMED,
  )
  for (const { id: moduleId, title } of shown.modules)
    for (const { id, day, starts } of next.get(moduleId) ?? [])
      dates.set(id, { day, starts, titles: [...(dates.get(id)?.titles ?? []), title] })
  enqueueMail({
    to: email,
    template: 'course-invitation',
    locale,
    causedBy: `course:${course.id}`,
    data: {
      firstName,
      title: shown.title,
      about: shown.text,
      online: left.some(({ how }) => how === 'online'),
      dates: [...dates.values()]
        .sort((one, other) => one.day.localeCompare(other.day) || one.starts - other.starts)
        .slice(0, NAMED)
        .map(({ day, starts, titles }) => ({ day, starts, title: titles.join(' · ') })),
      path: `/mit/kurser/${course.id}`,
      stopPath: `/kurser/stop/${seal(JSON.stringify([course.id, userId]), STOP)}`,
    },
  })
  return true
}

const STOP = 'course_invitations.stop'
/** Whose stop link this is, and of which course; null for anything else. The link carries it itself, sealed. */
function stopOf(token: string): { courseId: string; userId: string } | null {
  try {
    const [courseId, userId] = JSON.parse(unseal(token, STOP)) as [string, string]
    return { courseId, userId }
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}
export function isStopLink(token: string): boolean {
  const of = stopOf(token)
  // an account that was deleted has nothing to stop
  return of !== null && rowOf(of) !== undefined
}
const rowOf = ({ courseId, userId }: { courseId: string; userId: string }) =>
  db()
    .select()
    .from(courseInvitations)
    .where(and(eq(courseInvitations.courseId, courseId), eq(courseInvitations.userId, userId)))
    .get()
/** No more invitations to that course: as if all of them were sent. */
export function stopInvitations(token: string): void {
  const of = stopOf(token)
  if (of === null || !rowOf(of)) return
  db()
    .update(courseInvitations)
    .set({ times: MOST_INVITATIONS })
    .where(and(eq(courseInvitations.courseId, of.courseId), eq(courseInvitations.userId, of.userId)))
    .run()
}
