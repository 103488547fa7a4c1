import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { importRows, imports } from '~db/schema/imports'
import { organisationChanges, organisations, weeklyActivities } from '~db/schema/organisations'
import { wantedRoles } from '~db/schema/wanted'
import type { ImportKind } from '~/imports/import-columns'
import { HIDDEN_CPR, HIDDEN_EMAIL, HIDDEN_PHONE } from '~/imports/import-row'
import { resumeImports, startImport, writeChunk } from '~/imports/import-run.server'
import { chooseColumns, clearOldImports, confirmImport, dropImport, importForDesk, lookThrough, wrongRows } from '~/imports/imports.server'
import { openRows, sealedRow } from '~/imports/sealed-rows.server'
import { organisationNeeds } from '~/newcomers/needs.server'
import { organisationBySlug } from '~/organisations/organisations.server'
import { setOrganisationPage, pageOf } from '~/organisations/organisation-pages.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { SealBroken } from '~/server/sealed.server'
import { findByWords } from '~/server/search-index.server'
import { closeRole } from '~/wanted/wanted.server'
import { useHouse } from '~tests/support/house'
import { association, coordinator, type Somebody } from '~tests/support/people'
import { csv, inWindows1252, utf8 } from './files'

useHouse()

const club = {
  Nummer: '101',
  Navn: 'Hasle Kor',
  Type: 'forening',
  'Postnr og by': '3790 Hasle',
  'Kort om': 'Vi synger.',
  Interesser: 'sang og kor',
}
const other = { Nummer: '102', Navn: 'Nexø Både', Type: 'gruppe', 'Postnr og by': 'Nexø', 'Kort om': 'Vi sejler.', Interesser: 'sejlads' }

async function looked(
  actor: Somebody,
  rows: readonly Record<string, string>[],
  what: ImportKind = 'organisations',
  separator = ';',
): Promise<string> {
  const read = await lookThrough(actor, what, utf8(csv(rows, separator)))
  if (!read.ok) throw new Error(read.why)
  return read.id
}
/** Looks through, confirms, waits for the end, and gives what came of it. */
async function imported(actor: Somebody, rows: readonly Record<string, string>[], what: ImportKind = 'organisations') {
  const id = await looked(actor, rows, what)
  expect(confirmImport(actor, id)).toBe('started')
  await startImport(id)
  return outcome(id)
}
function outcome(id: string) {
  const view = importForDesk(id)
  return (
    view && {
      state: view.state,
      done: view.done,
      added: view.added,
      updated: view.updated,
      unchanged: view.unchanged,
      skipped: view.skipped,
    }
  )
}
const all = () => db().select().from(organisations).all()
const named = (name: string) => all().find((row) => row.name === name)
/** What lies there of a file while it waits, opened. */
const kept = (id: string) =>
  openRows(id, db().select(sealedRow).from(importRows).where(eq(importRows.importId, id)).all()).map(
    ({ line, cells }) => [line, cells] as const,
  )
const errorsOf = (id: string) => wrongRows(id, 1).map(({ line, errors }) => [line, errors])

