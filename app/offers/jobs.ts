import { distanceBetween } from '~/island/distance'
import { isTownSlug, type TownSlug } from '~/island/towns'
import { slotsMatching } from '~/people/availability'
import { days, industries, times, type Day, type Industry, type Time } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'
import type { Audience, OfferView } from './offer'
import { jobAgeOf, youngestFor } from './young-work'

/** Spare-time jobs as young people look for them. Pure. */

/** How old whoever looks for a job is. */
export const jobSeekerAges = ['13-14', '15-17', '18-25'] as const
export type JobSeekerAge = (typeof jobSeekerAges)[number]
const oldest: Record<JobSeekerAge, number> = { '13-14': 14, '15-17': 17, '18-25': 25 }

/** What is looked for, as it stands in the address of /fritidsjob. */
export interface JobFilter {
  age: JobSeekerAge | null
  /** Orders by the way there, and leaves nothing out: the island is small. */
  town: TownSlug | null
  day: Day | null
  time: Time | null
  industry: Industry | null
}
export const jobFilterNames = ['age', 'town', 'day', 'time', 'industry'] as const

/** Reads the filter from an address. Values that do not exist are left out, and named in `ignored` so that the page can say so. */
export function readJobFilter(query: URLSearchParams): { filter: JobFilter; ignored: (typeof jobFilterNames)[number][] } {
  const asked = askedIn(query)
  const filter: JobFilter = {
    age: asked.oneOf('age', jobSeekerAges),
    town: asked.town(),
    day: asked.oneOf('day', days),
    time: asked.oneOf('time', times),
    industry: asked.oneOf('industry', industries),
  }
  const ignored = new Set(asked.ignored())
  return { filter, ignored: jobFilterNames.filter((name) => ignored.has(name)) }
}
export function jobsHref(filter: JobFilter, change: AddressChange<(typeof jobFilterNames)[number]> = {}): string {
  return searchAddress('/fritidsjob', jobFilterNames, filter, change)
}

/** Of this age one may take the job, or may be old enough for it; a job that says no age is for everybody. */
export function isOldEnough(age: JobSeekerAge, offer: Pick<OfferView, 'details'>): boolean {
  const asked = jobAgeOf(offer.details.jobAge)
  return asked === null || youngestFor[asked] <= oldest[age]
}

type Asked = Pick<OfferView, 'kind' | 'details' | 'organisation' | 'audience'>
/** A job that says from which age it can be done: that is whom it is for, and nothing else about age is asked or shown of it. */
export function saysItsAge(offer: Omit<Asked, 'audience'>): boolean {
  return offer.kind === 'spare-time-job' && jobAgeOf(offer.details.jobAge) !== null && !isHelp(offer)
}
/** Whom an offer is for. Of a job its age alone decides who is old enough, so that the two never contradict each other. */
export function audienceOf(offer: Asked): Audience[] {
  if (!saysItsAge(offer)) return offer.audience
  const gendered = offer.audience.filter((code) => code === 'women' || code === 'men')
  return gendered.length > 0 ? gendered : ['everyone']
}
/** The same as a line: nothing where a job's age says it already. */
export function audienceShown(offer: Asked): Audience[] {
  return audienceOf(offer).filter((code) => code !== 'everyone' || !saysItsAge(offer))
}

/** Not a job, but somebody who helps to find one or to apply. */
export function isHelp({ details, organisation }: Pick<OfferView, 'details' | 'organisation'>): boolean {
  const work = [details.jobWork ?? []].flat()
  return !organisation && (work.includes('find-job') || work.includes('apply'))
}

/** Help from somebody who says that they are young themselves. */
export function isYoungHelp({ details }: Pick<OfferView, 'details'>): boolean {
  return [details.youngHelper ?? []].flat().includes('self-young')
}

export interface FoundJob extends OfferView {
  /** By road from the town asked for; null while none is. */
  km: number | null
}

/**
 * The offers that fit, the nearest first when a town is named; else in the order they came. Help fits by its place and time alone.
 * @param today the island's date, YYYY-MM-DD
 */
export function jobsThatFit(offers: readonly OfferView[], filter: JobFilter, today: string): FoundJob[] {
  const when = slotsMatching(filter.day ?? undefined, filter.time ?? undefined)
  const asksWhen = filter.day !== null || filter.time !== null
  const found = offers
    .filter((offer) => offer.untilDate === null || offer.untilDate >= today)
    .filter((offer) => !asksWhen || (offer.availability & when) !== 0)
    .filter((offer) => isHelp(offer) || filter.age === null || isOldEnough(filter.age, offer))
    .filter((offer) => isHelp(offer) || filter.industry === null || offer.industries.includes(filter.industry))
    .map((offer) => ({
      ...offer,
      km: filter.town && offer.town && isTownSlug(offer.town) ? distanceBetween(filter.town, offer.town).km : null,
    }))
  return filter.town ? found.toSorted((one, other) => (one.km ?? Infinity) - (other.km ?? Infinity)) : found
}
