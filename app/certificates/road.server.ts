import { canBeWritten } from './script-runs'
import { islandDate } from '~/i18n/format'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import type { CertificateKind } from './certificate'
import { certificatesOf, type Certificate } from './certificates.server'
import { mayAsk, mayComeAgain } from './earned'
import { roadsOf, type Road } from './road'
import { standingOf } from './standing.server'

/** A person's own certificates, and the roads to those they do not have. */

export interface OwnCertificate {
  id: string
  kind: CertificateKind
  number: string | null
  /** The day it was given, proposed or decided: whichever is told. YYYY-MM-DD */
  on: string
  reason: string | null
  /** What tells two of a kind apart: the course, or who thanks. */
  course: { code: string | null; title: string } | null
  from: string | null
}

const day = (at: Date | null) => islandDate(at ?? now())
const ownFrom = (each: Certificate, on: string): OwnCertificate => ({
  id: each.id,
  kind: each.kind,
  number: each.state === 'approved' ? each.number : null,
  on,
  reason: each.reason,
  course: (each.kind === 'training' && each.facts.courses[0]) || null,
  from: (each.kind === 'thanks' && each.facts.organisations[0]) || null,
})

export function readOwnCertificates(actor: Actor) {
  const person = personById(actor.userId)
  // thanks are a gift: they are not there before they are given, and nobody is told no to one
  const all = certificatesOf(actor.userId).filter(({ kind, state }) => kind !== 'thanks' || state === 'approved' || state === 'withdrawn')
  const among = (state: Certificate['state']) => all.filter((each) => each.state === state)
  const standing = person && standingOf(person)
  const waiting = among('proposed')
  const name = waiting[0]?.name ?? null
  return {
    waiting: waiting.map((each) => ownFrom(each, day(each.proposedAt))),
    given: among('approved').map((each) => ownFrom(each, each.issuedOn ?? day(each.decidedAt))),
    declined: among('declined').map((each) => ownFrom(each, day(each.decidedAt))),
    withdrawn: among('withdrawn').map((each) => ownFrom(each, day(each.withdrawnAt))),
    name,
    /** The PDF has letters for this name; else its line stays empty for a pen. */
    written: name === null || canBeWritten(name),
    roads: standing ? roadsLeft(roadsOf(standing), all) : [],
    mayAsk: standing !== null && mayAsk(standing, all),
    /** Somebody new who may ask for one as soon as they have an hour or a part somewhere. */
    mayAskLater: standing !== null && standing.newcomer && !all.some(({ kind }) => kind === 'newcomer'),
    ageUnknown: person?.ageBand === null,
  }
}

/** Of a kind one has had no road is shown, unless it came to nothing for now and more can be done. */
const roadsLeft = (roads: readonly Road[], had: readonly Certificate[]) =>
  roads.filter(({ kind }) => !had.some((each) => each.kind === kind && !mayComeAgain(each)))

/** For so many days a certificate that was given is news on one's own page. */
const NEWS_DAYS = 30

/** What stands on one's own page: what is new, and the road one has begun. */
export function readRoadCard(actor: Actor) {
  const own = readOwnCertificates(actor)
  const newest = new Date(now().getTime() - NEWS_DAYS * 86_400_000)
  return {
    ready: own.given.filter(({ on }) => on >= islandDate(newest)).map(({ id, kind }) => ({ id, kind })),
    waiting: own.waiting.length,
    road: own.roads.find(isBegun) ?? null,
  }
}
export type RoadCardFacts = ReturnType<typeof readRoadCard>

const isBegun = ({ hours, steps }: Road) => (hours ? hours.have + hours.waiting > 0 : steps.some(({ done }) => done))
