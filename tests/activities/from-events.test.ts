import { beforeEach, describe, expect, it } from 'vitest'
import { activities } from '~db/schema/activities'
import { askBack, confirmHours, takeBackConfirmation } from '~/activities/confirming.server'
import { activitiesOf } from '~/activities/from-events.server'
import { whenHoursConfirmed } from '~/activities/hours-confirmed.server'
import { datesById, eventsById } from '~/events/event-reading.server'
import { now, setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { hoursOf } from '~tests/support/hours'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { association, coordinator, volunteer, type Somebody } from '~tests/support/people'

useHouse()

let club: ReturnType<typeof association>
let anna: Somebody
let event: ReturnType<typeof publishedEvent>
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  club = association()
  anna = volunteer({ firstName: 'Anna' })
  event = publishedEvent({ organisationId: club.id, host: club.leader, days: ['2026-11-20'] })
})

/** The date is closed by somebody, or by itself; who helped, and for how long. */
function closes(closedBy: Somebody | null, ...helped: [Somebody, number?][]) {
  const date = datesById(event.dates).get(event.dates[0] ?? '')
  const of = eventsById([event.id]).get(event.id)
  if (!date || !of) throw new Error('no such date')
  activitiesOf({
    event: of,
    date,
    closedBy: closedBy?.userId ?? null,
    came: [],
    helped: helped.map(([{ userId }, minutes = 120]) => ({ shiftId: `of-${userId}`, userId, minutes })),
  })
}
const rowOf = (who: Somebody) =>
  db()
    .select()
    .from(activities)
    .all()
    .find(({ userId }) => userId === who.userId)
const later = () => setClock(() => new Date('2026-11-21T12:00:00Z'))

describe('hours that come of an event', () => {
  it('are confirmed by the host who closes it; not the host’s own', () => {
    const told: string[][] = []
    whenHoursConfirmed('a test', (people) => told.push([...people]))
    closes(club.leader, [anna], [club.leader])
    expect(rowOf(anna)).toMatchObject({ confirmedBy: club.leader.userId })
    expect(rowOf(club.leader)).toMatchObject({ confirmedAt: null, confirmedBy: null })
    expect(told).toEqual([[anna.userId]])
    whenHoursConfirmed('a test', () => undefined)
  })

  it('a host’s own that somebody else confirmed stay so; with another length they wait again', () => {
    closes(club.leader, [club.leader])
    const mette = coordinator()
    confirmHours(mette, [rowOf(club.leader)?.id ?? ''], now())
    closes(club.leader, [club.leader], [anna])
    expect(rowOf(club.leader)).toMatchObject({ confirmedBy: mette.userId })
    closes(club.leader, [club.leader, 600], [anna])
    expect(rowOf(club.leader)).toMatchObject({ minutes: 600, confirmedAt: null, confirmedBy: null })
  })

  it('what closed by itself waits, until the host says it', () => {
    closes(null, [anna])
    expect(rowOf(anna)).toMatchObject({ confirmedAt: null })
    closes(club.leader, [anna])
    expect(rowOf(anna)).toMatchObject({ confirmedBy: club.leader.userId })
  })

  it('a confirmation that was taken back, and a question, are not passed over by correcting a number', () => {
    closes(club.leader, [anna])
    const id = rowOf(anna)?.id ?? ''
    takeBackConfirmation(club.leader, [id])
    closes(club.leader, [anna])
    expect(rowOf(anna)).toMatchObject({ confirmedAt: null })
    askBack(club.leader, id, 'Var du der?')
    closes(club.leader, [anna], [volunteer()])
    closes(club.leader, [anna, 60])
    expect(rowOf(anna)).toMatchObject({ minutes: 60, confirmedAt: null })
    expect(rowOf(anna)?.askedBackAt).not.toBe(null)
  })

  it('what is another length than when a leader opened the page is not confirmed unseen', () => {
    closes(null, [anna])
    const opened = now()
    later()
    closes(null, [anna, 600])
    expect(confirmHours(coordinator(), [rowOf(anna)?.id ?? ''], opened)).toMatchObject({ confirmed: 0, changed: 1 })
  })

  it('an entry of somebody else’s that has the same key is left alone', () => {
    const eve = volunteer()
    hoursOf(eve, { formKey: `shift:of-${anna.userId}`, minutes: 15 })
    closes(club.leader, [anna])
    expect(rowOf(eve)).toMatchObject({ source: 'own', minutes: 15, organisationId: null, confirmedAt: null })
  })
})
