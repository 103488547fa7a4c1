import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { memberships, organisationClaims, organisations } from '~db/schema/organisations'
import type { TownSlug } from '~/island/towns'
import { firstNamesOf, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { enqueueMail } from '~/server/outbox.server'
import { seal, unseal } from '~/server/sealed.server'
import { addMember, membersOf } from './memberships.server'
import { sameName, slugOf, type OrganisationKind, type OrganisationView } from './organisation'
import { membershipOf, organisationNames, organisationsById, refreshInSearch, type OrganisationName } from './organisations.server'

/** Somebody says that they lead an organisation, one that is there or a new one; a coordinator decides. */

/** The claim no longer waits: somebody decided first. */
export class ClaimMoved extends Error {
  override name = 'ClaimMoved'
}

export type ClaimState = 'waiting' | 'granted' | 'refused'
export type Claimed =
  | { outcome: 'waiting'; slug: string }
  | { outcome: 'already-waiting' }
  | { outcome: 'already-leader' }
  | { outcome: 'too-often'; minutes: number }

const place = (id: string) => `organisation_claims.note:${id}`

async function mayClaim(actor: Actor): Promise<{ outcome: 'too-often'; minutes: number } | null> {
  const { allowed, retryAfterSeconds } = await takeToken('claim-organisation', actor.userId)
  return allowed ? null : { outcome: 'too-often', minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) }
}

/** Asks to lead an organisation that is there. */
export async function claimOrganisation(actor: Actor, organisation: OrganisationView, note: string): Promise<Claimed> {
  const tooOften = await mayClaim(actor)
  if (tooOften) return tooOften
  return inTransaction((): Claimed => {
    if (membershipOf(actor, organisation.id) === 'leader') return { outcome: 'already-leader' }
    if (claimOf(actor, organisation.id)?.state === 'waiting') return { outcome: 'already-waiting' }
    insertClaim(actor, organisation.id, note)
    return { outcome: 'waiting', slug: organisation.slug }
  })
}

/** Registers an organisation that is not there yet, unseen until a coordinator says yes to the one who leads it. */
export async function registerOrganisation(
  actor: Actor,
  { note, ...facts }: { name: string; kind: OrganisationKind; town: TownSlug; lead: string; note: string },
): Promise<Claimed> {
  // a form that is sent twice registers once
  const begun = waitingUnder(actor, facts.name)
  if (begun) return { outcome: 'waiting', slug: begun.slug }
  const tooOften = await mayClaim(actor)
  if (tooOften) return tooOften
  return inTransaction((): Claimed => {
    const meanwhile = waitingUnder(actor, facts.name)
    if (meanwhile) return { outcome: 'waiting', slug: meanwhile.slug }
    const made = createOrganisation(facts)
    insertClaim(actor, made.id, note)
    return { outcome: 'waiting', slug: made.slug }
  })
}

/** What this person has registered under this name, while it waits. */
function waitingUnder(actor: Actor, name: string): OrganisationName | null {
  const rows = db()
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(organisationClaims)
    .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
    .where(
      and(
        eq(organisationClaims.userId, actor.userId),
        eq(organisationClaims.state, 'waiting'),
        isNull(organisations.approvedAt),
        isNull(organisations.closedAt),
      ),
    )
    .all()
  return rows.find((row) => sameName(row.name, name)) ?? null
}

/** A new organisation that nobody sees yet; its address is made from its name, with a number when that is taken. */
export function createOrganisation(facts: { name: string; kind: OrganisationKind; town: TownSlug; lead?: string }): {
  id: string
  slug: string
} {
  return inTransaction(() => {
    const id = newId()
    const base = ['ny', 'geojson'].includes(slugOf(facts.name)) ? `${slugOf(facts.name)}-forening` : slugOf(facts.name)
    let slug = base
    for (let number = 2; isTaken(slug); number += 1) slug = `${base}-${number}`
    db()
      .insert(organisations)
      .values({ ...facts, id, slug, createdAt: now() })
      .run()
    return { id, slug }
  })
}
function isTaken(slug: string): boolean {
  return db().select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug)).get() !== undefined
}

