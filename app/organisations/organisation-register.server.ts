import { and, eq, inArray, sql } from 'drizzle-orm'
import { memberships, organisations } from '~db/schema/organisations'
import type { TownSlug } from '~/island/towns'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { createOrganisation } from './claims.server'
import { emptyPage, pageDifferences, plainName, type OrganisationKind, type OrganisationPage, type OrganisationView } from './organisation'
import { pageOf, setOrganisationPage } from './organisation-pages.server'
import { organisationsById, refreshInSearch } from './organisations.server'

/** Organisations as they come out of the municipality's register: found again, compared, and written at once. */

export interface RegisterOrganisation {
  number?: string
  name: string
  kind?: OrganisationKind
  town: TownSlug
  place?: string
  lead?: string
  about?: string
  languages?: string[]
  interests?: string[]
  industries?: string[]
  ageFrom?: number
  ageTo?: number
  website?: string
}

export interface KnownOrganisation {
  id: string
  name: string
  town: string
  number: string | null
  approved: boolean
  closed: boolean
}
/** All organisations by what a register calls them. */
export interface KnownOrganisations {
  byNumber: ReadonlyMap<string, KnownOrganisation>
  byName: ReadonlyMap<string, readonly KnownOrganisation[]>
}

/** Why a row of the register is not written; codes of sentences. */
export type RegisterRefusal =
  | 'organisation-unknown'
  | 'organisation-several'
  | 'organisation-closed'
  | 'organisation-waiting'
  | 'too-many-activities'
/** `kept`: something differs, and stays as it is because a leader looks after it. */
export type Fate = 'add' | 'update' | 'same' | 'kept'

export function knownOrganisations(): KnownOrganisations {
  const rows = db()
    .select({
      id: organisations.id,
      name: organisations.name,
      town: organisations.town,
      number: organisations.registerNumber,
      approvedAt: organisations.approvedAt,
      closedAt: organisations.closedAt,
    })
    .from(organisations)
    .where(sql`${organisations.approvedAt} is null or ${organisations.approvedAt} >= 0`)
    .all()
  const byNumber = new Map<string, KnownOrganisation>()
  const byName = new Map<string, KnownOrganisation[]>()
  for (const { approvedAt, closedAt, ...row } of rows) {
    const known = { ...row, approved: approvedAt !== null, closed: closedAt !== null }
    if (known.number !== null) byNumber.set(known.number, known)
    const name = plainName(known.name)
    const named = byName.get(name)
    if (named) named.push(known)
    else byName.set(name, [known])
  }
  return { byNumber, byName }
}

/** The organisation that a register names by its number or its name. */
export function namedOrganisation(known: KnownOrganisations, text: string): KnownOrganisation | RegisterRefusal {
  const numbered = known.byNumber.get(text.replace(/\s+/g, ''))
  const named = known.byName.get(plainName(text)) ?? []
  const open = numbered ? [numbered].filter(({ closed }) => !closed) : named.filter(({ closed }) => !closed)
  const [found, another] = open
  if (another) return 'organisation-several'
  return found ?? ((numbered ?? named[0]) ? 'organisation-closed' : 'organisation-unknown')
}

/** The same organisation by its number, else by its name in its town; one with another number is another. */
function sameOrganisation(
  known: KnownOrganisations,
  { number, name, town }: RegisterOrganisation,
): KnownOrganisation | RegisterRefusal | null {
  const numbered = number === undefined ? undefined : known.byNumber.get(number)
  const named = (known.byName.get(plainName(name)) ?? []).filter(
    (other) => other.town === town && (number === undefined || other.number === null),
  )
  const open = numbered ? [numbered] : named.filter(({ closed }) => !closed)
  if (open.length > 1) return 'organisation-several'
  const found = open[0] ?? named[0]
  return found?.closed ? 'organisation-closed' : (found ?? null)
}

/** Those of these organisations that somebody leads: what a leader has written stays. */
export function ledAmong(ids: readonly string[]): Set<string> {
  if (ids.length === 0) return new Set()
  const rows = db()
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(and(inArray(memberships.organisationId, [...new Set(ids)]), eq(memberships.role, 'leader')))
    .all()
  return new Set(rows.map(({ id }) => id))
}

export interface WeighedOrganisation {
  fate: Fate
  entry: RegisterOrganisation
  present: OrganisationView | null
  /** Its number in the register until now. */
  presentNumber: string | null
  /** Somebody leads it: texts, languages and interests stay theirs. */
  led: boolean
  /** Others see it once it is written: it waited for a coordinator before. */
  approves: boolean
  kind: OrganisationKind
  before: OrganisationPage | null
  after: OrganisationPage
}

/** The page after the register: what it says nothing about stays, and of an organisation with a leader all but the bare facts. */
function pageAfter(before: OrganisationPage | null, entry: RegisterOrganisation, led: boolean): OrganisationPage {
  const { number: _number, kind: _kind, name, town, website, ...texts } = entry
  const said = Object.fromEntries(Object.entries({ name, town, website, ...(led ? {} : texts) }).filter(([, value]) => value !== undefined))
  return { ...(before ?? { ...emptyPage, name, town }), ...said }
}

/** What would come of rows of the register, one answer each. */
export function weighOrganisations(
  entries: readonly RegisterOrganisation[],
  known = knownOrganisations(),
): (WeighedOrganisation | RegisterRefusal)[] {
  const found = entries.map((entry) => sameOrganisation(known, entry))
  const ids = found.flatMap((each) => (each !== null && typeof each === 'object' ? [each.id] : []))
  const views = organisationsById(ids)
  const led = ledAmong(ids)
  return entries.map((entry, index): WeighedOrganisation | RegisterRefusal => {
    const same = found[index]
    if (typeof same === 'string') return same
    const present = (same && views.get(same.id)) ?? null
    const hasLeader = same !== null && same !== undefined && led.has(same.id)
    const before = present && pageOf(present)
    const after = pageAfter(before, entry, hasLeader)
    const kind = entry.kind ?? present?.kind ?? 'association'
    const approves = present !== null && !present.approved && !hasLeader
    const differs =
      before !== null &&
      (pageDifferences(before, after).length > 0 ||
        kind !== present?.kind ||
        approves ||
        (entry.number !== undefined && entry.number !== same?.number))
    const kept = before !== null && hasLeader && pageDifferences(before, pageAfter(before, entry, false)).length > 0
    const fate = before === null ? 'add' : differs ? 'update' : kept ? 'kept' : 'same'
    return { fate, entry, present, presentNumber: same?.number ?? null, led: hasLeader, approves, kind, before, after }
  })
}

/** Writes what was weighed, in the same transaction: a coordinator has looked through it, so everybody may see it at once. */
export function putOrganisation(actor: Actor, { fate, entry, present, approves, kind, before, after }: WeighedOrganisation): void {
  if (fate === 'same' || fate === 'kept') return
  inTransaction(() => {
    const id = present?.id ?? createOrganisation({ name: after.name, kind, town: after.town }).id
    const approved = present === null || approves ? { approvedAt: now() } : {}
    const number = entry.number === undefined ? {} : { registerNumber: entry.number }
    db()
      .update(organisations)
      .set({ kind, ...approved, ...number })
      .where(eq(organisations.id, id))
      .run()
    const fresh = before ?? { ...emptyPage, name: after.name, town: after.town }
    // writing the page makes it findable too
    if (pageDifferences(fresh, after).length > 0) setOrganisationPage(actor, id, after)
    else refreshInSearch(id)
  })
}
