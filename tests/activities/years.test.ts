import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeEach, describe, expect, it } from 'vitest'
import { activities, monthMails } from '~db/schema/activities'
import { memberships } from '~db/schema/organisations'
import { askBack } from '~/activities/confirming.server'
import { mailMonths, monthToTell, setMonthMails, wantsMonthMails } from '~/activities/month-mails.server'
import { FEWEST_TOGETHER, tellable } from '~/activities/few-people'
import { stoneSize, sumOf, yearOf, yearsOf } from '~/activities/months'
import { decimalHours } from '~/activities/own-csv'
import { loader as clubPage } from '~/activities/routes/club-year'
import { action, loader } from '~/activities/routes/my-hours'
import { loader as file } from '~/activities/routes/my-hours-file'
import { loader as yearPage } from '~/activities/routes/my-year'
import { action as stop, loader as stopPage } from '~/activities/routes/stop-month'
import { clubYear, yearToThankFor } from '~/activities/year.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { organisationsById } from '~/organisations/organisations.server'
import { plainCell } from '~/people/plain-cell'
import { now, setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { hoursOf } from '~tests/support/hours'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, newcomer, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let kirsten: Somebody
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  kirsten = volunteer()
})

/** A match in which the two are together. */
function together(owner: Somebody): string {
  const id = proposeMatch(coordinator(), newcomer({ name: 'Olena' }).needId, publishedOffer({ owner }), 1)
  answerMatch(id, 'offer', 'yes', 'link')
  answerMatch(id, 'need', 'yes', 'link')
  return id
}
const seen = async (as: Somebody, query = '') => (await answerOf(loader(await visit(`/mit/timer${query}`, { as })))).data as { page: never }

describe('one’s own page of hours', () => {
  it('has the month, the year and all of it; what one took part in is shown and counts for nothing', async () => {
    for (const date of ['2026-11-02', '2026-01-15', '2025-12-24']) hoursOf(kirsten, { date, minutes: 60 })
    hoursOf(kirsten, { source: 'attendance', minutes: 120 })
    hoursOf(volunteer())
    const { page } = await seen(kirsten)
    expect(page).toMatchObject({
      sums: { month: { minutes: 60 }, year: { minutes: 120 }, all: { minutes: 180, times: 3 } },
      count: 4,
      years: ['2026', '2025'],
    })
    expect((await seen(kirsten, '?aar=2025')).page).toMatchObject({ shown: '2025', count: 1, months: { 11: { minutes: 60 } } })
  })

  it('says with whom, by name while the two are together', async () => {
    const match = together(kirsten)
    hoursOf(kirsten, { matchId: match, minutes: 60 })
    hoursOf(kirsten, { matchId: match, minutes: 30 })
    hoursOf(kirsten, { minutes: 45 })
    expect((await seen(kirsten)).page).toMatchObject({
      names: { [match]: 'Olena' },
      shared: [
        { task: { of: 'match', offerKind: 'language-buddy' }, times: 2, minutes: 90 },
        { task: { of: 'other' }, minutes: 45 },
      ],
    })
  })

  it('shows what somebody would like to know, and takes »it is right« for an answer', async () => {
    const id = hoursOf(kirsten)
    askBack(coordinator(), id, 'Var det i går?')
    expect((await seen(kirsten)).page).toMatchObject({ asked: [{ id, line: 'Var det i går?' }], entries: [{ state: 'asked' }] })
    const sent = await answerOf(action(await visit('/mit/timer', { as: kirsten, form: { intent: 'stands', id } })) as Promise<unknown>)
    expect(sent).toMatchObject({ status: 302, location: '/mit/timer' })
    expect((await seen(kirsten, '?vis=waiting')).page).toMatchObject({ asked: [], count: 1 })
  })

  it('shrugs off what no page has', async () => {
    for (const query of ['?side=-3', '?side=1e99', '?aar=1066', '?vis=allt'])
      expect((await seen(kirsten, query)).page).toMatchObject({ page: 1 })
  })
})

