import { describe, expect, it } from 'vitest'
import { readDeskMatch } from '~/matching/desk-match.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { action, loader } from '~/matching/routes/match'
import { loader as listLoader } from '~/matching/routes/matches'
import { endMatch, pauseMatch } from '~/matching/match-course.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { association, coordinator, credential, newcomer, publishedOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

describe('what must be in order before a match begins', () => {
  /** Both have said yes to homework help, for which a child certificate is asked. */
  function agreed(owner = volunteer(), mette = coordinator()) {
    setClock(() => new Date('2026-11-21T09:00:00Z'))
    const id = proposeMatch(mette, newcomer({ needs: ['homework-help'] }).needId, publishedOffer({ owner, kind: 'homework-help' }), 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    const act = async (form: Record<string, string>) =>
      answerOf(action(await visit(`/koordinator/match/${id}`, { as: mette, params: { id }, form })))
    return { id, mette, act }
  }
  const right = { intent: 'record-credential', kind: 'child-certificate', seenOn: '2026-11-20', validUntil: '2028-11-20' }

  it('says what is missing and for whom, and holds the match back until it was seen', async () => {
    const { id, mette, act } = agreed()
    expect(readDeskMatch(mette, id)).toMatchObject({
      missing: ['child-certificate'],
      checklist: [{ kind: 'child-certificate', seen: null, met: false }],
    })
    expect(await act({ intent: 'start' })).toMatchObject({ status: 409, data: { moved: 'requirement-missing' } })
    expect(await act(right)).toMatchObject({ status: 302 })
    expect(readDeskMatch(mette, id)).toMatchObject({
      missing: [],
      checklist: [{ met: true, seen: { seenOn: '2026-11-20', validUntil: '2028-11-20' } }],
    })
    expect(await act({ intent: 'start' })).toMatchObject({ status: 302 })
    expect(matchById(id)?.state).toBe('active')
  })

  it('takes a child certificate only with a day until which it is good, and none seen tomorrow', async () => {
    const { id, act } = agreed()
    const { validUntil: _, ...without } = right
    expect(await act(without)).toMatchObject({
      status: 400,
      data: { kind: 'child-certificate', credential: { error: { validUntil: ['required'] } } },
    })
    expect(await act({ ...right, seenOn: '2026-11-22' })).toMatchObject({
      status: 400,
      data: { credential: { error: { seenOn: ['future'] } } },
    })
    expect(await act({ ...right, validUntil: '2026-11-21' })).toMatchObject({
      status: 400,
      data: { credential: { error: { validUntil: ['day-gone'] }, initialValue: { validUntil: '2026-11-21' } } },
    })
    expect(await act({ ...right, kind: 'driving-licence' })).toMatchObject({ status: 400 })
    expect(matchById(id)?.state).toBe('agreed')
  })

  it('says of what has run out since when', () => {
    const owner = volunteer()
    credential(owner, 'child-certificate', '2026-10-01')
    const { id, mette } = agreed(owner)
    expect(readDeskMatch(mette, id)).toMatchObject({ checklist: [{ met: false, seen: { validUntil: '2026-10-01' } }] })
  })

  it('is nothing for an organisation’s own people', () => {
    const mette = coordinator()
    const { id: organisationId, leader } = association()
    const offerId = publishedOffer({ owner: leader, organisationId, kind: 'homework-help' })
    const id = proposeMatch(mette, newcomer({ needs: ['homework-help'] }).needId, offerId, 1)
    expect(readDeskMatch(mette, id)?.checklist).toEqual([])
  })
})

describe('the list of matches', () => {
  it('shows one state at a time, everybody’s or one’s own', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const made = (by: typeof mette, course: (id: string) => void = () => {}) => {
      const id = proposeMatch(by, newcomer({ by }).needId, publishedOffer(), 1)
      course(id)
      return id
    }
    const both = (id: string) => {
      answerMatch(id, 'offer', 'yes', 'link')
      answerMatch(id, 'need', 'yes', 'link')
    }
    const waiting = made(mette)
    const hers = made(karin)
    const active = made(mette, both)
    const paused = made(mette, (id) => {
      both(id)
      pauseMatch(mette, id, '2099-01-01')
    })
    const ended = made(karin, (id) => {
      both(id)
      endMatch(karin, id, { outcome: 'job', need: 'closed' })
    })
    const list = async (query: string) => {
      const { data } = await answerOf(listLoader(await visit(`/koordinator/match?${query}`, { as: mette })))
      const { rows, counts } = data as { rows: { id: string; outcome: string | null; pausedUntil: string | null }[]; counts: object }
      return { ids: rows.map(({ id }) => id), rows, counts }
    }
    expect((await list('')).ids.toSorted()).toEqual([waiting, hers].toSorted())
    expect(await list('state=proposed&hvis=mine')).toMatchObject({
      ids: [waiting],
      counts: { proposed: 1, active: 1, paused: 1, ended: 0 },
    })
    expect((await list('state=active')).ids).toEqual([active])
    expect(await list('state=paused')).toMatchObject({ ids: [paused], rows: [{ pausedUntil: '2099-01-01' }] })
    expect(await list('state=ended')).toMatchObject({ ids: [ended], rows: [{ outcome: 'job' }] })
    expect((await list('state=none')).ids).toEqual([])
    expect((await list('state=lost&page=1e99')).ids).toHaveLength(2)
  })

  it('leads to a match, and to nothing where there is none', async () => {
    const page = await answerOf(loader(await visit('/koordinator/match/nothing', { as: coordinator(), params: { id: 'nothing' } })))
    expect(page.status).toBe(404)
  })
})
