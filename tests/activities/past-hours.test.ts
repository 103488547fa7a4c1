import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { activities } from '~db/schema/activities'
import { memberships } from '~db/schema/organisations'
import { deleteActivity } from '~/activities/activities.server'
import { whenHoursConfirmed } from '~/activities/hours-confirmed.server'
import { columnsSuffice, guessColumns, pastExample, readDay, readLength, readPastRow } from '~/activities/past-hours'
import { judgePastHours, takePastHours } from '~/activities/past-hours.server'
import { action, loader } from '~/activities/routes/past-hours'
import { readCsv } from '~/imports/csv-file'
import { organisationsById } from '~/organisations/organisations.server'
import { now, setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { hoursOf } from '~tests/support/hours'
import { useHouse } from '~tests/support/house'
import { association, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let club: ReturnType<typeof association>
let kirsten: Somebody
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  club = association()
  kirsten = volunteer({ firstName: 'Kirsten', email: 'kirsten@example.dk' })
  db().insert(memberships).values({ organisationId: club.id, userId: kirsten.userId, role: 'helper', since: now() }).run()
})

const columns = ['date', 'email', 'hours', 'note'] as const
const lines = (...rows: string[]) => rows.map((row, at) => ({ line: at + 2, cells: row.split(';'), beyond: row.split(';').length > 4 }))
const judge = (...rows: string[]) => judgePastHours(club.leader, club.id, lines(...rows), [...columns])
const shown = (...rows: string[]) => new Set(judge(...rows).comes.map(({ mark }) => mark))
const takeOf = (marks: Set<string>, ...rows: string[]) => takePastHours(club.leader, club.id, lines(...rows), [...columns], marks)
const take = (...rows: string[]) => takeOf(shown(...rows), ...rows).written
const stored = () => db().select().from(activities).all()

describe('what a list says', () => {
  it('days are read as people write them, and only those that exist', () => {
    for (const day of [
      '2026-03-12',
      '12-03-2026',
      '12/3/26',
      '12.03.2026',
      '12. marts 2026',
      'den 12. mar 2026',
      '١٢-٠٣-٢٠٢٦',
      '2026-03-12T00:00:00',
    ])
      expect(readDay(day), day).toBe('2026-03-12')
    for (const none of ['', '31-02-2026', '2026', 'i går', '12-13-2026', '12 foo 2026']) expect(readDay(none), none).toBe(null)
  })

  it('lengths too', () => {
    const read = {
      '1,5': 90,
      '1.5': 90,
      '1½': 90,
      '½': 30,
      '1:30': 90,
      '2 timer': 120,
      '90 min': 90,
      '1 t 20 min': 80,
      '٢': 120,
      '1.50': 90,
      '8': 480,
    }
    for (const [text, minutes] of Object.entries(read)) expect(readLength(text), text).toBe(minutes)
    for (const none of ['', 'mange', '-2', '1e9', '=1+1']) expect(readLength(none), none).toBe(null)
  })

  it('nothing that is pasted makes it throw, and what it takes is within its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (cells) => {
        const read = readPastRow(cells, [...columns], '2026-11-21')
        expect(!read.ok || (read.row.minutes >= 5 && read.row.minutes <= 1440 && read.row.date <= '2026-11-21')).toBe(true)
      }),
    )
  })

  it('columns are guessed by their headings, each once', () => {
    expect(guessColumns(['Dato', 'E-mail', 'Antal timer', 'Opgave', 'Holdnavn'])).toEqual(['date', 'email', 'hours', 'note', null])
    expect(guessColumns(['dato', 'dato (2)', 'min', 'mail'])).toEqual(['date', null, 'minutes', 'email'])
    expect([columnsSuffice(['date', 'email', 'minutes']), columnsSuffice(['date', 'hours'])]).toEqual([true, false])
  })

  it('the example is one that would be taken', () => {
    const read = readCsv(new TextEncoder().encode(pastExample))
    if (!read.ok) throw new Error(read.why)
    const found = guessColumns(read.file.headings)
    expect(columnsSuffice(found)).toBe(true)
    expect(read.file.rows.map(({ cells }) => readPastRow(cells, found, '2026-11-21').ok)).toEqual([true, true])
  })
})

