import { beforeEach, describe, expect, it } from 'vitest'
import { action as noteAction, loader as noteLoader } from '~/follow-ups/routes/follow-up'
import { action as linkAction, loader as linkLoader } from '~/follow-ups/routes/own-words-by-link'
import { loader as mineLoader } from '~/follow-ups/routes/my-own-words'
import { action as planAction } from '~/follow-ups/routes/match-follow-ups'
import {
  addFollowUp,
  askVolunteers,
  dropFollowUp,
  followUpsDue,
  FollowUpMoved,
  moveFollowUp,
  noteFollowUp,
  planOf,
  readFollowUps,
  settleByOwnWords,
  waitingForOwnWords,
  writeOwnWords,
} from '~/follow-ups/follow-ups.server'
import { matchesToWatch } from '~/follow-ups/watch.server'
import { islandDate } from '~/i18n/format'
import { endMatch } from '~/matching/match-course.server'
import { mineOnDay, noteAbsence } from '~/people/absences.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, volunteer } from '~tests/support/people'
import { daysLater, runningMatch, tokenIn, type Running } from '~tests/support/running'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const heard = { heard: 'both', going: 4, danish: 2, home: 3, missedMeetings: 0, note: 'De ler meget.', nextStep: null } as const
const own = { going: 3, danish: 2, home: null, missedMeetings: 2, note: 'Bussen kommer ikke.', nextStep: null } as const
const refusesTo = (work: () => unknown) => expect(work).toThrow(FollowUpMoved)
const open = () => planOf(pair.id).filter(({ doneAt, droppedAt }) => !doneAt && !droppedAt)

let pair: Running
beforeEach(() => {
  setClock(() => new Date('2026-09-01T10:00:00Z'))
  pair = runningMatch()
})
const first = () => open()[0]?.id ?? ''

describe('a match that begins', () => {
  it('has four follow-ups laid out from that day', () => {
    expect(open().map(({ step, dueOn }) => [step, dueOn])).toEqual([
      ['week-1', '2026-09-08'],
      ['month-1', '2026-10-01'],
      ['month-3', '2026-12-01'],
      ['month-6', '2027-03-01'],
    ])
  })
  it('has its plan changed: another day, one more, one less', () => {
    const [week, month] = open()
    moveFollowUp(pair.mette, week?.id ?? '', '2026-09-10')
    dropFollowUp(pair.mette, month?.id ?? '')
    addFollowUp(pair.mette, pair.id, '2026-09-20')
    addFollowUp(pair.mette, pair.id, '2026-09-20')
    expect(open().map(({ dueOn }) => dueOn)).toEqual(['2026-09-10', '2026-09-20', '2026-12-01', '2027-03-01'])
    refusesTo(() => moveFollowUp(pair.mette, month?.id ?? '', '2026-09-11'))
  })
  it('is not moved to a day that is gone: the form says so and keeps what was typed', async () => {
    const form = { intent: 'move', followUp: first(), dueOn: '2026-08-01' }
    const answer = await answerOf(planAction(await visit('/x', { as: pair.mette, params: { id: pair.id }, form })))
    expect(answer.status).toBe(400)
    expect(answer.data).toMatchObject({
      refused: { of: first(), reply: { error: { dueOn: ['day-gone'] }, initialValue: { dueOn: '2026-08-01' } } },
    })
  })
  it('drops what is left of the plan when it ends; what was heard stays', () => {
    noteFollowUp(pair.mette, first(), heard)
    endMatch(pair.mette, pair.id, { outcome: 'friendship', need: 'closed' })
    expect(open()).toEqual([])
    expect(readFollowUps(pair.mette, pair.id).filter(({ note }) => note)).toMatchObject([{ note: 'De ler meget.', going: 4 }])
    refusesTo(() => addFollowUp(pair.mette, pair.id, '2026-12-24'))
  })
})

