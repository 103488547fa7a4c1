import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { events } from '~db/schema/events'
import { changeEvent } from '~/events/changing.server'
import { entryOf } from '~/events/copying.server'
import { cancelDate, restoreDate } from '~/events/dates.server'
import { whenEventChanges } from '~/events/event-news.server'
import { instantOf } from '~/events/recurrence'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { cancelSignUps, changeParties, changeParty, confirmPlace, lapseOfferedPlaces, rowById } from '~/sign-ups/changing.server'
import { followEvents } from '~/sign-ups/news.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, person } from '~tests/support/people'
import { publishedEvent } from '~tests/support/events'
import { comes, countsOf, eventOf, guest, rowOf, rowsIn, stateOf } from '~tests/support/sign-ups'

useHouse()

const DAY = '2027-01-12'
const start = instantOf(DAY, 15 * 60 + 30)
const at = (hoursBefore: number) => setClock(() => new Date(start.getTime() - hoursBefore * 3_600_000))
beforeEach(() => {
  at(24 * 10)
  whenEventChanges('sign-ups', followEvents)
})

describe('a hundred people for twenty places at the same moment', () => {
  it('twenty are in, eighty wait in the order they came, and none is lost', async () => {
    const cafe = publishedEvent({ capacity: 20, days: [DAY] })
    const people = Array.from({ length: 100 }, () => person())
    const results = await Promise.all(people.map(async (who) => comes(cafe, { who })))
    const rows = rowsIn(cafe.dates[0] ?? '')
    expect(rows.map(({ userId }) => userId)).toEqual(people.map(({ userId }) => userId))
    expect(rows.map(({ state }) => state)).toEqual([...Array<string>(20).fill('in'), ...Array<string>(80).fill('waiting')])
    const numbers = results.flatMap((result) => (result.outcome === 'signed-up' ? result.entries.map(({ number }) => number) : []))
    expect(numbers.slice(20)).toEqual(Array.from({ length: 80 }, (_, before) => before + 1))
    expect(countsOf(cafe.dates[0] ?? '').said).toEqual({ taken: 20, waiting: 80 })
  })
})

describe('a place that comes free', () => {
  it('ten days before is the next one’s, who is told at once', async () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second, third] = [rowOf(comes(cafe)), rowOf(comes(cafe)), rowOf(comes(cafe))]
    emptyOutbox()
    cancelSignUps([first.id])
    expect([first, second, third].map(({ id }) => stateOf(id))).toEqual(['cancelled', 'in', 'waiting'])
    const mails = await waitingMails()
    expect(mails.map(({ template }) => template)).toEqual(['event-place-yours'])
  })

  it('the day before must be said yes to by link in time, or it goes on to the next', async () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second, third, fourth] = [rowOf(comes(cafe)), rowOf(comes(cafe)), rowOf(comes(cafe)), rowOf(comes(cafe))]
    at(29)
    emptyOutbox()
    cancelSignUps([first.id])
    expect(stateOf(second.id)).toBe('offered')
    const [mail] = await waitingMails()
    expect(mail?.template).toBe('event-place-offered')
    expect(mail?.text).toContain('Svar senest')
    // nobody can know that a mail was seen: the deadline passes
    const until = rowsIn(cafe.dates[0] ?? '').find(({ id }) => id === second.id)?.answerBy ?? new Date(0)
    setClock(() => new Date(until.getTime() - 1000))
    expect(lapseOfferedPlaces()).toBe(0)
    setClock(() => until)
    expect(lapseOfferedPlaces()).toBe(1)
    expect([second, third, fourth].map(({ id }) => stateOf(id))).toEqual(['lapsed', 'offered', 'waiting'])
    expect((await waitingMails()).map(({ template }) => template)).toContain('event-place-passed')
    expect(confirmPlace(second.id)).toBe('late')
    expect(confirmPlace(third.id)).toBe('in')
    expect(lapseOfferedPlaces()).toBe(0)
    expect(stateOf(third.id)).toBe('in')
  })

  it('goes on at once when somebody presses yes too late, and when they press no', () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second, third, fourth] = [rowOf(comes(cafe)), rowOf(comes(cafe)), rowOf(comes(cafe)), rowOf(comes(cafe))]
    at(47)
    cancelSignUps([first.id])
    at(24)
    expect(confirmPlace(second.id)).toBe('late')
    expect(stateOf(third.id)).toBe('offered')
    cancelSignUps([third.id])
    expect(stateOf(fourth.id)).toBe('offered')
  })

  it('in the last hour stays empty: nobody would get there', () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second] = [rowOf(comes(cafe)), rowOf(comes(cafe))]
    at(0.9)
    cancelSignUps([first.id])
    expect(stateOf(second.id)).toBe('waiting')
  })

  it('is kept for a family that is first in line, also when one person would fit', () => {
    const cafe = publishedEvent({ capacity: 4, days: [DAY] })
    const [one, other, family, alone] = [
      rowOf(comes(cafe, { adults: 2 })),
      rowOf(comes(cafe, { adults: 2 })),
      rowOf(comes(cafe, { adults: 1, children: 3 })),
      rowOf(comes(cafe)),
    ]
    cancelSignUps([one.id])
    expect([family, alone].map(({ id }) => stateOf(id))).toEqual(['waiting', 'waiting'])
    // who comes now does not overtake them either
    expect(rowOf(comes(cafe)).state).toBe('waiting')
    cancelSignUps([other.id])
    expect([family, alone].map(({ id }) => stateOf(id))).toEqual(['in', 'waiting'])
  })
})

