import type { RoleCode } from '~/wanted/wanted-role'

/** Who needs a child certificate, by what they do, how often, and how old the youngest child is. Pure. */

/** What somebody does in an organisation, as its leader says. */
export const duties = ['coach', 'assistant', 'team-leader', 'substitute', 'driver', 'board', 'kitchen', 'other'] as const
export type Duty = (typeof duties)[number]

/** Who only sits on the board is among grown-ups; in every other duty it depends on the children there. */
const amongAdults: readonly Duty[] = ['board']

/** The certificate is about children below this age, in years. */
export const CHILD_UNTIL = 15

/** What a leader has said of somebody. */
export interface DutySaid {
  duty: Duty
  /** The youngest child they are with, in years; null when there are none. */
  youngest: number | null
  /** Again and again, not once by chance. */
  regular: boolean
}

export type NeedReason = 'with-children' | 'by-chance' | 'among-adults' | 'no-children' | 'old-enough'

/**
 * Whether a child certificate must be fetched, and why. An association must for whoever, paid or not, is with children under 15 in a
 * fixed connection, or is regularly among them so that it could come to that: trainers, team leaders, assistants, substitutes, drivers,
 * helpers in the kitchen of a children's club; not for who helps once, or never is among them (børneattestloven § 2; as dbubornholm.dk,
 * fcmf.dk, viborgidraetsraad.dk and billund.dk tell their associations).
 */
export function needOf({ duty, youngest, regular }: DutySaid): { needed: boolean; why: NeedReason } {
  if (amongAdults.includes(duty)) return { needed: false, why: 'among-adults' }
  if (youngest === null) return { needed: false, why: 'no-children' }
  if (youngest >= CHILD_UNTIL) return { needed: false, why: 'old-enough' }
  if (!regular) return { needed: false, why: 'by-chance' }
  return { needed: true, why: 'with-children' }
}

/** The duty a role wanted leads to, for those whose leader has ticked that a child certificate is needed. */
export const dutyOfRole: Partial<Record<RoleCode, Duty>> = {
  coach: 'coach',
  'assistant-coach': 'assistant',
  'team-leader': 'team-leader',
  instructor: 'coach',
  'homework-helper': 'other',
  driver: 'driver',
  'board-member': 'board',
  treasurer: 'board',
  'cafe-helper': 'kitchen',
  'kitchen-helper': 'kitchen',
}

/**
 * What stands ready for a leader to choose: duties of the roles that are looked for with a child certificate, and the youngest age any
 * weekly activity takes, when that is a child's. A suggestion only: the leader says how it is.
 */
export function suggestDuties(
  roles: readonly { role: RoleCode; childCertificate: boolean }[],
  activities: readonly { ageFrom: number | null; ageTo: number | null }[],
): { duties: Duty[]; youngest: number | null } {
  const wanted = roles.filter(({ childCertificate }) => childCertificate).map(({ role }) => dutyOfRole[role] ?? 'other')
  const ages = activities.flatMap(({ ageFrom, ageTo }) =>
    ageFrom === null ? (ageTo !== null && ageTo < CHILD_UNTIL ? [0] : []) : [ageFrom],
  )
  const youngest = ages.length > 0 ? Math.min(...ages) : null
  return { duties: [...new Set(wanted)], youngest: youngest !== null && youngest < CHILD_UNTIL ? youngest : null }
}
