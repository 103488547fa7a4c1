import { setTimeout } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import { courseInvitations } from '~db/schema/training'
import type { InterfaceLanguage } from '~/i18n/languages'
import type { Actor } from '~/people/permissions'
import { personById } from '~/people/people.server'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { seal, SealBroken, unseal } from '~/server/sealed.server'
import { mayInvite, type Course, type Invited } from './course'
import { nextDatesOf } from './course-dates.server'
import { courseById } from './courses.server'
import { passesOf } from './training.server'

/** Inviting those who lack a course, a few times and never too often; each can say that it is enough. */

/** How many dates a mail names. */
const NAMED = 3

/** A row whose `times` are this many more: they have said that it is enough. What was really sent stays to be read. */
const STOPPED = 100

/** Who was invited to a course, and how often. */
export function invitedTo(courseId: string): Map<string, Invited> {
  const rows = db().select().from(courseInvitations).where(eq(courseInvitations.courseId, courseId)).all()
  return new Map(rows.map(({ userId, times, lastAt }) => [userId, { times: times % STOPPED, lastAt, stopped: times >= STOPPED }]))
}

/** Those of these people to whom a mail would go now: not written to lately or often enough, and their address is proven to be theirs. */
export function whoGetsMail(course: Course, userIds: readonly string[]): string[] {
  const [invited, at] = [invitedTo(course.id), now()]
  return userIds.filter((id) => mayInvite(invited.get(id) ?? null, at) && personById(id)?.emailVerified === true)
}

/** So many are invited in one piece; others get their answers in between. */
const PORTION = 25
const PAUSE_MS = 5

/**
 * Invites these people to a course by mail; gives how many were. Left out is who was written to lately or often enough, or whose address
 * has not proven to be theirs. That they lack it is the caller's to know.
 */
export async function invite(actor: Actor, course: Course, userIds: readonly string[]): Promise<number> {
  const mailing = mailingOf(course)
  let sent = 0
  for (let from = 0; from < userIds.length; from += PORTION) {
    if (from > 0) await setTimeout(PAUSE_MS)
    sent += invitePortion(actor, course, userIds.slice(from, from + PORTION), mailing)
  }
  return sent
}

function invitePortion(actor: Actor, course: Course, userIds: readonly string[], mailing: Mailing): number {
  return inTransaction(() => {
    const [invited, at] = [invitedTo(course.id), now()]
    const due = whoGetsMail(course, userIds)
    const passes = passesOf(due)
    for (const userId of due) {
      const had = new Set((passes.get(userId) ?? []).map(({ moduleId }) => moduleId))
      mailInvitation(userId, course, mailing, had)
      const change = { times: (invited.get(userId)?.times ?? 0) + 1, lastAt: at }
      db()
        .insert(courseInvitations)
        .values({ courseId: course.id, userId, ...change })
        .onConflictDoUpdate({ target: [courseInvitations.courseId, courseInvitations.userId], set: change })
        .run()
    }
    if (due.length > 0)
      recordAudit({ actor: actor.userId, action: 'course.invited', subject: `course:${course.id}`, detail: String(due.length) })
    return due.length
  })
}

/** What every mail of one mailing shares: the dates are looked up once, the words once for each language. */
type Mailing = ReturnType<typeof mailingOf>
function mailingOf(course: Course) {
  const next = nextDatesOf(
    course.modules.map(({ id }) => id),
    NAMED,
  )
  const inLanguages = new Map<InterfaceLanguage, Course>()
  return {
    next,
    shownIn(language: InterfaceLanguage): Course {
      const shown = inLanguages.get(language) ?? courseById(course.id, language) ?? course
      inLanguages.set(language, shown)
      return shown
    },
  }
}

function mailInvitation(userId: string, course: Course, { next, shownIn }: Mailing, had: ReadonlySet<string>): void {
  const person = personById(userId)
  if (!person) return
  const { email, firstName, locale } = person
  const shown = shownIn(locale)
  const left = shown.modules.filter(({ id }) => !had.has(id))
  const dates = new Map<string, { day: string; starts: number; titles: string[] }>()
  for (const { id: moduleId, title } of left)
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
/** No more invitations to that course; coordinators see that it was asked for. */
export function stopInvitations(token: string): void {
  const of = stopOf(token)
  const row = of && rowOf(of)
  // a mail program may press it twice
  if (!of || !row || row.times >= STOPPED) return
  db()
    .update(courseInvitations)
    .set({ times: row.times + STOPPED })
    .where(and(eq(courseInvitations.courseId, of.courseId), eq(courseInvitations.userId, of.userId)))
    .run()
}
