import { describe, expect, it } from 'vitest'
import { qrSign } from '~/server/qr.server'
import { say, useBrowser } from '~tests/support/browser'
import { Caller, useSite } from '~tests/support/site'

const site = useSite()
const { visitor, member } = useBrowser(site)

function one(sql: string): string {
  const [row] = site().rows<{ id: string }>(sql)
  if (!row) throw new Error(`nothing on the island fits: ${sql}`)
  return row.id
}
const offer = () => `/tilbud/${one("SELECT id FROM offers WHERE state = 'published' AND organisation_id IS NULL")}`
const role = () => `/roller/${one("SELECT need_id AS id FROM wanted_roles WHERE state = 'published' AND filled < wanted")}`
const club = () =>
  `/foreninger/${one("SELECT slug AS id FROM organisations WHERE approved_at IS NOT NULL AND closed_at IS NULL AND id IN (SELECT organisation_id FROM weekly_activities) AND id IN (SELECT organisation_id FROM offers WHERE state = 'published')")}`

interface Facts {
  '@type': string
  name?: string
  title?: string
  provider?: { name: string }
}

/** What search engines and chats read of a page. */
async function sharedOf(path: string) {
  const { text, status } = await new Caller(site()).get(path)
  const property = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(text)?.[1]
  const [, json = 'null'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
  return { status, property, canonical: /<link rel="canonical" href="([^"]*)"/.exec(text)?.[1], facts: JSON.parse(json) as Facts | null }
}

describe('what others read of the bank', () => {
  it('an offer, a role and an association tell what they are, with a picture that shows where on the island', async () => {
    for (const [path, type] of [
      [offer(), 'Service'],
      [role(), 'JobPosting'],
      [club(), /^(NGO|LocalBusiness|GovernmentOrganization|Organization)$/],
    ] as const) {
      const { status, property, canonical, facts } = await sharedOf(path)
      expect(status, path).toBe(200)
      expect(canonical).toBe(site().origin + path)
      expect(property('url')).toBe(site().origin + path)
      expect(property('description')?.length).toBeGreaterThan(10)
      expect(facts?.['@type'], path).toMatch(type)
      expect(facts?.name ?? facts?.title).toBe(property('title')?.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
      const picture = await fetch(property('image') ?? '')
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    }
  })

  it('a private person is named by first name, also to machines', async () => {
    const path = offer()
    const { facts } = await sharedOf(path)
    const { text } = await new Caller(site()).get('/tilbud.geojson')
    const features = (JSON.parse(text) as { features: { properties: { id: string; owner: string } }[] }).features
    expect(facts?.provider?.name).toBe(features.find(({ properties }) => path.endsWith(properties.id))?.properties.owner)
  })

  it('the site map lists every public page, and nothing that is not public', async () => {
    const caller = new Caller(site())
    const { text, headers } = await caller.get('/sitemap.xml')
    expect(headers.get('content-type')).toContain('application/xml')
    const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace(site().origin, ''))
    expect(listed).toEqual(expect.arrayContaining(['/', '/tilbud', '/foreninger', '/roller', offer(), role(), club()]))
    expect(listed).not.toContain(`/tilbud/${one("SELECT id FROM offers WHERE state = 'submitted'")}`)
    expect(listed.filter((path) => /^\/(mit|koordinator|admin|forening)\b/.test(path))).toEqual([])
    const statuses = await Promise.all(listed.filter((_, at) => at % 60 === 0).map(async (path) => (await caller.get(path)).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect((await caller.get('/robots.txt')).text).toContain(`Sitemap: ${site().origin}/sitemap.xml`)
  })

  it('an association’s widget may be framed by anybody, and brings no script and no cookie', async () => {
    const { headers, text, status } = await new Caller(site()).get(`${club()}/widget?sprog=ar`)
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.getSetCookie()).toEqual([])
    expect(text).toContain('dir="rtl"')
    expect(text).not.toMatch(/<script|<link|<img|url\(/)
  })

  it('nothing else may be framed', async () => {
    for (const path of ['/', club(), offer(), '/log-ind'])
      expect((await new Caller(site()).get(path)).headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
  })

  it('the widget stands in a club’s own page', async () => {
    const anna = await visitor({ width: 360, javaScript: false })
    await anna.opens(`${club()}/widget`)
    expect(await anna.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await anna.page.locator('li').count()).toBeGreaterThan(0)
    await anna.passes()
  })
})

describe('somebody who passes by', () => {
  it('and presses »we are an association« reads what comes before anybody asks who they are', async () => {
    const caller = new Caller(site())
    const { to } = await caller.get('/foreninger/ny')
    const { text } = await caller.get(to ?? '')
    expect(text).toContain(say.da('people:signIn.before.association'))
    expect(text).toContain('href="/opret?til=%2Fforeninger%2Fny"')
    expect((await caller.get('/opret?til=%2Fforeninger%2Fny')).text).toContain(say.da('people:signIn.before.association'))
    expect((await caller.get('/log-ind?til=%2Fmit')).text).not.toContain(say.da('people:signIn.before.have'))
  })

  it('is told when the front page does not know the track they ask for', async () => {
    const front = async (rest: string) => (await new Caller(site()).get(`/${rest}`)).text
    expect(await front('?track=nothing')).toContain(say.da('home:tracks.unknown'))
    for (const rest of ['', '?track=danish', '?track=']) expect(await front(rest)).not.toContain(say.da('home:tracks.unknown'))
  })
})

describe('a poster', () => {
  it('carries the sign of its own page, and fits on paper and on a phone', async () => {
    for (const path of [offer(), role(), club()]) {
      const anna = await visitor({ width: 360, javaScript: false })
      expect(await anna.opens(`${path}/plakat`)).toBe(200)
      const drawn = await anna.page.locator('.poster__qr path[stroke]').getAttribute('d')
      expect(await qrSign(site().origin + path)).toContain(`d="${drawn}"`)
      await anna.passes()
    }
  })

  it('exists in Arabic, and not for what is not public', async () => {
    const amal = await visitor({ language: 'ar' })
    await amal.opens(`${offer()}/plakat?sprog=ar`)
    await amal.passes()
    const hidden = one("SELECT id FROM offers WHERE state = 'submitted'")
    expect((await new Caller(site()).get(`/tilbud/${hidden}/plakat`)).status).toBe(404)
  })
})

describe('a leader who shares the page', () => {
  it('finds the text for the club’s own website, and it leads to the widget', async () => {
    const leader = await member('forening')
    const slug = one(
      "SELECT slug AS id FROM organisations WHERE id IN (SELECT organisation_id FROM memberships WHERE role = 'leader' AND user_id IN (SELECT user_id FROM sessions))",
    )
    expect(await leader.opens(`/forening/${slug}/del`)).toBe(200)
    const code = await leader.page.locator('#kode').inputValue()
    const [, address = ''] = /src="([^"]+)"/.exec(code) ?? []
    expect((await fetch(address)).status).toBe(200)
    await leader.passes()
  })
})
