import { islandDate } from '~/i18n/format'
import { plainLetters } from '~/i18n/search-terms'
import { credentialsOf } from '~/people/credentials.server'
import { accountByEmail, fullNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { mayInvite, MOST_INVITATIONS, needs, takenOn, type Course, type PassWay } from './course'
import { invitedTo } from './invitations.server'
import { passesOf, peopleWithModules } from './training.server'
import { everyVolunteer } from './volunteers.server'

/** What coordinators see: of each course who has what, who lacks it, and who was invited. */

export const standings = ['taken', 'begun', 'lacking'] as const
export type StandingCode = (typeof standings)[number]

export interface CoursePerson {
  id: string
  name: string
  /** By module, what they have of it. */
  passes: Record<string, { how: PassWay; onDay: string }>
  takenOn: string | null
  /** What they do as a volunteer asks for it, and they have it in no way. */
  lacks: boolean
  /** It was seen elsewhere: a coordinator has recorded the credential it gives. */
  elsewhere: boolean
  invited: { times: number; lastDay: string } | null
  /** A mail may go to them now. */
  mayInvite: boolean
}

/** Everybody who has something of a course or needs it, by name. */
export function peopleOfCourse(course: Course): CoursePerson[] {
  const modules = course.modules.map(({ id }) => id)
  const volunteers = everyVolunteer()
  const needing = [...volunteers].flatMap(([id, facts]) => (needs(course.audience, facts) ? id : []))
  const needed = new Set(needing)
  const ids = [...new Set([...needing, ...peopleWithModules(modules)])]
  const [names, passes, invited] = [fullNamesOf(ids), passesOf(ids), invitedTo(course.id)]
  const at = now()
  const held = course.gives === null ? null : credentialsOf(ids, islandDate(at))
  return ids
    .flatMap((id): CoursePerson[] => {
      const name = names.get(id)
      if (name === undefined) return []
      const own = (passes.get(id) ?? []).filter(({ moduleId }) => modules.includes(moduleId))
      const on = takenOn(modules, new Map(own.map(({ moduleId, onDay }) => [moduleId, onDay])))
      const elsewhere = on === null && course.gives !== null && held?.get(id)?.has(course.gives) === true
      const mails = invited.get(id) ?? null
      return [
        {
          id,
          name,
          passes: Object.fromEntries(own.map(({ moduleId, how, onDay }) => [moduleId, { how, onDay }])),
          takenOn: on,
          elsewhere,
          lacks: on === null && !elsewhere && !course.closed && needed.has(id),
          invited: mails && { times: Math.min(mails.times, MOST_INVITATIONS), lastDay: islandDate(mails.lastAt) },
          mayInvite: mayInvite(mails, at),
        },
      ]
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'da') || one.id.localeCompare(other.id))
}

export function isStanding(person: CoursePerson, standing: StandingCode): boolean {
  if (standing === 'taken') return person.takenOn !== null
  if (standing === 'begun') return person.takenOn === null && Object.keys(person.passes).length > 0
  return person.lacks
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

export interface FoundPerson {
  id: string
  name: string
  passes: Record<string, { how: PassWay; onDay: string }>
}
/**
 * People to write a module down for: volunteers and who has learned something here, by name; anybody else with an account by their whole
 * address alone, for some accounts are newcomers'.
 */
export function findPeople(course: Course, words: string): FoundPerson[] {
  const asked = words.trim()
  const passesIn = (ids: readonly string[]) => {
    const passes = passesOf(ids)
    return (id: string) => Object.fromEntries((passes.get(id) ?? []).map(({ moduleId, how, onDay }) => [moduleId, { how, onDay }]))
  }
  if (asked.includes('@')) {
    const account = accountByEmail(asked.toLowerCase())?.person
    if (!account) return []
    const name = fullNamesOf([account.id]).get(account.id) ?? account.firstName
    return [{ id: account.id, name, passes: passesIn([account.id])(account.id) }]
  }
  if (asked.length < 2) return []
  const ids = [...new Set([...everyVolunteer().keys(), ...peopleWithModules(course.modules.map(({ id }) => id))])]
  const found = [...fullNamesOf(ids)]
    .filter(([, name]) => isCalled(name, asked))
    .sort(([, one], [, other]) => one.localeCompare(other, 'da'))
    .slice(0, MOST_FOUND)
  const passes = passesIn(found.map(([id]) => id))
  return found.map(([id, name]) => ({ id, name, passes: passes(id) }))
}