describe('more and fewer', () => {
  it('a smaller party frees places; a larger one gets them only when nobody waits; who waits keeps their number', () => {
    const cafe = publishedEvent({ capacity: 4, days: [DAY] })
    const [three, one, waiter] = [rowOf(comes(cafe, { adults: 3 })), rowOf(comes(cafe)), rowOf(comes(cafe, { adults: 2 }))]
    expect(changeParty(one.id, { adults: 2, children: 0 })).toBe('no-room')
    expect(stateOf(one.id)).toBe('in')
    expect(changeParty(three.id, { adults: 1, children: 0 })).toBe('changed')
    expect(stateOf(waiter.id)).toBe('in')
    expect(changeParty(waiter.id, { adults: 1, children: 0 })).toBe('changed')
    expect(changeParty(one.id, { adults: 2, children: 0 })).toBe('changed')
    expect(changeParty(one.id, { adults: 9, children: 0 })).toBe('too-many')
    expect(countsOf(cafe.dates[0] ?? '').said).toEqual({ taken: 4, waiting: 0 })
  })

  it('more room moves the line up; less throws nobody out', () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second, third] = [rowOf(comes(cafe)), rowOf(comes(cafe)), rowOf(comes(cafe))]
    const setCapacity = (capacity: number | null) => {
      db().update(events).set({ capacity }).where(eq(events.id, cafe.id)).run()
      followEvents({ what: 'capacity-changed', event: eventOf(cafe.id), date: null })
    }
    setCapacity(2)
    expect([first, second, third].map(({ id }) => stateOf(id))).toEqual(['in', 'in', 'waiting'])
    setCapacity(1)
    expect([first, second, third].map(({ id }) => stateOf(id))).toEqual(['in', 'in', 'waiting'])
    cancelSignUps([first.id])
    expect(stateOf(third.id)).toBe('waiting')
    setCapacity(null)
    expect(stateOf(third.id)).toBe('in')
  })

  it('where children are no longer looked after they take a place, and nobody comes in on theirs', () => {
    const group = publishedEvent({ capacity: 6, practical: ['child-care'], days: [DAY] })
    const [scope = ''] = group.dates
    const family = rowOf(comes(group, { adults: 2, children: 3 }))
    const other = rowOf(comes(group, { adults: 1, children: 1 }))
    expect(countsOf(scope).said).toEqual({ taken: 3, waiting: 0 })
    changeEvent(coordinator(), group.id, { ...entryOf(eventOf(group.id)), practical: [] })
    expect(countsOf(scope)).toEqual({ said: { taken: 7, waiting: 0 }, counted: { taken: 7, waiting: 0 } })
    expect([family, other].map(({ id }) => stateOf(id))).toEqual(['in', 'in'])
    const waiter = rowOf(comes(group))
    expect(waiter.state).toBe('waiting')
    changeEvent(coordinator(), group.id, { ...entryOf(eventOf(group.id)), practical: ['child-care'] })
    expect(stateOf(waiter.id)).toBe('in')
  })

  it('several dates are changed together, or none of them when one has no room; what is over stands in nobody’s way', () => {
    const cafe = publishedEvent({ capacity: 3, days: [DAY, '2027-01-19', '2027-01-26'] })
    const [, second = '', third = ''] = cafe.dates
    const amal = person()
    comes(cafe, { who: amal, to: 'every' })
    comes(cafe, { adults: 2, to: { dateId: third } })
    const ids = cafe.dates.flatMap((scope) => rowsIn(scope).filter(({ userId }) => userId === amal.userId)).map(({ id }) => id)
    const parties = () => ids.map((id) => rowById(id)?.adults)
    expect(changeParties(ids, { adults: 2, children: 0 })).toBe('no-room')
    expect(parties()).toEqual([1, 1, 1])
    expect(countsOf(second).said).toEqual({ taken: 1, waiting: 0 })
    at(-24)
    expect(changeParties(ids.slice(0, 2), { adults: 2, children: 0 })).toBe('changed')
    expect(parties()).toEqual([1, 2, 1])
    expect(changeParties(ids.slice(0, 1), { adults: 2, children: 0 })).toBe('over')
  })

  it('to a date that is called off one can say no: should it take place after all, the place is free', () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second] = [rowOf(comes(cafe)), rowOf(comes(cafe))]
    const [date = ''] = cafe.dates
    cancelDate(cafe.host, date, 'Sygdom', { tell: false })
    expect(cancelSignUps([first.id])).toBe(1)
    expect(stateOf(second.id)).toBe('waiting')
    restoreDate(cafe.host, date, { tell: false })
    expect([stateOf(first.id), stateOf(second.id)]).toEqual(['cancelled', 'in'])
    // what is over stays as it was
    at(-1)
    expect(cancelSignUps([second.id])).toBe(0)
  })

  it('more people than there are places at all are told so, and do not stand in line for ever', () => {
    const cafe = publishedEvent({ capacity: 3, days: [DAY] })
    expect(comes(cafe, { adults: 4 })).toEqual({ outcome: 'refused', why: 'too-many' })
    expect(rowsIn(cafe.dates[0] ?? '')).toEqual([])
  })
})

