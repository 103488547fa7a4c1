import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { townSlugs } from '~/island/towns'
import {
  backgroundFor,
  backgroundNames,
  countFits,
  hardRules,
  rankOffers,
  reasonNames,
  reasonsFor,
  rulesAgainst,
  SCARCITY_UNTIL_DAYS,
  totalOf,
  usualWeights,
  weighedNames,
  type NeedSide,
  type OfferSide,
  type Weights,
} from '~/matching/ranking'
import { offerKinds, audiences } from '~/offers/offer'
import { allSlots, availabilityOf } from '~/people/availability'
import { ageBands, childAgeBands, danishLevels, genders, industries, interests, spokenLanguages, transports } from '~/people/facts'

const today = '2026-11-21'

const need = (wishes: Partial<NeedSide> = {}): NeedSide => ({
  kind: 'language-buddy',
  town: 'nexoe',
  transport: 'bike',
  radiusKm: 12,
  availability: allSlots,
  languages: ['uk'],
  danishLevel: 'some',
  gender: null,
  genderWish: 'any',
  ageBand: '26-40',
  children: [],
  interests: ['baking'],
  industries: ['food'],
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
  interests: ['baking'],
  industries: ['food'],
  free: 1,
  untilDate: null,
  ownerGender: null,
  carries: 0,
  missing: [],
  ...wishes,
})

const some = <T>(list: readonly T[]) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: 4 })
const needs: fc.Arbitrary<NeedSide> = fc.record({
  kind: fc.constantFrom(...offerKinds),
  town: fc.constantFrom(...townSlugs),
  transport: fc.constantFrom(...transports),
  radiusKm: fc.integer({ min: 1, max: 60 }),
  availability: fc.integer({ min: 0, max: allSlots }),
  languages: some(spokenLanguages),
  danishLevel: fc.constantFrom(...danishLevels),
  gender: fc.option(fc.constantFrom(...genders)),
  genderWish: fc.constantFrom('any' as const, 'same' as const),
  ageBand: fc.constantFrom(...ageBands),
  children: some(childAgeBands),
  interests: some(interests),
  industries: some(industries),
  declinedOffers: some(['a', 'b']).map((ids) => new Set(ids)),
  waitedDays: fc.integer({ min: 0, max: 60 }),
})
const offers: fc.Arbitrary<OfferSide> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...offerKinds),
  town: fc.constantFrom(...townSlugs),
  radiusKm: fc.option(fc.integer({ min: 1, max: 60 })),
  availability: fc.integer({ min: 0, max: allSlots }),
  languages: some(spokenLanguages),
  audience: some(audiences),
  interests: some(interests),
  industries: some(industries),
  free: fc.integer({ min: 0, max: 3 }),
  untilDate: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
  ownerGender: fc.option(fc.constantFrom(...genders)),
  carries: fc.integer({ min: 0, max: 6 }),
  missing: some(['training', 'child-certificate'] as const),
  carrierPlaces: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  askedLately: fc.integer({ min: 0, max: 4 }),
  endedWell: fc.integer({ min: 0, max: 4 }),
  scarcity: fc.option(fc.record({ price: fc.double({ min: 0, max: 1, noNaN: true }), language: fc.constant('ti'), said: fc.boolean() })),
})
const weights: fc.Arbitrary<Weights> = fc.record({
  language: fc.nat(5),
  distance: fc.nat(5),
  time: fc.nat(5),
  interest: fc.nat(5),
  load: fc.nat(5),
  requirements: fc.nat(5),
  experience: fc.nat(5),
  waiting: fc.nat(5),
  scarcity: fc.nat(20),
})

/** All that counts for a pair: the six cells and what stands behind them. */
const allFor = (one: NeedSide, given: OfferSide) => [...reasonsFor(one, given), ...backgroundFor(one, given)]

