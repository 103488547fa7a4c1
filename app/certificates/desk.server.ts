import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { certificates } from '~db/schema/certificates'
import { isOneOf } from '~/people/facts'
import { firstNamesOf, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import { readNumber, type CertificateFacts, type CertificateKind, type CertificateState } from './certificate'
import { certificateById, certificateFrom, markOf, paperFrom, type Certificate } from './certificates.server'
import { deskViews, PAGE_SIZE, type DeskView } from './deciding'
import { forAColleague, isReplaced } from './deciding.server'
import { fallen, holds } from './standing.server'

/** Certificates as a coordinator sees them: the queue, what was decided, and one at a time. */

const stateOf: Record<DeskView, CertificateState> = { venter: 'proposed', givet: 'approved', afvist: 'declined', trukket: 'withdrawn' }

export interface DeskCertificate {
  id: string
  kind: CertificateKind
  name: string
  facts: CertificateFacts
  number: string | null
  /** ISO 8601 */
  proposedAt: string
  /** Who proposed it, when that was not the machine. */
  proposedBy: { name: string; self: boolean } | null
  /** YYYY-MM-DD */
  issuedOn: string | null
  reason: string | null
  /** One's own, and thanks one proposed oneself, are for a colleague. */
  own: boolean
  /** Stands for the name and the words that were read. */
  read: string
  gone: Gone | null
}

/** What is told rests on something that was taken back: a proposal cannot be approved, an approved one may have to be withdrawn. */
export type Gone = 'not-earned' | 'course' | 'hours'

function goneOf(certificate: Certificate): Gone | null {
  if (certificate.state === 'approved') return fallen(certificate)
  const person = certificate.state === 'proposed' ? personById(certificate.userId) : null
  return person && !holds(certificate, person) ? 'not-earned' : null
}

export function countWaitingCertificates(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(certificates)
      .where(eq(certificates.state, 'proposed'))
      .get()?.n ?? 0
  )
}

/** A page of the list: what waits stands with the oldest first, what is decided with the latest. */
export function readDeskList(actor: Actor, asked: string | null, askedPage: number) {
  const view = isOneOf(deskViews, asked) ? asked : 'venter'
  const inState = eq(certificates.state, stateOf[view])
  const total =
    db()
      .select({ n: sql<number>`count(*)` })
      .from(certificates)
      .where(inState)
      .get()?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(pages, Math.max(1, Math.trunc(askedPage) || 1))
  const rows = db()
    .select()
    .from(certificates)
    .where(inState)
    .orderBy(view === 'venter' ? asc(certificates.proposedAt) : desc(certificates.proposedAt), certificates.id)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all()
  const names = firstNamesOf(rows.flatMap(({ proposedBy }) => proposedBy ?? []))
  const lines = rows.map((row): DeskCertificate => {
    const certificate = certificateFrom(row)
    const { id, userId, kind, name, facts, number, proposedAt, proposedBy, issuedOn, reason } = certificate
    return {
      id,
      kind,
      name,
      facts,
      number,
      proposedAt: proposedAt.toISOString(),
      proposedBy: proposedBy === null ? null : { name: names.get(proposedBy) ?? '', self: proposedBy === userId },
      issuedOn,
      reason,
      own: forAColleague(certificate, actor),
      read: markOf(certificate),
      gone: goneOf(certificate),
    }
  })
  return { view, lines, total, page, pages, waiting: view === 'venter' ? total : countWaitingCertificates() }
}

/** The id of the certificate with a number, however it was typed. */
export function idOfNumber(typed: string): string | null {
  const number = readNumber(typed)
  if (number === null) return null
  return db().select({ id: certificates.id }).from(certificates).where(eq(certificates.number, number)).get()?.id ?? null
}

/** One certificate with all that is decided on; null when there is none such. */
export function readDeskCase(actor: Actor, id: string) {
  const found = certificateById(id)
  const person = found && personById(found.userId)
  if (!found || !person) return null
  const { kind, state, name, words, facts, number, proposedAt, proposedBy, decidedAt, decidedBy, issuedOn, withdrawnAt, reason } = found
  const names = firstNamesOf([proposedBy, decidedBy].flatMap((each) => each ?? []))
  return {
    paper: paperFrom(found),
    id,
    kind,
    state,
    name,
    words,
    facts,
    number,
    issuedOn,
    reason,
    account: [person.firstName, person.lastName].filter(Boolean).join(' '),
    ageBand: person.ageBand,
    proposedAt: proposedAt.toISOString(),
    proposedBy: proposedBy === null ? null : { name: names.get(proposedBy) ?? '', self: proposedBy === found.userId },
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? null),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    own: forAColleague(found, actor),
    gone: goneOf(found),
    /** Another of the same stands or waits: this one cannot count again. */
    replaced: state === 'withdrawn' && isReplaced(found),
    next: nextWaiting(id),
  }
}

/** The proposal that has waited longest, but for this one. */
function nextWaiting(than: string): string | null {
  return (
    db()
      .select({ id: certificates.id })
      .from(certificates)
      .where(and(eq(certificates.state, 'proposed'), sql`${certificates.id} <> ${than}`))
      .orderBy(asc(certificates.proposedAt))
      .limit(1)
      .get()?.id ?? null
  )
}
