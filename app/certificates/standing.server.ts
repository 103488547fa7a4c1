import { workOf } from '~/activities/work-done.server'
import type { WorkLine } from '~/activities/work'
import { planOf } from '~/follow-ups/follow-ups.server'
import { islandDate } from '~/i18n/format'
import { matchesBegunBy } from '~/matching/running-matches.server'
import { newcomerOfUser } from '~/newcomers/newcomers.server'
import { isOfferKind } from '~/offers/offer'
import { offerRow } from '~/offers/offer-reading.server'
import { organisationNames, organisationsOf } from '~/organisations/organisations.server'
import type { Person } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { allCourses } from '~/training/courses.server'
import { coursesTaken } from '~/training/training.server'
import type { CertificateFacts } from './certificate'
import type { Certificate } from './certificates.server'
import {
  courseBasis,
  courseOf,
  firstBasis,
  kindsOfMatch,
  matchBasis,
  stillEarned,
  type Earned,
  type Standing,
  type StandingMatch,
} from './earned'

/** What is known of a person where certificates are decided, and what is printed of it. */

/** A person as the rules see them today. */
export function standingOf({ id, ageBand }: Pick<Person, 'id' | 'ageBand'>): Standing {
  const work = workOf(id)
  const minutes = sumOf(work, 'minutes')
  const confirmedMinutes = sumOf(work, 'confirmedMinutes')
  return {
    today: islandDate(now()),
    ageBand,
    newcomer: newcomerOfUser(id) !== null,
    confirmedMinutes,
    waitingMinutes: minutes - confirmedMinutes,
    courses: coursesOf(id),
    matches: matchesOfPerson(id),
    roles: partsOf(id).length,
  }
}

function coursesOf(userId: string): Standing['courses'] {
  const taken = coursesTaken([userId]).get(userId) ?? []
  if (taken.length === 0) return []
  const met = new Set(allCourses('da').flatMap(({ id, modules }) => (modules.some(({ how }) => how === 'meeting') ? [id] : [])))
  return taken.map(({ courseId, code }) => ({ courseId, code, meeting: met.has(courseId) }))
}

const sumOf = (work: readonly WorkLine[], what: 'minutes' | 'confirmedMinutes') => work.reduce((sum, line) => sum + line[what], 0)
const partsOf = (userId: string) => organisationsOf({ userId, roles: new Set() })

function matchesOfPerson(userId: string): StandingMatch[] {
  return matchesBegunBy(userId).flatMap((match): StandingMatch[] => {
    const kind = offerRow(match.offerId)?.kind
    if (!isOfferKind(kind) || !match.activatedAt) return []
    return [
      {
        id: match.id,
        kind,
        from: islandDate(match.activatedAt),
        until: match.endedAt && match.state === 'ended' ? islandDate(match.endedAt) : null,
        outcome: match.outcome,
        followUps: planOf(match.id).filter(({ doneAt }) => doneAt !== null).length,
      },
    ]
  })
}

/** What the certificate will tell, from confirmed hours alone. */
export function factsOf(userId: string, { kind, basis: itsBasis }: Earned): CertificateFacts {
  const basis = firstBasis(itsBasis)
  const courses = coursesTaken([userId]).get(userId) ?? []
  const told = (which: typeof courses) => which.map(({ code, title, on }) => ({ code, title, on }))
  switch (kind) {
    case 'training': {
      const taken = courses.filter(({ courseId }) => courseBasis(courseId) === basis)
      const on = taken[0]?.on ?? null
      return { minutes: null, from: on, until: on, tasks: [], courses: told(taken), organisations: [] }
    }
    case 'youth':
    case 'newcomer': {
      const work = workOf(userId, { confirmedOnly: true })
      const here = kind === 'newcomer' ? partsOf(userId).map(({ name }) => name) : []
      const named = work.flatMap(({ task }) => (task.of === 'organisation' ? [task.name] : []))
      return { ...sums(work), courses: told(courses), organisations: [...new Set([...named, ...here])] }
    }
    case 'language-buddy':
    case 'mentor': {
      const kinds: readonly string[] = kindsOfMatch[kind]
      const work = workOf(userId, { confirmedOnly: true }).filter(({ task }) => task.of === 'match' && kinds.includes(task.offerKind))
      const match = matchesOfPerson(userId).find(({ id }) => matchBasis(id) === basis)
      const { from, until, ...rest } = sums(work)
      return {
        ...rest,
        from: earliest(from, match?.from ?? null),
        until: match ? (match.until ?? islandDate(now())) : until,
        courses: told(courses.filter(({ code }) => code === courseOf[kind])),
        organisations: [],
      }
    }
  }
}

/** What a leader's thank-you tells: confirmed hours for that organisation, when there are any. */
export function factsOfThanks(userId: string, organisationId: string): CertificateFacts {
  const name = organisationNames([organisationId]).get(organisationId)
  return { ...sums(workOf(userId, { confirmedOnly: true, organisationId })), courses: [], organisations: name === undefined ? [] : [name] }
}

/** What a certificate would tell if it were proposed today. */
export function factsToday({ userId, kind, basis, organisationId, facts }: Certificate): CertificateFacts {
  if (kind !== 'thanks') return factsOf(userId, { kind, basis })
  return organisationId === null ? facts : factsOfThanks(userId, organisationId)
}

/** Whether what a proposal rests on is still there. */
export function holds(certificate: Certificate, person: Pick<Person, 'id' | 'ageBand'>): boolean {
  return stillEarned(standingOf(person), certificate, certificate.proposedBy === certificate.userId)
}

/** What is missing of what an approved one tells: a course that was taken back, or hours; null when all of it is there. */
export function fallen(certificate: Certificate): 'course' | 'hours' | null {
  const today = factsToday(certificate)
  const taken = (courses: CertificateFacts['courses']) => courses.map(({ code, title }) => code ?? title)
  const has = taken(today.courses)
  if (taken(certificate.facts.courses).some((each) => !has.includes(each))) return 'course'
  return (today.minutes ?? 0) < (certificate.facts.minutes ?? 0) ? 'hours' : null
}

const earliest = (one: string | null, other: string | null) => (one === null || (other !== null && other < one) ? other : one)

function sums(work: readonly WorkLine[]): Pick<CertificateFacts, 'minutes' | 'from' | 'until' | 'tasks'> {
  const minutes = sumOf(work, 'minutes')
  return {
    minutes: minutes === 0 ? null : minutes,
    from: work.map(({ first }) => first).toSorted()[0] ?? null,
    until:
      work
        .map(({ last }) => last)
        .toSorted()
        .at(-1) ?? null,
    tasks: work.map(({ task, times, minutes: each, first, last }) => ({ task, times, minutes: each, first, last })),
  }
}
