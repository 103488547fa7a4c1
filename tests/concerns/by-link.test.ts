import { beforeEach, describe, expect, it } from 'vitest'
import { answerConcern, openConcerns, raiseConcern } from '~/concerns/concerns.server'
import { action, loader } from '~/concerns/routes/raise-by-link'
import { loader as ownLoader } from '~/concerns/routes/raise-own'
import { makeAnswerLink, readMatchLink } from '~/matching/answer-links.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, newcomer, publishedOffer, volunteer } from '~tests/support/people'
import { later, runningMatch, theMatch, tokenIn, type Running } from '~tests/support/running'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let pair: Running
beforeEach(() => {
  setClock(() => new Date('2026-09-01T10:00:00Z'))
  pair = runningMatch({ email: 'amal@example.org' })
  emptyOutbox()
})
const tokenOf = (side: 'offer' | 'need') => makeAnswerLink(theMatch(pair.id), side).split('/').at(-1) ?? ''
const say = async (text: string, token: string) =>
  answerOf(action(await visit('/bekymring/t', { params: { token }, form: { intent: 'raise', text } })))

describe('somebody who says more and more by a link', () => {
  it('is heard five times; what comes then stays in the form, with the number to call, and nobody is mailed of it', async () => {
    const token = tokenOf('need')
    for (const nth of [1, 2, 3, 4, 5]) expect(await say(`Noget er galt, ${nth}`, token)).toMatchObject({ status: 302 })
    expect(await waitingMails()).toHaveLength(5)
    expect(await say('Og en gang til', token)).toMatchObject({
      status: 429,
      data: { reply: { error: { text: ['too-many-concerns'] }, initialValue: { text: 'Og en gang til' } } },
    })
    expect(openConcerns()).toHaveLength(5)
    expect(await waitingMails()).toHaveLength(5)
    // the same words again are still the one concern they were, and the other side is heard
    expect(await say('Noget er galt, 3', token)).toMatchObject({ status: 302 })
    expect(await say('Her er også noget galt', tokenOf('offer'))).toMatchObject({ status: 302 })
    raiseConcern(pair.id, 'need', 'Hun ringede til mig.', pair.mette)
    expect(openConcerns()).toHaveLength(7)
  })
  it('is heard again when one has been answered', async () => {
    const token = tokenOf('need')
    for (const nth of [1, 2, 3, 4, 5]) await say(`Noget er galt, ${nth}`, token)
    answerConcern(pair.mette, openConcerns()[0]?.id ?? '', 'talk', 'Vi har talt.')
    expect(await say('Og en gang til', token)).toMatchObject({ status: 302 })
  })
  it('cannot press without end: after sixty within an hour it is enough', async () => {
    const token = tokenOf('need')
    for (let press = 0; press < 60; press += 1) await say('Det samme', token)
    expect(await say('Det samme', token)).toMatchObject({ status: 429 })
    expect(openConcerns()).toHaveLength(1)
  })
})

describe('the link to an answer', () => {
  it('opens the answer and no letter with which one says yes or no', async () => {
    answerConcern(pair.mette, raiseConcern(pair.id, 'need', 'Noget er galt.', 'link'), 'letter', 'Vi ringer til dig.')
    const token = tokenIn(await waitingMails(), 'amal@example.org', '/bekymring')
    expect(readMatchLink(token, 'answer')).toBeNull()
    expect(readMatchLink(token, 'concern')).toMatchObject({ side: 'need', expired: false })
    expect((await answerOf(loader(await visit('/x', { params: { token } })))).data).toMatchObject({
      back: '/',
      own: [{ answer: 'Vi ringer til dig.' }],
    })
    later(24 * 31)
    expect((await answerOf(loader(await visit('/x', { params: { token } })))).data).toMatchObject({ open: true, own: [] })
  })
})

describe('an organisation', () => {
  it('is told before it writes that all who lead it read the answer; one person is not', async () => {
    const leader = volunteer()
    const club = association({ leader })
    const amal = newcomer({ needs: ['club-place'], by: pair.mette })
    const offer = publishedOffer({ owner: leader, by: pair.mette, kind: 'club-place', organisationId: club.id })
    const id = proposeMatch(pair.mette, amal.needId, offer, 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    const page = async (as: typeof leader, match: string) => answerOf(ownLoader(await visit('/x', { as, params: { id: match } })))
    expect((await page(leader, id)).data).toMatchObject({ shared: true })
    expect((await page(pair.kirsten, pair.id)).data).toMatchObject({ shared: false })
  })
})
