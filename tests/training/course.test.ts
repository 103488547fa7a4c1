import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offerKinds } from '~/offers/offer'
import {
  audiences,
  DAYS_BETWEEN_INVITATIONS,
  houseCodes,
  houseCourses,
  mayInvite,
  MOST_INVITATIONS,
  needs,
  takenOn,
  type VolunteerFacts,
} from '~/training/course'
import { choices, notQuite, questions, readings, rightAnswers, type Answers } from '~/training/reading'

const kinds = fc.array(fc.constantFrom(...offerKinds), { maxLength: 5 })
const anyFacts: fc.Arbitrary<VolunteerFacts> = fc.record({ offers: kinds, matches: kinds, helps: fc.boolean() })
const anyAnswers = fc.record(Object.fromEntries(questions.map((each) => [each, fc.constantFrom(...choices)]))) as fc.Arbitrary<Answers>

describe('who needs a course', () => {
  it('whoever does nothing needs none, and whoever does something needs what is for all volunteers', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const does = facts.helps || facts.offers.length + facts.matches.length > 0
        expect(needs('volunteers', facts)).toBe(does)
        expect(needs('everybody', facts)).toBe(false)
        expect(does || audiences.every((audience) => !needs(audience, facts))).toBe(true)
      }),
    )
  })

  it('doing more never takes a need away', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.constantFrom(...audiences), (one, more, audience) => {
        const both = { offers: [...one.offers, ...more.offers], matches: [...one.matches, ...more.matches], helps: one.helps || more.helps }
        expect(!needs(audience, one) || needs(audience, both)).toBe(true)
      }),
    )
  })

  it('mentors and language buddies need their own, and a driver neither', () => {
    const only = (kind: (typeof offerKinds)[number]): VolunteerFacts => ({ offers: [], matches: [kind], helps: false })
    const seen = (['mentor-education', 'language-buddy', 'transport'] as const).map((kind) =>
      audiences.filter((audience) => needs(audience, only(kind))),
    )
    expect(seen).toEqual([['mentors', 'volunteers'], ['language-buddies', 'volunteers'], ['volunteers']])
  })
})

describe('a course', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`)
  const someModules = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  it('is taken on the day of its last module, and not before every module is had', () => {
    fc.assert(
      fc.property(someModules, fc.array(day, { minLength: 6, maxLength: 6 }), fc.nat(), (ids, days, left) => {
        const passed = new Map(ids.map((id, at) => [id, days[at] ?? '2026-11-01']))
        expect(takenOn(ids, passed)).toBe([...passed.values()].sort().at(-1))
        passed.delete(ids[left % ids.length] ?? '')
        expect(takenOn(ids, passed)).toBeNull()
      }),
    )
    expect(takenOn([], new Map())).toBeNull()
  })

  it('of the house has an address of its own, and what is read is read online', () => {
    const all = houseCodes.map((code) => houseCourses[code])
    const names = all.flatMap(({ modules }) => modules.map(({ name }) => name))
    expect([new Set(all.map(({ id }) => id)).size, new Set(names).size]).toEqual([all.length, names.length])
    for (const module of all.flatMap((course) => course.modules)) expect(module.reading !== undefined).toBe(module.how === 'online')
    const used = all.flatMap((course) => course.modules.flatMap((module) => module.reading ?? []))
    expect(used.sort()).toEqual([...readings].sort())
  })
})

describe('the questions', () => {
  it('are passed with the right answers and with no others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readings), anyAnswers, (reading, answers) => {
        const wrong = notQuite(reading, answers)
        expect(wrong).toEqual(questions.filter((each) => answers[each] !== rightAnswers(reading)[each]))
      }),
    )
    for (const reading of readings) expect(notQuite(reading, rightAnswers(reading))).toEqual([])
  })
})

describe('an invitation', () => {
  it('comes at most once in fourteen days, and three times in all', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.integer({ min: 0, max: 60 }), (times, days) => {
        const at = new Date('2026-11-21T12:00:00Z')
        const lastAt = new Date(at.getTime() - days * 86_400_000)
        expect(mayInvite({ times, lastAt, stopped: false }, at)).toBe(times < MOST_INVITATIONS && days >= DAYS_BETWEEN_INVITATIONS)
        expect(mayInvite({ times, lastAt, stopped: true }, at)).toBe(false)
        expect(mayInvite(null, at)).toBe(true)
      }),
    )
  })
})
