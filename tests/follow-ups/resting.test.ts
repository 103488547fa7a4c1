import { beforeEach, describe, expect, it } from 'vitest'
import { answerContact, askInTheFirstWeeks, contactOf } from '~/follow-ups/contact-checks.server'
import { addFollowUp, askVolunteers, followUpsDue, planOf } from '~/follow-ups/follow-ups.server'
import { islandDate } from '~/i18n/format'
import { endMatchPauses, pauseMatch, resumeMatch } from '~/matching/match-course.server'
import { now, setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { daysLater, runningMatch, type Running } from '~tests/support/running'

useHouse()

let pair: Running
beforeEach(() => {
  setClock(() => new Date('2026-09-01T10:00:00Z'))
  pair = runningMatch({ email: 'amal@example.org' })
  emptyOutbox()
})
const days = () => planOf(pair.id).map(({ dueOn }) => dueOn)
const asked = () => contactOf(pair.id).map(({ side, day }) => `${side} ${day}`)

describe('a match that rests', () => {
  it('has nothing overdue, on no list, however long it rests', () => {
    pauseMatch(pair.mette, pair.id, null)
    daysLater(40)
    expect(followUpsDue()).toEqual({ lines: [], total: 0 })
  })
  it('goes on with its plan as many days later, and the volunteer is asked then', async () => {
    daysLater(2)
    pauseMatch(pair.mette, pair.id, '2026-10-13')
    daysLater(40)
    expect(endMatchPauses()).toBe(1)
    expect(days()).toEqual(['2026-10-18', '2026-11-10', '2027-01-10', '2027-04-10'])
    expect(followUpsDue().total).toBe(0)
    emptyOutbox()
    daysLater(28)
    expect(askVolunteers()).toBe(1)
    expect((await waitingMails()).map(({ template }) => template)).toEqual(['how-is-it-going'])
  })
  it('keeps the day a coordinator set for when it goes on again', () => {
    addFollowUp(pair.mette, pair.id, '2026-09-20')
    pauseMatch(pair.mette, pair.id, null)
    addFollowUp(pair.mette, pair.id, '2026-10-30')
    daysLater(30)
    resumeMatch(pair.mette, pair.id)
    resumeMatch(pair.mette, pair.id)
    expect(planOf(pair.id).flatMap(({ step, dueOn }) => (step === 'extra' ? [dueOn] : []))).toEqual(['2026-10-20', '2026-10-30'])
  })
  it('that goes on the same day moves nothing', () => {
    const before = days()
    pauseMatch(pair.mette, pair.id, null)
    resumeMatch(pair.mette, pair.id)
    expect(days()).toEqual(before)
  })
})

describe('the questions of the first weeks', () => {
  it('go on where they were when a match rested in between', () => {
    daysLater(7)
    askInTheFirstWeeks()
    daysLater(1)
    pauseMatch(pair.mette, pair.id, null)
    daysLater(60)
    askInTheFirstWeeks()
    expect(asked()).toEqual(['need 7', 'offer 7'])
    resumeMatch(pair.mette, pair.id)
    daysLater(5)
    expect(askInTheFirstWeeks()).toBe(0)
    daysLater(1)
    expect(askInTheFirstWeeks()).toBe(1)
    expect(asked()).toEqual(['need 7', 'offer 7', 'need 14', 'offer 14'])
  })
  it('count each rest, and are over with one yes', () => {
    const rests = () => {
      daysLater(3)
      pauseMatch(pair.mette, pair.id, null)
      daysLater(20)
      resumeMatch(pair.mette, pair.id)
    }
    rests()
    rests()
    expect(islandDate(now())).toBe('2026-10-17')
    expect(askInTheFirstWeeks()).toBe(0)
    daysLater(1)
    expect(askInTheFirstWeeks()).toBe(1)
    answerContact(contactOf(pair.id)[0]?.id ?? '', 'yes', 'link')
    daysLater(7)
    expect(askInTheFirstWeeks()).toBe(0)
  })
})
