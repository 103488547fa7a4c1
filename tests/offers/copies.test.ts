import { describe, expect, it } from 'vitest'
import { saveStep } from '~/offers/wizard.server'
import { holdPlace } from '~/offers/offer-places.server'
import { publishedOffersOf } from '~/offers/offer-reading.server'
import { changeOfferer, closeOffer, copyOffer, offerForReading, ownOffer, OfferMoved, pauseOffer, saveOffer } from '~/offers/offers.server'
import { pauseOffersOf, resumeOffersOf } from '~/offers/organisation-offers.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { association, draftOffer, publishedOffer, volunteer } from '~tests/support/people'

useHouse()

function typed(fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
  return form
}

describe('a copy', () => {
  it('says the same, is a draft, and nobody’s place comes along', () => {
    const owner = volunteer()
    const id = publishedOffer({ owner, title: 'Kaffe', capacity: 2, languages: ['da', 'ar'], details: { meeting: 'cafe' }, stepFree: true })
    holdPlace(id)
    const copy = copyOffer(owner, id)
    expect(ownOffer(owner, copy)).toMatchObject({
      editable: true,
      view: { state: 'draft', title: 'Kaffe', capacity: 2, free: 2, details: { meeting: 'cafe' }, stepFree: true },
    })
    expect(ownOffer(owner, copy)?.view.languages.toSorted()).toEqual(['ar', 'da'])
    expect(ownOffer(owner, id)?.view.free).toBe(1)
  })
  it('is made once when its button is pressed twice, and anew once it was touched or some time has gone', () => {
    const owner = volunteer()
    const id = publishedOffer({ owner, title: 'Kaffe' })
    const copy = copyOffer(owner, id)
    expect(copyOffer(owner, id)).toBe(copy)
    saveOffer(owner, copy, { title: 'Kaffe' })
    const second = copyOffer(owner, id)
    expect(second).not.toBe(copy)
    setClock(() => new Date(Date.now() + 61_000))
    expect([copy, second]).not.toContain(copyOffer(owner, id))
  })
  it('can be made of a closed offer, and of nobody else’s', () => {
    const owner = volunteer()
    const id = publishedOffer({ owner })
    closeOffer(owner, id)
    expect(ownOffer(owner, copyOffer(owner, id))?.view.state).toBe('draft')
    expect(() => copyOffer(volunteer(), id)).toThrow(OfferMoved)
  })
})

describe('who offers it', () => {
  it('can be changed to a club one leads and back, while nobody counts on it', () => {
    const club = association({ name: 'Boldklubben' })
    const id = draftOffer({ owner: club.leader, kind: 'club-place' })
    changeOfferer(club.leader, id, club.id)
    expect(ownOffer(club.leader, id)?.view).toMatchObject({ owner: 'Boldklubben', organisation: true })
    saveStep(club.leader, id, 'club-place', 'slags', typed({ kind: 'club-place', organisationId: '' }))
    expect(ownOffer(club.leader, id)?.view).toMatchObject({ owner: 'Kirsten', organisation: false })
  })
  it('not to a club one does not lead, and not once a place is proposed', () => {
    const club = association()
    const owner = volunteer()
    expect(() => changeOfferer(owner, draftOffer({ owner }), club.id)).toThrow(OfferMoved)
    const tried = saveStep(owner, draftOffer({ owner }), 'club-place', 'slags', typed({ kind: 'club-place', organisationId: club.id }))
    expect(tried?.error).toEqual({ organisationId: ['organisation'] })
    const ours = publishedOffer({ owner: club.leader, capacity: 2, kind: 'club-place' })
    holdPlace(ours)
    expect(() => changeOfferer(club.leader, ours, club.id)).toThrow(OfferMoved)
  })
})

describe('a whole organisation', () => {
  it('pauses what is on the site and brings back exactly that', () => {
    const club = association()
    const wish = { owner: club.leader, organisationId: club.id, kind: 'club-place' as const }
    const [first, second, resting] = [publishedOffer(wish), publishedOffer(wish), publishedOffer(wish)]
    const other = publishedOffer()
    pauseOffer(club.leader, resting)
    const paused = pauseOffersOf(club.id)
    expect(paused.toSorted()).toEqual([first, second].toSorted())
    expect(publishedOffersOf(club.id)).toEqual([])
    expect(offerForReading(null, other)).not.toBeNull()
    closeOffer(club.leader, second)
    expect(resumeOffersOf(club.id, [...paused, other])).toEqual([first])
    expect(publishedOffersOf(club.id).map(({ id }) => id)).toEqual([first])
  })
})

describe('a group of boxes', () => {
  it('that is emptied stays empty, though something else on the step must be mended', () => {
    const owner = volunteer()
    const id = draftOffer({ owner, languages: ['da', 'ar'], audience: ['women'], interests: ['football'] })
    expect(
      saveStep(
        owner,
        id,
        'language-buddy',
        'hvad',
        typed({ title: '', text: 'Vi mødes.', availability: 'mon-morning', frequency: 'weekly', meeting: 'cafe' }),
      ),
    ).not.toBeNull()
    expect(ownOffer(owner, id)?.view).toMatchObject({ languages: [], interests: [], availability: 1, details: { meeting: 'cafe' } })
    expect(saveStep(owner, id, 'language-buddy', 'hvor', typed({ town: 'aarhus', reach: '8', capacity: '1' }))).not.toBeNull()
    expect(ownOffer(owner, id)?.view).toMatchObject({ audience: [], town: 'roenne', radiusKm: 8 })
  })
  it('of a kind’s own question keeps several answers', () => {
    const owner = volunteer()
    const id = draftOffer({ owner, kind: 'homework-help' })
    const answers = { level: ['small', 'middle'], subjects: ['maths'], homeworkPlace: 'library' }
    const step = typed({
      title: 'Lektier',
      text: 'Vi læser.',
      languages: 'da',
      availability: 'mon-evening',
      frequency: 'weekly',
      ...answers,
    })
    expect(saveStep(owner, id, 'homework-help', 'hvad', step)).toBeNull()
    expect(ownOffer(owner, id)?.view.details).toEqual(answers)
  })
})
