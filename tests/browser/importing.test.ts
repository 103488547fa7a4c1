import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { Caller, signedIn, startSite, useSite } from '~tests/support/site'
import { csv, inWindows1252, utf8 } from '../imports/files'

const site = useSite()
const { member } = useBrowser(site)
const { da } = say

/** A register of some associations out of an older program: right rows, and between them four that cannot be used. */
function register(name: string, count: number): Buffer {
  const rows = Array.from({ length: count }, (_, at) => ({
    Foreningsnummer: `${name}-${at}`,
    Navn: `${name} nummer ${at} – æøå`,
    Postnr: '3740',
    Type: 'Klub',
    'Kort om': 'Vi mødes hver uge; alle kan være med.',
    Interesser: 'strik, sang og kor',
    Formand: 'Per Privat',
  }))
  const [first] = rows
  if (!first) return Buffer.alloc(0)
  const wrong = [
    { ...first, Foreningsnummer: 'F1', Navn: '' },
    { ...first, Foreningsnummer: 'F2', Postnr: '8000' },
    { ...first, Foreningsnummer: 'F3', 'Kort om': 'Ring til os på 56 95 12 34' },
    first,
  ]
  return Buffer.from(inWindows1252(csv([...rows, ...wrong])))
}

/** Waits until it is so: a minute at most. */
async function comes(about: () => boolean): Promise<void> {
  for (let looks = 0; looks < 600 && !about(); looks += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(about()).toBe(true)
}

async function gives(person: Person, name: string, buffer: Buffer): Promise<void> {
  await person.opens('/koordinator/import')
  await person.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await person.presses(da('imports:form.look'))
  await person.standsAt(/^\/koordinator\/import\/[a-z0-9]+$/, da('imports:one.heading.looked-through'))
}
const tally = async (person: Person) =>
  (await person.page.locator('.tally dd').allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')))

describe('a register’s file', () => {
  it.each([
    [1280, true],
    [360, false],
  ])('is looked through, confirmed and found, and comes again without doubling (%i wide, script: %s)', async (width, javaScript) => {
    const name = javaScript ? 'Kludeklubben' : 'Garnlauget'
    const mette = await member('koordinator', { width, javaScript })
    await gives(mette, 'foreninger.csv', register(name, 320))
    expect(await tally(mette)).toEqual([320, 0, 0, 4])
    await mette.reads('Windows-1252', da('imports:separators.semicolon'), da('imports:wrong.rowNumber', { number: '322' }))
    await mette.reads(
      da('forms:errors.required'),
      da('imports:errors.town'),
      da('forms:errors.phone-in-text'),
      da('imports:errors.twice', { number: '2' }),
    )
    await mette.readsNowhere('Per Privat')
    await mette.passes()
    expect(site().rows('SELECT 1 FROM organisations WHERE name LIKE ?', `${name}%`)).toEqual([])

    await mette.presses(da('imports:confirm.do', { count: 320 }))
    await mette.page.getByRole('heading', { level: 1, name: da('imports:one.heading.done') }).waitFor()
    expect(await tally(mette)).toEqual([320, 0, 0, 4])
    await mette.passes()
    expect(site().rows('SELECT 1 FROM organisations WHERE name LIKE ?', `${name}%`)).toHaveLength(320)
    await mette.opens(`/foreninger?q=${encodeURIComponent(`${name} strik`)}`)
    await mette.reads(`${name} nummer`)

    await gives(mette, 'foreninger.csv', register(name, 320))
    expect(await tally(mette)).toEqual([0, 0, 320, 4])
    await mette.reads(da('imports:confirm.nothing'))
    await mette.presses(da('imports:confirm.drop'))
    await mette.standsAt('/koordinator/import')
    await mette.reads(da('imports:flash.dropped'))
    await mette.passes()
  })

  it('says plainly why it cannot be read, and keeps the choice', async () => {
    const mette = await member('koordinator', { width: 360 })
    await mette.opens('/koordinator/import')
    await mette.presses(da('imports:form.look'))
    await mette.reads(da('forms:errors.file-needed'))
    await mette.picks(da('imports:form.what'), da('imports:what.roles'))
    const file = { name: 'liste.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) }
    await mette.page.locator('input[type=file]').setInputFiles(file)
    await mette.presses(da('imports:form.look'))
    await mette.reads(da('forms:errors.file-spreadsheet'))
    expect(await mette.page.locator('input[value=roles]').isChecked()).toBe(true)
    await mette.passes()
  })

  it('is read otherwise when its columns are chosen otherwise', async () => {
    const mette = await member('koordinator')
    await gives(mette, 'liste.csv', Buffer.from(utf8('Betegnelse;Distrikt\nDistriktskoret;Hasle\n')))
    await mette.reads(da('imports:columns.missing'))
    await mette.chooses('Betegnelse', da('imports:fields.name'))
    await mette.chooses('Distrikt', da('imports:fields.town'))
    await mette.presses(da('imports:columns.do'))
    await mette.reads(da('imports:flash.looked'))
    expect(await tally(mette)).toEqual([1, 0, 0, 0])
    await mette.reads('Distriktskoret')
  })

  it('shows by itself how far it has come', async () => {
    const mette = await member('koordinator')
    await gives(mette, 'foreninger.csv', register('Fremdriften', 3000))
    await mette.presses(da('imports:confirm.do', { count: 3000 }))
    const bar = mette.page.getByRole('progressbar', { name: da('imports:running.label') })
    await bar.waitFor()
    await mette.passes()
    const seen = new Set<string | null>()
    while (seen.size < 3) seen.add(await bar.getAttribute('value', { timeout: 30_000 }))
    const numbers = [...seen].map(Number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    await mette.page.getByRole('heading', { level: 1, name: da('imports:one.heading.done') }).waitFor({ timeout: 60_000 })
  }, 120_000)

  it('of two coordinators is begun by one, and the other is told', async () => {
    const [mette, jens] = [await signedIn(site(), 'koordinator'), await member('koordinator2')]
    const file = new File(['Navn;By\nTo på en gang;Hasle\n'], 'liste.csv')
    const { to } = await mette.upload('/koordinator/import', { intent: 'look', what: 'organisations' }, { file })
    await jens.opens(to ?? '')
    expect((await mette.post(to ?? '', { intent: 'confirm' })).status).toBe(302)
    await jens.presses(da('imports:confirm.do', { count: 1 }))
    await jens.reads(new RegExp(`${da('imports:moved.running')}|${da('imports:moved.done')}`))
    expect(site().rows("SELECT 1 FROM organisations WHERE name = 'To på en gang'")).toHaveLength(1)
  })

  it('can be begun from an example that Danish Excel opens right', async () => {
    const mette = await signedIn(site(), 'koordinator')
    for (const what of ['organisations', 'activities', 'roles']) {
      const { status, headers, text } = await mette.get(`/koordinator/import/eksempel/${what}`)
      expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="eksempel-\w+\.csv"$/)
      expect(text.split('\r\n')[0]).toMatch(/;/)
    }
    expect((await mette.get('/koordinator/import/eksempel/newcomers')).status).toBe(404)
    expect((await new Caller(site()).get('/koordinator/import/eksempel/roles')).status).toBe(302)
  })

  it('goes on after the process was ended in the middle, and nothing comes twice', async () => {
    const first = await startSite('demo')
    const mette = await signedIn(first, 'koordinator')
    const rows = Array.from({ length: 1500 }, (_, at) => `N${at};Slukket forening ${at};Svaneke`).join('\n')
    const list = new File([`Nummer;Navn;By\n${rows}\n`], 'liste.csv')
    const { to } = await mette.upload('/koordinator/import', { intent: 'look', what: 'organisations' }, { file: list })
    // in the middle of the eighth hundred the database takes for ever
    first.change('CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n')
    first.change(
      "CREATE TRIGGER held BEFORE INSERT ON organisations WHEN NEW.name = 'Slukket forening 730' BEGIN SELECT count(*) FROM endless; END",
    )
    await mette.post(to ?? '', { intent: 'confirm' })
    const written = () => first.rows<{ n: number }>("SELECT count(*) AS n FROM organisations WHERE name LIKE 'Slukket%'")[0]?.n ?? 0
    await comes(() => written() >= 700)
    expect(written()).toBe(700)
    await first.kill()
    const file = new Database(join(first.folder, 'ressourcebank.sqlite'))
    // the job looks once a minute; here it has looked long ago
    file.exec("DROP TRIGGER held; DROP VIEW endless; DELETE FROM job_runs WHERE name = 'resume-imports'")
    file.close()

    const second = await startSite('demo', {}, first.folder)
    const state = () => second.rows<{ state: string; added: number; done: number }>('SELECT state, added, done FROM imports')[0]
    await comes(() => state()?.state === 'done')
    expect(state()).toEqual({ state: 'done', added: 1500, done: 1500 })
    expect(second.rows("SELECT 1 FROM organisations WHERE name LIKE 'Slukket%'")).toHaveLength(1500)
    await second.stop()
  }, 120_000)
})
