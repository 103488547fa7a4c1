import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { directionOf, type InterfaceLanguage } from '~/i18n/languages'
import { addressOf, mailTo, signedIn, type Site } from './site'

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // maps are drawn by the software's own graphics card; pages are not, which would take a quarter of the processor
  '--disable-gpu-compositing',
  // a page here lives for a second: making its scripts quick would take longer than they run
  '--js-flags=--no-maglev --no-turbofan',
  '--hide-scrollbars',
]
/** Half as long as the one with its comments, and sent to every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PATIENCE_MS = 10_000
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export interface Circumstances {
  /** Width of the window in CSS pixels. */
  width?: number
  javaScript?: boolean
  /** The interface language this person reads. */
  language?: InterfaceLanguage
  /** The device is set to dark. */
  dark?: boolean
  /** Language of the device, when it is another than the person's. */
  device?: string
}

export const say = { da: translator('da'), en: translator('en'), ar: translator('ar') }

/** Pages of one Chromium for all tests of a file; what a test opens is closed after it. */
export function useBrowser(site: () => Site) {
  let browser: Browser | undefined
  const open = new Set<Person>()
  beforeAll(async () => {
    const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
    browser = await chromium.launch({ executablePath, args: FLAGS })
  })
  afterEach(async () => {
    const people = [...open]
    open.clear()
    for (const person of people) await person.leaves()
    assert.deepEqual(
      people.flatMap(({ scriptErrors }) => scriptErrors),
      [],
      'errors in the browser',
    )
  })
  afterAll(() => browser?.close())

  /** Somebody with a browser of their own: no cookies, no account. */
  async function visitor(circumstances: Circumstances = {}): Promise<Person> {
    if (!browser) throw new Error('the browser has not been started')
    const { width = 1280, javaScript = true, language = 'da', device = language, dark = false } = circumstances
    const context = await browser.newContext({
      baseURL: site().origin,
      viewport: { width, height: width < 600 ? 780 : 900 },
      javaScriptEnabled: javaScript,
      locale: device,
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
      colorScheme: dark ? 'dark' : 'light',
    })
    context.setDefaultTimeout(PATIENCE_MS)
    const person = new Person(site(), context, await context.newPage(), language, javaScript)
    open.add(person)
    return person
  }
  /** Somebody who is signed in already. */
  async function member(account: string, circumstances: Circumstances = {}): Promise<Person> {
    const person = await visitor(circumstances)
    const { cookies } = await signedIn(site(), account)
    await person.context.addCookies(cookies.filter(({ name }) => name === 'rb_session'))
    return person
  }
  return { visitor, member }
}

