import { describe, expect, it } from 'vitest'
import { draftAgreement } from '~/agreements/agreements.server'
import { deskCounts } from '~/desk/desk-counts.server'
import { deskQueue } from '~/desk/desk.server'
import { loader } from '~/desk/routes/desk'
import { askAboutMatch } from '~/matching/match-questions.server'
import { answerMatch, expireProposals, proposeMatch } from '~/matching/matches.server'
import { matchById } from '~/matching/match-reading.server'
import { waitingQueue } from '~/matching/queue.server'
import { pauseNeed } from '~/newcomers/needs.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { statementsOf } from '~tests/database/statements'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, publishedOffer, submittedOffer, volunteer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const on = (day: string) => setClock(() => new Date(`${day}T10:00:00Z`))

describe('the desk', () => {
  it('puts newcomers’ needs and organisations’ roles in one queue, the longest waiting first', () => {
    const mette = coordinator()
    on('2026-11-01')
    const samir = newcomer({ name: 'Samir' })
    on('2026-11-05')
    const role = publishedRole()
    on('2026-11-10')
    newcomer({ name: 'Hiwet' })
    const { open } = deskQueue(mette)
    expect(open.total).toBe(3)
    expect(open.lines.map((line) => (line.what === 'role' ? line.title : line.name))).toEqual(['Samir', 'Træner til de mindste', 'Hiwet'])
    expect(open.lines.map(({ days }) => days)).toEqual([9, 5, 0])
    expect(open.lines[0]).toMatchObject({ id: samir.needId, mood: 'calm' })
    expect(open.lines[1]).toMatchObject({ id: role.id })
    // the number on the bar is what the page of the queue says
    expect(deskCounts().needs).toBe(open.total)
  })

  it('goes through the queue page by page without losing or doubling anybody', () => {
    const mette = coordinator()
    for (let at = 1; at <= 9; at += 1) {
      on(`2026-11-0${at}`)
      if (at % 3 === 0) publishedRole({ title: `Rolle ${at}` })
      else newcomer({ name: `Ny ${at}` })
    }
    const page = (number: number) =>
      waitingQueue(mette, { part: 'all', town: null, kind: null, speaks: null, of: null, page: number, pageSize: 4 }).lines
    const all = [1, 2, 3].flatMap((number) => page(number))
    expect(all.map((line) => (line.what === 'role' ? line.title : line.name))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => (at % 3 === 0 ? `Rolle ${at}` : `Ny ${at}`)),
    )
  })

  it('leaves out who waits for a day', () => {
    const mette = coordinator()
    on('2026-11-01')
    const { needId } = newcomer()
    pauseNeed(mette, needId, '2026-12-01')
    expect(deskQueue(mette).open.total).toBe(0)
  })

  it('has the next suggestion ready after a no, and sends nothing by itself', () => {
    const mette = coordinator()
    const { needId } = newcomer({ speaks: ['uk'], danishLevel: 'none', name: 'Iryna' })
    const first = publishedOffer({ languages: ['uk'], owner: volunteer({ firstName: 'Kirsten' }) })
    const second = publishedOffer({ languages: ['uk'], owner: volunteer({ firstName: 'Oksana' }), town: 'nexoe' })
    expect(deskQueue(mette).next.total).toBe(0)
    answerMatch(proposeMatch(mette, needId, first, 1), 'offer', 'no', 'link')
    expect(deskQueue(mette).next).toMatchObject({
      total: 1,
      lines: [{ id: needId, name: 'Iryna', offer: { id: second, owner: 'Oksana' } }],
    })
    expect(deskQueue(mette).waiting.total).toBe(0)
  })

  it('has it ready after nobody answered too, and says when nothing is left', () => {
    const mette = coordinator()
    on('2026-11-01')
    const { needId } = newcomer()
    proposeMatch(mette, needId, publishedOffer(), 1)
    on('2026-11-20')
    expireProposals()
    expect(deskQueue(mette).next).toMatchObject({ total: 1, lines: [{ id: needId, offer: null }] })
  })

  it('shows a coordinator only their own, and nobody’s, when they ask for that', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    newcomer({ by: mette, name: 'Iryna' })
    const samir = newcomer({ by: karin, name: 'Samir' })
    proposeMatch(karin, samir.needId, publishedOffer(), 1)
    newcomer({ by: karin, name: 'Hiwet' })
    expect([deskQueue(mette).open.total, deskQueue(mette).waiting.total]).toEqual([2, 1])
    expect([deskQueue(mette, true).open.total, deskQueue(mette, true).waiting.total]).toEqual([1, 0])
    expect([deskQueue(karin, true).open.total, deskQueue(karin, true).waiting.total]).toEqual([1, 1])
  })

  it('names nobody else’s newcomer whom to ring, or whose agreement waits, when they ask for their own', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    on('2026-11-01')
    const zahra = newcomer({ by: karin, name: 'Zahra', channel: 'phone', phone: '12345678' })
    proposeMatch(karin, zahra.needId, publishedOffer(), 1)
    const samir = newcomer({ by: karin, name: 'Samir' })
    const match = proposeMatch(karin, samir.needId, publishedOffer(), 1)
    answerMatch(match, 'offer', 'yes', 'link')
    answerMatch(match, 'need', 'yes', 'link')
    const begun = matchById(match)
    if (begun) draftAgreement(begun)
    const seen = (mine: boolean, who = mette) => {
      const { ring, agreements } = deskQueue(who, mine)
      return [ring.total, ring.lines.length, agreements.total, agreements.lines.length]
    }
    const reads = () => auditFor(`newcomer:${zahra.id}`).filter(({ actor }) => actor === mette.userId).length
    expect(seen(true)).toEqual([0, 0, 0, 0])
    expect(reads()).toBe(0)
    expect(seen(true, karin)).toEqual([1, 1, 1, 1])
    expect(seen(false)).toEqual([1, 1, 1, 1])
  })

  it('reads each name once, however many lists it stands in', () => {
    const mette = coordinator()
    const iryna = newcomer({ needs: ['language-buddy', 'transport', 'club-place'], by: mette })
    const match = proposeMatch(mette, iryna.needId, publishedOffer(), 1)
    askAboutMatch(match, 'offer', 'Hvornår?')
    const reads = () => auditFor(`newcomer:${iryna.id}`).filter(({ action }) => action === 'newcomer.name-read').length
    const before = reads()
    const queue = deskQueue(mette)
    expect([queue.questions.lines.length, queue.waiting.lines.length, queue.open.lines.length]).toEqual([1, 1, 2])
    expect(reads() - before).toBe(1)
  })

  it('asks as many questions of a full house as of a small one', async () => {
    const mette = coordinator()
    const fill = () => {
      for (let at = 0; at < 5; at += 1) {
        const { needIds } = newcomer({ needs: ['language-buddy', 'transport'] })
        submittedOffer()
        proposeMatch(mette, needIds[0] ?? '', publishedOffer(), 1)
        publishedRole()
      }
    }
    fill()
    const few = (await statementsOf(() => deskQueue(mette))).length
    for (let times = 0; times < 4; times += 1) fill()
    expect((await statementsOf(() => deskQueue(mette))).length).toBe(few)
  })

  it('opens with the newcomer who has waited longest laid out, or the one that is asked for', async () => {
    const mette = coordinator()
    on('2026-11-01')
    const samir = newcomer({ name: 'Samir' })
    on('2026-11-05')
    const hiwet = newcomer({ name: 'Hiwet' })
    const desk = async (query: string) =>
      (await answerOf(loader(await visit(`/koordinator${query}`, { as: mette })))).data as { laid: { need: { id: string } } }
    expect((await desk('')).laid.need.id).toBe(samir.needId)
    expect((await desk(`?behov=${hiwet.needId}`)).laid.need.id).toBe(hiwet.needId)
    expect(now().toISOString()).toContain('2026-11-05')
  })
})
