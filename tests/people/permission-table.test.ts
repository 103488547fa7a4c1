import type { RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, it } from 'vitest'
import { allows, grantedRoles, permissions, type GrantedRole, type Page, type Row, type Who } from '~/people/permissions'
import siteMap from '~/routes'

interface GuardedPart {
  page?: string
}
interface RouteModule {
  loader?: GuardedPart
  action?: GuardedPart
  default?: unknown
}

const files = import.meta.glob<RouteModule>('../../app/*/routes/*.{ts,tsx}')
const routes = (await siteMap).map(({ path, index, file }: RouteConfigEntry) => ({
  page: index ? '/' : `/${path}`,
  file: `../../app/${file}`,
}))
const rows: Readonly<Record<string, Row>> = permissions

describe('the permission table', () => {
  it('has a row for every page of the site map, and no row without a page', () => {
    expect(Object.keys(permissions).sort()).toEqual(routes.map(({ page }) => page).sort())
  })

  it('knows every page that has been written: none lies beside the site map', () => {
    expect(Object.keys(files).sort()).toEqual(routes.map(({ file }) => file).sort())
  })

  it.each(routes)(
    'guards $page with its own row, for reading and for every writing',
    async ({ page, file }) => {
      const module = await files[file]?.()
      expect(module?.loader?.page, 'the loader goes through mayLoad of this page').toBe(page)
      const intents = Object.keys(rows[page]?.do ?? {})
      expect(module?.action?.page, 'the action goes through mayAct of this page').toBe(intents.length > 0 ? page : undefined)
    },
    30_000,
  )

  it('lets nobody do on a page what they may not see it for', () => {
    const stricter: Who[] = ['anyone', 'link', 'signed-in', 'coordinator', 'admin']
    const looser = Object.entries(rows).flatMap(([page, { see, do: intents = {} }]) =>
      Object.entries(intents)
        .filter(([, who]) => stricter.indexOf(who) < stricter.indexOf(see))
        .map(([intent]) => `${page} ${intent}`),
    )
    expect(looser).toEqual([])
  })

  it('asks whose it is wherever an address of a member names a thing', () => {
    const unasked = (Object.keys(rows) as Page[]).filter((page) => page.startsWith('/mit') && page.includes(':') && !rows[page]?.object)
    expect(unasked).toEqual([])
  })
})

describe('one role', () => {
  const actor = (...roles: GrantedRole[]) => ({ userId: 'somebody', roles: new Set(roles) })

  it('does not stand in for another', () => {
    expect(grantedRoles.filter((role) => allows('coordinator', actor(role), false))).toEqual(['coordinator'])
    expect(grantedRoles.filter((role) => allows('admin', actor(role), false))).toEqual(['admin'])
  })

  it('adds to another that the same person holds', () => {
    expect((['signed-in', 'coordinator', 'admin'] as const).every((who) => allows(who, actor('admin', 'coordinator'), false))).toBe(true)
  })

  it('is not had by visitors, and the machinery is open to nobody in production', () => {
    const everybody = [null, actor(), ...grantedRoles.map((role) => actor(role))]
    expect((['signed-in', 'coordinator', 'admin'] as const).some((who) => allows(who, null, false))).toBe(false)
    expect(everybody.some((person) => allows('machinery', person, false))).toBe(false)
    expect(everybody.every((person) => allows('anyone', person, false) && allows('link', person, false))).toBe(true)
  })
})