const exactly = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=\\s|\\(|$)`, 'i')

/** A person at a page. Everything waits until it can be done, and no longer. */
export class Person {
  readonly scriptErrors: string[] = []
  readonly t: (typeof say)['da']
  private beside: Page | undefined

  constructor(
    private readonly site: Site,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly language: InterfaceLanguage,
    private readonly javaScript: boolean,
  ) {
    this.t = say[language]
    page.on('pageerror', (error) => this.scriptErrors.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      // that an answer was refused is the test's own business
      if (message.type() === 'error' && !/Failed to load resource: the server responded with a status of/.test(message.text()))
        this.scriptErrors.push(`${page.url()}: ${message.text()}`)
    })
  }

  async leaves(): Promise<void> {
    await this.beside?.context().close()
    await this.context.close()
  }

  /** Opens an address, and gives the status of the answer. */
  async opens(path: string): Promise<number> {
    const response = await this.page.goto(path)
    await this.settles()
    return response?.status() ?? 0
  }

  /** Waits until the page's script has taken over, so that what is typed is not typed under its feet. */
  async settles(): Promise<void> {
    await this.page.waitForLoadState('domcontentloaded')
    if (this.javaScript)
      await this.page.waitForFunction(() => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')))
  }

  /** Is at the page with this heading; of a page that is reached from another. */
  async standsAt(path: string | RegExp, heading?: string | RegExp): Promise<void> {
    await this.page.waitForURL((url) => (typeof path === 'string' ? url.pathname === path : path.test(url.pathname + url.search)))
    if (heading !== undefined) await this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await this.settles()
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url())
    return pathname + search
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name })
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.link(name).first().click()
  }
  async presses(name: string | RegExp): Promise<void> {
    await this.button(name).first().click()
  }

  /** The control to write in whose label begins with these words. */
  field(label: string): Locator {
    return this.page
      .getByLabel(exactly(label))
      .and(this.page.locator('input:not([type=radio]):not([type=checkbox]), textarea, select'))
      .first()
  }
  async writes(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }
  async chooses(label: string, option: string): Promise<void> {
    await this.field(label).selectOption({ label: option })
  }

  question(legend: string): Locator {
    return this.page
      .locator('fieldset')
      .filter({ has: this.page.locator('> legend', { hasText: legend }) })
      .first()
  }
  /** Taps choices of a question; one that is chosen already stays chosen. */
  async picks(legend: string, ...options: readonly string[]): Promise<void> {
    for (const option of options) {
      const name = exactly(option)
      const box = this.question(legend).getByRole('radio', { name }).or(this.question(legend).getByRole('checkbox', { name })).first()
      if (!(await box.isChecked())) await box.locator('xpath=ancestor::label[1]').click()
    }
  }
  /** Ticks a single box whose label begins with these words. */
  async ticks(label: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: exactly(label) })
    if (!(await box.isChecked())) await box.locator('xpath=ancestor::label[1]').click()
  }
  /** Unfolds what is folded to a line. */
  async unfolds(summary: string | RegExp): Promise<void> {
    const fold = this.page
      .locator('details')
      .filter({ has: this.page.locator('> summary', { hasText: summary }) })
      .first()
    await fold.waitFor()
    if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click()
  }

  /** Waits until words can be read on the page. */
  async reads(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }
  /** All that stands on the page for everybody to read. */
  words(): Promise<string> {
    return this.page.locator('body').innerText()
  }
  async readsNowhere(...texts: readonly string[]): Promise<void> {
    const words = await this.page.content()
    for (const text of texts) assert.ok(!words.includes(text), `»${text}« may not stand on ${this.path}`)
  }

  async signsIn(account: string, password = 'bornholm-demo'): Promise<void> {
    await this.writes(this.t('people:email'), addressOf(account))
    await this.writes(this.t('people:password'), password)
    await this.presses(exactly(this.t('people:signIn.submit')))
  }

  /** Finds the newest mail with this subject in the demo's mailbox, opens it and gives the links in it. */
  async opensMail(to: string, subject: string): Promise<string[]> {
    const { links, path } = await mailTo(this.site, to, subject)
    await this.opens(`/udbakke?til=${encodeURIComponent(addressOf(to))}`)
    await this.page.locator(`a[href="${path}"]`).click()
    await this.standsAt(path)
    await this.page.getByRole('heading', { level: 1, name: subject }).waitFor()
    return links
  }
  /** Follows the link of a mail that is open. */
  async followsLinkTo(start: string): Promise<void> {
    await this.page.locator(`main a[href^="${start}"]`).first().click()
    await this.page.waitForURL((url) => url.pathname.startsWith(start))
    await this.settles()
  }

  /** The page is as a page must be: right language and direction, nothing for axe to say, nothing to scroll sideways. */
  async passes(): Promise<void> {
    await this.settles()
    const html = this.page.locator('html')
    assert.deepEqual(
      [await html.getAttribute('lang'), await html.getAttribute('dir')],
      [this.language, directionOf(this.language)],
      this.path,
    )
    await this.fits()
    assert.deepEqual(await this.barriers(), [], `barriers on ${this.path}`)
  }
  /** Nothing is wider than the window. */
  async fits(): Promise<void> {
    const over = await this.page.evaluate(() => {
      const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth
      if (beyond <= 1) return null
      const edge = document.documentElement.clientWidth
      const wide = [...document.querySelectorAll('body *')].filter(
        (each) => each.getBoundingClientRect().right > edge + 1 || each.getBoundingClientRect().left < -1,
      )
      return `${beyond} px: ${wide
        .slice(0, 3)
        .map((each) => `${each.tagName}.${each.className}`)
        .join(', ')}`
    })
    assert.equal(over, null, `${this.path} scrolls sideways`)
  }
  /** What axe finds. A page without a script is copied, as it stands, to a window beside it where axe can run. */
  async barriers(): Promise<string[]> {
    const page = this.javaScript ? this.page : await this.copy()
    await page.evaluate(AXE)
    return page.evaluate(async (tags) => {
      const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false })
      return violations.map(
        ({ id, help, nodes }) =>
          `${id} (${help}): ${nodes
            .slice(0, 4)
            .map((node) => node.html.slice(0, 160))
            .join(' ¦ ')}`,
      )
    }, WCAG)
  }
  private async copy(): Promise<Page> {
    const seen = (await this.page.content()).replace(/<script[\s\S]*?<\/script>|<link rel="modulepreload"[^>]*>/g, '')
    if (!this.beside) {
      const context = await this.context
        .browser()
        ?.newContext({ baseURL: this.site.origin, viewport: this.page.viewportSize(), reducedMotion: 'reduce' })
      if (!context) throw new Error('there is no browser')
      this.beside = await context.newPage()
      await this.beside.goto('/healthz')
    }
    await this.beside.setContent(seen)
    return this.beside
  }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
