import { describe, expect, it } from 'vitest'
import { matchById } from '~/matching/match-reading.server'
import { proposeMatch } from '~/matching/matches.server'
import { needById } from '~/newcomers/needs.server'
import { codeOf, openRound, type RoundOptions } from '~/rounds/round'
import { action as roundAction, loader as roundLoader } from '~/rounds/routes/round'
import { action as roundsAction, loader as roundsLoader } from '~/rounds/routes/rounds'
import { matchesFromRound } from '~/matching/propose-many.server'
import { roundById } from '~/rounds/rounds.server'
import { roundWorkedOut, startRound } from '~/rounds/working-out.server'
import { auditFor } from '~/server/audit.server'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, publishedOffer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

type Form = Record<string, string | readonly string[]>
const idIn = (location: string | null) => location?.replace('/koordinator/runde/', '').split('?')[0] ?? ''

async function workedOut(actor: Somebody, options: Partial<RoundOptions> = {}) {
  const id = startRound(actor, 'asked', { ...openRound, ...options })
  await roundWorkedOut(id)
  return id
}
const send = async (as: Somebody, id: string, form: Form) =>
  answerOf(roundAction(await visit(`/koordinator/runde/${id}`, { as, params: { id }, form })))
async function open(as: Somebody, id: string, query = '') {
  const { data } = await answerOf(roundLoader(await visit(`/koordinator/runde/${id}${query}`, { as, params: { id } })))
  return data as Awaited<ReturnType<typeof roundLoader>>
}

describe('asking for a round', () => {
  it('begins with all that are open, and names nobody before they are to be chosen one by one', async () => {
    const mette = coordinator()
    const { id } = newcomer({ by: mette })
    publishedOffer({ capacity: 2 })
    const before = auditFor(`newcomer:${id}`).length
    const look = async (path: string) => (await answerOf(roundsLoader(await visit(path, { as: mette })))).data
    expect(await look('/koordinator/runde')).toMatchObject({ found: { needs: 1, offers: 1, places: 2, listed: 'no' } })
    expect(auditFor(`newcomer:${id}`)).toHaveLength(before)
    expect(await look('/koordinator/runde?vaelg=1&kind=nonsense')).toMatchObject({
      found: { listed: { needs: [{ name: 'Iryna' }], offers: [{ owner: 'Kirsten' }] } },
    })
    expect(auditFor(`newcomer:${id}`)).toHaveLength(before + 1)
    expect(await look('/koordinator/runde?town=nexoe')).toMatchObject({ found: { needs: 0 } })
  })

  it('leaves out whoever was unticked, and leads to the round', async () => {
    const mette = coordinator()
    const [one, other] = [newcomer(), newcomer({ name: 'Samir' })]
    const offerId = publishedOffer()
    const form = {
      intent: 'start',
      'needs-listed': `${one.needId},${other.needId}`,
      need: other.needId,
      'offers-listed': offerId,
      offer: offerId,
      fair: 'on',
    }
    const answer = await answerOf(roundsAction(await visit('/koordinator/runde', { as: mette, form })))
    expect(answer.status).toBe(302)
    const id = idIn(answer.location)
    await roundWorkedOut(id)
    expect(roundById(id)).toMatchObject({
      madeBy: mette.userId,
      options: { withoutNeeds: [one.needId], withoutOffers: [], fair: true, scarcity: false },
      result: { lines: [{ needId: other.needId, offerId }] },
    })
  })
})

describe('a third round at once', () => {
  it('is not begun, and the page says so', async () => {
    newcomer()
    publishedOffer()
    const [mette, karin, bent] = [coordinator(), coordinator({ firstName: 'Karin' }), coordinator({ firstName: 'Bent' })]
    const done = await workedOut(bent)
    const running = [mette, karin].map((actor) => startRound(actor, 'asked', openRound))
    const answer = await answerOf(roundsAction(await visit('/koordinator/runde', { as: bent, form: { intent: 'start' } })))
    expect(answer).toMatchObject({ status: 422, data: { busy: true } })
    expect(await send(bent, done, { intent: 'again' })).toMatchObject({ status: 422, data: { busy: true } })
    for (const id of running) await roundWorkedOut(id)
    expect(await send(bent, done, { intent: 'again' })).toMatchObject({ status: 302 })
  })
})

