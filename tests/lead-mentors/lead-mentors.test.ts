import { beforeEach, describe, expect, it } from 'vitest'
import { logActivity } from '~/activities/activities.server'
import { MOST_MENTORS } from '~/lead-mentors/lead-mentor'
import { giveMentor, leadMentors, mentorsWithoutLead, readMentors, takeMentor } from '~/lead-mentors/lead-mentors.server'
import { calendarFile } from '~/events/calendar-file'
import { meetingEntry } from '~/lead-mentors/meeting'
import { callMeeting, cancelMeeting, meetingFor, nextMeetingFor, ownMeetings } from '~/lead-mentors/meetings.server'
import { loader as calendarLoader } from '~/lead-mentors/routes/meeting-calendar'
import { action as meetingAction } from '~/lead-mentors/routes/meetings'
import { loader as pageLoader } from '~/lead-mentors/routes/mentors'
import { islandDate } from '~/i18n/format'
import { answerMatch, proposeMatch, startMatch } from '~/matching/matches.server'
import { looksAt } from '~/newcomers/looks.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, credential, newcomer, person, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { daysLater } from '~tests/support/running'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let mette: Somebody
let hanne: Somebody
let gunnar: Somebody
let offer: string
beforeEach(() => {
  setClock(() => new Date('2026-09-01T10:00:00Z'))
  mette = coordinator()
  hanne = person({ firstName: 'Hanne', roles: ['lead-mentor'] })
  gunnar = mentor('Gunnar')
  offer = publishedOffer({ owner: gunnar, by: mette, kind: 'mentor-work', capacity: 3 })
})
function mentor(firstName: string): Somebody {
  const somebody = volunteer({ firstName })
  credential(somebody, 'training')
  credential(somebody, 'interview')
  return somebody
}
const led = () => giveMentor(mette, hanne.userId, gunnar.userId)

