import assert from 'node:assert/strict'
import { beforeAll, describe, expect, it } from 'vitest'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { fails, letterTo, openProposal } from '~tests/support/forms'
import { signedIn, useSite, type Caller } from '~tests/support/site'

const site = useSite()
const { visitor, member } = useBrowser(site)
const { da, ar } = say

let coordinator: Caller
beforeAll(async () => {
  coordinator = await signedIn(site(), 'koordinator')
})

interface Focused {
  name: string
  role: string
  seen: boolean
  marked: boolean
  box: [number, number, number, number]
}

/** Where the keyboard stands: what it is called, and whether one can see that it is there. */
function focused(person: Person): Promise<Focused> {
  return person.page.evaluate(() => {
    const at = document.activeElement ?? document.body
    const shown = at instanceof HTMLInputElement && /radio|checkbox/.test(at.type) ? (at.closest('label') ?? at) : at
    const { left, top, right, bottom } = shown.getBoundingClientRect()
    const outlined = [at, shown, ...shown.querySelectorAll('*')].some((each) => {
      const style = getComputedStyle(each)
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)'
    })
    return {
      name: (at.getAttribute('aria-label') ?? (at.textContent || (at as HTMLInputElement).labels?.[0]?.textContent) ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      role: `${at.tagName.toLowerCase()}${at.getAttribute('type') ? `[${at.getAttribute('type')}]` : ''}`,
      seen: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right - left > 0 && bottom - top > 0,
      marked: outlined,
      box: [left, top, right, bottom],
    }
  })
}

/** Goes on with Tab until it stands on what is meant; every stop on the way must be visible. */
async function tabsTo(person: Person, target: string | RegExp, most = 120): Promise<Focused> {
  const way: string[] = []
  for (let step = 0; step < most; step += 1) {
    await person.page.keyboard.press('Tab')
    const at = await focused(person)
    way.push(`${at.role} ${at.name.slice(0, 40)}`)
    assert.ok(
      at.role === 'body' || (at.seen && at.marked),
      `the focus is not seen at ${at.role} »${at.name.slice(0, 40)}« (${at.box.map(Math.round).join(' ')})`,
    )
    if (typeof target === 'string' ? at.name.startsWith(target) : target.test(at.name)) return at
  }
  throw new Error(`»${String(target)}« cannot be reached with Tab: ${way.join(' → ')}`)
}
const presses = (person: Person, key: string) => person.page.keyboard.press(key)

