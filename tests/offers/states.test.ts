import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayEdit, offerStates, stateAfter, type OfferState, type OfferStep } from '~/offers/offer'
import { holdPlace, releaseHeldPlace, releaseTakenPlace, takeHeldPlace } from '~/offers/offer-places.server'
import { offerRow } from '~/offers/offer-reading.server'
import { approvalQueue, approveOffer, countAwaitingApproval, sendBackOffer, submitOffer } from '~/offers/approval.server'
import {
  beginOffer,
  closeOffer,
  offerForReading,
  OfferMoved,
  ownOffer,
  ownOffers,
  pauseOffer,
  resumeOffer,
  saveOffer,
} from '~/offers/offers.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, draftOffer, publishedOffer, submittedOffer, volunteer } from '~tests/support/people'

/** What the owner or a coordinator can do from each state, and where it leads. */
const table: Record<OfferState, Partial<Record<OfferStep, OfferState>>> = {
  draft: { submit: 'submitted', close: 'closed' },
  submitted: { publish: 'published', 'send-back': 'sent-back', close: 'closed' },
  'sent-back': { submit: 'submitted', close: 'closed' },
  published: { pause: 'paused', close: 'closed', submit: 'submitted' },
  paused: { resume: 'published', close: 'closed', submit: 'submitted' },
  closed: {},
}
const steps: readonly OfferStep[] = ['submit', 'publish', 'send-back', 'pause', 'resume', 'close']

useHouse()

/** What came of it: somebody was first, or it may not be, is `moved`. */
function outcomeOf(work: () => void): 'done' | 'moved' {
  try {
    work()
    return 'done'
  } catch (error) {
    if (error instanceof OfferMoved) return 'moved'
    throw error
  }
}

