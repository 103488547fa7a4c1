import { givenMinutes } from '~/activities/given.server'
import { FEWEST_TOGETHER } from '~/activities/few-people'
import { instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { matchesBegun } from '~/matching/met.server'
import { selectOffers } from '~/offers/offer-search.server'
import { readFilter } from '~/offers/offer-filter'
import { organisationDates } from '~/organisations/organisation-list.server'
import { now } from '~/server/clock.server'
import { handle, type Handle } from '~/server/database.server'

/** What the front page may be proud of. What would be a number of fewer than three is null, and is not shown. */
export interface ProudNumbers {
  /** Matches that began in the last twelve whole months. */
  met: number | null
  /** Whole hours given in the same months. */
  hours: number | null
  /** Now. */
  organisations: number | null
  /** Languages somebody offers to help in, now. */
  languages: number | null
}

/** Reading them walks a year of activities: once a month and an hour is enough. One memory a connection. */
const kept = new WeakMap<Handle, { month: string; at: number; numbers: ProudNumbers }>()
const HOUR = 3_600_000
const MOST = 50_000

/**
 * Numbers of whole months that are over: they change once a month, so that nobody can work out from two looks what one person did
 * in between. Anything of fewer than three is left out.
 */
export function proudNumbers(): ProudNumbers {
  const [key, at] = [handle(), now().getTime()]
  const month = islandDate(now()).slice(0, 7)
  const known = kept.get(key)
  if (known && known.month === month && Math.abs(at - known.at) < HOUR) return known.numbers
  const [from, before] = [`${Number(month.slice(0, 4)) - 1}${month.slice(4)}-01`, `${month}-01`]
  const given = givenMinutes(from, before)
  const told = (count: number) => (count < FEWEST_TOGETHER ? null : count)
  const numbers = {
    met: told(matchesBegun(instantOf(from, 0), instantOf(before, 0))),
    hours: given.people < FEWEST_TOGETHER ? null : told(Math.floor(given.minutes / 60)),
    organisations: told(organisationDates(MOST).length),
    languages: told(
      Object.values(selectOffers(readFilter(new URLSearchParams()).filter).counts.speaks).filter((count) => count > 0).length,
    ),
  }
  if (!key.sqlite.inTransaction) kept.set(key, { month, at, numbers })
  return numbers
}
