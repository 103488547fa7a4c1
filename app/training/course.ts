import type { OfferKind } from '~/offers/offer'
import type { CredentialKind } from '~/people/credentials'
import type { AgeBand } from '~/people/facts'
import type { Reading } from './reading'

/** What a course is, who needs it, and when it is taken. Pure. */

/** How a module is taken: by being at a meeting, or by reading and answering on the site. */
export const moduleWays = ['meeting', 'online'] as const
export type ModuleWay = (typeof moduleWays)[number]

/** How somebody came to have a module. */
export const passWays = ['attended', 'online', 'recorded'] as const
export type PassWay = (typeof passWays)[number]

/** Whom a course is for: those need it. `everybody` may come and nobody must. */
export const audiences = ['mentors', 'language-buddies', 'volunteers', 'everybody'] as const
export type Audience = (typeof audiences)[number]

/** The house's own courses, in the order they are shown. */
export const houseCodes = ['competence', 'mentor', 'language-buddy'] as const
export type HouseCode = (typeof houseCodes)[number]

/** A module of the house; its name is also how its texts are found. */
export interface HouseModule {
  name: string
  how: ModuleWay
  minutes: number
  reading?: Reading
}
interface HouseCourse {
  /** In the address of its page. */
  id: string
  audience: Audience
  gives: CredentialKind | null
  modules: readonly HouseModule[]
}

/**
 * The house's own courses. Their titles and texts are texts of the site (namespaces `training` and `reading`). That mentors take two days
 * is how Lederne's mentor network does it in six municipalities (see offers/offer.ts); which days they are, coordinators say.
 */
export const houseCourses: Readonly<Record<HouseCode, HouseCourse>> = {
  competence: {
    id: 'frivillig',
    audience: 'volunteers',
    gives: null,
    modules: [
      { name: 'din-rolle', how: 'online', minutes: 5, reading: 'role' },
      { name: 'reglerne', how: 'online', minutes: 5, reading: 'rules' },
      { name: 'hjaelp', how: 'online', minutes: 5, reading: 'help' },
    ],
  },
  mentor: {
    id: 'mentor',
    audience: 'mentors',
    gives: 'training',
    modules: [
      { name: 'mentor-dag-1', how: 'meeting', minutes: 360 },
      { name: 'mentor-dag-2', how: 'meeting', minutes: 360 },
    ],
  },
  'language-buddy': {
    id: 'sprogmakker',
    audience: 'language-buddies',
    gives: null,
    modules: [
      { name: 'sprogmakker-aften', how: 'meeting', minutes: 150 },
      { name: 'tal-sammen', how: 'online', minutes: 5, reading: 'talking' },
    ],
  },
}

export interface CourseModule {
  id: string
  courseId: string
  title: string
  minutes: number
  how: ModuleWay
  reading: Reading | null
}

/** A course as it is shown, its words in the reader's language. */
export interface Course {
  id: string
  code: HouseCode | null
  title: string
  text: string
  audience: Audience
  gives: CredentialKind | null
  modules: CourseModule[]
  /** No longer held. Who has it, has it. */
  closed: boolean
}

/** What somebody does as a volunteer, as far as it says what they must know. Only what is their own: an association teaches its people. */
export interface VolunteerFacts {
  /** Kinds of their published offers. */
  offers: readonly OfferKind[]
  /** Kinds of the offers whose matches they carry and that go on or are about to. */
  matches: readonly OfferKind[]
  /** Has taken a shift. */
  helps: boolean
}

const kindsNeeding: Readonly<Record<Exclude<Audience, 'volunteers' | 'everybody'>, readonly OfferKind[]>> = {
  mentors: ['mentor-work', 'mentor-education'],
  'language-buddies': ['language-buddy'],
}

/** Whether somebody who does this needs a course for these people. Needing never ends by doing more. */
export function needs(audience: Audience, { offers, matches, helps }: VolunteerFacts): boolean {
  switch (audience) {
    case 'everybody':
      return false
    case 'volunteers':
      return helps || offers.length > 0 || matches.length > 0
    case 'mentors':
    case 'language-buddies':
      return [...offers, ...matches].some((kind) => kindsNeeding[audience].includes(kind))
  }
}

/** Whether somebody may take a course who does not need it. Mentors are grown up: at work and in education they stand for it alone. */
export function isOpenTo(audience: Audience, age: AgeBand | null): boolean {
  return audience !== 'mentors' || age !== '15-17'
}

/** The day a course was taken: that of its last module, once every module is had; null before. A course without modules is never taken. */
export function takenOn(moduleIds: readonly string[], passed: ReadonlyMap<string, string>): string | null {
  const days = moduleIds.map((id) => passed.get(id))
  if (days.length === 0 || days.some((day) => day === undefined)) return null
  return days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), '')
}

/** Who lacks a course is written to at most so often, and never within so many days of the last time. */
export const MOST_INVITATIONS = 3
export const DAYS_BETWEEN_INVITATIONS = 14
const DAY_MS = 24 * 60 * 60 * 1000

export interface Invited {
  times: number
  lastAt: Date
  /** They have said that it is enough. */
  stopped: boolean
}
/** Whether somebody may be invited now. @param at the present moment */
export function mayInvite(invited: Invited | null, at: Date): boolean {
  if (invited === null) return true
  return (
    !invited.stopped && invited.times < MOST_INVITATIONS && at.getTime() - invited.lastAt.getTime() >= DAYS_BETWEEN_INVITATIONS * DAY_MS
  )
}

/** Courses of coordinators: how many modules one may have, and how long they may be, in minutes. */
export const MOST_MODULES = 8
export const moduleLengths = ['60', '90', '120', '150', '180', '240', '360', '420'] as const
