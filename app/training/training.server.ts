import { and, eq, inArray, sql } from 'drizzle-orm'
import { modulePasses } from '~db/schema/training'
import { islandDate } from '~/i18n/format'
import type { InterfaceLanguage } from '~/i18n/languages'
import { credentialsOf, recordCredential, takeBackCredential } from '~/people/credentials.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { passWays, takenOn, type Course, type HouseCode, type PassWay } from './course'
import { courseTaken } from './course-taken.server'
import { allCourses } from './courses.server'
import { congratulate } from './training-mails.server'

/** Who has which module and with that which course. Whatever gives a module or takes it back goes through `change`. */

export interface Pass {
  moduleId: string
  how: PassWay
  /** YYYY-MM-DD */
  onDay: string
}
type NewPass = typeof modulePasses.$inferInsert

const among = (userIds: readonly string[]) =>
  sql`${modulePasses.userId} in (select value from json_each(${JSON.stringify([...new Set(userIds)])}))`

/** The modules each of these people has. */
export function passesOf(userIds: readonly string[]): Map<string, Pass[]> {
  if (userIds.length === 0) return new Map()
  const rows = db().select().from(modulePasses).where(among(userIds)).all()
  const passes = new Map<string, Pass[]>()
  for (const { userId, moduleId, how, onDay } of rows) {
    const pass = { moduleId, how: isOneOf(passWays, how) ? how : 'recorded', onDay }
    passes.set(userId, [...(passes.get(userId) ?? []), pass])
  }
  return passes
}

export interface TakenCourse {
  courseId: string
  /** Of a course of the house. */
  code: HouseCode | null
  title: string
  /** The day of its last module, YYYY-MM-DD. */
  on: string
}
/** The courses each of these people has taken to their end, by person; titles in a language. People without any are not in it. */
export function coursesTaken(userIds: readonly string[], language: InterfaceLanguage = 'da'): Map<string, TakenCourse[]> {
  return takenAmong(passesOf(userIds), allCourses(language))
}
function takenAmong(passes: ReadonlyMap<string, readonly Pass[]>, courses: readonly Course[]): Map<string, TakenCourse[]> {
  const taken = new Map<string, TakenCourse[]>()
  for (const [userId, own] of passes) {
    const days = new Map(own.map(({ moduleId, onDay }) => [moduleId, onDay]))
    const all = courses.flatMap(({ id, code, title, modules }) => {
      const on = takenOn(
        modules.map((module) => module.id),
        days,
      )
      return on === null ? [] : [{ courseId: id, code, title, on }]
    })
    if (all.length > 0) taken.set(userId, all)
  }
  return taken
}

interface Change {
  userIds: readonly string[]
  /** Who says so; null: it came of itself. */
  by: string | null
  /** Passes that are given; one that is there already stays as it is. */
  give?: readonly NewPass[]
  /** Passes that are taken back. */
  take?: readonly { userId: string; moduleId: string }[]
}
/** Marks a credential as a course's, so that it goes when the course does. */
const markOf = (courseId: string) => `course:${courseId}`

/** Gives and takes modules, and what follows: who now has a whole course has what it gives, and other rooms hear of it. */
export function change({ userIds, by, give = [], take = [] }: Change): void {
  if (give.length + take.length === 0) return
  inTransaction(() => {
    const courses = allCourses('da')
    const before = coursesTaken(userIds)
    for (const { userId, moduleId } of take)
      db()
        .delete(modulePasses)
        .where(and(eq(modulePasses.userId, userId), eq(modulePasses.moduleId, moduleId)))
        .run()
    for (const pass of give) db().insert(modulePasses).values(pass).onConflictDoNothing().run()
    const after = coursesTaken(userIds)
    const today = islandDate(now())
    for (const userId of new Set(userIds)) {
      const [had, has] = [before.get(userId) ?? [], after.get(userId) ?? []]
      const isIn = (list: readonly TakenCourse[], { courseId }: TakenCourse) => list.some((each) => each.courseId === courseId)
      for (const lost of had.filter((each) => !isIn(has, each))) {
        const gives = courses.find(({ id }) => id === lost.courseId)?.gives
        if (gives) takeBackCredential(by, userId, gives, markOf(lost.courseId))
      }
      for (const won of has.filter((each) => !isIn(had, each))) {
        const gives = courses.find(({ id }) => id === won.courseId)?.gives
        // what a coordinator has seen already stands as it was seen
        if (gives && !credentialsOf([userId], today).get(userId)?.has(gives))
          recordCredential(userId, { kind: gives, seenBy: by, seenOn: won.on, textVersion: markOf(won.courseId) })
        courseTaken(userId, won.courseId)
        // who answered the last question reads it on the page
        if (by !== userId) congratulate(userId, won)
      }
    }
  })
}

/** Somebody has read a module and answered all its questions. */
export function passOnline(actor: Actor, moduleId: string): void {
  const { userId } = actor
  change({ userIds: [userId], by: userId, give: [{ userId, moduleId, how: 'online', onDay: islandDate(now()) }] })
}

/**
 * A coordinator writes down that people have modules of a course: they were there before the site was, or at another place. Nobody
 * writes down their own: whoever does so is left out. Gives for how many it was written.
 * @param day when, YYYY-MM-DD
 * @throws never for somebody who has it: theirs stays
 */
export function recordModules(actor: Actor, people: readonly string[], moduleIds: readonly string[], day: string): number {
  const userIds = people.filter((id) => id !== actor.userId)
  inTransaction(() => {
    const give = userIds.flatMap((userId) =>
      moduleIds.map((moduleId): NewPass => ({ userId, moduleId, how: 'recorded', onDay: day, recordedBy: actor.userId })),
    )
    change({ userIds, by: actor.userId, give })
    recordAudit(
      ...userIds.map((userId) => ({
        actor: actor.userId,
        action: 'training.recorded',
        subject: `user:${userId}`,
        detail: moduleIds.join(' '),
      })),
    )
  })
  return userIds.length
}

/** Takes back what was recorded by hand; what somebody attended or answered is not taken here. False: there was nothing. */
export function takeBackModule(actor: Actor, userId: string, moduleId: string): boolean {
  return inTransaction(() => {
    const its = and(eq(modulePasses.userId, userId), eq(modulePasses.moduleId, moduleId), eq(modulePasses.how, 'recorded'))
    if (!db().select({ id: modulePasses.moduleId }).from(modulePasses).where(its).get()) return false
    change({ userIds: [userId], by: actor.userId, take: [{ userId, moduleId }] })
    recordAudit({ actor: actor.userId, action: 'training.taken-back', subject: `user:${userId}`, detail: moduleId })
    return true
  })
}

/** Everybody who has any of these modules. */
export function peopleWithModules(moduleIds: readonly string[]): string[] {
  return db()
    .selectDistinct({ id: modulePasses.userId })
    .from(modulePasses)
    .where(inArray(modulePasses.moduleId, [...moduleIds]))
    .all()
    .map(({ id }) => id)
}
