import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CONSENT_DAYS,
  RENEWAL_DAYS,
  byUrgency,
  checkStates,
  consentUntil,
  daysLater,
  isCovered,
  isToOrder,
  isUnderWay,
  reminderOn,
  standingOn,
  validAfter,
  type Check,
} from '~/screening/check'
import { CHILD_UNTIL, duties, needOf, suggestDuties, type DutySaid } from '~/screening/duty'
import { fails } from '~tests/support/forms'

const someDay = fc.integer({ min: 0, max: 4000 }).map((days) => daysLater('2024-01-01', days))
const someDuty: fc.Arbitrary<DutySaid> = fc.record({
  duty: fc.constantFrom(...duties),
  youngest: fc.option(fc.integer({ min: 0, max: 99 })),
  regular: fc.boolean(),
})
const someCheck: fc.Arbitrary<Check> = fc.record({
  state: fc.constantFrom(...checkStates),
  consentBy: fc.option(someDay),
  seenOn: fc.option(someDay),
  validUntil: fc.option(someDay),
})

describe('who needs a child certificate', () => {
  it.each([
    ['a coach of six-year-olds', { duty: 'coach', youngest: 6, regular: true }, true],
    ['an assistant of fourteen-year-olds', { duty: 'assistant', youngest: 14, regular: true }, true],
    ['a substitute who comes again and again', { duty: 'substitute', youngest: 8, regular: true }, true],
    ['who drives the team every week', { duty: 'driver', youngest: 9, regular: true }, true],
    ['a parent who drives once', { duty: 'driver', youngest: 9, regular: false }, false],
    ['a coach of fifteen-year-olds', { duty: 'coach', youngest: 15, regular: true }, false],
    ['a coach of grown-ups', { duty: 'coach', youngest: null, regular: true }, false],
    ['the treasurer', { duty: 'board', youngest: 6, regular: true }, false],
    ['who cooks for the old', { duty: 'kitchen', youngest: null, regular: true }, false],
    ['who cooks in the children’s club every week', { duty: 'kitchen', youngest: 6, regular: true }, true],
    ['who does something else with small children', { duty: 'other', youngest: 3, regular: true }, true],
  ] as const)('%s', (_who, said, needed) => {
    expect(needOf(said).needed).toBe(needed)
  })

  it('nobody who is never, or only by chance, with children under 15', () => {
    fc.assert(
      fc.property(someDuty, (said) => {
        const { needed } = needOf(said)
        expect(needed && (!said.regular || said.youngest === null || said.youngest >= CHILD_UNTIL)).toBe(false)
      }),
    )
  })

  it('younger children never need it less', () => {
    fc.assert(
      fc.property(someDuty, fc.integer({ min: 0, max: 99 }), (said, younger) => {
        const { youngest } = said
        if (youngest === null || younger > youngest) return
        expect(needOf(said).needed && !needOf({ ...said, youngest: younger }).needed).toBe(false)
      }),
    )
  })

  it('a leader is offered the duties that are looked for with a certificate, and the youngest age of the week', () => {
    const roles = [
      { role: 'coach', childCertificate: true },
      { role: 'treasurer', childCertificate: false },
      { role: 'instructor', childCertificate: true },
    ] as const
    expect(
      suggestDuties(roles, [
        { ageFrom: 9, ageTo: 12 },
        { ageFrom: 6, ageTo: 8 },
        { ageFrom: null, ageTo: null },
      ]),
    ).toEqual({
      duties: ['coach'],
      youngest: 6,
    })
    expect(suggestDuties([], [{ ageFrom: 18, ageTo: null }])).toEqual({ duties: [], youngest: null })
    expect(suggestDuties([], [{ ageFrom: null, ageTo: 5 }])).toEqual({ duties: [], youngest: 0 })
  })
})

