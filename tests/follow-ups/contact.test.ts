import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { logActivity } from '~/activities/activities.server'
import { contactDays, questionDue, silenceOf, type ContactCheck } from '~/follow-ups/contact'
import {
  answerContact,
  askInTheFirstWeeks,
  contactOf,
  handleSilence,
  passOnContact,
  silentMatches,
} from '~/follow-ups/contact-checks.server'
import { action, loader } from '~/follow-ups/routes/contact'
import { action as matchAction } from '~/follow-ups/routes/match-follow-ups'
import { islandDate } from '~/i18n/format'
import { MatchMoved } from '~/matching/match'
import { endMatch, pauseMatch } from '~/matching/match-course.server'
import { mineOnDay } from '~/people/absences.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails, type WrittenMail } from '~tests/support/mails'
import { coordinator } from '~tests/support/people'
import { daysLater, runningMatch, theMatch, tokenIn, type Running } from '~tests/support/running'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let pair: Running
beforeEach(() => {
  setClock(() => new Date('2026-09-01T10:00:00Z'))
  pair = runningMatch({ email: 'amal@example.org' })
  emptyOutbox()
})
const asked = (day: number, side: 'offer' | 'need') =>
  contactOf(pair.id).find((check) => check.day === day && check.side === side)?.id ?? ''
const rising = () => silentMatches().map(({ matchId, why, days }) => [matchId, why, days])
const daysGo = (...days: number[]) =>
  days.forEach((each) => {
    daysLater(each)
    askInTheFirstWeeks()
  })
const press = async (token: string, intent: string) => answerOf(action(await visit('/x', { params: { token }, form: { intent } })))

describe('within seven days', () => {
  it('both are asked by mail, once, in their own language, and neither mail names the other', async () => {
    daysLater(6)
    expect(askInTheFirstWeeks()).toBe(0)
    daysLater(1)
    expect(askInTheFirstWeeks()).toBe(1)
    expect(askInTheFirstWeeks()).toBe(0)
    const mails = await waitingMails()
    expect(mails.map(({ to, template, locale }) => [to, template, locale]).toSorted()).toEqual(
      [
        ['amal@example.org', 'have-you-talked', 'ar'],
        [pair.kirsten.email, 'have-you-talked', 'da'],
      ].toSorted(),
    )
    const to = (address: string) => mails.find((mail): mail is WrittenMail => mail.to === address)
    expect(to('amal@example.org')?.text).not.toContain('Kirsten')
    expect(to(pair.kirsten.email)?.text).not.toContain('Amal')
    for (const { subject } of mails) expect(subject).not.toMatch(/Amal|Kirsten/)
  })
  it('a link that a mail scanner opens changes nothing; one press answers, and it can be changed', async () => {
    daysGo(7)
    const token = tokenIn(await waitingMails(), 'amal@example.org', '/har-i-talt')
    const before = contactOf(pair.id)
    const opened = await answerOf(loader(await visit('/x', { params: { token } })))
    expect(opened.data).toMatchObject({ open: true, answer: null, name: 'Kirsten' })
    expect(contactOf(pair.id)).toEqual(before)
    for (const answer of ['not-yet', 'not-yet', 'yes'] as const) {
      expect((await press(token, answer)).status).toBe(302)
      expect(contactOf(pair.id).find(({ side }) => side === 'need')?.answer).toBe(answer)
    }
    expect((await press('a-guess', 'yes')).status).toBe(404)
  })
  it('a link that has run out, or a match that has ended, answers nothing', async () => {
    daysGo(7)
    const token = tokenIn(await waitingMails(), 'amal@example.org', '/har-i-talt')
    endMatch(pair.mette, pair.id, { outcome: 'moved', need: 'closed' })
    expect((await press(token, 'help')).status).toBe(302)
    expect((await answerOf(loader(await visit('/x', { params: { token } })))).data).toMatchObject({ open: false, name: null })
    expect(contactOf(pair.id).every(({ answer }) => answer === null)).toBe(true)
    expect(() => answerContact(asked(7, 'need'), 'yes', 'link')).toThrow(MatchMoved)
  })
})

