import { beforeEach, describe, expect, it, vi } from 'vitest'
import { organisations } from '~db/schema/organisations'
import { wantedRoles } from '~db/schema/wanted'
import type * as organisation from '~/organisations/organisation'
import { plainName } from '~/organisations/organisation'
import { putRole, weighRoles, type RegisterRole, type WeighedRole } from '~/wanted/role-register.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { association, coordinator } from '~tests/support/people'

vi.mock('~/organisations/organisation', async (original) => {
  const real = await original<typeof organisation>()
  return { ...real, plainName: vi.fn<typeof plainName>(real.plainName) }
})

useHouse()

const role = (number: string | undefined, title: string): RegisterRole => ({ organisation: 'Boldklubben', number, role: 'coach', title })
const fates = (entries: readonly RegisterRole[]) =>
  weighRoles(entries).map((weighed) => (typeof weighed === 'string' ? weighed : [weighed.fate, weighed.before?.title ?? null]))
function comes(...entries: RegisterRole[]): void {
  const mette = coordinator()
  inTransaction(() => weighRoles(entries).forEach((weighed) => putRole(mette, weighed as WeighedRole)))
}

describe('a role out of a register', () => {
  beforeEach(() => {
    association({ name: 'Boldklubben' })
    db().update(organisations).set({ approvedAt: now() }).run()
    db().delete(wantedRoles).run()
    // it has nobody who leads it
    db().run('DELETE FROM memberships')
  })

  it('is known again by its number, else by its title when one of the two has no number', () => {
    comes(role('R1', 'Målmand'), role(undefined, 'Holdleder'))
    expect(fates([role('R1', 'Keeper'), role('R2', 'Målmand'), role(undefined, 'målmand'), role('R3', 'HOLDLEDER')])).toEqual([
      ['update', 'Målmand'],
      ['add', null],
      ['update', 'Målmand'],
      ['update', 'Holdleder'],
    ])
  })

  it('is looked at once, however many rows ask: a club with very many roles holds up nobody', () => {
    const roles = Array.from({ length: 300 }, (_, at) => role(`R${at}`, `Opgave ${at}`))
    comes(...roles)
    const compare = vi.mocked(plainName).mockClear()
    expect(fates(roles.slice(0, 100))).toEqual(roles.slice(0, 100).map(({ title }) => ['same', title]))
    // each of the three hundred once, each row for its club and its title; and the club itself
    expect(compare.mock.calls.length).toBeLessThanOrEqual(300 + 2 * 100 + 1)
  })
})
