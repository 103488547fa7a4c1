import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { townSlugs } from '~/island/towns'
import { rulesAgainst, type NeedSide, type OfferSide } from '~/matching/ranking'
import { isPossible, smallestChange, wishCosts, withChanges } from '~/matching/what-if'
import { newcomerAgeBands } from '~/newcomers/newcomer'
import { audiences } from '~/offers/offer'
import { jobAges } from '~/offers/young-work'
import { allSlots, availabilityOf } from '~/people/availability'
import { danishLevels, genders, spokenLanguages } from '~/people/facts'

const today = '2026-11-21'

const need = (wishes: Partial<NeedSide> = {}): NeedSide => ({
  kind: 'language-buddy',
  town: 'nexoe',
  transport: 'bike',
  radiusKm: 12,
  availability: allSlots,
  languages: ['uk'],
  danishLevel: 'some',
  gender: 'woman',
  genderWish: 'any',
  ageBand: '26-40',
  children: [],
  interests: [],
  industries: [],
  declinedOffers: new Set(),
  ...wishes,
})
const offer = (wishes: Partial<OfferSide> = {}): OfferSide => ({
  id: 'a',
  kind: 'language-buddy',
  town: 'nexoe',
  radiusKm: 15,
  availability: allSlots,
  languages: ['da', 'uk'],
  audience: ['everyone'],
  interests: [],
  industries: [],
  free: 1,
  untilDate: null,
  ownerGender: null,
  carries: 0,
  missing: [],
  ...wishes,
})

