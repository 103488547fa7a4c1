/** Somebody says that something is wrong: the 24-hour clock, and what it can lead to. Pure. */

/** A coordinator answers within so many hours (domain.md); after so many all coordinators are told. */
const ANSWER_HOURS = 24
export const ESCALATE_HOURS = 20

/** What a concern led to. */
export const leadsTo = ['talked', 'new-agreement', 'paused', 'ended', 'other-match', 'authority', 'nothing'] as const
export type LedTo = (typeof leadsTo)[number]

/** How it was answered: in writing for the one who said it, or by phone or face to face. */
export const answerWays = ['talk', 'letter'] as const
export type AnswerWay = (typeof answerWays)[number]

const HOUR = 3_600_000

/** When the answer must be there. */
export function answerBy(raisedAt: Date): Date {
  return new Date(raisedAt.getTime() + ANSWER_HOURS * HOUR)
}
/** Hours that are left, rounded down; less than nothing when it is late. */
export function hoursLeft(raisedAt: Date, at: Date): number {
  return Math.floor((answerBy(raisedAt).getTime() - at.getTime()) / HOUR)
}

export type Clock = 'calm' | 'soon' | 'late'
/** How urgent it is: calm, within the last hours, or past them. */
export function clockOf(hours: number): Clock {
  return hours < 0 ? 'late' : hours < ANSWER_HOURS - ESCALATE_HOURS ? 'soon' : 'calm'
}
