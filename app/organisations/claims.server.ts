import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { organisationClaims, organisations } from '~db/schema/organisations'
import type { TownSlug } from '~/island/towns'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { seal } from '~/server/sealed.server'
import { sameName, slugOf, type OrganisationKind, type OrganisationView } from './organisation'
import { membershipOf, type OrganisationName } from './organisations.server'

/** Somebody says that they lead an organisation, one that is there or a new one; a coordinator decides (claim-decisions.server.ts). */

export type ClaimState = 'waiting' | 'granted' | 'refused'
export type Claimed =
  | { outcome: 'waiting'; slug: string }
  | { outcome: 'already-waiting' }
  | { outcome: 'already-leader' }
  | { outcome: 'too-often'; minutes: number }

/** Where a note is sealed to. */
export const noteOf = (id: string) => `organisation_claims.note:${id}`

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
    .values({ id, organisationId, userId: actor.userId, noteSealed: seal(note, noteOf(id)), claimedAt: now() })
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
