import { pageDifferences } from '~/organisations/organisation'
import type { WeighedActivity } from '~/organisations/activity-register.server'
import type { WeighedOrganisation } from '~/organisations/organisation-register.server'
import { isOneOf } from '~/people/facts'
import type { WeighedRole } from '~/wanted/role-register.server'

/** What a row would change, field by field, for somebody to read before they say yes. Pure. */

export type ChangeValue = string | number | boolean | null | readonly string[]
export const changedFields = [
  'name',
  'town',
  'place',
  'lead',
  'about',
  'languages',
  'interests',
  'industries',
  'ageFrom',
  'ageTo',
  'website',
  'kind',
  'number',
  'visible',
  'day',
  'starts',
  'ends',
  'interest',
  'womenOnly',
  'role',
  'title',
  'text',
  'availability',
  'hoursPerMonth',
  'training',
  'danishLevel',
  'suitsNewcomers',
  'childCertificate',
  'wanted',
  'untilDate',
] as const
export type ChangedField = (typeof changedFields)[number]
export interface FieldChange {
  field: ChangedField
  before: ChangeValue
  after: ChangeValue
}
export interface RowChange {
  verdict: 'add' | 'update'
  /** What the row is about, as the register calls it. */
  name: string
  /** Whose it is; null for an organisation itself. */
  organisation: string | null
  /** The page has a leader: only the bare facts change. */
  led: boolean
  changes: FieldChange[]
}

const says = (value: unknown) => value !== null && value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0)

export function changeOf(weighed: WeighedOrganisation | WeighedActivity | WeighedRole): RowChange | null {
  if (weighed.fate !== 'add' && weighed.fate !== 'update') return null
  const verdict = weighed.fate
  // the name of what is new stands over it already
  const isNews = ({ field }: FieldChange) => verdict === 'update' || (field !== 'name' && field !== 'title')
  if ('kind' in weighed)
    return { verdict, organisation: null, name: weighed.after.name, led: weighed.led, changes: ofOrganisation(weighed).filter(isNews) }
  const { organisation, before, after } = weighed
  const name = 'title' in after ? after.title : after.name
  return { verdict, organisation: organisation.name, name, led: false, changes: between(before, after).filter(isNews) }
}

function ofOrganisation({ before, after, kind, present, approves, entry, presentNumber }: WeighedOrganisation): FieldChange[] {
  const number = entry.number !== undefined && entry.number !== presentNumber
  return [
    ...(kind === present?.kind ? [] : [{ field: 'kind' as const, before: present?.kind ?? null, after: kind }]),
    // who has been waiting is shown whole: nobody has read it yet
    ...pageDifferences(approves ? null : before, after).flatMap((change): FieldChange[] =>
      change.field === 'activity' || !isOneOf(changedFields, change.field)
        ? []
        : [{ field: change.field, before: change.before as ChangeValue, after: change.after as ChangeValue }],
    ),
    ...(number ? [{ field: 'number' as const, before: presentNumber, after: entry.number ?? null }] : []),
    ...(approves ? [{ field: 'visible' as const, before: false, after: true }] : []),
  ]
}

/** Fields of an activity or a role that differ; of a new one, those that say something. */
function between(before: object | null, after: object): FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before ?? {}))
  const is = new Map<string, unknown>(Object.entries(after))
  return changedFields.flatMap((field): FieldChange[] => {
    if (!is.has(field)) return []
    const [from, to] = [was.get(field) ?? null, is.get(field) ?? null] as [ChangeValue, ChangeValue]
    if (before === null ? !says(to) || to === false : JSON.stringify(from) === JSON.stringify(to)) return []
    return [{ field, before: from, after: to }]
  })
}