describe('where it stands', () => {
  const today = '2026-11-21'
  const seen = (validUntil: string): Check => ({ state: 'seen', consentBy: null, seenOn: '2024-11-01', validUntil })
  const ordered = (consentBy: string): Check => ({ state: 'ordered', consentBy, seenOn: null, validUntil: null })
  it.each([
    ['nobody asked, and none is needed', null, false, 'not-needed'],
    ['none yet', null, true, 'missing'],
    ['asked for, time left', ordered('2026-11-21'), true, 'ordered'],
    ['asked for, time is over', ordered('2026-11-20'), true, 'lapsed'],
    ['good for long', seen('2027-11-21'), true, 'seen'],
    ['good for six weeks', seen(daysLater(today, RENEWAL_DAYS)), true, 'due'],
    ['good today', seen(today), true, 'due'],
    ['was good yesterday', seen(daysLater(today, -1)), true, 'expired'],
    ['was good, needed no more', seen(daysLater(today, -1)), false, 'not-needed'],
    ['without an end', { ...seen(today), validUntil: null }, true, 'seen'],
  ] as const)('%s', (_what, check, needed, standing) => {
    expect(standingOn(check, needed, today)).toBe(standing)
  })

  it('who needs one is in order, under way or to be ordered for, and never two of them', () => {
    fc.assert(
      fc.property(fc.option(someCheck), someDay, (check, on) => {
        const standing = standingOn(check, true, on)
        expect([standing === 'seen', isUnderWay(standing), isToOrder(standing)].filter(Boolean)).toHaveLength(1)
      }),
    )
  })
  it('nobody who needs none is to be ordered for', () => {
    fc.assert(
      fc.property(fc.option(someCheck), someDay, (check, on) => {
        expect(isToOrder(standingOn(check, false, on))).toBe(false)
      }),
    )
  })
  it('what is in order or due is covered, what is expired is not', () => {
    fc.assert(
      fc.property(fc.option(someCheck), someDay, (check, on) => {
        const [standing, covered] = [standingOn(check, true, on), isCovered(check, on)]
        expect(standing === 'seen' || standing === 'due' ? covered : true).toBe(true)
        expect(standing === 'expired' || standing === 'missing' ? covered : false).toBe(false)
      }),
    )
  })
  it('one that was seen is good for two years, also from a leap day', () => {
    expect(validAfter('2026-11-21')).toBe('2028-11-21')
    expect(validAfter('2024-02-29')).toBe('2026-02-28')
  })
})

describe('the list of those under way', () => {
  it('stands in the order of the one to type: neither who said yes nor an older certificate moves anybody', () => {
    const people = [
      { name: 'Thomas', standing: 'consented', validUntil: '2026-12-01' },
      { name: 'Birthe', standing: 'ordered', validUntil: null },
      { name: 'Henrik', standing: 'ordered', validUntil: '2027-01-01' },
    ] as const
    expect([...people].sort((a, b) => byUrgency(a, b) || a.name.localeCompare(b.name, 'da')).map(({ name }) => name)).toEqual([
      'Birthe',
      'Henrik',
      'Thomas',
    ])
  })
})

describe('the fourteen days', () => {
  it('somebody who does nothing is reminded after a week and on the last day, and no oftener', () => {
    fc.assert(
      fc.property(someDay, (orderedOn) => {
        const consentBy = consentUntil(orderedOn)
        let remindedOn: string | null = null
        const reminders: string[] = []
        for (let day = 0; day <= CONSENT_DAYS + 3; day++) {
          const which: 'week' | 'last' | null = reminderOn(consentBy, remindedOn, daysLater(orderedOn, day))
          if (!which) continue
          remindedOn = daysLater(orderedOn, day)
          reminders.push(`${which} ${day}`)
        }
        expect(reminders).toEqual(['week 7', 'last 14'])
      }),
    )
  })
  it('of a site that stood still nobody is reminded twice on one day', () => {
    const consentBy = consentUntil('2026-11-01')
    expect(reminderOn(consentBy, null, consentBy)).toBe('last')
    expect(reminderOn(consentBy, consentBy, consentBy)).toBeNull()
    expect(reminderOn(consentBy, null, daysLater(consentBy, 1) ?? fails('no day'))).toBeNull()
  })
})
