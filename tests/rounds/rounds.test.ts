import { describe, expect, it } from 'vitest'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { matchById } from '~/matching/match-reading.server'
import { proposeMany } from '~/matching/propose-many.server'
import { needById, pauseNeed } from '~/newcomers/needs.server'
import { giveNewcomerTo } from '~/newcomers/newcomers.server'
import { noteAbsence } from '~/people/absences.server'
import { islandDate } from '~/i18n/format'
import { closeOffer, pauseOffer } from '~/offers/offers.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { startDailyRound, makeRoundOfTheDay, todaysRound } from '~/rounds/daily-round.server'
import { codeOf, openRound, type RoundOptions } from '~/rounds/round'
import { layOutRound, pairsToPropose } from '~/rounds/round-page.server'
import { clearOldRounds, keepChoices, latestRounds, noteRound, roundById } from '~/rounds/rounds.server'
import { endLostRounds, roundWorkedOut, RoundsBusy, startRound, stopRound } from '~/rounds/working-out.server'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, publishedOffer, volunteer, type Somebody } from '~tests/support/people'

useHouse()

const at = (moment: string) => setClock(() => new Date(moment))

async function workedOut(actor: Somebody | null, options: Partial<RoundOptions> = {}) {
  const id = startRound(actor, 'asked', { ...openRound, ...options })
  await roundWorkedOut(id)
  const round = roundById(id)
  if (!round) throw new Error('the round is gone')
  return round
}

/** Samir has waited longer and could be given either; Iryna speaks Ukrainian and lives where only Kirsten comes. */
function twoWhoMeetOnlyTogether() {
  at('2026-11-01T10:00:00Z')
  const samir = newcomer({ name: 'Samir', speaks: ['en', 'uk'] })
  at('2026-11-05T10:00:00Z')
  const iryna = newcomer({ name: 'Iryna', speaks: ['uk'], gender: 'woman' })
  const kirsten = publishedOffer({ languages: ['da', 'en', 'uk'] })
  const poul = publishedOffer({ languages: ['da', 'en'], audience: ['men', 'everyone'] })
  return { samir, iryna, kirsten, poul }
}

describe('a whole round', () => {
  it('gives more people somebody than going one by one', async () => {
    const mette = coordinator()
    at('2026-11-01T10:00:00Z')
    const samir = newcomer({ name: 'Samir', gender: 'man' })
    at('2026-11-05T10:00:00Z')
    const iryna = newcomer({ name: 'Iryna', gender: 'woman' })
    const anybody = publishedOffer({ languages: ['da', 'en', 'ar'] })
    const onlyMen = publishedOffer({ audience: ['men'], town: 'roenne', languages: ['da'] })
    const round = await workedOut(mette)
    expect(round.state).toBe('ready')
    expect(round.result?.optimal).toBe(true)
    expect(round.result?.lines).toMatchObject([
      { needId: samir.needId, offerId: onlyMen, oneByOne: anybody },
      { needId: iryna.needId, offerId: anybody, oneByOne: null, possible: 1 },
    ])
    const page = layOutRound(mette, round, 'all', 1)
    expect(page?.difference).toMatchObject({ needs: 2, round: 2, oneByOne: 1, gained: 1, worse: 1 })
    expect(page?.lines.map(({ name, versus }) => [name, versus])).toEqual([
      ['Samir', 'worse'],
      ['Iryna', 'gained'],
    ])
  })

  it('lets those who have waited long go first where not all can get somebody', async () => {
    at('2026-11-01T10:00:00Z')
    const samir = newcomer({ name: 'Samir', speaks: ['fr'] })
    at('2026-11-20T10:00:00Z')
    const iryna = newcomer({ name: 'Iryna', speaks: ['fr'] })
    publishedOffer({ languages: ['da', 'fr'] })
    const round = await workedOut(coordinator())
    expect(round.result?.lines.find(({ needId }) => needId === samir.needId)?.offerId).not.toBeNull()
    expect(round.result?.lines.find(({ needId }) => needId === iryna.needId)?.offerId).toBeNull()
  })

  it('spreads the load: two who suit alike come to two volunteers, though one of them has two places', async () => {
    newcomer({ name: 'Samir' })
    newcomer({ name: 'Iryna' })
    publishedOffer({ capacity: 2 })
    publishedOffer({ capacity: 1 })
    const round = await workedOut(coordinator())
    expect(new Set(round.result?.lines.map(({ offerId }) => offerId)).size).toBe(2)
  })

  it('leaves out needs that rest, offers without a place, and what a coordinator took out', async () => {
    const mette = coordinator()
    const [rests, out, takesPart] = [newcomer({ name: 'Rests' }), newcomer({ name: 'Out' }), newcomer({ name: 'In' })]
    pauseNeed(mette, rests.needId, '2099-01-01')
    const [full, notThis, free] = [publishedOffer(), publishedOffer(), publishedOffer()]
    proposeMatch(mette, newcomer().needId, full, 1)
    const round = await workedOut(mette, { withoutNeeds: [out.needId], withoutOffers: [notThis] })
    expect(round.result?.lines).toMatchObject([{ needId: takesPart.needId, offerId: free }])
  })

  it('can be about one kind, one town, or one coordinator with whom she stands in for and with those who belong to nobody', async () => {
    const [mette, karin, bent] = [coordinator(), coordinator({ firstName: 'Karin' }), coordinator({ firstName: 'Bent' })]
    const own = newcomer({ by: mette, name: 'Own' })
    const covered = newcomer({ by: karin, name: 'Covered', town: 'nexoe', needs: ['mentor-work'] })
    newcomer({ by: bent, name: 'Other' })
    const today = islandDate(now())
    noteAbsence(mette, { userId: karin.userId, coverId: mette.userId, fromDate: today, untilDate: today })
    const about = async (options: Partial<RoundOptions>) =>
      (await workedOut(mette, options)).result?.lines.map(({ needId }) => needId).toSorted()
    expect(await about({ whose: 'mine' })).toEqual([own.needId, covered.needId].toSorted())
    expect(await about({ town: 'nexoe' })).toEqual([covered.needId])
    expect(await about({ kind: 'mentor-work' })).toEqual([covered.needId])
    expect(await about({})).toHaveLength(3)
    giveNewcomerTo(mette, covered.id, bent.userId)
    expect(await about({ whose: 'mine' })).toEqual([own.needId])
  })

  it('is fair when asked: nobody is far worse off than need be', async () => {
    at('2026-11-01T10:00:00Z')
    const uk = { speaks: ['uk'], danishLevel: 'none' } as const
    newcomer({ ...uk, speaks: ['uk'], name: 'Samir', town: 'roenne' })
    newcomer({ ...uk, speaks: ['uk'], name: 'Iryna', town: 'roenne' })
    publishedOffer({ languages: ['da', 'uk'] })
    publishedOffer({ languages: ['da'] })
    const [best, fair] = [await workedOut(coordinator()), await workedOut(coordinator(), { fair: true })]
    const worst = (round: typeof best) => Math.min(...(round.result?.lines.map(({ total }) => total) ?? []))
    expect(worst(fair)).toBeGreaterThanOrEqual(worst(best))
    expect(fair.result?.lines.every(({ offerId }) => offerId !== null)).toBe(true)
  })
})

