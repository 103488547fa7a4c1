import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comesAgain,
  earned,
  mayAsk,
  stillEarned,
  stillToPropose,
  YOUTH_MINUTES,
  type Standing,
  type StandingMatch,
} from '~/certificates/earned'
import { roadsOf } from '~/certificates/road'
import { monthsAfter } from '~/island/months-after'
import { ageBands } from '~/people/facts'

const nobody: Standing = {
  today: '2026-11-21',
  ageBand: null,
  newcomer: false,
  confirmedMinutes: 0,
  waitingMinutes: 0,
  courses: [],
  matches: [],
  roles: 0,
}
const buddyMatch: StandingMatch = { id: 'm1', kind: 'language-buddy', from: '2026-08-21', until: null, outcome: null, followUps: 2 }
const kindsOf = (standing: Partial<Standing>) => earned({ ...nobody, ...standing }).map(({ kind }) => kind)

describe('what has been earned', () => {
  it('a young person has a frivilligbevis with the twentieth confirmed hour, and not a minute before', () => {
    expect(kindsOf({ ageBand: '15-17', confirmedMinutes: YOUTH_MINUTES })).toEqual(['youth'])
    expect(kindsOf({ ageBand: '18-25', confirmedMinutes: YOUTH_MINUTES })).toEqual(['youth'])
    expect(kindsOf({ ageBand: '15-17', confirmedMinutes: YOUTH_MINUTES - 1, waitingMinutes: 9_000 })).toEqual([])
    expect(kindsOf({ ageBand: '26-40', confirmedMinutes: 9_000 })).toEqual([])
    expect(kindsOf({ confirmedMinutes: 9_000 })).toEqual([])
  })
  it('a language buddy has taken the course, has met for three months, and somebody has asked twice how it goes', () => {
    const courses = [{ courseId: 'c', code: 'language-buddy', meeting: true }]
    expect(kindsOf({ courses, matches: [buddyMatch] })).toEqual(['training', 'language-buddy'])
    expect(kindsOf({ matches: [buddyMatch] })).toEqual([])
    for (const short of [{ from: '2026-08-22' }, { followUps: 1 }, { until: '2026-11-20' }, { kind: 'homework-help' }] as const)
      expect(kindsOf({ courses, matches: [{ ...buddyMatch, ...short }] })).toEqual(['training'])
  })
  it('a mentor has taken the course and brought one match to its end', () => {
    const courses = [{ courseId: 'c', code: 'mentor', meeting: true }]
    const match: StandingMatch = { ...buddyMatch, kind: 'mentor-work', until: '2026-10-01', outcome: 'job', followUps: 0 }
    expect(kindsOf({ courses, matches: [match] })).toEqual(['training', 'mentor'])
    expect(kindsOf({ courses, matches: [{ ...match, until: null, outcome: null }] })).toEqual(['training'])
    expect(kindsOf({ courses, matches: [{ ...match, outcome: 'did-not-work-out' }] })).toEqual(['training'])
  })
  it('a course where people meet is a certificate of its own; a few minutes of reading are not', () => {
    expect(kindsOf({ courses: [{ courseId: 'c', code: null, meeting: true }] })).toEqual(['training'])
    expect(kindsOf({ courses: [{ courseId: 'c', code: 'competence', meeting: false }] })).toEqual([])
  })
  it('what was declined as too early is looked at again when more was done, and for its hours when those were mended', () => {
    const declined = (reason: string) => ({ state: 'declined' as const, reason, facts: { minutes: 1_200 } })
    const again = (reason: string, minutes: number) => comesAgain(declined(reason), { minutes })
    expect([again('not-yet', 1_200), again('not-yet', 1_260), again('not-yet', 1_140)]).toEqual([false, true, false])
    expect([again('hours', 1_200), again('hours', 1_230), again('has-one', 3_000), again('other', 3_000)]).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect(comesAgain({ ...declined('not-yet'), state: 'withdrawn' }, { minutes: 3_000 })).toBe(false)
  })
  it('somebody new has one of their own from ten hours, and may ask for it before that', () => {
    expect(kindsOf({ newcomer: true, confirmedMinutes: 600 })).toEqual(['newcomer'])
    expect(kindsOf({ newcomer: true, confirmedMinutes: 599 })).toEqual([])
    expect(mayAsk({ ...nobody, newcomer: true, confirmedMinutes: 60 }, [])).toBe(true)
    expect(mayAsk({ ...nobody, newcomer: true, roles: 1 }, [])).toBe(true)
    expect(mayAsk({ ...nobody, newcomer: true, confirmedMinutes: 59 }, [])).toBe(false)
    expect(mayAsk({ ...nobody, confirmedMinutes: 6_000, roles: 1 }, [])).toBe(false)
    expect(mayAsk({ ...nobody, newcomer: true, roles: 1 }, [{ kind: 'newcomer' }])).toBe(false)
  })
})

