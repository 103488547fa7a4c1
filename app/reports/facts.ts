import type { PastHours } from '~/activities/hours-history.server'
import type { PastVisits } from '~/attendance/visit-history.server'
import type { PastDate } from '~/events/date-history.server'
import type { PastMatch } from '~/matching/match-history.server'
import type { MilestoneFact } from '~/newcomers/milestone'
import type { PastNeed, PastNewcomer } from '~/newcomers/need-history.server'
import type { OfferKind } from '~/offers/offer'
import type { PastOffer } from '~/offers/offer-history.server'
import type { Track } from '~/tracks/track'
import type { Period } from './period'

/** What the figures are counted of: rows of the rooms within the period and what counts at its end, read by track already. */
export interface Facts {
  period: Period
  track: Track | null
  at: Date
  /** The period's first moment, and the one after its last, or now where it goes on. */
  start: Date
  end: Date
  /** The island's day of `at`. */
  today: string
  offers: PastOffer[]
  needs: PastNeed[]
  matches: PastMatch[]
  newcomers: ReadonlyMap<string, PastNewcomer>
  followUps: { matchId: string; dueOn: string; doneAt: Date | null }[]
  concerns: { matchId: string; raisedAt: Date; answeredAt: Date | null }[]
  hours: PastHours[]
  /** What kind of offer the matches have that hours were given to. */
  kindOfMatch: ReadonlyMap<string, OfferKind>
  dates: PastDate[]
  visits: PastVisits[]
  interpreted: { dateId: string; minutes: number }[]
  /** Newcomers who came in the months that employment and lessons are counted of. */
  arrivals: MilestoneFact[]
}
