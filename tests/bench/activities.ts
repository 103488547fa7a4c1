import { diceFor } from '~db/demo/dice'
import { memberships, organisations } from '~db/schema/organisations'
import { confirmHours } from '~/activities/confirming.server'
import { confirmingPage } from '~/activities/confirming-page.server'
import { hoursFor } from '~/activities/hours-reading.server'
import { myHours } from '~/activities/my-hours.server'
import { personYear, clubYear } from '~/activities/year.server'
import { islandDate } from '~/i18n/format'
import { createPerson } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { closeDatabase, db, handle, inTransaction } from '~/server/database.server'

const PEOPLE = 2000
const ORGANISATIONS = 200
/** Years over which the hours are spread. */
const YEARS = 5
const DAYS = YEARS * 365

const leader: Actor = { userId: '', roles: new Set() }
const people: string[] = []

/** Writes so many hours of two thousand people for two hundred organisations over five years; one in a hundred waits to be confirmed. */
export function fillHours(count: number): string {
  const at = now()
  const dice = diceFor('bench-hours')
  inTransaction(() => {
    for (let one = 0; one < PEOPLE; one += 1)
      people.push(
        createPerson({
          email: `bench${one}@example.com`,
          passwordHash: null,
          verified: true,
          firstName: `Person${one}`,
          locale: 'da',
        }),
      )
    leader.userId = createPerson({ email: 'bench@example.com', passwordHash: null, verified: true, firstName: 'Leder', locale: 'da' })
    for (let one = 0; one < ORGANISATIONS; one += 1)
      db()
        .insert(organisations)
        .values({ id: `bench-${one}`, slug: `bench-${one}`, name: `Forening ${one}`, kind: 'association', town: 'roenne', createdAt: at })
        .run()
    db().insert(memberships).values({ organisationId: 'bench-0', userId: leader.userId, role: 'leader', since: at }).run()
    const put = handle().sqlite.prepare(
      `INSERT INTO activities (id, user_id, organisation_id, source, date, minutes, assured, form_key, created_at, confirmed_at) VALUES (?, ?, ?, 'own', ?, ?, '[]', ?, ?, ?)`,
    )
    for (let one = 0; one < count; one += 1) {
      const day = islandDate(new Date(at.getTime() - dice.whole(0, DAYS) * 86_400_000))
      const id = `bench-${one}`
      const organisation = one % 20 === 0 ? null : `bench-${dice.whole(0, ORGANISATIONS - 1)}`
      put.run(
        id,
        dice.one(people),
        organisation,
        day,
        dice.one([30, 60, 90, 120, 180]),
        id,
        at.getTime(),
        one % 100 === 0 ? null : at.getTime(),
      )
    }
    // much waits for one of them
    handle().sqlite.prepare(`UPDATE activities SET confirmed_at = NULL WHERE organisation_id = 'bench-0'`).run()
  })
  handle().sqlite.exec('ANALYZE')
  return `${count} activities, ${PEOPLE} people, ${ORGANISATIONS} organisations`
}

/** Milliseconds of a person's own page and year, an association's year, a leader's page, and confirming five hundred with one press. */
export function measureHours(times: number) {
  const dice = diceFor('bench-hours-reading')
  const year = islandDate(now()).slice(0, 4)
  const many = (work: () => unknown) => quantiles(Array.from({ length: times }, () => timed(work)))
  const someone = (): Actor => ({ userId: dice.one(people), roles: new Set() })
  const own = many(() => myHours(someone(), new URL('http://localhost/mit/timer')))
  const ownYear = many(() => personYear(dice.one(people), year))
  const club = many(() => clubYear(`bench-${dice.whole(0, ORGANISATIONS - 1)}`, String(Number(year) - 1)))
  const page = many(() => confirmingPage(leader, { organisationId: 'bench-0' }, new URL('http://localhost/forening/bench-0/timer')))
  const confirming = Array.from({ length: 5 }, () => {
    const ids = hoursFor({ of: { organisationId: 'bench-0' }, state: 'waiting' }, 500).map(({ id }) => id)
    return timed(() => confirmHours(leader, ids, now()))
  })
  closeDatabase()
  return { own, ownYear, club, page, confirm: Math.max(...confirming) }
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function quantiles(times: number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