describe('the list of what is due', () => {
  it('rises with the days that pass, the oldest first', () => {
    expect(followUpsDue().total).toBe(0)
    daysLater(7)
    const other = runningMatch({ mette: pair.mette })
    daysLater(24)
    expect(followUpsDue().lines.map(({ matchId, lateness, days }) => [matchId, lateness, days])).toEqual([
      [pair.id, 'late', 24],
      [other.id, 'late', 17],
      [pair.id, 'late', 1],
    ])
  })
  it('shows a coordinator their own, and those of a colleague they stand in for, and nobody else’s', () => {
    daysLater(8)
    const karin = coordinator({ firstName: 'Karin' })
    expect(followUpsDue({ whose: mineOnDay(pair.mette) }).total).toBe(1)
    expect(followUpsDue({ whose: mineOnDay(karin) }).total).toBe(0)
    const today = islandDate(now())
    noteAbsence(pair.mette, { userId: pair.mette.userId, coverId: karin.userId, fromDate: today, untilDate: today })
    expect(followUpsDue({ whose: mineOnDay(karin) }).total).toBe(1)
  })
  it('tells of meetings that came to nothing until something better is heard', () => {
    daysLater(31)
    noteFollowUp(pair.mette, first(), { ...heard, missedMeetings: 3 })
    expect(followUpsDue().lines).toMatchObject([{ step: 'month-1', worries: ['missed'] }])
    expect(matchesToWatch(mineOnDay(pair.mette))).toMatchObject([{ matchId: pair.id, worries: ['missed'], missedMeetings: 3 }])
    daysLater(1)
    noteFollowUp(pair.mette, first(), heard)
    expect(matchesToWatch()).toEqual([])
  })
})

describe('a call that is noted', () => {
  const note = (form: Record<string, string>, as = pair.mette) =>
    visit('/x', { as, params: { id: first() }, form: { intent: 'note', heard: 'both', ...form } }).then((args) =>
      answerOf(noteAction(args)),
    )

  it('is done, and its words lie sealed', async () => {
    const answer = await note({ going: '5', missedMeetings: '0', note: 'Alt er godt.', nextStep: 'Ring i maj.' })
    expect(answer.location).toBe(`/koordinator/match/${pair.id}/opfoelgning`)
    expect(open()).toHaveLength(3)
    const stored = JSON.stringify(handle().sqlite.prepare('select * from follow_ups').all())
    expect(stored).not.toMatch(/Alt er godt|Ring i maj/)
    expect(readFollowUps(pair.mette, pair.id)).toContainEqual(
      expect.objectContaining({ note: 'Alt er godt.', nextStep: 'Ring i maj.', doneBy: pair.mette.userId }),
    )
  })
  it('leaves a line of who read it', () => {
    noteFollowUp(pair.mette, first(), heard)
    const karin = coordinator()
    readFollowUps(karin, pair.id)
    expect(auditFor(`match:${pair.id}`)).toContainEqual(
      expect.objectContaining({ actor: karin.userId, action: 'follow-up.read', detail: null }),
    )
  })
  it('comes back as it was typed when a scale is missing or a CPR number stands in it', async () => {
    expect(await note({ missedMeetings: '0' })).toMatchObject({ status: 400, data: { reply: { error: { going: ['choose'] } } } })
    const answer = await note({ going: '4', missedMeetings: '0', note: 'Hun er 010190-1234' })
    expect(answer).toMatchObject({
      status: 400,
      data: { reply: { error: { note: ['cpr'] }, initialValue: { note: 'Hun er 010190-1234' } } },
    })
    expect(open()).toHaveLength(4)
  })
  it('of two coordinators who note the same one, the second is told and loses nothing', async () => {
    const id = first()
    noteFollowUp(coordinator(), id, heard)
    const args = await visit('/x', {
      as: pair.mette,
      params: { id },
      form: { intent: 'note', heard: 'both', going: '2', missedMeetings: '0', note: 'Mine ord' },
    })
    expect(await answerOf(noteAction(args))).toMatchObject({
      status: 409,
      data: { moved: true, reply: { initialValue: { note: 'Mine ord' } } },
    })
    expect(readFollowUps(pair.mette, pair.id).filter(({ note: words }) => words)).toMatchObject([{ note: 'De ler meget.' }])
  })
  it('shows whom to call, and is not there for an id nobody has', async () => {
    const found = await answerOf(noteLoader(await visit('/x', { as: pair.mette, params: { id: first() } })))
    expect(found.data).toMatchObject({ newcomer: { name: 'Amal' }, owners: [{ email: pair.kirsten.email }] })
    expect((await answerOf(noteLoader(await visit('/x', { as: pair.mette, params: { id: 'nothing' } })))).status).toBe(404)
  })
})

