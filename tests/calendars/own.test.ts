import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates } from '~db/schema/events'
import { confirmAgreement, draftAgreement, draftFor, saveAgreement, sendAgreement } from '~/agreements/agreements.server'
import type { Terms } from '~/agreements/agreement'
import { meetingSeries } from '~/calendars/meeting-series'
import { ownCalendar } from '~/calendars/own-calendar.server'
import { endSecret, makeSecret, ownSecret } from '~/calendars/own-feed.server'
import { action as pageAction, loader as pageLoader } from '~/calendars/routes/my-calendar'
import { loader as feedLoader } from '~/calendars/routes/own-feed'
import { weekdayOf } from '~/events/calendar-days'
import { eventById } from '~/events/event-reading.server'
import { callMeeting, cancelMeeting } from '~/lead-mentors/meetings.server'
import { giveMentor } from '~/lead-mentors/lead-mentors.server'
import { endMatch } from '~/matching/match-course.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { db, handle } from '~/server/database.server'
import { takeShifts } from '~/shifts/shifts.server'
import { saveTask } from '~/shifts/tasks.server'
import { signUp } from '~/sign-ups/signing-up.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { waitingMails } from '~tests/support/mails'
import { coordinator, credential, newcomer, person, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()
beforeEach(() => setClock(() => new Date('2027-01-04T10:00:00Z')))

interface Told {
  summary: string
  starts: string
  status: string
  location: string
  rrule: string | null
}
function read(text: string): Told[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name)
    return {
      summary: String(value('summary')),
      starts: String(value('dtstart')).slice(0, 16),
      status: String(value('status')),
      location: String(value('location') ?? ''),
      rrule: value('rrule') ? String(value('rrule')) : null,
    }
  })
}
const calendarOf = (somebody: Somebody) => ownCalendar(somebody.userId, null) ?? ''
const unfolded = (text: string) => text.replace(/\r\n /g, '')

let signedUp = 0
function comes(who: Somebody, eventId: string, dateId: string | null) {
  const event = eventById(eventId)
  if (!event) throw new Error('it is there')
  const wish = { adults: 1, children: 0, interpreter: null, wantsLate: false, locale: 'da', formKey: `key-${(signedUp += 1)}`, mail: false }
  expect(signUp({ userId: who.userId }, event, dateId ? { dateId } : null, wish).outcome).toBe('signed-up')
}

describe('the secret address', () => {
  it('opens the calendar for whoever has it, until a new one is made', async () => {
    const amal = person({ firstName: 'Amal', locale: 'ar' })
    const first = makeSecret(amal.userId)
    const open = async (token: string) => (await answerOf(feedLoader(await visit('/x', { params: { token } })))).status
    expect(await open(`${first}.ics`)).toBe(200)
    expect(await open(first)).toBe(404)
    const second = makeSecret(amal.userId)
    expect(second).not.toBe(first)
    expect(await open(`${first}.ics`)).toBe(404)
    expect(await open(`${second}.ics`)).toBe(200)
    endSecret(amal.userId)
    expect(await open(`${second}.ics`)).toBe(404)
    expect(ownSecret(amal.userId)).toBeNull()
  })

  it('stands nowhere in the database as it is, and who made it is written down', () => {
    const amal = person()
    const secret = makeSecret(amal.userId)
    const rows = JSON.stringify(handle().sqlite.prepare('SELECT * FROM calendar_feeds').all())
    expect(rows).not.toContain(secret)
    expect(auditFor(`user:${amal.userId}`).map(({ action }) => action)).toContain('calendar.address-made')
  })

  it('is made on one’s own page, once however often one presses', async () => {
    const amal = person()
    const press = async (intent: string) => answerOf(pageAction(await visit('/mit/kalender', { as: amal, form: { intent } })))
    expect(await press('make')).toMatchObject({ status: 302, location: '/mit/kalender' })
    const first = ownSecret(amal.userId)
    await press('make')
    expect(ownSecret(amal.userId)).toBe(first)
    expect((await answerOf(pageLoader(await visit('/mit/kalender', { as: amal })))).data).toMatchObject({
      address: expect.stringContaining(`/kalender/${first}.ics`) as unknown,
    })
    await press('renew')
    expect(ownSecret(amal.userId)).not.toBe(first)
  })

  it('opens in its owner’s language, or the one asked for', async () => {
    const amal = person({ locale: 'ar' })
    const params = { token: `${makeSecret(amal.userId)}.ics` }
    const text = async (path: string) => {
      const answer: unknown = await feedLoader(await visit(path, { params }))
      return answer instanceof Response ? unfolded(await answer.text()) : ''
    }
    expect(await text('/x')).toContain('X-WR-CALNAME:تقويمي')
    expect(await text('/x?sprog=en')).toContain('X-WR-CALNAME:My calendar')
  })
})