function insertClaim(actor: Actor, organisationId: string, note: string): void {
  const id = newId()
  db()
    .insert(organisationClaims)
    .values({ id, organisationId, userId: actor.userId, noteSealed: seal(note, place(id)), claimedAt: now() })
    .run()
}

/** A person's newest claim on an organisation. */
export function claimOf(actor: Actor, organisationId: string): { id: string; state: ClaimState; claimedAt: Date } | null {
  const row = db()
    .select()
    .from(organisationClaims)
    .where(and(eq(organisationClaims.userId, actor.userId), eq(organisationClaims.organisationId, organisationId)))
    .orderBy(desc(organisationClaims.claimedAt))
    .get()
  return row ? { id: row.id, state: row.state as ClaimState, claimedAt: row.claimedAt } : null
}

/** What a person has asked to lead and has no answer to, or no yes; the newest first. */
export function ownClaims(actor: Actor): (OrganisationName & { state: ClaimState })[] {
  return db()
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug, state: organisationClaims.state })
    .from(organisationClaims)
    .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
    .where(and(eq(organisationClaims.userId, actor.userId), inArray(organisationClaims.state, ['waiting', 'refused'])))
    .orderBy(desc(organisationClaims.claimedAt))
    .limit(20)
    .all()
    .map((row) => ({ ...row, state: row.state as ClaimState }))
}

/** Organisations that may be meant by a name: those everybody may see, and with `hidden` also those that wait. */
export function organisationsCalled(name: string, { hidden = false } = {}): OrganisationName[] {
  return db()
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(
      hidden
        ? sql`${organisations.approvedAt} is null or ${organisations.approvedAt} >= 0`
        : and(sql`${organisations.approvedAt} >= 0`, isNull(organisations.closedAt)),
    )
    .all()
    .filter((organisation) => sameName(organisation.name, name))
}

export interface ClaimCase {
  id: string
  state: ClaimState
  organisation: OrganisationView
  note: string | null
  claimedAt: Date
  claimant: { userId: string; firstName: string; town: string | null; emailVerified: boolean; email: string } | null
  leaders: string[]
  /** Others that may be the same organisation. */
  alike: OrganisationName[]
  decidedBy: string | null
}

/** A claim for the coordinator who reads it: the claimant's whole name and address are in it, so it is written down who read them. */
export function readClaim(actor: Actor, id: string): ClaimCase | null {
  const found = claimCase(id)
  if (found?.claimant) recordAudit({ actor: actor.userId, action: 'organisation-claim.read', subject: `organisation-claim:${id}` })
  return found
}

/** A claim as it lies before a coordinator. */
export function claimCase(id: string): ClaimCase | null {
  const row = db().select().from(organisationClaims).where(eq(organisationClaims.id, id)).get()
  const organisation = row && organisationsById([row.organisationId]).get(row.organisationId)
  if (!row || !organisation) return null
  const person = personById(row.userId)
  return {
    id,
    state: row.state as ClaimState,
    organisation,
    note: row.noteSealed === null ? null : unseal(row.noteSealed, place(id)),
    claimedAt: row.claimedAt,
    claimant: person && {
      userId: person.id,
      firstName: [person.firstName, person.lastName].filter(Boolean).join(' '),
      town: person.town,
      emailVerified: person.emailVerified,
      email: person.email,
    },
    leaders: membersOf(organisation.id).flatMap(({ role, firstName }) => (role === 'leader' ? [firstName] : [])),
    alike: organisationsCalled(organisation.name, { hidden: true }).filter((other) => other.id !== organisation.id),
    decidedBy: row.decidedBy ? (firstNamesOf([row.decidedBy]).get(row.decidedBy) ?? null) : null,
  }
}

function decide(actor: Actor, id: string, state: 'granted' | 'refused') {
  const row = db()
    .update(organisationClaims)
    .set({ state, decidedBy: actor.userId, decidedAt: now(), noteSealed: null })
    .where(and(eq(organisationClaims.id, id), eq(organisationClaims.state, 'waiting')))
    .returning()
    .get()
  if (!row) throw new ClaimMoved('this claim no longer waits')
  return row
}

