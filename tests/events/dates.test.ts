import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventDates, eventRules, events } from '~db/schema/events'
import { cancelDate, detailDate, followingOf, moveDate, restoreDate, seenOf } from '~/events/dates.server'
import type { EventDate } from '~/events/event'
import { whenEventChanges, type EventNews } from '~/events/event-news.server'
import { dateById, datesOf, rulesOf } from '~/events/event-reading.server'
import { EventMoved, EventRefused } from '~/events/event-refused'
import { makeEvent, plainEntry } from '~/events/making.server'
import { startsOf } from '~/events/recurrence'
import { whenOf, type EventWhen, type SeriesWish } from '~/events/series'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { coordinator, volunteer } from '~tests/support/people'
import { fails } from '~tests/support/forms'
import { typedNextSeason } from '~/events/typed-series'
import { useHouse } from '~tests/support/house'

const tuesdays = (more: Partial<SeriesWish> = {}) =>
  whenOf({ repeat: 'weekly', day: '2026-12-01', starts: 930, ends: 1050, times: 6, until: null, ...more })
function series(when: EventWhen = tuesdays()) {
  setClock(() => new Date('2026-11-02T10:00:00Z'))
  const host = coordinator()
  const made = makeEvent(host, plainEntry({ kind: 'homework-cafe', title: 'Lektiecafé', town: 'nexoe' }), when, { publish: true })
  const news: EventNews[] = []
  whenEventChanges('a test', (each) => news.push(each))
  const date = (at: number): EventDate => dateById(made.dates[at] ?? '') ?? fails('no such date')
  return { host, ...made, news, date, days: () => datesOf(made.id, null).map(({ day }) => day) }
}
/** What calendars read must be what the table says. */
function agrees(eventId: string) {
  const planned = rulesOf(eventId).flatMap((rule) =>
    startsOf(rule.startsAt, rule.rrule).map(({ recurrenceId }) => `${rule.id} ${recurrenceId}`),
  )
  expect(
    datesOf(eventId, null)
      .map((date) => `${date.ruleId} ${date.recurrenceId}`)
      .sort(),
  ).toEqual(planned.sort())
}

describe('one date', () => {
  useHouse()

  it('moves, keeps its row, and those who come are told where it was before', () => {
    const { host, date, dates, news, id } = series()
    moveDate(host, date(1).id, { day: '2026-12-09', starts: 960, ends: 1080 })
    expect(date(1)).toMatchObject({ id: dates[1], day: '2026-12-09', starts: 960, recurrenceId: '2026-12-08T15:30', state: 'planned' })
    expect(news).toMatchObject([{ what: 'date-moved', before: { day: '2026-12-08' }, date: { day: '2026-12-09' }, silent: false }])
    expect(rulesOf(id)[0]?.sequence).toBe(1)
    agrees(id)
  })

  it('is called off with a reason, and restored', () => {
    const { host, date, news } = series()
    cancelDate(host, date(2).id, 'Storm')
    expect(date(2)).toMatchObject({ state: 'cancelled', reason: 'Storm', day: '2026-12-15' })
    restoreDate(host, date(2).id, { tell: false })
    expect(date(2)).toMatchObject({ state: 'planned', reason: null })
    expect(news.map(({ what, silent }) => [what, silent])).toEqual([
      ['date-cancelled', false],
      ['date-restored', true],
    ])
  })

  it('that rests for a holiday takes place after all', () => {
    const { host, date, news } = series({ ...tuesdays(), skipsSchoolHolidays: true })
    expect(date(3)).toMatchObject({ state: 'left-out', reason: 'Juleferie' })
    restoreDate(host, date(3).id)
    expect(date(3)).toMatchObject({ state: 'planned', reason: null })
    expect(news).toMatchObject([{ what: 'date-restored' }])
  })

  it('has what is special about it, and another capacity is told', () => {
    const { host, date, news } = series()
    detailDate(host, date(1).id, { topic: 'Besøg af en jordemoder', capacity: 8, place: null, openToAll: true })
    expect(date(1)).toMatchObject({ topic: 'Besøg af en jordemoder', capacity: 8, openToAll: true })
    expect(date(2)).toMatchObject({ topic: '', capacity: null, openToAll: false })
    expect(news.map(({ what }) => what)).toEqual(['capacity-changed'])
  })

  it('of two hosts at once, the second is told', () => {
    const { host, date } = series()
    const seen = seenOf([date(1)])
    cancelDate(host, date(1).id, 'Storm', { seen })
    expect(() => moveDate(host, date(1).id, { day: '2026-12-10', starts: 930, ends: 1050 }, { seen })).toThrow(EventMoved)
    expect(date(1)).toMatchObject({ state: 'cancelled', day: '2026-12-08' })
  })

  it('is not changed by a stranger, when it is over, or into yesterday', () => {
    const { host, date } = series()
    expect(() => cancelDate(volunteer(), date(1).id, 'Nej')).toThrow(new EventRefused('not-yours'))
    expect(() => moveDate(host, date(1).id, { day: '2026-11-01', starts: 930, ends: 1050 })).toThrow(new EventRefused('nothing-left'))
    expect(() => moveDate(host, date(1).id, { day: '2026-12-09', starts: 930, ends: 900 })).toThrow(EventRefused)
    setClock(() => new Date('2026-12-12T10:00:00Z'))
    expect(() => cancelDate(host, date(1).id, 'For sent')).toThrow(new EventRefused('state'))
  })
})