describe('what a coordinator thinks of it', () => {
  it('a locked pair stays, a forbidden one never comes, and the rest is worked out around them', async () => {
    const mette = coordinator()
    const { samir, iryna, kirsten, poul } = twoWhoMeetOnlyTogether()
    const free = await workedOut(mette)
    expect(free.result?.lines).toMatchObject([
      { needId: samir.needId, offerId: poul },
      { needId: iryna.needId, offerId: kirsten },
    ])
    const locked = await workedOut(mette, { locked: [codeOf({ needId: samir.needId, offerId: kirsten })] })
    expect(locked.result?.lines).toMatchObject([{ offerId: kirsten, oneByOne: kirsten }, { offerId: poul }])
    const forbidden = await workedOut(mette, { forbidden: [codeOf({ needId: iryna.needId, offerId: kirsten })] })
    expect(forbidden.result?.lines).toMatchObject([{ offerId: kirsten }, { offerId: poul }])
  })

  it('a locked pair that is no longer possible is told', async () => {
    const mette = coordinator()
    const { samir, kirsten } = twoWhoMeetOnlyTogether()
    const code = codeOf({ needId: samir.needId, offerId: kirsten })
    proposeMatch(mette, newcomer({ name: 'Amal' }).needId, kirsten, 1)
    const round = await workedOut(mette, { locked: [code] })
    expect(round.result?.loosened).toEqual([code])
  })

  it('what was unticked is remembered, also when the round has several pages', async () => {
    const mette = coordinator()
    const { samir, iryna, kirsten, poul } = twoWhoMeetOnlyTogether()
    const round = await workedOut(mette)
    const [of, other] = [codeOf({ needId: samir.needId, offerId: poul }), codeOf({ needId: iryna.needId, offerId: kirsten })]
    const kept = keepChoices(round.id, { shown: [of, other], taken: [other], locked: [of], forbidden: [] })
    expect(kept && pairsToPropose(mette, kept, 'all').map(({ needId }) => needId)).toEqual([iryna.needId])
    const later = keepChoices(round.id, { shown: [], taken: [], locked: [], forbidden: [] })
    expect(later?.options).toMatchObject({ unticked: [of], locked: [of] })
    const lines = (later && layOutRound(mette, later, 'all', 1)?.lines) ?? []
    expect(new Map(lines.map(({ name, ticked }) => [name, ticked]))).toEqual(
      new Map([
        ['Samir', false],
        ['Iryna', true],
      ]),
    )
  })

  it('what the round gives otherwise than one by one stands first', async () => {
    const mette = coordinator()
    at('2026-11-01T10:00:00Z')
    newcomer({ name: 'Amal', needs: ['mentor-work'] })
    publishedOffer({ kind: 'mentor-work' })
    twoWhoMeetOnlyTogether()
    const lines = layOutRound(mette, await workedOut(mette), 'all', 1)?.lines ?? []
    expect(lines.map(({ versus }) => versus).at(-1)).toBe('same')
    expect(lines[0]?.versus).not.toBe('same')
    expect(lines).toHaveLength(3)
  })
})

