import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { certificates } from '~db/schema/certificates'
import { islandDate } from '~/i18n/format'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal } from '~/server/sealed.server'
import { initialsOf, numberLetters, readNumber, type CertificateState } from './certificate'
import { mailAbout } from './certificate-mails.server'
import { certificateById, certificateContext, certificatesOf, markOf, sealedParts, type Certificate } from './certificates.server'
import type { DeclineReason, WithdrawReason } from './deciding'
import { firstBasis, replacingBasis } from './earned'
import { printable } from './script-runs'
import { factsToday, holds } from './standing.server'

/** A coordinator decides: approve, decline, withdraw, and the way back from each slip. Each is audited, and the person is told. */

/** Somebody else decided first; the page is shown anew. */
export class CertificateMoved extends Error {
  override name = 'CertificateMoved'
}

/** A new number: ten letters by chance (30¹⁰ of them), so that none can be guessed from another. */
function newNumber(): string {
  let letters = ''
  while (letters.length < 10)
    // 240 is the largest multiple of 30 in a byte: the rest would make some letters likelier
    for (const byte of randomBytes(16)) if (byte < 240 && letters.length < 10) letters += numberLetters[byte % numberLetters.length]
  const number = readNumber(letters)
  if (number === null) throw new Error('a number of ours must be readable')
  const taken = db().select({ id: certificates.id }).from(certificates).where(eq(certificates.number, number)).get()
  return taken ? newNumber() : number
}

/** Changes a certificate that still stands as it was seen. Throws CertificateMoved. */
function move(certificate: Certificate, set: Partial<typeof certificates.$inferInsert>): void {
  const same = and(eq(certificates.id, certificate.id), eq(certificates.state, certificate.state))
  if (db().update(certificates).set(set).where(same).run().changes !== 1) throw new CertificateMoved()
}
/** Nobody decides about their own, nor about the thanks they proposed themselves: a colleague does. */
export const forAColleague = ({ userId, kind, proposedBy }: Certificate, actor: Actor) =>
  userId === actor.userId || (kind === 'thanks' && proposedBy === actor.userId)

/** One that is in this state and this coordinator's to decide. Throws CertificateMoved. */
function inState(actor: Actor, id: string, state: CertificateState): Certificate {
  const found = certificateById(id)
  if (found?.state !== state || forAColleague(found, actor)) throw new CertificateMoved()
  return found
}
const told = (actor: Actor, action: string, id: string, detail?: string) =>
  recordAudit({ actor: actor.userId, action: `certificate.${action}`, subject: `certificate:${id}`, ...(detail ? { detail } : {}) })

export interface Approved {
  approved: number
  /** One's own, or thanks one proposed oneself: for a colleague. */
  own: number
  /** Decided by somebody else meanwhile, or written otherwise since it was read. */
  moved: number
  /** What they rested on was taken back; they wait on. */
  fallen: number
}

/** What a proposal rests on is not there any longer. */
export class NoLongerEarned extends Error {
  override name = 'NoLongerEarned'
}

/**
 * Approves one with its spelling and words as the coordinator wrote them, on what was read: when the person has written their name
 * otherwise since, or somebody decided, it throws CertificateMoved; when it is not earned any longer, NoLongerEarned.
 */
export function approveAs(actor: Actor, id: string, paper: { name: string; words: string | null }, nameRead: string): void {
  inTransaction(() => {
    const found = inState(actor, id, 'proposed')
    if (found.name !== nameRead) throw new CertificateMoved()
    if (found.name !== paper.name || found.words !== paper.words) writePaper(actor, id, paper)
    if (approve(actor, [id]).fallen > 0) throw new NoLongerEarned()
  })
}

/**
 * Approves one or several: each gets its number and its day, what is told is what is known today, and each person has a mail.
 * @param read the mark of what was read (`markOf`), by id; what reads otherwise now is left
 */
export function approve(actor: Actor, ids: readonly string[], read?: ReadonlyMap<string, string>): Approved {
  return inTransaction(() => {
    const result: Approved = { approved: 0, own: 0, moved: 0, fallen: 0 }
    for (const id of new Set(ids)) result[approveEach(actor, id, read)] += 1
    return result
  })
}

function approveEach(actor: Actor, id: string, read?: ReadonlyMap<string, string>): keyof Approved {
  const found = certificateById(id)
  const person = found && personById(found.userId)
  if (!person || found.state !== 'proposed') return 'moved'
  if (forAColleague(found, actor)) return 'own'
  if (read && read.get(id) !== markOf(found)) return 'moved'
  if (!holds(found, person)) return 'fallen'
  move(found, {
    state: 'approved',
    factsSealed: seal(JSON.stringify(factsToday(found)), certificateContext('facts', id)),
    number: newNumber(),
    initials: initialsOf(found.name),
    issuedOn: islandDate(now()),
    decidedBy: actor.userId,
    decidedAt: now(),
    reason: null,
  })
  told(actor, 'approved', id)
  mailOwner('certificate-ready', found)
  return 'approved'
}

