import type { AgendaEntry } from '~/events/agenda'
import { islandDate } from '~/i18n/format'
import type { InterfaceLanguage } from '~/i18n/languages'
import { credentialsOf } from '~/people/credentials.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { isOpenTo, needs, takenOn, type Course, type CourseModule } from './course'
import { nextDatesOf } from './course-dates.server'
import { allCourses } from './courses.server'
import { passesOf } from './training.server'
import { volunteerFacts } from './volunteers.server'

/** What somebody has learned, what they lack, and where they can learn it. */

export interface StandingModule extends CourseModule {
  /** The day it was passed, YYYY-MM-DD. */
  passedOn: string | null
}
export interface Standing extends Omit<Course, 'modules'> {
  /** Somebody who does what this person does needs it, and it is not there in another way. */
  needed: boolean
  /** The day it was taken to its end. */
  takenOn: string | null
  modules: StandingModule[]
}

/** How somebody stands with every course, the house's first. One that is closed stands there for who has begun it. */
export function courseStanding(userId: string, language: InterfaceLanguage): Standing[] {
  const passes = new Map((passesOf([userId]).get(userId) ?? []).map(({ moduleId, onDay }) => [moduleId, onDay]))
  const facts = volunteerFacts(userId)
  const held = credentialsOf([userId], islandDate(now())).get(userId)
  return allCourses(language).flatMap(({ modules, ...course }): Standing[] => {
    const own = modules.map((module) => ({ ...module, passedOn: passes.get(module.id) ?? null }))
    if (course.closed && own.every(({ passedOn }) => passedOn === null)) return []
    const on = takenOn(
      modules.map(({ id }) => id),
      passes,
    )
    // a mentor whose two days were seen elsewhere need not take them again
    const elsewhere = course.gives !== null && held?.has(course.gives) === true
    return [{ ...course, modules: own, takenOn: on, needed: on === null && !course.closed && !elsewhere && needs(course.audience, facts) }]
  })
}

export interface ShownCourse extends Standing {
  modules: (StandingModule & { next: AgendaEntry[] })[]
}
/** With the next dates of what is still to be learned. */
function withDates(standing: readonly Standing[], most: number): ShownCourse[] {
  const missing = standing.flatMap(({ modules }) => modules.flatMap(({ id, how, passedOn }) => (how === 'meeting' && !passedOn ? id : [])))
  const next = nextDatesOf(missing, most)
  return standing.map((course) => ({
    ...course,
    modules: course.modules.map((module) => ({ ...module, next: next.get(module.id) ?? [] })),
  }))
}

/** One's own courses: what is needed, what there is besides, and what one has. */
export function ownCourses(
  actor: Actor,
  language: InterfaceLanguage,
): { lacking: ShownCourse[]; others: ShownCourse[]; taken: Standing[] } {
  const all = courseStanding(actor.userId, language)
  const age = personById(actor.userId)?.ageBand ?? null
  return {
    lacking: withDates(
      all.filter(({ needed }) => needed),
      2,
    ),
    others: withDates(
      all.filter(
        ({ needed, takenOn: on, closed, audience, modules }) =>
          !needed && on === null && !closed && (isOpenTo(audience, age) || modules.some(({ passedOn }) => passedOn !== null)),
      ),
      2,
    ),
    taken: all.filter((course) => course.takenOn !== null),
  }
}

/** One course as its page shows it; null when there is none, or none any more for this person. */
export function ownCourse(actor: Actor, courseId: string, language: InterfaceLanguage): ShownCourse | null {
  const found = courseStanding(actor.userId, language).filter(({ id }) => id === courseId)
  return withDates(found, 6)[0] ?? null
}

export interface TrainingLine {
  id: string
  title: string
  /** Modules passed, of how many. */
  passed: number
  of: number
  /** What can be read at once; else the next meeting. */
  online: string | null
  next: Pick<AgendaEntry, 'slug' | 'day'> | null
}
/** What somebody lacks, for the card on their own page. */
export function trainingCard(actor: Actor, language: InterfaceLanguage): TrainingLine[] {
  const lacking = courseStanding(actor.userId, language).filter(({ needed }) => needed)
  return withDates(lacking, 1).map(({ id, title, modules }) => {
    const left = modules.filter(({ passedOn }) => passedOn === null)
    return {
      id,
      title,
      passed: modules.length - left.length,
      of: modules.length,
      online: left.find(({ how }) => how === 'online')?.id ?? null,
      next: left.flatMap(({ next }) => next).map(({ slug, day }) => ({ slug, day }))[0] ?? null,
    }
  })
}
