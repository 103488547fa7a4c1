import { sides, type Side } from '~/matching/match'

/** »Have you two talked?« in the first weeks: whom to ask when, and when silence is no longer just that. Pure. */

/** So many days after the beginning both are asked; again while nobody has said yes. */
export const contactDays = [7, 14, 21] as const
export type ContactDay = (typeof contactDays)[number]

export const contactAnswers = ['yes', 'not-yet', 'help'] as const
export type ContactAnswer = (typeof contactAnswers)[number]

export interface ContactCheck {
  id: string
  matchId: string
  side: Side
  day: ContactDay
  askedAt: Date
  answer: ContactAnswer | null
  answeredAt: Date | null
  handledBy: string | null
  handledAt: Date | null
}

/** Whole days since the match began. */
export function daysTogether(activatedAt: Date, at: Date): number {
  return Math.floor((at.getTime() - activatedAt.getTime()) / 86_400_000)
}

/** True once somebody has said that the two have talked. */
function haveTalked(checks: readonly Pick<ContactCheck, 'answer'>[]): boolean {
  return checks.some(({ answer }) => answer === 'yes')
}

/**
 * The question whose time has come, or null: the latest of 7, 14 and 21 days that was not asked. Nobody is asked again once they have
 * talked, nor more than a week late, when the site was down.
 */
export function questionDue(daysSince: number, checks: readonly Pick<ContactCheck, 'answer' | 'day'>[]): ContactDay | null {
  if (haveTalked(checks)) return null
  const due = contactDays.findLast((day) => daysSince >= day && daysSince < day + 7)
  return due !== undefined && checks.every(({ day }) => day < due) ? due : null
}

/** The same for both sides, each by what it was asked itself: what a coordinator wrote down for one does not keep the other from being asked. */
export function questionsDue(
  daysSince: number,
  checks: readonly Pick<ContactCheck, 'answer' | 'day' | 'side'>[],
): { side: Side; day: ContactDay }[] {
  if (haveTalked(checks)) return []
  return sides.flatMap((side) => {
    const own = checks.filter((check) => check.side === side)
    const day = questionDue(daysSince, own)
    return day ? [{ side, day }] : []
  })
}

export type SilenceWhy = 'help' | 'not-yet' | 'silence' | 'call'
export interface Silence {
  why: SilenceWhy
  /** After so many days of being matched. */
  days: ContactDay
}

/**
 * What calls for a coordinator among the checks nobody has seen to. A call for help always does. Else nobody may have said yes; then
 * »not yet« does at once, somebody who reads no mail is to be called, and plain silence does from the second question on.
 * @param readsMail which sides were asked by mail
 */
export function silenceOf(checks: readonly ContactCheck[], readsMail: Record<Side, boolean>): Silence | null {
  const open = checks.filter(({ handledAt }) => handledAt === null)
  const days = open.reduce<ContactDay>((most, { day }) => (day > most ? day : most), 7)
  if (open.some(({ answer }) => answer === 'help')) return { why: 'help', days }
  if (open.length === 0 || haveTalked(checks)) return null
  if (open.some(({ answer }) => answer === 'not-yet')) return { why: 'not-yet', days }
  if (days > 7) return { why: 'silence', days }
  return open.some(({ side, answer }) => answer === null && !readsMail[side]) ? { why: 'call', days } : null
}

const order: Record<SilenceWhy, number> = { help: 0, silence: 1, 'not-yet': 2, call: 3 }
/** Who is seen to first: a call for help, then the longest silence. */
export function compareSilence(one: Silence, other: Silence): number {
  const help = Number(other.why === 'help') - Number(one.why === 'help')
  return help || other.days - one.days || order[one.why] - order[other.why]
}
