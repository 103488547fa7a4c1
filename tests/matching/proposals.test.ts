import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { offers } from '~db/schema/offers'
import { ANSWER_DAYS, MatchMoved } from '~/matching/match'
import { makeAnswerLink, readMatchLink } from '~/matching/answer-links.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, cancelMatch, expireProposals, proposeMatch, startMatch } from '~/matching/matches.server'
import { handOverLink, recordMissing } from '~/matching/desk-match.server'
import { layOutNeed, proposeRanked } from '~/matching/suggested.server'
import { needById } from '~/newcomers/needs.server'
import { offerRow } from '~/offers/offer-reading.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { coordinator, credential, newcomer, publishedOffer, volunteer } from '~tests/support/people'

useHouse()

/** What the second of two people is told. */
function whyNot(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof MatchMoved) return error.why
    throw error
  }
}
const places = (offerId: string) => ({ held: offerRow(offerId)?.placesHeld, taken: offerRow(offerId)?.placesTaken })
const later = (days: number) => {
  const at = new Date(now().getTime() + days * 86_400_000)
  setClock(() => at)
}

describe('a proposal', () => {
  it('takes the need out of the queue and keeps a place', () => {
    const [mette, { needId }, offerId] = [coordinator(), newcomer(), publishedOffer()]
    const id = proposeMatch(mette, needId, offerId, 1)
    expect(needById(needId)?.state).toBe('matching')
    expect(places(offerId)).toEqual({ held: 1, taken: 0 })
    expect(matchById(id)).toMatchObject({ state: 'proposed', rank: 1, proposedBy: mette.userId })
  })

  it('of two coordinators for the last place, one wins and the other is told', () => {
    const offerId = publishedOffer({ capacity: 1 })
    const [first, second] = [newcomer(), newcomer({ name: 'Samir' })]
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    expect(whyNot(() => proposeMatch(mette, first.needId, offerId, 1))).toBeNull()
    expect(whyNot(() => proposeMatch(karin, second.needId, offerId, 1))).toBe('offer-full')
    expect(needById(second.needId)?.state).toBe('open')
    expect(places(offerId)).toEqual({ held: 1, taken: 0 })
  })

  it('of two coordinators for the same need, one wins and the other is told', () => {
    const { needId } = newcomer()
    const [one, other] = [publishedOffer(), publishedOffer()]
    proposeMatch(coordinator(), needId, one, 1)
    expect(whyNot(() => proposeMatch(coordinator(), needId, other, 2))).toBe('need-taken')
    expect(places(other)).toEqual({ held: 0, taken: 0 })
  })

  it('is ranked again when it is made: what is excluded by then is refused with the reason', () => {
    const mette = coordinator()
    const { needId } = newcomer({ gender: 'man' })
    const offerId = publishedOffer({ audience: ['women'] })
    const need = needById(needId)
    expect(need && proposeRanked(mette, need, offerId, 'email')).toEqual({ done: false, why: 'excluded', because: ['women-only'] })
    expect(need && proposeRanked(mette, need, 'nothing', 'email')).toEqual({ done: false, why: 'gone' })
    expect(needById(needId)?.state).toBe('open')
  })

  it('remembers the place it had among the suggestions', () => {
    const mette = coordinator()
    const { needId } = newcomer({ speaks: ['uk'], danishLevel: 'none' })
    const [good, less] = [publishedOffer({ languages: ['da', 'uk'] }), publishedOffer({ languages: ['da'] })]
    expect(layOutNeed(mette, needId)?.suggestions.map(({ offer }) => offer.id)).toEqual([good, less])
    const need = needById(needId)
    const done = need && proposeRanked(mette, need, less, 'email')
    expect(done).toMatchObject({ done: true })
    expect(done?.done && matchById(done.matchId)?.rank).toBe(2)
  })

  it('is told as somebody else being first when the last place went meanwhile', () => {
    const mette = coordinator()
    const offerId = publishedOffer()
    proposeMatch(mette, newcomer().needId, offerId, 1)
    const need = needById(newcomer().needId)
    expect(whyNot(() => need && proposeRanked(mette, need, offerId, 'email'))).toBe('offer-full')
  })

  it('can be taken back, and gives need and place back', () => {
    const [mette, { needId }, offerId] = [coordinator(), newcomer(), publishedOffer()]
    const id = proposeMatch(mette, needId, offerId, 1)
    cancelMatch(mette, id)
    expect(matchById(id)?.state).toBe('cancelled')
    expect(needById(needId)?.state).toBe('open')
    expect(places(offerId)).toEqual({ held: 0, taken: 0 })
    expect(whyNot(() => cancelMatch(mette, id))).toBe('moved-on')
  })

  it('runs out also when another that is broken cannot', () => {
    const [broken, other] = [publishedOffer(), publishedOffer()]
    const stays = proposeMatch(coordinator(), newcomer().needId, broken, 1)
    const id = proposeMatch(coordinator(), newcomer({ name: 'Samir' }).needId, other, 1)
    // a place that nobody holds cannot be given back
    db().update(offers).set({ placesHeld: 0 }).where(eq(offers.id, broken)).run()
    later(ANSWER_DAYS + 1)
    expect(expireProposals()).toBe(1)
    expect([matchById(stays)?.state, matchById(id)?.state]).toEqual(['proposed', 'expired'])
  })

  it('runs out when nobody answers in time, once', () => {
    const [{ needId }, offerId] = [newcomer(), publishedOffer()]
    const id = proposeMatch(coordinator(), needId, offerId, 1)
    expect(expireProposals()).toBe(0)
    later(ANSWER_DAYS + 1)
    expect(whyNot(() => answerMatch(id, 'need', 'yes', 'link'))).toBe('moved-on')
    expect(expireProposals()).toBe(1)
    expect(expireProposals()).toBe(0)
    expect(matchById(id)?.state).toBe('expired')
    expect(needById(needId)?.state).toBe('open')
    expect(places(offerId)).toEqual({ held: 0, taken: 0 })
  })

  it('that came to nothing is not suggested for the same need again', () => {
    const mette = coordinator()
    const { needId } = newcomer()
    const offerId = publishedOffer()
    answerMatch(proposeMatch(mette, needId, offerId, 1), 'offer', 'no', 'link')
    const laid = layOutNeed(mette, needId)
    expect(laid?.suggestions).toEqual([])
    expect(laid?.excluded).toMatchObject([{ offer: { id: offerId }, because: ['declined'] }])
  })
})

