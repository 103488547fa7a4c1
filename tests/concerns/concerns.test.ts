import { beforeEach, describe, expect, it } from 'vitest'
import { clockOf, hoursLeft } from '~/concerns/concern'
import {
  answerConcern,
  closeConcern,
  ConcernMoved,
  concernsOfMatch,
  escalateConcerns,
  openConcerns,
  ownConcerns,
  raiseConcern,
  readConcern,
} from '~/concerns/concerns.server'
import { action as caseAction, loader as caseLoader } from '~/concerns/routes/concern'
import { action as linkAction, loader as linkLoader } from '~/concerns/routes/raise-by-link'
import { action as ownAction, loader as ownLoader } from '~/concerns/routes/raise-own'
import { action as forAction } from '~/concerns/routes/raise-for'
import { loader as listLoader } from '~/concerns/routes/concerns'
import { islandDate } from '~/i18n/format'
import { makeAnswerLink } from '~/matching/answer-links.server'
import { cancelMatch, proposeMatch } from '~/matching/matches.server'
import { mineOnDay, noteAbsence } from '~/people/absences.server'
import { auditFor, recentAudit } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, newcomer, publishedOffer, volunteer } from '~tests/support/people'
import { later, runningMatch, theMatch, tokenIn, type Running } from '~tests/support/running'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const WORDS = 'Jeg føler mig presset til at låne penge ud.'
let pair: Running
beforeEach(() => {
  setClock(() => new Date('2026-09-01T10:00:00Z'))
  pair = runningMatch({ email: 'amal@example.org' })
  emptyOutbox()
})
const receivers = async () => (await waitingMails()).map(({ to, template }) => [to, template])
const tokenOf = (side: 'offer' | 'need') => makeAnswerLink(theMatch(pair.id), side).split('/').at(-1) ?? ''
const raised = () => raiseConcern(pair.id, 'need', WORDS, 'link')

describe('somebody who says that something is wrong', () => {
  it('says it by the private link, which changes nothing when it is only opened', async () => {
    const params = { token: tokenOf('need') }
    await answerOf(linkLoader(await visit('/x', { params })))
    expect(openConcerns()).toEqual([])
    const answer = await answerOf(linkAction(await visit('/bekymring/t', { params, form: { intent: 'raise', text: WORDS } })))
    expect(answer.location).toBe('/bekymring/t?sagt=1')
    expect(openConcerns()).toMatchObject([{ matchId: pair.id, side: 'need', hoursLeft: 24, forUserId: pair.mette.userId }])
    const thanks = await answerOf(linkLoader(await visit('/x?sagt=1', { params })))
    expect(thanks.data).toMatchObject({ answerBy: new Date('2026-09-02T10:00:00Z') })
  })
  it('says it signed in; somebody who has no part in the match finds nothing there', async () => {
    const as = (who: typeof pair.kirsten) => ({ as: who, params: { id: pair.id } })
    const form = { intent: 'raise', text: WORDS }
    expect((await answerOf(ownAction(await visit('/x', { ...as(pair.kirsten), form })))).status).toBe(302)
    expect(openConcerns()).toMatchObject([{ side: 'offer' }])
    for (const other of [volunteer(), pair.mette]) {
      expect((await answerOf(ownLoader(await visit('/x', as(other))))).status).toBe(404)
      expect((await answerOf(ownAction(await visit('/x', { ...as(other), form })))).status).toBe(404)
    }
  })
  it('is heard by a coordinator on the phone, who writes it down for them', async () => {
    const form = { intent: 'raise', side: 'need', text: WORDS }
    const answer = await answerOf(forAction(await visit('/x', { as: pair.mette, params: { id: pair.id }, form })))
    expect(answer.location).toBe(`/koordinator/bekymringer/${openConcerns()[0]?.id}`)
    expect(await receivers()).toEqual([])
  })
  it('may press twice: it is one concern and one mail', async () => {
    expect(raised()).toBe(raised())
    expect(await receivers()).toEqual([[pair.mette.email, 'concern-raised']])
  })
  it('gets what was typed back when it cannot be kept', async () => {
    const text = 'Mit CPR-nummer er 010190-1234'
    const answer = await answerOf(linkAction(await visit('/x', { params: { token: tokenOf('need') }, form: { intent: 'raise', text } })))
    expect(answer).toMatchObject({ status: 400, data: { reply: { error: { text: ['cpr'] }, initialValue: { text } } } })
  })
  it('can do so by a link that is too old to read the letter, and reads no answers by it', async () => {
    const params = { token: tokenOf('need') }
    answerConcern(pair.mette, raised(), 'letter', 'Vi ringer til dig.')
    expect((await answerOf(linkLoader(await visit('/x', { params })))).data).toMatchObject({ own: [{ answer: 'Vi ringer til dig.' }] })
    later(24 * 40)
    expect((await answerOf(linkLoader(await visit('/x', { params })))).data).toMatchObject({ open: true, own: [], back: '/' })
    const form = { intent: 'raise', text: 'Nu er det sket igen.' }
    expect((await answerOf(linkAction(await visit('/x', { params, form })))).status).toBe(302)
    expect(openConcerns()).toHaveLength(2)
  })
  it('cannot on a proposal that has not begun or was taken back', () => {
    const id = proposeMatch(pair.mette, newcomer().needId, publishedOffer(), 1)
    expect(() => raiseConcern(id, 'need', WORDS, 'link')).toThrow(ConcernMoved)
    cancelMatch(pair.mette, id)
    expect(() => raiseConcern(id, 'need', WORDS, 'link')).toThrow(ConcernMoved)
  })
})