describe('the page of a round', () => {
  it('shows how far it has come while it is worked out, and can stop it', async () => {
    const mette = coordinator()
    newcomer()
    const id = startRound(mette, 'asked', openRound)
    expect(await open(mette, id)).toMatchObject({ state: 'computing', laid: null })
    expect(await send(mette, id, { intent: 'stop' })).toMatchObject({ status: 302 })
    expect(await open(mette, id)).toMatchObject({ state: 'stopped', laid: null })
  })

  it('proposes what is ticked and nothing else', async () => {
    const mette = coordinator()
    const [samir, iryna] = [newcomer({ name: 'Samir' }), newcomer({ name: 'Iryna' })]
    publishedOffer({ capacity: 2 })
    const id = await workedOut(mette)
    const lines = (await open(mette, id)).laid?.lines ?? []
    const shown = lines.map(({ code }) => code).join(',')
    const take = lines.filter(({ name }) => name === 'Samir').map(({ code }) => code)
    const answer = await send(mette, id, { intent: 'propose', view: 'all', shown, take })
    expect(answer).toMatchObject({ status: 302, location: `/koordinator/runde/${id}?vis=all` })
    expect([needById(samir.needId)?.state, needById(iryna.needId)?.state]).toEqual(['matching', 'open'])
    expect(auditFor(`round:${id}`)).toMatchObject([{ actor: mette.userId, action: 'round.proposed', detail: '1' }])
    const [match] = matchesFromRound(id, [samir.needId]).values()
    expect(match && matchById(match.id)).toMatchObject({ roundId: id, proposedBy: mette.userId })
    const after = await open(mette, id)
    expect(after.laid?.lines.map(({ name, ticked, match: made }) => [name, ticked, made?.state])).toEqual(
      expect.arrayContaining([
        ['Samir', true, 'proposed'],
        ['Iryna', false, undefined],
      ]),
    )
  })

  it('says how many of all its pairs are one’s own', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    newcomer({ by: mette })
    newcomer({ by: karin })
    publishedOffer({ capacity: 2 })
    const { found, laid } = await open(mette, await workedOut(mette), '?vis=mine')
    expect([laid?.counts.pairs, found?.given]).toEqual([1, 2])
  })

  it('a double click proposes once, and the second is told so', async () => {
    const mette = coordinator()
    newcomer()
    publishedOffer()
    const id = await workedOut(mette)
    const [line] = (await open(mette, id)).laid?.lines ?? []
    const form = { intent: 'propose', view: 'all', shown: line?.code ?? '', take: line?.code ?? '' }
    const [first, second] = await Promise.all([send(mette, id, form), send(mette, id, form)])
    expect([first.status, second.status].toSorted()).toEqual([302, 422])
    expect(auditFor(`round:${id}`)).toHaveLength(1)
  })

  it('says when nothing was chosen, and proposes nothing from a form that showed no pairs', async () => {
    const mette = coordinator()
    const { needId } = newcomer()
    publishedOffer()
    const id = await workedOut(mette)
    const code = (await open(mette, id)).laid?.lines[0]?.code ?? ''
    expect(await send(mette, id, { intent: 'propose' })).toMatchObject({ status: 422, data: { nothingChosen: true } })
    expect(await send(mette, id, { intent: 'propose', shown: code })).toMatchObject({ status: 422 })
    expect(needById(needId)?.state).toBe('open')
  })

  it('two coordinators with the same round: the second is told what the first has taken, and overwrites nothing', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const { needId } = newcomer()
    const offerId = publishedOffer()
    const [hers, theirs] = [await workedOut(mette), await workedOut(karin)]
    const code = codeOf({ needId, offerId })
    await send(mette, hers, { intent: 'propose', shown: code, take: code })
    expect((await open(karin, theirs)).laid?.lines).toMatchObject([{ match: null, stale: { why: 'need-taken' } }])
    const late = await send(karin, theirs, { intent: 'propose', shown: code, take: code })
    expect(late.status).toBe(302)
    expect(matchesFromRound(theirs, [needId]).size).toBe(0)
    expect([...matchesFromRound(hers, [needId]).values()]).toMatchObject([{ proposedBy: mette.userId, state: 'proposed' }])
  })

  it('works out again around what is locked and forbidden', async () => {
    const mette = coordinator()
    const [one, other] = [newcomer({ name: 'Samir' }), newcomer({ name: 'Iryna' })]
    const [a, b] = [publishedOffer(), publishedOffer()]
    const id = await workedOut(mette)
    const given = roundById(id)?.result?.lines ?? []
    const shown = given.map(({ needId, offerId }) => codeOf({ needId, offerId: offerId ?? '' }))
    const swapped = codeOf({ needId: one.needId, offerId: given.find(({ needId }) => needId === other.needId)?.offerId ?? '' })
    const answer = await send(mette, id, {
      intent: 'again',
      shown: shown.join(','),
      take: shown,
      forbid: shown.slice(0, 1),
      lock: [swapped],
    })
    const next = idIn(answer.location)
    await roundWorkedOut(next)
    // a lock on a pair that stood not on the page is nobody's choice
    expect(roundById(next)?.options).toMatchObject({ forbidden: shown.slice(0, 1), locked: [], unticked: [] })
    expect(new Set(roundById(next)?.result?.lines.map(({ offerId }) => offerId))).toEqual(new Set([a, b]))
    const page = await open(mette, next)
    expect(page.laid?.never).toMatchObject([{ code: shown[0], owner: 'Kirsten' }])
    expect(page.laid?.lines.map(({ code }) => code)).not.toContain(shown[0])
  })

  it('keeps choices quietly for the script, and with a word for those without one', async () => {
    const mette = coordinator()
    newcomer()
    publishedOffer()
    const id = await workedOut(mette)
    const code = (await open(mette, id)).laid?.lines[0]?.code ?? ''
    expect(await send(mette, id, { intent: 'remember', quietly: '1', shown: code })).toMatchObject({ status: 200, data: { kept: true } })
    expect((await open(mette, id)).laid).toMatchObject({ counts: { ticked: 0 }, lines: [{ ticked: false }] })
    expect(await send(mette, id, { intent: 'remember', shown: code, take: code, view: 'mine' })).toMatchObject({
      status: 302,
      location: `/koordinator/runde/${id}?vis=mine`,
    })
    expect((await open(mette, id)).laid?.counts.ticked).toBe(1)
  })

  it('shows her own newcomers alone when she asks, and proposes no others then', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const [own, others] = [newcomer({ by: mette, name: 'Own' }), newcomer({ by: karin, name: 'Other' })]
    publishedOffer({ capacity: 2 })
    const id = await workedOut(mette)
    const mine = (await open(mette, id, '?vis=mine')).laid
    expect(mine?.lines.map(({ name }) => name)).toEqual(['Own'])
    expect(mine?.difference.needs).toBe(1)
    const shown = mine?.lines.map(({ code }) => code).join(',') ?? ''
    await send(mette, id, { intent: 'propose', view: 'mine', shown, take: shown.split(',') })
    expect([needById(own.needId)?.state, needById(others.needId)?.state]).toEqual(['matching', 'open'])
  })

  it('says what stands in the way of those who get nobody', async () => {
    const mette = coordinator()
    newcomer({ name: 'Alone', needs: ['mentor-work'] })
    const [first, second] = [newcomer({ name: 'First' }), newcomer({ name: 'Second' })]
    publishedOffer()
    const id = await workedOut(mette)
    const { laid } = await open(mette, id)
    expect(laid?.emptyTotal).toBe(2)
    expect(laid?.empty.map(({ name, possible }) => [name, possible])).toEqual(
      expect.arrayContaining([
        ['Alone', 0],
        [laid?.lines[0]?.needId === first.needId ? 'Second' : 'First', 1],
      ]),
    )
    expect(second.needId).not.toBe(first.needId)
  })

  it('whose place went to somebody else meanwhile is told with the reason, and is not ticked any more', async () => {
    const mette = coordinator()
    newcomer()
    const offerId = publishedOffer()
    const id = await workedOut(mette)
    proposeMatch(mette, newcomer({ name: 'Amal' }).needId, offerId, 1)
    expect((await open(mette, id)).laid).toMatchObject({
      counts: { pairs: 1, ticked: 0, proposed: 0, stale: 1 },
      lines: [{ stale: { why: 'offer-full' } }],
    })
  })

  it('that is not there is not found', async () => {
    expect(await answerOf(roundLoader(await visit('/koordinator/runde/x', { as: coordinator(), params: { id: 'x' } })))).toMatchObject({
      status: 404,
    })
  })
})
