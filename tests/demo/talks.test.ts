import { describe, expect, it } from 'vitest'
import { makeConversations } from '~db/demo/conversations'
import { makeIsland } from '~db/demo/island'
import { loadDemoIsland } from '~db/demo/load.server'
import { makeRoles } from '~db/demo/wanted'
import { listsForCoordinator } from '~/messages/coordinator.server'
import { messageForm } from '~/messages/conversation-form'
import { unreadFor } from '~/messages/conversations.server'
import { organisationNeeds } from '~/newcomers/needs.server'
import { offerStates } from '~/offers/offer'
import { slotsIn } from '~/people/availability'
import { accountByEmail } from '~/people/people.server'
import { setClock } from '~/server/clock.server'
import { roleForm } from '~/wanted/wanted-form'
import { readRoleFilter } from '~/wanted/wanted-filter'
import { needStateOf } from '~/wanted/wanted-role'
import { searchRoles } from '~/wanted/wanted-search.server'
import { rolesById } from '~/wanted/wanted-reading.server'
import { useHouse } from '~tests/support/house'
import { coordinator } from '~tests/support/people'

describe('roles and conversations of the demo island', () => {
  useHouse()
  const island = makeIsland()
  const roles = makeRoles(island.organisations)
  const talks = makeConversations(island, roles)

  it('are thirty roles and a few more in every state, each fit to be sent in', () => {
    expect(roles.length).toBeGreaterThanOrEqual(30)
    expect(new Set(roles.map(({ state }) => state))).toEqual(new Set(offerStates))
    for (const role of roles)
      expect(
        roleForm.safeParse({
          ...role,
          town: role.organisation.town,
          availability: slotsIn(role.availability),
          hoursPerMonth: role.hoursPerMonth ?? undefined,
          interest: role.interest ?? undefined,
          suitsNewcomers: undefined,
          childCertificate: undefined,
          stepFree: undefined,
        }).error,
        role.title,
      ).toBeUndefined()
  })

  it('are a dozen conversations that hold nothing one may not write', () => {
    expect(talks.length).toBeGreaterThanOrEqual(12)
    for (const { lines } of talks)
      for (const [, , text] of lines) expect(messageForm.safeParse({ text, formKey: 'the-form-key' }).error, text).toBeUndefined()
  })

  it('show a coordinator what waits: unanswered for days, reported, interest in roles', async () => {
    setClock(() => new Date('2026-11-18T12:00:00Z'))
    await loadDemoIsland()
    const lists = listsForCoordinator(coordinator())
    expect([lists.unanswered.length > 0, lists.reported.length, lists.roles.length > 1]).toEqual([true, 1, true])
    expect(searchRoles(readRoleFilter(new URLSearchParams('q=kaffe')).filter).total).toBeGreaterThan(0)
    const leader = accountByEmail('forening@ressourcebank.test')?.person
    expect(leader && unreadFor({ userId: leader.id, roles: new Set() })).toBeGreaterThan(0)
  })

  it('keep roles and their needs in step', async () => {
    await loadDemoIsland()
    const written = rolesById(roles.map(({ needId }) => needId))
    const needs = organisationNeeds([...written.keys()])
    for (const [id, role] of written) {
      const talking = talks.some(({ aboutId, outcome, closed }) => aboutId === id && outcome === null && closed === null)
      expect([role.title, needs.get(id)?.state]).toEqual([role.title, needStateOf(role, talking)])
    }
  })
})