describe('the file of one’s own hours', () => {
  const rowsOf = async (as: Somebody, language = 'da') => {
    const answer = (await file(await visit(`/mit/timer.csv?sprog=${language}`, { as }))) as Response
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    // text() would swallow the mark that tells Excel the letters
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  }

  it('is opened right by a Danish spreadsheet, and has what one wrote', async () => {
    hoursOf(kirsten, { note: 'Stod i kiosken; solgte "is"', minutes: 90, starts: 960 })
    const text = await rowsOf(kirsten)
    expect(text.startsWith('\uFEFFDag;Timer;')).toBe(true)
    expect(text).toContain('\r\n')
    const [, row] = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data
    expect(row).toEqual(['2026-11-20', '1,5', '16', 'Andet', '', 'Stod i kiosken; solgte "is"', 'Venter', 'Dig selv'])
  })

  it('holds nothing a spreadsheet would run', async () => {
    hoursOf(kirsten, { note: '=HYPERLINK("https://ondt.example")' })
    expect(await rowsOf(kirsten)).toContain("'=HYPERLINK")
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        expect(plainCell(sign + rest).startsWith("'")).toBe(true)
      }),
    )
  })

  it('has hours as numbers with a comma', () => {
    expect([90, 60, 50, 5].map(decimalHours)).toEqual(['1,5', '1', '0,83', '0,08'])
  })
})

describe('a year', () => {
  it('has twelve months whatever was done, and its sums are those of its months', () => {
    const month = fc.record({
      month: fc.constantFrom('2025-12', '2026-01', '2026-07', '2026-12'),
      times: fc.nat(50),
      minutes: fc.nat(6000),
      confirmedMinutes: fc.nat(100),
    })
    fc.assert(
      fc.property(fc.uniqueArray(month, { selector: (each) => each.month }), (months) => {
        const year = yearOf('2026', months)
        expect(year).toHaveLength(12)
        expect(sumOf(year)).toEqual(sumOf(months, '2026'))
        expect(yearsOf(months, '2026-11-21')[0]).toBe('2026')
      }),
    )
  })

  it('has stones that grow with the hours, and never one for nothing', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), fc.integer({ min: 1, max: 20_000 }), (one, other, largest) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)]
        expect(stoneSize(small, largest)).toBeLessThanOrEqual(stoneSize(large, largest))
        expect(stoneSize(large, largest)).toBeLessThanOrEqual(1)
        expect(stoneSize(0, largest)).toBe(0)
      }),
    )
  })

  it('is thanked for on a page that names nobody else', async () => {
    hoursOf(kirsten, { matchId: together(kirsten), minutes: 60 })
    const read = async (year: string) => answerOf(yearPage(await visit(`/mit/aar/${year}`, { as: kirsten, params: { year } })))
    const { data } = await read('2026')
    expect(data).toMatchObject({ name: 'Kirsten', sum: { minutes: 60, times: 1 }, work: [{ task: { of: 'match' } }] })
    expect(JSON.stringify(data)).not.toContain('Olena')
    expect((await read('2024')).data).toMatchObject({ sum: { times: 0 } })
    for (const none of ['2027', '1999', 'nu', '20266']) expect((await read(none)).status).toBe(404)
  })

  it('is looked back on in December and January, by those who gave something', () => {
    hoursOf(kirsten)
    const on = (day: string, who = kirsten) => (setClock(() => new Date(`${day}T12:00:00Z`)), yearToThankFor(who.userId))
    expect(on('2026-11-30')).toBe(null)
    expect([on('2026-12-01'), on('2027-01-31'), on('2027-02-01')]).toEqual(['2026', '2026', null])
    expect(on('2026-12-01', volunteer())).toBe(null)
  })
})