describe('proposing a round', () => {
  it('proposes all that are ticked at once, and says from which round', async () => {
    const mette = coordinator()
    twoWhoMeetOnlyTogether()
    const round = await workedOut(mette)
    expect(round.result?.lines.every(({ needId }) => needById(needId)?.state === 'open')).toBe(true)
    const done = proposeMany(mette, round.id, pairsToPropose(mette, round, 'all'))
    expect(done.stale).toEqual([])
    expect(done.proposed.map(({ matchId }) => matchById(matchId)?.state)).toEqual(['proposed', 'proposed'])
    const page = layOutRound(mette, round, 'all', 1)
    expect(page?.counts).toEqual({ pairs: 2, ticked: 0, proposed: 2, stale: 0 })
  })

  it('twice is once', async () => {
    const mette = coordinator()
    twoWhoMeetOnlyTogether()
    const round = await workedOut(mette)
    const pairs = pairsToPropose(mette, round, 'all')
    proposeMany(mette, round.id, pairs)
    expect(pairsToPropose(mette, round, 'all')).toEqual([])
    expect(proposeMany(mette, round.id, pairs)).toMatchObject({ proposed: [], stale: [{ stale: { why: 'need-taken' } }, {}] })
  })

  it('leaves out what somebody else took meanwhile, says why, and overwrites nothing', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const owners = new Map(
      Array.from({ length: 6 }, () => {
        const owner = volunteer()
        return [publishedOffer({ owner }), owner]
      }),
    )
    const ownerOf = (offerId: string) => owners.get(offerId) ?? mette
    for (let n = 0; n < 6; n += 1) newcomer({ name: `Nummer ${n}` })
    const round = await workedOut(mette)
    const pairs = pairsToPropose(mette, round, 'all')
    expect(pairs).toHaveLength(6)
    const [taken, full, rests, closed, stands, gone] = pairs
    if (!taken || !full || !rests || !closed || !stands || !gone) throw new Error('six pairs')
    const other = publishedOffer()
    proposeMatch(karin, taken.needId, other, 1)
    proposeMatch(karin, newcomer({ name: 'Amal' }).needId, full.offerId, 1)
    pauseNeed(karin, rests.needId, '2099-01-01')
    pauseOffer(ownerOf(closed.offerId), closed.offerId)
    closeOffer(ownerOf(gone.offerId), gone.offerId)
    const page = layOutRound(mette, round, 'all', 1)
    expect(page?.counts).toMatchObject({ stale: 5, ticked: 1 })
    const done = proposeMany(mette, round.id, pairs)
    expect(done.proposed).toMatchObject([{ needId: stands.needId, offerId: stands.offerId }])
    expect(done.stale.map(({ stale }) => stale.why)).toEqual(['need-taken', 'offer-full', 'need-rests', 'offer-gone', 'offer-gone'])
    expect([needById(taken.needId)?.state, needById(full.needId)?.state]).toEqual(['matching', 'open'])
  })

  it('what both sides have said since is not forgotten: who said no is not asked for the same need again', async () => {
    const mette = coordinator()
    const { samir, poul } = twoWhoMeetOnlyTogether()
    const round = await workedOut(mette)
    const pair = pairsToPropose(mette, round, 'all').filter(({ needId }) => needId === samir.needId)
    answerMatch(proposeMatch(mette, samir.needId, poul, 1), 'offer', 'no', 'link')
    expect(proposeMany(mette, round.id, pair).stale).toMatchObject([{ stale: { why: 'excluded', because: ['declined'] } }])
  })

  it('reads each name once, and writes it down', async () => {
    const mette = coordinator()
    const { samir } = twoWhoMeetOnlyTogether()
    const round = await workedOut(mette)
    const before = auditFor(`newcomer:${samir.id}`).length
    layOutRound(mette, round, 'all', 1)
    expect(auditFor(`newcomer:${samir.id}`)).toHaveLength(before + 1)
  })
})

