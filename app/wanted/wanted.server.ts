import { and, eq, sql, type SQL } from 'drizzle-orm'
import { wantedRoles } from '~db/schema/wanted'
import { offerStates } from '~/offers/offer'
import { availabilityOf } from '~/people/availability'
import { isOneOf, type Slot } from '~/people/facts'
import { isTrusted, leadersOf, leads, markOrganisationKnown } from '~/organisations/organisations.server'
import { beginOrganisationNeed, closeOrganisationNeed, moveNeed, openOrganisationNeed, organisationNeeds } from '~/newcomers/needs.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { ownRole, roleRow, roleViews, type RoleRow } from './wanted-reading.server'
import { putRoleIntoSearch } from './wanted-search.server'
import type { RoleDraft } from './wanted-form'
import { needStateOf, roleStateAfter, type RoleStep, type RoleView } from './wanted-role'

/** The role changed between reading and writing it, or is no longer in a state where this can be done. */
export class RoleMoved extends Error {
  override name = 'RoleMoved'
}

const stateOf = (row: RoleRow) => (isOneOf(offerStates, row.state) ? row.state : 'closed')

function columnsOf({ version: _version, suitsNewcomers, childCertificate, stepFree, availability, ...entry }: RoleDraft) {
  return {
    ...entry,
    title: entry.title ?? '',
    text: entry.text ?? '',
    hoursPerMonth: entry.hoursPerMonth ?? null,
    interest: entry.interest ?? null,
    untilDate: entry.untilDate ?? null,
    availability: availabilityOf(availability as Slot[]),
    suitsNewcomers: suitsNewcomers === 'on',
    childCertificate: childCertificate === 'on',
    stepFree: stepFree === 'on',
    updatedAt: now(),
  }
}

/** Writes a new role down as a draft, with the need it stands for. Gives its id. */
export function beginRole(actor: Actor, organisationId: string, entry: RoleDraft): string {
  if (!leads(actor, organisationId)) throw new RoleMoved('not a leader of this organisation')
  return inTransaction(() => {
    const needId = beginOrganisationNeed(actor, organisationId, entry.role)
    db()
      .insert(wantedRoles)
      .values({ needId, organisationId, createdBy: actor.userId, createdAt: now(), ...columnsOf(entry) })
      .run()
    return needId
  })
}

/**
 * Changes a role. One that others can see goes out of sight until it is approved again; of two leaders at once the second gets
 * RoleMoved, and nothing of the first's is overwritten.
 */
export function saveRole(actor: Actor, id: string, entry: RoleDraft): void {
  inTransaction(() => {
    const own = ownRole(actor, id)
    if (!own || own.view.state === 'closed' || own.view.state === 'submitted') throw new RoleMoved('this role cannot be changed now')
    if (own.version !== entry.version) throw new RoleMoved('changed by somebody else')
    const shown = own.view.state === 'published' || own.view.state === 'paused'
    write(id, { ...columnsOf(entry), wanted: Math.max(entry.wanted, own.view.filled), ...(shown ? { state: 'draft' } : {}) })
  })
}

/** The same role once more, as a new draft with all its places free. */
export function copyRole(actor: Actor, id: string): string {
  return inTransaction(() => {
    const row = roleRow(id)
    if (!row || !leads(actor, row.organisationId)) throw new RoleMoved('not a leader of this organisation')
    const needId = beginOrganisationNeed(actor, row.organisationId, row.role)
    const fresh = {
      state: 'draft',
      filled: 0,
      talking: false,
      version: 1,
      sentBackReason: null,
      approvedText: null,
      submittedAt: null,
      publishedAt: null,
    }
    db()
      .insert(wantedRoles)
      .values({ ...row, ...fresh, needId, registerNumber: null, createdBy: actor.userId, createdAt: now(), updatedAt: now() })
      .run()
    return needId
  })
}

/** Writes columns, then brings need and search into line with them. */
function write(id: string, columns: Partial<typeof wantedRoles.$inferInsert>, only?: SQL): RoleRow | null {
  const row = db()
    .update(wantedRoles)
    .set({ ...columns, version: sql`${wantedRoles.version} + 1` })
    .where(and(eq(wantedRoles.needId, id), only))
    .returning()
    .get()
  if (!row) return null
  followNeed(row)
  putRoleIntoSearch(row)
  return row
}

/** Brings the need to where its role stands. */
function followNeed(row: RoleRow): void {
  const before = organisationNeeds([row.needId]).get(row.needId)?.state ?? 'closed'
  const target = needStateOf({ ...row, state: stateOf(row) }, row.talking)
  if (target === before) return
  if (target === 'closed') return closeOrganisationNeed(row.needId)
  if (before === 'closed') openOrganisationNeed(row.needId, row.role)
  if (target !== 'open' || before !== 'closed') moveNeed(row.needId, before === 'closed' ? 'open' : before, target)
}

/** Somebody has shown interest in a role, or nobody is being talked with any more; kept while it rests too. */
export function markTalking(id: string, talking: boolean): void {
  inTransaction(() => {
    const row = db().update(wantedRoles).set({ talking }).where(eq(wantedRoles.needId, id)).returning().get()
    if (row) followNeed(row)
  })
}

