import { monthsAfter } from '~/island/months-after'
import type { OfferKind } from '~/offers/offer'
import type { AgeBand } from '~/people/facts'
import type { CertificateFacts, CertificateKind, CertificateState } from './certificate'

/**
 * Who has earned which certificate. Pure: plain facts in, with the day they are looked at. More of anything good never takes a
 * certificate away again, and each is earned once.
 */

/** Frivilligbevis: from 20 confirmed hours, ages 15–25 (the issue; domain.md: »20 hours by default«). In minutes. */
export const YOUTH_MINUTES = 20 * 60
export const youthAges = ['15-17', '18-25'] as const satisfies readonly AgeBand[]

/**
 * Sprogmakkerdiplom: the training, and three months with follow-ups (the issue; Esbjerg Kommune gives a diploma to language buddies and
 * follows up often). Of the three follow-ups that the plan has in three months (a week, one month, three months) two are enough: one
 * of them may fall out when somebody is ill or away.
 */
export const BUDDY_MONTHS = 3
export const BUDDY_FOLLOW_UPS = 2

/**
 * A newcomer's own certificate comes by itself from 10 confirmed hours, half of what the frivilligbevis takes: it helps most early. Who asks
 * for one needs a single confirmed hour, or a role in an association. In minutes.
 */
export const NEWCOMER_MINUTES = 10 * 60
export const ASKED_FOR_MINUTES = 60

/** The house courses that count, by code (app/training). */
export const courseOf = { 'language-buddy': 'language-buddy', mentor: 'mentor' } as const

export const kindsOfMatch = {
  'language-buddy': ['language-buddy'],
  mentor: ['mentor-work', 'mentor-education'],
} as const satisfies Record<string, readonly OfferKind[]>
export type MatchedKind = keyof typeof kindsOfMatch

/** A match that this person carries and that began. Days are the island's, YYYY-MM-DD. */
export interface StandingMatch {
  id: string
  kind: OfferKind
  from: string
  /** When it ended; null while it goes on or rests. */
  until: string | null
  outcome: string | null
  /** How many follow-ups were done. */
  followUps: number
}

/** What is known of a person when the rules look at them. */
export interface Standing {
  /** YYYY-MM-DD */
  today: string
  ageBand: AgeBand | null
  /** Somebody new on the island, who has an account. */
  newcomer: boolean
  /** What they gave in all and somebody confirmed, and what still waits for that; in minutes. */
  confirmedMinutes: number
  waitingMinutes: number
  /** `meeting`: at least one module of it is taken by being there. */
  courses: readonly { courseId: string; code: string | null; meeting: boolean }[]
  matches: readonly StandingMatch[]
  /** In how many organisations they have a part. */
  roles: number
}

export interface Earned {
  kind: Exclude<CertificateKind, 'thanks'>
  /** What it is about, so that it is given once. */
  basis: string
}

export const hoursBasis = 'hours'
export const matchBasis = (id: string) => `match:${id}`
export const courseBasis = (id: string) => `course:${id}`
/** One that replaces another for the same: the old paper keeps its row, so that its number goes on saying that it was withdrawn. */
export const replacingBasis = (basis: string, time: number) => `${firstBasis(basis)}#${time}`
export const firstBasis = (basis: string) => basis.split('#')[0] ?? basis
/** A leader's thank-you: of an organisation, once a year. */
export const thanksBasis = (organisationId: string, day: string) => `organisation:${organisationId}:${day.slice(0, 4)}`

export const isYoung = (ageBand: AgeBand | null) => youthAges.some((each) => each === ageBand)
export const tookCourse = ({ courses }: Pick<Standing, 'courses'>, code: string) => courses.some((each) => each.code === code)

/** Whether two have met long enough, and somebody has asked how it goes. */
export function metLongEnough({ from, until, followUps }: StandingMatch, today: string): boolean {
  return monthsAfter(from, BUDDY_MONTHS) <= (until ?? today) && followUps >= BUDDY_FOLLOW_UPS
}
/** Whether a match was brought to its end; one that did not work out was not. */
export function finished({ until, outcome }: StandingMatch): boolean {
  return until !== null && outcome !== 'did-not-work-out'
}