describe('a lead mentor', () => {
  it('looks after mentors whom a coordinator gives them, each under one', () => {
    expect(mentorsWithoutLead().map(({ name }) => name)).toEqual(['Gunnar'])
    expect([led(), led()]).toEqual([null, null])
    expect(leadMentors()).toMatchObject([{ name: 'Hanne', mentors: [{ name: 'Gunnar' }] }])
    expect(mentorsWithoutLead()).toEqual([])
    const other = person({ roles: ['lead-mentor'] })
    expect(giveMentor(mette, other.userId, gunnar.userId)).toBe('has-one')
    expect(giveMentor(mette, hanne.userId, hanne.userId)).toBe('oneself')
    expect(giveMentor(mette, volunteer().userId, mentor('Ida').userId)).toBe('no-lead')
    expect(giveMentor(mette, hanne.userId, volunteer().userId)).toBe('no-mentor')
    takeMentor(mette, hanne.userId, gunnar.userId)
    expect(mentorsWithoutLead().map(({ name }) => name)).toEqual(['Gunnar'])
  })
  it('looks after twenty and no more', () => {
    for (let many = 0; many < MOST_MENTORS; many += 1) {
      const each = mentor(`Mentor ${many}`)
      publishedOffer({ owner: each, by: mette, kind: 'mentor-work' })
      expect(giveMentor(mette, hanne.userId, each.userId)).toBeNull()
    }
    expect(led()).toBe('full')
  })
  it('sees of a newcomer the first name and the languages, and nothing more; and that is written down', async () => {
    const amal = newcomer({
      name: 'Amal',
      speaks: ['ar', 'so'],
      needs: ['mentor-work'],
      wishes: 'Vil gerne bage',
      phone: '+4511223344',
      email: 'amal@example.org',
      town: 'svaneke',
    })
    const id = proposeMatch(mette, amal.needId, offer, 1)
    led()
    expect(readMentors(hanne)).toMatchObject([
      { name: 'Gunnar', matches: [{ state: 'proposed', newcomer: null, languages: ['ar', 'so'], next: null }] },
    ])
    expect(auditFor(`newcomer:${amal.id}`).filter(({ actor }) => actor.includes(hanne.userId))).toEqual([])
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    if (readMentors(hanne)[0]?.matches[0]?.state === 'agreed') startMatch(mette, id)
    logActivity(gunnar, { matchId: id, date: islandDate(now()), minutes: 90, note: 'Vi skrev et cv', formKey: 'a-form-key' })
    daysLater(9)
    const page = await answerOf(pageLoader(await visit('/mit/mentorer', { as: hanne })))
    expect(page.data).toMatchObject({
      mentors: [{ yearMinutes: 90, matches: [{ newcomer: 'Amal', languages: ['ar', 'so'], next: { step: 'week-1', lateness: 'late' } }] }],
    })
    for (const secret of ['Vil gerne bage', '11223344', 'amal@example.org', 'svaneke', amal.id, 'cv'])
      expect(JSON.stringify(page.data)).not.toContain(secret)
    // the newcomer and the coordinators are told that it was a lead mentor, and no coordinator
    const read = { who: 'lead-mentor', action: 'newcomer.name-read' }
    expect(looksAt(amal.id)).toContainEqual(expect.objectContaining({ ...read, name: null }))
    expect(looksAt(amal.id).filter(({ who, action }) => who === 'coordinator' && action === read.action)).toEqual([])
  })
  it('sees of a mentor only who they are a mentor for, and reads nobody else’s name', () => {
    const sara = newcomer({ name: 'Sara', needs: ['practical-help'] })
    const id = proposeMatch(mette, sara.needId, publishedOffer({ owner: gunnar, by: mette, kind: 'practical-help' }), 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    led()
    expect(readMentors(hanne)).toMatchObject([{ name: 'Gunnar', matches: [] }])
    expect(auditFor(`newcomer:${sara.id}`).filter(({ actor }) => actor.includes(hanne.userId))).toEqual([])
  })
  it('sees nobody else’s mentors', () => {
    led()
    expect(readMentors(person({ roles: ['lead-mentor'] }))).toEqual([])
  })
})

describe('a network meeting', () => {
  const entry = { date: '2026-09-10', startsAt: '16:30', minutes: 90, town: 'roenne', place: 'Biblioteket', about: 'Jobsamtaler' }
  beforeEach(() => {
    led()
    emptyOutbox()
  })

  it('is mailed to every mentor once, with when and where; pressed twice it is one', async () => {
    expect(callMeeting(hanne, entry)).toBe(callMeeting(hanne, entry))
    const mails = await waitingMails()
    expect(mails.map(({ to, template }) => [to, template])).toEqual([[gunnar.email, 'network-meeting']])
    expect(mails[0]?.text).toMatch(/torsdag 10\. september kl\. 16\.30/)
    expect(mails[0]?.text).toContain('Biblioteket, Rønne')
  })
  it('stands on the mentor’s own page and in their calendar, and is not there for others', async () => {
    const id = callMeeting(hanne, entry)
    expect(nextMeetingFor(gunnar)).toMatchObject({ id })
    expect(meetingFor(volunteer(), id)).toBeNull()
    const path = { params: { id } }
    expect((await answerOf(calendarLoader(await visit('/x', { as: volunteer(), ...path })))).status).toBe(404)
    const file: unknown = await calendarLoader(await visit('/x', { as: gunnar, ...path }))
    if (!(file instanceof Response)) throw new Error('a calendar file is a response')
    const text = await file.text()
    expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20260910T163000')
    expect(text).toContain('DTEND;TZID=Europe/Copenhagen:20260910T180000')
    expect(text).toContain('Biblioteket\\, Rønne')
  })
  it('is called off by the one who called it, and the mentors are told', async () => {
    const id = callMeeting(hanne, entry)
    emptyOutbox()
    expect(cancelMeeting(person({ roles: ['lead-mentor'] }), id)).toBe(false)
    expect(cancelMeeting(hanne, id)).toBe(true)
    expect(cancelMeeting(hanne, id)).toBe(false)
    expect((await waitingMails()).map(({ to, template }) => [to, template])).toEqual([[gunnar.email, 'network-meeting-cancelled']])
    expect(ownMeetings(hanne)).toMatchObject([{ cancelled: true }])
    expect(nextMeetingFor(gunnar)).toBeNull()
  })
  it('is not called for a day that is gone: the form says so and keeps what was typed', async () => {
    const form = { ...entry, intent: 'call', minutes: '90', date: '2026-08-10', startsAt: 'kl. fire' }
    const answer = await answerOf(meetingAction(await visit('/x', { as: hanne, form })))
    expect(answer).toMatchObject({
      status: 400,
      data: { reply: { error: { date: ['day-gone'], startsAt: ['clock'] }, initialValue: { place: 'Biblioteket' } } },
    })
  })
  it('is written for calendars in lines they can read', () => {
    const about = 'Kaffe; kage, og en lang snak om samtaler, der går i stå – og hvad vi gør ved det på øen, når de gør'
    const called = { ...entry, about, id: 'abc', cancelled: true }
    const file = calendarFile([meetingEntry(called, { title: 'Møde', host: 'bank.example', changedAt: now() })], { name: 'Møde' })
    expect(file.replace(/\r\n /g, '')).toContain('Kaffe\\; kage\\, og')
    expect(file).toContain('STATUS:CANCELLED')
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(file.replace(/\r\n /g, '')).toContain('når de gør')
  })
})
