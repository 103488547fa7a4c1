import { and, eq, inArray, isNull } from 'drizzle-orm'
import { memberships, organisations } from '~db/schema/organisations'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import type { Actor } from '~/people/permissions'

export interface OrganisationName {
  id: string
  name: string
  slug: string
}

/** The organisations a person leads. */
export function organisationsLedBy(actor: Actor): OrganisationName[] {
  return db()
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, actor.userId), eq(memberships.role, 'leader')))
    .all()
}

export function leads(actor: Actor, organisationId: string): boolean {
  return organisationsLedBy(actor).some((organisation) => organisation.id === organisationId)
}

/** The people who lead an organisation: they answer for its offers. */
export function leadersOf(organisationId: string): string[] {
  return db()
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'leader')))
    .all()
    .map((row) => row.userId)
}

/** Names by id, for lists. */
export function organisationNames(ids: readonly string[]): Map<string, string> {
  const rows = db()
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** An organisation's first approved offer makes the organisation known. */
export function markOrganisationKnown(id: string): void {
  db()
    .update(organisations)
    .set({ approvedAt: now() })
    .where(and(eq(organisations.id, id), isNull(organisations.approvedAt)))
    .run()
}
