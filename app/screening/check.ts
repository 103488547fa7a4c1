import { islandTimeZone } from '~/i18n/format'
import { monthsAfter } from '~/island/months-after'

/** How a child certificate comes about, and how long it is good. Days are the island's, YYYY-MM-DD. Pure. */

/** The police take so many people in one order (the self-service for child certificates, politi.dk). */
export const MOST_AT_ONCE = 50

/** So many days somebody has to consent in Digital Post before the request falls away (politi.dk; dbubornholm.dk). */
export const CONSENT_DAYS = 14

/** The person is reminded once when so many days of those are left, and on the last day. */
const REMIND_DAYS_BEFORE = 7

/**
 * So many months one that was seen counts here. The law sets no end; fetching anew every one or two years is what associations are
 * advised (dalumif.dk, viborgidraetsraad.dk), and two years is what the match desk has always asked for.
 */
export const VALID_MONTHS = 24

/** A new one is asked for so many days before: an order takes 14 days, and people are away. */
export const RENEWAL_DAYS = 42

/** So many days after the last day those who ordered are told that a certificate somebody consented to has still not been noted. */
export const LONG_WAIT_DAYS = 14

/** Mails of these rooms go out from eight in the morning until eight in the evening, by the island's clock. */
const islandHour = new Intl.DateTimeFormat('en-GB', { timeZone: islandTimeZone, hour: '2-digit', hourCycle: 'h23' })
export function isDaytime(at: Date): boolean {
  const hour = Number(islandHour.format(at))
  return hour >= 8 && hour < 20
}

/** Of a yearly declaration: the version of its text in the locale files (`screening:declaration.2026-11`). */
export const DECLARATION_VERSION = '2026-11'

/** The holder of the municipality's own checks; an organisation's is its id. */
export const MUNICIPALITY = 'municipality'

export const checkStates = ['ordered', 'consented', 'lapsed', 'seen'] as const
export type CheckState = (typeof checkStates)[number]

/** As little as there is to know of one. While it is fetched anew `validUntil` still says how long the last one is good. */
export interface Check {
  state: CheckState
  consentBy: string | null
  seenOn: string | null
  validUntil: string | null
}

/** `due`: in order, and to be fetched anew soon. `expired`: was in order. */
export const standings = ['expired', 'missing', 'lapsed', 'due', 'consented', 'ordered', 'seen', 'not-needed'] as const
export type Standing = (typeof standings)[number]

export const daysLater = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const consentUntil = (orderedOn: string) => daysLater(orderedOn, CONSENT_DAYS)
export const validAfter = (seenOn: string) => monthsAfter(seenOn, VALID_MONTHS)

/** True while one that was seen is good, also when a new one is under way. One without an end is good for ever. */
export function isCovered(check: Pick<Check, 'state' | 'validUntil'> | null, today: string): boolean {
  if (check === null) return false
  return check.validUntil === null ? check.state === 'seen' : check.validUntil >= today
}

/** Where somebody's child certificate stands. */
export function standingOn(check: Check | null, needed: boolean, today: string): Standing {
  if (check === null) return needed ? 'missing' : 'not-needed'
  if (check.state === 'ordered' && (check.consentBy === null || check.consentBy >= today)) return 'ordered'
  if (check.state === 'consented') return 'consented'
  if (isCovered(check, today)) return needed && isRenewalDue(check.validUntil, today) ? 'due' : 'seen'
  if (!needed) return 'not-needed'
  return check.state === 'seen' ? 'expired' : 'lapsed'
}

/** True for what is to be ordered. */
export const isToOrder = (standing: Standing) =>
  standing === 'missing' || standing === 'lapsed' || standing === 'expired' || standing === 'due'
/** True for what the police or the person has to do something about. */
export const isUnderWay = (standing: Standing) => standing === 'ordered' || standing === 'consented'

/** True from six weeks before the day it runs out. */
export function isRenewalDue(validUntil: string | null, today: string): boolean {
  return validUntil !== null && daysLater(validUntil, -RENEWAL_DAYS) <= today
}

/** Which word the person gets today about the consent that is missing: none, the one after a week, or the one on the last day. */
export function reminderOn(consentBy: string, remindedOn: string | null, today: string): 'week' | 'last' | null {
  if (today > consentBy) return null
  if (today === consentBy) return remindedOn === today ? null : 'last'
  return remindedOn === null && today >= daysLater(consentBy, -REMIND_DAYS_BEFORE) ? 'week' : null
}

/** Overdue ones first, then by the day they run out, then who never had one. Those under way stand together, as on the list to type. */
export function byUrgency(
  a: { standing: Standing; validUntil: string | null },
  b: { standing: Standing; validUntil: string | null },
): number {
  if (isUnderWay(a.standing) && isUnderWay(b.standing)) return 0
  return standings.indexOf(a.standing) - standings.indexOf(b.standing) || (a.validUntil ?? '9999').localeCompare(b.validUntil ?? '9999')
}
