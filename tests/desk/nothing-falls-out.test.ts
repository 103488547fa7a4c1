import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { agreements } from '~db/schema/agreements'
import { matches } from '~db/schema/matching'
import { needs } from '~db/schema/needs'
import { newcomers } from '~db/schema/newcomers'
import { confirmAgreement, draftAgreement, sendAgreement } from '~/agreements/agreements.server'
import { deskQueue } from '~/desk/desk.server'
import { loader } from '~/desk/routes/desk'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { countSelfRegisteredWaiting } from '~/newcomers/newcomers.server'
import { now, setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, publishedOffer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const on = (day: string) => setClock(() => new Date(`${day}T10:00:00Z`))
const MANY = 210

/** So many others for whom it went the same way as for this match, a little later. */
function theSameFor(matchId: string, need: Partial<typeof needs.$inferInsert>): void {
  const match = db().select().from(matches).where(eq(matches.id, matchId)).get()
  const wanted = match && db().select().from(needs).where(eq(needs.id, match.needId)).get()
  const agreement = db().select().from(agreements).where(eq(agreements.matchId, matchId)).get()
  if (!match || !wanted) throw new Error('there is a match')
  const moment = (at: Date | null, later: number) => at && new Date(at.getTime() + later * 60_000)
  for (let at = 1; at <= MANY; at += 1) {
    const [id, needId] = [`match-${at}`, `need-${at}`]
    db()
      .insert(needs)
      .values({ ...wanted, ...need, id: needId })
      .run()
    const proposedAt = moment(match.proposedAt, at) ?? now()
    db()
      .insert(matches)
      .values({ ...match, id, needId, proposedAt, endedAt: moment(match.endedAt, at) })
      .run()
    if (agreement)
      db()
        .insert(agreements)
        .values({ ...agreement, matchId: id })
        .run()
  }
}

describe('the desk of a full house', () => {
  it('opens with the newcomer who has waited longest, also when many roles have waited longer', async () => {
    const mette = coordinator()
    on('2026-11-01')
    for (let at = 0; at < 6; at += 1) publishedRole({ title: `Rolle ${at}` })
    on('2026-11-10')
    const samir = newcomer({ name: 'Samir', by: mette })
    const desk = async (query: string) =>
      (await answerOf(loader(await visit(`/koordinator${query}`, { as: mette })))).data as { laid: { need: { id: string } } | null }
    expect((await desk('')).laid?.need.id).toBe(samir.needId)
    expect((await desk('?mine=ja')).laid?.need.id).toBe(samir.needId)
    expect((await desk('?behov=gone-by-now')).laid?.need.id).toBe(samir.needId)
  })

  it('has the next suggestion ready for who was told no first, however many were told so after', () => {
    const mette = coordinator()
    on('2026-11-01')
    const { needId } = newcomer()
    const match = proposeMatch(mette, needId, publishedOffer(), 1)
    answerMatch(match, 'offer', 'no', 'link')
    theSameFor(match, { state: 'closed' })
    expect(deskQueue(mette).next).toMatchObject({ total: 1, lines: [{ id: needId }] })
  })

  it('has the oldest agreement nobody has confirmed, however many have been since', () => {
    const mette = coordinator()
    on('2026-11-01')
    const begin = (name: string) => {
      const id = proposeMatch(mette, newcomer({ name }).needId, publishedOffer(), 1)
      answerMatch(id, 'offer', 'yes', 'link')
      answerMatch(id, 'need', 'yes', 'link')
      const match = matchById(id)
      if (match) draftAgreement(match)
      return id
    }
    const first = begin('Amal')
    on('2026-11-02')
    const confirmed = begin('Samir')
    sendAgreement(mette, confirmed, 1)
    confirmAgreement(confirmed, 'offer', 1, 'link')
    confirmAgreement(confirmed, 'need', 1, 'link')
    theSameFor(confirmed, {})
    expect(deskQueue(mette).agreements).toMatchObject({ total: 1, lines: [{ match: { id: first } }] })
  })

  it('counts all who wrote themselves down', () => {
    const { id } = newcomer()
    const row = db().select().from(newcomers).where(eq(newcomers.id, id)).get()
    if (!row) throw new Error('there is a newcomer')
    for (let at = 1; at <= MANY; at += 1)
      db()
        .insert(newcomers)
        .values({ ...row, id: `self-${at}`, source: 'self', coordinatorId: null })
        .run()
    // names of the copies were sealed for somebody else: they are counted, not read
    expect(countSelfRegisteredWaiting()).toBe(MANY)
  })
})
