import { beforeEach, describe, expect, it } from 'vitest'
import { logActivity } from '~/activities/activities.server'
import { answerContact, askInTheFirstWeeks, contactOf, passOnContact, silentMatches } from '~/follow-ups/contact-checks.server'
import { islandDate } from '~/i18n/format'
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
const own = (day: number) => contactOf(pair.id).find((check) => check.day === day && check.side === 'offer')?.id ?? ''
const rising = () => silentMatches().map(({ why }) => why)
const logHours = () =>
  logActivity(pair.kirsten, { matchId: pair.id, date: islandDate(now()), minutes: 60, note: null, formKey: 'a-form-key' })

describe('a volunteer who asks for help and then logs an hour', () => {
  it('still waits for help: the hour settles the other questions and not that one', () => {
    daysLater(7)
    askInTheFirstWeeks()
    answerContact(own(7), 'help', 'link')
    logHours()
    expect(rising()).toEqual(['help'])
    expect(contactOf(pair.id)).toMatchObject([
      { side: 'need', answer: null, handledAt: now() },
      { side: 'offer', answer: 'help', handledAt: null },
    ])
  })
  it('also when help was asked for at the later question', () => {
    daysLater(7)
    askInTheFirstWeeks()
    daysLater(7)
    askInTheFirstWeeks()
    answerContact(own(14), 'help', 'link')
    logHours()
    expect(rising()).toEqual(['help'])
    expect(contactOf(pair.id).filter(({ side }) => side === 'offer')).toMatchObject([
      { answer: 'yes' },
      { answer: 'help', handledAt: null },
    ])
  })
})

describe('a »not yet« that one side said by phone in the first days', () => {
  it('does not keep the other side from being asked when a week has gone', async () => {
    daysLater(3)
    passOnContact(pair.mette, pair.id, 'offer', 'not-yet')
    daysLater(4)
    expect(askInTheFirstWeeks()).toBe(1)
    expect((await waitingMails()).map(({ to, template }) => [to, template])).toEqual([['amal@example.org', 'have-you-talked']])
    daysLater(7)
    askInTheFirstWeeks()
    expect(contactOf(pair.id).map(({ side, day }) => [side, day])).toEqual([
      ['need', 7],
      ['offer', 7],
      ['need', 14],
      ['offer', 14],
    ])
  })
})