describe('looking through', () => {
  it.each([
    ['as it comes', utf8(csv([club, other]))],
    ['with commas', utf8(csv([club, other], ','))],
    ['turned round', utf8(csv([club, other].map((row) => Object.fromEntries(Object.entries(row).reverse()))))],
    ['from an older program', inWindows1252(csv([club, other]))],
  ])('finds the same in a file %s, and writes nothing', async (_how, bytes) => {
    const read = await lookThrough(coordinator(), 'organisations', bytes)
    expect(read.ok && importForDesk(read.id)).toMatchObject({
      state: 'looked-through',
      total: 2,
      counts: { add: 2, update: 0, same: 0, wrong: 0 },
    })
    expect([all(), db().select().from(wantedRoles).all(), findByWords('organisation', 'kor')]).toEqual([[], [], []])
  })

  it('tells what is wrong by row, and leaves those rows out', async () => {
    const mette = coordinator()
    const rows = [
      club,
      { ...other, Navn: '' },
      { ...other, 'Postnr og by': 'Aarhus', Interesser: 'sejlads, magi' },
      { ...club, 'Kort om': 'Ring 56 95 11 22' },
      other,
      { ...club },
      { ...other, Nummer: '' },
    ]
    const id = await looked(mette, rows)
    expect(errorsOf(id)).toEqual([
      [3, { name: 'required' }],
      [4, { town: 'town', interests: 'interest' }],
      [5, { lead: 'phone-in-text' }],
      [7, { row: 'twice:2' }],
      [8, { row: 'twice:6' }],
    ])
    confirmImport(mette, id)
    await startImport(id)
    expect(outcome(id)).toEqual({ state: 'done', done: 7, added: 2, updated: 0, unchanged: 0, skipped: 5 })
  })

  it('keeps nothing of columns about persons, and no CPR number wherever it stands', async () => {
    const persons = { Formand: 'Per Hansen', Telefon: '56951122', Leder: 'Ida', Træner: 'Ole', Bestyrelse: 'Else', Bemærkninger: 'Er syg' }
    const id = await looked(coordinator(), [{ ...club, ...persons, 'Kort om': 'Spørg 010190-1234' }])
    expect(kept(id)).toEqual([
      [
        2,
        {
          Nummer: '101',
          Navn: 'Hasle Kor',
          Type: 'forening',
          'Postnr og by': '3790 Hasle',
          'Kort om': HIDDEN_CPR,
          Interesser: 'sang og kor',
        },
      ],
    ])
    expect(errorsOf(id)).toEqual([[2, { lead: 'cpr' }]])
  })

  it('keeps no telephone number and no address of a column nobody knows, and says so when it is chosen', async () => {
    const rows = [
      { ...club, Diverse: 'Ring til Per på 56 95 12 34' },
      { ...other, Diverse: 'bo@example.com' },
    ]
    const id = await looked(coordinator(), [...rows, { ...club, Nummer: '3', Navn: 'Tejn Både', Diverse: 'Havnen' }])
    expect(kept(id).map(([, { Diverse: text }]) => text)).toEqual([HIDDEN_PHONE, HIDDEN_EMAIL, 'Havnen'])
    expect(importForDesk(id)?.counts).toMatchObject({ add: 3 })
    expect(await chooseColumns(id, ['number', 'name', 'kind', 'town', 'lead', 'interests', 'place'])).toBe(true)
    expect(errorsOf(id)).toEqual([
      [2, { place: 'phone-in-text' }],
      [3, { place: 'email-in-text' }],
    ])
  })

  it('keeps each row so that it opens in its own place alone, and leaves out one that does not open', async () => {
    const mette = coordinator()
    const id = await looked(mette, [club, other])
    db().run('UPDATE import_rows SET cells_sealed = (SELECT cells_sealed FROM import_rows WHERE line = 2) WHERE line = 3')
    expect(() => kept(id)).toThrow(SealBroken)
    confirmImport(mette, id)
    await startImport(id)
    expect([outcome(id), all().map(({ name }) => name)]).toMatchObject([{ state: 'done', added: 1, skipped: 1 }, ['Hasle Kor']])
  })

  it('stops when somebody drops the file meanwhile, and keeps nothing of it', async () => {
    const mette = coordinator()
    const rows = Array.from({ length: 250 }, (_, at) => ({ ...club, Nummer: `N${at}`, Navn: `Kor nummer ${at}` }))
    const theFile = () => db().select().from(imports).all().at(-1)
    const nothing = () => db().select().from(importRows).all().length === 0
    const looking = looked(mette, rows)
    expect([theFile()?.state, nothing(), dropImport(mette, theFile()?.id ?? '')]).toEqual(['failed', false, true])
    const id = await looking
    expect([theFile()?.state, nothing(), importForDesk(id), confirmImport(mette, id)]).toEqual(['dropped', true, null, 'gone'])

    const again = await looked(coordinator(), rows)
    const choosing = chooseColumns(again, [])
    dropImport(mette, again)
    expect([await choosing, importForDesk(again), nothing()]).toEqual([false, null, true])
  })

  it('reads the columns as somebody chooses them', async () => {
    const rows = [{ Betegnelse: 'Hasle Kor', Postdistrikt: 'Hasle', Navn: 'HK' }]
    const id = await looked(coordinator(), rows)
    expect(errorsOf(id)).toEqual([[2, { town: 'required' }]])
    expect(await chooseColumns(id, ['name', 'town', ''])).toBe(true)
    expect(importForDesk(id)).toMatchObject({
      state: 'looked-through',
      columns: { Betegnelse: 'name', Postdistrikt: 'town', Navn: '' },
      counts: { add: 1 },
    })
  })

  it('is forgotten when it is dropped, and after two days by itself', async () => {
    const mette = coordinator()
    const [first, second, third] = [await looked(mette, [club]), await looked(mette, [club]), await looked(mette, [club])]
    confirmImport(mette, third)
    await startImport(third)
    expect(dropImport(mette, first)).toBe(true)
    expect(dropImport(mette, third)).toBe(false)
    clearOldImports()
    expect(importForDesk(second)?.state).toBe('looked-through')
    setClock(() => new Date(Date.now() + 49 * 3_600_000))
    clearOldImports()
    expect([importForDesk(first), importForDesk(second), outcome(third)?.state, db().select().from(importRows).all()]).toEqual([
      null,
      null,
      'done',
      [],
    ])
    expect([confirmImport(mette, second), await chooseColumns(second, [])]).toEqual(['gone', false])
  })
})

