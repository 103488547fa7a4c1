import { describe, expect, it } from 'vitest'
import { proposeMatch } from '~/matching/matches.server'
import { proposeRanked } from '~/matching/suggested.server'
import { usualWeights } from '~/matching/ranking'
import { action, loader } from '~/matching/routes/weights'
import { rankingWeights } from '~/matching/weights.server'
import { needById } from '~/newcomers/needs.server'
import { now, setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { administrator, coordinator, newcomer, publishedOffer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const typed = (change: Record<string, string> = {}) => ({
  intent: 'save',
  ...Object.fromEntries(Object.entries(usualWeights).map(([name, value]) => [name, String(value)])),
  ...change,
})
const page = async () =>
  (await answerOf(loader(await visit('/admin/vaegte', { as: administrator() })))).data as Awaited<ReturnType<typeof loader>>
const act = async (form: Record<string, string>) => answerOf(action(await visit('/admin/vaegte', { as: administrator(), form })))

describe('the weights', () => {
  it('are the usual ones until an administrator says otherwise, and can be those again', async () => {
    expect(rankingWeights()).toEqual(usualWeights)
    expect(await act(typed({ distance: '20', interest: '0' }))).toMatchObject({ status: 302 })
    expect(rankingWeights()).toEqual({ ...usualWeights, distance: 20, interest: 0 })
    expect(await act({ intent: 'usual' })).toMatchObject({ status: 302 })
    expect(rankingWeights()).toEqual(usualWeights)
  })

  it('are refused at the field when they make no sense, and what was typed is kept', async () => {
    const answer = await act(typed({ language: '-1', distance: '41', time: '', load: 'much' }))
    expect(answer).toMatchObject({
      status: 400,
      data: { initialValue: { distance: '41' }, error: { language: ['too-small:0'], distance: ['too-big:40'], time: ['required'] } },
    })
    expect(rankingWeights()).toEqual(usualWeights)
  })

  it('are nobody else’s to change', async () => {
    const answer = await answerOf(action(await visit('/admin/vaegte', { as: coordinator(), form: typed({ language: '0' }) })))
    expect(answer.status).toBeGreaterThanOrEqual(403)
    expect(rankingWeights()).toEqual(usualWeights)
  })

  it('stand beside what coordinators chose instead, in the last year', async () => {
    const mette = coordinator()
    const { needIds } = newcomer({ speaks: ['uk'], danishLevel: 'none', needs: ['language-buddy'] })
    const near = publishedOffer({ languages: ['uk'] })
    const far = publishedOffer({ languages: ['da'], town: 'nexoe' })
    const need = needById(needIds[0] ?? '')
    if (!need) throw new Error('the need is there')
    proposeRanked(mette, need, far, 'email')
    proposeMatch(mette, newcomer().needId, near, 1)
    expect(await page()).toMatchObject({ proposals: 2, deviations: 1 })
    const { byReason } = await page()
    expect(byReason.find(({ name }) => name === 'language')).toMatchObject({ better: 0, worse: 1, difference: -1 })
    const later = new Date(now().getTime() + 366 * 86_400_000)
    setClock(() => later)
    expect(await page()).toMatchObject({ proposals: 0, deviations: 0 })
  })
})
