import { describe, expect, it } from 'vitest'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { signedIn, useSite, userIdOf } from '~tests/support/site'

const site = useSite()
const { member } = useBrowser(site)
const { da } = say

const PAGE = '/mit/timer/nyt'
/** A busy machine takes its time. */
const patience = { timeout: 10_000 }

const mine = async (account: string) => userIdOf(site(), await signedIn(site(), account))
const written = (userId: string) =>
  site().rows<{ minutes: number; assured: string }>(
    "SELECT minutes, assured FROM activities WHERE user_id = ? AND source = 'own' AND created_at > ? ORDER BY created_at, rowid",
    userId,
    String(started),
  )
const started = Date.now() - 1000
const kept = (person: Person) =>
  person.page.evaluate(async () => {
    const pages = await caches.open('rb-log-pages')
    return (await pages.keys()).map(({ url }) => new URL(url).pathname)
  })
/** What the page needs to start and is not kept. */
const missing = (person: Person) =>
  person.page.evaluate(async () => {
    const assets = await caches.open('rb-log-assets')
    const used = [...document.querySelectorAll('link[rel=modulepreload], link[rel=stylesheet], script[src]')]
    const addresses = used
      .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '')
      .filter((each) => each.startsWith('/assets/'))
    const found = await Promise.all(addresses.map((each) => assets.match(each)))
    return addresses.length === 0 ? ['nothing is used'] : addresses.filter((_, which) => !found[which])
  })
const unsent = (person: Person, count: number) => person.page.locator(`.log-sync[data-unsent="${count}"]`).waitFor()
const saves = (person: Person) => person.page.locator('.quick__form button.btn--big').click()
/** That there is no net is what these tests are about; the browser writes it down as an error all the same. */
const withoutNet = (person: Person) =>
  person.scriptErrors.splice(
    0,
    person.scriptErrors.length,
    ...person.scriptErrors.filter((error) => !/net::ERR_|Failed to fetch/.test(error)),
  )
async function onThePhone(person: Person): Promise<void> {
  await person.opens(PAGE)
  await person.page.locator('.log-sync').waitFor()
}

