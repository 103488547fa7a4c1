import { and, eq, inArray } from 'drizzle-orm'
import { organisationChanges, weeklyActivities } from '~db/schema/organisations'
import type { Day } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { inWeekOrder, MOST_ACTIVITIES, plainActivity, plainName, type WeeklyActivity } from './organisation'
import { pageOf, setOrganisationPage } from './organisation-pages.server'
import {
  knownOrganisations,
  ledAmong,
  namedOrganisation,
  type Fate,
  type KnownOrganisation,
  type RegisterRefusal,
} from './organisation-register.server'
import { organisationsById } from './organisations.server'

/** Weekly activities as they come out of the municipality's register. */

export interface RegisterActivity {
  /** The organisation's number or name. */
  organisation: string
  number?: string
  name: string
  day: Day
  starts: number
  ends: number
  place?: string
  interest?: string
  womenOnly?: boolean
  ageFrom?: number
  ageTo?: number
}
export interface WeighedActivity {
  fate: Fate
  entry: RegisterActivity
  organisation: KnownOrganisation
  before: WeeklyActivity | null
  after: WeeklyActivity
}

const blank = { place: '', interest: null, womenOnly: false, ageFrom: null, ageTo: null }

/** What a register says of an activity, on top of what stands there. */
function activityAfter(
  before: WeeklyActivity | null,
  { organisation: _organisation, number: _number, ...facts }: RegisterActivity,
): WeeklyActivity {
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return { ...(before ?? { id: newId(), ...blank }), ...said } as WeeklyActivity
}

/** Named alike on the same day: how an activity without a number is known again. */
const nameAndDay = ({ name, day }: { name: string; day: Day }) => `${day} ${plainName(name)}`

/**
 * What would come of rows of the register, one answer each. An activity is known again by its number, else by name, day and beginning.
 * `planned` counts what rows before these would add, by organisation.
 */
export function weighActivities(
  entries: readonly RegisterActivity[],
  planned = new Map<string, number>(),
  known = knownOrganisations(),
): (WeighedActivity | RegisterRefusal)[] {
  const found = entries.map(({ organisation }) => namedOrganisation(known, organisation))
  const ids = [...new Set(found.flatMap((each) => (typeof each === 'object' ? [each.id] : [])))]
  const views = organisationsById(ids)
  const led = ledAmong(ids)
  const numbers = numbersOf(ids)
  const gone = new Map<string, Set<string>>()
  return entries.map((entry, index): WeighedActivity | RegisterRefusal => {
    const organisation = found[index]
    if (typeof organisation !== 'object') return organisation ?? 'organisation-unknown'
    const present = views.get(organisation.id)?.activities ?? []
    const called = nameAndDay(entry)
    const before =
      present.find(({ id }) => entry.number !== undefined && numbers.get(id) === entry.number) ??
      present.find(
        (each) =>
          each.starts === entry.starts &&
          (entry.number === undefined || (numbers.get(each.id) ?? null) === null) &&
          nameAndDay(each) === called,
      ) ??
      null
    const after = activityAfter(before, entry)
    const weighed = (fate: Fate) => ({ fate, entry, organisation, before, after })
    const changed =
      before !== null &&
      (JSON.stringify(plainActivity(before)) !== JSON.stringify(plainActivity(after)) ||
        (entry.number !== undefined && entry.number !== numbers.get(before.id)))
    if (before) return weighed(!changed ? 'same' : led.has(organisation.id) ? 'kept' : 'update')
    if (led.has(organisation.id)) {
      if (!gone.has(organisation.id)) gone.set(organisation.id, new Set(activitiesBefore(organisation.id).map(nameAndDay)))
      // a leader has taken it away or moved it: it is not put back
      if (gone.get(organisation.id)?.has(called)) return weighed('kept')
    }
    const more = (planned.get(organisation.id) ?? 0) + 1
    if (present.length + more > MOST_ACTIVITIES) return 'too-many-activities'
    planned.set(organisation.id, more)
    return weighed('add')
  })
}

/** Activities by their key in the register. */
function numbersOf(organisationIds: readonly string[]): Map<string, string | null> {
  if (organisationIds.length === 0) return new Map()
  const rows = db()
    .select({ id: weeklyActivities.id, number: weeklyActivities.registerNumber })
    .from(weeklyActivities)
    .where(inArray(weeklyActivities.organisationId, [...organisationIds]))
    .all()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** What has stood on a page in earlier versions. */
function activitiesBefore(organisationId: string): WeeklyActivity[] {
  return db()
    .select({ before: organisationChanges.before })
    .from(organisationChanges)
    .where(and(eq(organisationChanges.organisationId, organisationId), eq(organisationChanges.state, 'published')))
    .all()
    .flatMap(({ before }) => (Array.isArray(before?.activities) ? (before.activities as WeeklyActivity[]) : []))
}

/** Writes what was weighed, in the same transaction; each page gets one new version, however many of its activities change. */
export function putActivities(actor: Actor, weighed: readonly WeighedActivity[]): void {
  const writing = weighed.filter(({ fate }) => fate === 'add' || fate === 'update')
  inTransaction(() => {
    const views = organisationsById(writing.map(({ organisation }) => organisation.id))
    for (const [id, view] of views) {
      const rows = writing.filter(({ organisation }) => organisation.id === id)
      const page = pageOf(view)
      const written = new Map(rows.map(({ after }) => [after.id, after]))
      const others = page.activities.filter((activity) => !written.has(activity.id))
      setOrganisationPage(actor, id, { ...page, activities: inWeekOrder([...others, ...written.values()]) })
      for (const { entry, after } of rows)
        if (entry.number !== undefined)
          db()
            .update(weeklyActivities)
            .set({ registerNumber: entry.number })
            .where(and(eq(weeklyActivities.organisationId, id), eq(weeklyActivities.id, after.id)))
            .run()
    }
  })
}