/** Says yes: they lead it from now on, and a new organisation can be seen. Of two coordinators at once the second gets ClaimMoved. */
export function grantClaim(actor: Actor, id: string): void {
  inTransaction(() => {
    const { organisationId, userId } = decide(actor, id, 'granted')
    addMember(actor, organisationId, userId, 'leader')
    db()
      .update(organisations)
      .set({ approvedAt: now() })
      .where(and(eq(organisations.id, organisationId), isNull(organisations.approvedAt)))
      .run()
    refreshInSearch(organisationId)
    recordAudit({ actor: actor.userId, action: 'organisation.claim-granted', subject: `organisation:${organisationId}`, detail: userId })
    tellClaimant(organisationId, userId, 'organisation-claim-granted', '')
  })
}

/** Says no with a reason that goes by mail. A new organisation that nobody else leads or asks for is closed with it. */
export function refuseClaim(actor: Actor, id: string, reason: string): void {
  inTransaction(() => {
    const { organisationId, userId } = decide(actor, id, 'refused')
    recordAudit({ actor: actor.userId, action: 'organisation.claim-refused', subject: `organisation:${organisationId}`, detail: userId })
    tellClaimant(organisationId, userId, 'organisation-claim-refused', reason)
    const others = db()
      .select({ id: organisationClaims.id })
      .from(organisationClaims)
      .where(and(eq(organisationClaims.organisationId, organisationId), eq(organisationClaims.state, 'waiting')))
      .get()
    const member = db().select({ id: memberships.userId }).from(memberships).where(eq(memberships.organisationId, organisationId)).get()
    if (!others && !member)
      db()
        .update(organisations)
        .set({ closedAt: now() })
        .where(and(eq(organisations.id, organisationId), isNull(organisations.approvedAt)))
        .run()
  })
}

function tellClaimant(
  organisationId: string,
  userId: string,
  template: 'organisation-claim-granted' | 'organisation-claim-refused',
  reason: string,
): void {
  const person = personById(userId)
  const organisation = organisationsById([organisationId]).get(organisationId)
  if (!person || !organisation) return
  enqueueMail({
    to: person.email,
    template,
    data: {
      firstName: person.firstName,
      name: organisation.name,
      reason,
      path: template === 'organisation-claim-granted' ? `/forening/${organisation.slug}` : '/foreninger',
    },
    locale: person.locale,
    causedBy: `organisation:${organisationId}`,
  })
}

export interface WaitingClaim {
  id: string
  organisationId: string
  name: string
  firstName: string
  claimedAt: Date
  /** The organisation is new with this claim. */
  isNew: boolean
}
/** Claims that wait for a coordinator, the longest waiting first. */
export function waitingClaims(limit = 200): WaitingClaim[] {
  const rows = db()
    .select({
      id: organisationClaims.id,
      organisationId: organisationClaims.organisationId,
      userId: organisationClaims.userId,
      claimedAt: organisationClaims.claimedAt,
      approvedAt: organisations.approvedAt,
    })
    .from(organisationClaims)
    .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
    .where(eq(organisationClaims.state, 'waiting'))
    .orderBy(asc(organisationClaims.claimedAt))
    .limit(limit)
    .all()
  const names = organisationNames(rows.map(({ organisationId }) => organisationId))
  const people = firstNamesOf(rows.map(({ userId }) => userId))
  return rows.map(({ id, organisationId, userId, claimedAt, approvedAt }) => ({
    id,
    organisationId,
    claimedAt,
    name: names.get(organisationId) ?? '',
    firstName: people.get(userId) ?? '',
    isNew: approvedAt === null,
  }))
}

/** How many claims wait for a coordinator. */
export function countWaitingClaims(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(organisationClaims)
      .where(eq(organisationClaims.state, 'waiting'))
      .get()?.n ?? 0
  )
}
