import type { PassWay } from './course'

/** How a person stands with a course, as coordinators see it. Pure. */

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
  invited: { times: number; lastDay: string; stopped: boolean } | null
  /** A mail may go to them now. */
  mayInvite: boolean
}

export function isStanding(person: CoursePerson, standing: StandingCode): boolean {
  if (standing === 'taken') return person.takenOn !== null
  if (standing === 'begun') return person.takenOn === null && Object.keys(person.passes).length > 0
  return person.lacks
}

export interface FoundPerson {
  id: string
  name: string
  passes: Record<string, { how: PassWay; onDay: string }>
}