describe('organisations', () => {
  it('are written once confirmed, for everybody to see and find', async () => {
    const mette = coordinator()
    expect(await imported(mette, [club, other])).toEqual({ state: 'done', done: 2, added: 2, updated: 0, unchanged: 0, skipped: 0 })
    const view = organisationBySlug('hasle-kor')
    expect(view).toMatchObject({
      name: 'Hasle Kor',
      kind: 'association',
      town: 'hasle',
      lead: 'Vi synger.',
      interests: ['singing'],
      approved: true,
    })
    expect(findByWords('organisation', 'sejlads')).toEqual([named('Nexø Både')?.id])
    const [job] = db().select().from(imports).all()
    expect(auditFor(`import:${job?.id}`).map(({ action, detail }) => [action, detail])).toEqual([
      ['import.done', 'organisations: added 2, updated 0, unchanged 0, skipped 0'],
      ['import.confirmed', 'organisations: add 2, update 0, same 0, wrong 0'],
    ])
  })

  it('come again without being doubled: nothing is new, and what changed is changed', async () => {
    const mette = coordinator()
    await imported(mette, [club, other])
    expect(await imported(mette, [club, other])).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
    const renamed = [
      { ...club, Navn: 'Hasle Blandede Kor', 'Kort om': '' },
      { ...other, Nummer: '', Type: 'forening' },
    ]
    expect(await imported(mette, renamed)).toMatchObject({ added: 0, updated: 2, unchanged: 0 })
    expect(named('Hasle Blandede Kor')).toMatchObject({ slug: 'hasle-kor', registerNumber: '101', lead: 'Vi synger.' })
    expect(named('Nexø Både')).toMatchObject({ kind: 'association', registerNumber: '102' })
    expect(findByWords('organisation', 'blandede')).toHaveLength(1)
    expect(db().select().from(organisationChanges).all()).toHaveLength(3)
  })

  it('of the same name get addresses of their own, in other towns and with other numbers', async () => {
    const rows = [club, { ...club, Nummer: '103' }, { ...club, Nummer: '104', 'Postnr og by': 'Rønne' }]
    expect(await imported(coordinator(), rows)).toMatchObject({ added: 3 })
    expect(all().map(({ slug }) => slug)).toEqual(['hasle-kor', 'hasle-kor-2', 'hasle-kor-3'])
  })

  it('with a leader keep what the leader has written', async () => {
    const mette = coordinator()
    const { id, leader } = association({ name: 'Hasle Kor' })
    db()
      .update(organisations)
      .set({ town: 'hasle', approvedAt: new Date(), lead: 'Vores egne ord.', languages: ['da'] })
      .where(eq(organisations.id, id))
      .run()
    const row = { ...club, Sprog: 'dansk, tysk', Hjemmeside: 'www.haslekor.dk', Type: 'gruppe' }
    expect(await imported(mette, [row])).toMatchObject({ added: 0, updated: 1 })
    expect(organisationBySlug(`forening-${id}`)).toMatchObject({
      lead: 'Vores egne ord.',
      languages: ['da'],
      interests: [],
      website: 'https://www.haslekor.dk',
      kind: 'group',
    })
    expect(named('Hasle Kor')?.registerNumber).toBe('101')
    const again = await looked(mette, [row])
    expect(importForDesk(again)).toMatchObject({ counts: { same: 1 }, kept: 1 })
    expect(leader.userId).toBeTruthy()
  })

  it('that wait with a leader are not shown by it, those without are; closed ones are told', async () => {
    const mette = coordinator()
    const waiting = association({ name: 'Hasle Kor' })
    db().update(organisations).set({ town: 'hasle' }).where(eq(organisations.id, waiting.id)).run()
    await imported(mette, [club, other])
    expect(organisationBySlug(`forening-${waiting.id}`)).toBeNull()
    db().update(organisations).set({ closedAt: new Date() }).where(eq(organisations.name, 'Nexø Både')).run()
    expect(errorsOf(await looked(mette, [club, other]))).toEqual([[3, { name: 'organisation-closed' }]])
  })
})

