import { beforeEach, describe, expect, it } from 'vitest'
import { loadDemoIsland } from '~db/demo/load.server'
import { inventedEvents } from '~db/demo/event-list'
import { eventKinds } from '~/events/event'
import { handle } from '~/server/database.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'

useHouse()
beforeEach(async () => {
  setClock(() => new Date('2026-11-21T12:00:00Z'))
  await loadDemoIsland()
})
const rows = <Row>(sql: string) => handle().sqlite.prepare(sql).all() as Row[]

describe('where the demo island meets', () => {
  it('has every kind of event, and something every day of the coming week', () => {
    expect(new Set(inventedEvents.map(({ kind }) => kind)).size).toBe(eventKinds.length)
    const days = rows<{ day: string }>(
      "select distinct day from event_dates d join events e on e.id = d.event_id where e.state = 'published' and d.state = 'planned' and day between '2026-11-23' and '2026-11-29'",
    )
    expect(days).toHaveLength(7)
  })

  it('counts as many places as people hold, and lets nobody wait beside a free place', () => {
    const wrong = rows(
      `select p.scope_id from places p where p.taken <> (select coalesce(sum(places), 0) from sign_ups s where s.scope_id = p.scope_id and s.state in ('in', 'offered'))
         or p.waiting <> (select count(*) from sign_ups s where s.scope_id = p.scope_id and s.state = 'waiting')`,
    )
    expect(wrong).toEqual([])
    expect(rows("select 1 from sign_ups where state = 'waiting'").length).toBeGreaterThan(2)
  })

  it('lets only women come to what is for women only', () => {
    const others = rows(
      "select u.id from sign_ups s join events e on e.id = s.event_id join users u on u.id = s.user_id where e.women_only = 1 and u.gender <> 'woman'",
    )
    expect(others).toEqual([])
  })

  it('has no more helpers than are wanted, and shifts that nobody has taken', () => {
    const counts = rows<{ wanted: number; held: number }>(
      "select t.wanted, count(*) held from shifts s join event_tasks t on t.id = s.task_id where s.state = 'taken' group by s.task_id, s.date_id",
    )
    expect(counts.filter(({ wanted, held }) => held > wanted)).toEqual([])
    expect(counts.some(({ wanted, held }) => held < wanted)).toBe(true)
  })

  it('gives every helper of a date that is over their hours, once', () => {
    const [done, hours] = [
      rows("select 1 from shifts where state = 'done'").length,
      rows("select 1 from activities where source = 'shift'").length,
    ]
    expect(done).toBeGreaterThan(40)
    expect(hours).toBe(done)
  })
})
