import { describe, expect, it } from 'vitest'
import { isTrouble } from '~/learning/link'
import { allLinks, learntBy, noteLook, removeLink, takeStarterLinks } from '~/learning/links.server'
import { action as deskAction, loader as desk } from '~/learning/routes/desk'
import { action as linkAction } from '~/learning/routes/link'
import { action, loader } from '~/learning/routes/portal'
import { useHouse } from '~tests/support/house'
import { coordinator, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

type Portal = {
  links: { id: string; words: { language: string } }[]
  learnt: string[] | null
  learntOf: number
  total: number
  looser: unknown[]
}
const portal = async (query = '', as?: ReturnType<typeof volunteer>) =>
  (await answerOf(loader(await visit(`/laer-dansk${query}`, { as })))).data as Portal

describe('the portal', () => {
  it('is open to everybody, and tells nobody what others have learnt', async () => {
    takeStarterLinks(coordinator())
    const rania = volunteer()
    const [first] = allLinks()
    const ticked = await answerOf(
      action(await visit('/laer-dansk?level=some&page=1', { as: rania, form: { intent: 'learnt', id: first?.id ?? '' } })),
    )
    expect(ticked).toMatchObject({ status: 302, location: `/laer-dansk?level=some#link-${first?.id}` })
    expect(learntBy(rania)).toEqual(new Set([first?.id]))
    expect(await portal('', rania)).toMatchObject({ learnt: [first?.id], learntOf: 1 })
    expect(await portal('', volunteer())).toMatchObject({ learnt: [], learntOf: 0 })
    expect(await portal()).toMatchObject({ learnt: null, learntOf: 0 })
  })

  it('asks whoever is not signed in to sign in before they tick, and refuses a tick of nothing', async () => {
    const form = { intent: 'learnt', id: 'nothing' }
    expect(await answerOf(action(await visit('/laer-dansk', { form })))).toMatchObject({
      status: 302,
      location: '/log-ind?til=%2Flaer-dansk',
    })
    expect((await answerOf(action(await visit('/laer-dansk', { as: volunteer(), form })))).status).toBe(400)
  })

  it('helps whoever finds nothing', async () => {
    takeStarterLinks(coordinator())
    const found = await portal('?q=xyzzy&level=none&speaks=ar')
    expect(found).toMatchObject({ total: 0, links: [] })
    expect(found.looser.length).toBeGreaterThan(0)
  })

  it('answers in the reader’s language', async () => {
    takeStarterLinks(coordinator())
    expect((await portal('?sprog=ar')).links.every(({ words }) => words.language === 'ar')).toBe(true)
  })
})

describe('the editors’ desk', () => {
  it('begins with one press, and shows what does not work', async () => {
    const mette = coordinator()
    await answerOf(deskAction(await visit('/koordinator/laering', { as: mette, form: { intent: 'starter' } })))
    const [first] = allLinks()
    noteLook(first?.id ?? '', first?.url ?? '', 'gone')
    const { data } = await answerOf(desk(await visit('/koordinator/laering?vis=troubled', { as: mette })))
    const { rows, counts } = data as { rows: { id: string; result: 'gone' }[]; counts: Record<string, number> }
    expect(rows.map(({ id, result }) => [id, isTrouble(result)])).toEqual([[first?.id, true]])
    expect(counts).toMatchObject({ troubled: 1, hidden: 0 })
    expect((await answerOf(desk(await visit('/koordinator/laering', { as: volunteer() })))).status).toBe(403)
  })

  it('takes the house’s list into an empty portal alone, also from an old page', async () => {
    const mette = coordinator()
    const press = async () =>
      (await answerOf(deskAction(await visit('/koordinator/laering', { as: mette, form: { intent: 'starter' } })))).status
    expect(await press()).toBe(302)
    const [first] = allLinks()
    removeLink(mette, first?.id ?? '')
    expect(await press()).toBe(400)
    expect(allLinks().some(({ url }) => url === first?.url)).toBe(false)
  })

  it('does nothing to a link that somebody else has changed meanwhile', async () => {
    const mette = coordinator()
    takeStarterLinks(mette)
    const [first] = allLinks()
    const press = async (form: Record<string, string>) =>
      answerOf(linkAction(await visit(`/koordinator/laering/${first?.id}`, { as: mette, params: { id: first?.id ?? '' }, form })))
    expect((await press({ intent: 'remove' })).status).toBe(400)
    await press({ intent: 'remove', version: '0' })
    expect(allLinks().some(({ id }) => id === first?.id)).toBe(true)
    await press({ intent: 'hide', version: '1' })
    expect(allLinks().find(({ id }) => id === first?.id)?.shown).toBe(false)
  })
})
