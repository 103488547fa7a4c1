import { beforeEach, describe, expect, it } from 'vitest'
import { makeMatchLink } from '~/matching/answer-links.server'
import { letterFor } from '~/matching/letter.server'
import { MatchMoved } from '~/matching/match'
import { changeOutcome, endMatch, endMatchPauses, pauseMatch, resumeMatch, sayAgain } from '~/matching/match-course.server'
import { whenMatchEnds } from '~/matching/match-events.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, cancelMatch, proposeMatch } from '~/matching/matches.server'
import { action as againAction, loader as againLoader } from '~/matching/routes/again'
import { action as answerAction, loader as answerLoader } from '~/matching/routes/answer'
import { action as matchAction } from '~/matching/routes/match'
import { layOutNeed } from '~/matching/suggested.server'
import { needById } from '~/newcomers/needs.server'
import { archiveNewcomer } from '~/newcomers/newcomers.server'
import { offerRow } from '~/offers/offer-reading.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, newcomer, publishedOffer, volunteer, type Somebody, type SomebodyNew } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let mette: Somebody
let owner: Somebody
let iryna: SomebodyNew
let offerId: string
let match: string
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  mette = coordinator()
  owner = volunteer({ firstName: 'Kirsten', email: 'kirsten@example.org' })
  iryna = newcomer({ name: 'Selamawit', email: 'selamawit@example.org', locale: 'ar' })
  offerId = publishedOffer({ owner, by: mette })
  match = proposeMatch(mette, iryna.needId, offerId, 1)
})
function bothSayYes() {
  answerMatch(match, 'offer', 'yes', 'link')
  answerMatch(match, 'need', 'yes', 'link')
  emptyOutbox()
}
const later = (days: number) => {
  const at = new Date(now().getTime() + days * 86_400_000)
  setClock(() => at)
}
const whyNot = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof MatchMoved) return error.why
    throw error
  }
}
const mails = async () => (await waitingMails()).map(({ to, template }) => `${to} ${template}`).toSorted()
const act = async (form: Record<string, string>) =>
  answerOf(matchAction(await visit(`/koordinator/match/${match}`, { as: mette, params: { id: match }, form })))

describe('a pause', () => {
  it('keeps the place, tells both, and ends by itself on its day', async () => {
    bothSayYes()
    pauseMatch(mette, match, '2026-12-01')
    expect(matchById(match)).toMatchObject({ state: 'paused', pausedUntil: '2026-12-01' })
    expect(offerRow(offerId)).toMatchObject({ placesTaken: 1 })
    expect(await mails()).toEqual(['kirsten@example.org match-paused-until', 'selamawit@example.org match-paused-until'])
    later(9)
    expect(endMatchPauses()).toBe(0)
    later(1)
    emptyOutbox()
    expect(endMatchPauses()).toBe(1)
    expect(endMatchPauses()).toBe(0)
    expect(matchById(match)).toMatchObject({ state: 'active', pausedUntil: null })
    expect(await mails()).toEqual(['kirsten@example.org match-resumed', 'selamawit@example.org match-resumed'])
  })

  it('without a day lasts until a coordinator says otherwise, once', async () => {
    bothSayYes()
    pauseMatch(mette, match, null)
    later(400)
    expect(endMatchPauses()).toBe(0)
    resumeMatch(mette, match)
    expect(matchById(match)?.state).toBe('active')
    emptyOutbox()
    resumeMatch(mette, match)
    expect(await waitingMails()).toEqual([])
  })

  it('names the day in words in each reader’s language', async () => {
    bothSayYes()
    pauseMatch(mette, match, '2026-12-01')
    const [danish, arabic] = (await waitingMails()).toSorted((a, b) => a.to.localeCompare(b.to))
    expect(danish?.text.replace(/\s+/g, ' ')).toContain('tirsdag 1. december')
    expect(arabic?.text.replace(/\s+/g, ' ')).toContain('1 ديسمبر')
  })

  it('of a day that is gone is refused at the field, with what was typed', async () => {
    bothSayYes()
    expect(await act({ intent: 'pause', until: '2026-11-20' })).toMatchObject({
      status: 400,
      data: { pause: { error: { until: ['day-gone'] }, initialValue: { until: '2026-11-20' } } },
    })
    expect(matchById(match)?.state).toBe('active')
  })
})

