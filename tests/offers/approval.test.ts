import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { organisations } from '~db/schema/organisations'
import { approvalCase, approvalQueue, approveOffer, countAwaitingApproval, sendBackOffer, submitOffer } from '~/offers/approval.server'
import { changedParts, publicParts, publicPartsOf, type PublicOffer } from '~/offers/offer-changes'
import { OfferMoved, offerForReading, saveOffer } from '~/offers/offers.server'
import { closeWithOffers } from '~/offers/partner-pause.server'
import { offerRow } from '~/offers/offer-reading.server'
import { action as decide } from '~/offers/routes/approval'
import { setClock } from '~/server/clock.server'
import { auditFor } from '~/server/audit.server'
import { db } from '~/server/database.server'
import { findByWords } from '~/server/search-index.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, draftOffer, publishedOffer, submittedOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const trust = (id: string) => db().update(organisations).set({ trusted: true }).where(eq(organisations.id, id)).run()

describe('an offer that comes before a coordinator', () => {
  it('the first time has nothing to be held against', () => {
    expect(approvalCase(submittedOffer())?.since).toBeNull()
  })

  it('again shows what changed since it was last approved, and nothing else', () => {
    const owner = volunteer()
    const id = publishedOffer({ owner, title: 'Kaffe og snak', audience: ['everyone'], languages: ['da', 'en'] })
    saveOffer(owner, id, { title: 'Te og snak', audience: ['women', 'families'], languages: ['en', 'da'] })
    submitOffer(owner, id)
    const found = approvalCase(id)
    expect(found?.since?.parts).toEqual(['title', 'audience'])
    expect(found?.since?.before.title).toBe('Kaffe og snak')
    expect(approvalQueue()[0]?.again).toBe(true)
  })

  it('shows also what was only ticked: that there are steps after all', () => {
    const owner = volunteer()
    const id = publishedOffer({ owner, stepFree: true, childFriendly: true })
    saveOffer(owner, id, { stepFree: false })
    submitOffer(owner, id)
    expect(approvalCase(id)?.since?.parts).toEqual(['stepFree'])
  })

  it('is held against what was approved, not against what was sent back', () => {
    const [owner, mette] = [volunteer(), coordinator()]
    const id = publishedOffer({ owner, title: 'Kaffe' })
    for (const title of ['Te', 'Kakao']) {
      saveOffer(owner, id, { title })
      submitOffer(owner, id)
      if (title === 'Te') sendBackOffer(mette, id, 'Skriv mere.')
    }
    expect(approvalCase(id)?.since?.before.title).toBe('Kaffe')
    approveOffer(mette, id)
    saveOffer(owner, id, { title: 'Saft' })
    submitOffer(owner, id)
    expect(approvalCase(id)?.since?.before.title).toBe('Kakao')
  })

  it('may be mended while it is approved; the owner is told, and it is found by its new words', async () => {
    const owner = volunteer({ locale: 'ar' })
    const id = submittedOffer({ owner, title: 'Stirk og snak' })
    emptyOutbox()
    const mette = coordinator()
    approveOffer(mette, id, { title: 'Strik og snak', text: 'Vi mødes og taler.' })
    expect(offerForReading(null, id)?.title).toBe('Strik og snak')
    expect(findByWords('offer', 'strik')).toEqual([id])
    expect(auditFor(`offer:${id}`)[0]).toMatchObject({ actor: mette.userId, action: 'offer.approved', detail: 'with-edits' })
    expect((await waitingMails()).map(({ template, locale }) => [template, locale])).toEqual([['offer-approved-with-edits', 'ar']])
  })

  it('approved again is not new: it keeps the day it was first published', () => {
    const owner = volunteer()
    setClock(() => new Date('2026-11-01T10:00:00Z'))
    const id = publishedOffer({ owner })
    setClock(() => new Date('2026-11-09T10:00:00Z'))
    saveOffer(owner, id, { title: 'Rettet' })
    submitOffer(owner, id)
    approveOffer(coordinator(), id)
    expect(offerRow(id)?.publishedAt).toEqual(new Date('2026-11-01T10:00:00Z'))
  })

  it('of an association that is closed waits for nobody and is not published', () => {
    const club = association()
    const id = submittedOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    const other = submittedOffer()
    expect(countAwaitingApproval()).toBe(2)
    closeWithOffers(coordinator(), club.id)
    expect(() => approveOffer(coordinator(), id)).toThrow(OfferMoved)
    expect(offerForReading(null, id)).toBeNull()
    expect(approvalQueue().map(({ view }) => view.id)).toEqual([other])
    expect([countAwaitingApproval(), approvalCase(id)?.rests]).toEqual([1, 'closed'])
  })

  it('is approved or sent back as it was read, and no newer: what its owner wrote meanwhile goes public unseen in no case', () => {
    const [owner, mette, lone] = [volunteer(), coordinator(), coordinator()]
    const id = submittedOffer({ owner, title: 'Det, der blev læst' })
    const read = approvalCase(id)?.version
    sendBackOffer(lone, id, 'Skriv mere.', read)
    saveOffer(owner, id, { title: 'Det, ingen har set' })
    submitOffer(owner, id)
    expect(() => approveOffer(mette, id, {}, read)).toThrow(OfferMoved)
    expect(() => sendBackOffer(mette, id, 'Nej.', read)).toThrow(OfferMoved)
    expect(offerRow(id)?.state).toBe('submitted')
    approveOffer(mette, id, {}, approvalCase(id)?.version)
    expect(offerForReading(null, id)?.title).toBe('Det, ingen har set')
  })

  it('that changed meanwhile is told to the coordinator, and what they typed is still there', async () => {
    const mette = coordinator()
    const id = submittedOffer()
    const send = async (form: Record<string, string>) =>
      answerOf(decide(await visit(`/koordinator/godkendelse/${id}`, { as: mette, params: { id }, form })))
    expect(await send({ intent: 'send-back', reason: 'Skriv mere.', version: '1' })).toMatchObject({
      status: 409,
      data: { moved: true, refused: { reply: { initialValue: { reason: 'Skriv mere.' }, error: { '': ['offer-changed'] } } } },
    })
    for (const version of ['1', ''])
      expect(await send({ intent: 'approve', version })).toMatchObject({ status: 409, data: { moved: true } })
    expect(offerRow(id)?.state).toBe('submitted')
    expect(await send({ intent: 'approve', version: String(approvalCase(id)?.version) })).toMatchObject({ status: 302 })
  })

  it('approved in the same words is no edit', async () => {
    const id = submittedOffer({ title: 'Kaffe', text: 'Vi mødes og taler.' })
    emptyOutbox()
    approveOffer(coordinator(), id, { title: 'Kaffe', text: 'Vi mødes og taler.' })
    expect((await waitingMails()).map(({ template }) => template)).toEqual(['offer-approved'])
  })
})

