import { frontOf } from '~/offers/offer'
import { FRONTS } from '~/ui/front'
import type { Facts } from './facts'
import { monthsIn } from './period'
import type { HoursPlace, Report } from './report'
import { givenBy, hoursLines, hoursTogether } from './shown'
import { alone } from './suppress'

const places: readonly HoursPlace[] = [...FRONTS, 'events', 'other']

/** The figures of volunteers' hours: months up to now, and what they were given to. Pure. */
export function hoursFigures({ hours, kindOfMatch, period, today }: Facts): Report['hours'] {
  const whole = givenBy(hours, () => 'all').get('all') ?? { people: new Set<string>(), minutes: 0 }
  const place = ({ matchId, eventDateId }: (typeof hours)[number]): HoursPlace => {
    const kind = kindOfMatch.get(matchId ?? '')
    return kind ? frontOf[kind] : eventDateId === null ? 'other' : 'events'
  }
  const months = monthsIn({ from: period.from, until: period.until < today ? period.until : today })
  return {
    total: hoursTogether(whole),
    people: alone(whole.people.size),
    byMonth: hoursLines(
      months,
      givenBy(hours, ({ month }) => month),
      whole.people.size,
    ),
    byPlace: hoursLines(places, givenBy(hours, place), whole.people.size),
  }
}
