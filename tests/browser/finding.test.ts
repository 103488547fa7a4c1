import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say, useBrowser } from '~tests/support/browser'
import { Caller, mailTo, signedIn, startSite, type Site } from '~tests/support/site'

/** Time has passed on this island: searches kept and offers confirmed long ago, when the site starts again. */
let running: Site | undefined
const site = () => running ?? fails('the site has not been started')
const { visitor, member } = useBrowser(site)
const { da, en } = say
const LONG_AGO = Date.now() - 200 * 86_400_000
let asked = ''

beforeAll(async () => {
  const first = await startSite('demo')
  const [offer] = first.rows<{ id: string }>(
    `SELECT offers.id FROM offers JOIN sessions ON sessions.user_id = offers.owner_user_id
     WHERE state = 'published' AND organisation_id IS NULL AND sessions.id IS NOT NULL UNION ALL
     SELECT id FROM offers WHERE state = 'published' AND organisation_id IS NULL LIMIT 1`,
  )
  const caller = await signedIn(first, 'etableret')
  await caller.post('/mit/soegninger', { intent: 'save', search: 'front=leisure' })
  await caller.post('/mit/soegninger', { intent: 'save', search: 'q=ord+som+ingen+skriver' })
  first.change('UPDATE saved_searches SET looked_at = ?, seen_until = ?', LONG_AGO, LONG_AGO)
  asked = offer?.id ?? fails('somebody offers something')
  first.change('UPDATE offers SET confirmed_at = ?, title = ? WHERE id = ?', LONG_AGO, 'Gælder måske ikke mere', asked)
  first.change('DELETE FROM job_runs')
  await first.close()
  running = await startSite('demo', {}, first.folder)
}, 60_000)
afterAll(() => running?.stop())

function fails(why: string): never {
  throw new Error(why)
}

describe('finding an offer', () => {
  it('by a word in one’s own language, whatever the page is written in', async () => {
    for (const [language, q] of [
      ['ar', 'كرة القدم'],
      ['da', 'футбол'],
      ['en', 'fodbold'],
    ] as const) {
      const anna = await visitor({ language, width: 360 })
      await anna.opens(`/tilbud?sprog=${language}`)
      await anna.page.locator('#q').fill(q)
      await anna.page.locator('#q').press('Enter')
      await anna.standsAt(/^\/tilbud\?q=/)
      await anna.page.locator('article.offer').first().waitFor()
      expect(await anna.page.locator('article.offer').count(), q).toBeGreaterThan(3)
      await anna.passes()
    }
  })

  it('with filters that say how many each gives, without any script', async () => {
    const anna = await visitor({ javaScript: false })
    await anna.opens('/tilbud?front=leisure')
    const option = anna.page.locator('#speaks option[value=ar]')
    const [, count = ''] = /\((\d+)\)$/.exec((await option.textContent()) ?? '') ?? []
    await anna.page.locator('#speaks').selectOption('ar')
    await anna.presses(da('offers:browse.search'))
    await anna.standsAt(/speaks=ar/)
    await anna.reads(da('offers:browse.found', { count: Number(count) }))
    const tick = anna.page.locator('label', { has: anna.page.locator('input[name=free]') })
    const [, free = ''] = /\((\d+)\)\s*$/.exec((await tick.textContent()) ?? '') ?? []
    await tick.click()
    await anna.presses(da('offers:browse.search'))
    await anna.standsAt(/free=1/)
    await anna.reads(da('offers:browse.found', { count: Number(free) }))
    expect(Number(free)).toBeLessThanOrEqual(Number(count))
    await anna.passes()
  })

  it('what does not exist is ignored with a note, also signs that are no words', async () => {
    const anna = await visitor()
    expect(await anna.opens('/tilbud?q=!!&women=9&sort=price&town=Atlantis&front=leisure')).toBe(200)
    await anna.reads(/Vi kunne ikke bruge alt i din søgning/)
    await anna.passes()
  })

  it('nothing found: it says what there is with one thing less, and each of these leads to as many', async () => {
    const anna = await visitor({ width: 360 })
    await anna.opens('/tilbud?kind=transport&speaks=vi&town=christiansoe&km=1&day=sun&time=evening&for=seniors')
    await anna.reads(da('offers:browse.none'))
    await anna.passes()
    const way = anna.page.locator('.looser a').first()
    const [, count = ''] = /: (\d+) tilbud/.exec((await way.textContent()) ?? '') ?? []
    expect(Number(count)).toBeGreaterThan(0)
    await way.click()
    await anna.reads(da('offers:browse.found', { count: Number(count) }))
  })
})