describe('the life of an offer', () => {
  const owner = () => volunteer({ firstName: 'Kirsten' })
  /** An offer in each state, by the way people take. */
  function offerIn(state: OfferState, who: ReturnType<typeof owner>, by: ReturnType<typeof coordinator>): string {
    if (state === 'draft') return draftOffer({ owner: who })
    if (state === 'submitted') return submittedOffer({ owner: who })
    if (state === 'sent-back') {
      const id = submittedOffer({ owner: who })
      sendBackOffer(by, id, 'Skriv lidt mere.')
      return id
    }
    const id = publishedOffer({ owner: who, by })
    if (state === 'paused') pauseOffer(who, id)
    if (state === 'closed') closeOffer(who, id)
    return id
  }

  describe.each(offerStates)('%s', (state) => {
    it.each(steps)('%s leads where the table says, and nowhere else', (step) => {
      const [who, by] = [owner(), coordinator()]
      const id = offerIn(state, who, by)
      const does: Record<OfferStep, () => void> = {
        submit: () => submitOffer(who, id),
        publish: () => approveOffer(by, id),
        'send-back': () => sendBackOffer(by, id, 'Skriv lidt mere.'),
        pause: () => pauseOffer(who, id),
        resume: () => resumeOffer(who, id),
        close: () => closeOffer(who, id),
      }
      const next = table[state][step]
      expect(stateAfter(state, step)).toBe(next ?? null)
      expect(outcomeOf(does[step])).toBe(next ? 'done' : 'moved')
      expect(offerRow(id)?.state).toBe(next ?? state)
    })

    it('may be changed or not, as the table says', () => {
      const [who, by] = [owner(), coordinator()]
      const id = offerIn(state, who, by)
      const editable = state !== 'submitted' && state !== 'closed'
      expect([mayEdit(state), ownOffer(who, id)?.editable]).toEqual([editable, editable])
      expect(outcomeOf(() => saveOffer(who, id, { title: 'Noget andet' }))).toBe(editable ? 'done' : 'moved')
      expect(offerRow(id)?.title === 'Noget andet').toBe(editable)
    })

    it('is read by its owner and by coordinators, and by others when it is published', () => {
      const [who, by] = [owner(), coordinator()]
      const id = offerIn(state, who, by)
      const readers = { owner: who, coordinator: by, neighbour: volunteer(), nobody: null }
      const reading = Object.fromEntries(Object.entries(readers).map(([name, reader]) => [name, offerForReading(reader, id) !== null]))
      expect(reading).toEqual({ owner: true, coordinator: true, neighbour: state === 'published', nobody: state === 'published' })
    })
  })

  it('a shown offer that is changed is out of sight until it is approved again', () => {
    const [who, by] = [owner(), coordinator()]
    const id = publishedOffer({ owner: who, by })
    saveOffer(who, id, { text: 'Noget nyt.' })
    expect(offerForReading(null, id)).toBeNull()
    submitOffer(who, id)
    approveOffer(by, id)
    expect(offerForReading(null, id)?.text).toBe('Noget nyt.')
  })

  it('of two coordinators who approve at once, one does; the owner gets one mail', async () => {
    const [mette, jonas] = [coordinator(), coordinator({ firstName: 'Jonas' })]
    const id = submittedOffer()
    emptyOutbox()
    approveOffer(mette, id)
    expect(() => approveOffer(jonas, id)).toThrow(OfferMoved)
    expect(() => sendBackOffer(jonas, id, 'Nej')).toThrow(OfferMoved)
    expect(offerRow(id)).toMatchObject({ state: 'published', sentBackReason: null })
    expect(auditFor(`offer:${id}`).map(({ actor, action }) => [actor, action])).toEqual([[mette.userId, 'offer.approved']])
    expect((await waitingMails()).map(({ template }) => template)).toEqual(['offer-approved'])
  })

  it('a coordinator who asks for a change says why, and the owner reads it', async () => {
    const who = volunteer({ locale: 'ar', email: 'amal@example.com' })
    const id = submittedOffer({ owner: who })
    emptyOutbox()
    sendBackOffer(coordinator(), id, 'Skriv, hvornår du kan.')
    expect(ownOffer(who, id)?.sentBackReason).toBe('Skriv, hvornår du kan.')
    const [mail] = await waitingMails()
    expect(mail).toMatchObject({ to: 'amal@example.com', locale: 'ar', template: 'offer-sent-back' })
    expect(mail?.text).toContain('Skriv, hvornår du kan.')
    submitOffer(who, id)
    expect(ownOffer(who, id)?.sentBackReason).toBeNull()
  })

  it('the longest waiting comes first in the queue', () => {
    const times = ['2026-11-21T10:00:00Z', '2026-11-20T10:00:00Z', '2026-11-22T10:00:00Z']
    const ids = times.map((time) => {
      setClock(() => new Date(time))
      return submittedOffer()
    })
    expect(approvalQueue().map(({ view }) => view.id)).toEqual([ids[1], ids[0], ids[2]])
    expect(approvalQueue(1).map(({ submittedAt }) => submittedAt.toISOString())).toEqual(['2026-11-20T10:00:00.000Z'])
    expect(countAwaitingApproval()).toBe(3)
  })
})

