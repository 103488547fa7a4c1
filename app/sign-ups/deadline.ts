import { Temporal } from 'temporal-polyfill'
import { islandTimeZone } from '~/i18n/format'

/** When somebody moves up, and until when they must say yes. Pure; instants go in and out, the night is the island's. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** So long before the start nobody is asked: whoever moves up has the place, and is told. */
export const SURE_HOURS = 48
/** Nobody moves up in the last hour: they would hardly get there. */
const LAST_HOURS = 1
/** Nobody is asked to answer faster than this. */
const SHORTEST = 15 * MINUTE
/** A mail is seen within half a day. */
const LONGEST = 12 * HOUR
/** Nobody must answer at night. Minutes after midnight, both included. */
const DAY_BEGINS = 8 * 60
const DAY_ENDS = 20 * 60
/** A deadline that would fall in the night waits until people are up and have looked. */
const MORNING = 10 * 60

const local = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(islandTimeZone)
const clockOf = (at: Date) => local(at).hour * 60 + local(at).minute + local(at).second / 60
const isByDay = (at: Date) => clockOf(at) >= DAY_BEGINS && clockOf(at) <= DAY_ENDS
const onDayOf = (at: Date, minutes: number, daysLater = 0) =>
  new Date(
    local(at)
      .toPlainDate()
      .add({ days: daysLater })
      .toZonedDateTime({ timeZone: islandTimeZone, plainTime: { hour: minutes / 60 } }).epochMilliseconds,
  )

/**
 * Until when somebody who moves up now must have said yes: half of the time that is left, at least an hour and at most twelve, never at
 * night and never later than an hour before the start. Null when there is no such time: then nobody moves up.
 */
export function answerBy(at: Date, start: Date): Date | null {
  const latest = start.getTime() - LAST_HOURS * HOUR
  const left = latest - at.getTime()
  if (left < SHORTEST) return null
  const wanted = new Date(Math.min(latest, at.getTime() + Math.min(LONGEST, Math.max(HOUR, left / 2))))
  if (isByDay(wanted)) return wholeFiveMinutes(wanted, at)
  const morning = new Date(Math.min(latest, onDayOf(wanted, MORNING, clockOf(wanted) > DAY_ENDS ? 1 : 0).getTime()))
  if (isByDay(morning)) return morning
  const evening = onDayOf(wanted, DAY_ENDS, clockOf(wanted) > DAY_ENDS ? 0 : -1)
  return evening.getTime() - at.getTime() >= SHORTEST ? evening : null
}

/** »Until 14.35« is easier to keep than »until 14.37«. */
function wholeFiveMinutes(at: Date, after: Date): Date {
  const rounded = new Date(Math.floor(at.getTime() / (5 * MINUTE)) * 5 * MINUTE)
  return rounded.getTime() - after.getTime() >= SHORTEST ? rounded : at
}

/** As what somebody moves up now: `in` when there is time enough to be told, else `offered` until a time; null in the last hour. */
export function movesUpAs(at: Date, start: Date): { state: 'in'; answerBy: null } | { state: 'offered'; answerBy: Date } | null {
  if (start.getTime() - at.getTime() >= SURE_HOURS * HOUR) return { state: 'in', answerBy: null }
  const until = answerBy(at, start)
  return until && { state: 'offered', answerBy: until }
}
