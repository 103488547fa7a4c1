import { dayAfter, instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'

/** The evening before begins: minutes after midnight of that day. */
const EVENING = 18 * 60

/**
 * True while those who help on this day know its kept address and who comes: from the evening before until the day is over. Sooner
 * anybody could take a shift weeks ahead to read where a group meets, and give it up again. Pure.
 * @param day YYYY-MM-DD
 */
export function helpersKnow(day: string, at: Date): boolean {
  const today = islandDate(at)
  return today === day || (today === dayAfter(day, -1) && at >= instantOf(today, EVENING))
}
