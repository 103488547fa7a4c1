import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates, events } from '~db/schema/events'
import { organisations } from '~db/schema/organisations'
import { scopeOf, standingOf, tellingPracticalities } from '~/events/agenda'
import { daysFrom, daysLater, isDay, lastOf, mondayOf, monthLater, weekdayOf, weekNumber, weeksOf } from '~/events/calendar-days'
import { eventKinds } from '~/events/event'
import {
  eventsHref,
  eventTicks,
  openPeriod,
  periodOf,
  readEventFilter,
  townsAsked,
  weeksBeside,
  type EventFilter,
} from '~/events/event-filter'
import { datesOn, seenEvents } from '~/events/event-memory.server'
import {
  agendaOf,
  agendaPage,
  byTownOf,
  nextDatesWith,
  nextEvents,
  nextEventsOf,
  publishedEventDates,
  searchEvents,
} from '~/events/event-search.server'
import { townSlugs, type TownSlug } from '~/island/towns'
import { spokenLanguages } from '~/people/facts'
import { setClock } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { tracks } from '~/tracks/track'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { association } from '~tests/support/people'

const read = (query: string) => readEventFilter(new URLSearchParams(query))
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('days as the calendar on the wall has them', () => {
  it('counts weeks as Danish calendars do, also around New Year', () => {
    expect(['2026-01-01', '2026-12-31', '2027-01-03', '2027-01-04', '2020-12-31', '2021-01-03', '2026-09-15'].map(weekNumber)).toEqual([
      1, 53, 53, 1, 53, 53, 38,
    ])
  })
  it('begins each week on a Monday and leaves no day of a month out', () => {
    fc.assert(
      fc.property(day, (any) => {
        expect(weekdayOf(mondayOf(any))).toBe(0)
        expect(mondayOf(any) <= any && any <= daysLater(mondayOf(any), 6)).toBe(true)
        const month = any.slice(0, 7)
        const weeks = weeksOf(month)
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect(weeks.flat().filter((each) => each.startsWith(month))).toEqual(daysFrom(`${month}-01`, lastOf(month)))
        expect(monthLater(monthLater(month, 7), -7)).toBe(month)
      }),
    )
  })
  it('knows which days there are', () => {
    expect(['2028-02-29', '2027-02-29', '2027-13-01', '27-01-01', '2027-01-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what is looked for stands in the address', () => {
  const nothing: EventFilter = {
    q: '',
    kind: null,
    track: null,
    town: null,
    km: null,
    language: null,
    from: null,
    to: null,
    women: false,
    children: false,
    interpreter: false,
    stepfree: false,
    near: false,
    page: 1,
  }
  it('as posters and bookmarks have it', () => {
    expect(
      read(
        'q=suppe&kind=language-cafe&track=danish&town=Nexø&km=8&language=uk&from=2027-01-04&to=2027-01-10&women=1&children=1&interpreter=1&stepfree=1&near=1&page=2',
      ),
    ).toEqual({
      filter: {
        q: 'suppe',
        kind: 'language-cafe',
        track: 'danish',
        town: 'nexoe',
        km: 8,
        language: 'uk',
        from: '2027-01-04',
        to: '2027-01-10',
        women: true,
        children: true,
        interpreter: true,
        stepfree: true,
        near: true,
        page: 2,
      },
      ignored: [],
    })
  })
  it('what does not exist is left out, and named', () => {
    expect(read('kind=disco&track=gold&town=Paris&from=2027-02-30&to=soon&language=xx&women=ja&q=%20')).toEqual({
      filter: nothing,
      ignored: ['kind', 'track', 'town', 'language', 'women', 'from', 'to'],
    })
    expect(read('from=2027-02-10&to=2027-02-01').ignored).toEqual(['to'])
  })
  it('comes back as it was', () => {
    const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
    const filter = fc.record({
      q: fc.constantFrom('', 'suppe', 'kaffe og kage'),
      kind: optional(fc.constantFrom(...eventKinds)),
      track: optional(fc.constantFrom(...tracks)),
      town: optional(fc.constantFrom(...townSlugs)),
      km: optional(fc.integer({ min: 1, max: 100 })),
      language: optional(fc.constantFrom(...spokenLanguages)),
      from: fc.constant(null),
      to: optional(day),
      ...Object.fromEntries(eventTicks.map((name) => [name, fc.boolean()])),
      page: fc.constant(1),
    }) as fc.Arbitrary<EventFilter>
    fc.assert(
      fc.property(filter, (any) => {
        expect(read(eventsHref(any).split('?')[1] ?? '')).toEqual({ filter: any, ignored: [] })
      }),
    )
  })
})

describe('when and where is meant', () => {
  const period = (query: string, view: 'uge' | 'maaned' | 'kort' = 'uge') => periodOf(read(query).filter, view, '2026-11-21')
  it('seven days from today, or the week of the day named; the month of it; or the days between two', () => {
    // a Saturday: what is on Wednesday is seen
    expect(period('')).toEqual({ from: '2026-11-21', to: '2026-11-27' })
    expect(weeksBeside(period(''))).toEqual({ before: '2026-11-16', after: '2026-11-23' })
    expect(weeksBeside(period('from=2026-11-16'))).toEqual({ before: '2026-11-09', after: '2026-11-23' })
    expect(period('from=2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' })
    expect(period('from=2027-02-11', 'maaned')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
    expect(period('from=2027-01-01&to=2027-01-01')).toEqual({ from: '2027-01-01', to: '2027-01-01' })
    expect(period('from=2000-01-01&to=2090-01-01').to).toBe('2001-02-04')
  })
  it('open data begins today', () => {
    expect(openPeriod(read('').filter, '2026-11-21', 90)).toEqual({ from: '2026-11-21', to: '2027-02-19' })
    expect(openPeriod(read('to=2026-11-30').filter, '2026-11-21', 90)).toEqual({ from: '2026-11-21', to: '2026-11-30' })
  })
  const towns = (query: string, home: TownSlug | null = null) => [...(townsAsked(read(query).filter, home) ?? ['everywhere'])].sort()
  it('a town is that town, kilometres are around it, and near me is from home', () => {
    expect(towns('')).toEqual(['everywhere'])
    expect(towns('town=nexoe')).toEqual(['nexoe'])
    expect(towns('town=nexoe&km=5')).toEqual(expect.arrayContaining(['balka', 'nexoe']))
    expect(towns('town=nexoe&km=5')).not.toContain('roenne')
    expect(towns('near=1', 'nexoe')).toEqual(towns('town=nexoe&km=10'))
    expect(towns('near=1&town=hasle', 'nexoe')).toEqual(towns('town=hasle&km=10'))
    expect(towns('near=1')).toEqual(['everywhere'])
  })
})

describe('how a date stands for whoever would like to come', () => {
  const date = { state: 'planned', signUp: 'date', capacity: 10 } as const
  it('says what there is room for, and never offers a place that somebody waits for', () => {
    expect(standingOf(date)).toEqual({ is: 'free', places: 10 })
    expect(standingOf(date, { taken: 7, waiting: 0 })).toEqual({ is: 'free', places: 3 })
    expect(standingOf(date, { taken: 10, waiting: 0 })).toEqual({ is: 'full', waiting: 0 })
    expect(standingOf(date, { taken: 9, waiting: 2 })).toEqual({ is: 'full', waiting: 2 })
    expect(standingOf({ ...date, capacity: null }, { taken: 90, waiting: 0 })).toEqual({ is: 'room' })
    expect(standingOf({ ...date, signUp: 'drop-in' })).toEqual({ is: 'drop-in' })
    expect(standingOf({ ...date, state: 'left-out' })).toEqual({ is: 'off', holiday: true })
  })
  it('counts the places of a course for all of it', () => {
    expect(scopeOf({ id: 'd', eventId: 'e', signUp: 'course' })).toBe('e')
    expect(scopeOf({ id: 'd', eventId: 'e', signUp: 'date' })).toBe('d')
  })
  it('has one word about children in a list', () => {
    expect(
      tellingPracticalities({
        womenOnly: false,
        interpreters: [],
        practical: ['children-welcome', 'child-care', 'free', 'step-free', 'food', 'bus-near'],
      }),
    ).toEqual(['child-care', 'food', 'step-free'])
  })
})

describe('finding events', () => {
  useHouse()
  beforeEach(() => setClock(() => new Date('2026-11-21T12:00:00Z')))
  const week = { from: '2027-01-11', to: '2027-01-17' }
  const titles = (query: string, period = week, home: TownSlug | null = null) =>
    searchEvents(read(query).filter, home, period).found.map(({ event }) => event.title)

  it('shows each date of a week in the order of the day, and none before it is published', () => {
    publishedEvent({ title: 'Sen', days: ['2027-01-12'], starts: 1000, ends: 1060 })
    publishedEvent({ title: 'Tidlig', days: ['2027-01-12', '2027-01-19'], starts: 600, ends: 660 })
    publishedEvent({ title: 'Kladde', state: 'draft', days: ['2027-01-12'] })
    expect(titles('')).toEqual(['Tidlig', 'Sen'])
  })

  it('by everything a person can choose', () => {
    publishedEvent({
      title: 'Kvindegruppe',
      kind: 'womens-group',
      womenOnly: true,
      town: 'roenne',
      interpreters: ['ar'],
      practical: ['child-care'],
    })
    publishedEvent({ title: 'Løb', kind: 'run-and-learn', town: 'hasle', languages: ['da', 'uk'], practical: ['step-free'] })
    expect(titles('women=1')).toEqual(['Kvindegruppe'])
    expect(titles('children=1')).toEqual(['Kvindegruppe'])
    expect(titles('interpreter=1')).toEqual(['Kvindegruppe'])
    expect(titles('language=ar')).toEqual(['Kvindegruppe'])
    expect(titles('language=uk')).toEqual(['Løb'])
    expect(titles('stepfree=1')).toEqual(['Løb'])
    expect(titles('kind=run-and-learn')).toEqual(['Løb'])
    expect(titles('track=danish')).toEqual(['Løb'])
    expect(titles('track=equal')).toHaveLength(2)
    expect(titles('track=work')).toEqual([])
    expect(titles('town=hasle')).toEqual(['Løb'])
    expect(titles('near=1', week, 'hasle')).toEqual(['Løb'])
    expect(titles('town=roenne&km=25')).toHaveLength(2)
    expect(titles('women=1&stepfree=1')).toEqual([])
  })

  it.each(['lektiecafe', 'lektier', 'homework', 'nexø', 'biblioteket', 'واجبات'])('by words, in any of the languages: %s', (words) => {
    publishedEvent()
    publishedEvent({ kind: 'run-and-learn', title: 'Løb og gå', town: 'roenne' })
    const found = titles(`q=${encodeURIComponent(words)}`)
    expect(found[0]).toBe('Lektiecafé i Nexø')
    expect(titles('q=xyzzy')).toEqual([])
  })

  it('what is called off stays to be seen, but is not counted', () => {
    const { dates } = publishedEvent({ days: ['2027-01-12', '2027-01-13', '2027-01-14'] })
    db()
      .update(eventDates)
      .set({ state: 'cancelled', reason: 'Sygdom' })
      .where(eq(eventDates.id, dates[0] ?? ''))
      .run()
    db()
      .update(eventDates)
      .set({ state: 'left-out', reason: 'Vinterferie' })
      .where(eq(eventDates.id, dates[1] ?? ''))
      .run()
    const found = searchEvents(read('').filter, null, week)
    expect(found.counts).toEqual({ '2027-01-14': 1 })
    expect(
      agendaOf(found, daysFrom('2027-01-12', '2027-01-15'), 5).map(({ entries }) => entries.map(({ state, reason }) => [state, reason])),
    ).toEqual([[['cancelled', 'Sygdom']], [['left-out', 'Vinterferie']], [['planned', null]], []])
    expect(byTownOf(found)).toEqual([{ town: 'nexoe', front: 'homework', count: 1 }])
  })

  it('of a cancelled event every date is', () => {
    const { id } = publishedEvent({ state: 'cancelled' })
    db().update(events).set({ cancelReason: 'Værten er flyttet' }).where(eq(events.id, id)).run()
    const [only] = agendaOf(searchEvents(read('').filter, null, week), ['2027-01-12'], 5)[0]?.entries ?? []
    expect([only?.state, only?.reason]).toEqual(['cancelled', 'Værten er flyttet'])
  })

  it('a closed organisation shows none', () => {
    const club = association()
    publishedEvent({ organisationId: club.id, host: club.leader })
    expect(titles('')).toHaveLength(1)
    expect(nextEventsOf(club.id, 4)).toHaveLength(1)
    db().update(organisations).set({ closedAt: new Date() }).where(eq(organisations.id, club.id)).run()
    expect(titles('')).toHaveLength(0)
    expect(publishedEventDates(100)).toEqual([])
  })

  it('remembers, and still sees every change at once: a date moved, an event made or gone, and what was undone', () => {
    const { id, dates } = publishedEvent()
    expect(titles('')).toHaveLength(1)
    db()
      .update(eventDates)
      .set({ day: '2027-01-20' })
      .where(eq(eventDates.id, dates[0] ?? ''))
      .run()
    expect(titles('')).toHaveLength(0)
    expect(titles('', { from: '2027-01-18', to: '2027-01-24' })).toHaveLength(1)
    expect(() =>
      inTransaction(() => {
        publishedEvent({ title: 'Aldrig' })
        expect(titles('')).toEqual(['Aldrig'])
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(titles('')).toEqual([])
    expect(seenEvents().size).toBe(1)
    db().delete(events).where(eq(events.id, id)).run()
    expect(titles('', { from: '2027-01-18', to: '2027-01-24' })).toHaveLength(0)
    expect(datesOn('2027-01-01', '2027-02-01')).toEqual([])
  })

  it('many on one day stand on several pages, each once', () => {
    for (let at = 0; at < 7; at += 1) publishedEvent({ title: `Nr. ${at}`, starts: 600 + at, ends: 700 })
    const found = searchEvents(read('').filter, null, week)
    expect(agendaOf(found, ['2027-01-12'], 3).map(({ total, entries }) => [total, entries.length])).toEqual([[7, 3]])
    const pages = [1, 2, 3, 9].map((page) => agendaPage(found, page, 3))
    expect(pages.map(({ page, pages: all }) => [page, all])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [3, 3],
    ])
    const seen = pages.slice(0, 3).flatMap(({ days }) => days.flatMap(({ entries }) => entries.map(({ title }) => title)))
    expect(new Set(seen).size).toBe(7)
  })

  it('says when the next one is, when there is none this week', () => {
    publishedEvent({ days: ['2027-03-09', '2027-03-16', '2027-03-23'] })
    const next = (query: string) => nextDatesWith(read(query).filter, null, '2027-01-18', 2).map((entry) => entry.day)
    expect(next('')).toEqual(['2027-03-09', '2027-03-16'])
    expect(next('kind=training')).toEqual([])
  })

  it('the front page shows what comes next, each event once and nothing that is over', () => {
    setClock(() => new Date('2027-01-12T10:00:00Z'))
    publishedEvent({ title: 'I morges', days: ['2027-01-12'], starts: 480, ends: 600 })
    publishedEvent({ title: 'Hver uge', days: ['2027-01-12', '2027-01-19'] })
    publishedEvent({ title: 'Torsdag', days: ['2027-01-14'] })
    expect(nextEvents(4).map(({ title, day: on }) => [title, on])).toEqual([
      ['Hver uge', '2027-01-12'],
      ['Torsdag', '2027-01-14'],
    ])
  })
})
