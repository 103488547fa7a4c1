import { sharedAvailability, slotsIn } from '~/people/availability'
import { days, type Day } from '~/people/facts'
import { diceFor } from './dice'
import type { DemoMatch } from './matches'
import type { DemoPerson } from './people'
import { activityNotes } from './wishes'

/** Something a volunteer did, on a weekday so many weeks before the latest such day. */
export interface DemoActivity {
  id: string
  person: DemoPerson
  match: DemoMatch | null
  weekday: Day
  weeksAgo: number
  minutes: number
  note: string | null
}

const WEEKS = 13
const usualLengths = [30, 60, 60, 60, 90, 90, 120] as const

/** Three months of activities: the rhythm of matches that run or ran, and what volunteers did besides. */
export function makeActivities(
  matches: readonly DemoMatch[],
  others: readonly DemoPerson[],
  faithful: ReadonlySet<DemoPerson>,
): DemoActivity[] {
  const dice = diceFor('activities')
  const ofMatches = matches.flatMap((match) => {
    if (match.activatedAgo === null) return []
    const { offer, need } = match
    const shared = slotsIn(sharedAvailability(offer.availability, need.newcomer.availability) || offer.availability)[0]
    const weekday = days.find((day) => shared?.startsWith(day)) ?? 'sat'
    const every = faithful.has(offer.owner) ? 1 : offer.frequency === 'monthly' ? 4 : offer.frequency === 'fortnightly' ? 2 : 1
    const last = Math.min(WEEKS, Math.floor((match.activatedAgo - 8) / 7))
    return Array.from({ length: WEEKS }, (_, week) => week)
      .filter(
        (week) =>
          week >= (match.endedAgo ?? 0) / 7 && week <= last && week % every === 0 && (faithful.has(offer.owner) || dice.chance(0.85)),
      )
      .map(
        (weeksAgo): DemoActivity => ({
          id: dice.id(),
          person: offer.owner,
          match,
          weekday,
          weeksAgo,
          minutes: dice.one(usualLengths),
          note: dice.chance(0.35) ? dice.one(activityNotes) : null,
        }),
      )
  })
  const besides = others.flatMap((person) =>
    Array.from(
      { length: dice.whole(1, 6) },
      (): DemoActivity => ({
        id: dice.id(),
        person,
        match: null,
        weekday: dice.one(days),
        weeksAgo: dice.whole(0, WEEKS - 1),
        minutes: dice.one(usualLengths),
        note: dice.chance(0.25) ? dice.one(activityNotes) : null,
      }),
    ),
  )
  return [...ofMatches, ...besides]
}