describe('answers', () => {
  it('two yeses take the place, exactly once, in either order and however often they come', () => {
    for (const order of [
      ['offer', 'need'],
      ['need', 'offer'],
    ] as const) {
      const [{ needId }, offerId] = [newcomer(), publishedOffer({ capacity: 2 })]
      const id = proposeMatch(coordinator(), needId, offerId, 1)
      for (const side of order) {
        answerMatch(id, side, 'yes', 'link')
        answerMatch(id, side, 'yes', 'link')
      }
      expect(matchById(id)?.state).toBe('active')
      expect(needById(needId)?.state).toBe('covered')
      expect(places(offerId)).toEqual({ held: 0, taken: 1 })
    }
  })

  it('one no gives need and place back at once', () => {
    for (const side of ['offer', 'need'] as const) {
      const [{ needId }, offerId] = [newcomer(), publishedOffer()]
      const id = proposeMatch(coordinator(), needId, offerId, 1)
      answerMatch(id, side === 'offer' ? 'need' : 'offer', 'yes', 'link')
      answerMatch(id, side, 'no', 'link')
      expect(matchById(id)?.state).toBe('declined')
      expect(needById(needId)?.state).toBe('open')
      expect(places(offerId)).toEqual({ held: 0, taken: 0 })
      expect(whyNot(() => answerMatch(id, side, 'yes', 'link'))).toBe('already-answered')
    }
  })

  it('can be passed on by a coordinator, and it is written down who did', () => {
    const mette = coordinator()
    const id = proposeMatch(mette, newcomer({ channel: 'phone', email: null, phone: '12345678' }).needId, publishedOffer(), 1)
    answerMatch(id, 'need', 'yes', mette)
    expect(auditFor(`match:${id}`)).toContainEqual(
      expect.objectContaining({ action: 'match.answered', actor: mette.userId, detail: 'need' }),
    )
  })

  it('with a missing requirement both yeses make it agreed; it starts when the last one was seen', () => {
    const mette = coordinator()
    const owner = volunteer()
    const { needId } = newcomer({ needs: ['mentor-work'] })
    const offerId = publishedOffer({ owner, kind: 'mentor-work' })
    const id = proposeMatch(mette, needId, offerId, 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    expect(matchById(id)?.state).toBe('agreed')
    expect(places(offerId)).toEqual({ held: 0, taken: 1 })
    expect(whyNot(() => startMatch(mette, id))).toBe('requirement-missing')
    expect(whyNot(() => recordMissing(mette, id, 'child-certificate'))).toBe('moved-on')
    recordMissing(mette, id, 'training')
    startMatch(mette, id)
    expect(matchById(id)?.state).toBe('active')
    expect(whyNot(() => startMatch(mette, id))).toBe('moved-on')
    expect(auditFor(`user:${owner.userId}`)).toContainEqual(
      expect.objectContaining({ action: 'credential.recorded', actor: mette.userId, detail: 'training' }),
    )
  })

  it('a requirement that has run out counts as missing', () => {
    const owner = volunteer()
    credential(owner, 'training', '2020-01-01')
    const id = proposeMatch(coordinator(), newcomer({ needs: ['mentor-work'] }).needId, publishedOffer({ owner, kind: 'mentor-work' }), 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    expect(matchById(id)?.state).toBe('agreed')
  })
})

describe('private links', () => {
  it('open one side of one match, and reading them changes nothing', () => {
    const id = proposeMatch(coordinator(), newcomer().needId, publishedOffer(), 1)
    const match = matchById(id)
    const token = (match ? makeAnswerLink(match, 'need') : '').replace('/svar/', '')
    expect(readMatchLink(token, 'answer')).toMatchObject({ side: 'need', expired: false, match: { id } })
    expect(matchById(id)).toEqual(match)
    expect(readMatchLink('nothing', 'answer')).toBeNull()
  })

  it('handed over by a coordinator are whole addresses, written down, and not made for what is over', () => {
    const mette = coordinator()
    const id = proposeMatch(mette, newcomer().needId, publishedOffer(), 1)
    expect(handOverLink(mette, id, 'need')).toMatch(/^https?:\/\/[^/]+\/svar\/[\w-]{20,}\?sprog=(da|en|ar)$/)
    expect(auditFor(`match:${id}`)).toContainEqual(
      expect.objectContaining({ action: 'match.link-made', actor: mette.userId, detail: 'need' }),
    )
    cancelMatch(mette, id)
    expect(whyNot(() => handOverLink(mette, id, 'need'))).toBe('moved-on')
  })

  it('are past when the proposal is', () => {
    const id = proposeMatch(coordinator(), newcomer().needId, publishedOffer(), 1)
    const match = matchById(id)
    const token = (match ? makeAnswerLink(match, 'offer') : '').replace('/svar/', '')
    later(ANSWER_DAYS + 1)
    expect(readMatchLink(token, 'answer')?.expired).toBe(true)
  })
})
