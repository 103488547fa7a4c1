import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates, eventRules, events } from '~db/schema/events'
import { organisations } from '~db/schema/organisations'
import { loader as eventLoader } from '~/calendars/routes/event-feed'
import { loader as organisationLoader } from '~/calendars/routes/organisation-feed'
import { loader as publicLoader } from '~/calendars/routes/public-feed'
import { writeCalendarsAhead } from '~/calendars/public-calendar.server'
import { seriesOfEvents } from '~/events/series-memory.server'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { association } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()
beforeEach(() => setClock(() => new Date('2027-01-04T10:00:00Z')))

type Load = (args: Awaited<ReturnType<typeof visit>>) => Promise<unknown>
async function fileFrom(
  load: Load,
  path: string,
  params: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const args = await visit(path, { params })
  for (const [name, value] of Object.entries(headers)) args.request.headers.set(name, value)
  const answer = await load(args)
  if (!(answer instanceof Response)) throw new Error('a calendar is a response')
  return answer
}
interface Told {
  summary: string
  starts: string
  status: string
  recurrence: string | null
  location: string
  uid: string
}
function read(text: string): Told[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name)
    return {
      summary: String(value('summary')),
      starts: String(value('dtstart')).slice(0, 16),
      status: String(value('status')),
      recurrence: value('recurrence-id') ? String(value('recurrence-id')).slice(0, 16) : null,
      location: String(value('location')),
      uid: String(value('uid')),
    }
  })
}
const publicOf = async (query = '') => (await fileFrom(publicLoader, `/arrangementer.ics${query}`)).text()
const weeks = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * 7 * 86_400_000).toISOString().slice(0, 10))

