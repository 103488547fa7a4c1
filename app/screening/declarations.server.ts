import { and, desc, eq, sql } from 'drizzle-orm'
import { childDeclarations } from '~db/schema/screening'
import { listOrganisations } from '~/organisations/organisation-list.server'
import { readOrganisationFilter } from '~/organisations/organisation-filter'
import type { Actor } from '~/people/permissions'
import { islandDate } from '~/i18n/format'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { DECLARATION_VERSION } from './check'

/**
 * Once a year an association that is given money or rooms by the municipality declares that it fetches the child certificates it must
 * (folkeoplysningsloven § 4, stk. 4; read on billund.dk and viborgidraetsraad.dk).
 */

/** An organisation's declarations, the latest year first. */
export function declarationsOf(organisationId: string): { year: number; on: Date }[] {
  return db()
    .select({ year: childDeclarations.year, on: childDeclarations.declaredAt })
    .from(childDeclarations)
    .where(eq(childDeclarations.organisationId, organisationId))
    .orderBy(desc(childDeclarations.year))
    .all()
}

/** A leader declares for this year; once is enough. The caller has asked whether they lead. */
export function declare(actor: Actor, organisationId: string): void {
  const year = Number(islandDate(now()).slice(0, 4))
  inTransaction(() => {
    const { changes } = db()
      .insert(childDeclarations)
      .values({ organisationId, year, declaredBy: actor.userId, declaredAt: now(), textVersion: DECLARATION_VERSION })
      .onConflictDoNothing()
      .run()
    if (changes > 0)
      recordAudit({
        actor: actor.userId,
        action: 'child-declaration.made',
        subject: `organisation:${organisationId}`,
        detail: String(year),
      })
  })
}

export interface DeclarationLine {
  id: string
  name: string
  /** When they declared for the year that was asked about; null when they have not. */
  on: Date | null
}

/** Every association that is known and not closed, those that have not declared first. */
export function declarationsIn(year: number): DeclarationLine[] {
  const associations = listOrganisations(readOrganisationFilter(new URLSearchParams('kind=association')).filter)
  const ids = JSON.stringify(associations.map(({ id }) => id))
  const rows = db()
    .select({ id: childDeclarations.organisationId, on: childDeclarations.declaredAt })
    .from(childDeclarations)
    .where(and(sql`${childDeclarations.organisationId} in (select value from json_each(${ids}))`, eq(childDeclarations.year, year)))
    .all()
  const on = new Map(rows.map((row) => [row.id, row.on]))
  return associations
    .map(({ id, name }) => ({ id, name, on: on.get(id) ?? null }))
    .sort((a, b) => Number(a.on !== null) - Number(b.on !== null))
}
