import { describe, expect, it } from 'vitest'
import { say, useBrowser } from '~tests/support/browser'
import { useSite } from '~tests/support/site'

const site = useSite()
const { visitor } = useBrowser(site)
const { da } = say

describe('the map of the island', () => {
  it('comes alive with a script, beside the same offers as a list', async () => {
    const anna = await visitor()
    await anna.opens('/kort?front=language')
    await anna.page.locator('canvas.maplibregl-canvas').waitFor()
    await anna.page.locator('.maplist li').first().waitFor()
    expect(await anna.page.locator('.maplist a').count()).toBeGreaterThan(5)
    await anna.passes()
  })

  it('is drawn without one, and every town leads to its offers', async () => {
    const anna = await visitor({ javaScript: false, width: 360 })
    await anna.opens('/kort?front=language')
    await anna.page.locator('.map a.mk').first().click()
    await anna.standsAt(/^\/tilbud\?.*town=/)
    await anna.passes()
    expect(await anna.page.locator('article.offer').count()).toBeGreaterThan(0)
  })

  it('is the first thing on its own page, on a phone as on a wide screen', async () => {
    for (const [width, javaScript] of [
      [360, true],
      [360, false],
      [1280, false],
    ] as const) {
      const anna = await visitor({ width, javaScript })
      await anna.opens('/kort')
      const map = anna.page.locator(javaScript ? 'canvas.maplibregl-canvas' : '.map').first()
      await map.waitFor()
      const [top, list] = [await map.boundingBox(), await anna.page.locator('.maplist').boundingBox()]
      expect((top?.y ?? 0) <= (list?.y ?? 0) + 40, `${width} px`).toBe(true)
      expect(top?.width ?? 0).toBeGreaterThan(250)
      await anna.passes()
    }
  })

  it('shows in the open data what the list shows: the town, never an address, the first name only', async () => {
    const anna = await visitor({ javaScript: false })
    await anna.opens('/tilbud?town=svaneke&km=1')
    const { features } = JSON.parse(await (await anna.page.request.get('/tilbud.geojson?town=svaneke&km=1')).text()) as {
      features: { properties: Record<string, string> }[]
    }
    expect(features.length).toBeGreaterThan(0)
    await anna.reads(da('offers:browse.found', { count: features.length }))
    expect([...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].sort()).toEqual([
      'id',
      'kind',
      'owner',
      'title',
      'town',
    ])
    expect(features.every(({ properties }) => properties.town === 'Svaneke')).toBe(true)
  })
})
