import { islandDate } from '~/i18n/format'
import { plainLetters } from '~/i18n/search-terms'
import { credentialsOf } from '~/people/credentials.server'
import { accountByEmail, fullNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { mayInvite, needs, takenOn, type Course } from './course'
import { nextDatesOf } from './course-dates.server'
import { invitedTo } from './invitations.server'
import type { CoursePerson, FoundPerson } from './standing'
import { passesOf, peopleWithModules } from './training.server'
import { everyVolunteer } from './volunteers.server'

/** What coordinators see: of each course who has what, who lacks it, and who was invited. */

type Volunteers = ReturnType<typeof everyVolunteer>

/** How everybody stands who has something of a course or needs it; nobody is named. */
function standingsIn(course: Course, volunteers: Volunteers): Omit<CoursePerson, 'name'>[] {
  const modules = course.modules.map(({ id }) => id)
  const needing = [...volunteers].flatMap(([id, facts]) => (needs(course.audience, facts) ? id : []))
  const needed = new Set(needing)
  const ids = [...new Set([...needing, ...peopleWithModules(modules)])]
  const [passes, invited] = [passesOf(ids), invitedTo(course.id)]
  const at = now()
  const held = course.gives === null ? null : credentialsOf(ids, islandDate(at))
  return ids.map((id) => {
    const own = (passes.get(id) ?? []).filter(({ moduleId }) => modules.includes(moduleId))
    const on = takenOn(modules, new Map(own.map(({ moduleId, onDay }) => [moduleId, onDay])))
    const elsewhere = on === null && course.gives !== null && held?.get(id)?.has(course.gives) === true
    const mails = invited.get(id) ?? null
    return {
      id,
      passes: Object.fromEntries(own.map(({ moduleId, how, onDay }) => [moduleId, { how, onDay }])),
      takenOn: on,
      elsewhere,
      lacks: on === null && !elsewhere && !course.closed && needed.has(id),
      invited: mails && { times: mails.times, lastDay: islandDate(mails.lastAt), stopped: mails.stopped },
      mayInvite: mayInvite(mails, at),
    }
  })
}

/** Everybody who has something of a course or needs it, by name. */
export function peopleOfCourse(course: Course): CoursePerson[] {
  const people = standingsIn(course, everyVolunteer())
  const names = fullNamesOf(people.map(({ id }) => id))
  return people
    .map((person) => ({ ...person, name: names.get(person.id) ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'da') || one.id.localeCompare(other.id))
}

/** Whether each word that is searched for begins a word of the name, however its letters are typed. */
function isCalled(name: string, words: string): boolean {
  const parts = (text: string) =>
    plainLetters(text)
      .split(/[\s-]+/)
      .filter(Boolean)
  const own = parts(name)
  return parts(words).every((word) => own.some((part) => part.startsWith(word)))
}
/** Those whose name has every word that is searched for. */
export function called(people: readonly CoursePerson[], words: string): CoursePerson[] {
  return people.filter(({ name }) => isCalled(name, words))
}

const MOST_FOUND = 12

/**
 * People to write a module down for: volunteers and who has learned something here, by name; anybody else with an account by their whole
 * address alone, for some accounts are newcomers'. Who looks is not among them.
 */
export function findPeople(actor: Actor, course: Course, words: string): FoundPerson[] {
  const asked = words.trim()
  const passesIn = (ids: readonly string[]) => {
    const passes = passesOf(ids)
    return (id: string) => Object.fromEntries((passes.get(id) ?? []).map(({ moduleId, how, onDay }) => [moduleId, { how, onDay }]))
  }
  if (asked.includes('@')) {
    const account = accountByEmail(asked.toLowerCase())?.person
    if (!account || account.id === actor.userId) return []
    const name = fullNamesOf([account.id]).get(account.id) ?? account.firstName
    return [{ id: account.id, name, passes: passesIn([account.id])(account.id) }]
  }
  if (asked.length < 2) return []
  const ids = [...new Set([...everyVolunteer().keys(), ...peopleWithModules(course.modules.map(({ id }) => id))])]
  const found = [...fullNamesOf(ids)]
    .filter(([id, name]) => id !== actor.userId && isCalled(name, asked))
    .sort(([, one], [, other]) => one.localeCompare(other, 'da'))
    .slice(0, MOST_FOUND)
  const passes = passesIn(found.map(([id]) => id))
  return found.map(([id, name]) => ({ id, name, passes: passes(id) }))
}

export interface CourseLine {
  id: string
  title: string
  audience: Course['audience']
  closed: boolean
  taken: number
  lacking: number
  /** The next day any of it is taught, YYYY-MM-DD. */
  nextDay: string | null
  /** All of it is read online. */
  online: boolean
}
/** Every course with how many have it and how many lack it. */
export function courseLines(courses: readonly Course[]): CourseLine[] {
  const next = nextDatesOf(
    courses.flatMap(({ modules }) => modules.map(({ id }) => id)),
    1,
  )
  const volunteers = everyVolunteer()
  return courses.map((course) => {
    const people = standingsIn(course, volunteers)
    const days = course.modules.flatMap(({ id }) => next.get(id)?.map(({ day }) => day) ?? []).sort()
    return {
      id: course.id,
      title: course.title,
      audience: course.audience,
      closed: course.closed,
      taken: people.filter(({ takenOn: on }) => on !== null).length,
      lacking: people.filter(({ lacks }) => lacks).length,
      nextDay: days[0] ?? null,
      online: course.modules.every(({ how }) => how === 'online'),
    }
  })
}
