import { and, eq } from 'drizzle-orm'
import { wantedRoles } from '~db/schema/wanted'
import { db } from '~/server/database.server'
import { roleRow } from './wanted-reading.server'
import { putRoleIntoSearch } from './wanted-search.server'

/** Makes the roles an organisation looks to fill findable under its present name. */
export function putRolesOfIntoSearch(organisationId: string): void {
  const published = db()
    .select({ id: wantedRoles.needId })
    .from(wantedRoles)
    .where(and(eq(wantedRoles.organisationId, organisationId), eq(wantedRoles.state, 'published')))
    .all()
  for (const { id } of published) {
    const row = roleRow(id)
    if (row) putRoleIntoSearch(row)
  }
}
