import { describe, expect, it } from 'vitest'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { useSite } from '~tests/support/site'

const site = useSite()
const { member } = useBrowser(site)
const { da } = say

/** Asks for a round about one kind and waits until it has been worked out. Gives how many pairs there are. */
async function asks(person: Person, kind: string): Promise<number> {
  await person.opens(`/koordinator/runde?kind=${kind}`)
  await person.presses(da('rounds:pick.start'))
  await person.page.getByRole('heading', { name: da('rounds:versus.heading') }).waitFor()
  return person.page.locator('[name=take]').count()
}
const proposed = () => site().rows('SELECT 1 FROM matches WHERE round_id IS NOT NULL').length

describe('a whole round', () => {
  it('is looked through with the keyboard and proposed in one go', async () => {
    const karin = await member('koordinator')
    const pairs = await asks(karin, 'activity-companion')
    expect(pairs).toBeGreaterThan(3)
    const chosen = (ticked: number) => karin.page.getByText(da('rounds:tray.chosen', { ticked, pairs })).waitFor()
    await chosen(pairs)
    await karin.page.locator('[name=take]').first().focus()
    await karin.page.keyboard.press('ArrowDown')
    await karin.page.keyboard.press('Space')
    await chosen(pairs - 1)
    // never these two: the box of the same line follows
    await karin.page.locator('[name=forbid]').nth(2).focus()
    await karin.page.keyboard.press('Space')
    await chosen(pairs - 2)
    await karin.passes()
    await karin.presses(da('rounds:tray.propose'))
    await karin.reads(da('rounds:flash.proposed', { count: pairs - 2 }))
    expect(proposed()).toBe(pairs - 2)
    expect(await karin.page.locator('[name=take]').count()).toBe(2)
    expect(await karin.page.locator('[name=forbid]:checked').count()).toBe(1)
  })

  it('is locked, forbidden and worked out again without a script, on a phone', async () => {
    const karin = await member('koordinator', { width: 360, javaScript: false })
    const before = proposed()
    const pairs = await asks(karin, 'language-buddy')
    const boxes = (name: string) => karin.page.locator(`[name=${name}]`)
    const locked = await boxes('lock').first().inputValue()
    await boxes('lock').first().check()
    await boxes('forbid').nth(1).check()
    await karin.presses(da('rounds:tray.again'))
    await karin.reads(da('rounds:never.title', { count: 1 }))
    expect(await karin.page.locator(`[name=lock][value="${locked}"]`).isChecked()).toBe(true)
    expect(await boxes('take').count()).toBeLessThanOrEqual(pairs)
    await karin.passes()
    expect(proposed()).toBe(before)
  })
})
