import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { organisationChanges, organisations } from '~db/schema/organisations'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import { organisationsOf } from './organisations.server'

/** Which pictures belong to pages, and who may see those that nobody has let be seen yet. */

/** Pictures of pages, and of changes that wait or came back. */
export function usedPictures(): Set<string> {
  const shown = db().select({ id: organisations.pictureId }).from(organisations).where(isNotNull(organisations.pictureId)).all()
  const changes = db()
    .select({ page: organisationChanges.page })
    .from(organisationChanges)
    .where(inArray(organisationChanges.state, ['waiting', 'sent-back']))
    .all()
  return new Set([...shown.map(({ id }) => id), ...changes.map(({ page }) => page.pictureId)].filter((id) => typeof id === 'string'))
}

/** Stands on a page that everybody may read. */
export function isPublicPicture(id: string): boolean {
  return (
    db()
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(eq(organisations.pictureId, id), gt(organisations.approvedAt, new Date(0)), isNull(organisations.closedAt)))
      .limit(1)
      .get() !== undefined
  )
}

/** May see a picture that is not public: coordinators, and the people of an organisation whose page is to have it. */
export function maySeePicture(actor: Actor | null, id: string): boolean {
  if (!actor) return false
  if (actor.roles.has('coordinator')) return true
  const own = organisationsOf(actor).map((organisation) => organisation.id)
  if (own.length === 0) return false
  const present = db()
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(inArray(organisations.id, own), eq(organisations.pictureId, id)))
    .get()
  if (present) return true
  return db()
    .select({ page: organisationChanges.page })
    .from(organisationChanges)
    .where(and(inArray(organisationChanges.organisationId, own), inArray(organisationChanges.state, ['waiting', 'sent-back'])))
    .all()
    .some(({ page }) => page.pictureId === id)
}
