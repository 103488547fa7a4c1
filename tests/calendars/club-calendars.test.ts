import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventRules, events } from '~db/schema/events'
import { memberships, organisations } from '~db/schema/organisations'
import {
  calendarsOf,
  calendarsToRead,
  dropCalendar,
  lookThrough,
  readAhead,
  takeIn,
  type ClubSource,
} from '~/calendars/club-calendars.server'
import { readClubCalendars } from '~/calendars/reading-daily.server'
import { action } from '~/calendars/routes/club-calendar'
import { cancelDate, detailDate } from '~/events/dates.server'
import type { EventNews } from '~/events/event-news.server'
import { whenEventChanges } from '~/events/event-news.server'
import { datesOf, eventById, keptAddressContext } from '~/events/event-reading.server'
import { now, setClock } from '~/server/clock.server'
import { db, handle } from '~/server/database.server'
import { seal } from '~/server/sealed.server'
import { useHouse } from '~tests/support/house'
import { association, person, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()
let club: { id: string; leader: Somebody }
let told: string[]
let server: Server | undefined
beforeEach(() => {
  setClock(() => new Date('2027-01-04T10:00:00Z'))
  club = association({ name: 'Nexø Idræt' })
  told = []
  whenEventChanges(
    'test of clubs',
    (news: EventNews) => void told.push('date' in news && news.date ? `${news.what} ${news.date.day}` : news.what),
  )
})
afterEach(async () => {
  whenEventChanges('test of clubs', () => {})
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  server = undefined
})

const calendar = (...entries: string[][]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries.flat(), 'END:VCALENDAR', ''].join('\r\n')
const entry = (uid: string, title: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, ...lines, 'END:VEVENT']
const weekly = (from: string, count: number) => [
  `DTSTART;TZID=Europe/Copenhagen:${from}T173000`,
  'DURATION:PT90M',
  `RRULE:FREQ=WEEKLY;COUNT=${count}`,
]
const training = (from = '20270112', count = 4) => entry('hold', 'Træning', ...weekly(from, count), 'LOCATION:Hallen\\, Nexø')
const party = entry('fest', 'Klubfest', 'DTSTART:20270301T180000', 'DTEND:20270301T220000')
const source = (text: string, change: Partial<ClubSource> = {}): ClubSource => ({
  text,
  address: null,
  kind: 'other',
  town: 'roenne',
  ...change,
})
const take = (text: string, cancel: string[] = []) => takeIn(club.leader, club.id, source(text), cancel)
const all = () => db().select().from(events).all()
const theEvent = (title: string) => {
  const row = all().find((each) => each.title === title)
  if (!row) throw new Error(`no ${title}`)
  return row
}

describe('a club’s calendar that is taken in', () => {
  it('becomes events of the club, with their dates, for everybody to see', () => {
    expect(take(calendar(training(), party))).toEqual({ made: 2, changed: 0, cancelled: 0 })
    const made = eventById(theEvent('Træning').id)
    expect(made).toMatchObject({ organisationId: club.id, state: 'published', town: 'nexoe', place: 'Hallen', signUp: 'drop-in' })
    expect(eventById(theEvent('Klubfest').id)).toMatchObject({ town: 'roenne' })
    expect(datesOf(made?.id ?? '').map(({ day, starts, ends }) => [day, starts, ends])).toEqual(
      ['2027-01-12', '2027-01-19', '2027-01-26', '2027-02-02'].map((day) => [day, 1050, 1140]),
    )
  })

  it('is the same events when it is taken in again', () => {
    take(calendar(training(), party))
    expect(lookThrough(club.id, source(calendar(training(), party)))).toMatchObject({ fresh: [], changed: [], same: 2, gone: [] })
    expect(take(calendar(training(), party))).toEqual({ made: 0, changed: 0, cancelled: 0 })
    expect(all()).toHaveLength(2)
    expect(calendarsOf(club.id)).toHaveLength(1)
    expect(told).toEqual([])
  })

  it('changes its event where it has changed: dates keep who is signed up, and what was chosen here stays', () => {
    take(calendar(training()))
    const { id } = theEvent('Træning')
    const before = datesOf(id)
    db()
      .update(events)
      .set({ womenOnly: true, capacity: 12, languages: ['da', 'ar'] })
      .where(eq(events.id, id))
      .run()
    detailDate(club.leader, before[1]?.id ?? '', { topic: 'Kamp mod Rønne' })
    told.length = 0
    const moved = entry('hold', 'Træning for alle', ...weekly('20270113', 4), 'LOCATION:Hallen\\, Nexø')
    expect(take(calendar(moved))).toEqual({ made: 0, changed: 1, cancelled: 0 })
    expect(eventById(id)).toMatchObject({ title: 'Træning for alle', womenOnly: true, capacity: 12, languages: ['da', 'ar'] })
    const after = datesOf(id)
    expect(after.map((date) => date.id)).toEqual(before.map((date) => date.id))
    expect(after.map(({ day }) => day)).toEqual(['2027-01-13', '2027-01-20', '2027-01-27', '2027-02-03'])
    expect(after[1]?.topic).toBe('Kamp mod Rønne')
    expect(told).toEqual(['date-moved 2027-01-13', 'date-moved 2027-01-20', 'date-moved 2027-01-27', 'date-moved 2027-02-03'])
    expect(db().select().from(eventRules).where(eq(eventRules.eventId, id)).all()).toMatchObject([{ startsAt: '2027-01-13T17:30' }])
  })

  it('keeps where and what an event with a kept address says: its calendar may name the house', () => {
    take(calendar(training()))
    const { id } = theEvent('Træning')
    db()
      .update(events)
      .set({
        addressKept: true,
        keptAddressSealed: seal('Solvej 3', keptAddressContext(id)),
        place: 'I byen',
        town: 'roenne',
        text: 'Ring på',
      })
      .where(eq(events.id, id))
      .run()
    const moved = entry('hold', 'Træning', ...weekly('20270113', 4), 'LOCATION:Solvej 3\\, Nexø', 'DESCRIPTION:Solvej 3')
    expect(take(calendar(moved))).toEqual({ made: 0, changed: 1, cancelled: 0 })
    expect(eventById(id)).toMatchObject({ addressKept: true, place: 'I byen', town: 'roenne', text: 'Ring på' })
    expect(datesOf(id)[0]).toMatchObject({ day: '2027-01-13' })
  })

  it('gets more dates, and fewer: those that are gone are called off, and those signed up are told', () => {
    take(calendar(training('20270112', 3)))
    const { id } = theEvent('Træning')
    take(calendar(training('20270112', 5)))
    expect(datesOf(id).map(({ day }) => day)).toHaveLength(5)
    expect(told).toEqual([])
    take(calendar(training('20270112', 4)))
    expect(datesOf(id).map(({ state }) => state)).toEqual(['planned', 'planned', 'planned', 'planned', 'cancelled'])
    expect(told).toEqual(['date-cancelled 2027-02-09'])
    take(calendar(training('20270112', 5)))
    expect(datesOf(id).every(({ state }) => state === 'planned')).toBe(true)
  })

  it('leaves called off what was called off here', () => {
    take(calendar(training()))
    const { id } = theEvent('Træning')
    cancelDate(club.leader, datesOf(id)[0]?.id ?? '', 'Ingen strøm')
    take(calendar(training('20270112', 5)))
    expect(datesOf(id)[0]).toMatchObject({ state: 'cancelled', reason: 'Ingen strøm' })
  })

  it('keeps what has been when time has passed, and only changes what is to come', () => {
    take(calendar(training('20270112', 4)))
    const { id } = theEvent('Træning')
    setClock(() => new Date('2027-01-20T10:00:00Z'))
    take(
      calendar(entry('hold', 'Træning', 'DTSTART;TZID=Europe/Copenhagen:20270112T180000', 'DURATION:PT60M', 'RRULE:FREQ=WEEKLY;COUNT=4')),
    )
    expect(datesOf(id, null).map(({ day, starts }) => [day, starts])).toEqual([
      ['2027-01-12', 1050],
      ['2027-01-19', 1050],
      ['2027-01-26', 1080],
      ['2027-02-02', 1080],
    ])
  })

  it('asks about what is gone there, and calls off only what the leader says', () => {
    take(calendar(training(), party))
    const { gone } = lookThrough(club.id, source(calendar(training())))
    expect(gone).toMatchObject([{ title: 'Klubfest', next: '2027-03-01' }])
    take(calendar(training()))
    expect(theEvent('Klubfest').state).toBe('published')
    expect(calendarsOf(club.id)[0]?.trouble).toBe('gone')
    take(calendar(training()), [gone[0]?.id ?? ''])
    expect(theEvent('Klubfest').state).toBe('cancelled')
    expect(told).toEqual(['event-cancelled'])
  })

  it('asks nothing about the events of one file when another comes, as of another team', () => {
    take(calendar(training(), party))
    const other = calendar(entry('damer', 'Dametræning', ...weekly('20270114', 3)))
    expect(lookThrough(club.id, source(other))).toMatchObject({ gone: [], fresh: [{ title: 'Dametræning' }] })
    take(other)
    expect(calendarsOf(club.id)[0]?.trouble).toBeNull()
    expect(lookThrough(club.id, source(calendar(training()))).gone.map(({ title }) => title)).toContain('Klubfest')
  })

  it('is read before anything is written, and anew when somebody took it in meanwhile', async () => {
    const text = calendar(training(), party)
    const ahead = await readAhead(club.id, source(text))
    expect(takeIn(club.leader, club.id, source('is not read again'), [], ahead)).toMatchObject({ made: 2 })
    expect(takeIn(club.leader, club.id, source(text), [], ahead)).toEqual({ made: 0, changed: 0, cancelled: 0 })
  })

  it('is all of it or nothing: when one event cannot be made, none is', () => {
    handle().sqlite.exec(
      "CREATE TEMP TRIGGER broken BEFORE INSERT ON main.events WHEN new.title = 'Klubfest' BEGIN SELECT RAISE(ABORT, 'broken'); END",
    )
    expect(() => take(calendar(training(), party))).toThrow('broken')
    expect(all()).toEqual([])
    expect(calendarsOf(club.id)).toEqual([])
  })

  it('is read no more when its leader says so, and the events stay', () => {
    take(calendar(party))
    const [known] = calendarsOf(club.id)
    expect(dropCalendar(club.leader, association().id, known?.id ?? '')).toBe(false)
    expect(dropCalendar(club.leader, club.id, known?.id ?? '')).toBe(true)
    expect(calendarsOf(club.id)).toEqual([])
    expect(theEvent('Klubfest').state).toBe('published')
  })
})

describe('a calendar at an address', () => {
  const address = 'http://klub.example/hemmelig-noegle.ics'
  async function net(answer: () => string) {
    server = createServer((_, res) => res.end(answer()))
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return { resolve: () => Promise.resolve(['93.184.216.34']), connect: () => ({ address: '127.0.0.1', port }) }
  }

  it('is read again each day, and what is gone there waits for the leader', async () => {
    let text = calendar(training(), party)
    const network = await net(() => text)
    takeIn(club.leader, club.id, source(text, { address }))
    expect(await readClubCalendars(network)).toBe(0)
    const tomorrow = new Date(now().getTime() + 23 * 3_600_000)
    setClock(() => tomorrow)
    text = calendar(training('20270112', 5))
    expect(await readClubCalendars(network)).toBe(1)
    expect(datesOf(theEvent('Træning').id)).toHaveLength(5)
    expect(theEvent('Klubfest').state).toBe('published')
    expect(calendarsOf(club.id)[0]).toMatchObject({ trouble: 'gone' })
    expect(await readClubCalendars(network)).toBe(0)
  })

  it('that asks to sign in instead changes nothing, and says so to the leader', async () => {
    const network = await net(() => '<html>Log ind</html>')
    takeIn(club.leader, club.id, source(calendar(party), { address }))
    const later = new Date(now().getTime() + 23 * 3_600_000)
    setClock(() => later)
    expect(await readClubCalendars(network)).toBe(0)
    expect(calendarsOf(club.id)[0]?.trouble).toBe('no-calendar')
    expect(theEvent('Klubfest').state).toBe('published')
  })

  it('is noted as read before it is read: one that stops the site is not read first when it starts again', async () => {
    const network = await net(() => calendar(party))
    takeIn(club.leader, club.id, source(calendar(party), { address }))
    const later = new Date(now().getTime() + 23 * 3_600_000)
    setClock(() => later)
    const due: number[] = []
    const resolve = () => {
      due.push(calendarsToRead(later, 5).length)
      return network.resolve()
    }
    expect(calendarsToRead(later, 5)).toHaveLength(1)
    expect(await readClubCalendars({ ...network, resolve })).toBe(1)
    expect(due).toEqual([0])
  })

  it('stands sealed in the database: it may hold a secret', () => {
    takeIn(club.leader, club.id, source(calendar(party), { address }))
    expect(JSON.stringify(handle().sqlite.prepare('SELECT * FROM club_calendars').all())).not.toContain('hemmelig')
    expect(calendarsOf(club.id)[0]?.address).toBe(address)
  })

  it('is read no more in the name of a club that is closed, or has no leader', async () => {
    const network = await net(() => calendar(training()))
    takeIn(club.leader, club.id, source(calendar(party), { address }))
    const later = new Date(now().getTime() + 23 * 3_600_000)
    setClock(() => later)
    db().delete(memberships).where(eq(memberships.organisationId, club.id)).run()
    expect(await readClubCalendars(network)).toBe(0)
    expect(calendarsOf(club.id)[0]?.trouble).toBe('nobody')
    expect(all()).toHaveLength(1)
  })
})

describe('on the page of a leader', () => {
  const params = () => ({ slug: `forening-${club.id}` })
  const post = async (as: Somebody, form: Record<string, string | string[]>) =>
    answerOf(action(await visit('/x', { as, params: params(), form })))
  async function look(text: string) {
    const args = await visit('/x', { as: club.leader, params: params() })
    const body = new FormData()
    body.set('intent', 'look')
    body.set('kind', 'run-and-learn')
    body.set('town', 'nexoe')
    body.set('file', new File([text], 'klub.ics', { type: 'text/calendar' }))
    const headers = new Headers({ cookie: args.request.headers.get('cookie') ?? '' })
    return answerOf(action({ ...args, request: new Request('http://localhost/x', { method: 'POST', body, headers }) }))
  }
  interface Page {
    reply: { error?: Record<string, string[]> } | null
    preview: { packed: string; fresh: { title: string; times: number }[]; refused: { why: string }[] } | null
  }

  it('a file is shown first, and taken in as it was shown', async () => {
    const answer = await look(calendar(training(), entry('dårlig', 'Baglæns', 'DTSTART:20270112T180000', 'DTEND:20270112T170000')))
    const { preview } = answer.data as Page
    expect(answer.status).toBe(200)
    expect(preview).toMatchObject({ fresh: [{ title: 'Træning', times: 4 }], refused: [{ why: 'ends-first' }] })
    expect(all()).toEqual([])
    const taken = await post(club.leader, { intent: 'take', packed: preview?.packed ?? '', kind: 'run-and-learn', town: 'nexoe' })
    expect(taken).toMatchObject({ status: 302, location: `/forening/forening-${club.id}/kalender` })
    expect(theEvent('Træning')).toMatchObject({ kind: 'run-and-learn', state: 'published' })
  })

  it('of hundreds that do not come along it says how many, and why of the first', async () => {
    const bad = Array.from({ length: 120 }, (_, at) => entry(`${at}`, 'Baglæns', 'DTSTART:20270112T180000', 'DTEND:20270112T170000'))
    const { preview } = (await look(calendar(training(), ...bad))).data as Page
    expect(preview).toMatchObject({ fresh: [{ title: 'Træning' }], refusedTimes: 120 })
    expect(preview?.refused).toHaveLength(50)
  })

  it('what is no calendar, or neither file nor address, is said at the field', async () => {
    expect(await look('hej')).toMatchObject({ status: 422, data: { reply: { error: { file: ['calendar-no-calendar'] } } } })
    const neither = await post(club.leader, { intent: 'look', kind: 'other', town: 'nexoe' })
    expect(neither).toMatchObject({ status: 422, data: { reply: { error: { file: ['calendar-either'] } } } })
    const inside = await post(club.leader, { intent: 'look', kind: 'other', town: 'nexoe', address: 'http://169.254.169.254/latest' })
    expect(inside).toMatchObject({
      status: 422,
      data: { reply: { error: { address: ['calendar-not-public'] }, initialValue: { address: 'http://169.254.169.254/latest' } } },
    })
  })

  it('is nobody else’s: for a stranger, and for the leader of another club, it is not there', async () => {
    const other = association()
    for (const as of [person(), other.leader]) expect((await post(as, { intent: 'look', kind: 'other', town: 'nexoe' })).status).toBe(404)
    db().update(organisations).set({ closedAt: now() }).where(eq(organisations.id, club.id)).run()
    expect((await post(club.leader, { intent: 'look', kind: 'other', town: 'nexoe' })).status).toBe(404)
  })

  it('what was packed by somebody else, or far too large, is refused', async () => {
    expect((await post(club.leader, { intent: 'take', packed: 'hej', kind: 'other', town: 'nexoe' })).status).toBe(400)
    expect((await post(club.leader, { intent: 'take' })).status).toBe(400)
    const { preview } = (await look(calendar(party))).data as Page
    const odd = { intent: 'take', packed: preview?.packed ?? '', kind: 'other', town: 'nexoe', address: 'x' }
    expect((await post(club.leader, odd)).status).toBe(400)
    expect(calendarsOf(club.id)).toEqual([])
  })
})