describe('what would come of each line', () => {
  it('is said before anything is written, with why not', () => {
    hoursOf(kirsten, { organisationId: club.id, date: '2026-03-01', minutes: 60 })
    const judged = judge(
      '12-03-2026;Kirsten@Example.dk;1,5;Stod i kiosken',
      '12-03-2026;kirsten@example.dk;1,5;Stod i kiosken',
      '01-03-2026;kirsten@example.dk;1;',
      '01-12-2026;kirsten@example.dk;1;',
      '01-03-2019;kirsten@example.dk;1;',
      'i går;kirsten@example.dk;1;',
      '02-03-2026;kirsten;1;',
      '02-03-2026;kirsten@example.dk;25;',
      '02-03-2026;kirsten@example.dk;2;010190-1234',
      '02-03-2026;kirsten@example.dk;2;a;b',
    )
    expect(judged.comes).toMatchObject([{ line: 2, userId: kirsten.userId, minutes: 90, name: 'Kirsten', note: 'Stod i kiosken' }])
    expect(judged.there).toBe(1)
    expect(judged.wrong.map(({ line, why }) => [line, why])).toEqual([
      [3, 'twice'],
      [5, 'future'],
      [6, 'too-old'],
      [7, 'date'],
      [8, 'email'],
      [9, 'too-long'],
      [10, 'cpr'],
      [11, 'shape'],
    ])
    expect(stored()).toHaveLength(1)
  })

  it('an account elsewhere and no account at all are the same to it', () => {
    volunteer({ email: 'nabo@example.dk' })
    const whys = judge('02-03-2026;nabo@example.dk;1;', '02-03-2026;ingen@example.dk;1;').wrong.map(({ why }) => why)
    expect(whys).toEqual(['not-yours', 'not-yours'])
  })

  it('who has given hours for the association is one of its own', () => {
    const rania = volunteer({ email: 'rania@example.dk' })
    hoursOf(rania, { organisationId: club.id })
    expect(judge('02-03-2026;rania@example.dk;1;').comes).toHaveLength(1)
  })

  it('a day of more than twelve hours is marked', () => {
    const judged = judge('02-03-2026;kirsten@example.dk;7;a', '02-03-2026;kirsten@example.dk;6;b', '03-03-2026;kirsten@example.dk;1;c')
    expect(judged.comes.map(({ long }) => long)).toEqual([true, true, false])
  })
})

