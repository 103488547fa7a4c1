import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter, daysBetween, lateness, usualPlan, worriesOf } from '~/follow-ups/follow-up'
import { monthsAfter } from '~/island/months-after'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('the plan', () => {
  it('asks after a week, a month, three months and half a year', () => {
    expect(usualPlan('2026-11-21').map(({ dueOn }) => dueOn)).toEqual(['2026-11-28', '2026-12-21', '2027-02-21', '2027-05-21'])
  })
  it('stays within a shorter month', () => {
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29')
    expect(monthsAfter('2026-12-31', 1)).toBe('2027-01-31')
  })
  it('of any beginning lies ahead, each step later than the one before', () => {
    fc.assert(
      fc.property(day, (start) => {
        const days = [start, ...usualPlan(start).map(({ dueOn }) => dueOn)]
        expect(days).toEqual([...new Set(days)].toSorted())
      }),
    )
  })
  it('counts days the way a calendar does, through summer time and leap years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (from, days) => {
        expect(daysBetween(from, daysAfter(from, days))).toBe(days)
      }),
    )
  })
  it('is late the day after, due the day itself, soon for a week', () => {
    const today = '2026-11-21'
    expect(['2026-11-20', '2026-11-21', '2026-11-28', '2026-11-29'].map((dueOn) => lateness(dueOn, today))).toEqual([
      'late',
      'today',
      'soon',
      'later',
    ])
  })
})

describe('what was told', () => {
  const fine = { going: 4, danish: 1, home: 2, missedMeetings: 1 } as const
  it('worries nobody because the Danish is slow or a meeting fell through', () => {
    expect(worriesOf(fine)).toEqual([])
  })
  it('worries when meetings come to nothing, or the two do not get on, or somebody feels a stranger', () => {
    expect(worriesOf({ ...fine, missedMeetings: 2 })).toEqual(['missed'])
    expect(worriesOf({ ...fine, going: 2 })).toEqual(['low'])
    expect(worriesOf({ ...fine, home: 1 })).toEqual(['low'])
    expect(worriesOf({ ...fine, going: 1, missedMeetings: 3 })).toEqual(['missed', 'low'])
  })
})
