import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, notInArray } from 'drizzle-orm'
import { organisationChanges, organisations, weeklyActivities } from '~db/schema/organisations'
import { isTownSlug } from '~/island/towns'
import { days, isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import {
  emptyPage,
  carriedOver,
  MOST_ACTIVITIES,
  pageDifferences,
  pageFields,
  plainActivity,
  type OrganisationPage,
  type OrganisationView,
} from './organisation'
import { leads, organisationNames, organisationsById, refreshInSearch } from './organisations.server'
import { followNewName } from './renaming.server'

type ChangeRow = typeof organisationChanges.$inferSelect

/** The page or its change is not, any more, what somebody saw when they decided. */
export class PageMoved extends Error {
  override name = 'PageMoved'
}

export interface PageChange {
  id: string
  organisationId: string
  state: 'waiting' | 'published' | 'sent-back'
  page: OrganisationPage
  /** The page when it was published before; null for the first, and while the change waits. */
  before: OrganisationPage | null
  changedBy: string | null
  changedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  reason: string | null
}

/** A page as it was kept: what an older program wrote lacks what came later. */
function pageFromJson(json: Record<string, unknown>): OrganisationPage {
  const page = { ...emptyPage, ...json } as OrganisationPage
  return {
    ...page,
    town: isTownSlug(page.town) ? page.town : 'roenne',
    activities: page.activities.filter(({ day }) => isOneOf(days, day)),
  }
}
/** A change as it was kept. */
export function changeFrom(row: ChangeRow): PageChange {
  return {
    ...row,
    state: row.state as PageChange['state'],
    page: pageFromJson(row.page),
    before: row.before && pageFromJson(row.before),
  }
}

/** What of an organisation belongs to its page. */
export function pageOf(view: OrganisationView): OrganisationPage {
  const { name, town, place, lead, about, joining, goodToKnow, languages, interests, industries, ageFrom, ageTo, website, pictureId } = view
  return {
    name,
    town,
    place,
    lead,
    about,
    joining,
    goodToKnow,
    languages,
    interests,
    industries,
    ageFrom,
    ageTo,
    website,
    pictureId,
    activities: view.activities.map(plainActivity),
  }
}

/** The organisation as everybody reads it. */
export function presentOf(organisationId: string): OrganisationView {
  const view = organisationsById([organisationId]).get(organisationId)
  if (!view) throw new PageMoved('there is no such organisation')
  return view
}

/** The change that waits for a coordinator, or null. */
export function waitingChange(organisationId: string): PageChange | null {
  const row = db()
    .select()
    .from(organisationChanges)
    .where(and(eq(organisationChanges.organisationId, organisationId), eq(organisationChanges.state, 'waiting')))
    .get()
  return row ? changeFrom(row) : null
}

export interface WorkingPage {
  page: OrganisationPage
  state: 'as-public' | 'waiting' | 'sent-back'
  reason: string | null
}

/** The page as its leaders go on working at it: what waits, what came back with a reason, else what everybody reads. */
export function workingPage(organisationId: string): WorkingPage {
  const change = changeInWork(organisationId)
  if (change) return { page: change.page, state: change.state, reason: change.reason }
  return { page: pageOf(presentOf(organisationId)), state: 'as-public', reason: null }
}

/** What a page says, its weekly activities apart, as a short mark: who saves a form says by it which text lay before them. */
export function markOf(page: OrganisationPage): string {
  return createHash('sha256')
    .update(JSON.stringify(pageFields.map((field) => page[field])))
    .digest('base64url')
    .slice(0, 22)
}

/** The change that leaders go on with: the one that waits, else the newest when it was sent back. */
function changeInWork(organisationId: string): (PageChange & { state: 'waiting' | 'sent-back' }) | null {
  const newest = db()
    .select()
    .from(organisationChanges)
    .where(eq(organisationChanges.organisationId, organisationId))
    .orderBy(desc(organisationChanges.changedAt))
    .limit(1)
    .get()
  const change = waitingChange(organisationId) ?? (newest ? changeFrom(newest) : null)
  return change && change.state !== 'published' ? { ...change, state: change.state } : null
}

/** What came of a change: everybody reads it, it waits for a coordinator, or there is nothing left to change. */
export type Proposed = 'published' | 'waiting' | 'unchanged'

/**
 * A leader changes the page. It goes on top of what waits already, and waits as one change; of an organisation that is trusted it is
 * published at once. `change` is given the page as it was worked at last.
 */
export function proposePage(actor: Actor, organisationId: string, change: (page: OrganisationPage) => OrganisationPage): Proposed {
  return inTransaction(() => {
    if (!leads(actor, organisationId)) throw new PageMoved('not a leader of this organisation')
    const view = presentOf(organisationId)
    const published = pageOf(view)
    const working = workingPage(organisationId)
    const page = change(working.page)
    // a register may have added more than a leader can: those may stay
    if (page.activities.length > Math.max(MOST_ACTIVITIES, working.page.activities.length)) throw new PageMoved('too many activities')
    if (view.approved && pageDifferences(published, page).length === 0) {
      dropUnpublished(organisationId)
      return working.state === 'as-public' ? 'unchanged' : 'published'
    }
    if (view.trusted && view.approved) {
      withdrawWaiting(organisationId)
      putPage(organisationId, page)
      insertChange({ organisationId, state: 'published', page, before: published, changedBy: actor.userId, decidedAt: now() })
      return 'published'
    }
    // the same again: who reads it meanwhile reads on
    if (working.state === 'waiting' && pageDifferences(working.page, page).length === 0) return 'waiting'
    if (working.state === 'waiting')
      db()
        .update(organisationChanges)
        .set({ page: asJson(page), changedBy: actor.userId, changedAt: later(waitingChange(organisationId)?.changedAt) })
        .where(and(eq(organisationChanges.organisationId, organisationId), eq(organisationChanges.state, 'waiting')))
        .run()
    else insertChange({ organisationId, state: 'waiting', page, changedBy: actor.userId })
    return 'waiting'
  })
}

/** Each version has a moment of its own, however fast two come after each other: a coordinator's decision names the moment. */
function later(than: Date | undefined): Date {
  return new Date(Math.max(now().getTime(), (than?.getTime() ?? 0) + 1))
}

/** Takes back what waits: the page stays as everybody reads it. */
export function withdrawChange(actor: Actor, organisationId: string): void {
  inTransaction(() => {
    if (!leads(actor, organisationId)) throw new PageMoved('not a leader of this organisation')
    dropUnpublished(organisationId)
  })
}
/** What waits and what was sent back: neither is gone on with. */
function dropUnpublished(organisationId: string): void {
  db()
    .delete(organisationChanges)
    .where(and(eq(organisationChanges.organisationId, organisationId), inArray(organisationChanges.state, ['waiting', 'sent-back'])))
    .run()
}
function withdrawWaiting(organisationId: string): void {
  db()
    .delete(organisationChanges)
    .where(and(eq(organisationChanges.organisationId, organisationId), eq(organisationChanges.state, 'waiting')))
    .run()
}

export const asJson = (page: OrganisationPage) => page as unknown as Record<string, unknown>
/** Gives the moment of the new change. */
function insertChange({
  page,
  before = null,
  ...change
}: { organisationId: string; state: PageChange['state']; page: OrganisationPage; before?: OrganisationPage | null } & Partial<
  Pick<ChangeRow, 'changedBy' | 'decidedBy' | 'decidedAt'>
>): Date {
  const newest = db()
    .select({ at: organisationChanges.changedAt })
    .from(organisationChanges)
    .where(eq(organisationChanges.organisationId, change.organisationId))
    .orderBy(desc(organisationChanges.changedAt))
    .limit(1)
    .get()
  const changedAt = later(newest?.at)
  db()
    .insert(organisationChanges)
    .values({ ...change, id: newId(), page: asJson(page), before: before && asJson(before), changedAt })
    .run()
  return changedAt
}

/** Makes this the page that everybody reads; inside a transaction. Keys of imported activities stay. */
export function putPage(organisationId: string, { activities, ...columns }: OrganisationPage): void {
  const renamed = organisationNames([organisationId]).get(organisationId) !== columns.name
  db()
    .update(organisations)
    .set({ ...columns, updatedAt: now() })
    .where(eq(organisations.id, organisationId))
    .run()
  const kept = activities.map(({ id }) => id)
  db()
    .delete(weeklyActivities)
    .where(and(eq(weeklyActivities.organisationId, organisationId), kept.length > 0 ? notInArray(weeklyActivities.id, kept) : undefined))
    .run()
  for (const activity of activities) {
    const { id: _id, ...facts } = activity
    db()
      .insert(weeklyActivities)
      .values({ ...activity, organisationId })
      .onConflictDoUpdate({ target: weeklyActivities.id, set: facts, setWhere: eq(weeklyActivities.organisationId, organisationId) })
      .run()
  }
  refreshInSearch(organisationId)
  if (renamed) followNewName(organisationId)
}

/**
 * Staff (an import) put a page in place at once; it stands in the history with their name. What leaders work at goes on waiting, with the
 * new facts in it, as a version that nobody has read yet: else approving it would take them away again.
 */
export function setOrganisationPage(actor: Actor, organisationId: string, page: OrganisationPage): void {
  inTransaction(() => {
    const view = presentOf(organisationId)
    const before = pageOf(view)
    if (pageDifferences(before, page).length === 0) return
    const inWork = changeInWork(organisationId)
    putPage(organisationId, page)
    const published = insertChange({
      organisationId,
      state: 'published',
      page,
      before,
      changedBy: actor.userId,
      decidedBy: actor.userId,
      decidedAt: now(),
    })
    if (!inWork) return
    const goesOn = carriedOver(inWork.page, before, page)
    const ours = eq(organisationChanges.id, inWork.id)
    if (view.approved && pageDifferences(page, goesOn).length === 0) db().delete(organisationChanges).where(ours).run()
    else
      db()
        .update(organisationChanges)
        .set({ page: asJson(goesOn), changedAt: later(published) })
        .where(ours)
        .run()
  })
}