const training = { Forening: '101', Nummer: 'A1', Hold: 'Kor for alle', Dag: 'tirsdag', Tid: '19-21', Interesse: 'sang og kor' }

describe('weekly activities', () => {
  it('come onto their organisation’s page, by number or name, and change by number', async () => {
    const mette = coordinator()
    await imported(mette, [club, other])
    const boats = { ...training, Forening: 'nexø både', Nummer: '', Hold: 'Roning', Tid: '17.30-18.30', Interesse: 'sejlads' }
    expect(await imported(mette, [training, { ...training, Nummer: 'A2', Dag: 'torsdag' }, boats], 'activities')).toMatchObject({
      added: 3,
    })
    expect(organisationBySlug('hasle-kor')?.activities).toMatchObject([
      { name: 'Kor for alle', day: 'tue', starts: 1140, ends: 1260, interest: 'singing' },
      { day: 'thu' },
    ])
    expect(findByWords('organisation', 'roning')).toHaveLength(1)
    const moved = { ...training, Dag: 'onsdag', Tid: '18-20' }
    expect(await imported(mette, [moved, boats], 'activities')).toMatchObject({ added: 0, updated: 1, unchanged: 1 })
    expect(organisationBySlug('hasle-kor')?.activities).toMatchObject([{ day: 'wed', starts: 1080 }, { day: 'thu' }])
    expect(db().select().from(weeklyActivities).all()).toHaveLength(3)
  })

  it('of nobody we know, of too many, and past sixty are told', async () => {
    const mette = coordinator()
    await imported(mette, [club, { ...club, Nummer: '103', 'Postnr og by': 'Rønne' }])
    const many = Array.from({ length: 62 }, (_, at) => ({ ...training, Nummer: `A${at}`, Hold: `Hold ${at}` }))
    const id = await looked(mette, [...many, { ...training, Forening: '999' }, { ...training, Forening: 'Hasle Kor' }], 'activities')
    expect(errorsOf(id)).toEqual([
      [62, { row: 'too-many-activities' }],
      [63, { row: 'too-many-activities' }],
      [64, { organisation: 'organisation-unknown' }],
      [65, { organisation: 'organisation-several' }],
    ])
  })

  it('that a leader changed or took away are neither changed back nor put back', async () => {
    const mette = coordinator()
    await imported(mette, [club])
    await imported(mette, [training, { ...training, Nummer: 'A2', Dag: 'torsdag' }], 'activities')
    const view = organisationBySlug('hasle-kor')
    if (!view) throw new Error('it is there')
    const leader = coordinator()
    const [first] = view.activities
    db().run(`INSERT INTO memberships (organisation_id, user_id, role, since) VALUES ('${view.id}', '${leader.userId}', 'leader', 1)`)
    setOrganisationPage(leader, view.id, { ...pageOf(view), activities: first ? [{ ...first, starts: 1000 }] : [] })
    const rows = [training, { ...training, Nummer: 'A2', Dag: 'torsdag' }, { ...training, Nummer: 'A3', Dag: 'fredag' }]
    expect(await imported(mette, rows, 'activities')).toMatchObject({ added: 1, updated: 0, unchanged: 2 })
    expect(organisationBySlug('hasle-kor')?.activities).toMatchObject([{ day: 'tue', starts: 1000 }, { day: 'fri' }])
  })
})

const helper = {
  Forening: '101',
  Nummer: 'R1',
  Rolle: 'Kasserer',
  Titel: 'Hold styr på kassen',
  'Timer om måneden': '4',
  Antal: '2',
  Dage: 'hverdage aften',
}

