import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { isHelp, isYoungHelp, jobsThatFit, type FoundJob, type JobFilter } from './jobs'
import { offerViews, publishedOffersOfKind } from './offer-reading.server'

/** Nobody reads further down than this; the rest is reached by choosing more. */
export const MOST_JOBS = 60

export interface FoundJobs {
  jobs: FoundJob[]
  /** How many jobs fit, also those that are not shown. */
  total: number
  /** People who help to find a job: those first who say that they are young themselves, as young people rather ask each other. */
  helpers: (FoundJob & { young: boolean })[]
}

/** Published spare-time jobs that fit, and who helps to find one. */
export function findJobs(filter: JobFilter): FoundJobs {
  const rows = publishedOffersOfKind('spare-time-job').toSorted(
    (one, other) => (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0) || (one.id < other.id ? -1 : 1),
  )
  const found = jobsThatFit(offerViews(rows), filter, islandDate(now()))
  const helpers = found.filter(isHelp).map((offer) => ({ ...offer, young: isYoungHelp(offer) }))
  const jobs = found.filter((offer) => !isHelp(offer))
  return {
    jobs: jobs.slice(0, MOST_JOBS),
    total: jobs.length,
    helpers: helpers.toSorted((one, other) => Number(other.young) - Number(one.young)).slice(0, MOST_JOBS),
  }
}