describe('silence', () => {
  it('rises at 14 days and higher at 21, and each time both are asked again', async () => {
    daysGo(7)
    expect(rising()).toEqual([])
    daysGo(7)
    expect(rising()).toEqual([[pair.id, 'silence', 14]])
    daysGo(7)
    expect(rising()).toEqual([[pair.id, 'silence', 21]])
    daysGo(7, 7)
    expect(contactOf(pair.id).map(({ day }) => day)).toEqual([7, 7, 14, 14, 21, 21])
    expect(await waitingMails()).toHaveLength(6)
  })
  it('is over with one yes, from whichever side, also when hours are logged', () => {
    daysGo(7, 7)
    answerContact(asked(14, 'need'), 'yes', 'link')
    expect(rising()).toEqual([])
    daysGo(7)
    expect(contactOf(pair.id)).toHaveLength(4)

    const other = runningMatch()
    daysGo(7, 7)
    expect(rising()).toEqual([[other.id, 'silence', 14]])
    logActivity(other.kirsten, { matchId: other.id, date: islandDate(now()), minutes: 60, note: null, formKey: 'a-form-key' })
    expect(rising()).toEqual([])
  })
  it('nobody is asked who logged hours in the first week', () => {
    daysLater(3)
    logActivity(pair.kirsten, { matchId: pair.id, date: islandDate(now()), minutes: 60, note: null, formKey: 'a-form-key' })
    daysGo(4, 7, 7)
    expect(contactOf(pair.id)).toMatchObject([{ answer: 'yes', side: 'offer' }])
  })
  it('»not yet« rises at once, and a call for help above all, also after a yes', () => {
    const quiet = runningMatch()
    daysGo(7, 7, 7)
    const fresh = runningMatch()
    daysGo(7)
    answerContact(contactOf(fresh.id)[0]?.id ?? '', 'not-yet', 'link')
    answerContact(asked(21, 'offer'), 'yes', 'link')
    answerContact(asked(21, 'need'), 'help', 'link')
    expect(rising()).toEqual([
      [pair.id, 'help', 21],
      [quiet.id, 'silence', 21],
      [fresh.id, 'not-yet', 7],
    ])
  })
  it('is off the desk when a coordinator has seen to it, who is written down, and rises again a week later', () => {
    daysGo(7, 7)
    handleSilence(pair.mette, pair.id)
    expect(rising()).toEqual([])
    expect(auditFor(`match:${pair.id}`)).toContainEqual(expect.objectContaining({ action: 'contact.handled', actor: pair.mette.userId }))
    expect(contactOf(pair.id).every(({ handledBy }) => handledBy === pair.mette.userId)).toBe(true)
    daysGo(7)
    expect(rising()).toEqual([[pair.id, 'silence', 21]])
  })
  it('of a match that rests or has ended is no silence', () => {
    daysGo(7, 7)
    pauseMatch(pair.mette, pair.id, null)
    expect(rising()).toEqual([])
    daysGo(7)
    expect(theMatch(pair.id).state).toBe('paused')
    expect(contactOf(pair.id)).toHaveLength(4)
  })
  it('stands on the desk of the coordinator it belongs to', () => {
    daysGo(7, 7)
    expect(silentMatches(mineOnDay(pair.mette))).toHaveLength(1)
    expect(silentMatches(mineOnDay(coordinator()))).toEqual([])
  })
})

describe('somebody without mail', () => {
  it('is called instead: no mail goes out, and the desk says so from the first week', async () => {
    const farid = runningMatch({ mette: pair.mette, channel: 'phone', phone: '12345678', email: null })
    daysGo(7)
    expect(rising()).toEqual([[farid.id, 'call', 7]])
    const asking = (await waitingMails()).filter(({ template }) => template === 'have-you-talked')
    expect(asking.map(({ to }) => to).toSorted()).toEqual([pair.kirsten.email, 'amal@example.org', farid.kirsten.email].toSorted())
  })
  it('has the answer written down by a coordinator, in whose name it stands', async () => {
    const farid = runningMatch({ mette: pair.mette, channel: 'phone', phone: '12345678', email: null })
    daysGo(7)
    const form = { intent: 'contact', side: 'need', answer: 'not-yet' }
    const answer = await answerOf(matchAction(await visit('/x', { as: pair.mette, params: { id: farid.id }, form })))
    expect(answer.status).toBe(302)
    expect(rising()).toEqual([[farid.id, 'not-yet', 7]])
    passOnContact(pair.mette, farid.id, 'need', 'yes')
    expect(rising()).toEqual([])
    expect(contactOf(farid.id).find(({ side }) => side === 'need')).toMatchObject({ answer: 'yes', handledBy: pair.mette.userId })
    expect(auditFor(`match:${farid.id}`)).toContainEqual(expect.objectContaining({ action: 'contact.answered', actor: pair.mette.userId }))
  })
})

describe('the rule', () => {
  const check = (side: 'offer' | 'need', day: 7 | 14 | 21, answer: ContactCheck['answer'] = null): ContactCheck => ({
    id: `${side}${day}`,
    matchId: 'm',
    side,
    day,
    askedAt: new Date(),
    answer,
    answeredAt: null,
    handledBy: null,
    handledAt: null,
  })
  it('asks each question once and only in its own week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (days) => {
        const due = questionDue(days, [])
        expect(due === null).toBe(days < 7 || days >= 28)
        if (due === null) return
        expect(contactDays).toContain(due)
        expect(days - due).toBeGreaterThanOrEqual(0)
        expect(days - due).toBeLessThan(7)
        expect(questionDue(days, [check('offer', due)])).toBeNull()
      }),
    )
  })
  it('never lets a yes count as silence, nor plain silence rise in the first week', () => {
    expect(silenceOf([check('offer', 14, 'yes'), check('need', 14)], { offer: true, need: false })).toBeNull()
    expect(silenceOf([check('offer', 7), check('need', 7)], { offer: true, need: true })).toBeNull()
  })
})
