import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLater, GRACE_DAYS, mayStillChange, mondayOf } from '~/activities/activity'
import { LONG_DAY_MINUTES, meet, unusualAbout, unusualCodes, type NewEntry, type StandingEntry } from '~/activities/unusual'

const today = '2026-11-21'
const entry = (wishes: Partial<NewEntry> = {}): NewEntry => ({
  date: today,
  minutes: 60,
  starts: null,
  matchId: null,
  organisationId: null,
  eventDateId: null,
  ...wishes,
})
const stands = (wishes: Partial<StandingEntry> = {}): StandingEntry => ({ ...entry(), source: 'own', ...wishes })

const day = fc.integer({ min: -2, max: 2 }).map((days) => daysLater(today, days))
const span = fc.record({
  date: day,
  minutes: fc.integer({ min: 5, max: 1440 }),
  starts: fc.option(fc.integer({ min: 0, max: 1439 })),
})
const what = fc.record({
  matchId: fc.constantFrom(null, 'olena'),
  organisationId: fc.constantFrom(null, 'club'),
  eventDateId: fc.constantFrom(null, 'evening'),
})
const anyEntry = fc.tuple(span, what).map(([when, about]): NewEntry => ({ ...when, ...about }))
const source = fc.constantFrom('own' as const, 'import' as const, 'shift' as const, 'attendance' as const)
const standing = fc.array(
  fc.tuple(anyEntry, source).map(([each, from]): StandingEntry => ({ ...each, source: from })),
  { maxLength: 6 },
)

describe('what is unusual', () => {
  it('is nothing about an hour today where nothing else stands', () => {
    expect(unusualAbout(entry(), [], today)).toEqual([])
  })

  it('is more than twelve hours of work on one day, counted together', () => {
    const eleven = stands({ minutes: 11 * 60, matchId: 'olena' })
    expect(unusualAbout(entry({ minutes: 60 }), [eleven], today)).toEqual([])
    expect(unusualAbout(entry({ minutes: 61 }), [eleven], today)).toEqual(['long-day'])
    expect(unusualAbout(entry({ minutes: 61 }), [{ ...eleven, source: 'attendance' }], today)).toEqual([])
    expect(unusualAbout(entry({ minutes: 61 }), [{ ...eleven, date: '2026-11-20' }], today)).toEqual([])
    expect(unusualAbout(entry({ minutes: LONG_DAY_MINUTES + 1 }), [], today)).toEqual(['long-day'])
  })

  it('is counted on the day it was: what goes on past midnight makes the next day longer', () => {
    const night = stands({ date: '2026-11-20', starts: 22 * 60, minutes: 10 * 60 })
    expect(unusualAbout(entry({ starts: 9 * 60, minutes: 4 * 60 }), [night], today)).toEqual([])
    expect(unusualAbout(entry({ starts: 9 * 60, minutes: 10 * 60 }), [night], today)).toEqual(['long-day'])
    const morning = stands({ starts: 9 * 60, minutes: 10 * 60 })
    expect(unusualAbout(entry({ date: '2026-11-20', starts: 22 * 60, minutes: 10 * 60 }), [morning], today)).toEqual(['long-day'])
    expect(unusualAbout(entry({ date: '2026-11-20', starts: 18 * 60, minutes: 13 * 60 }), [], today)).toEqual(['long-day'])
  })

  it('is an event’s day that was not its day, nor beside it', () => {
    const on = (date: string) => unusualAbout(entry({ date, eventDateId: 'evening', eventDay: '2026-11-18' }), [], today)
    expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'].map(on)).toEqual([
      ['other-day'],
      [],
      [],
      [],
      ['other-day'],
    ])
  })

  it('is a day to come', () => {
    expect(unusualAbout(entry({ date: '2026-11-22' }), [], today)).toEqual(['ahead'])
  })

  it('is the same time as something else, over midnight too; where nobody said when, nothing meets', () => {
    const evening = stands({ date: '2026-11-20', starts: 23 * 60, minutes: 120, matchId: 'olena' })
    expect(unusualAbout(entry({ starts: 30 }), [evening], today)).toEqual(['overlap'])
    expect(unusualAbout(entry({ starts: 60 }), [evening], today)).toEqual([])
    expect(unusualAbout(entry(), [evening], today)).toEqual([])
  })

  it('is what stands there already, as long, on the same day and on the same thing', () => {
    const before = stands({ matchId: 'olena' })
    expect(unusualAbout(entry({ matchId: 'olena' }), [before], today)).toEqual(['same-again'])
    expect(unusualAbout(entry({ matchId: 'olena', minutes: 90 }), [before], today)).toEqual([])
    expect(unusualAbout(entry(), [before], today)).toEqual([])
  })

  it('is helping where the shift, or having been there, comes by itself', () => {
    for (const from of ['shift', 'attendance'] as const) {
      const came = stands({ source: from, eventDateId: 'evening', organisationId: 'club', minutes: 120 })
      expect(unusualAbout(entry({ eventDateId: 'evening', organisationId: 'club' }), [came], today)).toEqual(['already-there'])
      expect(unusualAbout(entry({ organisationId: 'club' }), [came], today)).toEqual(['already-there'])
      expect(unusualAbout(entry({ eventDateId: 'another', organisationId: 'club' }), [came], today)).toEqual([])
      expect(unusualAbout(entry({ matchId: 'olena', organisationId: 'club' }), [came], today)).toEqual([])
    }
  })

  it('never becomes less by something more that stands there, and each is said once and in order', () => {
    fc.assert(
      fc.property(anyEntry, standing, fc.tuple(anyEntry, source), (one, others, [more, from]) => {
        const few = unusualAbout(one, others, today)
        const many = unusualAbout(one, [...others, { ...more, source: from }], today)
        expect(few.filter((code) => !many.includes(code))).toEqual([])
        expect(many).toEqual(unusualCodes.filter((code) => many.includes(code)))
        expect(new Set(many).size).toBe(many.length)
      }),
    )
  })

  it('does not depend on the order in which things were written', () => {
    fc.assert(
      fc.property(anyEntry, standing, (one, others) => {
        expect(unusualAbout(one, others.toReversed(), today)).toEqual(unusualAbout(one, others, today))
      }),
    )
  })

  it('two times meet as much as the other way round, and nothing meets what begins when it ends', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        expect(meet(one, other)).toBe(meet(other, one))
        const starts = one.starts === null ? null : one.starts + one.minutes
        expect(meet(one, { ...one, starts })).toBe(false)
      }),
    )
  })
})