const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
const match = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('language-buddy', 'mentor-work', 'mentor-education', 'homework-help'),
    from: day,
    until: fc.option(day),
    outcome: fc.constantFrom(null, 'job', 'moved', 'did-not-work-out'),
    followUps: fc.nat(5),
  })
  .map((each) => each as StandingMatch)
const course = fc.record({
  courseId: fc.uuid(),
  code: fc.constantFrom('mentor', 'language-buddy', 'competence', null),
  meeting: fc.boolean(),
})
const standing: fc.Arbitrary<Standing> = fc.record({
  today: day,
  ageBand: fc.option(fc.constantFrom(...ageBands)),
  newcomer: fc.boolean(),
  confirmedMinutes: fc.nat(3_000),
  waitingMinutes: fc.nat(3_000),
  courses: fc.uniqueArray(course, { maxLength: 4, selector: ({ courseId }) => courseId }),
  matches: fc.uniqueArray(match, { maxLength: 4, selector: ({ id }) => id }),
  roles: fc.nat(2),
})

describe('whatever is known of somebody', () => {
  it('below the threshold there is nothing, however many hours wait', () => {
    fc.assert(
      fc.property(standing, fc.nat(YOUTH_MINUTES - 1), (any, minutes) => {
        expect(earned({ ...any, confirmedMinutes: minutes }).map(({ kind }) => kind)).not.toContain('youth')
      }),
    )
  })
  it('more hours, more courses, more matches, a later day or another follow-up take nothing away', () => {
    fc.assert(
      fc.property(standing, fc.nat(2_000), course, match, fc.nat(12), (before, minutes, more, another, months) => {
        const after: Standing = {
          ...before,
          today: monthsAfter(before.today, months),
          confirmedMinutes: before.confirmedMinutes + minutes,
          courses: [...before.courses, more],
          matches: [...before.matches.map((each) => ({ ...each, followUps: each.followUps + 1 })), another],
        }
        const kinds = new Set(earned(after).map(({ kind }) => kind))
        for (const { kind } of earned(before)) expect(kinds).toContain(kind)
      }),
    )
  })
  it('what is earned still is on the same day, and no longer once the hours and the courses are taken back', () => {
    fc.assert(
      fc.property(standing, (any) => {
        for (const each of earned(any)) {
          expect(stillEarned(any, each)).toBe(true)
          expect(stillEarned({ ...any, confirmedMinutes: 0, courses: [] }, each)).toBe(false)
        }
      }),
    )
  })
  it('each is proposed once, also when more has been done since', () => {
    fc.assert(
      fc.property(standing, match, (before, another) => {
        const had = stillToPropose(earned(before), [])
        expect(new Set(had.map(({ kind, basis }) => `${kind} ${basis}`)).size).toBe(had.length)
        expect(stillToPropose(earned(before), had)).toEqual([])
        const later = stillToPropose(earned({ ...before, matches: [...before.matches, another] }), had)
        for (const { kind } of later) expect(had.map((each) => each.kind)).not.toContain(kind)
      }),
    )
  })
  it('a road that has been walked to its end is one that has earned its certificate, and the other way round', () => {
    fc.assert(
      fc.property(standing, (any) => {
        const walked = roadsOf(any)
          .filter(({ steps }) => steps.every(({ done }) => done))
          .map(({ kind }) => kind)
        const given = earned(any).flatMap(({ kind }) => (kind === 'training' ? [] : [kind]))
        expect(walked.toSorted()).toEqual(given.toSorted())
      }),
    )
  })
})
