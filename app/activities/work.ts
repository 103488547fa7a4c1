import type { OfferKind } from '~/offers/offer'

/** What somebody did as a volunteer, by task. Pure. */

export type Task =
  | { of: 'match'; offerKind: OfferKind }
  | { of: 'event'; eventId: string; title: string }
  | { of: 'organisation'; organisationId: string; name: string }
  | { of: 'other' }

export interface WorkLine {
  task: Task
  times: number
  minutes: number
  confirmedMinutes: number
  /** First and last day, YYYY-MM-DD. */
  first: string
  last: string
}
