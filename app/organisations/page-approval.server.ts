import { asc, eq, sql } from 'drizzle-orm'
import { organisationChanges, organisations } from '~db/schema/organisations'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { pageDifferences, type OrganisationPage, type OrganisationView } from './organisation'
import { asJson, changeFrom, PageMoved, pageOf, presentOf, putPage, type PageChange } from './organisation-pages.server'
import { leadersOf, organisationNames, organisationsById } from './organisations.server'

/** What coordinators do with the changes that leaders propose: read them, publish them, or send them back. */

/** A change with the page it would replace; null when there is none of that id. */
export function changeForApproval(id: string): { change: PageChange; organisation: OrganisationView; present: OrganisationPage } | null {
  const row = db().select().from(organisationChanges).where(eq(organisationChanges.id, id)).get()
  const organisation = row && organisationsById([row.organisationId]).get(row.organisationId)
  return row && organisation ? { change: changeFrom(row), organisation, present: pageOf(organisation) } : null
}

/** The change as it was read; else somebody decided first, or a leader went on writing, and nobody has seen that. */
function asRead(id: string, changedAt: number): PageChange {
  const row = db().select().from(organisationChanges).where(eq(organisationChanges.id, id)).get()
  if (!row || row.state !== 'waiting' || row.changedAt.getTime() !== changedAt) throw new PageMoved('this change is not as it was read')
  return changeFrom(row)
}

/** Publishes a change as it was read, with texts the coordinator put right, and tells the leaders. */
export function publishChange(
  actor: Actor,
  id: string,
  changedAt: number,
  edits: Partial<Pick<OrganisationPage, 'name' | 'lead' | 'about' | 'place'>> = {},
): void {
  inTransaction(() => {
    const change = asRead(id, changedAt)
    const view = presentOf(change.organisationId)
    const page = { ...change.page, ...edits }
    const edited = pageDifferences(change.page, page).length > 0
    if (!view.approved) db().update(organisations).set({ approvedAt: now() }).where(eq(organisations.id, view.id)).run()
    putPage(view.id, page)
    db()
      .update(organisationChanges)
      .set({
        state: 'published',
        page: asJson(page),
        before: view.approved ? asJson(pageOf(view)) : null,
        decidedBy: actor.userId,
        decidedAt: now(),
      })
      .where(eq(organisationChanges.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: 'organisation.page-approved', subject: `organisation:${view.id}` })
    tellLeaders(view.id, 'organisation-page-approved', { name: page.name, path: `/foreninger/${view.slug}`, edited })
  })
}

/** Sends a change back with a reason its leaders read; their page stays as they wrote it. */
export function sendBackChange(actor: Actor, id: string, changedAt: number, reason: string): void {
  inTransaction(() => {
    const change = asRead(id, changedAt)
    const view = presentOf(change.organisationId)
    db()
      .update(organisationChanges)
      .set({ state: 'sent-back', reason, decidedBy: actor.userId, decidedAt: now() })
      .where(eq(organisationChanges.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: 'organisation.page-sent-back', subject: `organisation:${view.id}` })
    tellLeaders(view.id, 'organisation-page-sent-back', { name: view.name, path: `/forening/${view.slug}/side`, reason })
  })
}

type PageMail = {
  'organisation-page-approved': { name: string; path: string; edited: boolean }
  'organisation-page-sent-back': { name: string; path: string; reason: string }
}
function tellLeaders<M extends keyof PageMail>(organisationId: string, template: M, facts: PageMail[M]): void {
  for (const id of leadersOf(organisationId)) {
    const person = personById(id)
    if (person)
      enqueueMail({
        to: person.email,
        template,
        data: { firstName: person.firstName, ...facts } as never,
        locale: person.locale,
        causedBy: `organisation:${organisationId}`,
      })
  }
}

export interface WaitingChange {
  id: string
  organisationId: string
  name: string
  changedAt: Date
}
/** Changes that wait for a coordinator, the longest waiting first. */
export function waitingOrganisationChanges(limit = 200): WaitingChange[] {
  const rows = db()
    .select({ id: organisationChanges.id, organisationId: organisationChanges.organisationId, changedAt: organisationChanges.changedAt })
    .from(organisationChanges)
    .where(eq(organisationChanges.state, 'waiting'))
    .orderBy(asc(organisationChanges.changedAt))
    .limit(limit)
    .all()
  const names = organisationNames(rows.map(({ organisationId }) => organisationId))
  return rows.map((row) => ({ ...row, name: names.get(row.organisationId) ?? '' }))
}

export function countWaitingChanges(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(organisationChanges)
      .where(eq(organisationChanges.state, 'waiting'))
      .get()?.n ?? 0
  )
}