describe('the calendar of the island', () => {
  it('has every series as one, with what is left out, called off and moved', async () => {
    const cafe = publishedEvent({ title: 'Lektiecafé', days: weeks('2027-01-12', 8) })
    const [, second, third, fourth] = cafe.dates
    db().update(eventDates).set({ state: 'cancelled', reason: 'Sygdom' }).where(eq(eventDates.id, second!)).run()
    db().update(eventDates).set({ day: '2027-01-28', starts: 1020, ends: 1140 }).where(eq(eventDates.id, third!)).run()
    db().update(eventDates).set({ state: 'left-out', reason: 'Vinterferie' }).where(eq(eventDates.id, fourth!)).run()
    const text = await publicOf()
    expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=8')
    expect(text).toContain('EXDATE;TZID=Europe/Copenhagen:20270202T153000')
    expect(read(text).map(({ starts, status, recurrence }) => [starts, status, recurrence])).toEqual([
      ['2027-01-12T15:30', 'CONFIRMED', null],
      ['2027-01-19T15:30', 'CANCELLED', '2027-01-19T15:30'],
      ['2027-01-28T17:00', 'CONFIRMED', '2027-01-26T15:30'],
    ])
    expect(text.replace(/\r\n /g, '')).toContain('Aflyst: Sygdom')
  })

  it('has a date that only begins later, or ends later, as one that is otherwise; a series of another clock has none', async () => {
    const cafe = publishedEvent({ title: 'Lektiecafé', days: weeks('2027-01-12', 4) })
    const later = publishedEvent({ title: 'Sent', days: weeks('2027-01-13', 4) })
    db().update(eventDates).set({ starts: 990, ends: 1110 }).where(eq(eventDates.id, cafe.dates[1]!)).run()
    db().update(eventDates).set({ ends: 1100 }).where(eq(eventDates.id, cafe.dates[2]!)).run()
    const found = read(await publicOf())
    expect(found.filter(({ summary }) => summary === 'Lektiecafé').map(({ starts, recurrence }) => [starts, recurrence])).toEqual([
      ['2027-01-12T15:30', null],
      ['2027-01-19T16:30', '2027-01-19T15:30'],
      ['2027-01-26T15:30', '2027-01-26T15:30'],
    ])
    expect(found.filter(({ summary }) => summary === 'Sent')).toHaveLength(1)
    expect(seriesOfEvents().get(later.id)?.[0]).toMatchObject({ unusual: [], first: '2027-01-13', last: '2027-02-03' })
  })

  it('of a series that was split has only the part that is not long over', async () => {
    const cafe = publishedEvent({ title: 'Lektiecafé', days: weeks('2027-01-12', 4) })
    const [rule] = db().select().from(eventRules).where(eq(eventRules.id, cafe.ruleId)).all()
    const before = { ...rule!, id: 'for', uid: 'for@bank.example', startsAt: '2026-09-01T15:30' }
    db().insert(eventRules).values(before).run()
    const [date] = db().select().from(eventDates).where(eq(eventDates.id, cafe.dates[0]!)).all()
    db()
      .insert(eventDates)
      .values({ ...date!, id: 'for-dag', ruleId: 'for', day: '2026-09-01', recurrenceId: '2026-09-01T15:30' })
      .run()
    expect(
      seriesOfEvents()
        .get(cafe.id)
        ?.map(({ first, last }) => [first, last]),
    ).toEqual([
      ['2026-09-01', '2026-09-01'],
      ['2027-01-12', '2027-02-02'],
    ])
    expect(read(await publicOf()).map(({ starts }) => starts)).toEqual(['2027-01-12T15:30'])
  })

  it('is written ahead before anybody asks, in every language, and what was written is not written again', async () => {
    publishedEvent({ title: 'Lektiecafé', days: weeks('2027-01-12', 4) })
    const cafe = publishedEvent({ title: 'Fælleskøkken', days: weeks('2027-01-12', 4) })
    expect(await writeCalendarsAhead()).toBe(6)
    expect(await writeCalendarsAhead()).toBe(0)
    db().update(events).set({ title: 'Suppe' }).where(eq(events.id, cafe.id)).run()
    expect(await publicOf('?sprog=ar')).toContain('SUMMARY:Suppe')
    expect(await writeCalendarsAhead()).toBe(2)
  })

  it('sees at once what is changed, moved or called off', async () => {
    const cafe = publishedEvent({ title: 'Lektiecafé', days: weeks('2027-01-12', 3) })
    const single = publishedEvent({ title: 'Fest', days: ['2027-02-01'] })
    expect(read(await publicOf())).toHaveLength(2)
    db().update(eventDates).set({ day: '2027-02-03' }).where(eq(eventDates.id, single.dates[0]!)).run()
    db().update(events).set({ title: 'Lektiehjælp' }).where(eq(events.id, cafe.id)).run()
    expect(read(await publicOf()).map(({ summary, starts }) => [summary, starts])).toEqual(
      expect.arrayContaining([
        ['Lektiehjælp', '2027-01-12T15:30'],
        ['Fest', '2027-02-03T15:30'],
      ]),
    )
    db().update(events).set({ state: 'cancelled', cancelReason: 'Ingen plads' }).where(eq(events.id, cafe.id)).run()
    db().update(eventRules).set({ sequence: 7 }).where(eq(eventRules.id, cafe.ruleId)).run()
    const text = await publicOf()
    expect(read(text).find(({ summary }) => summary === 'Lektiehjælp')?.status).toBe('CANCELLED')
    expect(text).toContain('SEQUENCE:7')
  })

  it('has what is asked for, as the page has it, and says what could not be used', async () => {
    publishedEvent({ title: 'I Nexø', town: 'nexoe', days: weeks('2027-01-12', 3) })
    publishedEvent({ title: 'I Rønne', town: 'roenne', kind: 'language-cafe' })
    expect(read(await publicOf('?town=nexoe')).map(({ summary }) => summary)).toEqual(['I Nexø'])
    expect(read(await publicOf('?kind=language-cafe')).map(({ summary }) => summary)).toEqual(['I Rønne'])
    const odd = await publicOf('?kind=bingo&town=nexoe')
    expect(read(odd).map(({ summary }) => summary)).toEqual(['I Nexø'])
    expect(odd).toContain('X-WR-CALDESC:Dette kunne vi ikke bruge: kind.')
  })

  it('has from one day to another only what is then, date by date', async () => {
    const cafe = publishedEvent({ title: 'Lektiecafé', days: weeks('2027-01-12', 8) })
    db().update(eventDates).set({ state: 'cancelled' }).where(eq(eventDates.id, cafe.dates[2]!)).run()
    const found = read(await publicOf('?from=2027-01-19&to=2027-02-02'))
    expect(found.map(({ starts, status }) => [starts, status])).toEqual([
      ['2027-01-19T15:30', 'CONFIRMED'],
      ['2027-01-26T15:30', 'CANCELLED'],
      ['2027-02-02T15:30', 'CONFIRMED'],
    ])
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(3)
  })

  it('tells no draft, nothing long over, and of a women’s group only roughly where', async () => {
    publishedEvent({ title: 'Kladde', state: 'draft' })
    publishedEvent({ title: 'Længst forbi', days: ['2026-10-01'] })
    const group = publishedEvent({ title: 'Kvindegruppe', kind: 'womens-group', keptAddress: 'Solvej 3' })
    db().update(eventDates).set({ place: 'Hos Amal, Solvej 3' }).where(eq(eventDates.id, group.dates[0]!)).run()
    const text = await publicOf()
    expect(read(text).map(({ summary, location }) => [summary, location])).toEqual([['Kvindegruppe', 'Biblioteket, Nexø']])
    expect(text).not.toContain('Solvej')
  })

  it('is in the reader’s language, and is sent once to who has it already', async () => {
    publishedEvent({ interpreters: ['ar'] })
    const file = await fileFrom(publicLoader, '/arrangementer.ics?sprog=ar')
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect((await file.text()).replace(/\r\n /g, '')).toContain('فعاليات بورنهولم')
    const again = { 'if-none-match': file.headers.get('etag') ?? '' }
    expect((await fileFrom(publicLoader, '/arrangementer.ics?sprog=ar', {}, again)).status).toBe(304)
    expect((await fileFrom(publicLoader, '/arrangementer.ics?sprog=en', {}, again)).status).toBe(200)
  })
})

