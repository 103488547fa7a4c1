import { expect, it } from 'vitest'
import { letterFor } from '~/matching/letter.server'
import { MatchMoved } from '~/matching/match'
import { askAboutMatch } from '~/matching/match-questions.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, cancelMatch, proposeMatch, putNewcomerAway, startMatch } from '~/matching/matches.server'
import { isArchived } from '~/newcomers/newcomers.server'
import { needById } from '~/newcomers/needs.server'
import { offerRow } from '~/offers/offer-reading.server'
import { OfferMoved, saveOffer } from '~/offers/offers.server'
import { auditFor } from '~/server/audit.server'
import { useHouse } from '~tests/support/house'
import { waitingMails } from '~tests/support/mails'
import { coordinator, credential, newcomer, publishedOffer, volunteer } from '~tests/support/people'

useHouse()

const places = (offerId: string) => ({ held: offerRow(offerId)?.placesHeld, taken: offerRow(offerId)?.placesTaken })

/** A friend family without a child certificate, proposed to somebody new. */
function friendFamily() {
  const [owner, mette, amal] = [
    volunteer({ firstName: 'Bodil' }),
    coordinator(),
    newcomer({ needs: ['friend-family'], email: 'amal@example.org' }),
  ]
  const offerId = publishedOffer({ owner, by: mette, kind: 'friend-family' })
  return { owner, mette, amal, offerId, id: proposeMatch(mette, amal.needId, offerId, 1) }
}

it('a volunteer cannot change an offer while a proposal on it waits for answers', () => {
  const { owner, offerId } = friendFamily()
  expect(() => saveOffer(owner, offerId, { kind: 'language-buddy' })).toThrow(OfferMoved)
  expect(offerRow(offerId)).toMatchObject({ kind: 'friend-family', state: 'published' })
})

it('the child certificate counts as it was required when the match was proposed, whatever becomes of the offer', async () => {
  const { owner, mette, offerId, id } = friendFamily()
  answerMatch(id, 'need', 'yes', 'link')
  expect(answerMatch(id, 'offer', 'yes', owner).state).toBe('agreed')
  saveOffer(owner, offerId, { kind: 'language-buddy', audience: ['adults'] })
  expect(() => startMatch(mette, id)).toThrow(MatchMoved)
  expect((await waitingMails()).filter(({ template }) => template === 'match-active')).toEqual([])
  credential(owner, 'child-certificate')
  startMatch(mette, id)
  expect(matchById(id)?.state).toBe('active')
})

it('a match that lacks a requirement for good can be taken back: the place is free and the need in the queue', () => {
  const { owner, mette, amal, offerId, id } = friendFamily()
  answerMatch(id, 'need', 'yes', 'link')
  answerMatch(id, 'offer', 'yes', owner)
  expect(places(offerId)).toEqual({ held: 0, taken: 1 })
  cancelMatch(mette, id)
  expect(places(offerId)).toEqual({ held: 0, taken: 0 })
  expect(needById(amal.needId)?.state).toBe('open')
})

it('somebody who is put away is in no match that has not begun, and in no queue', () => {
  const { mette, amal, offerId, id } = friendFamily()
  putNewcomerAway(mette, amal.id)
  expect(matchById(id)?.state).toBe('cancelled')
  expect(needById(amal.needId)?.state).toBe('closed')
  expect(places(offerId)).toEqual({ held: 0, taken: 0 })
  expect(isArchived(amal.id)).toBe(true)
})

it('a letter to a volunteer reads no name before both have said yes, and writes down that it did after', () => {
  const [owner, amal] = [volunteer(), newcomer()]
  const id = proposeMatch(coordinator(), amal.needId, publishedOffer({ owner }), 1)
  const lines = () => auditFor(`newcomer:${amal.id}`).filter(({ actor }) => actor === `match:${id}`)
  const proposed = matchById(id)
  expect(proposed && letterFor(proposed, 'offer')?.other.name).toBeNull()
  expect(lines()).toEqual([])
  answerMatch(id, 'need', 'yes', 'link')
  answerMatch(id, 'offer', 'yes', owner)
  const active = matchById(id)
  expect(active && letterFor(active, 'offer')?.other.name).toBe(amal.name)
  expect(lines().length).toBeGreaterThan(0)
})

it('a link holder can ask a handful of questions, not a hundred', () => {
  const { id } = friendFamily()
  for (const number of [1, 2, 3, 4, 5]) askAboutMatch(id, 'need', `Spørgsmål ${number}?`)
  expect(() => askAboutMatch(id, 'need', 'Et til?')).toThrow(MatchMoved)
})