describe('the end of a match', () => {
  it('takes an outcome and one press: the place is free and the need closed', async () => {
    bothSayYes()
    const ended: string[] = []
    whenMatchEnds('a-test', ({ id, outcome }) => ended.push(`${id} ${outcome}`))
    expect(await act({ intent: 'end', outcome: 'friendship', need: 'closed' })).toMatchObject({ status: 302 })
    whenMatchEnds('a-test', () => {})
    expect(matchById(match)).toMatchObject({ state: 'ended', outcome: 'friendship', endedAt: now() })
    expect(offerRow(offerId)).toMatchObject({ placesTaken: 0, placesHeld: 0 })
    expect(needById(iryna.needId)?.state).toBe('closed')
    expect(ended).toEqual([`${match} friendship`])
  })

  it('pressed twice is one end, with one thank-you', async () => {
    bothSayYes()
    await act({ intent: 'end', outcome: 'job', need: 'closed' })
    expect(await act({ intent: 'end', outcome: 'job', need: 'closed' })).toMatchObject({ status: 302 })
    expect(await act({ intent: 'end', outcome: 'moved', need: 'open' })).toMatchObject({ status: 409, data: { moved: 'moved-on' } })
    expect(matchById(match)?.outcome).toBe('job')
    expect(offerRow(offerId)?.placesTaken).toBe(0)
    expect(await mails()).toEqual(['kirsten@example.org match-thanks', 'selamawit@example.org match-ended'])
  })

  it('without an outcome is refused at the field', async () => {
    bothSayYes()
    expect(await act({ intent: 'end', need: 'closed' })).toMatchObject({ status: 400, data: { end: { error: { outcome: ['choose'] } } } })
    expect(await act({ intent: 'end', outcome: 'wedding', need: 'closed' })).toMatchObject({ status: 400 })
    expect(matchById(match)?.state).toBe('active')
  })

  it('can let the need wait again, from today', () => {
    bothSayYes()
    later(90)
    endMatch(mette, match, { outcome: 'did-not-work-out', need: 'open' })
    expect(needById(iryna.needId)).toMatchObject({ state: 'open', openedAt: now() })
  })

  it('that did not work out is not suggested to the same need again', () => {
    bothSayYes()
    const other = publishedOffer({ by: mette })
    endMatch(mette, match, { outcome: 'did-not-work-out', need: 'open' })
    const laid = layOutNeed(mette, iryna.needId)
    expect(laid?.suggestions.map(({ offer }) => offer.id)).toEqual([other])
    expect(laid?.excluded).toMatchObject([{ offer: { id: offerId }, because: ['declined'] }])
  })

  it('opens no need of somebody who was put away', () => {
    bothSayYes()
    archiveNewcomer(mette, iryna.id)
    endMatch(mette, match, { outcome: 'moved', need: 'open' })
    expect(needById(iryna.needId)?.state).toBe('closed')
  })

  it('is told to nobody with its outcome, nor kept in the trail', async () => {
    bothSayYes()
    endMatch(mette, match, { outcome: 'did-not-work-out', need: 'closed' })
    const words = (await waitingMails()).map(({ subject, text }) => `${subject} ${text}`).join('\n')
    expect(words).not.toMatch(/did-not-work-out|gik ikke|لم ينجح/i)
    expect(words).not.toMatch(/Selamawit.*Kirsten|Kirsten.*Selamawit/)
    expect(JSON.stringify(auditFor(`match:${match}`))).not.toContain('did-not-work-out')
  })

  it('is no end of a proposal: that is taken back', () => {
    expect(whyNot(() => endMatch(mette, match, { outcome: 'job', need: 'closed' }))).toBe('moved-on')
    expect(whyNot(() => pauseMatch(mette, match, null))).toBe('moved-on')
    expect(offerRow(offerId)).toMatchObject({ placesHeld: 1, placesTaken: 0 })
  })

  it('written down wrongly can be put right', () => {
    bothSayYes()
    endMatch(mette, match, { outcome: 'job', need: 'closed' })
    changeOutcome(mette, match, 'education')
    expect(matchById(match)?.outcome).toBe('education')
  })
})

