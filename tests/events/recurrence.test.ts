import fc from 'fast-check'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { instantOf, RuleRefused, startsOf } from '~/events/recurrence'
import { nextSeasonStart, repeatOf, ruleFrom, whenOf, withCount, withUntil, type Repeat } from '~/events/series'

/** Days of ten years, among them every change of the clock in them. */
const days = fc.integer({ min: 0, max: 3652 }).map((after) => Temporal.PlainDate.from('2024-01-01').add({ days: after }).toString())
// at night there are clocks that a day in March does not have; nobody meets then
const clocks = fc.integer({ min: 4 * 4, max: 22 * 4 }).map((quarter) => quarter * 15)
const often = fc.constantFrom<Repeat>('weekly', 'fortnightly', 'monthly', 'monthly-last')

/** The same rule by another program, which knows local time only. */
function byIcal(startsAt: string, rrule: string, most: number): string[] {
  const local = rrule.replace(/UNTIL=(\w+)/, (_, until: string) => {
    const instant = Temporal.Instant.from(until.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    return `UNTIL=${instant.toZonedDateTimeISO('Europe/Copenhagen').toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`
  })
  const iterator = ICAL.Recur.fromString(local).iterator(ICAL.Time.fromDateTimeString(`${startsAt}:00`))
  const found: string[] = []
  for (let next = iterator.next(); next && found.length < most; next = iterator.next()) found.push(next.toString().slice(0, 16))
  return found
}

describe('the dates of a series', () => {
  it('are those that another calendar program finds, so many times', () => {
    fc.assert(
      fc.property(days, clocks, often, fc.integer({ min: 1, max: 60 }), (day, starts, repeat, times) => {
        const first = repeat === 'monthly-last' ? lastOfItsMonth(day) : day.slice(8) > '28' ? `${day.slice(0, 8)}28` : day
        const { startsAt, rrule } = whenOf({ repeat, day: first, starts, ends: starts + 60, times, until: null })
        const ours = startsOf(startsAt, rrule).map(({ recurrenceId }) => recurrenceId)
        expect(ours).toEqual(byIcal(startsAt, rrule ?? '', 400))
        expect(ours).toHaveLength(times)
      }),
      { numRuns: 150 },
    )
  })

  it('are those that another calendar program finds, until a day', () => {
    fc.assert(
      fc.property(days, clocks, often, fc.integer({ min: 0, max: 500 }), (day, starts, repeat, later) => {
        const first = repeat === 'monthly-last' ? lastOfItsMonth(day) : day.slice(8) > '28' ? `${day.slice(0, 8)}28` : day
        const until = Temporal.PlainDate.from(first).add({ days: later }).toString()
        const { startsAt, rrule } = whenOf({ repeat, day: first, starts, ends: starts + 60, times: null, until })
        const ours = startsOf(startsAt, rrule)
        expect(ours.map(({ recurrenceId }) => recurrenceId)).toEqual(byIcal(startsAt, rrule ?? '', 400))
        expect(ours.every((at) => at.day <= until)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('keep their clock through every change of summer time, and are a day apart by it', () => {
    fc.assert(
      fc.property(days, clocks, (day, starts) => {
        const { startsAt, rrule } = whenOf({ repeat: 'weekly', day, starts, ends: starts + 60, times: 53, until: null })
        const found = startsOf(startsAt, rrule)
        expect(new Set(found.map((at) => at.starts))).toEqual(new Set([starts]))
        for (const [at, next] of found.slice(1).entries()) {
          const before = found[at]
          if (!before) continue
          const hours = (instantOf(next.day, next.starts).getTime() - instantOf(before.day, before.starts).getTime()) / 3_600_000
          expect([167, 168, 169]).toContain(hours)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('cross the nights of March and October by the law', () => {
    const { startsAt, rrule } = whenOf({ repeat: 'weekly', day: '2027-03-23', starts: 930, ends: 1050, times: 2, until: null })
    const [before, after] = startsOf(startsAt, rrule)
    expect(instantOf(before?.day ?? '', before?.starts ?? 0).toISOString()).toBe('2027-03-23T14:30:00.000Z')
    expect(instantOf(after?.day ?? '', after?.starts ?? 0).toISOString()).toBe('2027-03-30T13:30:00.000Z')
  })
})

describe('a rule that cannot be kept', () => {
  it.each([
    ['FREQ=WEEKLY', 'never-ends'],
    ['FREQ=DAILY;COUNT=10000', 'too-many'],
    ['FREQ=DAILY;UNTIL=20991231T000000Z', 'too-many'],
    ['FREQ=SOMETIMES;COUNT=3', 'not-a-rule'],
  ])('%s is refused: %s', (rrule, why) => {
    expect(() => startsOf('2027-01-05T15:30', rrule)).toThrow(new RuleRefused(why as never))
  })
})

describe('the instant of a time of the island', () => {
  const plainly = (day: string, minutes: number) => {
    const midnight = Temporal.PlainDate.from(day).toPlainDateTime({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 })
    const local = minutes >= 1440 ? midnight.add({ days: 1 }) : midnight
    return local.toZonedDateTime('Europe/Copenhagen').epochMilliseconds
  }
  it('is what reckoning it anew each time gives, however often a day is asked for', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 2879 }), (day, minutes) => {
        expect([instantOf(day, minutes).getTime(), instantOf(day, minutes).getTime()]).toEqual([
          plainly(day, minutes),
          plainly(day, minutes),
        ])
      }),
      { numRuns: 500 },
    )
  })
  it.each(['2027-03-28', '2027-10-31', '2027-03-27', '2027-10-30', '2028-03-26', '2028-10-29'])(
    'is right in every minute of %s and the night after it',
    (day) => {
      for (let minutes = 0; minutes < 1600; minutes += 1) expect(instantOf(day, minutes).getTime()).toBe(plainly(day, minutes))
    },
  )
})

describe('a series that is split', () => {
  it('ends before the date, goes on as often, and loses none', () => {
    fc.assert(
      fc.property(days, clocks, often, fc.integer({ min: 3, max: 40 }), fc.nat(), (day, starts, repeat, times, where) => {
        const first = repeat === 'monthly-last' ? lastOfItsMonth(day) : day.slice(8) > '28' ? `${day.slice(0, 8)}28` : day
        const { startsAt, rrule } = whenOf({ repeat, day: first, starts, ends: starts + 60, times, until: null })
        const all = startsOf(startsAt, rrule).map(({ recurrenceId }) => recurrenceId)
        const at = 1 + (where % (times - 1))
        const head = startsOf(startsAt, withUntil(rrule ?? '', all[at - 1] ?? ''))
        const next = all[at] ?? ''
        const tail = startsOf(next, withCount(rrule ?? '', times - at))
        expect([...head, ...tail].map(({ recurrenceId }) => recurrenceId)).toEqual(all)
        expect(startsOf(next, ruleFrom(rrule, next.slice(0, 10), times - at) ?? null)).toEqual(tail)
      }),
      { numRuns: 100 },
    )
  })

  it('of a calendar that names several weekdays is known as none of ours', () => {
    expect(repeatOf('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9')).toBeNull()
    expect(repeatOf('FREQ=WEEKLY;INTERVAL=2;COUNT=9')).toBe('fortnightly')
    expect(repeatOf('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231T220000Z')).toBe('monthly-last')
  })
})

describe('next season', () => {
  it.each([
    ['2026-08-18', '2026-12-15', '2026-11-01', '2027-01-12'],
    ['2027-01-12', '2027-06-22', '2027-05-01', '2027-08-17'],
    ['2025-01-07', '2025-06-24', '2026-09-01', '2027-01-12'],
  ])('of a Tuesday series from %s to %s begins, seen on %s, on %s', (first, last, today, next) => {
    expect(nextSeasonStart(first, last, today)).toBe(next)
  })
})

function lastOfItsMonth(day: string): string {
  const at = Temporal.PlainDate.from(day)
  return at.add({ days: Math.floor((at.daysInMonth - at.day) / 7) * 7 }).toString()
}
