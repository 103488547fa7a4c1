import { dayAfter, instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'

/** The evening before begins: minutes after midnight of that day. */
const EVENING = 18 * 60

/**
 * True while those who help on this day know who comes: from the evening before until the day is over. Sooner anybody could take a shift
 * weeks ahead to read who comes, and give it up again. Pure.
 * @param day YYYY-MM-DD
 */
export function helpersKnow(day: string, at: Date): boolean {
  const today = islandDate(at)
  return today === day || (today === dayAfter(day, -1) && at >= instantOf(today, EVENING))
}

/** How long before the start helpers are told an address that is kept: sooner, taking a shift would be a way to learn it. */
const ADDRESS_HOURS = 48
/** True while those who help on this day know where it is: from two days before its start until the day is over. Pure. @param day YYYY-MM-DD */
export function helpersKnowWhere({ day, starts }: { day: string; starts: number }, at: Date): boolean {
  return instantOf(day, starts).getTime() - at.getTime() < ADDRESS_HOURS * 3_600_000 && islandDate(at) <= day
}
