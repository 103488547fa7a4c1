import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { loadDemoIsland } from '~db/demo/load.server'
import { workOf } from '~/activities/work-done.server'
import { certificateById, certificateByNumber, certificatesOf, paperOf } from '~/certificates/certificates.server'
import { YOUTH_MINUTES } from '~/certificates/earned'
import { fallen, holds } from '~/certificates/standing.server'
import { accountByEmail, personById } from '~/people/people.server'
import { db } from '~/server/database.server'
import { useHouse } from '~tests/support/house'

useHouse()

const accountOf = (name: string) => accountByEmail(`${name}@ressourcebank.test`)?.person.id ?? ''

describe('thanks and proof on the demo island', () => {
  it('let the volunteer of seventeen reach her certificate with what waits for the club', async () => {
    await loadDemoIsland()
    const work = workOf(accountOf('frivillig'))
    const [confirmed, all] = (['confirmedMinutes', 'minutes'] as const).map((what) => work.reduce((sum, line) => sum + line[what], 0))
    expect(confirmed).toBeLessThan(YOUTH_MINUTES)
    expect(all).toBeGreaterThanOrEqual(YOUTH_MINUTES)
  })

  it('show a mentor a certificate that anybody can verify, and a coordinator some that wait', async () => {
    await loadDemoIsland()
    const userId = accountOf('mentor')
    const given = certificatesOf(userId).find(({ kind }) => kind === 'mentor')
    expect(given?.state).toBe('approved')
    expect(certificateByNumber(given?.number ?? '')).toMatchObject({ kind: 'mentor', state: 'approved', initials: 'G. E.' })
    expect(paperOf({ userId, roles: new Set() }, given?.id ?? '')?.name).toBe('Gunnar Egeholm')
    const waiting = db().all<{ kind: string }>(sql`select distinct kind from certificates where state = 'proposed' order by kind`)
    expect(waiting.map(({ kind }) => kind)).toEqual(['mentor', 'thanks', 'training', 'youth'])
    // a coordinator who tries it out can say yes to each, and none that was given has lost what it rests on
    const all = db()
      .all<{ id: string }>(sql`select id from certificates`)
      .flatMap(({ id }) => certificateById(id) ?? [])
    const lost = all.filter((each) => {
      const person = personById(each.userId)
      if (each.state === 'proposed') return !person || !holds(each, person)
      return each.state === 'approved' && fallen(each) !== null
    })
    expect(lost.map(({ kind, state, basis }) => `${kind} ${state} ${basis}`)).toEqual([])
  })

  it('leave the club hours to confirm and child certificates in every state', async () => {
    await loadDemoIsland()
    const states = db().all<{ state: string }>(sql`select distinct state from child_checks order by state`)
    expect(states.map(({ state }) => state)).toEqual(['lapsed', 'ordered', 'seen'])
    const club = sql`(select organisation_id from memberships where user_id = ${accountOf('forening')} and role = 'leader')`
    const waits = db().get<{ n: number }>(
      sql`select count(*) as n from activities where organisation_id = ${club} and confirmed_at is null and source <> 'attendance'`,
    )
    expect(waits?.n).toBeGreaterThan(4)
  })
})
