import { describe, expect, it } from 'vitest'
import { countDeviationReasons, deviationOf, deviationsSince } from '~/matching/deviations.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { action, loader } from '~/matching/routes/suggestions'
import { layOutNeed, proposeRanked } from '~/matching/suggested.server'
import { writeScarcities } from '~/matching/scarcity.server'
import { setRankingWeights } from '~/matching/weights.server'
import { usualWeights } from '~/matching/ranking'
import { isResting } from '~/newcomers/newcomer'
import { needById, needsInState, countNeeds, pauseNeed, targetKept, wakeNeed } from '~/newcomers/needs.server'
import { openNeeds } from '~/newcomers/newcomers.server'
import { now, setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { administrator, coordinator, newcomer, publishedOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const on = (day: string) => setClock(() => new Date(`${day}T10:00:00Z`))
const queue = { town: null, kind: null, speaks: null, page: 1, pageSize: 10 }

describe('a need that waits for a day', () => {
  it('is in no queue, and comes back by the date itself', () => {
    on('2026-11-21')
    const { needId } = newcomer()
    pauseNeed(coordinator(), needId, '2026-12-01')
    expect([needsInState('open').length, countNeeds('open'), openNeeds(queue).total]).toEqual([0, 0, 0])
    expect(openNeeds({ ...queue, resting: true }).needs.map(({ id }) => id)).toEqual([needId])
    on('2026-11-30')
    expect(countNeeds('open')).toBe(0)
    on('2026-12-01')
    expect(countNeeds('open')).toBe(1)
    expect(openNeeds({ ...queue, resting: true }).total).toBe(0)
  })

  it('keeps the place it had by waiting', () => {
    on('2026-11-01')
    const first = newcomer()
    on('2026-11-10')
    const second = newcomer({ name: 'Samir' })
    pauseNeed(coordinator(), first.needId, '2026-11-20')
    on('2026-11-20')
    expect(needsInState('open').map(({ id }) => id)).toEqual([first.needId, second.needId])
  })

  it('is woken by hand, and by a proposal', () => {
    on('2026-11-21')
    const mette = coordinator()
    const [one, other] = [newcomer(), newcomer()]
    for (const { needId } of [one, other]) pauseNeed(mette, needId, '2027-01-01')
    expect(wakeNeed(mette, one.needId)).toBe(true)
    const match = proposeMatch(mette, other.needId, publishedOffer(), 1)
    answerMatch(match, 'offer', 'no', 'link')
    expect([one, other].map(({ needId }) => isResting(needById(needId) ?? { pausedUntil: 'x' }, '2026-11-21'))).toEqual([false, false])
  })

  it('is only an open one', () => {
    on('2026-11-21')
    const { needId } = newcomer()
    proposeMatch(coordinator(), needId, publishedOffer(), 1)
    expect(pauseNeed(coordinator(), needId, '2027-01-01')).toBe(false)
  })

  it('is paused on its page: a day that is gone, or further away than a year, is refused at the field', async () => {
    on('2026-11-21')
    const mette = coordinator()
    const { needId } = newcomer()
    const act = async (form: Record<string, string>) =>
      answerOf(action(await visit(`/koordinator/behov/${needId}`, { as: mette, params: { id: needId }, form })))
    expect(await act({ intent: 'pause', until: '2026-11-21' })).toMatchObject({
      status: 400,
      data: { rest: { error: { until: ['day-gone'] } } },
    })
    expect(await act({ intent: 'pause', until: '2028-01-01' })).toMatchObject({
      status: 400,
      data: { rest: { error: { until: ['within-a-year'] }, initialValue: { until: '2028-01-01' } } },
    })
    expect(await act({ intent: 'pause', until: '2026-12-24' })).toMatchObject({ status: 302, location: `/koordinator/behov/${needId}` })
    const page = await answerOf(loader(await visit(`/koordinator/behov/${needId}`, { as: mette, params: { id: needId } })))
    expect(page.data).toMatchObject({ laid: { restsUntil: '2026-12-24' } })
    expect(await act({ intent: 'wake' })).toMatchObject({ status: 302 })
    expect(countNeeds('open')).toBe(1)
  })
})

describe('the target of fourteen days', () => {
  it('counts those proposed for in time, and those whose time is over', () => {
    on('2026-10-01')
    const mette = coordinator()
    const [inTime, late, never] = [newcomer(), newcomer(), newcomer()]
    on('2026-10-10')
    const match = proposeMatch(mette, inTime.needId, publishedOffer(), 1)
    answerMatch(match, 'need', 'no', 'link')
    on('2026-10-20')
    proposeMatch(mette, late.needId, publishedOffer(), 1)
    proposeMatch(mette, inTime.needId, publishedOffer(), 1)
    newcomer({ name: 'Samir' })
    expect(targetKept(new Date('2026-09-01'))).toEqual({ inTime: 1, of: 3 })
    expect(needById(never.needId)?.firstProposedAt).toBeNull()
  })
})

describe('choosing another than the first', () => {
  function twoOffers() {
    const mette = coordinator()
    const { needId } = newcomer({ speaks: ['uk'], danishLevel: 'none' })
    const [good, less] = [publishedOffer({ languages: ['da', 'uk'] }), publishedOffer({ languages: ['da'], owner: volunteer() })]
    const need = needById(needId)
    if (!need) throw new Error('the need is there')
    return { mette, need, good, less }
  }

  it('is remembered with the scores of both, and nothing about a person', () => {
    const { mette, need, good, less } = twoOffers()
    proposeRanked(mette, need, less, 'email')
    const [deviation] = deviationsSince(new Date(0))
    expect(deviation).toMatchObject({
      rank: 2,
      firstOfferId: good,
      chosenScores: { language: 0 },
      firstScores: { language: 1 },
      because: null,
    })
  })

  it('is no deviation when it is the first', () => {
    const { mette, need, good } = twoOffers()
    proposeRanked(mette, need, good, 'email')
    expect(deviationsSince(new Date(0))).toEqual([])
  })

  it('can be explained with one press', async () => {
    const { mette, need, less } = twoOffers()
    const proposal = proposeRanked(mette, need, less, 'email')
    const act = async (because: string) =>
      answerOf(
        action(await visit(`/koordinator/behov/${need.id}`, { as: mette, params: { id: need.id }, form: { intent: 'because', because } })),
      )
    expect(await act('a long story')).toMatchObject({ status: 400 })
    expect(await act('first-busy')).toMatchObject({ status: 302 })
    expect(proposal.done && deviationOf(proposal.matchId)).toEqual({ rank: 2, because: 'first-busy' })
    expect(countDeviationReasons(new Date(0))).toEqual([{ because: 'first-busy', count: 1 }])
  })
})

describe('the order of suggestions', () => {
  it('is by the weights the administrator has set', () => {
    const { needId } = newcomer({ speaks: ['uk'], danishLevel: 'none', town: 'nexoe' })
    const near = publishedOffer({ languages: ['da'], town: 'nexoe' })
    const speaks = publishedOffer({ languages: ['uk'], town: 'allinge' })
    const order = () => layOutNeed(coordinator(), needId)?.suggestions.map(({ offer }) => offer.id)
    expect(order()).toEqual([speaks, near])
    setRankingWeights(administrator(), { ...usualWeights, language: 0, distance: 20 })
    expect(order()).toEqual([near, speaks])
  })

  it('thinks of those who come later, unless the coordinator asks to see it without', async () => {
    const mette = coordinator()
    const { needId } = newcomer({ speaks: ['uk'], danishLevel: 'none' })
    const scarce = publishedOffer({ languages: ['uk', 'ti'] })
    const plain = publishedOffer({ languages: ['uk'], town: 'hasle' })
    writeScarcities([{ offerId: scarce, price: 0.6, language: 'ti' }])
    const order = async (query: string) => {
      const page = await answerOf(loader(await visit(`/koordinator/behov/${needId}${query}`, { as: mette, params: { id: needId } })))
      return (page.data as { laid: { suggestions: { offer: { id: string } }[] } }).laid.suggestions.map(({ offer }) => offer.id)
    }
    expect(await order('')).toEqual([plain, scarce])
    expect(await order('?knaphed=nej')).toEqual([scarce, plain])
  })

  it('shows every offer that does not fit, page by page, those that nearly do first', () => {
    const { needId } = newcomer({ gender: 'man', radiusKm: 5 })
    for (let at = 0; at < 22; at += 1) publishedOffer({ audience: ['women'] })
    const near = publishedOffer({ town: 'nexoe', radiusKm: 25 })
    const first = layOutNeed(coordinator(), needId)
    const second = layOutNeed(coordinator(), needId, { excludedPage: 2 })
    expect(first?.excluded[0]).toMatchObject({
      offer: { id: near },
      because: ['too-far'],
      change: [{ change: 'owner-km', km: 30, instead: 25 }],
    })
    expect(first?.excluded.at(-1)?.change).toBeNull()
    const shown = [...(first?.excluded ?? []), ...(second?.excluded ?? [])].map(({ offer }) => offer.id)
    expect(new Set(shown).size).toBe(first?.excludedTotal)
    expect(shown.length).toBe(23)
  })

  it('says what the newcomer’s wishes cost', () => {
    const { needId } = newcomer({ gender: 'woman', genderWish: 'same' })
    publishedOffer({ owner: volunteer({ gender: 'woman' }) })
    publishedOffer({ owner: volunteer({ gender: 'man' }) })
    expect(layOutNeed(coordinator(), needId)?.costs).toEqual({ now: 1, wishes: [{ wish: 'gender', without: 2 }] })
  })

  it('leads back to the desk when the proposal was made there', async () => {
    const mette = coordinator()
    const { needId } = newcomer()
    const offerId = publishedOffer()
    const answer = await answerOf(
      action(
        await visit(`/koordinator/behov/${needId}`, {
          as: mette,
          params: { id: needId },
          form: { intent: 'propose', offerId, fra: 'bord' },
        }),
      ),
    )
    expect(answer).toMatchObject({ status: 302, location: `/koordinator?behov=${needId}` })
    expect(needById(needId)?.firstProposedAt?.getTime()).toBeLessThanOrEqual(now().getTime())
  })
})