describe('this date and all that follow', () => {
  useHouse()

  it('move to Wednesdays: the earlier stay, every date keeps its row, and calendars read the same', () => {
    const { host, date, dates, news, id, days } = series()
    moveDate(host, date(2).id, { day: '2026-12-16', starts: 1020, ends: 1110 }, { following: true })
    expect(days()).toEqual(['2026-12-01', '2026-12-08', '2026-12-16', '2026-12-23', '2026-12-30', '2027-01-06'])
    expect(datesOf(id, null).map((each) => each.id)).toEqual(dates)
    expect(date(5)).toMatchObject({ starts: 1020, ends: 1110, recurrenceId: '2027-01-06T17:00' })
    expect(rulesOf(id).map(({ rrule, startsAt }) => [startsAt, rrule])).toEqual([
      ['2026-12-01T15:30', 'FREQ=WEEKLY;UNTIL=20261208T143000Z'],
      ['2026-12-16T17:00', 'FREQ=WEEKLY;COUNT=4'],
    ])
    expect(news.map((each) => each.what)).toEqual(Array.from({ length: 4 }, () => 'date-moved'))
    expect(news[0]).toMatchObject({ together: [{ id: dates[2] }, { id: dates[3] }, { id: dates[4] }, { id: dates[5] }] })
    agrees(id)
  })

  it('from the first on it is the same rule, which calendars know again', () => {
    const { host, date, id } = series()
    const [before] = rulesOf(id)
    moveDate(host, date(0).id, { day: '2026-12-08', starts: 930, ends: 1050 }, { following: true })
    expect(rulesOf(id)).toMatchObject([{ uid: before?.uid, sequence: 1, startsAt: '2026-12-08T15:30', rrule: 'FREQ=WEEKLY;COUNT=6' }])
    agrees(id)
  })

  it('twice, the later rule moves along', () => {
    const { host, date, id, days } = series()
    moveDate(host, date(3).id, { day: '2026-12-23', starts: 930, ends: 1050 }, { following: true })
    moveDate(host, date(1).id, { day: '2026-12-10', starts: 900, ends: 1020 }, { following: true })
    expect(days()).toEqual(['2026-12-01', '2026-12-10', '2026-12-17', '2026-12-25', '2027-01-01', '2027-01-08'])
    agrees(id)
  })

  it('a monthly one goes on by the weekday of its new day', () => {
    const { host, date, id, days } = series(tuesdays({ repeat: 'monthly', day: '2027-01-12', times: 4 }))
    moveDate(host, date(1).id, { day: '2027-02-18', starts: 930, ends: 1050 }, { following: true })
    expect(days()).toEqual(['2027-01-12', '2027-02-18', '2027-03-18', '2027-04-15'])
    agrees(id)
  })

  it('left-out dates count along; one that lands on a holiday rests only when nobody comes to it', () => {
    const { host, date, dates } = series({ ...tuesdays({ times: 5 }), skipsPublicHolidays: true })
    moveDate(host, date(0).id, { day: '2026-12-03', starts: 930, ends: 1050 }, { following: true, kept: new Set([dates[4] ?? '']) })
    expect([date(2).day, date(3).day, date(4).day]).toEqual(['2026-12-17', '2026-12-24', '2026-12-31'])
    expect(date(3)).toMatchObject({ state: 'left-out', reason: 'Juleaftensdag' })
    expect(date(4), 'somebody comes on New Year’s Eve').toMatchObject({ state: 'planned', reason: null })
    moveDate(host, date(3).id, { day: '2026-12-22', starts: 930, ends: 1050 }, { following: true })
    expect(date(3)).toMatchObject({ state: 'planned', reason: null, day: '2026-12-22' })
  })

  it('are called off together', () => {
    const { host, date, news, dates } = series()
    cancelDate(host, date(4).id, 'Vi holder op', { following: true })
    expect(dates.map((_, at) => date(at).state)).toEqual(['planned', 'planned', 'planned', 'planned', 'cancelled', 'cancelled'])
    expect(news).toHaveLength(2)
  })

  it('of another calendar’s rule only the clock is changed for all', () => {
    const { host, date, id } = series({ startsAt: '2026-12-01T15:30', minutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8' })
    expect(() => moveDate(host, date(2).id, { day: '2026-12-09', starts: 930, ends: 990 }, { following: true })).toThrow(
      new EventRefused('only-this'),
    )
    moveDate(host, date(3).id, { day: '2026-12-10', starts: 1000, ends: 1060 }, { following: true })
    expect(date(4)).toMatchObject({ day: '2026-12-15', starts: 1000 })
    agrees(id)
  })

  it('whatever is moved, cancelled and restored in whatever order, no date is lost and calendars read what the table says', () => {
    const step = fc.record({
      what: fc.constantFrom('move', 'follow', 'cancel', 'restore' as const),
      at: fc.nat(9),
      days: fc.integer({ min: -3, max: 9 }),
      clock: fc.integer({ min: 32, max: 80 }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const),
        fc.array(step, { maxLength: 6 }),
        (repeat, steps) => {
          for (const table of [eventDates, eventRules, events]) db().delete(table).run()
          const { host, id, dates, date } = series({ ...tuesdays({ repeat, times: 10 }), skipsPublicHolidays: true })
          for (const { what, at, days, clock } of steps) {
            const before = date(at)
            const day = new Date(Date.parse(`${before.day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
            const to = { day, starts: clock * 15, ends: clock * 15 + 90 }
            if (what === 'cancel') cancelDate(host, before.id, 'Storm')
            else if (what === 'restore') restoreDate(host, before.id)
            else
              moveDate(host, before.id, to, {
                following: what === 'follow',
                seen: seenOf(what === 'follow' ? followingOf(before) : [before]),
              })
            expect(date(at)).toMatchObject(what === 'follow' ? to : { id: before.id })
          }
          expect(new Set(datesOf(id, null).map((each) => each.id))).toEqual(new Set(dates))
          agrees(id)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('next season', () => {
  const rule = (startsAt: string, rrule: string) => ({
    id: 'r',
    eventId: 'e',
    uid: 'u',
    startsAt: `${startsAt}T15:30`,
    minutes: 120,
    rrule,
    skipsPublicHolidays: false,
    skipsSchoolHolidays: false,
    sequence: 0,
  })
  it('what went on until a day of May goes on until that day a year later', () => {
    const until = rule('2026-09-01', 'FREQ=WEEKLY;UNTIL=20270531T215900Z')
    expect(typedNextSeason(until, 34, '2027-08-31')).toMatchObject({ endsBy: 'until', until: '2028-05-31', day: '2027-08-31' })
  })

  it('a spring that goes on in autumn is as long, and what was counted has as many times', () => {
    const until = rule('2027-01-12', 'FREQ=WEEKLY;UNTIL=20270531T215900Z')
    expect(typedNextSeason(until, 20, '2027-08-17')).toMatchObject({ endsBy: 'until', until: '2028-01-03' })
    expect(typedNextSeason(rule('2027-01-12', 'FREQ=WEEKLY;COUNT=6'), 6, '2027-08-17')).toMatchObject({ endsBy: 'times', times: '6' })
  })
})
