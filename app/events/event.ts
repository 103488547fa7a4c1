import type { TownSlug } from '~/island/towns'
import type { SpokenLanguage } from '~/people/facts'
import type { Track } from '~/tracks/track'
import type { Front } from '~/ui/front'
import type { IconName } from '~/ui/icon'

/** What an event is: its kinds, what one may choose about it, and its dates. Pure. */

export const eventKinds = [
  'womens-group',
  'maternity-group',
  'homework-cafe',
  'language-cafe',
  'mentor-network',
  'training',
  'welcome-course',
  'drop-in',
  'run-and-learn',
  'hospitality',
  'company-visit',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]
export function isEventKind(value: unknown): value is EventKind {
  return eventKinds.some((kind) => kind === value)
}

/** The house front each kind stands in. */
export const frontOfEvent: Record<EventKind, Front> = {
  'womens-group': 'community',
  'maternity-group': 'community',
  'homework-cafe': 'homework',
  'language-cafe': 'language',
  'mentor-network': 'mentor',
  training: 'bridge',
  'welcome-course': 'bridge',
  'drop-in': 'everyday',
  'run-and-learn': 'leisure',
  hospitality: 'community',
  'company-visit': 'mentor',
  other: 'leisure',
}

/** The tracks each kind belongs to; the first is where it counts most. */
export const tracksOfEvent: Record<EventKind, readonly [Track, ...Track[]]> = {
  'womens-group': ['equal'],
  'maternity-group': ['equal'],
  'homework-cafe': ['danish', 'work'],
  'language-cafe': ['danish'],
  'mentor-network': ['work'],
  training: ['work'],
  'welcome-course': ['danish', 'work', 'equal'],
  'drop-in': ['equal'],
  'run-and-learn': ['danish', 'equal'],
  hospitality: ['equal', 'danish'],
  'company-visit': ['work'],
  other: ['equal'],
}

/** What is good to know, by choosing, each with its sign; in the order of the page. Kept as bits in this order: add at the end only. */
export const practicalitySigns = {
  'child-care': 'baby',
  'babies-welcome': 'baby',
  'children-welcome': 'users',
  'step-free': 'accessibility',
  'bus-near': 'bus-front',
  'transport-help': 'bus',
  free: 'wallet',
  bring: 'shirt',
  food: 'utensils',
  'away-from-municipality': 'house',
  confidentiality: 'lock',
  'no-photos': 'eye-off',
  'child-certificates': 'shield-check',
  'female-interpreters': 'venus',
} as const satisfies Record<string, IconName>
export type Practicality = keyof typeof practicalitySigns
export const practicalities = Object.keys(practicalitySigns) as Practicality[]

/** The chosen practicalities as bits, and back. */
export function practicalBits(chosen: readonly Practicality[]): number {
  return practicalities.reduce((bits, code, at) => (chosen.includes(code) ? bits | (1 << at) : bits), 0)
}
export function practicalitiesIn(bits: number): Practicality[] {
  return practicalities.filter((_, at) => bits & (1 << at))
}
/** A bit of any of these. */
export const childrenBits = practicalBits(['child-care', 'babies-welcome', 'children-welcome'])

/** `drop-in`: just come; `date`: each time by itself; `course`: all dates together. */
export const signUpWays = ['drop-in', 'date', 'course'] as const
export type SignUpWay = (typeof signUpWays)[number]

export const eventStates = ['draft', 'published', 'cancelled'] as const
export type EventState = (typeof eventStates)[number]
export const dateStates = ['planned', 'cancelled', 'left-out'] as const
export type DateState = (typeof dateStates)[number]

/** An event as its page tells it; without its kept address. */
export interface EventView {
  id: string
  slug: string
  kind: EventKind
  state: EventState
  title: string
  text: string
  organisationId: string | null
  hostId: string | null
  town: TownSlug
  place: string
  directions: string
  /** The address is told after sign-up only. */
  addressKept: boolean
  womenOnly: boolean
  ageFrom: number | null
  ageTo: number | null
  languages: SpokenLanguage[]
  interpreters: SpokenLanguage[]
  practical: Practicality[]
  /** A few words to a practicality, by its code. */
  notes: Record<string, string>
  signUp: SignUpWay
  /** People at a time; null is no limit. */
  capacity: number | null
  followsId: string | null
  createdBy: string | null
  cancelReason: string | null
}

/** One date of an event, as it is now. */
export interface EventDate {
  id: string
  eventId: string
  ruleId: string
  /** When the rule has it: YYYY-MM-DDTHH:MM, local. */
  recurrenceId: string
  /** The island's calendar day, YYYY-MM-DD. */
  day: string
  /** Minutes after its midnight. */
  starts: number
  ends: number
  state: DateState
  /** Why it is cancelled, or the holiday's name. */
  reason: string | null
  topic: string
  openToAll: boolean
  /** Where and how many, when it differs this once. */
  place: string | null
  capacity: number | null
}

/** When an event is, as iCalendar says it. */
export interface EventRule {
  id: string
  eventId: string
  uid: string
  /** YYYY-MM-DDTHH:MM, local. */
  startsAt: string
  minutes: number
  rrule: string | null
  skipsPublicHolidays: boolean
  skipsSchoolHolidays: boolean
  sequence: number
}

/**
 * Where a date is, for everybody to read. Of an event that keeps its address the place of a single date is kept too: only those who come,
 * help or host read `date.place`.
 */
export function placeOn(event: Pick<EventView, 'place' | 'addressKept'>, date: { place: string | null } | null): string {
  return event.addressKept ? event.place : date?.place || event.place
}

/**
 * Why a date is off, for those who come or help. What a coordinator wrote when taking the event down is for its host: such an event is a
 * draft again.
 */
export function whyOff(
  { state, cancelReason }: Pick<EventView, 'state' | 'cancelReason'>,
  date: { reason?: string | null },
): string | null {
  if (state === 'draft') return null
  return state === 'cancelled' ? (cancelReason ?? date.reason ?? null) : (date.reason ?? null)
}

/** How many may come to a date; null is no limit. */
export function capacityOn(event: Pick<EventView, 'capacity'>, date: Pick<EventDate, 'capacity'> | null): number | null {
  return date?.capacity ?? event.capacity
}
