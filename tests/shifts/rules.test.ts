import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availabilityOf } from '~/people/availability'
import { suits, timeOfDay, type Helper, type Suitable } from '~/shifts/fits'
import { awaitsYes, clashes, isShortNotice, notFor, openPlaces, overlaps, reminderIsDue, spanOf, whereOf } from '~/shifts/shift'
import { isMailTime } from '~/shifts/week'

const liv: Helper = {
  town: 'nexoe',
  transport: 'bike',
  radiusKm: null,
  availability: availabilityOf(['wed-afternoon', 'fri-afternoon']),
  languages: ['da', 'en'],
  ageBand: '15-17',
  hasChildCertificate: false,
}
/** A Wednesday in January. */
const cafe: Suitable = { day: '2027-01-13', from: 900, until: 1050, kind: 'homework', town: 'nexoe', languages: ['da'], practical: [] }

describe('a shift suits somebody', () => {
  it('who can at that time, reaches the town and speaks a language of it', () => {
    expect(suits(liv, cafe)).toBe(true)
    expect(suits(liv, { ...cafe, day: '2027-01-14' })).toBe(false)
    expect(suits(liv, { ...cafe, from: 1080, until: 1200 })).toBe(false)
    expect(suits(liv, { ...cafe, languages: ['ar'] })).toBe(false)
    expect(suits(liv, { ...cafe, languages: [] })).toBe(true)
  })
  it('within the distance they go, and never over water unasked', () => {
    expect(suits(liv, { ...cafe, town: 'roenne' })).toBe(false)
    expect(suits({ ...liv, transport: 'car' }, { ...cafe, town: 'roenne' })).toBe(true)
    expect(suits({ ...liv, radiusKm: 30 }, { ...cafe, town: 'roenne' })).toBe(true)
    expect(suits({ ...liv, radiusKm: 200 }, { ...cafe, town: 'christiansoe' })).toBe(false)
    expect(suits({ ...liv, town: null }, { ...cafe, town: 'roenne' })).toBe(true)
  })
  it('who may do it: one of 16 does not drive others, and where parents were promised it one has shown a child certificate', () => {
    expect(suits(liv, { ...cafe, kind: 'driving' })).toBe(false)
    expect(suits({ ...liv, ageBand: '18-25' }, { ...cafe, kind: 'driving' })).toBe(true)
    const promised = { ...cafe, practical: ['child-certificates'] }
    expect(suits(liv, promised)).toBe(false)
    expect(suits({ ...liv, hasChildCertificate: true }, promised)).toBe(true)
    expect(notFor({ kind: 'coffee' }, promised, liv)).toBe('certificate')
  })
  it('at the time of day in which most of it falls', () => {
    expect([timeOfDay(540, 700), timeOfDay(690, 900), timeOfDay(930, 1050), timeOfDay(960, 1140), timeOfDay(1080, 1320)]).toEqual([
      'morning',
      'afternoon',
      'afternoon',
      'evening',
      'evening',
    ])
  })
})

describe('when a helper is there', () => {
  it('is some minutes more than the event, within its day', () => {
    const date = { day: '2027-01-13', starts: 930, ends: 1050 }
    expect(spanOf({ minutesBefore: 30, minutesAfter: 15 }, date)).toEqual({ day: '2027-01-13', from: 900, until: 1065 })
    expect(spanOf({ minutesBefore: 60, minutesAfter: 60 }, { ...date, starts: 30, ends: 1430 })).toMatchObject({ from: 0, until: 1440 })
  })
  it('two shifts clash when nobody can be at both; one may begin when the other ends', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const span = fc
      .record({ day: fc.constantFrom('2027-01-13', '2027-01-14'), from: minute, long: fc.integer({ min: 5, max: 300 }) })
      .map(({ day, from, long }) => ({ day, from, until: from + long }))
    const minutes = (one: { from: number; until: number }) => Array.from({ length: one.until - one.from }, (_, at) => one.from + at)
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = one.day === other.day && minutes(one).some((at) => at >= other.from && at < other.until)
        expect(overlaps(one, other)).toBe(shared)
        expect(overlaps(other, one)).toBe(shared)
        expect(clashes([one, other], [])).toEqual(shared ? [1] : [])
        expect(clashes([one], [other])).toEqual(shared ? [0] : [])
      }),
    )
  })
})

describe('where it is', () => {
  it('names the town once', () => {
    expect([whereOf('Biblioteket', 'Nexø'), whereOf('Midt i Rønne', 'Rønne'), whereOf('', 'Hasle')]).toEqual([
      'Biblioteket, Nexø',
      'Midt i Rønne',
      'Hasle',
    ])
  })
})

describe('a reminder', () => {
  const hours = (n: number) => new Date(Date.parse('2027-01-13T14:30:00Z') + n * 3_600_000)
  it('is due within a day before, once, also when it is late, and never after the start', () => {
    expect(reminderIsDue(hours(0), hours(-200), hours(-25))).toBe(false)
    expect(reminderIsDue(hours(0), hours(-200), hours(-24))).toBe(true)
    expect(reminderIsDue(hours(0), hours(-200), hours(-1))).toBe(true)
    expect(reminderIsDue(hours(0), hours(-24), hours(-1))).toBe(false)
    expect(reminderIsDue(hours(0), null, hours(0))).toBe(false)
  })
  it('is not sent for a shift taken, or news told, within the same day', () => {
    expect(reminderIsDue(hours(0), hours(-5), hours(-4))).toBe(false)
  })
  it('what changed after a yes asks again; a host is told at once of who gives up within three days', () => {
    const shift = { state: 'taken', takenAt: hours(-50), changedAt: hours(-50) }
    expect(awaitsYes(shift)).toBe(false)
    expect(awaitsYes({ ...shift, changedAt: hours(-40) })).toBe(true)
    expect(awaitsYes({ ...shift, state: 'swap', changedAt: hours(-40) })).toBe(false)
    expect([isShortNotice(hours(0), hours(-72)), isShortNotice(hours(0), hours(-71))]).toEqual([false, true])
    expect([openPlaces(3, 1), openPlaces(1, 3)]).toEqual([2, 0])
  })
})

describe('the week’s mail', () => {
  it('goes out by day on Thursdays and Fridays, by the island’s clock', () => {
    const at = (text: string) => isMailTime(new Date(text))
    expect([at('2027-01-14T08:00:00Z'), at('2027-01-14T07:59:00Z'), at('2027-01-15T18:59:00Z'), at('2027-01-15T19:00:00Z')]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([at('2027-01-13T12:00:00Z'), at('2027-01-16T12:00:00Z'), at('2027-07-01T07:00:00Z')]).toEqual([false, false, true])
  })
})