describe('the words', () => {
  it('lie sealed, stand in no mail and no audit line, and are read by coordinators with a line each', async () => {
    const id = raised()
    expect(JSON.stringify(handle().sqlite.prepare('select * from concerns').all())).not.toContain('presset')
    for (const { subject, text, html } of await waitingMails())
      for (const part of [subject, text, html]) expect(part).not.toMatch(/presset|Amal|Kirsten/)
    const karin = coordinator({ firstName: 'Karin' })
    expect(readConcern(karin, id)?.concern.text).toBe(WORDS)
    expect(auditFor(`match:${pair.id}`)).toContainEqual(expect.objectContaining({ action: 'concern.read', actor: karin.userId }))
    expect(JSON.stringify(recentAudit())).not.toContain('presset')
  })
  it('are never shown again on the page of the one who wrote them, nor to the other side', async () => {
    raised()
    const seen = await answerOf(linkLoader(await visit('/x', { params: { token: tokenOf('need') } })))
    expect(JSON.stringify(seen.data)).not.toContain('presset')
    const other = await answerOf(linkLoader(await visit('/x', { params: { token: tokenOf('offer') } })))
    expect(other.data).toMatchObject({ own: [] })
    expect(ownConcerns(pair.id, 'offer')).toEqual([])
  })
  it('stand on no list', async () => {
    raised()
    const list = await answerOf(listLoader(await visit('/koordinator/bekymringer', { as: pair.mette })))
    expect(JSON.stringify(list.data)).not.toContain('presset')
  })
})