describe('the order of suggestions', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        needs,
        fc
          .uniqueArray(offers, { selector: ({ id }) => id, maxLength: 12 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        (one, [list, shuffled]) => {
          expect(rankOffers(one, shuffled, today)).toEqual(rankOffers(one, list, today))
        },
      ),
    )
  })

  it('loses nobody: every offer is suggested or excluded, once', () => {
    fc.assert(
      fc.property(needs, fc.uniqueArray(offers, { selector: ({ id }) => id, maxLength: 12 }), (one, list) => {
        const { suggestions, excluded } = rankOffers(one, list, today)
        expect([...suggestions, ...excluded].map(({ offerId }) => offerId).sort()).toEqual(list.map(({ id }) => id).sort())
      }),
    )
  })

  it('is by score, the best first, and excluded offers always have a reason', () => {
    fc.assert(
      fc.property(needs, fc.uniqueArray(offers, { selector: ({ id }) => id, maxLength: 12 }), weights, (one, list, weigh) => {
        const { suggestions, excluded } = rankOffers(one, list, today, weigh)
        const totals = suggestions.map(({ total }) => total)
        expect(totals).toEqual([...totals].sort((a, b) => b - a))
        for (const { because } of excluded) expect(because.length).toBeGreaterThan(0)
      }),
    )
  })

  it('never ranks an offer lower for fitting more', () => {
    const better: ((one: NeedSide, given: OfferSide) => OfferSide)[] = [
      (one, given) => ({ ...given, languages: [...given.languages, ...one.languages] }),
      (one, given) => ({ ...given, availability: given.availability | one.availability }),
      (one, given) => ({
        ...given,
        interests: [...given.interests, ...one.interests],
        industries: [...given.industries, ...one.industries],
      }),
      (_one, given) => ({ ...given, carries: 0 }),
      (_one, given) => ({ ...given, askedLately: 0 }),
      (_one, given) => ({ ...given, endedWell: (given.endedWell ?? 0) + 1 }),
      (_one, given) => ({ ...given, scarcity: null }),
      (_one, given) => ({ ...given, missing: [] }),
      (one, given) => ({ ...given, town: one.town }),
    ]
    fc.assert(
      fc.property(needs, offers, weights, fc.constantFrom(...better), (one, given, weigh, improve) => {
        // somebody who has told nothing of their interests is unknown, not unlike
        fc.pre(given.interests.length > 0 && given.industries.length > 0)
        const before = totalOf(allFor(one, given), weigh)
        const after = totalOf(allFor(one, improve(one, given)), weigh)
        expect(after).toBeGreaterThanOrEqual(before - 1e-12)
      }),
    )
  })

  it('takes no notice of what weighs nothing', () => {
    fc.assert(
      fc.property(needs, offers, offers, weights, fc.constantFrom(...weighedNames), (one, given, other, weigh, name) => {
        const without = { ...weigh, [name]: 0 }
        const reasons = allFor(one, given)
        const changed = reasons.map(
          (reason) => allFor(one, other).find((each) => each.name === name && each.name === reason.name) ?? reason,
        )
        expect(totalOf(changed, without)).toBeCloseTo(totalOf(reasons, without), 12)
      }),
    )
  })

  it('is the same whatever scale the weights are on', () => {
    fc.assert(
      fc.property(needs, offers, weights, (one, given, weigh) => {
        const tenfold = Object.fromEntries(Object.entries(weigh).map(([name, value]) => [name, value * 10])) as Weights
        expect(totalOf(allFor(one, given), tenfold)).toBeCloseTo(totalOf(allFor(one, given), weigh), 12)
      }),
    )
  })

  it('always gives the same six reasons in the same order, each between 0 and 1', () => {
    fc.assert(
      fc.property(needs, offers, (one, given) => {
        const reasons = reasonsFor(one, given)
        expect(reasons.map(({ name }) => name)).toEqual([...reasonNames])
        expect(backgroundFor(one, given).map(({ name }) => name)).toEqual([...backgroundNames])
        for (const { score } of allFor(one, given)) expect(score >= 0 && score <= 1).toBe(true)
        expect(countFits(reasons) * 2).toBe(Math.round(countFits(reasons) * 2))
      }),
    )
  })

  it('puts equals in the order of their ids', () => {
    const list = ['c', 'a', 'b'].map((id) => offer({ id }))
    expect(rankOffers(need(), list, today, usualWeights).suggestions.map(({ offerId }) => offerId)).toEqual(['a', 'b', 'c'])
  })
})