describe('the calendar of an organisation, and of an event', () => {
  it('has what that organisation invites to, and is not there when it is closed', async () => {
    const club = association({ name: 'Nexø Idræt' })
    db().update(organisations).set({ approvedAt: new Date() }).where(eq(organisations.id, club.id)).run()
    publishedEvent({ title: 'Løb og lær', organisationId: club.id, host: club.leader })
    publishedEvent({ title: 'Noget andet' })
    const params = { slug: `forening-${club.id}` }
    const text = await (await fileFrom(organisationLoader, '/x', params)).text()
    expect(text).toContain('X-WR-CALNAME:Nexø Idræt')
    expect(read(text).map(({ summary }) => summary)).toEqual(['Løb og lær'])
    db().update(organisations).set({ closedAt: new Date() }).where(eq(organisations.id, club.id)).run()
    expect((await answerOf(organisationLoader(await visit('/x', { params })))).status).toBe(404)
  })

  it('has all dates of the event, and a draft has none to show', async () => {
    const cafe = publishedEvent({ title: 'Lektiecafé', days: weeks('2027-01-12', 3) })
    const draft = publishedEvent({ state: 'draft' })
    const text = await (await fileFrom(eventLoader, '/x', { slug: cafe.slug })).text()
    expect(read(text)).toMatchObject([{ summary: 'Lektiecafé', uid: `${cafe.ruleId}@ressourcebank.test` }])
    expect((await answerOf(eventLoader(await visit('/x', { params: { slug: draft.slug } })))).status).toBe(404)
    expect((await answerOf(eventLoader(await visit('/x', { params: { slug: 'ingen' } })))).status).toBe(404)
  })
})