/** A person's matches as a language buddy or as a mentor, the first to begin first. */
export function matchesAs(kind: MatchedKind, { matches }: Pick<Standing, 'matches'>): StandingMatch[] {
  return matches
    .filter((match) => kindsOfMatch[kind].some((each) => each === match.kind))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
}

/** Courses that are certificates of their own: an evening is one, a few minutes' reading is told on the back of the others. */
const certifiedCourses = ({ courses }: Standing) => courses.filter(({ meeting }) => meeting)

/** All that this person has earned. */
export function earned(standing: Standing): Earned[] {
  const { confirmedMinutes, today } = standing
  const all: Earned[] = certifiedCourses(standing).map(({ courseId }) => ({ kind: 'training', basis: courseBasis(courseId) }))
  if (isYoung(standing.ageBand) && confirmedMinutes >= YOUTH_MINUTES) all.push({ kind: 'youth', basis: hoursBasis })
  if (standing.newcomer && confirmedMinutes >= NEWCOMER_MINUTES) all.push({ kind: 'newcomer', basis: hoursBasis })
  const met = matchesAs('language-buddy', standing).find((match) => metLongEnough(match, today))
  if (met && tookCourse(standing, courseOf['language-buddy'])) all.push({ kind: 'language-buddy', basis: matchBasis(met.id) })
  const ended = matchesAs('mentor', standing).find(finished)
  if (ended && tookCourse(standing, courseOf.mentor)) all.push({ kind: 'mentor', basis: matchBasis(ended.id) })
  return all
}

/** Which of the earned ones are still to be proposed: a course's once for each course, every other kind once in all. */
export function stillToPropose(all: readonly Earned[], had: readonly { kind: CertificateKind; basis: string }[]): Earned[] {
  return all.filter(
    ({ kind, basis }) => !had.some((each) => each.kind === kind && (kind !== 'training' || firstBasis(each.basis) === basis)),
  )
}

/**
 * Whether what was earned once still is: hours and courses can be taken back until a coordinator approves. Ages and who is new do not
 * count here, they were right when it was proposed. Leaders' thanks stand by themselves.
 * @param asked by the person, before all the hours were reached
 */
export function stillEarned(standing: Standing, { kind, basis }: { kind: CertificateKind; basis: string }, asked = false): boolean {
  const its = (match: StandingMatch) => matchBasis(match.id) === firstBasis(basis)
  switch (kind) {
    case 'thanks':
      return true
    case 'training':
      return certifiedCourses(standing).some(({ courseId }) => courseBasis(courseId) === firstBasis(basis))
    case 'youth':
      return standing.confirmedMinutes >= YOUTH_MINUTES
    case 'newcomer':
      return standing.confirmedMinutes >= NEWCOMER_MINUTES || (asked && enoughToAsk(standing))
    case 'language-buddy':
    case 'mentor': {
      const enough = kind === 'mentor' ? finished : (match: StandingMatch) => metLongEnough(match, standing.today)
      return tookCourse(standing, courseOf[kind]) && matchesAs(kind, standing).some((match) => its(match) && enough(match))
    }
  }
}

/**
 * Whether one that was declined »not yet« or for its hours is looked at anew: more was done since then, or the hours were mended.
 */
export function comesAgain(
  { state, reason, facts }: { state: CertificateState; reason: string | null; facts: Pick<CertificateFacts, 'minutes'> },
  { minutes }: Pick<CertificateFacts, 'minutes'>,
): boolean {
  if (!mayComeAgain({ state, reason })) return false
  return reason === 'hours' ? minutes !== facts.minutes : (minutes ?? 0) > (facts.minutes ?? 0)
}
export const mayComeAgain = ({ state, reason }: { state: CertificateState; reason: string | null }) =>
  state === 'declined' && (reason === 'not-yet' || reason === 'hours')

const enoughToAsk = ({ confirmedMinutes, roles }: Standing) => confirmedMinutes >= ASKED_FOR_MINUTES || roles > 0

/**
 * Whether a person may ask for a certificate of their own: somebody new, for hours or a part in an association, as long as they have
 * none and none waits.
 */
export function mayAsk(standing: Standing, had: readonly { kind: CertificateKind }[]): boolean {
  return standing.newcomer && enoughToAsk(standing) && !had.some(({ kind }) => kind === 'newcomer')
}
