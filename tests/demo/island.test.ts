import { availabilityOf } from '~/people/availability'
import { schoolMornings } from '~/offers/young-work'
import { describe, expect, it } from 'vitest'
import { makeIsland } from '~db/demo/island'
import { offerKinds, frontOf } from '~/offers/offer'
import { TEXT_MAX, TITLE_MAX, whatForm, whereForm, youForm } from '~/offers/offer-form'
import { registerNewcomerForm } from '~/newcomers/newcomer-form'
import { slotsIn } from '~/people/availability'
import { containsCprNumber, containsEmailAddress, containsPhoneNumber } from '~/people/private-text'
import { personName } from '~/people/typed-text'
import { towns } from '~/island/towns'
import { FRONTS } from '~/ui/gable'
import { personWording } from '~db/demo/offer-texts'
import { activityForm, activityToForm, pageForm, pageToForm } from '~/organisations/organisation-form'
import { organisationWording } from '~db/demo/organisation-texts'

const island = makeIsland()
const published = island.offers.filter(({ state }) => state === 'published')
const countBy = <T>(list: readonly T[], key: (item: T) => string) =>
  list.reduce((counts, item) => counts.set(key(item), (counts.get(key(item)) ?? 0) + 1), new Map<string, number>())

describe('the plan of the demo island', () => {
  it('is the same every time it is made', () => {
    expect(JSON.stringify(makeIsland())).toBe(JSON.stringify(island))
  })

  it('has the people, organisations, newcomers, needs and matches it promises', () => {
    expect(new Set(island.offers.filter(({ organisation }) => !organisation).map(({ owner }) => owner.id)).size).toBe(400)
    expect(island.organisations).toHaveLength(60)
    expect(island.newcomers).toHaveLength(120)
    expect(island.needs).toHaveLength(150)
    expect(island.matches).toHaveLength(90)
    expect(island.activities.length).toBeGreaterThan(400)
    expect(Object.fromEntries(countBy(island.offers, ({ state }) => state))).toMatchObject({
      submitted: 12,
      draft: 9,
      'sent-back': 5,
      paused: 13,
      closed: 10,
    })
    expect(Object.fromEntries(countBy(island.needs, ({ state }) => state))).toEqual({ open: 50, matching: 16, covered: 41, closed: 43 })
    expect(Object.fromEntries(countBy(island.matches, ({ state }) => state))).toEqual({
      proposed: 16,
      agreed: 5,
      active: 32,
      paused: 4,
      ended: 20,
      declined: 6,
      expired: 4,
      cancelled: 3,
    })
  })

  it('has something published in every town, most in Rønne, and of every kind and front', () => {
    const byTown = countBy(published, ({ town }) => String(town))
    for (const { slug } of towns) expect(byTown.get(slug), slug).toBeGreaterThan(0)
    expect(Math.max(...byTown.values())).toBe(byTown.get('roenne'))
    const byKind = countBy(published, ({ kind }) => kind)
    for (const kind of offerKinds) expect(byKind.get(kind), kind).toBeGreaterThan(4)
    expect(new Set(published.map(({ kind }) => frontOf[kind]))).toEqual(new Set(FRONTS))
  })

  it('holds every kind in at least six wordings', () => {
    for (const wording of [...Object.values(personWording), ...Object.values(organisationWording)]) {
      expect(new Set(wording.variants.map(({ title, opening }) => title + opening)).size).toBeGreaterThanOrEqual(6)
    }
  })

  it('has no job for those at school while they are at school', () => {
    const young = island.offers.filter(({ details }) => details.jobAge === 'from-13' || details.jobAge === 'from-15')
    expect(young.length).toBeGreaterThan(0)
    expect(young.filter(({ availability }) => (availability & availabilityOf(schoolMornings)) !== 0)).toEqual([])
  })
  it('asks nobody of 15 to 17 for a job from 18 on', () => {
    const grownUp = island.offers.filter(({ details }) => details.jobAge === 'from-18')
    expect(grownUp.length).toBeGreaterThan(0)
    for (const { title, audience } of grownUp) expect(audience, title).not.toContain('youth')
  })

  it('shows only offers that the wizard would have let through', () => {
    for (const offer of island.offers.filter(({ state }) => state !== 'draft')) {
      const { kind, owner } = offer
      const what = { ...offer, ...offer.details, availability: slotsIn(offer.availability) }
      expect(whatForm(kind).safeParse(what).error, `${kind}: ${offer.title}`).toBeUndefined()
      expect(
        whereForm.safeParse({
          ...offer,
          stepFree: undefined,
          childFriendly: undefined,
          reach: offer.radiusKm === null ? 'island' : String(offer.radiusKm),
        }).error,
        offer.title,
      ).toBeUndefined()
      expect(
        youForm.safeParse({ ...owner, gender: owner.gender ?? undefined, phone: owner.phone ?? undefined }).error,
        owner.firstName,
      ).toBeUndefined()
      expect(offer.title.length).toBeLessThanOrEqual(TITLE_MAX)
      expect(offer.text.length).toBeLessThanOrEqual(TEXT_MAX)
      expect(offer.title + offer.text).not.toMatch(/[{}]|\p{Extended_Pictographic}/u)
    }
  })

  it('has newcomers whom a coordinator could have registered so', () => {
    for (const newcomer of island.newcomers) {
      const needs = island.needs.filter((need) => need.newcomer === newcomer).map(({ kind }) => kind)
      expect(new Set(needs).size, newcomer.name).toBe(needs.length)
      const entry = {
        ...newcomer,
        email: newcomer.email ?? undefined,
        phone: newcomer.phone ?? undefined,
        gender: newcomer.gender ?? undefined,
        wishes: newcomer.wishes ?? undefined,
        availability: slotsIn(newcomer.availability),
        arrivedMonth: '2026-01',
        needs,
        consent: 'on',
      }
      expect(registerNewcomerForm.safeParse(entry).error, newcomer.name).toBeUndefined()
      expect(newcomer.arrivedAgo).toBeLessThan(14 * 31)
    }
    expect(new Set(countBy(island.newcomers, ({ coordinatorId }) => coordinatorId).values())).toEqual(new Set([60]))
  })

  it('holds no CPR number, telephone number or address in any text', () => {
    const texts = [
      ...island.offers.flatMap(({ title, text, sentBackReason }) => [title, text, sentBackReason]),
      ...island.organisations.flatMap(({ name, about }) => [name, about]),
      ...island.newcomers.map(({ wishes }) => wishes),
      ...island.activities.map(({ note }) => note),
      ...island.questions.flatMap(({ question, reply }) => [question, reply]),
    ].filter((text) => text !== null)
    for (const text of texts)
      expect([containsCprNumber(text), containsPhoneNumber(text), containsEmailAddress(text)], text).toEqual([false, false, false])
  })

  it('has a page for every organisation that its leaders could have written so', () => {
    const wrong = island.organisations.flatMap(({ name, page }) => [
      ...(pageForm.safeParse(Object.fromEntries(Object.entries(pageToForm(page)).filter(([, value]) => value !== null && value !== '')))
        .success
        ? []
        : [name]),
      ...page.activities.filter(
        (each) =>
          !activityForm.safeParse(
            Object.fromEntries(Object.entries(activityToForm(each)).filter(([, value]) => value !== null && value !== '')),
          ).success,
      ),
    ])
    expect(wrong).toEqual([])
    expect(island.organisations.filter(({ page }) => page.joining.length < 2).map(({ name }) => name)).toEqual([])
    expect(island.organisations.filter(({ page }) => page.activities.length > 0).length).toBeGreaterThan(40)
    const states = countBy(island.pageChanges, ({ state }) => state)
    expect([states.get('waiting'), states.get('sent-back'), island.claims.length]).toEqual([3, 1, 3])
  })

  it('names nobody real: addresses end in .test, numbers lead nowhere, organisations are marked', () => {
    const everybody = [...island.people, ...island.newcomers]
    expect(everybody.flatMap(({ email }) => email ?? []).filter((email) => !/^[a-z0-9.]+@ressourcebank\.test$/.test(email))).toEqual([])
    expect(everybody.flatMap(({ phone }) => phone ?? []).filter((phone) => !/^\+450\d{7}$/.test(phone))).toEqual([])
    for (const { name } of island.organisations) expect(name).toMatch(/ \(eksempel\)$/)
    for (const name of [...island.people.map(({ firstName }) => firstName), ...island.newcomers.map((newcomer) => newcomer.name)])
      expect(personName.safeParse(name).success, name).toBe(true)
    const addresses = island.people.map(({ email }) => email)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(new Set(island.organisations.map(({ slug }) => slug)).size).toBe(60)
  })

  it('happens in order: joined, made, submitted, published, proposed, answered, begun, ended', () => {
    const falls = (...ago: (number | null)[]) => {
      const told = ago.filter((days) => days !== null)
      return told.every((days, place) => place === 0 || days <= (told[place - 1] ?? 0)) && told.every((days) => days >= 0)
    }
    for (const offer of island.offers)
      expect(falls(offer.owner.joinedAgo, offer.madeAgo, offer.submittedAgo, offer.publishedAgo, offer.confirmedAgo), offer.title).toBe(
        true,
      )
    for (const need of island.needs)
      expect(falls(need.newcomer.arrivedAgo, need.newcomer.registeredAgo, need.openedAgo, need.closedAgo), need.kind).toBe(true)
    for (const match of island.matches) {
      expect(
        falls(match.offer.publishedAgo, match.proposedAgo, match.offerAnsweredAgo, match.activatedAgo, match.endedAgo),
        match.state,
      ).toBe(true)
      expect(falls(match.need.openedAgo, match.proposedAgo, match.needAnsweredAgo, match.activatedAgo, match.endedAgo), match.state).toBe(
        true,
      )
    }
    expect(Math.max(...island.needs.filter(({ state }) => state === 'open').map(({ openedAgo }) => openedAgo))).toBeLessThan(31)
  })
})