/** Brings a role's need into line with the role, in the transaction that wrote it. */
export function alignNeed(id: string): void {
  const row = roleRow(id)
  if (row) followNeed(row)
}

/** `version`: only when it is still this one that was read. */
function move(
  actor: Actor | null,
  id: string,
  step: RoleStep,
  columns: Partial<typeof wantedRoles.$inferInsert> = {},
  version?: number,
): RoleRow {
  const row = roleRow(id)
  const next = row && (actor === null || leads(actor, row.organisationId)) ? roleStateAfter(stateOf(row), step) : null
  const asRead = version === undefined ? undefined : eq(wantedRoles.version, version)
  const moved = next && write(id, { state: next, updatedAt: now(), ...columns }, asRead)
  if (!moved) throw new RoleMoved(`cannot ${step} this role now`)
  return moved
}

/** Sends a finished role in. An organisation that is trusted publishes it at once; gives which of the two came of it. */
export function submitRole(actor: Actor, id: string): 'submitted' | 'published' {
  return inTransaction(() => {
    const row = move(actor, id, 'submit', { submittedAt: now(), sentBackReason: null })
    if (!isTrusted(row.organisationId)) return 'submitted'
    publish(actor, id, 'role.published-by-trusted')
    return 'published'
  })
}
export function pauseRole(actor: Actor, id: string): void {
  inTransaction(() => move(actor, id, 'pause'))
}
export function resumeRole(actor: Actor, id: string): void {
  inTransaction(() => move(actor, id, 'resume'))
}
export function closeRole(actor: Actor, id: string): void {
  inTransaction(() => move(actor, id, 'close'))
}

/** Somebody has taken a place. False when the last one was gone: of two at once the second is told. */
export function fillPlace(id: string): boolean {
  return inTransaction(
    () =>
      write(
        id,
        { filled: sql`${wantedRoles.filled} + 1` as never, updatedAt: now() },
        sql`${wantedRoles.filled} < ${wantedRoles.wanted} and ${wantedRoles.state} in ('published', 'paused')`,
      ) !== null,
  )
}
/** A place is free again. False when none was taken. */
export function freePlace(id: string): boolean {
  return inTransaction(
    () => write(id, { filled: sql`${wantedRoles.filled} - 1` as never, updatedAt: now() }, sql`${wantedRoles.filled} > 0`) !== null,
  )
}

/** What everybody can read of a role, as it is kept when it is approved. */
function approvedText(row: RoleRow): Partial<RoleView> {
  const [view] = roleViews([row])
  if (!view) return {}
  const { id: _id, state: _state, filled: _filled, free: _free, organisation: _organisation, slug: _slug, ...kept } = view
  return kept
}

function publish(actor: Actor, id: string, action: string, edits: { title?: string; text?: string } = {}, version?: number): RoleRow {
  const row = move(null, id, 'publish', { publishedAt: now(), sentBackReason: null, ...edits }, version)
  db()
    .update(wantedRoles)
    .set({ approvedText: approvedText(row) })
    .where(eq(wantedRoles.needId, id))
    .run()
  markOrganisationKnown(row.organisationId)
  recordAudit({ actor: actor.userId, action, subject: `role:${id}` })
  return row
}

/**
 * Publishes a role that was sent in, with the coordinator's corrections of its words, and tells the leaders. `version` is the one that was
 * read: when it is no longer that one nothing happens but RoleMoved.
 */
export function approveRole(actor: Actor, id: string, edits: { title?: string; text?: string } = {}, version?: number): void {
  inTransaction(() => {
    const before = roleRow(id)
    const edited = (edits.title ?? before?.title) !== before?.title || (edits.text ?? before?.text) !== before?.text
    const row = publish(actor, id, edited ? 'role.approved-with-edits' : 'role.approved', edits, version)
    tellLeaders(row, edited ? 'role-approved-edited' : 'role-approved', `/roller/${id}`)
  })
}

/** Sends the version that was read back, with a reason its leaders read. */
export function sendBackRole(actor: Actor, id: string, reason: string, version?: number): void {
  inTransaction(() => {
    const row = move(null, id, 'send-back', { sentBackReason: reason }, version)
    recordAudit({ actor: actor.userId, action: 'role.sent-back', subject: `role:${id}` })
    const [view] = roleViews([row])
    tellLeaders(row, 'role-sent-back', `/forening/${view?.slug ?? ''}/roller/${id}`)
  })
}

function tellLeaders(row: RoleRow, template: 'role-approved' | 'role-approved-edited' | 'role-sent-back', path: string) {
  for (const person of leadersOf(row.organisationId).flatMap((leader) => personById(leader) ?? []))
    enqueueMail({
      to: person.email,
      template,
      data: { firstName: person.firstName, title: row.title, reason: row.sentBackReason ?? '', path },
      locale: person.locale,
      causedBy: `role:${row.needId}`,
    })
}