describe('what a wish costs', () => {
  it('is how many more there would be without it, the dearest first', () => {
    const offers = [
      ...['a', 'b'].map((id) => offer({ id, ownerGender: 'woman' })),
      ...['c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => offer({ id, ownerGender: 'man' })),
      offer({ id: 'j', ownerGender: 'woman', town: 'roenne', radiusKm: 3 }),
    ]
    expect(wishCosts(need({ genderWish: 'same' }), offers, today)).toEqual({
      now: 2,
      wishes: [
        { wish: 'gender', without: 9 },
        { wish: 'radius', without: 3 },
      ],
    })
  })

  it('counts times and languages, which exclude nobody by rule: without one in common they cannot meet', () => {
    const tuesday = availabilityOf(['tue-evening'])
    const offers = [
      offer({ id: 'a', availability: tuesday }),
      offer({ id: 'b', availability: availabilityOf(['wed-evening']) }),
      offer({ id: 'c', availability: tuesday, languages: ['so'] }),
    ]
    expect(wishCosts(need({ availability: tuesday }), offers, today)).toEqual({
      now: 1,
      wishes: [
        { wish: 'times', without: 2 },
        { wish: 'languages', without: 2 },
      ],
    })
  })

  it('says nothing of wishes that cost nothing', () => {
    expect(wishCosts(need({ genderWish: 'same' }), [offer({ ownerGender: 'woman' })], today)).toEqual({ now: 1, wishes: [] })
  })
})

describe('the smallest change', () => {
  it.each([
    ['nothing, when they fit', {}, {}, []],
    ['the wish for the same gender', { genderWish: 'same' }, { ownerGender: 'man' }, [{ change: 'gender-wish' }]],
    [
      'a time, when one has said none',
      { availability: availabilityOf(['thu-evening']) },
      { availability: 0 },
      [{ change: 'slot', slot: 'thu-evening', who: 'owner' }],
    ],
    ['a place', {}, { free: 0 }, [{ change: 'place' }]],
    ['the age of a job', { ageBand: '13-14' }, { jobAge: 'from-18' }, [{ change: 'job-age', instead: 'from-13' }]],
    ['no more of the age than needed', { ageBand: '15-17' }, { jobAge: 'from-18' }, [{ change: 'job-age', instead: 'from-15' }]],
    ['a later date', {}, { untilDate: '2026-11-20' }, [{ change: 'date' }]],
    [
      'how far the newcomer comes, when that is the shorter step',
      { radiusKm: 12 },
      { town: 'roenne', radiusKm: 3 },
      [{ change: 'newcomer-km', km: 30, instead: 12 }],
    ],
    [
      'how far the volunteer drives, when that is the shorter step',
      { radiusKm: 3 },
      { town: 'roenne', radiusKm: 12 },
      [{ change: 'owner-km', km: 30, instead: 12 }],
    ],
  ] as [string, Partial<NeedSide>, Partial<OfferSide>, unknown][])('%s', (_what, one, given, expected) => {
    const change = smallestChange(need(one), offer(given), today)
    expect(change).toEqual(expected)
  })

  it('asks the one who can most often, and names the time nearest to one of theirs', () => {
    const one = need({ availability: availabilityOf(['thu-evening', 'sun-evening']) })
    const given = offer({ availability: availabilityOf(['thu-afternoon', 'mon-morning', 'tue-morning']) })
    expect(smallestChange(one, given, today)).toEqual([{ change: 'slot', slot: 'thu-evening', who: 'owner' }])
    expect(smallestChange({ ...one, availability: given.availability }, { ...given, availability: one.availability }, today)).toEqual([
      { change: 'slot', slot: 'thu-evening', who: 'newcomer' },
    ])
  })

  it('is not there when nobody can change what is in the way', () => {
    expect(smallestChange(need({ gender: 'man' }), offer({ audience: ['women'] }), today)).toBeNull()
    expect(smallestChange(need({ declinedOffers: new Set(['a']) }), offer(), today)).toBeNull()
  })

  const needs = fc.record({
    town: fc.constantFrom(...townSlugs),
    radiusKm: fc.integer({ min: 1, max: 60 }),
    availability: fc.integer({ min: 1, max: allSlots }),
    languages: fc.subarray([...spokenLanguages], { maxLength: 3 }),
    danishLevel: fc.constantFrom(...danishLevels),
    gender: fc.constantFrom(...genders),
    genderWish: fc.constantFrom('any' as const, 'same' as const),
    ageBand: fc.constantFrom(...newcomerAgeBands),
  })
  const offers = fc.record({
    town: fc.constantFrom(...townSlugs),
    radiusKm: fc.option(fc.integer({ min: 1, max: 60 })),
    availability: fc.integer({ min: 1, max: allSlots }),
    audience: fc.subarray([...audiences], { maxLength: 2 }),
    free: fc.integer({ min: 0, max: 2 }),
    untilDate: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
    ownerGender: fc.option(fc.constantFrom(...genders)),
    jobAge: fc.option(fc.constantFrom(...jobAges)),
  })

  it('is enough: after it no rule speaks against them and they have a time', () => {
    fc.assert(
      fc.property(needs, offers, (wishes, given) => {
        const [one, other] = [need(wishes), offer(given)]
        const change = smallestChange(one, other, today)
        if (!change) return
        const [changedNeed, changedOffer] = withChanges(one, other, change)
        expect(rulesAgainst(changedNeed, changedOffer, today)).toEqual([])
        expect(changedNeed.availability & changedOffer.availability).not.toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('is no more than needed: with any part of it left out something is still in the way', () => {
    fc.assert(
      fc.property(needs, offers, (wishes, given) => {
        const [one, other] = [need(wishes), offer(given)]
        const change = smallestChange(one, other, today) ?? []
        for (const left of change) {
          const [changedNeed, changedOffer] = withChanges(
            one,
            other,
            change.filter((each) => each !== left),
          )
          const works =
            rulesAgainst(changedNeed, changedOffer, today).length === 0 && (changedNeed.availability & changedOffer.availability) !== 0
          expect(works).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is nothing when the pair is possible already', () => {
    fc.assert(
      fc.property(needs, offers, (wishes, given) => {
        const [one, other] = [need(wishes), offer(given)]
        fc.pre(isPossible(one, other, today))
        expect(smallestChange(one, other, today)).toEqual([])
      }),
    )
  })
})
