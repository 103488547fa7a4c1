import { unusualCodes } from './unusual'

/** Hours that somebody says were so: where an entry stands, and who may say it. Pure. */

export const hoursStates = ['waiting', 'asked', 'confirmed'] as const
/** `asked`: asked back to whoever wrote it, and not answered yet. */
export type HoursState = (typeof hoursStates)[number]

interface Standing {
  confirmedAt: Date | null
  askedBackAt: Date | null
}

export function stateOfHours({ confirmedAt, askedBackAt }: Standing): HoursState {
  if (confirmedAt !== null) return 'confirmed'
  return askedBackAt === null ? 'waiting' : 'asked'
}

interface Confirmable {
  userId: string
  organisationId: string | null
  /** YYYY-MM-DD */
  date: string
}

/** Why somebody may not say that hours were so. */
export type ConfirmRefusal = 'own' | 'not-theirs' | 'not-yet'

/**
 * Nobody confirms their own hours. Leaders confirm what was for their organisation, coordinators anything; and nobody what has not
 * been yet.
 * @param led the organisations this person leads
 * @param today the island's day, YYYY-MM-DD
 */
export function refusalToConfirm(
  actor: { userId: string; coordinator: boolean; led: ReadonlySet<string> },
  { userId, organisationId, date }: Confirmable,
  today: string,
): ConfirmRefusal | null {
  if (userId === actor.userId) return 'own'
  if (!actor.coordinator && (organisationId === null || !actor.led.has(organisationId))) return 'not-theirs'
  return date > today ? 'not-yet' : null
}

/** What became of a press on »Confirm«. */
export interface Confirmed {
  /** Entries confirmed by this press, and of how many people. */
  confirmed: number
  people: number
  minutes: number
  /** Somebody else was first. */
  already: number
  /** Changed after the page was opened: to be looked at again. */
  changed: number
  own: number
}

/** Months as YYYY-MM, the latest first, `count` of them up to that of a day. */
export function monthsUpTo(day: string, count: number): string[] {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, back) => monthOf(months - back))
}

function monthOf(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** A month as YYYY-MM, or null. */
export function readMonth(text: string | null): string | null {
  return text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null
}

/** Why an entry stands among the unusual, as a word for it: the codes of unusual.ts, and that it was asked about and stands. */
const unusualWords = [...unusualCodes, 'asked'] as const
export function unusualWord(code: string): (typeof unusualWords)[number] | 'other' {
  return unusualWords.find((word) => word === code) ?? 'other'
}