describe('with nothing but a keyboard', () => {
  it.each([1280, 360])('somebody signs in, at %s px', async (width) => {
    const bodil = await visitor({ width })
    await bodil.opens('/log-ind')
    await tabsTo(bodil, da('people:email'))
    await bodil.page.keyboard.type('sprogmakker@ressourcebank.test')
    await tabsTo(bodil, da('people:password'))
    await bodil.page.keyboard.type('bornholm-demo')
    await presses(bodil, 'Enter')
    await bodil.standsAt('/mit')
    expect(bodil.path).toBe('/mit')
  })

  it('a coordinator proposes a match', async () => {
    const karin = await member('koordinator')
    const need =
      site().rows<{ id: string }>("SELECT id FROM needs WHERE state = 'open' AND kind = 'language-buddy' ORDER BY opened_at")[0]?.id ?? ''
    await karin.opens(`/koordinator/behov/${need}`)
    await tabsTo(karin, da('matching:suggestion.propose'))
    await presses(karin, 'Enter')
    await karin.page
      .getByText(da('matching:flash.proposed'))
      .or(karin.page.getByText(da('matching:flash.proposedPhone')))
      .first()
      .waitFor()
    expect(site().rows("SELECT id FROM matches WHERE need_id = ? AND state = 'proposed'", need)).toHaveLength(1)
  })

  it('a coordinator goes through the desk, opens a line, and switches the keys off', async () => {
    const karin = await member('koordinator')
    await karin.opens('/koordinator')
    const lines = karin.page.locator('a[data-line]')
    const at = (place: number) => lines.nth(place).and(karin.page.locator(':focus')).waitFor()
    await karin.page.locator('.desk__keys button').first().waitFor()
    await lines.first().focus()
    await presses(karin, 'j')
    await at(1)
    await presses(karin, 'k')
    await at(0)
    await presses(karin, 's')
    await karin.page.locator('.sug :focus').waitFor()
    await presses(karin, 'q')
    await karin.page.locator('a[data-line]:focus').waitFor()
    await presses(karin, '?')
    await karin.page.getByRole('dialog', { name: da('desk:keys.title') }).waitFor()
    await karin.passes()
    await karin.page.getByRole('button', { name: da('desk:keys.off') }).click()
    await presses(karin, 'Escape')
    await lines.nth(2).focus()
    await presses(karin, 'j')
    await at(2)
    await presses(karin, 'Enter')
    await karin.standsAt(/^\/koordinator.+/)
    expect(karin.path).not.toBe('/koordinator')
  })

  it.each([true, false])('a newcomer says yes, in Arabic; with a script: %s', async (javaScript) => {
    const match = openProposal(site())
    const yara = await visitor({ language: 'ar', javaScript, width: 360 })
    await yara.opens(`${await letterTo(coordinator, match, 'need')}?sprog=ar`)
    await tabsTo(yara, ar('letter:yes'))
    await presses(yara, 'Enter')
    await yara.reads(ar('letter:told.waiting.title'))
    expect(site().rows('SELECT need_answer FROM matches WHERE id = ?', match)).toEqual([{ need_answer: 'yes' }])
  })

  it('somebody skips what is the same on every page', async () => {
    const anna = await visitor()
    for (const path of ['/', '/tilbud', '/log-ind']) {
      await anna.opens(path)
      await presses(anna, 'Tab')
      expect(await focused(anna)).toMatchObject({ name: da('home:frame.skip'), seen: true, marked: true })
      await presses(anna, 'Enter')
      await anna.page.locator('#indhold:focus').waitFor()
      await presses(anna, 'Tab')
      await anna.page.locator('#indhold :focus').waitFor()
    }
  })

  it('somebody opens a menu, leaves it with Esc and stands where they were', async () => {
    const karin = await member('koordinator', { width: 360 })
    await karin.opens('/koordinator/match')
    await tabsTo(karin, da('home:frame.menu'))
    await presses(karin, 'Enter')
    await karin.page
      .getByRole('link', { name: da('nav.approvals', { ns: 'home' }) })
      .first()
      .waitFor()
    await presses(karin, 'Escape')
    expect(await focused(karin)).toMatchObject({ name: da('home:frame.menu') })
    expect(await karin.page.locator('details.menu[open]').count()).toBe(0)
  })

  it('somebody chooses a kind of offer with the arrows', async () => {
    const liv = await member('frivillig', { width: 360 })
    await liv.opens('/tilbud/nyt')
    await tabsTo(liv, da('facts:kinds.language-buddy'))
    await presses(liv, 'ArrowDown')
    await presses(liv, 'ArrowDown')
    expect(await liv.page.locator('input[name=kind]:checked').count()).toBe(1)
    await presses(liv, 'Enter')
    await liv.standsAt(/\/hvad$/)
    expect(liv.path).toMatch(/\/hvad$/)
  })
})

