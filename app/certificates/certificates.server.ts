import { desc, eq } from 'drizzle-orm'
import { certificates } from '~db/schema/certificates'
import { isOneOf } from '~/people/facts'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import { env } from '~/server/env.server'
import { blindIndex, seal, unseal } from '~/server/sealed.server'
import {
  certificateKinds,
  certificateStates,
  type CertificateFacts,
  type CertificateKind,
  type CertificatePaper,
  type CertificateState,
} from './certificate'

/** What is read of certificates; proposing.server.ts and deciding.server.ts are where they change. */

export type CertificateRow = typeof certificates.$inferSelect

/** A certificate with its sealed parts opened: for the person, and for whoever decides. */
export interface Certificate {
  id: string
  userId: string
  kind: CertificateKind
  state: CertificateState
  basis: string
  number: string | null
  name: string
  facts: CertificateFacts
  words: string | null
  organisationId: string | null
  proposedBy: string | null
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  /** YYYY-MM-DD */
  issuedOn: string | null
  withdrawnAt: Date | null
  reason: string | null
}

export const certificateContext = (field: 'name' | 'facts' | 'words', id: string) => `certificates.${field}:${id}`

/** The sealed columns of a certificate. */
export function sealedParts(id: string, parts: { name: string; facts: CertificateFacts; words: string | null }) {
  return {
    nameSealed: seal(parts.name, certificateContext('name', id)),
    factsSealed: seal(JSON.stringify(parts.facts), certificateContext('facts', id)),
    wordsSealed: parts.words === null ? null : seal(parts.words, certificateContext('words', id)),
  }
}

export function certificateFrom(row: CertificateRow): Certificate {
  const { nameSealed, factsSealed, wordsSealed, initials: _initials, withdrawnBy: _withdrawnBy, ...open } = row
  return {
    ...open,
    kind: isOneOf(certificateKinds, row.kind) ? row.kind : 'thanks',
    state: isOneOf(certificateStates, row.state) ? row.state : 'declined',
    name: unseal(nameSealed, certificateContext('name', row.id)),
    facts: JSON.parse(unseal(factsSealed, certificateContext('facts', row.id))) as CertificateFacts,
    words: wordsSealed === null ? null : unseal(wordsSealed, certificateContext('words', row.id)),
  }
}

/** The certificate of an id, whoever asks: for those who have checked that already. */
export function certificateById(id: string): Certificate | null {
  const row = db().select().from(certificates).where(eq(certificates.id, id)).get()
  return row ? certificateFrom(row) : null
}

/** A person's own certificates, in whatever state, the latest first. */
export function certificatesOf(userId: string): Certificate[] {
  return db()
    .select()
    .from(certificates)
    .where(eq(certificates.userId, userId))
    .orderBy(desc(certificates.proposedAt))
    .all()
    .map(certificateFrom)
}

/** All that anybody may know of a number: that it is real, of which kind, for whom by initials, and when; or that it was withdrawn. */
export interface VerifiedCertificate {
  number: string
  kind: CertificateKind
  initials: string
  /** YYYY-MM-DD */
  issuedOn: string
  state: 'approved' | 'withdrawn'
}

/** Looks up a number as `readNumber` gives it. */
export function certificateByNumber(number: string): VerifiedCertificate | null {
  const row = db()
    .select({ kind: certificates.kind, initials: certificates.initials, issuedOn: certificates.issuedOn, state: certificates.state })
    .from(certificates)
    .where(eq(certificates.number, number))
    .get()
  if (!row || row.issuedOn === null || !isOneOf(certificateKinds, row.kind)) return null
  if (row.state !== 'approved' && row.state !== 'withdrawn') return null
  return { number, kind: row.kind, initials: row.initials, issuedOn: row.issuedOn, state: row.state }
}

/**
 * What is printed. Whose it is has it from the proposal on (without a number until it is approved; a leader's thanks only then, they are
 * a gift), never once it was withdrawn or declined; a coordinator sees each. For everybody else it is not there.
 */
export function paperOf(actor: Actor, id: string): CertificatePaper | null {
  const found = certificateById(id)
  if (!found) return null
  const own = found.userId === actor.userId && (found.state === 'approved' || (found.state === 'proposed' && found.kind !== 'thanks'))
  return own || actor.roles.has('coordinator') ? paperFrom(found) : null
}

/** Stands for the name and the words that a coordinator has read, and tells nobody what they are. */
export const markOf = ({ id, name, words }: Pick<Certificate, 'id' | 'name' | 'words'>) =>
  blindIndex(`certificate:${id}:${name}:${words ?? ''}`).slice(0, 16)

/** The paper of a certificate. `signedBy` is the first name of who approved it; the title beside it is the paper's text. */
export function paperFrom({ kind, name, facts, words, state, number, issuedOn, decidedBy }: Certificate): CertificatePaper {
  const real = state === 'approved' ? number : null
  return {
    kind,
    name,
    facts,
    words,
    number: real,
    issuedOn: real === null ? null : issuedOn,
    signedBy: real === null || decidedBy === null ? null : (firstNamesOf([decidedBy]).get(decidedBy) ?? null),
    verifyAt: real === null ? null : `${env().ORIGIN}/bevis/${real}`,
  }
}
