export { DAYS as days, TIMES_OF_DAY as times, SLOTS as slots, isSlot, type Day, type TimeOfDay as Time, type Slot } from '~/ui/availability'

/**
 * The facts a person tells about themselves by choosing, never by writing. Shared by volunteers, newcomers and offers, so that
 * one side can be compared with the other.
 */

/** Spoken languages, ISO 639 codes; the commonest on the island first. */
export const spokenLanguages = [
  'da',
  'en',
  'ar',
  'uk',
  'ti',
  'prs',
  'fa',
  'so',
  'ps',
  'ku',
  'de',
  'pl',
  'ru',
  'ro',
  'tr',
  'th',
  'tl',
  'am',
  'my',
  'vi',
  'ur',
  'fr',
  'es',
] as const
/** How many of them a form shows at once; the rest waits behind one word. */
export const commonLanguages = 8
export type SpokenLanguage = (typeof spokenLanguages)[number]

/** How well Danish goes. `none` is not yet begun; `fluent` needs no help. */
export const danishLevels = ['none', 'beginner', 'some', 'good', 'fluent'] as const
export type DanishLevel = (typeof danishLevels)[number]

export const ageBands = ['15-17', '18-25', '26-40', '41-64', '65+'] as const
export type AgeBand = (typeof ageBands)[number]

export const childAgeBands = ['0-2', '3-5', '6-9', '10-14', '15-17'] as const
export type ChildAgeBand = (typeof childAgeBands)[number]

/** Asked only for women-only and same-gender wishes; may be left open. */
export const genders = ['woman', 'man', 'other'] as const
export type Gender = (typeof genders)[number]

export const transports = ['foot', 'bike', 'bus', 'car'] as const
export type Transport = (typeof transports)[number]

/** How far a person with this transport is ready to go when they have not said so, in kilometres by road. */
export const usualReachKm: Record<Transport, number> = { foot: 3, bike: 8, bus: 25, car: 40 }

export const interests = [
  'football',
  'handball',
  'badminton',
  'swimming',
  'running',
  'cycling',
  'gymnastics',
  'fishing',
  'sailing',
  'hiking',
  'gardening',
  'cooking',
  'baking',
  'sewing',
  'knitting',
  'crafts',
  'woodwork',
  'music',
  'singing',
  'dance',
  'art',
  'reading',
  'film',
  'games',
  'computers',
  'animals',
  'nature',
  'history',
] as const
export type Interest = (typeof interests)[number]

/** The trades people work in here, and wish to. */
export const industries = [
  'food',
  'hotel-restaurant',
  'cleaning',
  'care-health',
  'child-care',
  'education',
  'construction',
  'industry',
  'agriculture',
  'fishing-trade',
  'transport-trade',
  'retail',
  'office',
  'it',
  'culture-tourism',
  'self-employed',
] as const
export type Industry = (typeof industries)[number]

/** True when the value is one of the list's; narrows unknown input. */
export function isOneOf<const T extends string>(list: readonly T[], value: unknown): value is T {
  return typeof value === 'string' && (list as readonly string[]).includes(value)
}