describe('would you do it again', () => {
  const tokenOf = async () => {
    const [mail] = (await waitingMails()).filter(({ template }) => template === 'match-thanks')
    return /\/tak\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  }
  const open = async (token: string) => answerOf(againLoader(await visit(`/tak/${token}`, { params: { token } })))
  const say = async (token: string, intent: string) =>
    answerOf(againAction(await visit(`/tak/${token}`, { params: { token }, form: { intent } })))

  it('is one press from the mail; opening it is none', async () => {
    bothSayYes()
    endMatch(mette, match, { outcome: 'better-danish', need: 'closed' })
    const token = await tokenOf()
    expect(await open(token)).toMatchObject({ status: 200, data: { said: null, open: true } })
    expect(matchById(match)?.wouldAgain).toBeNull()
    expect(await say(token, 'maybe')).toMatchObject({ status: 302 })
    expect(await say(token, 'yes')).toMatchObject({ status: 302 })
    expect(matchById(match)?.wouldAgain).toBe('yes')
    expect(await open(token)).toMatchObject({ data: { said: 'yes' } })
  })

  it('is a late link after two months, and a link of another purpose opens nothing', async () => {
    bothSayYes()
    endMatch(mette, match, { outcome: 'better-danish', need: 'closed' })
    const token = await tokenOf()
    later(61)
    expect(await open(token)).toMatchObject({ data: { open: false } })
    await say(token, 'no')
    expect(matchById(match)?.wouldAgain).toBeNull()
    const other =
      makeMatchLink(match, 'offer', { purpose: 'contact', expiresAt: new Date('2027-12-01') })
        .split('/')
        .at(-1) ?? ''
    expect(await open(other)).toMatchObject({ status: 404 })
    expect(await open('nothing')).toMatchObject({ status: 404 })
    expect(await say('nothing', 'yes')).toMatchObject({ status: 404 })
  })

  it('waits for the end', () => {
    bothSayYes()
    expect(whyNot(() => sayAgain(match, 'yes'))).toBe('moved-on')
  })
})

describe('the letter of a match that runs', () => {
  it('asks the two to get in touch in the first weeks, and no more after that', () => {
    bothSayYes()
    const read = () => {
      const there = matchById(match)
      return there && letterFor(there, 'need')
    }
    expect(read()).toMatchObject({ told: 'active', justBegun: true })
    later(14)
    expect(read()).toMatchObject({ told: 'active', justBegun: false })
  })
})

describe('an answer after the proposal was withdrawn', () => {
  it('changes nothing, and the page says kindly that it will not be this time', async () => {
    const [mail] = (await waitingMails()).filter(({ template, to }) => template === 'match-proposed' && to === 'selamawit@example.org')
    const token = /\/svar\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    cancelMatch(mette, match)
    const answer = await answerOf(answerAction(await visit(`/svar/${token}`, { params: { token }, form: { intent: 'yes' } })))
    expect(answer).toMatchObject({ status: 302, location: `/svar/${token}` })
    expect(matchById(match)).toMatchObject({ state: 'cancelled', needAnswer: null })
    expect(needById(iryna.needId)?.state).toBe('open')
    expect(offerRow(offerId)).toMatchObject({ placesHeld: 0, placesTaken: 0 })
    const page = await answerOf(answerLoader(await visit(`/svar/${token}`, { params: { token } })))
    expect(page).toMatchObject({ status: 200, data: { letter: { told: 'not-this-time' } } })
  })
})