describe('choosing filters with the keyboard', () => {
  it.each(['/tilbud', '/roller', '/foreninger'])('keeps its place on %s after each choice', async (path) => {
    const anna = await visitor()
    await anna.opens(path)
    const town = anna.page.locator('select#town')
    await town.focus()
    for (let step = 0; step < 2; step += 1) {
      const before = anna.page.url()
      await anna.page.keyboard.press('ArrowDown')
      await anna.page.waitForURL((url) => url.href !== before)
      await anna.settles()
      expect(await town.evaluate((select) => document.activeElement === select)).toBe(true)
    }
    await anna.page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('select#town')?.value === new URLSearchParams(location.search).get('town'),
    )
    expect(await town.evaluate((select) => document.activeElement === select)).toBe(true)
  })

  it('a chip that takes a filter away shows in the form too', async () => {
    const anna = await visitor()
    await anna.opens('/tilbud?town=nexoe&front=leisure&free=1')
    for (const chip of await anna.page.locator('a.chip--x').all()) expect(await chip.isVisible()).toBe(true)
    await anna.page.locator('a.chip--x').first().click()
    // the form shows what stands in the address, of which the chip took one thing away
    await anna.page.waitForFunction(() => {
      const asked = new URLSearchParams(location.search)
      const shown = new URLSearchParams(
        [...new FormData(document.querySelector<HTMLFormElement>('form.filters') ?? undefined)].map(([name, value]) => [
          name,
          String(value),
        ]),
      )
      return (
        ['town', 'front', 'free'].every((name) => (shown.get(name) ?? '') === (asked.get(name) ?? '')) && [...asked.keys()].length === 2
      )
    })
  })
})

describe('while somebody is still writing', () => {
  it.each(['/opret', '/log-ind', '/tilbud/nyt', '/koordinator/tilflyttere/ny'])(
    'the cursor is never taken away by what is not right yet: %s',
    async (path) => {
      const karin = /^\/(opret|log-ind)/.test(path) ? await visitor() : await member('koordinator')
      await karin.opens(path)
      await karin.page.locator('main').getByRole('textbox').or(karin.page.locator('main input[type=radio]')).first().focus()
      await karin.page.keyboard.type('x')
      await presses(karin, 'Tab')
      expect((await focused(karin)).role).toMatch(/^(input|button|a|select|textarea|summary)/)
      for (let step = 0; step < 4; step += 1) {
        await presses(karin, 'Tab')
        // what the form says about the field that was left comes with the next paint
        await karin.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
        expect(await karin.page.locator('.errsum').count()).toBe(0)
      }
    },
  )
})

describe('after a form was refused', () => {
  it.each([true, false])('the summary has the focus and leads to the field; with a script: %s', async (javaScript) => {
    const anna = await visitor({ javaScript, width: 360 })
    await anna.opens('/opret')
    await anna.writes(da('people:firstName'), 'Anna')
    await anna.page.getByRole('button', { name: da('people:register.submit') }).press('Enter')
    await anna.page.locator('.errsum').waitFor()
    await anna.passes()
    await anna.page.locator('.errsum:focus').waitFor()
    expect(await anna.field(da('people:firstName')).inputValue()).toBe('Anna')
    await presses(anna, 'Tab')
    await presses(anna, 'Enter')
    await anna.page.locator('[name=email]:focus').waitFor()
    expect(await anna.page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0)
  })

  it('a slow finger on the button is heard, though an error appears at the field it leaves', async () => {
    const anna = await visitor({ width: 360 })
    await anna.opens('/opret')
    await anna.writes(da('people:email'), 'ingen adresse')
    const button = anna.page.getByRole('button', { name: da('people:register.submit') })
    await button.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await button.boundingBox()) ?? fails('there is no button')
    await anna.page.mouse.move(x + width / 2, y + height / 2)
    await anna.page.mouse.down()
    // whatever the page does about the press, it has done when the next two frames are drawn
    await anna.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await anna.page.mouse.up()
    await anna.page.locator('.errsum:focus').waitFor()
    expect(await anna.page.locator('[name=email][aria-invalid=true]').count()).toBe(1)
  })

  it('the browser itself does not stand in the way with its own words', async () => {
    const anna = await visitor({ javaScript: false, language: 'ar' })
    await anna.opens('/log-ind')
    await anna.presses(ar('people:signIn.submit'))
    await anna.reads(ar('forms:errors.required'))
    await anna.passes()
    expect(anna.path).toBe('/log-ind')
  })
})
