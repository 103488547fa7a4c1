import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { certificates } from '~db/schema/certificates'
import { islandDate } from '~/i18n/format'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { seal } from '~/server/sealed.server'
import { initialsOf, numberLetters, readNumber, type CertificateState } from './certificate'
import { mailAbout } from './certificate-mails.server'
import { certificateById, certificateContext, certificatesOf, type Certificate } from './certificates.server'
import type { DeclineReason, WithdrawReason } from './deciding'

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
function inState(id: string, state: CertificateState): Certificate {
  const found = certificateById(id)
  if (found?.state !== state) throw new CertificateMoved()
  return found
}
const told = (actor: Actor, action: string, id: string, detail?: string) =>
  recordAudit({ actor: actor.userId, action: `certificate.${action}`, subject: `certificate:${id}`, ...(detail ? { detail } : {}) })

export interface Approved {
  approved: number
  /** One's own is for a colleague. */
  own: number
  /** Decided by somebody else meanwhile. */
  moved: number
}

/**
 * Approves one with its spelling and words as the coordinator wrote them, on what was read: when the person has written their name
 * otherwise since, or somebody decided, it throws CertificateMoved.
 */
export function approveAs(actor: Actor, id: string, paper: { name: string; words: string | null }, nameRead: string): void {
  inTransaction(() => {
    const found = inState(id, 'proposed')
    if (found.name !== nameRead || found.userId === actor.userId) throw new CertificateMoved()
    if (found.name !== paper.name || found.words !== paper.words) writePaper(actor, id, paper)
    approve(actor, [id])
  })
}

/** Approves one or several: each gets its number and its day, and each person a mail. */
export function approve(actor: Actor, ids: readonly string[]): Approved {
  return inTransaction(() => {
    const result: Approved = { approved: 0, own: 0, moved: 0 }
    for (const id of new Set(ids)) {
      const found = certificateById(id)
      if (found?.state !== 'proposed') result.moved += 1
      else if (found.userId === actor.userId) result.own += 1
      else {
        move(found, {
          state: 'approved',
          number: newNumber(),
          initials: initialsOf(found.name),
          issuedOn: islandDate(now()),
          decidedBy: actor.userId,
          decidedAt: now(),
          reason: null,
        })
        told(actor, 'approved', id)
        mailOwner('certificate-ready', found)
        result.approved += 1
      }
    }
    return result
  })
}

/** Says no for now; the person is told why in a sentence. Throws CertificateMoved. */
export function decline(actor: Actor, id: string, reason: DeclineReason): void {
  inTransaction(() => {
    const found = inState(id, 'proposed')
    move(found, { state: 'declined', decidedBy: actor.userId, decidedAt: now(), reason })
    told(actor, 'declined', id, reason)
    mailOwner('certificate-declined', found, reason)
  })
}

/** A declined one waits again. Throws CertificateMoved. */
export function reopen(actor: Actor, id: string): void {
  inTransaction(() => {
    move(inState(id, 'declined'), { state: 'proposed', decidedBy: null, decidedAt: null, reason: null, proposedAt: now() })
    told(actor, 'reopened', id)
  })
}

/** Takes an approved one back: from now on its number says so. Throws CertificateMoved. */
export function withdraw(actor: Actor, id: string, reason: WithdrawReason): void {
  inTransaction(() => {
    const found = inState(id, 'approved')
    move(found, { state: 'withdrawn', withdrawnBy: actor.userId, withdrawnAt: now(), reason })
    told(actor, 'withdrawn', id, reason)
    mailOwner('certificate-withdrawn', found, reason)
  })
}

/** A withdrawn one counts again, with its old number. Throws CertificateMoved. */
export function restore(actor: Actor, id: string): void {
  inTransaction(() => {
    const found = inState(id, 'withdrawn')
    move(found, { state: 'approved', withdrawnBy: null, withdrawnAt: null, reason: null })
    told(actor, 'restored', id)
    mailOwner('certificate-ready', found)
  })
}

/** A coordinator mends the spelling of a name, also of one that is approved, or a leader's words while it waits. Throws CertificateMoved. */
export function writePaper(actor: Actor, id: string, { name, words }: { name: string; words: string | null }): void {
  inTransaction(() => {
    const found = certificateById(id)
    if (!found || (found.state !== 'proposed' && found.state !== 'approved')) throw new CertificateMoved()
    const newWords = found.state === 'proposed' ? { wordsSealed: words === null ? null : seal(words, certificateContext('words', id)) } : {}
    move(found, { ...named(id, name), ...newWords, ...(found.state === 'approved' ? { initials: initialsOf(name) } : {}) })
    told(actor, 'written', id)
  })
}
const named = (id: string, name: string) => ({ nameSealed: seal(name, certificateContext('name', id)) })

/** The person chooses how their name stands on what waits. False when nothing waits. */
export function chooseName(actor: Actor, name: string): boolean {
  return inTransaction(() => {
    const waiting = certificatesOf(actor.userId).filter(({ state }) => state === 'proposed')
    for (const each of waiting) move(each, named(each.id, name))
    return waiting.length > 0
  })
}

function mailOwner(template: Parameters<typeof mailAbout>[0], { id, userId, kind }: Certificate, reason: string | null = null): void {
  const person = personById(userId)
  if (person) mailAbout(template, person, id, kind, reason)
}
