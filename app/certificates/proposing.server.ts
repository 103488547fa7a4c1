import { eq } from 'drizzle-orm'
import { certificates } from '~db/schema/certificates'
import { accountIdsAfter, personById, type Person } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { breathe } from '~/imports/breathe.server'
import { now } from '~/server/clock.server'
import { db, inTransaction, whenCommitted } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { seal } from '~/server/sealed.server'
import type { CertificateFacts, CertificateKind } from './certificate'
import { mailAbout } from './certificate-mails.server'
import { certificateContext, certificatesOf, sealedParts, type Certificate } from './certificates.server'
import { comesAgain, earned, hoursBasis, mayAsk, mayComeAgain, stillEarned, stillToPropose, thanksBasis, type Standing } from './earned'
import { factsOf, factsOfThanks, factsToday, standingOf } from './standing.server'

/** Proposals: made by the machine when something is earned, by the person who asks, or by a leader who thanks. Each once. */

interface Proposal {
  kind: CertificateKind
  basis: string
  facts: CertificateFacts
  words?: string | null
  organisationId?: string | null
  /** Whoever proposed it; null is the machine. */
  by: string | null
}

/** Puts a proposal into the coordinators' queue. Null when the same was proposed before, whatever became of it. */
function propose(person: Person, had: readonly Certificate[], { kind, basis, facts, words = null, organisationId = null, by }: Proposal) {
  const id = newId()
  const parts = sealedParts(id, { name: nameOf(person, had), facts, words })
  const made = db()
    .insert(certificates)
    .values({ id, userId: person.id, kind, state: 'proposed', basis, ...parts, organisationId, proposedBy: by, proposedAt: now() })
    .onConflictDoNothing()
    .run().changes
  if (made === 0) return null
  recordAudit({ actor: by ?? 'system', action: 'certificate.proposed', subject: `certificate:${id}`, detail: kind })
  // how the name is written is asked once; later ones are written as the first
  if (kind !== 'thanks' && had.every((each) => each.kind === 'thanks')) mailAbout('certificate-on-its-way', person, id, kind)
  return id
}

/** As the person wrote it the last time, but for what was declined, perhaps for its name; else as the account has it. */
function nameOf({ firstName, lastName }: Person, had: readonly Certificate[]): string {
  return had.find(({ state }) => state === 'approved' || state === 'proposed')?.name ?? [firstName, lastName].filter(Boolean).join(' ')
}

/** Proposes what a person has earned and never had proposed, or had declined as too early; what waits tells what is known today. Gives the ids. */
export function proposeEarned(userId: string): string[] {
  return inTransaction(() => {
    const person = personById(userId)
    if (!person) return []
    const had = certificatesOf(userId)
    const standing = standingOf(person)
    const again = refresh(standing, had)
    const made = stillToPropose(earned(standing), had).flatMap(
      (each) => propose(person, had, { ...each, facts: factsOf(userId, each), by: null }) ?? [],
    )
    return [...again, ...made]
  })
}

/** Tells what is known today on what waits, and lets wait again what was declined as too early. Gives the ids of those. */
function refresh(standing: Standing, had: readonly Certificate[]): string[] {
  return had.flatMap((each) => {
    if (each.state !== 'proposed' && !mayComeAgain(each)) return []
    const facts = factsToday(each)
    const again = comesAgain(each, facts) && stillEarned(standing, each, each.proposedBy === each.userId)
    if (!again && (each.state !== 'proposed' || JSON.stringify(facts) === JSON.stringify(each.facts))) return []
    const factsSealed = seal(JSON.stringify(facts), certificateContext('facts', each.id))
    const waits = again ? { state: 'proposed', decidedBy: null, decidedAt: null, reason: null, proposedAt: now() } : {}
    db()
      .update(certificates)
      .set({ factsSealed, ...waits })
      .where(eq(certificates.id, each.id))
      .run()
    if (again) recordAudit({ actor: 'system', action: 'certificate.reopened', subject: `certificate:${each.id}` })
    return again ? [each.id] : []
  })
}

/** The person asks for one of their own. False when they may not, or have one already. */
export function askForOne(actor: Actor): boolean {
  return inTransaction(() => {
    const person = personById(actor.userId)
    const had = certificatesOf(actor.userId)
    if (!person || !mayAsk(standingOf(person), had)) return false
    const asked = { kind: 'newcomer', basis: hoursBasis } as const
    return propose(person, had, { ...asked, facts: factsOf(person.id, asked), by: person.id }) !== null
  })
}

/** A leader thanks somebody, in their own words; once a year for each. False when that was done this year. */
export function thank(leader: Actor, organisationId: string, userId: string, words: string): boolean {
  return inTransaction(() => {
    const person = personById(userId)
    if (!person) return false
    const standing = standingOf(person)
    return (
      propose(person, certificatesOf(userId), {
        kind: 'thanks',
        basis: thanksBasis(organisationId, standing.today),
        facts: factsOfThanks(userId, organisationId),
        words,
        organisationId,
        by: leader.userId,
      }) !== null
    )
  })
}

/**
 * Whom something happened to that may have earned a certificate. Kept in memory for the next minute's look: hours of hundreds are confirmed
 * with one press, which must not wait for this. What a crash forgets, the daily look finds.
 */
const held = globalThis as typeof globalThis & { ressourcebankToLookAt?: Set<string> }
const toLookAt = (held.ressourcebankToLookAt ??= new Set<string>())

/** Hours were confirmed, a course taken, a match ended: these people are looked at soon, once what happened is committed. */
export function lookAtSoon(userIds: readonly string[]): void {
  whenCommitted(() => {
    for (const id of userIds) toLookAt.add(id)
  })
}

/** Looks at those to whom something happened; each on its own. Gives how many proposals were made. */
export async function proposeSoon(): Promise<number> {
  const ids = [...toLookAt]
  toLookAt.clear()
  return lookAt(ids)
}

/** The daily look at everybody: three months go by without anything happening. */
export async function proposeForAll(): Promise<number> {
  let made = 0
  for (let ids = accountIdsAfter(null, AT_ONCE); ids.length > 0; ids = accountIdsAfter(ids.at(-1) ?? null, AT_ONCE))
    made += await lookAt(ids)
  return made
}

/** So many are looked at before the site gets its turn. */
const AT_ONCE = 20

async function lookAt(ids: readonly string[]): Promise<number> {
  let made = 0
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const began = performance.now()
    const some = ids.slice(at, at + AT_ONCE).map((id) => ({ id }))
    made += eachOnItsOwn('propose-certificates', some, ({ id }) => proposeEarned(id)).flat().length
    await breathe(performance.now() - began)
  }
  return made
}