describe('an association that coordinators trust', () => {
  it('publishes at once, and the trail says who did', () => {
    const club = association()
    trust(club.id)
    const id = draftOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    expect(submitOffer(club.leader, id)).toBe('published')
    expect(offerForReading(null, id)).not.toBeNull()
    expect(approvalQueue()).toEqual([])
    expect(auditFor(`offer:${id}`)[0]).toMatchObject({ actor: club.leader.userId, action: 'offer.published-by-trusted' })
  })

  it('does not lend its trust to what its leader offers as a private person, nor to other associations', () => {
    const club = association()
    trust(club.id)
    const other = association({ leader: club.leader, name: 'En anden klub' })
    expect(submitOffer(club.leader, draftOffer({ owner: club.leader }))).toBe('waits')
    expect(submitOffer(club.leader, draftOffer({ owner: club.leader, organisationId: other.id, kind: 'club-place' }))).toBe('waits')
  })
})

describe('what changed between two versions of an offer', () => {
  const text = fc.string({ maxLength: 20 })
  const anyOffer: fc.Arbitrary<PublicOffer> = fc
    .record({
      title: text,
      text,
      availability: fc.nat(2 ** 21 - 1),
      languages: fc.uniqueArray(fc.constantFrom('da', 'en', 'ar')),
      audience: fc.uniqueArray(fc.constantFrom('women' as const, 'men' as const)),
      capacity: fc.integer({ min: 1, max: 30 }),
      town: fc.constantFrom('roenne', 'nexoe', null),
    })
    .map((some) => ({ ...publicPartsOf({} as never), ...some }))

  it('is nothing when they are the same, in whatever order things were chosen', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        expect(changedParts(offer, { ...offer, languages: offer.languages.toReversed() })).toEqual([])
      }),
    )
  })

  it('is the same parts from either side, and exactly those that read differently', () => {
    fc.assert(
      fc.property(anyOffer, anyOffer, (one, other) => {
        expect(changedParts(one, other)).toEqual(changedParts(other, one))
        expect(changedParts(one, other).includes('title')).toBe(one.title !== other.title)
        expect(publicParts).toEqual(expect.arrayContaining(changedParts(one, other)))
      }),
    )
  })
})