describe('the clock', () => {
  it('counts down from 24 hours, and past it', () => {
    const at = new Date('2026-09-01T10:00:00Z')
    const after = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
    expect([0, 19.5, 20, 23.5, 24, 25.5].map((hours) => [hoursLeft(at, after(hours)), clockOf(hoursLeft(at, after(hours)))])).toEqual([
      [24, 'calm'],
      [4, 'calm'],
      [4, 'calm'],
      [0, 'soon'],
      [0, 'soon'],
      [-2, 'late'],
    ])
  })
  it('rings for all coordinators at 20 hours, once, and not for what was answered', async () => {
    const [karin, other] = [coordinator({ firstName: 'Karin' }), runningMatch({ mette: pair.mette })]
    raised()
    answerConcern(pair.mette, raiseConcern(other.id, 'offer', WORDS, 'link'), 'talk', 'Vi har talt.')
    emptyOutbox()
    later(19)
    expect(escalateConcerns()).toBe(0)
    later(1)
    expect(escalateConcerns()).toBe(1)
    expect(escalateConcerns()).toBe(0)
    const told = await receivers()
    expect(told).toContainEqual([karin.email, 'concern-unanswered'])
    expect(told).toContainEqual([pair.mette.email, 'concern-unanswered'])
    expect(openConcerns(mineOnDay(karin))).toMatchObject([{ escalated: true, hoursLeft: 4 }])
  })
  it('rings at once for whoever stands in, and for all when it belongs to nobody', async () => {
    const karin = coordinator({ firstName: 'Karin' })
    const today = islandDate(now())
    noteAbsence(pair.mette, { userId: pair.mette.userId, coverId: karin.userId, fromDate: today, untilDate: today })
    raised()
    expect((await receivers()).toSorted()).toEqual(
      [
        [karin.email, 'concern-raised'],
        [pair.mette.email, 'concern-raised'],
      ].toSorted(),
    )
    expect(openConcerns(mineOnDay(karin))).toHaveLength(1)
  })
  it('puts what is unanswered first, by how little time is left', () => {
    const first = raised()
    later(2)
    const second = raiseConcern(pair.id, 'offer', WORDS, 'link')
    answerConcern(pair.mette, first, 'talk', 'Vi har talt.')
    later(1)
    const third = raiseConcern(pair.id, 'coordinator', 'En lærer ringede.', pair.mette)
    expect(openConcerns().map(({ id }) => id)).toEqual([second, third, first])
  })
})

describe('an answer', () => {
  it('in writing is told of by a mail without a word of it, and read behind a link of one’s own', async () => {
    const id = raised()
    emptyOutbox()
    answerConcern(pair.mette, id, 'letter', 'Du skal ikke låne penge ud. Vi ringer i dag.')
    const mails = await waitingMails()
    expect(mails.map(({ to, template, locale }) => [to, template, locale])).toEqual([['amal@example.org', 'concern-answered', 'ar']])
    expect(mails[0]?.text).not.toMatch(/penge|Kirsten/)
    const params = { token: tokenIn(mails, 'amal@example.org', '/bekymring') }
    const page = await answerOf(linkLoader(await visit('/x', { params })))
    expect(page.data).toMatchObject({ own: [{ answered: true, answer: 'Du skal ikke låne penge ud. Vi ringer i dag.' }] })
  })
  it('by having talked stays with the coordinators', () => {
    const id = raised()
    answerConcern(pair.mette, id, 'talk', 'Vi har talt i telefon.')
    expect(ownConcerns(pair.id, 'need')).toMatchObject([{ answered: true, answer: null }])
    expect(readConcern(pair.mette, id)?.concern.answer).toEqual({ way: 'talk', text: 'Vi har talt i telefon.' })
  })
  it('of two coordinators at once is the first one’s; the second is told and loses nothing', async () => {
    const id = raised()
    answerConcern(coordinator(), id, 'talk', 'Jeg ringede.')
    const form = { intent: 'answer', way: 'talk', text: 'Jeg ringede også.' }
    const answer = await answerOf(caseAction(await visit('/x', { as: pair.mette, params: { id }, form })))
    expect(answer).toMatchObject({ status: 409, data: { moved: true, answer: { initialValue: { text: 'Jeg ringede også.' } } } })
    expect(readConcern(pair.mette, id)?.concern.answer?.text).toBe('Jeg ringede.')
  })
  it('comes before the close, which says what it led to, once', async () => {
    const id = raised()
    expect(() => closeConcern(pair.mette, id, 'talked')).toThrow(ConcernMoved)
    answerConcern(pair.mette, id, 'talk', 'Vi har talt.')
    const close = async (form: Record<string, string>) =>
      answerOf(caseAction(await visit('/x', { as: pair.mette, params: { id }, form: { intent: 'close', ...form } })))
    expect((await close({})).status).toBe(400)
    expect((await close({ ledTo: 'new-agreement' })).status).toBe(302)
    expect((await close({ ledTo: 'talked' })).status).toBe(409)
    expect(openConcerns()).toEqual([])
    expect(concernsOfMatch(theMatch(pair.id))).toMatchObject([{ id, closedAt: now() }])
    expect((await answerOf(caseLoader(await visit('/x', { as: pair.mette, params: { id } })))).data).toMatchObject({
      concern: { ledTo: 'new-agreement' },
      closedBy: 'Mette',
    })
  })
})
