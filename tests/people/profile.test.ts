import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allSlots, availabilityOf, countSlots, sharedAvailability, slotsIn, slotsMatching, whenParts } from '~/people/availability'
import { days, slots, times } from '~/people/facts'
import { personById } from '~/people/people.server'
import { action } from '~/people/routes/profile'
import { safePath } from '~/people/account-form'
import { useHouse } from '~tests/support/house'
import { volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

describe('the profile page', () => {
  useHouse()
  const saves = async (as: ReturnType<typeof volunteer>, form: Record<string, string | readonly string[]>) =>
    answerOf(action(await visit('/mit/profil', { as, form: { intent: 'save', firstName: 'Kirsten', locale: 'da', ...form } })))

  it('keeps what a person chose, and takes away what they took away', async () => {
    const kirsten = volunteer({ phone: '56951234', gender: 'woman', radiusKm: 8, danishLevel: 'fluent' })
    expect(
      await saves(kirsten, { town: 'svaneke', languages: ['da', 'ar'], availability: ['mon-morning', 'sun-evening'], interests: 'baking' }),
    ).toMatchObject({ status: 302, location: '/mit' })
    expect(personById(kirsten.userId)).toMatchObject({
      town: 'svaneke',
      languages: ['da', 'ar'],
      availability: availabilityOf(['mon-morning', 'sun-evening']),
      interests: ['baking'],
      phone: null,
      gender: null,
      radiusKm: 8,
      danishLevel: 'fluent',
    })
  })

  it.each([
    ['a name with a CPR number in it', { firstName: 'Kirsten 010190-1234' }],
    ['a number that is none', { phone: '12' }],
    ['a town that is not on the island', { town: 'aarhus' }],
    ['more interests than thirteen ways to be happy', { interests: Array.from({ length: 13 }, () => 'baking') }],
  ])('refuses %s, and changes nothing', async (_what, form) => {
    const kirsten = volunteer({ town: 'gudhjem' })
    expect((await saves(kirsten, form)).status).toBe(400)
    expect(personById(kirsten.userId)).toMatchObject({ firstName: 'Kirsten', town: 'gudhjem' })
  })
})

describe('times of the week', () => {
  const some = fc.uniqueArray(fc.constantFrom(...slots))

  it('are the same after they were kept', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        expect(new Set(slotsIn(availabilityOf(chosen)))).toEqual(new Set(chosen))
      }),
    )
  })
  it('two people share what both can', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(countSlots(sharedAvailability(availabilityOf(one), availabilityOf(other)))).toBe(
          one.filter((slot) => other.includes(slot)).length,
        )
      }),
    )
  })
  it('a day has three, a time of day seven, and no wish all', () => {
    expect(
      [
        slotsMatching('tue', undefined),
        slotsMatching(undefined, 'evening'),
        slotsMatching('tue', 'evening'),
        slotsMatching(undefined, undefined),
      ].map(countSlots),
    ).toEqual([3, 7, 1, 21])
    expect(slotsMatching(undefined, undefined)).toBe(allSlots)
  })
  it('are said in as few words as there are, and every one is said', () => {
    expect(
      whenParts(availabilityOf(['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening', 'fri-evening', 'sat-morning', 'sun-morning'])),
    ).toEqual([
      { days: 'weekend', time: 'morning' },
      { days: 'weekdays', time: 'evening' },
    ])
    const meant = { all: days, weekdays: days.slice(0, 5), weekend: days.slice(5) }
    fc.assert(
      fc.property(some, (chosen) => {
        const said = whenParts(availabilityOf(chosen)).flatMap((part) =>
          (typeof part.days === 'string' ? meant[part.days] : part.days).map((day) => `${day}-${part.time}`),
        )
        expect(said.toSorted()).toEqual(chosen.toSorted())
        expect(whenParts(availabilityOf(chosen)).map(({ time }) => time)).toEqual(
          times.filter((time) => chosen.some((slot) => slot.endsWith(time))),
        )
      }),
    )
  })
})

describe('where one goes after signing in', () => {
  it.each(['/mit', '/tilbud?q=kaffe&town=nexoe', '/koordinator/behov/abc'])('%s is on this site', (path) =>
    expect(safePath(path)).toBe(path),
  )
  it.each(['//ond.example', '/\\ond.example', 'https://ond.example', 'javascript:alert(1)', '/a b', '/a\\b', '', null])(
    '%s is not',
    (path) => expect(safePath(path)).toBeNull(),
  )
  it('nor is an address longer than any of ours', () => expect(safePath(`/${'a'.repeat(600)}`)).toBeNull())
})
