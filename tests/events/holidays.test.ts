import { describe, expect, it } from 'vitest'
import { allHolidays, dropHoliday, holidaysFor, setHoliday } from '~/events/holidays.server'
import { holidayNamed, holidayOn, knownHolidays } from '~/events/holidays'
import { coordinator } from '~tests/support/people'
import { useHouse } from '~tests/support/house'

const days = (year: number) => Object.fromEntries(knownHolidays(year).map(({ key, fromDay, untilDay }) => [key, `${fromDay}–${untilDay}`]))

describe('the holidays the house knows', () => {
  it('are those of the almanac for 2027', () => {
    const known = days(2027)
    expect(known).toMatchObject({
      'new-year-2027': '2027-01-01–2027-01-01',
      'maundy-thursday-2027': '2027-03-25–2027-03-25',
      'good-friday-2027': '2027-03-26–2027-03-26',
      'easter-sunday-2027': '2027-03-28–2027-03-28',
      'easter-monday-2027': '2027-03-29–2027-03-29',
      'ascension-2027': '2027-05-06–2027-05-06',
      'whit-sunday-2027': '2027-05-16–2027-05-16',
      'whit-monday-2027': '2027-05-17–2027-05-17',
      'christmas-day-2027': '2027-12-25–2027-12-25',
      'winter-break-2027': '2027-02-15–2027-02-21',
      'autumn-break-2027': '2027-10-18–2027-10-24',
      'summer-break-2027': '2027-06-26–2027-08-07',
    })
  })

  it('hold no Great Prayer Day, which is none since 2024', () => {
    expect(knownHolidays(2026).some(({ fromDay }) => fromDay === '2026-05-01')).toBe(false)
    expect(knownHolidays(2026)).toHaveLength(18)
  })

  it('say the law’s name before the school’s where both fall on a day', () => {
    expect(holidayOn('2027-03-26', knownHolidays(2027))).toBe('Langfredag')
    expect(holidayOn('2027-03-24', knownHolidays(2027))).toBe('Påskeferie')
    expect(holidayNamed('Langfredag')).toBe('good-friday')
  })
})

describe('holidays as coordinators keep them', () => {
  useHouse()
  const winter2027 = { key: 'winter-break-2027', id: null }

  it('a school holiday is a suggestion until one has set it', () => {
    const suggested = () => allHolidays('2027-02-01', '2027-02-28').find(({ key }) => key === winter2027.key)
    expect(suggested()).toMatchObject({ suggested: true, fromDay: '2027-02-15' })
    setHoliday(coordinator(), winter2027, { kind: 'school', name: 'Vinterferie', fromDay: '2027-02-13', untilDay: '2027-02-21' })
    expect(suggested()).toMatchObject({ suggested: false, fromDay: '2027-02-13' })
  })

  it('one that was moved is not suggested in its old place too', () => {
    setHoliday(coordinator(), winter2027, { kind: 'school', name: 'Vinterferie', fromDay: '2027-03-01', untilDay: '2027-03-07' })
    expect(allHolidays('2027-02-01', '2027-02-28').filter(({ key }) => key === winter2027.key)).toEqual([])
  })

  it('one that was taken away makes nothing rest, and is not suggested again', () => {
    expect(dropHoliday(coordinator(), { key: 'constitution-day-2027', id: null })).toBe(true)
    const rests = { skipsPublicHolidays: true, skipsSchoolHolidays: false }
    expect(holidaysFor(rests, '2027-06-05', '2027-06-05')).toEqual([])
    expect(dropHoliday(coordinator(), { key: 'constitution-day-twenty', id: null })).toBe(false)
  })

  it('one’s own is added and taken away again', () => {
    setHoliday(coordinator(), { key: null, id: null }, { kind: 'school', name: 'Folkemøde', fromDay: '2027-06-17', untilDay: '2027-06-20' })
    const own = () => allHolidays('2027-06-17', '2027-06-17').filter(({ key }) => key === null)
    expect(own()).toMatchObject([{ name: 'Folkemøde' }])
    dropHoliday(coordinator(), { key: null, id: own()[0]?.id ?? '' })
    expect(own()).toEqual([])
  })
})
