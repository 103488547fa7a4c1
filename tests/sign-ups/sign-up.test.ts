import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { islandTimeZone } from '~/i18n/format'
import { answerBy, movesUpAs } from '~/sign-ups/deadline'
import { everyWeek, hasRoom, placesOf, takesSignUps, whoMovesUp } from '~/sign-ups/sign-up'

const HOUR = 3_600_000

describe('places', () => {
  it('are taken by adults and children alike', () => {
    expect(placesOf({ adults: 1, children: 2 }, { practical: [] })).toBe(3)
  })
  it('are not taken by children who are looked after in the room beside', () => {
    expect(placesOf({ adults: 1, children: 2 }, { practical: ['child-care'] })).toBe(1)
  })
})

describe('the line', () => {
  const parties = fc.array(fc.record({ places: fc.integer({ min: 1, max: 6 }) }), { maxLength: 30 })
  const line = fc.record({ capacity: fc.option(fc.integer({ min: 1, max: 20 })), taken: fc.integer({ min: 0, max: 25 }), waiting: parties })

  it('a family of four that does not fit is not overtaken by one person behind it', () => {
    expect(whoMovesUp({ capacity: 10, taken: 8, waiting: [{ places: 4 }, { places: 1 }] })).toEqual([])
    expect(hasRoom({ capacity: 10, taken: 8, waiting: [{ places: 4 }] }, 1)).toBe(false)
  })
  it('a party that is larger than the room itself keeps nobody else out', () => {
    expect(whoMovesUp({ capacity: 3, taken: 1, waiting: [{ places: 4 }, { places: 2 }] })).toEqual([{ places: 2 }])
  })
  it('moves up in order, never more than there is room for', () => {
    fc.assert(
      fc.property(line, ({ capacity, taken, waiting }) => {
        const up = whoMovesUp({ capacity, taken, waiting })
        const places = up.reduce((sum, party) => sum + party.places, 0)
        expect(capacity === null || up.length === 0 || taken + places <= capacity).toBe(true)
        // in order, and nobody passed who could have had the place
        const able = waiting.filter((party) => capacity === null || party.places <= capacity)
        expect(up).toEqual(able.slice(0, up.length))
      }),
    )
  })
  it('leaves nobody waiting who has room, and after it nobody new gets in before them', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 6 }), ({ capacity, taken, waiting }, places) => {
        const up = whoMovesUp({ capacity, taken, waiting })
        const after = {
          capacity,
          taken: taken + up.reduce((sum, party) => sum + party.places, 0),
          waiting: waiting.filter((party) => !up.includes(party)),
        }
        expect(whoMovesUp(after)).toEqual([])
        const nobodyPassed = after.waiting.every((party) => capacity !== null && party.places > capacity)
        expect(!hasRoom(after, places) || nobodyPassed).toBe(true)
      }),
    )
  })
})

describe('until when an offered place is kept', () => {
  const at = (text: string) => new Date(text)
  const localClock = (instant: Date) => {
    const [hour = 0, minute = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone: islandTimeZone, hour: '2-digit', minute: '2-digit' })
      .format(instant)
      .split(':')
      .map(Number)
    return hour * 60 + minute
  }

  it('is never at night, never later than an hour before the start, and never in a quarter of an hour', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-03-01T00:00:00Z'), max: at('2027-04-30T00:00:00Z'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 48 * 60 }),
        (now, minutes) => {
          const start = new Date(now.getTime() + minutes * 60_000)
          const until = answerBy(now, start)
          if (until === null) return
          expect(until.getTime()).toBeLessThanOrEqual(start.getTime() - HOUR)
          expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(15 * 60_000)
          expect(localClock(until)).toBeGreaterThanOrEqual(8 * 60)
          expect(localClock(until)).toBeLessThanOrEqual(20 * 60)
        },
      ),
      { numRuns: 500 },
    )
  })
  it('a place that comes free in the evening is answered next morning', () => {
    expect(answerBy(at('2027-01-12T20:30:00Z'), at('2027-01-13T14:30:00Z'))).toEqual(at('2027-01-13T09:00:00Z'))
  })
  it('two days before, somebody has the place at once; the day before they must say yes; in the last hour nobody moves up', () => {
    const start = at('2027-01-14T14:30:00Z')
    expect(movesUpAs(at('2027-01-12T14:30:00Z'), start)).toEqual({ state: 'in', answerBy: null })
    expect(movesUpAs(at('2027-01-12T14:31:00Z'), start)).toMatchObject({ state: 'offered' })
    expect(movesUpAs(at('2027-01-14T13:31:00Z'), start)).toBeNull()
    expect(movesUpAs(at('2027-01-14T15:31:00Z'), start)).toBeNull()
  })
})

describe('what is asked', () => {
  it('one signs up even where one may just come, when that is how one learns the address', () => {
    expect(takesSignUps({ signUp: 'drop-in', addressKept: false })).toBe(false)
    expect(takesSignUps({ signUp: 'drop-in', addressKept: true })).toBe(true)
  })
  it('every Tuesday is said only of Tuesdays', () => {
    expect(everyWeek(['2027-01-12', '2027-01-19', '2027-02-02'])).toBe('2027-01-12')
    expect(everyWeek(['2027-01-12', '2027-01-20'])).toBeNull()
    expect(everyWeek(['2027-01-12'])).toBeNull()
  })
})