/** Says no for now; the person is told why in a sentence. Throws CertificateMoved. */
export function decline(actor: Actor, id: string, reason: DeclineReason): void {
  inTransaction(() => {
    const found = inState(actor, id, 'proposed')
    move(found, { state: 'declined', decidedBy: actor.userId, decidedAt: now(), reason })
    told(actor, 'declined', id, reason)
    // thanks are a gift: who was never to know of it is not told no
    if (found.kind !== 'thanks') mailOwner('certificate-declined', found, reason)
  })
}

/** A declined one waits again, with what is known today. Throws CertificateMoved. */
export function reopen(actor: Actor, id: string): void {
  inTransaction(() => {
    const found = inState(actor, id, 'declined')
    const factsSealed = seal(JSON.stringify(factsToday(found)), certificateContext('facts', id))
    move(found, { state: 'proposed', factsSealed, decidedBy: null, decidedAt: null, reason: null, proposedAt: now() })
    told(actor, 'reopened', id)
  })
}

/**
 * Takes an approved one back: from now on its number says so, for good. One that is to be replaced is proposed anew at once, as a row of
 * its own, so that it can be written otherwise and has a number of its own. Throws CertificateMoved.
 */
export function withdraw(actor: Actor, id: string, reason: WithdrawReason): void {
  inTransaction(() => {
    const found = inState(actor, id, 'approved')
    move(found, { state: 'withdrawn', withdrawnBy: actor.userId, withdrawnAt: now(), reason })
    told(actor, 'withdrawn', id, reason)
    mailOwner('certificate-withdrawn', found, reason)
    if (reason === 'replaced') proposeAnew(found)
  })
}

function proposeAnew(old: Certificate): void {
  const { userId, kind, name, words, organisationId, proposedBy } = old
  const id = newId()
  const basis = replacingBasis(old.basis, siblingsOf(old).length + 1)
  const parts = sealedParts(id, { name, words, facts: factsToday(old) })
  db()
    .insert(certificates)
    .values({ id, userId, kind, state: 'proposed', basis, ...parts, organisationId, proposedBy, proposedAt: now() })
    .run()
  recordAudit({ actor: 'system', action: 'certificate.proposed', subject: `certificate:${id}`, detail: kind })
}

/** All of a person for the same: the one that was given first, and those that replaced it. */
const siblingsOf = ({ userId, kind, basis }: Certificate) =>
  certificatesOf(userId).filter((each) => each.kind === kind && firstBasis(each.basis) === firstBasis(basis))

/** A withdrawn one counts again, with its old number, unless another stands or waits in its place. Throws CertificateMoved. */
export function restore(actor: Actor, id: string): void {
  inTransaction(() => {
    const found = inState(actor, id, 'withdrawn')
    if (isReplaced(found)) throw new CertificateMoved()
    move(found, { state: 'approved', withdrawnBy: null, withdrawnAt: null, reason: null })
    told(actor, 'restored', id)
    mailOwner('certificate-ready', found)
  })
}

/** Whether another of the same stands or waits. */
export const isReplaced = (old: Certificate) =>
  siblingsOf(old).some(({ id, state }) => id !== old.id && (state === 'approved' || state === 'proposed'))

/**
 * A coordinator mends the spelling of a name, or a leader's words, while it waits: a paper that was given does not change under whoever
 * holds it, it is withdrawn and replaced. Throws CertificateMoved.
 */
export function writePaper(actor: Actor, id: string, { name, words }: { name: string; words: string | null }): void {
  inTransaction(() => {
    const kept = words === null ? null : printable(words) || null
    const wordsSealed = kept === null ? null : seal(kept, certificateContext('words', id))
    move(inState(actor, id, 'proposed'), { ...named(id, name), wordsSealed })
    told(actor, 'written', id)
  })
}
const named = (id: string, name: string) => ({ nameSealed: seal(name, certificateContext('name', id)) })

/** The person chooses how their name stands on what waits. False when nothing waits. */
export function chooseName(actor: Actor, name: string): boolean {
  return inTransaction(() => {
    const waiting = certificatesOf(actor.userId).filter(({ state }) => state === 'proposed')
    for (const each of waiting) move(each, named(each.id, name))
    // thanks are written like the others, and not told of before they are given
    return waiting.some(({ kind }) => kind !== 'thanks')
  })
}

function mailOwner(template: Parameters<typeof mailAbout>[0], { id, userId, kind }: Certificate, reason: string | null = null): void {
  const person = personById(userId)
  if (person) mailAbout(template, person, id, kind, reason)
}