describe('taking a list', () => {
  it('writes each line once, confirmed with that, however often it is sent', () => {
    const told: string[][] = []
    whenHoursConfirmed('a test', (people) => told.push([...people]))
    const rows = ['12-03-2026;kirsten@example.dk;1,5;Stod i kiosken', '13-03-2026;kirsten@example.dk;2;'] as const
    expect([take(...rows), take(...rows)]).toEqual([2, 0])
    expect(stored()).toMatchObject([
      { source: 'import', confirmedBy: club.leader.userId, organisationId: club.id, minutes: 90 },
      { minutes: 120 },
    ])
    expect(told).toEqual([[kirsten.userId]])
    expect(JSON.stringify(stored())).not.toContain('kiosken')
    whenHoursConfirmed('a test', () => undefined)
  })

  it('writes what was shown and nothing else, and says when something is otherwise', () => {
    const rania = volunteer({ email: 'rania@example.dk' })
    const rows = ['12-03-2026;kirsten@example.dk;1,5;', '13-03-2026;rania@example.dk;2;'] as const
    const marks = shown(...rows)
    // between looking and pressing she becomes one of the association's
    hoursOf(rania, { organisationId: club.id })
    expect(takeOf(marks, ...rows)).toEqual({ written: 1, moved: true })
    expect(takeOf(marks, rows[0])).toEqual({ written: 0, moved: false })
    expect(stored().filter(({ source }) => source === 'import')).toMatchObject([{ userId: kirsten.userId }])
  })

  it('marks a line of a day on which the person has hours for the association already', () => {
    hoursOf(kirsten, { organisationId: club.id, date: '2026-03-12', minutes: 120 })
    const rows = ['12-03-2026;kirsten@example.dk;1,5;', '13-03-2026;kirsten@example.dk;1,5;'] as const
    expect(judge(...rows).comes.map(({ dayHas }) => dayHas)).toEqual([true, false])
    take(...rows)
    expect(stored().map(({ assured }) => assured)).toEqual([[], ['overlap'], []])
  })

  it('a leader’s own hours wait for somebody else', () => {
    expect(take(`12-03-2026;${club.leader.email};1,5;`)).toBe(1)
    expect(stored()).toMatchObject([{ confirmedAt: null, confirmedBy: null }])
  })

  it('whoever it is about can take a line of this month away again', () => {
    take('12-11-2026;kirsten@example.dk;1,5;')
    expect(deleteActivity(kirsten, stored()[0]?.id ?? '')).toBe(true)
  })
})

describe('the page', () => {
  const params = () => ({ slug: organisationsById([club.id]).get(club.id)?.slug ?? '' })
  const path = () => `/forening/${params().slug}/timer/import`
  const sends = async (as: Somebody, form: Record<string, string>) =>
    answerOf(action(await visit(path(), { as, params: params(), form })) as Promise<unknown>)
  const text = 'Dag;Medlem;Tid;Hvad\n12-03-2026;kirsten@example.dk;1,5;Kiosk\n'

  it('is for leaders of the association alone', async () => {
    expect((await answerOf(loader(await visit(path(), { as: club.leader, params: params() })))).status).toBe(200)
    for (const other of [kirsten, volunteer()]) {
      expect((await answerOf(loader(await visit(path(), { as: other, params: params() })))).status).toBe(404)
      expect((await sends(other, { intent: 'take', text })).status).toBe(404)
    }
  })

  it('asks where the address stands when no heading says it, and goes on from what is chosen', async () => {
    expect((await sends(club.leader, { intent: 'look', text })).data).toMatchObject({
      preview: { enough: false, columns: ['date', null, 'hours', 'note'] },
    })
    const chosen = { 'column-0': 'date', 'column-1': 'email', 'column-2': 'hours', 'column-3': 'note' }
    const looked = await sends(club.leader, { intent: 'look', text, ...chosen })
    expect(looked.data).toMatchObject({ preview: { enough: true, comes: [{ name: 'Kirsten', minutes: 90 }] } })
    expect(stored()).toEqual([])
    expect(JSON.stringify(looked.data)).not.toContain(kirsten.userId)
    const marks = (looked.data as { preview: { comes: { mark: string }[] } }).preview.comes.map(({ mark }) => mark).join()
    await sends(club.leader, { intent: 'take', text, ...chosen })
    expect(stored()).toEqual([])
    expect((await sends(club.leader, { intent: 'take', text, shown: marks, ...chosen })).location).toBe(
      `/forening/${params().slug}/timer?vis=confirmed`,
    )
    expect(stored()).toHaveLength(1)
  })

  it('says in words why a list cannot be read, and keeps what was pasted', async () => {
    expect(await sends(club.leader, { intent: 'look' })).toMatchObject({ status: 422, data: { why: 'empty' } })
    expect(await sends(club.leader, { intent: 'take' })).toMatchObject({ status: 422 })
    expect((await sends(club.leader, { intent: 'look', text: 'kun én kolonne\n1\n' })).data).toMatchObject({
      why: 'no-columns',
      typed: 'kun én kolonne\n1\n',
    })
  })
})