describe('working a round out', () => {
  it('can be stopped, and then has proposed nothing', async () => {
    const id = startRound(coordinator(), 'asked', openRound)
    await stopRound(id)
    expect(roundById(id)).toMatchObject({ state: 'stopped', result: null })
    await stopRound(id)
    expect(roundById(id)?.state).toBe('stopped')
  })

  it('asked for twice at once is one; a third at once has to wait', async () => {
    const [mette, karin, bent] = [coordinator(), coordinator({ firstName: 'Karin' }), coordinator({ firstName: 'Bent' })]
    newcomer()
    publishedOffer()
    const id = startRound(mette, 'asked', openRound)
    expect(startRound(mette, 'asked', { ...openRound })).toBe(id)
    const other = startRound(karin, 'asked', openRound)
    expect(other).not.toBe(id)
    expect(() => startRound(bent, 'asked', openRound)).toThrow(RoundsBusy)
    const daily = startDailyRound() ?? ''
    for (const each of [id, other, daily]) await roundWorkedOut(each)
    expect([id, other, daily].map((each) => roundById(each)?.state)).toEqual(['ready', 'ready', 'ready'])
    expect((await workedOut(mette)).id).not.toBe(id)
    expect(latestRounds('asked', 5)).toHaveLength(3)
    expect(latestRounds('asked', 1)).toMatchObject([{ state: 'ready', needs: 1, matched: 1 }])
  })

  it('that an earlier process left unfinished is ended as failed', () => {
    const id = noteRound(null, 'asked', openRound)
    endLostRounds()
    expect(roundById(id)).toMatchObject({ state: 'failed' })
  })

  it('is ready also when nobody waits', async () => {
    expect(await workedOut(coordinator())).toMatchObject({ state: 'ready', result: { lines: [], pairs: 0 } })
  })

  it('is kept for two months', async () => {
    at('2026-11-01T10:00:00Z')
    const round = await workedOut(coordinator())
    at('2027-01-20T10:00:00Z')
    clearOldRounds()
    expect(roundById(round.id)).toBeNull()
  })
})

describe('the round of the day', () => {
  /** How many rounds the job made this time. */
  const made = async () => {
    const before = latestRounds('daily', 50).length
    makeRoundOfTheDay()
    const after = latestRounds('daily', 50)
    for (const { id } of after) await roundWorkedOut(id)
    return after.length - before
  }

  it('is made once each morning from six, in island time', async () => {
    at('2026-11-21T04:30:00Z')
    newcomer()
    publishedOffer()
    expect(await made()).toBe(0)
    at('2026-11-21T05:00:00Z')
    expect(await made()).toBe(1)
    expect(await made()).toBe(0)
    at('2026-11-22T05:10:00Z')
    expect(await made()).toBe(1)
  })

  it('is not made when nobody waits', () => {
    at('2026-11-21T08:00:00Z')
    expect(startDailyRound()).toBeNull()
  })

  it('stands on the desk with how many are the coordinator’s own, until nothing is left of it', async () => {
    at('2026-11-21T08:00:00Z')
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    newcomer({ by: mette })
    newcomer({ by: karin, name: 'Samir' })
    publishedOffer({ capacity: 2 })
    expect(todaysRound(mette)).toBeNull()
    const id = startDailyRound() ?? ''
    await roundWorkedOut(id)
    expect(todaysRound(mette)).toEqual({ id, pairs: 1, all: 2 })
    expect(latestRounds('daily', 1)).toMatchObject([{ needs: 2, matched: 2 }])
    const round = roundById(id)
    if (round) proposeMany(mette, id, pairsToPropose(mette, round, 'all'))
    expect(todaysRound(mette)).toBeNull()
  })

  it('counts neither who rests by now nor pairs that were taken out of it', async () => {
    at('2026-11-21T08:00:00Z')
    const mette = coordinator()
    const [rests, never] = [newcomer({ by: mette }), newcomer({ by: mette, name: 'Samir' }), newcomer({ by: mette, name: 'Amal' })]
    const offerId = publishedOffer({ capacity: 3 })
    const id = startDailyRound() ?? ''
    await roundWorkedOut(id)
    expect(todaysRound(mette)).toEqual({ id, pairs: 3, all: 3 })
    pauseNeed(mette, rests.needId, '2099-01-01')
    expect(todaysRound(mette)).toEqual({ id, pairs: 2, all: 2 })
    const code = codeOf({ needId: never.needId, offerId })
    keepChoices(id, { shown: [code], taken: [], locked: [], forbidden: [code] })
    expect(todaysRound(mette)).toEqual({ id, pairs: 1, all: 1 })
  })
})
