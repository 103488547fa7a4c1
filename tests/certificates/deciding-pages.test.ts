import { beforeEach, describe, expect, it } from 'vitest'
import { certificatesOf } from '~/certificates/certificates.server'
import { approve } from '~/certificates/deciding.server'
import { proposeEarned } from '~/certificates/proposing.server'
import { readRoadCard } from '~/certificates/road.server'
import { action as decideAction, loader as decideLoader } from '~/certificates/routes/decide'
import { action as deskAction, loader as deskLoader } from '~/certificates/routes/desk-certificates'
import { action as mineAction, loader as mineLoader } from '~/certificates/routes/my-certificates'
import { action as thanksAction, loader as thanksLoader } from '~/certificates/routes/thanks'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { association, coordinator, newcomer, person, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import { gave } from './earning'

useHouse()

let mette: Somebody
let freja: Somebody
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  mette = coordinator()
  freja = person({ firstName: 'Freja', lastName: 'Holm', ageBand: '15-17' })
})
const earns = (who: Somebody) => {
  gave(who, 20)
  proposeEarned(who.userId)
  return certificatesOf(who.userId)[0]?.id ?? ''
}
const stateOf = (who: Somebody) => certificatesOf(who.userId)[0]?.state
const slugOf = (id: string) => handle().sqlite.prepare('select slug from organisations where id = ?').pluck().get(id) as string

describe('one’s own certificates', () => {
  const mine = async (as: Somebody) => answerOf(mineLoader(await visit('/mit/beviser', { as })))
  const does = async (as: Somebody, form: Record<string, string>) => answerOf(mineAction(await visit('/mit/beviser', { as, form })))

  it('show the road: confirmed hours of twenty, those that wait, and what is left', async () => {
    gave(freja, 14)
    gave(freja, 2, { waiting: true })
    expect((await mine(freja)).data).toMatchObject({
      roads: [{ kind: 'youth', hours: { have: 840, goal: 1200, waiting: 120 }, steps: [{ step: 'hours', done: false, left: 360 }] }],
    })
    expect(readRoadCard(freja)).toMatchObject({ ready: [], waiting: 0, road: { kind: 'youth' } })
    earns(freja)
    expect(readRoadCard(freja)).toMatchObject({ ready: [], waiting: 1, road: null })
    approve(mette, [certificatesOf(freja.userId)[0]?.id ?? ''])
    expect(readRoadCard(freja)).toMatchObject({ ready: [{ kind: 'youth' }], waiting: 0, road: null })
    setClock(() => new Date('2027-01-21T09:00:00Z'))
    expect(readRoadCard(freja)).toMatchObject({ ready: [] })
  })
  it('take the name as it is wished, until a coordinator has said yes', async () => {
    const id = earns(freja)
    expect((await does(freja, { intent: 'name', name: '' })).status).toBe(400)
    expect((await does(freja, { intent: 'name', name: 'www.freja.dk' })).status).toBe(400)
    expect((await does(freja, { intent: 'name', name: 'x'.repeat(101) })).status).toBe(400)
    expect(
      (await does(freja, { intent: 'name', name: 'Maria da Conceição dos Santos e Silva Ferreira de Albuquerque e Vasconcelos Pereira' }))
        .status,
    ).toBe(302)
    expect((await does(freja, { intent: 'name', name: 'Фрея Холм' })).location).toBe('/mit/beviser')
    expect((await mine(freja)).data).toMatchObject({ name: 'Фрея Холм', written: true })
    expect((await does(freja, { intent: 'name', name: 'ფრეია' })).location).toBe('/mit/beviser')
    expect((await mine(freja)).data).toMatchObject({ name: 'ფრეია', written: false })
    approve(mette, [id])
    expect((await mine(freja)).data).toMatchObject({ name: null, given: [{ id }] })
  })
  it('can be asked for by somebody new, and by nobody else', async () => {
    const amal = person({ firstName: 'Amal' })
    newcomer({ name: 'Amal', account: amal, by: mette })
    expect((await mine(amal)).data).toMatchObject({ mayAsk: false, mayAskLater: true, roads: [{ kind: 'newcomer' }] })
    gave(amal, 2)
    expect((await mine(amal)).data).toMatchObject({ mayAsk: true })
    expect((await does(amal, { intent: 'ask' })).location).toBe('/mit/beviser')
    expect((await does(amal, { intent: 'ask' })).status).toBe(400)
    gave(freja, 2)
    expect((await does(freja, { intent: 'ask' })).status).toBe(400)
  })
})

