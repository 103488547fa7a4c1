import { islandDate } from '~/i18n/format'
import { organisationsOf } from '~/organisations/organisations.server'
import { credentialsSeen } from '~/people/credentials.server'
import { now } from '~/server/clock.server'
import { CONFIDENTIALITY_VERSION } from '~/people/credentials'
import { MUNICIPALITY, isCovered, standingOn, type Check, type Standing } from './check'
import { checksOfPerson, type CheckRow } from './checks.server'
import { dutiesOf } from './duties.server'
import { needOf } from './duty'
import { municipalCheck, requirementsOfPerson } from './municipal-needs.server'

/** What must be in order for one person, and where it stands. For the person themselves. */

export interface OwnCheck {
  /** Null while there is no row to do anything about. */
  id: string | null
  /** Null is the municipality. */
  holder: { name: string; slug: string } | null
  standing: Standing
  covered: boolean
  consentBy: string | null
  seenOn: string | null
  validUntil: string | null
}

export interface PersonStanding {
  /** Offers something, carries a match, or is with children in a club. */
  volunteers: boolean
  confidentiality: { asked: boolean; signedOn: string | null; current: boolean }
  /** Days; null when there was none. */
  interviewOn: string | null
  /** Null when nothing they offer needs it. */
  training: { seenOn: string | null } | null
  checks: OwnCheck[]
}

export function standingOf(userId: string): PersonStanding {
  const today = islandDate(now())
  const [seen, required, checks, duties] = [credentialsSeen(userId), requirementsOfPerson(userId), checksOfPerson(userId), dutiesOf(userId)]
  const clubs = organisationsOf({ userId, roles: new Set() }).flatMap(({ id, name, slug }): OwnCheck[] => {
    const [said, check] = [duties.get(id), checks.get(id) ?? null]
    const line = ownCheck(check, check, { name, slug }, (said && needOf(said).needed) ?? false, today)
    return line ? [line] : []
  })
  const municipal = municipalCheck(checks.get(MUNICIPALITY) ?? null, seen.get('child-certificate'))
  const own = ownCheck(checks.get(MUNICIPALITY) ?? null, municipal, null, required?.has('child-certificate') ?? false, today)
  const promise = seen.get('confidentiality')
  const current = promise?.textVersion === CONFIDENTIALITY_VERSION
  return {
    volunteers: required !== null || clubs.length > 0,
    confidentiality: { asked: required !== null, signedOn: promise?.seenOn ?? null, current },
    interviewOn: seen.get('interview')?.seenOn ?? null,
    training: required?.has('training') ? { seenOn: seen.get('training')?.seenOn ?? null } : null,
    checks: [...(own ? [own] : []), ...clubs],
  }
}

function ownCheck(row: CheckRow | null, check: Check | null, holder: OwnCheck['holder'], needed: boolean, today: string): OwnCheck | null {
  const standing = standingOn(check, needed, today)
  if (standing === 'not-needed') return null
  const { consentBy = null, seenOn = null, validUntil = null } = check ?? {}
  return { id: row?.id ?? null, holder, standing, covered: isCovered(check, today), consentBy, seenOn, validUntil }
}

/** What of it waits for the person: a consent, a promise. What others must do is not theirs to be reminded of. */
export interface ScreeningLine {
  what: 'consent' | 'promise'
  holder: string | null
  by: string | null
}
export function screeningLines(userId: string): ScreeningLine[] {
  const { checks, confidentiality } = standingOf(userId)
  return [
    ...checks.flatMap(({ standing, holder, consentBy }): ScreeningLine[] =>
      standing === 'ordered' ? [{ what: 'consent', holder: holder?.name ?? null, by: consentBy }] : [],
    ),
    ...(confidentiality.asked && !confidentiality.current ? [{ what: 'promise' as const, holder: null, by: null }] : []),
  ]
}