describe('whose an offer is', () => {
  it('a neighbour can do nothing with it', () => {
    const id = publishedOffer()
    const neighbour = volunteer()
    for (const does of [submitOffer, pauseOffer, resumeOffer, closeOffer]) expect(() => does(neighbour, id)).toThrow(OfferMoved)
    expect(() => saveOffer(neighbour, id, { title: 'Mit nu' })).toThrow(OfferMoved)
    expect([ownOffer(neighbour, id), ownOffers(neighbour)]).toEqual([null, []])
  })

  it('a coordinator who is not its owner cannot change it either', () => {
    const id = publishedOffer()
    expect(() => saveOffer(coordinator(), id, { title: 'Bedre titel' })).toThrow(OfferMoved)
  })

  it('a leader changes the club’s offers, whoever began them, and nobody else’s', () => {
    const club = association()
    const other = association({ name: 'Gymnastik' })
    const ours = publishedOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    const theirs = publishedOffer({ owner: other.leader, organisationId: other.id, kind: 'club-place' })
    const second = volunteer({ firstName: 'Ole' })
    handle()
      .sqlite.prepare('insert into memberships (organisation_id, user_id, role, since) values (?, ?, ?, 0)')
      .run(club.id, second.userId, 'leader')
    saveOffer(second, ours, { title: 'Nyt fra os' })
    expect(ownOffers(second).map(({ id }) => id)).toEqual([ours])
    expect(() => saveOffer(second, theirs, { title: 'Nyt fra dem' })).toThrow(OfferMoved)
    expect(offerRow(theirs)?.title).not.toBe('Nyt fra dem')
  })

  it('a helper of the club does not, nor a leader who is one no more, though they began it', () => {
    const club = association()
    const helper = volunteer()
    handle()
      .sqlite.prepare('insert into memberships (organisation_id, user_id, role, since) values (?, ?, ?, 0)')
      .run(club.id, helper.userId, 'helper')
    const id = draftOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    expect(() => saveOffer(helper, id, { title: 'Nej' })).toThrow(OfferMoved)
    handle().sqlite.prepare('delete from memberships where user_id = ?').run(club.leader.userId)
    expect(ownOffer(club.leader, id)).toBeNull()
  })

  it('nobody begins an offer for a club they do not lead', () => {
    expect(() => beginOffer(volunteer(), 'club-place', association().id)).toThrow(OfferMoved)
  })

  it('the club’s leaders are told, each in their language', async () => {
    const club = association({ leader: volunteer({ email: 'a@example.com', locale: 'en' }) })
    const id = submittedOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    const second = volunteer({ email: 'b@example.com' })
    handle()
      .sqlite.prepare('insert into memberships (organisation_id, user_id, role, since) values (?, ?, ?, 0)')
      .run(club.id, second.userId, 'leader')
    emptyOutbox()
    approveOffer(coordinator(), id)
    expect((await waitingMails()).map(({ to, locale }) => `${to} ${locale}`).toSorted()).toEqual(['a@example.com en', 'b@example.com da'])
    expect(handle().sqlite.prepare('select approved_at is not null from organisations where id = ?').pluck().get(club.id)).toBe(1)
  })
})

describe('the places of an offer', () => {
  it('are never given away twice, in whatever order people ask, say yes and say no', () => {
    const by = coordinator()
    const owner = volunteer()
    const turns = fc.array(fc.constantFrom('hold' as const, 'take' as const, 'release' as const, 'end' as const), { maxLength: 40 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), turns, (capacity, order) => {
        const id = publishedOffer({ owner, by, capacity })
        const places = { held: 0, taken: 0 }
        const step = {
          hold: () => holdPlace(id) && (places.held += 1),
          take: () => [(places.held -= 1), (places.taken += 1), takeHeldPlace(id)],
          release: () => [(places.held -= 1), releaseHeldPlace(id)],
          end: () => [(places.taken -= 1), releaseTakenPlace(id)],
        }
        for (const turn of order) {
          const full = places.held + places.taken === capacity
          // who holds no place has none to take or to give back
          const possible = { hold: true, take: places.held > 0, release: places.held > 0, end: places.taken > 0 }[turn]
          const given = possible && step[turn]()
          expect(turn === 'hold' && given === false).toBe(turn === 'hold' && full)
          expect(offerRow(id)).toMatchObject({ placesHeld: places.held, placesTaken: places.taken })
          expect(offerForReading(null, id)?.free).toBe(capacity - places.held - places.taken)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the database itself refuses a place too many and a place that is not there', () => {
    const id = publishedOffer({ capacity: 1 })
    for (const sql of ['places_held = 2', 'places_held = 1, places_taken = 1', 'places_held = -1', 'places_taken = -1'])
      expect(() => handle().sqlite.prepare(`update offers set ${sql} where id = ?`).run(id), sql).toThrow(/CHECK/)
    for (const does of [takeHeldPlace, releaseHeldPlace, releaseTakenPlace]) expect(() => does(id)).toThrow(/CHECK/)
  })

  it('are held on a published offer only', () => {
    const owner = volunteer()
    const id = publishedOffer({ owner })
    pauseOffer(owner, id)
    expect([holdPlace(id), holdPlace(draftOffer()), holdPlace('no such offer')]).toEqual([false, false, false])
  })

  it('an owner cannot make fewer than are taken', () => {
    const owner = volunteer()
    const id = publishedOffer({ owner, capacity: 3 })
    expect([holdPlace(id), holdPlace(id)]).toEqual([true, true])
    takeHeldPlace(id)
    takeHeldPlace(id)
    saveOffer(owner, id, { capacity: 1 })
    expect(offerRow(id)).toMatchObject({ capacity: 2, placesTaken: 2 })
  })
})