describe('hours on a phone', () => {
  it('are written without a net, stay when the page is opened again, and count exactly once; what is unusual is asked about', async () => {
    const me = await mine('sprogmakker')
    const bodil = await member('sprogmakker', { width: 360 })
    await onThePhone(bodil)
    await bodil.passes()
    await bodil.fits()
    await expect.poll(() => kept(bodil), patience).toEqual([PAGE])
    await expect.poll(() => missing(bodil), patience).toEqual([])

    await bodil.context.setOffline(true)
    await bodil.picks(da('mine:log.howLong'), '1½ time')
    await bodil.unfolds(da('mine:log.noteFold'))
    await bodil.writes(da('mine:log.note'), 'Vi gik en tur')
    await saves(bodil)
    await unsent(bodil, 1)
    await bodil.reads(da('logging:app.kept', { length: '1½ time' }))
    // an empty form stands there for the next
    await bodil.picks(da('mine:log.howLong'), da('logging:own'))
    await bodil.writes(da('logging:hours'), '13')
    await saves(bodil)
    await unsent(bodil, 2)
    expect(written(me)).toEqual([])

    await bodil.page.reload()
    await bodil.settles()
    await unsent(bodil, 2)
    // the first answer is lost on its way: all was taken, and all is sent again
    let sent = 0
    await bodil.page.route('**/mit/timer/send', async (route) => {
      if (!route.request().postData()?.includes('intent=send') || (sent += 1) > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await bodil.context.setOffline(false)
    await unsent(bodil, 0)
    expect(sent).toBe(2)
    expect(written(me)).toEqual([{ minutes: 90, assured: '[]' }])
    await bodil.reads(da('logging:question.title'), da('logging:codes.long-day'))
    await bodil.presses(da('logging:question.sure'))
    await expect
      .poll(() => written(me), patience)
      .toEqual([
        { minutes: 90, assured: '[]' },
        { minutes: 780, assured: '["long-day"]' },
      ])
    await bodil.reads(da('logging:app.sent'))
    withoutNet(bodil)
  })

  it('are gone from a shared phone after a sign-out, the page and the words', async () => {
    const bodil = await member('sprogmakker', { width: 360 })
    await onThePhone(bodil)
    await expect.poll(() => kept(bodil), patience).toEqual([PAGE])
    // something that came back with a question waits for its writer, without its words
    await bodil.picks(da('mine:log.when'), da('mine:log.days.yesterday'))
    await bodil.picks(da('mine:log.howLong'), da('logging:own'))
    await bodil.writes(da('logging:hours'), '14')
    await bodil.unfolds(da('mine:log.noteFold'))
    await bodil.writes(da('mine:log.note'), 'Hemmelige ord')
    await saves(bodil)
    await bodil.reads(da('logging:question.title'))
    await bodil.opens('/mit')
    await bodil.page.locator('header details > summary').filter({ visible: true }).last().click()
    await bodil.page
      .getByRole('button', { name: da('home:account.signOut') })
      .filter({ visible: true })
      .first()
      .click()
    await bodil.standsAt('/')
    await expect.poll(() => bodil.page.evaluate(() => caches.has('rb-log-pages')), patience).toBe(false)
    const left = await bodil.page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(left).toContain('rb-queue:')
    expect(left).not.toContain('Hemmelige')
    await bodil.context.setOffline(true)
    expect((await bodil.page.goto(PAGE).catch(() => null))?.ok() ?? false).toBe(false)
    withoutNet(bodil)
  })

  it('without a script are written by a plain form, asked about with a box to tick, and taken back', async () => {
    const me = await mine('mentor')
    const liv = await member('mentor', { width: 360, javaScript: false })
    await liv.opens(PAGE)
    await liv.picks(da('mine:log.howLong'), da('logging:own'))
    await liv.writes(da('logging:hours'), '13')
    await liv.presses(da('mine:log.submit'))
    await liv.reads(da('logging:question.title'), da('logging:codes.long-day'))
    await liv.passes()
    expect(written(me)).toEqual([])
    await liv.ticks(da('logging:question.sure'))
    await liv.presses(da('mine:log.submit'))
    await liv.reads(/Tak, .+ 13 timer er gemt/)
    expect(written(me)).toEqual([{ minutes: 780, assured: '["long-day"]' }])
    await liv.presses(da('flash:undo'))
    await liv.reads(da('flash:removed'))
    expect(written(me)).toEqual([])
  })
})

describe('hours that are half written', () => {
  it('stand in the form again after a sign-out and a sign-in', async () => {
    const liv = await member('mentor')
    await liv.opens('/mit')
    await liv.picks(da('mine:log.howLong'), '2 timer')
    await liv.unfolds(da('mine:log.noteFold'))
    await liv.writes(da('mine:log.note'), 'Vi skrev en ansøgning')
    site().change('DELETE FROM sessions WHERE user_id = ?', await mine('mentor'))
    await saves(liv)
    await liv.standsAt('/log-ind')
    await liv.writes(da('people:email'), 'mentor@ressourcebank.test')
    await liv.writes(da('people:password'), 'bornholm-demo')
    await liv.presses(da('people:signIn.submit'))
    await liv.standsAt('/mit')
    await liv.reads(da('logging:draft.title'))
    await liv.passes()
    expect(await liv.field(da('mine:log.note')).inputValue()).toBe('Vi skrev en ansøgning')
    await saves(liv)
    await liv.reads(/Tak, .+ 2 timer .*er gemt/)
    expect(written(await mine('mentor'))).toEqual([{ minutes: 120, assured: '[]' }])
    expect(site().rows('SELECT 1 FROM activity_drafts')).toEqual([])
  })
})