describe('an association’s year', () => {
  it('says what all gave together, and thanks by first name in the order of the alphabet', () => {
    const club = association()
    const [berit, ali, carl] = ['Berit', 'Ali', 'Carl'].map((firstName) => volunteer({ firstName }))
    for (const [who, minutes] of [
      [berit, 600],
      [ali, 60],
      [carl, 60],
    ] as const)
      if (who) hoursOf(who, { organisationId: club.id, minutes, confirmedAt: now() })
    hoursOf(kirsten)
    hoursOf(kirsten, { organisationId: club.id, source: 'attendance' })
    expect(clubYear(club.id, '2026')).toMatchObject({ people: 3, times: 3, minutes: 720, names: ['Ali', 'Berit', 'Carl'] })
    expect(clubYear(club.id, '2025')).toMatchObject({ people: 0, times: 0, names: [], tasks: [] })
  })

  it('has what somebody confirmed, and neither hours nor names of anybody else', () => {
    const club = association()
    hoursOf(volunteer({ firstName: 'Eve' }), { organisationId: club.id, minutes: 600 })
    hoursOf(volunteer({ firstName: 'Anna' }), { organisationId: club.id, confirmedAt: now() })
    expect(clubYear(club.id, '2026')).toMatchObject({ people: 1, times: 1, names: ['Anna'] })
  })

  it('tells no task and no month from which one person’s hours could be worked out', () => {
    const club = association()
    const people = ['Anna', 'Bo', 'Carl', 'Dora'].map((firstName) => volunteer({ firstName }))
    const [anna] = people
    for (const [at, month] of ['2026-02', '2026-03', '2026-04', '2026-05'].entries())
      for (const who of people) hoursOf(who, { organisationId: club.id, minutes: 60 + 10 * at, date: `${month}-01`, confirmedAt: now() })
    if (anna) {
      hoursOf(anna, { organisationId: club.id, minutes: 777, date: '2026-06-01', confirmedAt: now(), matchId: together(anna) })
    }
    const { minutes, months, tasks } = clubYear(club.id, '2026')
    // her match and her month alone would be what is left of the whole: each goes together with another
    expect(tasks).toEqual([{ task: null, times: 17, minutes: minutes ?? 0 }])
    expect(months?.map((month) => month.minutes).filter(Boolean)).toEqual([280, 320, 360])
  })

  it('whatever was done by whomever: what is told, and what is left of the whole, is of three at least', () => {
    const part = fc.record({
      people: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 }).map((ids) => new Set(ids)),
      minutes: fc.integer({ min: 5, max: 5000 }),
      times: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { told, rest } = tellable(parts)
        const all = new Set(parts.flatMap(({ people }) => [...people]))
        for (const each of told) expect(each.people.size).toBeGreaterThanOrEqual(FEWEST_TOGETHER)
        expect((rest ?? { people: all }).people.size).toBeGreaterThanOrEqual(Math.min(all.size, FEWEST_TOGETHER))
        expect([...told, ...(rest ? [rest] : [])].reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
          parts.reduce((sum, { minutes }) => sum + minutes, 0),
        )
      }),
    )
  })

  it('tells no hours where so few gave them that one could tell whose they are', () => {
    const club = association()
    hoursOf(volunteer(), { organisationId: club.id, minutes: 60, confirmedAt: now() })
    hoursOf(volunteer(), { organisationId: club.id, minutes: 90, confirmedAt: now() })
    expect(clubYear(club.id, '2026')).toMatchObject({ people: 2, minutes: null, months: null, tasks: [] })
  })

  it('is there for its leaders and helpers, and can go on the wall without names', async () => {
    const club = association()
    const slug = organisationsById([club.id]).get(club.id)?.slug ?? ''
    const helper = volunteer()
    db().insert(memberships).values({ organisationId: club.id, userId: helper.userId, role: 'helper', since: now() }).run()
    const read = async (as: Somebody, query = '') =>
      answerOf(clubPage(await visit(`/forening/${slug}/aar/2026${query}`, { as, params: { slug, year: '2026' } })))
    expect((await read(helper)).data).toMatchObject({ leads: false, names: [] })
    expect((await read(club.leader, '?navne=nej')).data).toMatchObject({ leads: true, names: null })
    expect((await read(kirsten)).status).toBe(404)
  })
})