describe('hard rules', () => {
  const against = (one: Partial<NeedSide>, given: Partial<OfferSide>) => rulesAgainst(need(one), offer(given), today)

  it('let an ordinary pair through', () => {
    expect(against({}, {})).toEqual([])
  })

  it.each([
    ['kind', {}, { kind: 'transport' }],
    ['women-only', { gender: 'man' }, { audience: ['women'] }],
    ['women-only', { gender: null }, { audience: ['women', 'adults'] }],
    ['men-only', { gender: 'woman' }, { audience: ['men'] }],
    ['gender-wish', { gender: 'woman', genderWish: 'same' }, { ownerGender: 'man' }],
    ['gender-wish', { gender: 'woman', genderWish: 'same' }, { ownerGender: null }],
    ['age', { ageBand: '26-40' }, { audience: ['youth'] }],
    ['age', { ageBand: '15-17' }, { audience: ['adults'] }],
    ['age', { children: [] }, { audience: ['families'] }],
    ['too-young', { kind: 'spare-time-job', ageBand: '13-14' }, { kind: 'spare-time-job', jobAge: 'from-15' }],
    ['too-young', { kind: 'spare-time-job', ageBand: '15-17' }, { kind: 'spare-time-job', jobAge: 'from-18' }],
    ['age', { ageBand: '13-14' }, { audience: ['youth'] }],
    ['full', {}, { free: 0 }],
    ['too-far', { radiusKm: 3 }, { town: 'roenne', radiusKm: 3 }],
    ['ferry', { town: 'christiansoe', radiusKm: 60 }, { town: 'roenne', radiusKm: 25 }],
    ['expired', {}, { untilDate: '2026-11-20' }],
    ['declined', { declinedOffers: new Set(['a']) }, {}],
  ] satisfies [string, Partial<NeedSide>, Partial<OfferSide>][])('%s', (rule, one, given) => {
    expect(against(one, given)).toEqual([rule])
  })

  it.each([
    ['women may join women only', { gender: 'woman' as const }, { audience: ['women' as const] }],
    ['the same gender is kept', { gender: 'woman' as const, genderWish: 'same' as const }, { ownerGender: 'woman' as const }],
    ['an offer for youth and everyone is for everyone', {}, { audience: ['youth' as const, 'everyone' as const] }],
    ['children bring their parents', { children: ['6-9' as const] }, { audience: ['children' as const] }],
    ['who may be old enough is asked', { ageBand: '15-17' as const }, { jobAge: 'from-15' as const }],
    ['a grown-up is old enough for every job', { ageBand: '26-40' as const }, { jobAge: 'from-18' as const }],
    [
      'a job for youth is for those of 13 too when it says so',
      { kind: 'spare-time-job' as const, ageBand: '13-14' as const },
      { kind: 'spare-time-job' as const, audience: ['youth' as const], jobAge: 'from-13' as const },
    ],
    ['one of the two goes far enough', { radiusKm: 3 }, { town: 'roenne' as const, radiusKm: 40 }],
    ['the whole island is the islet too', { town: 'christiansoe' as const }, { radiusKm: null }],
    ['the last day counts', {}, { untilDate: today }],
  ])('%s', (_why, one, given) => {
    expect(against(one, given)).toEqual([])
  })

  it('are told all at once', () => {
    expect(against({ gender: 'man', declinedOffers: new Set(['a']) }, { audience: ['women'], free: 0, untilDate: '2026-01-01' })).toEqual([
      'women-only',
      'full',
      'expired',
      'declined',
    ])
  })

  it('are never broken by a suggestion', () => {
    fc.assert(
      fc.property(needs, fc.uniqueArray(offers, { selector: ({ id }) => id, maxLength: 12 }), (one, list) => {
        const { suggestions, excluded } = rankOffers(one, list, today)
        for (const { offerId } of suggestions)
          expect(rulesAgainst(one, list.find(({ id }) => id === offerId) ?? offer(), today)).toEqual([])
        for (const { because } of excluded) for (const rule of because) expect(hardRules).toContain(rule)
      }),
    )
  })
})