describe('the volunteer’s own words', () => {
  const ask = async () => {
    daysLater(30)
    emptyOutbox()
    const asked = askVolunteers()
    return { asked, mails: await waitingMails() }
  }

  it('are asked for by mail when a follow-up is due, once, and not in the first week', async () => {
    daysLater(8)
    emptyOutbox()
    expect(askVolunteers()).toBe(0)
    daysLater(23)
    expect(askVolunteers()).toBe(1)
    expect(askVolunteers()).toBe(0)
    const [mail] = await waitingMails()
    expect(mail).toMatchObject({ to: pair.kirsten.email, template: 'how-is-it-going' })
    for (const part of [mail?.subject, mail?.text, mail?.html]) expect(part).not.toContain('Amal')
  })
  it('are taken by the link, which changes nothing when it is only opened', async () => {
    const { mails } = await ask()
    const token = tokenIn(mails, pair.kirsten.email, '/hvordan-gaar-det')
    const before = planOf(pair.id)
    const opened = await answerOf(linkLoader(await visit('/x', { params: { token } })))
    expect(opened.data).toMatchObject({ standing: 'asks', name: 'Amal' })
    expect(planOf(pair.id)).toEqual(before)
    const form = { intent: 'save', going: '4', missedMeetings: '1', note: 'Vi har det fint.' }
    const tells = async () => (await answerOf(linkAction(await visit('/hvordan', { params: { token }, form })))).location
    expect([await tells(), await tells()]).toEqual(['/hvordan?fortalt=1', '/hvordan?fortalt=1'])
    expect(readFollowUps(pair.mette, pair.id).filter(({ heard: who }) => who === 'own')).toMatchObject([
      { note: 'Vi har det fint.', going: 4 },
    ])
    expect(followUpsDue().lines.filter(({ ownWords }) => ownWords)).toHaveLength(1)
    expect((await answerOf(linkLoader(await visit('/x', { params: { token: 'a-guess' } })))).status).toBe(404)
  })
  it('do not do the coordinator’s call, who can be content with them', () => {
    daysLater(30)
    askVolunteers()
    const [, month] = open()
    refusesTo(() => settleByOwnWords(pair.mette, month?.id ?? ''))
    writeOwnWords(month?.id ?? '', 'link', own)
    expect(open().map(({ step }) => step)).toContain('month-1')
    settleByOwnWords(pair.mette, month?.id ?? '')
    expect(open().map(({ step }) => step)).not.toContain('month-1')
    refusesTo(() => writeOwnWords(month?.id ?? '', 'link', own))
  })
  it('wait on the volunteer’s own page, and on nobody else’s', async () => {
    daysLater(30)
    askVolunteers()
    const [waiting] = waitingForOwnWords([pair.id])
    expect(waitingForOwnWords([pair.id])).toHaveLength(1)
    const path = { params: { id: waiting?.id ?? '' } }
    expect((await answerOf(mineLoader(await visit('/x', { as: pair.kirsten, ...path })))).data).toMatchObject({
      standing: 'asks',
      name: 'Amal',
    })
    for (const other of [volunteer(), pair.mette])
      expect((await answerOf(mineLoader(await visit('/x', { as: other, ...path })))).status).toBe(404)
    writeOwnWords(waiting?.id ?? '', pair.kirsten, own)
    expect(waitingForOwnWords([pair.id])).toEqual([])
  })
  it('are over once the match is, and the link then names nobody', async () => {
    const { mails } = await ask()
    endMatch(pair.mette, pair.id, { outcome: 'moved', need: 'closed' })
    const token = tokenIn(mails, pair.kirsten.email, '/hvordan-gaar-det')
    expect((await answerOf(linkLoader(await visit('/x', { params: { token } })))).data).toMatchObject({ standing: 'over', name: null })
  })
})
