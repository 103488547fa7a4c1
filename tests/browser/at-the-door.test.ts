import { beforeAll, describe, expect, it } from 'vitest'
import { islandDate } from '~/i18n/format'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { signedIn, useSite, userIdOf } from '~tests/support/site'

const site = useSite()
const { member } = useBrowser(site)
const { da } = say

const today = islandDate(new Date())
const PATH = `/mit/arrangementer/doeren/dag/${today}`
let names: string[]
let host: string

/** A date today, begun already, that a coordinator hosts, with two who have signed up. */
beforeAll(async () => {
  const { change } = site()
  const mette = await signedIn(site(), 'koordinator')
  host = userIdOf(site(), mette)
  const at = Date.now()
  change(
    "INSERT INTO events (id, slug, kind, state, title, host_id, town, sign_up, created_by, created_at, updated_at, published_at) VALUES ('doeren', 'doeren', 'homework-cafe', 'published', 'Lektiecafé ved døren', ?, 'nexoe', 'date', ?, ?, ?, ?)",
    host,
    host,
    at,
    at,
    at,
  )
  change(
    "INSERT INTO event_rules (id, event_id, uid, starts_at, minutes, changed_at) VALUES ('doeren', 'doeren', 'doeren@test', ?, 120, ?)",
    `${today}T00:00`,
    at,
  )
  change(
    "INSERT INTO event_dates (id, event_id, rule_id, recurrence_id, day, starts, ends, changed_at) VALUES ('doeren', 'doeren', 'doeren', ?, ?, 0, 120, ?)",
    `${today}T00:00`,
    today,
    at,
  )
  for (const account of ['frivillig', 'sprogmakker'])
    change(
      "INSERT INTO sign_ups (id, event_id, date_id, scope_id, group_id, user_id, locale, adults, children, places, state, token_hash, created_at, changed_at) VALUES (?, 'doeren', 'doeren', 'doeren', ?, ?, 'da', 1, 0, 1, 'in', ?, ?, ?)",
      account,
      account,
      userIdOf(site(), await signedIn(site(), account)),
      `hash-${account}`,
      at,
      at,
    )
  const { text } = await mette.get(PATH)
  const rows = [...text.matchAll(/door__name"><bdi>([^<]+)<\/bdi>[\s\S]*?name="signUpId" value="(\w+)"/g)]
  names = ['frivillig', 'sprogmakker'].map((account) => rows.find(([, , id]) => id === account)?.[1] ?? '')
})

const noted = () =>
  site().rows<{ signUp: string | null; what: string; adults: number; children: number }>(
    "SELECT sign_up_id AS signUp, what, adults, children FROM attendances WHERE date_id = 'doeren' AND adults + children > 0 ORDER BY noted_at, rowid",
  )
/** A busy machine takes its time. */
const patience = { timeout: 10_000 }
/** At the page when its script has taken over, so that a tap is a tap and not a form. */
async function atTheDoor(person: Person): Promise<void> {
  await person.opens(PATH)
  await person.page.locator('.door__sync').waitFor()
}
const tapOf = (person: Person, name: string, tap: 'came' | 'no-show') =>
  person.page.getByRole('button', { name: `${da(`attendance:taps.${tap}`)} – ${name}`, exact: true })
const pressed = async (person: Person, name: string, tap: 'came' | 'no-show') =>
  person.page.waitForFunction(
    ([label]) => [...document.querySelectorAll('button[aria-pressed=true]')].some((each) => each.textContent === label),
    [`${da(`attendance:taps.${tap}`)} – ${name}`],
  )
const unsent = (person: Person, count: number) => person.page.locator(`.door__sync[data-unsent="${count}"]`).waitFor()
/** That there is no net is what these tests are about; the browser writes it down as an error all the same. */
const withoutNet = (person: Person) =>
  person.scriptErrors.splice(
    0,
    person.scriptErrors.length,
    ...person.scriptErrors.filter((error) => !/net::ERR_|Failed to fetch/.test(error)),
  )
const kept = (person: Person) =>
  person.page.evaluate(async () => {
    const pages = await caches.open('rb-door-pages')
    return (await pages.keys()).map(({ url }) => new URL(url).pathname)
  })

/** What the page needs to start and is not kept. */
const missing = (person: Person) =>
  person.page.evaluate(async () => {
    const assets = await caches.open('rb-door-assets')
    const used = [...document.querySelectorAll('link[rel=modulepreload], link[rel=stylesheet], script[src]')]
    const addresses = used
      .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '')
      .filter((each) => each.startsWith('/assets/'))
    const found = await Promise.all(addresses.map((each) => assets.match(each)))
    return addresses.length === 0 ? ['nothing is used'] : addresses.filter((_, which) => !found[which])
  })
const says = (signUp: string) => noted().find((each) => each.signUp === signUp)?.what

describe('at the door', () => {
  it('a phone without a net notes by a tap, is opened again, comes back to the net, and everything counts exactly once', async () => {
    const mette = await member('koordinator', { width: 360 })
    await atTheDoor(mette)
    await mette.passes()
    // the page and what it is made of are kept
    await expect.poll(() => kept(mette), patience).toEqual([PATH])
    await expect.poll(() => missing(mette), patience).toEqual([])

    await mette.context.setOffline(true)
    await tapOf(mette, names[0] ?? '', 'came').click()
    await pressed(mette, names[0] ?? '', 'came')
    await tapOf(mette, names[1] ?? '', 'no-show').click()
    for (let child = 0; child < 3; child += 1) await mette.page.getByRole('button', { name: da('attendance:walkIns.more.child') }).click()
    await mette.page.getByRole('button', { name: da('attendance:walkIns.fewer.child') }).click()
    await unsent(mette, 6)
    expect(noted()).toEqual([])

    const reads = () => site().rows("SELECT 1 FROM audit_events WHERE action = 'event.names-read' AND subject = 'event:doeren'").length
    const before = reads()
    await mette.page.reload()
    await mette.settles()
    await pressed(mette, names[0] ?? '', 'came')
    await pressed(mette, names[1] ?? '', 'no-show')
    await unsent(mette, 6)
    expect(reads()).toBe(before)

    // something for a day that is not there any more waits before it all, and holds up nothing
    const gone = { key: 'gone', to: '/mit/arrangementer/findes-ikke/dag/2026-01-01/send', owner: host, note: { key: 'x' } }
    await mette.page.evaluate(
      (entry) =>
        localStorage.setItem('rb-queue:gone', JSON.stringify({ ...entry, turn: `${String(Date.now() - 60_000).padStart(15, '0')}-0` })),
      gone,
    )
    // the first answer is lost on its way: all was taken, and all is sent again
    let sent = 0
    await mette.page.route(`**${PATH}/send`, async (route) => {
      if (route.request().method() !== 'POST' || (sent += 1) > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await mette.context.setOffline(false)
    await expect.poll(noted, patience).toHaveLength(4)
    await unsent(mette, 0)
    expect(sent).toBe(2)
    expect(await mette.page.evaluate(() => localStorage.getItem('rb-queue:gone'))).toContain('"why":"not-taken"')
    await mette.page.reload()
    await mette.settles()
    await pressed(mette, names[1] ?? '', 'no-show')
    expect(noted()).toEqual([
      { signUp: 'frivillig', what: 'came', adults: 1, children: 0 },
      { signUp: 'sprogmakker', what: 'no-show', adults: 1, children: 0 },
      { signUp: null, what: 'walk-in', adults: 0, children: 1 },
      { signUp: null, what: 'walk-in', adults: 0, children: 1 },
    ])
    withoutNet(mette)
  })

  it('two who noted different things are asked, and the one who knows says which is right', async () => {
    const [mette, other] = [await member('koordinator'), await member('koordinator2')]
    const [name = ''] = names
    await Promise.all([atTheDoor(mette), atTheDoor(other)])
    await other.context.setOffline(true)
    // the one corrects what stood there; the other, without a net, takes it away
    await tapOf(mette, name, 'no-show').click()
    await expect.poll(() => says('frivillig'), patience).toBe('no-show')
    await tapOf(other, name, 'came').click()
    await unsent(other, 1)
    await other.context.setOffline(false)
    await other.reads(da('attendance:conflict.person', { name }))
    expect(says('frivillig')).toBe('no-show')
    await other.passes()
    await other.page.locator('.flash form button').click()
    await expect.poll(() => says('frivillig'), patience).toBeUndefined()
    await expect.poll(() => other.page.getByText(da('attendance:conflict.person', { name })).count(), patience).toBe(0)

    // whoever has no mark is asked about before the day is closed
    await other.reads(da('attendance:closing.unmarked', { count: 1 }))
    await other.presses(da('attendance:closing.restDidNotCome'))
    await other.reads(da('attendance:closing.closedTitle'))
    await expect
      .poll(() => site().rows("SELECT adults, children, no_shows AS noShows FROM held_dates WHERE date_id = 'doeren'"), patience)
      .toEqual([{ adults: 0, children: 2, noShows: 2 }])
    withoutNet(other)
  })

  it('no other page is kept, not this one once its day is over, and nothing after a sign-out', async () => {
    const mette = await member('koordinator')
    await atTheDoor(mette)
    await expect.poll(() => kept(mette), patience).toEqual([PATH])
    for (const path of [`${PATH}/liste`, '/mit/arrangementer/doeren/tal']) await mette.opens(path)
    expect(await kept(mette)).toEqual([PATH])
    await mette.page.evaluate(async (path) => {
      const pages = await caches.open('rb-door-pages')
      const page = await pages.match(path)
      const body = await page?.text()
      await pages.put(path, new Response(body, { headers: { 'x-kept-until': String(Date.now() - 1), 'content-type': 'text/html' } }))
    }, PATH)
    await mette.context.setOffline(true)
    expect((await mette.page.goto(PATH).catch(() => null))?.ok() ?? false).toBe(false)
    await mette.context.setOffline(false)
    await mette.opens('/mit')
    expect(await kept(mette)).toEqual([])

    // a shared device: the next one reads nothing
    await atTheDoor(mette)
    await expect.poll(() => kept(mette), patience).toEqual([PATH])
    await mette.opens('/mit')
    await mette.page.locator('header details > summary').filter({ visible: true }).last().click()
    await mette.page
      .getByRole('button', { name: da('home:account.signOut') })
      .filter({ visible: true })
      .first()
      .click()
    await mette.standsAt('/')
    await expect.poll(() => mette.page.evaluate(() => caches.has('rb-door-pages')), patience).toBe(false)
    await mette.context.setOffline(true)
    const opened = await mette.page.goto(PATH).catch(() => null)
    expect(opened?.ok() ?? false).toBe(false)
    withoutNet(mette)
  })

  it('without a script the same is done by plain forms', async () => {
    const mette = await member('koordinator', { width: 360, javaScript: false })
    await mette.opens(PATH)
    await tapOf(mette, names[0] ?? '', 'came').click()
    await expect.poll(() => tapOf(mette, names[0] ?? '', 'came').getAttribute('aria-pressed'), patience).toBe('true')
    await mette.page.getByRole('button', { name: da('attendance:walkIns.more.adult') }).click()
    await expect.poll(() => mette.page.locator('.door__summary').innerText(), patience).toContain(da('attendance:adults', { count: 2 }))
    await mette.presses(da('attendance:closing.correct'))
    await mette.reads(da('attendance:closing.closedTitle'))
    await mette.fits()
    expect(site().rows("SELECT adults, children, no_shows AS noShows FROM held_dates WHERE date_id = 'doeren'")).toEqual([
      { adults: 2, children: 2, noShows: 1 },
    ])
  })
})