describe('roles', () => {
  it('are published with an open need, come again without doubling, and change', async () => {
    const mette = coordinator()
    await imported(mette, [club])
    expect(await imported(mette, [helper], 'roles')).toMatchObject({ added: 1 })
    const [role] = db().select().from(wantedRoles).all()
    expect(role).toMatchObject({ state: 'published', role: 'treasurer', town: 'hasle', hoursPerMonth: 4, wanted: 2, registerNumber: 'R1' })
    expect(role?.approvedText).toMatchObject({ title: 'Hold styr på kassen' })
    expect(organisationNeeds([role?.needId ?? '']).get(role?.needId ?? '')?.state).toBe('open')
    expect(findByWords('role', 'kassen')).toEqual([role?.needId])
    expect(await imported(mette, [helper], 'roles')).toMatchObject({ added: 0, unchanged: 1 })
    expect(await imported(mette, [{ ...helper, Rolle: 'Træner', Titel: 'Dirigent' }], 'roles')).toMatchObject({ added: 0, updated: 1 })
    expect(findByWords('role', 'dirigent')).toEqual([role?.needId])
    expect(organisationNeeds([role?.needId ?? '']).get(role?.needId ?? '')?.state).toBe('open')
  })

  it('that a leader closed stay closed', async () => {
    const mette = coordinator()
    await imported(mette, [club])
    await imported(mette, [helper], 'roles')
    const [role] = db().select().from(wantedRoles).all()
    const leader = coordinator()
    db().run(
      `INSERT INTO memberships (organisation_id, user_id, role, since) VALUES ('${role?.organisationId}', '${leader.userId}', 'leader', 1)`,
    )
    closeRole(leader, role?.needId ?? '')
    expect(await imported(mette, [{ ...helper, Titel: 'Kom igen' }], 'roles')).toMatchObject({ added: 0, updated: 0, unchanged: 1 })
    expect(db().select().from(wantedRoles).all()).toMatchObject([{ state: 'closed', title: 'Hold styr på kassen' }])
  })

  it('of an organisation that waits itself are told', async () => {
    association({ name: 'Hasle Kor' })
    expect(errorsOf(await looked(coordinator(), [{ ...helper, Forening: 'Hasle Kor' }], 'roles'))).toEqual([
      [2, { organisation: 'organisation-waiting' }],
    ])
  })
})

describe('confirming', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...club, Nummer: `N${at}`, Navn: `Forening nummer ${at}` }))

  it('begins once, whoever of two comes first', async () => {
    const [mette, jens] = [coordinator(), coordinator()]
    const id = await looked(mette, many(3))
    expect([confirmImport(mette, id), confirmImport(jens, id)]).toEqual(['started', 'already'])
    await startImport(id)
    expect([confirmImport(jens, id), outcome(id)?.added]).toEqual(['already', 3])
  })

  it('goes on where a process was ended, and nothing comes twice', async () => {
    const mette = coordinator()
    const id = await looked(mette, many(250))
    // as if the process had ended after one transaction, and another within the second
    db().update(imports).set({ state: 'running' }).where(eq(imports.id, id)).run()
    expect(writeChunk(id)).toBe(true)
    expect([outcome(id)?.done, all().length]).toEqual([100, 100])
    resumeImports()
    await startImport(id)
    expect(outcome(id)).toMatchObject({ state: 'done', done: 250, added: 250, unchanged: 0 })
    expect(all()).toHaveLength(250)
    expect(await imported(mette, many(250))).toMatchObject({ added: 0, unchanged: 250 })
  })

  it('leaves out the one row that cannot be written, and writes the others', async () => {
    const mette = coordinator()
    const id = await looked(mette, many(5))
    db().run(
      `CREATE TRIGGER no_third BEFORE INSERT ON organisations WHEN NEW.name = 'Forening nummer 2' BEGIN SELECT RAISE(ABORT, 'no'); END`,
    )
    confirmImport(mette, id)
    await startImport(id)
    expect(outcome(id)).toEqual({ state: 'done', done: 5, added: 4, updated: 0, unchanged: 0, skipped: 1 })
    expect(errorsOf(id)).toEqual([[4, { row: 'not-written' }]])
  })

  it('takes five thousand rows, and lets others be answered meanwhile', async () => {
    const mette = coordinator()
    let turns = 0
    const watch = setInterval(() => (turns += 1), 1)
    const id = await looked(mette, many(5000))
    confirmImport(mette, id)
    await startImport(id)
    clearInterval(watch)
    expect(outcome(id)).toMatchObject({ state: 'done', done: 5000, added: 5000 })
    expect(all()).toHaveLength(5000)
    // between any two pieces of the work there was a turn for others
    expect(turns).toBeGreaterThanOrEqual(100)
  }, 120_000)
})
