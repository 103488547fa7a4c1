import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates } from '~db/schema/events'
import { eventById } from '~/events/event-reading.server'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import '~/server/wiring.server'
import { myShifts } from '~/shifts/shift-reading.server'
import { giveUpShift, takeShifts } from '~/shifts/shifts.server'
import { saveTask } from '~/shifts/tasks.server'
import { comingTo, mayKnowAddress } from '~/sign-ups/coming.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { volunteer, type Somebody } from '~tests/support/people'

useHouse()

let kim: Somebody
const at = (time: string) => setClock(() => new Date(time))
beforeEach(() => {
  at('2027-01-08T10:00:00Z')
  kim = volunteer({ firstName: 'Kim' })
})

/** Kim makes coffee at a women's group on a Tuesday, with the rules as the site has them. */
function kimHelps() {
  const { id, dates, host } = publishedEvent({ womenOnly: true, keptAddress: 'Skovvej 4', days: ['2027-01-12', '2027-01-19'] })
  const event = eventById(id)
  const taskId = event && saveTask(host, event, { kind: 'coffee', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null)
  const dateId = dates[0] ?? ''
  expect(takeShifts(kim, [{ taskId: taskId ?? '', dateId }], { woman: true })).toMatchObject({ taken: 1 })
  return { id, dateId, next: dates[1] ?? '', reads: () => [comingTo(kim, dateId) !== null, mayKnowAddress(kim, id)] }
}

describe('a helper of a group that keeps its address', () => {
  it('reads where it is two days before and who comes from the evening before, until the day is over, of this date alone', () => {
    const { reads, next } = kimHelps()
    expect(reads()).toEqual([false, false])
    at('2027-01-11T16:59:00Z')
    expect(reads()).toEqual([false, true])
    at('2027-01-11T17:00:00Z')
    expect([reads(), comingTo(kim, next)]).toEqual([[true, true], null])
    at('2027-01-12T22:00:00Z')
    expect(reads()).toEqual([true, true])
    at('2027-01-13T08:00:00Z')
    expect(reads()).toEqual([false, false])
  })
  it('who gave the shift up, or whose date is off, reads nothing any more', () => {
    const one = kimHelps()
    at('2027-01-12T10:00:00Z')
    expect(one.reads()).toEqual([true, true])
    giveUpShift(kim, myShifts(kim)[0]?.id ?? '')
    expect(one.reads()).toEqual([false, false])
    const { dateId, reads } = kimHelps()
    expect(reads()).toEqual([true, true])
    db().update(eventDates).set({ state: 'cancelled' }).where(eq(eventDates.id, dateId)).run()
    expect(reads()).toEqual([false, false])
  })
})
