import { stateAfter, type OfferState, type OfferStep } from '~/offers/offer'
import { danishLevels, type DanishLevel } from '~/people/facts'
import type { Front } from '~/ui/front'

/** What a role wanted is: its kinds with their house fronts, the training that comes with it, its states and rules. Pure. */

export const roleCodes = [
  'coach',
  'assistant-coach',
  'team-leader',
  'referee',
  'instructor',
  'board-member',
  'treasurer',
  'web-editor',
  'cafe-helper',
  'kitchen-helper',
  'event-helper',
  'language-helper',
  'homework-helper',
  'welcome-buddy',
  'driver',
  'maintenance',
  'other',
] as const
export type RoleCode = (typeof roleCodes)[number]

/** The house each role stands at: the word beside it says the rest. */
export const frontOfRole: Record<RoleCode, Front> = {
  coach: 'leisure',
  'assistant-coach': 'leisure',
  'team-leader': 'leisure',
  referee: 'leisure',
  instructor: 'leisure',
  'board-member': 'mentor',
  treasurer: 'mentor',
  'web-editor': 'mentor',
  'cafe-helper': 'community',
  'kitchen-helper': 'community',
  'event-helper': 'community',
  'language-helper': 'language',
  'homework-helper': 'homework',
  'welcome-buddy': 'bridge',
  driver: 'transport',
  maintenance: 'everyday',
  other: 'community',
}
export function rolesOfFront(front: Front): RoleCode[] {
  return roleCodes.filter((code) => frontOfRole[code] === front)
}

/** What one is taught: nothing to learn, along the way, by the organisation, or a course that it pays. */
export const trainings = ['none', 'along-the-way', 'own-course', 'paid-course'] as const
export type Training = (typeof trainings)[number]

/** The same states and steps as an offer's: nothing unseen goes public. */
export type RoleState = OfferState
export type RoleStep = OfferStep
export const roleStateAfter: (state: RoleState, step: RoleStep) => RoleState | null = stateAfter

/** True when somebody with this much Danish has enough for what is asked. */
export function danishIsEnough(has: DanishLevel, asked: DanishLevel): boolean {
  return danishLevels.indexOf(has) >= danishLevels.indexOf(asked)
}
/** The levels that are asked at most by roles for somebody with this much Danish. */
export function levelsWithin(has: DanishLevel): DanishLevel[] {
  return danishLevels.slice(0, danishLevels.indexOf(has) + 1)
}

/** Where a role's need stands: it follows the role, and whether somebody's interest is being talked about. */
export function needStateOf(role: { state: RoleState; wanted: number; filled: number }, talking: boolean) {
  if (role.state !== 'published') return 'closed'
  if (role.filled >= role.wanted) return 'covered'
  return talking ? 'matching' : 'open'
}

/** True when the last day somebody is wanted for it is over. `today` is the island's date, YYYY-MM-DD. */
export function isOver(role: { untilDate: string | null }, today: string): boolean {
  return role.untilDate !== null && role.untilDate < today
}

/** A role as everybody reads it. */
export interface RoleView {
  id: string
  state: RoleState
  role: RoleCode
  front: Front
  title: string
  text: string
  organisationId: string
  organisation: string
  slug: string
  town: string
  availability: number
  hoursPerMonth: number | null
  training: Training
  danishLevel: DanishLevel
  languages: string[]
  audience: string[]
  interest: string | null
  suitsNewcomers: boolean
  childCertificate: boolean
  stepFree: boolean
  wanted: number
  filled: number
  free: number
  untilDate: string | null
}

/** What a coordinator compares with what was approved before; in the order of the page. */
export const approvedFields = [
  'title',
  'text',
  'role',
  'town',
  'hoursPerMonth',
  'availability',
  'training',
  'danishLevel',
  'languages',
  'audience',
  'interest',
  'suitsNewcomers',
  'childCertificate',
  'stepFree',
  'wanted',
  'untilDate',
] as const satisfies readonly (keyof RoleView)[]
export type ApprovedField = (typeof approvedFields)[number]