describe('»your month« by mail', () => {
  const month = async (at: string) => {
    setClock(() => new Date(at))
    return mailMonths()
  }

  it('goes out by day in the first days of the next month, and at no other time', () => {
    const told = (at: string) => monthToTell(new Date(at))
    expect([
      told('2026-12-01T07:30:00Z'),
      told('2026-12-01T08:00:00Z'),
      told('2026-12-05T20:00:00Z'),
      told('2026-12-05T21:00:00Z'),
      told('2026-12-06T09:00:00Z'),
    ]).toEqual([null, '2026-11', '2026-11', null, null])
    expect(told('2027-01-02T12:00:00Z')).toBe('2026-12')
  })

  it('comes once, to those who gave hours or have an active match, and tells of nobody else', async () => {
    hoursOf(kirsten, { minutes: 90 })
    hoursOf(kirsten, { minutes: 60 })
    hoursOf(volunteer(), { date: '2026-09-01' })
    const mentor = volunteer({ firstName: 'Gunnar' })
    together(mentor)
    emptyOutbox()
    expect(await month('2026-12-01T09:00:00Z')).toBe(2)
    expect(await month('2026-12-02T09:00:00Z')).toBe(0)
    const mails = await waitingMails()
    const [mine] = mails.filter(({ to }) => to === kirsten.email)
    expect(mine).toMatchObject({ subject: 'Din måned', data: { minutes: 150, times: 2, waiting: 2 } })
    expect(mine?.text).toContain('2,5 timer')
    expect(mine?.text).toMatch(/https:\/\/ressourcebank\.example\/timer\/[\w-]+/)
    const [his] = mails.filter(({ to }) => to === mentor.email)
    expect(his?.text).toMatch(/Du behøver\s+heller ikke skrive noget/)
    expect(his?.text).not.toContain('Olena')
  })

  it('looks once at those it has nothing to tell, however many they are', async () => {
    for (let one = 0; one < 30; one += 1) hoursOf(volunteer(), { date: '2026-09-01' })
    expect(await month('2026-12-01T09:00:00Z')).toBe(0)
    expect(db().select().from(monthMails).all()).toHaveLength(30)
    hoursOf(kirsten)
    expect(await month('2026-12-01T10:00:00Z')).toBe(1)
  })

  it('is stopped with one click, by a link that does nothing when it is opened, and started again on the page', async () => {
    hoursOf(kirsten)
    await month('2026-12-01T09:00:00Z')
    const [mail] = await waitingMails()
    const path = String(mail?.data.stopPath)
    expect(mail?.text).toContain(`https://ressourcebank.example${path}`)
    const params = { token: path.split('/').at(-1) ?? '' }
    expect((await answerOf(stopPage(await visit(path, { params })))).data).toMatchObject({ stopped: false })
    expect(wantsMonthMails(kirsten)).toBe(true)
    const oneClick = await answerOf(stop(await visit(path, { params, form: { 'List-Unsubscribe': 'One-Click' } })) as Promise<unknown>)
    expect(oneClick.status).toBe(302)
    expect(wantsMonthMails(kirsten)).toBe(false)
    setClock(() => new Date('2026-12-20T09:00:00Z'))
    hoursOf(kirsten, { date: '2026-12-19' })
    expect(await month('2027-01-01T09:00:00Z')).toBe(0)
    setMonthMails(kirsten, true)
    expect(await month('2027-01-01T10:00:00Z')).toBe(1)
  })

  it('does not go to an address nobody has shown to be theirs', async () => {
    hoursOf(volunteer({ verified: false }))
    expect(await month('2026-12-01T09:00:00Z')).toBe(0)
  })
})

describe('what is sealed', () => {
  it('stays so: a note is read by its writer and by who confirms it, and in no column', () => {
    hoursOf(kirsten, { note: 'Hos fru Jensen' })
    expect(JSON.stringify(db().select().from(activities).all())).not.toContain('Jensen')
  })
})