describe('in one’s own calendar', () => {
  it('stands what one is signed up for; a place in the line is not settled yet', () => {
    const [amal, first] = [person(), person()]
    const cafe = publishedEvent({ title: 'Lektiecafé', days: ['2027-01-12', '2027-01-19'], capacity: 1 })
    comes(first, cafe.id, cafe.dates[1] ?? '')
    comes(amal, cafe.id, cafe.dates[0] ?? '')
    comes(amal, cafe.id, cafe.dates[1] ?? '')
    expect(read(calendarOf(amal)).map(({ starts, status }) => [starts, status])).toEqual([
      ['2027-01-12T15:30', 'CONFIRMED'],
      ['2027-01-19T15:30', 'TENTATIVE'],
    ])
    expect(read(calendarOf(person()))).toEqual([])
  })

  it('stand all dates of a course', () => {
    const amal = person()
    const course = publishedEvent({ title: 'Velkomst', signUp: 'course', days: ['2027-01-12', '2027-01-19', '2027-01-26'] })
    comes(amal, course.id, null)
    expect(read(calendarOf(amal)).map(({ starts }) => starts)).toEqual(['2027-01-12T15:30', '2027-01-19T15:30', '2027-01-26T15:30'])
  })

  it('stands the address of a women’s group for who is signed up, and nothing of what it is', () => {
    const amal = person()
    const group = publishedEvent({ title: 'Kvindegruppe', kind: 'womens-group', womenOnly: true, keptAddress: 'Solvej 3' })
    comes(amal, group.id, group.dates[0] ?? '')
    const text = calendarOf(amal)
    expect(read(text)).toMatchObject([{ summary: 'Aftale', location: 'Solvej 3, Nexø' }])
    expect(unfolded(text)).not.toMatch(/kvinde|arrangement-/i)
  })

  it('stands no place of what is discreet and keeps no address: neither in the calendar of a helper nor in the file of their mail', async () => {
    const [sara, host] = [volunteer(), volunteer()]
    const group = publishedEvent({ title: 'Kvindegruppe', kind: 'womens-group', womenOnly: true, host })
    db().update(eventDates).set({ place: 'Kvindehuset' }).run()
    const event = eventById(group.id)
    const task = event && saveTask(host, event, { kind: 'coffee', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null)
    takeShifts(sara, [{ taskId: task ?? '', dateId: group.dates[0] ?? '' }], { woman: true })
    const file = (await waitingMails()).find(({ to }) => to === sara.email)?.calendar?.text ?? ''
    for (const text of [calendarOf(sara), calendarOf(host), file]) {
      expect(read(text).map(({ location }) => location)).toEqual([''])
      expect(unfolded(text)).not.toMatch(/kvinde|nexø|biblioteket|arrangement-/i)
    }
  })

  it('stand one’s shifts as long as one is there, and what one hosts as a series', () => {
    const [sara, host] = [volunteer({ ageBand: '26-40' }), volunteer()]
    const cafe = publishedEvent({ title: 'Lektiecafé', host, days: ['2027-01-12', '2027-01-19'] })
    const event = eventById(cafe.id)
    if (!event) throw new Error('it is there')
    const task = { kind: 'coffee' as const, name: '', wanted: 2, minutesBefore: 30, minutesAfter: 15 }
    const taskId = saveTask(host, event, task, null) ?? ''
    expect(takeShifts(sara, [{ taskId, dateId: cafe.dates[0] ?? '' }])).toMatchObject({ taken: 1 })
    expect(read(calendarOf(sara))).toMatchObject([{ starts: '2027-01-12T15:00' }])
    expect(read(calendarOf(sara))[0]?.summary).toContain('Lektiecafé')
    expect(read(calendarOf(host))).toMatchObject([{ summary: 'Lektiecafé', rrule: 'FREQ=WEEKLY;COUNT=2' }])
  })

  it('stand network meetings, for who calls them and who is called', () => {
    const [mette, hanne, gunnar] = [coordinator(), person({ roles: ['lead-mentor'] }), volunteer()]
    credential(gunnar, 'training')
    credential(gunnar, 'interview')
    const offer = publishedOffer({ owner: gunnar, by: mette, kind: 'mentor-work', capacity: 3 })
    expect(offer).toBeTruthy()
    giveMentor(mette, hanne.userId, gunnar.userId)
    const entry = { date: '2027-02-11', startsAt: '16:30', minutes: 90, town: 'roenne', place: 'Biblioteket', about: 'Samtaler' }
    const id = callMeeting(hanne, entry)
    for (const one of [hanne, gunnar])
      expect(read(calendarOf(one))).toMatchObject([{ starts: '2027-02-11T16:30', location: 'Biblioteket, Rønne', status: 'CONFIRMED' }])
    cancelMeeting(hanne, id)
    expect(read(calendarOf(gunnar))).toMatchObject([{ status: 'CANCELLED' }])
  })
})

describe('two who have agreed when they meet', () => {
  let owner: Somebody
  let selam: Somebody
  let mette: Somebody
  let match: string
  beforeEach(() => {
    mette = coordinator()
    owner = volunteer({ firstName: 'Kirsten' })
    selam = person({ firstName: 'Selamawit', locale: 'en' })
    const { needId } = newcomer({ name: 'Selamawit', account: selam })
    match = proposeMatch(mette, needId, publishedOffer({ owner, by: mette, frequency: 'weekly' }), 1)
    answerMatch(match, 'offer', 'yes', 'link')
    answerMatch(match, 'need', 'yes', 'link')
    const found = matchById(match)
    const draft = found && draftFor(found)
    if (!found || !draft) throw new Error('there is a template')
    draftAgreement(found)
    const agreed: Partial<Terms> = {
      weekday: 'tue',
      clock: '16:30',
      length: '90',
      firstOn: '2027-01-12',
      place: 'library',
      placeName: 'Rønne',
    }
    saveAgreement(mette, match, 1, { ...draft, ...agreed, until: '2027-06-29' })
  })

  it('have their meetings in both calendars when both have confirmed; before that they are not settled, and a draft is nobody’s', () => {
    expect(read(calendarOf(owner))).toEqual([])
    sendAgreement(mette, match, 2)
    expect(read(calendarOf(owner))).toMatchObject([{ status: 'TENTATIVE' }])
    confirmAgreement(match, 'offer', 2, 'link')
    confirmAgreement(match, 'need', 2, 'link')
    const meeting = { starts: '2027-01-12T16:30', status: 'CONFIRMED', rrule: 'FREQ=WEEKLY;UNTIL=20270629T215900Z' }
    expect(read(calendarOf(owner))).toMatchObject([{ ...meeting, location: 'På biblioteket: Rønne' }])
    expect(read(calendarOf(selam))).toMatchObject([{ ...meeting, summary: 'Appointment' }])
  })

  it('name nobody there, and have none when it is over', () => {
    sendAgreement(mette, match, 2)
    for (const one of [owner, selam]) expect(calendarOf(one)).not.toMatch(/Selamawit|Kirsten/)
    endMatch(mette, match, { outcome: 'friendship', need: 'closed' })
    expect(read(calendarOf(owner))).toEqual([])
  })
})

describe('the meetings of an agreement', () => {
  const terms = (change: Partial<Terms>): Terms => ({
    kind: 'language-buddy',
    frequency: 'weekly',
    length: '60',
    weekday: 'fri',
    clock: '10:00',
    firstOn: null,
    place: 'library',
    placeName: null,
    until: null,
    callName: 'Mette',
    callPhone: null,
    note: null,
    noteTheirs: null,
    ...change,
  })
  it('begin on the first such weekday, in every month of the year', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    const weekday = fc.constantFrom(...(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const))
    fc.assert(
      fc.property(day, weekday, fc.constantFrom(...(['weekly', 'fortnightly', 'monthly'] as const)), (at, wanted, frequency) => {
        const begun = at.toISOString().slice(0, 10)
        const series = meetingSeries(terms({ weekday: wanted, frequency }), begun)
        const first = series?.startsAt.slice(0, 10) ?? ''
        expect(weekdayOf(first)).toBe(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(wanted))
        expect(Date.parse(first) - Date.parse(begun)).toBeLessThan(7 * 86_400_000)
        // the rule has its own first day: another reader begins there
        const start = ICAL.Time.fromString(`${series?.startsAt}:00`, undefined as never)
        const next = ICAL.Recur.fromString(series?.rrule ?? '')
          .iterator(start)
          .next()
        expect(String(next).slice(0, 16)).toBe(series?.startsAt)
      }),
    )
  })
  it('are none without a clock, or when each time is agreed by itself', () => {
    expect(meetingSeries(terms({ clock: null }), '2027-01-04')).toBeNull()
    expect(meetingSeries(terms({ weekday: null }), '2027-01-04')).toBeNull()
    expect(meetingSeries(terms({ frequency: 'flexible' }), '2027-01-04')).toBeNull()
    expect(meetingSeries(terms({ frequency: 'flexible', firstOn: '2027-01-08' }), '2027-01-04')).toMatchObject({ rrule: null })
    expect(meetingSeries(terms({ until: '2027-01-05' }), '2027-01-04')).toBeNull()
  })
})