describe('whatever happens', () => {
  type Step =
    | { do: 'come'; adults: number; children: number }
    | { do: 'cancel'; who: number }
    | { do: 'confirm'; who: number }
    | { do: 'change'; who: number; adults: number }
    | { do: 'capacity'; to: number }
    | { do: 'wait'; hours: number }
  const who = fc.nat(40)
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('come' as const), adults: fc.integer({ min: 1, max: 3 }), children: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.oneof(fc.record({ do: fc.constant('cancel' as const), who }), fc.record({ do: fc.constant('confirm' as const), who })),
    },
    fc.record({ do: fc.constant('change' as const), who, adults: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  )

  it('the places counted are those of the rows, nobody is overtaken, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 35 }), (steps) => {
        let left = 24 * 5
        at(left)
        const cafe = publishedEvent({ capacity: 5, days: [DAY] })
        const scope = cafe.dates[0] ?? ''
        const ids: string[] = []
        let capacity = 5
        for (const each of steps) {
          const before = new Map(rowsIn(scope).map((row) => [row.id, row]))
          const takenBefore = countsOf(scope).counted.taken
          if (each.do === 'come') {
            const result = comes(cafe, { who: guest(), adults: each.adults, children: each.children, mail: false })
            if (result.outcome === 'signed-up') ids.push(rowOf(result).id)
          } else if (each.do === 'cancel') cancelSignUps([ids[each.who % (ids.length || 1)] ?? ''])
          else if (each.do === 'confirm') confirmPlace(ids[each.who % (ids.length || 1)] ?? '')
          else if (each.do === 'change') changeParty(ids[each.who % (ids.length || 1)] ?? '', { adults: each.adults, children: 0 })
          else if (each.do === 'capacity') {
            capacity = each.to
            db().update(events).set({ capacity }).where(eq(events.id, cafe.id)).run()
            followEvents({ what: 'capacity-changed', event: eventOf(cafe.id), date: null })
          } else {
            left = Math.max(0.5, left - each.hours)
            at(left)
            lapseOfferedPlaces()
          }
          const { said, counted } = countsOf(scope)
          expect(said).toEqual(counted)
          // never more than there is room for, unless fewer places were made of them
          expect(counted.taken <= Math.max(capacity, takenBefore)).toBe(true)
          const rows = rowsIn(scope)
          expect(rows.map(({ id }) => id)).toEqual(ids)
          // whoever got a place in this step was passed by nobody who waits before them and could have had it
          const gained = rows.filter(
            (row) => ['in', 'offered'].includes(row.state) && !['in', 'offered'].includes(before.get(row.id)?.state ?? ''),
          )
          const waitingBefore = (turn: number) => rows.filter((row) => row.state === 'waiting' && row.turn < turn && row.places <= capacity)
          expect(gained.flatMap(({ turn }) => waitingBefore(turn))).toEqual([])
          // a place is lost only by saying no or by not answering
          const lost = rows.filter((row) => before.get(row.id)?.state === 'in' && row.state !== 'in' && row.state !== 'cancelled')
          expect(lost).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  })
})