describe('the coordinators’ queue', () => {
  const desk = async (rest = '') => answerOf(deskLoader(await visit(`/koordinator/beviser${rest}`, { as: mette })))
  const approves = async (certificate: readonly string[]) =>
    answerOf(deskAction(await visit('/koordinator/beviser', { as: mette, form: { intent: 'approve', certificate } })))

  const ticks = async () => ((await desk()).data as { lines: { id: string; read: string }[] }).lines.map(({ id, read }) => `${id}.${read}`)

  it('leaves what was written otherwise since the list was shown, and what is not earned any longer', async () => {
    const id = earns(freja)
    const [shown] = (await ticks()).slice(-1)
    await mineAction(await visit('/mit/beviser', { as: freja, form: { intent: 'name', name: 'Dronningen' } }))
    await approves([shown ?? ''])
    expect(stateOf(freja)).toBe('proposed')
    handle().sqlite.exec('update activities set confirmed_at = null')
    await approves(await ticks())
    expect(certificatesOf(freja.userId)[0]).toMatchObject({ id, state: 'proposed' })
  })
  it('shows what waits, and approves those that are ticked', async () => {
    const one = earns(freja)
    setClock(() => new Date('2026-11-21T10:00:00Z'))
    const two = earns(person({ firstName: 'Ida', ageBand: '18-25' }))
    expect((await desk()).data).toMatchObject({ view: 'venter', total: 2, lines: [{ id: one }, { id: two }] })
    expect((await approves([])).status).toBe(400)
    expect((await approves((await ticks()).slice(0, 1))).location).toBe('/koordinator/beviser')
    expect((await desk()).data).toMatchObject({ lines: [{ id: two }] })
    expect((await desk('?vis=givet')).data).toMatchObject({ lines: [{ id: one, name: 'Freja Holm' }], waiting: 1 })
  })
  it('finds a certificate by its number, however that was typed', async () => {
    const id = earns(freja)
    await approves(await ticks())
    const number = certificatesOf(freja.userId)[0]?.number ?? ''
    expect((await desk(`?nr=${encodeURIComponent(number.toLowerCase().replaceAll('-', ' '))}`)).location).toBe(`/koordinator/beviser/${id}`)
    expect((await desk('?nr=RB-22222-22222')).data).toMatchObject({ asked: 'RB-22222-22222' })
  })
  it('is closed to others', async () => {
    expect((await answerOf(deskLoader(await visit('/koordinator/beviser', { as: freja })))).status).toBe(403)
  })
})

describe('deciding about one', () => {
  const at = (id: string) => ({ as: mette, params: { id } })
  const does = async (id: string, form: Record<string, string>) =>
    answerOf(decideAction(await visit(`/koordinator/beviser/${id}`, { ...at(id), form })))

  it('shows the paper in either language, and nothing of one that is not there', async () => {
    const id = earns(freja)
    expect((await answerOf(decideLoader(await visit(`/koordinator/beviser/${id}?paa=en`, at(id))))).data).toMatchObject({
      written: 'en',
      account: 'Freja Holm',
      sheet: { language: 'en', name: 'Freja Holm' },
    })
    expect((await answerOf(decideLoader(await visit('/koordinator/beviser/nobody', at('nobody'))))).status).toBe(404)
    const forms: Record<string, string>[] = [
      { intent: 'reopen' },
      { intent: 'approve', name: 'Eve', read: 'Eve' },
      { intent: 'decline', reason: 'other' },
    ]
    for (const form of forms) expect((await does('nobody', form)).status).toBe(404)
  })
  it('approves what was read: a name that was written otherwise meanwhile is shown first', async () => {
    const id = earns(freja)
    await mineAction(await visit('/mit/beviser', { as: freja, form: { intent: 'name', name: 'Freja Kure' } }))
    expect((await does(id, { intent: 'approve', name: 'Freja Holm', read: 'Freja Holm' })).status).toBe(409)
    expect(stateOf(freja)).toBe('proposed')
    expect((await does(id, { intent: 'approve', name: 'Freja M. Kure', read: 'Freja Kure', words: 'Tak!' })).status).toBe(302)
    expect(certificatesOf(freja.userId)[0]).toMatchObject({ state: 'approved', name: 'Freja M. Kure', words: 'Tak!' })
    expect((await does(id, { intent: 'approve', name: 'Freja', read: 'Freja M. Kure' })).status).toBe(409)
  })
  it('declines and withdraws with a reason only', async () => {
    const id = earns(freja)
    expect((await does(id, { intent: 'decline' })).status).toBe(400)
    expect((await does(id, { intent: 'decline', reason: 'because' })).status).toBe(400)
    expect((await does(id, { intent: 'decline', reason: 'not-yet' })).status).toBe(302)
    expect((await does(id, { intent: 'reopen' })).status).toBe(302)
    approve(mette, [id])
    expect((await does(id, { intent: 'withdraw' })).status).toBe(400)
    expect((await does(id, { intent: 'withdraw', reason: 'asked' })).status).toBe(302)
    expect(stateOf(freja)).toBe('withdrawn')
    expect((await does(id, { intent: 'restore' })).status).toBe(302)
    expect(stateOf(freja)).toBe('approved')
  })
})

describe('a leader’s thanks', () => {
  it('go to those who belong to the association or have hours there, once a year; others cannot be chosen', async () => {
    const { id, leader } = association({ name: 'Boldklubben' })
    const slug = slugOf(id)
    gave(freja, 3, { organisationId: id })
    const stranger = person({ firstName: 'Ukendt' })
    const page = async (as: Somebody) => answerOf(thanksLoader(await visit(`/forening/${slug}/tak`, { as, params: { slug } })))
    const does = async (as: Somebody, form: Record<string, string>) =>
      answerOf(thanksAction(await visit(`/forening/${slug}/tak`, { as, params: { slug }, form: { intent: 'thank', ...form } })))
    expect((await page(leader)).data).toMatchObject({ people: [{ userId: freja.userId, name: 'Freja H.' }], thanks: [] })
    expect((await page(stranger)).status).toBe(404)
    expect((await does(stranger, { userId: freja.userId, words: 'Tak' })).status).toBe(404)
    for (const userId of [stranger.userId, leader.userId, '']) expect((await does(leader, { userId, words: 'Tak' })).status).toBe(400)
    for (const words of ['', '🎉🎉']) expect((await does(leader, { userId: freja.userId, words })).status).toBe(400)
    expect((await does(leader, { userId: freja.userId, words: 'Tak for alle de glade børn. 🎉' })).status).toBe(302)
    expect((await page(leader)).data).toMatchObject({
      people: [],
      thanks: [{ name: 'Freja H.', state: 'proposed', words: 'Tak for alle de glade børn.' }],
    })
    expect((await does(leader, { userId: freja.userId, words: 'Igen' })).status).toBe(400)
  })
})