describe('an entry may be changed', () => {
  it('while its month is not over, and a week more', () => {
    expect(mayStillChange('2026-11-01', '2026-11-30')).toBe(true)
    expect(mayStillChange('2026-11-01', '2026-12-07')).toBe(true)
    expect(mayStillChange('2026-11-30', '2026-12-08')).toBe(false)
    expect(mayStillChange('2028-02-03', '2028-03-07')).toBe(true)
    expect(mayStillChange('2028-02-03', '2028-03-08')).toBe(false)
  })

  it('when it was written late, as long from then', () => {
    expect(mayStillChange('2026-03-04', '2026-11-21')).toBe(false)
    expect(mayStillChange('2026-03-04', '2026-11-21', '2026-11-20')).toBe(true)
  })

  it('on its own day always, and once it may not, never again', () => {
    const date = fc.integer({ min: 0, max: 900 }).map((days) => daysLater('2025-06-01', days))
    fc.assert(
      fc.property(date, fc.nat(80), fc.nat(80), (on, after, more) => {
        expect(mayStillChange(on, on)).toBe(true)
        expect(mayStillChange(on, daysLater(on, GRACE_DAYS))).toBe(true)
        const later = mayStillChange(on, daysLater(on, after + more))
        expect(later && !mayStillChange(on, daysLater(on, after))).toBe(false)
      }),
    )
  })

  it('a week begins on its Monday', () => {
    expect(['2026-11-16', '2026-11-21', '2026-11-22', '2026-11-23'].map(mondayOf)).toEqual([
      '2026-11-16',
      '2026-11-16',
      '2026-11-16',
      '2026-11-23',
    ])
  })
})
