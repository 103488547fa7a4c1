import { describe, expect, it } from 'vitest'
import { say, useBrowser } from '~tests/support/browser'
import { useSite } from '~tests/support/site'

const site = useSite()
const { visitor } = useBrowser(site)
const slugOf = (which: string) =>
  site().rows<{ slug: string }>(`SELECT slug FROM events WHERE state = 'published' AND ${which}`)[0]?.slug ?? ''

describe('somebody who looks for something to do', () => {
  it.each([[true], [false]])('chooses what suits and finds the way to its page; with script: %s', async (script) => {
    const amal = await visitor({ javaScript: script })
    await amal.opens('/arrangementer')
    await amal.ticks(say.da('events:filter.women'))
    if (!script) await amal.presses(say.da('events:filter.show'))
    await amal.standsAt(/women=1/)
    await amal.follows(say.da('events:view.kort'))
    await amal.standsAt(/women=1.*vis=kort/)
    await amal.follows(new RegExp(say.da('events:filter.clear')))
    // nothing is chosen any more, and the map is still the map
    await amal.standsAt(/^\/arrangementer\?vis=kort$/)
    await amal.page.getByRole('checkbox', { checked: true }).waitFor({ state: 'detached' })
    expect(amal.path).toBe('/arrangementer?vis=kort')
  })

  it.each([
    ['da', 1280, false, ['/arrangementer?vis=maaned', '/arrangementer/plakat', 'an open one']],
    ['ar', 360, true, ['/arrangementer', '/arrangementer?vis=kort', 'a kept one']],
  ] as const)('can use every page of it, in %s, %i wide; dark: %s', async (language, width, dark, paths) => {
    const reader = await visitor({ language, width, dark })
    for (const path of paths) {
      const at = path.startsWith('/')
        ? path
        : `/arrangementer/${slugOf(path === 'a kept one' ? 'address_kept AND women_only' : 'NOT address_kept AND organisation_id IS NOT NULL')}`
      expect([at, await reader.opens(at)]).toEqual([at, 200])
      await reader.passes()
      await reader.fits()
    }
    if (width > 600) return
    // the bar that leads to the form is out of the way while one fills it in
    const bar = reader.page.locator('.ctabar')
    await bar.waitFor()
    await bar.getByRole('link').click()
    await bar.waitFor({ state: 'hidden' })
  })
})