describe('reasons', () => {
  const reason = <Name extends (typeof reasonNames)[number]>(name: Name, one: Partial<NeedSide>, given: Partial<OfferSide>) =>
    reasonsFor(need(one), offer(given)).find((each) => each.name === name)

  it('name the languages both speak, and say when only Danish is left to practise', () => {
    expect(reason('language', {}, {})).toMatchObject({ fit: 'yes', shared: ['uk', 'da'], practisesDanish: false })
    expect(reason('language', { languages: ['ti'] }, {})).toMatchObject({ fit: 'half', practisesDanish: true })
    expect(reason('language', { languages: ['ti'], danishLevel: 'none' }, {})).toMatchObject({ fit: 'no', score: 0, shared: [] })
  })

  it('name the times both can', () => {
    const tuesday = availabilityOf(['tue-afternoon'])
    expect(reason('time', { availability: tuesday }, { availability: allSlots })).toMatchObject({
      fit: 'half',
      shared: 1,
      wanted: 1,
      sharedSlots: tuesday,
    })
    expect(reason('time', { availability: tuesday }, { availability: availabilityOf(['mon-evening']) })).toMatchObject({
      fit: 'no',
      shared: 0,
    })
  })

  it('compare trades for work and interests for company, and nothing for a lift', () => {
    expect(reason('interest', { kind: 'mentor-work' }, { kind: 'mentor-work' })).toMatchObject({ about: 'industry', shared: ['food'] })
    expect(reason('interest', {}, {})).toMatchObject({ about: 'interest', shared: ['baking'] })
    expect(reason('interest', { kind: 'transport' }, { kind: 'transport' })).toMatchObject({ about: 'none', fit: 'yes' })
  })

  it('say which requirement is missing', () => {
    expect(reason('requirements', {}, { missing: ['training'] })).toMatchObject({ fit: 'no', missing: ['training'] })
  })
})

describe('what stands behind the six points', () => {
  const order = (one: Partial<NeedSide>, ...list: Partial<OfferSide>[]) =>
    rankOffers(
      need(one),
      list.map((each) => offer(each)),
      today,
    ).suggestions.map(({ offerId }) => offerId)

  it('spreads the load: who helps somebody already comes after who helps nobody', () => {
    expect(order({}, { id: 'a', carries: 2 }, { id: 'b' })).toEqual(['b', 'a'])
  })

  it('does not ask the same person first again when nothing came of it', () => {
    expect(order({}, { id: 'a', askedLately: 2 }, { id: 'b' })).toEqual(['b', 'a'])
  })

  it('weighs what a club carries against its places', () => {
    expect(order({}, { id: 'a', carries: 2 }, { id: 'b', carries: 6, carrierPlaces: 40 })).toEqual(['b', 'a'])
    expect(order({}, { id: 'a', carries: 30, carrierPlaces: 40 }, { id: 'b', carries: 6, carrierPlaces: 40 })).toEqual(['b', 'a'])
  })

  it('prefers who has ended well before, among equals', () => {
    expect(order({}, { id: 'a' }, { id: 'b', endedWell: 3 })).toEqual(['b', 'a'])
  })

  it('saves a place that others will need, until somebody has waited for half of the target', () => {
    const scarce = { id: 'a', languages: ['da', 'uk', 'ti'], scarcity: { price: 0.4, language: 'ti', said: true } }
    expect(order({ waitedDays: 0 }, scarce, { id: 'b', town: 'svaneke' })).toEqual(['b', 'a'])
    expect(order({ waitedDays: SCARCITY_UNTIL_DAYS }, scarce, { id: 'b', town: 'svaneke' })).toEqual(['a', 'b'])
  })

  it('counts waiting the same for every offer of one need, and more the longer it has been', () => {
    fc.assert(
      fc.property(needs, offers, fc.integer({ min: 1, max: 60 }), (one, given, more) => {
        const total = (waitedDays: number) => totalOf(allFor({ ...one, waitedDays }, given), usualWeights)
        expect(total(10 + more)).toBeGreaterThan(total(10))
      }),
    )
  })
})
