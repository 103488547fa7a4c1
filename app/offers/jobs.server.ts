import { islandDate } from '~/i18n/format'
import { youngAmong } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { isHelp, jobsThatFit, type FoundJob, type JobFilter } from './jobs'
import { offerViews, publishedOffersOfKind } from './offer-reading.server'

/** Nobody reads further down than this; the rest is reached by choosing more. */
export const MOST_JOBS = 60

export interface FoundJobs {
  jobs: FoundJob[]
  /** How many jobs fit, also those that are not shown. */
  total: number
  /** People who help to find a job: those of 15–25 first, as young people rather ask each other. */
  helpers: (FoundJob & { young: boolean })[]
}

/** Published spare-time jobs that fit, and who helps to find one. */
export function findJobs(filter: JobFilter): FoundJobs {
  const rows = publishedOffersOfKind('spare-time-job').toSorted(
    (one, other) => (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0) || (one.id < other.id ? -1 : 1),
  )
  const found = jobsThatFit(offerViews(rows), filter, islandDate(now()))
  const helping = found.filter(isHelp)
  const owners = new Map(rows.map((row) => [row.id, row.ownerUserId]))
  const young = youngAmong(helping.flatMap(({ id }) => owners.get(id) ?? []))
  const helpers = helping.map((offer) => ({ ...offer, young: young.has(owners.get(offer.id) ?? '') }))
  const jobs = found.filter((offer) => !isHelp(offer))
  return {
    jobs: jobs.slice(0, MOST_JOBS),
    total: jobs.length,
    helpers: helpers.toSorted((one, other) => Number(other.young) - Number(one.young)).slice(0, MOST_JOBS),
  }
}
