import type { TownSlug } from '~/island/towns'
import { days, type Day } from '~/people/facts'
import type { Front } from '~/ui/front'
import type { IconName } from '~/ui/icon'

/** What an organisation is: its kinds, its page, its weekly activities, and how two versions of a page differ. Pure. */

export const organisationKinds = ['association', 'company', 'institution', 'group'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** The wall an organisation's house has on maps and cards. */
export const frontOfOrganisation: Record<OrganisationKind, Front> = {
  association: 'leisure',
  company: 'mentor',
  institution: 'homework',
  group: 'community',
}

/** What newcomers ask before they dare to come, each with its sign; in the order of the page. */
export const goodToKnowSigns = {
  'try-free': 'calendar-check',
  'any-clothes': 'shirt',
  'changing-curtains': 'door-open',
  'women-hours': 'venus',
  'equipment-to-borrow': 'hand',
  'help-with-fee': 'wallet',
  'children-along': 'baby',
  'child-certificates': 'shield-check',
  interpreter: 'languages',
  'step-free': 'accessibility',
  'bus-near': 'bus-front',
  'coffee-after': 'coffee',
  'quiet-place': 'eye-off',
} as const satisfies Record<string, IconName>
export type GoodToKnow = keyof typeof goodToKnowSigns
export const goodToKnow = Object.keys(goodToKnowSigns) as GoodToKnow[]

/** Something that happens every week. Times are minutes after midnight, island time. */
export interface WeeklyActivity {
  id: string
  name: string
  day: Day
  starts: number
  ends: number
  /** Empty when it is where the organisation is. */
  place: string
  interest: string | null
  womenOnly: boolean
  ageFrom: number | null
  ageTo: number | null
}

/** What an organisation's own people write about it: the page, as it is approved and kept in its history. */
export interface OrganisationPage {
  name: string
  town: TownSlug
  place: string
  lead: string
  about: string
  joining: string[]
  goodToKnow: string[]
  languages: string[]
  interests: string[]
  industries: string[]
  ageFrom: number | null
  ageTo: number | null
  website: string | null
  pictureId: string | null
  activities: WeeklyActivity[]
}

export interface OrganisationView extends OrganisationPage {
  id: string
  slug: string
  kind: OrganisationKind
  /** Calendar days; null when it does not pause. `until` may be open. */
  paused: { since: string; until: string | null } | null
  partnerSince: string | null
  trusted: boolean
  /** A coordinator has let it be seen. */
  approved: boolean
  closed: boolean
}

/** Fields of a page other than its activities, in the order one reads them. */
export const pageFields = [
  'name',
  'town',
  'place',
  'lead',
  'about',
  'joining',
  'goodToKnow',
  'languages',
  'ageFrom',
  'ageTo',
  'interests',
  'industries',
  'website',
  'pictureId',
] as const satisfies readonly (keyof OrganisationPage)[]
export type PageField = (typeof pageFields)[number]

export const MOST_ACTIVITIES = 60
export const INVITATION_DAYS = 14
export const membershipRoles = ['leader', 'helper'] as const
export type MembershipRole = (typeof membershipRoles)[number]

/** One thing that differs between two versions of a page; an activity that is new has no `before`, one that is gone no `after`. */
export type PageDifference =
  | { field: PageField; before: OrganisationPage[PageField]; after: OrganisationPage[PageField] }
  | { field: 'activity'; before: WeeklyActivity | null; after: WeeklyActivity | null }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A page on which nothing is written yet. */
export const emptyPage: Omit<OrganisationPage, 'town'> = {
  name: '',
  place: '',
  lead: '',
  about: '',
  joining: [],
  goodToKnow: [],
  languages: [],
  interests: [],
  industries: [],
  ageFrom: null,
  ageTo: null,
  website: null,
  pictureId: null,
  activities: [],
}

/** What changed from one version of a page to the next; without a version before, everything that says something is new. */
export function pageDifferences(before: OrganisationPage | null, after: OrganisationPage): PageDifference[] {
  const from = before ?? { ...emptyPage, town: null }
  const fields = pageFields.flatMap((field): PageDifference[] =>
    same(from[field], after[field])
      ? []
      : [{ field, before: from[field] as OrganisationPage[PageField], after: after[field] as OrganisationPage[PageField] }],
  )
  const was = new Map(from.activities.map((activity) => [activity.id, activity]))
  const is = new Map(after.activities.map((activity) => [activity.id, activity]))
  const gone = from.activities
    .filter(({ id }) => !is.has(id))
    .map((activity) => ({ field: 'activity' as const, before: activity, after: null }))
  const other = inWeekOrder(after.activities).flatMap((activity): PageDifference[] => {
    const earlier = was.get(activity.id) ?? null
    return same(earlier && plainActivity(earlier), plainActivity(activity)) ? [] : [{ field: 'activity', before: earlier, after: activity }]
  })
  return [...fields, ...other, ...gone]
}

/** Why nothing of an organisation may be shown on this calendar day; null when it may. */
export function restOf({ closed, paused }: Pick<OrganisationView, 'closed' | 'paused'>, today: string): 'closed' | 'paused' | null {
  if (closed) return 'closed'
  return paused && (paused.until === null || paused.until >= today) ? 'paused' : null
}

/**
 * A page in work, after the page beneath it went from one version to the next: it takes on what came beneath, save where whoever works
 * at it has written something else, or has taken it away.
 */
export function carriedOver(working: OrganisationPage, before: OrganisationPage, after: OrganisationPage): OrganisationPage {
  const own = pageDifferences(before, working)
  const isOwn = (field: string, id?: string) =>
    own.some((each) => each.field === field && (each.field !== 'activity' || (each.before ?? each.after)?.id === id))
  let page = working
  for (const each of pageDifferences(before, after)) {
    const id = each.field === 'activity' ? (each.before ?? each.after)?.id : undefined
    if (isOwn(each.field, id)) continue
    if (each.field !== 'activity') page = { ...page, [each.field]: each.after }
    else page = withActivity(page, id ?? '', each.after)
  }
  return page
}

/** Adds an activity to a page, or leaves it as it is when the very same stands there: a form sent twice adds once. */
export function withNewActivity(page: OrganisationPage, id: string, activity: Omit<WeeklyActivity, 'id'>): OrganisationPage {
  const there = page.activities.some((each) => same(plainActivity({ ...each, id }), plainActivity({ ...activity, id })))
  return there ? page : withActivity(page, id, activity)
}

/** Adds an activity to a page, changes it, or (null) takes it away. */
export function withActivity(page: OrganisationPage, id: string, activity: Omit<WeeklyActivity, 'id'> | null): OrganisationPage {
  const others = page.activities.filter((each) => each.id !== id)
  return { ...page, activities: inWeekOrder(activity ? [...others, { ...activity, id }] : others) }
}

/** The facts of an activity, in one order: columns and JSON come in others, and more may stand beside them. */
export function plainActivity({ id, name, day, starts, ends, place, interest, womenOnly, ageFrom, ageTo }: WeeklyActivity): WeeklyActivity {
  return { id, name, day, starts, ends, place, interest, womenOnly, ageFrom, ageTo }
}

export function inWeekOrder(activities: readonly WeeklyActivity[]): WeeklyActivity[] {
  return activities.toSorted(
    (a, b) => days.indexOf(a.day) - days.indexOf(b.day) || a.starts - b.starts || a.name.localeCompare(b.name, 'da'),
  )
}

/** A clock time as a form writes it (`17:30`) in minutes after midnight; null when it is none. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(clock.trim()) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** Minutes after midnight as a form's clock time: 1050 is `17:30`. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The name as it stands in an address. */
export function slugOf(name: string): string {
  return (
    name
      .toLocaleLowerCase('da')
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replaceAll('å', 'aa')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'forening'
  )
}

/** A name as it is compared with others: case, signs and the usual words before it do not count. */
export function plainName(name: string): string {
  return slugOf(name).replace(/^(foreningen|klubben|firmaet|virksomheden)-/, '')
}
/** Two names that mean the same organisation. */
export function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b)
}

/** A step of joining as one reads it: "Sig hej: Tryk på knappen" has a heading; a step without a colon, or with a long start, has none. */
export function stepParts(step: string): { title: string | null; text: string } {
  const [, title, text] = /^([^:\n]{2,40}):\s+(.+)$/s.exec(step) ?? []
  return title && text ? { title, text } : { title: null, text: step }
}