describe('a search that is kept', () => {
  it('is kept after signing in, and listed', async () => {
    const liv = await visitor({ javaScript: false })
    await liv.opens('/tilbud?q=strik')
    await liv.follows(da('offers:searches.save'))
    await liv.standsAt(/^\/log-ind\?til=/)
    await liv.signsIn('frivillig')
    await liv.standsAt(/^\/mit\/soegninger\?gem=1&q=strik/)
    await liv.presses(da('offers:searches.save'))
    await liv.standsAt('/mit/soegninger')
    await liv.reads('strik')
    await liv.passes()
    await liv.opens('/tilbud?q=strik&sort=new')
    await liv.reads(da('offers:searches.saved'))
    await liv.opens('/mit/soegninger')
    await liv.presses(da('offers:searches.delete'))
    await liv.reads(da('offers:searches.none'))
    expect(await liv.words()).not.toContain('strik')
  })

  it('mails what is new, and its link stops it by a button', async () => {
    const subject = say.ar('mail:newOffers.subject')
    const mail = await mailTo(site(), 'etableret', subject)
    const stop = mail.links.find((link) => link.startsWith('/stop/')) ?? fails('the mail has a way to stop it')
    const reader = await visitor({ language: 'ar' })
    await reader.opens(`${stop}?sprog=ar`)
    await reader.reads(say.ar('facts:fronts.leisure'))
    await reader.passes()
    await reader.presses(say.ar('offers:stop.button'))
    await reader.reads(say.ar('offers:stop.done'))
    await reader.passes()
    const me = await member('etableret', { language: 'ar' })
    await me.opens('/mit/soegninger?sprog=ar')
    await me.readsNowhere(say.ar('facts:fronts.leisure'))
    await me.reads('ord som ingen skriver')
    expect(site().rows("SELECT 1 FROM mailbox WHERE template = 'new-offers'")).toHaveLength(1)
  })

  it('is stopped by a mail program that presses the link itself, and by nobody without it', async () => {
    const caller = await signedIn(site(), 'mentor')
    await caller.post('/mit/soegninger', { intent: 'save', search: 'q=kaffe' })
    const program = new Caller(site())
    const oneClick = { 'List-Unsubscribe': 'One-Click' }
    const answer = await program.post('/stop/a-link-nobody-has', oneClick, { origin: undefined })
    expect([answer.status, answer.to]).toEqual([302, '/stop/a-link-nobody-has?stoppet=1'])
    expect((await program.post('/mit/soegninger', oneClick, { origin: undefined })).status).toBe(403)
    expect((await caller.get('/mit/soegninger')).text).toContain('kaffe')
  })
})

describe('an offer that nobody confirmed for half a year', () => {
  it('asks its owner, who answers without signing in; opening the link changes nothing', async () => {
    const [mail] = await mailsAbout()
    const link = /\/tilbud-gaelder\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? fails('the mail has a link')
    const owner = await visitor({ javaScript: false, width: 360 })
    await owner.opens(`${link}?sprog=da`)
    await owner.reads(da('offers:holds.asks.title'), 'Gælder måske ikke mere')
    await owner.passes()
    await owner.presses(da('offers:holds.no'))
    await owner.reads(da('offers:holds.rests.title'))
    await owner.passes()
    expect(await owner.opens(`/tilbud/${asked}`)).toBe(404)
    await owner.opens(link)
    await owner.presses(da('offers:holds.again'))
    await owner.reads(da('offers:holds.answered.title'))
    await owner.passes()
    expect(await owner.opens(`/tilbud/${asked}`)).toBe(200)
  })
  async function mailsAbout() {
    const until = Date.now() + 15_000
    for (;;) {
      const mails = site().rows<{ text: string }>(
        "SELECT text FROM mailbox WHERE template = 'offer-still-holds' AND text LIKE '%Gælder måske ikke mere%'",
      )
      if (mails.length > 0 || Date.now() > until) return mails
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
})

describe('an own offer', () => {
  it('is copied to a draft that goes its own way', async () => {
    const liv = await member('frivillig')
    await liv.opens('/mit')
    const title = await liv.page.locator('.match h3 a').last().innerText()
    await liv.presses(da('mine:offers.copy'))
    await liv.standsAt(/^\/mit\/tilbud\/\w+\/hvad$/)
    expect(await liv.field(da('offers:wizard.hvad.name')).inputValue()).toBe(title)
    await liv.passes()
  })

  it('asks each kind its own questions, several answers where several are right, and shows them', async () => {
    const liv = await member('frivillig', { language: 'en', javaScript: false, width: 360 })
    await liv.opens('/tilbud/nyt?sprog=en')
    await liv.picks(en('offers:wizard.slags.kind'), en('facts:kinds.homework-help'))
    await liv.presses(/^On to/)
    await liv.standsAt(/hvad$/)
    await liv.writes(en('offers:wizard.hvad.name'), 'Maths after school')
    await liv.writes(en('offers:wizard.hvad.text'), 'We sit at the library.')
    await liv.picks(en('facts:own.level.label'), en('facts:own.level.small'), en('facts:own.level.middle'))
    await liv.picks(en('facts:own.subjects.label'), en('facts:own.subjects.maths'))
    await liv.picks(en('facts:own.homeworkPlace.label'), en('facts:own.homeworkPlace.library'))
    await liv.picks(en('offers:wizard.hvad.frequency'), en('facts:frequencies.weekly'))
    await liv.passes()
    await liv.page.locator('button[name=after][value=next]').click()
    await liv.standsAt(/hvor$/)
    await liv.ticks(en('offers:wizard.hvor.stepFree'))
    await liv.picks(en('offers:wizard.hvor.audience'), en('facts:audiences.children'))
    await liv.passes()
    await liv.page.locator('button[name=after][value=next]').click()
    await liv.standsAt(/dig$/)
    await liv.page.locator('button[name=after][value=next]').click()
    await liv.standsAt(/se$/)
    await liv.reads(en('facts:own.subjects.maths'), en('facts:room.stepFree'))
    expect(await liv.words()).toContain(en('facts:own.level.small'))
    await liv.passes()
  })
})
