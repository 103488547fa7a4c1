import { deskQueue } from '~/desk/desk.server'
import { layOutNeed } from '~/matching/suggested.server'
import { accountByEmail } from '~/people/people.server'
import { closeDatabase, handle } from '~/server/database.server'

/** What waits on a desk, by table, and what of it is open. */
const open = {
  needs: "state = 'open'",
  matches: "state IN ('proposed', 'agreed')",
  offers: "state = 'submitted'",
  follow_ups: 'done_at IS NULL',
  contact_checks: 'handled_at IS NULL',
  concerns: 'closed_at IS NULL',
  match_questions: 'replied_at IS NULL',
} as const
type Waiting = keyof typeof open

/** Copies what waits on the desk until there are so many open things of all sorts. Gives how many there are. */
export function fillDesk(things: number): number {
  const { sqlite } = handle()
  const columnsOf = (table: string) => (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const count = () =>
    Object.entries(open).reduce(
      (sum, [table, where]) => sum + Number(sqlite.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get()),
      0,
    )
  const copy = (table: string, where: string, suffix: string, other: Record<string, string> = {}) => {
    const columns = columnsOf(table)
    const as: Record<string, string> = { id: `id || '${suffix}'`, form_key: 'NULL', ...other }
    sqlite
      .prepare(
        `INSERT INTO ${table} (${columns.join()}) SELECT ${columns.map((name) => as[name] ?? name).join()} FROM ${table} WHERE ${where} AND id NOT GLOB '*-*'`,
      )
      .run()
  }
  sqlite.transaction(() => {
    for (let at = 1; count() < things; at += 1) {
      const suffix = `-open-${at}`
      const taken = `id IN (SELECT need_id FROM matches WHERE ${open.matches} AND id NOT GLOB '*-*')`
      copy('needs', `(${open.needs} OR ${taken})`, suffix)
      copy('matches', open.matches, suffix, { need_id: `need_id || '${suffix}'` })
      copy('match_questions', `${open.match_questions} AND match_id IN (SELECT id FROM matches WHERE ${open.matches})`, suffix, {
        match_id: `match_id || '${suffix}'`,
      })
      for (const table of ['offers', 'follow_ups', 'concerns'] satisfies Waiting[]) copy(table, open[table], suffix)
    }
  })()
  return count()
}

/** Milliseconds in the server for a desk with all that waits and the one who has waited longest laid out: half of them, and nearly all. */
export function measureDesk(rounds: number): { p50: number; p99: number } {
  const account = accountByEmail('koordinator@ressourcebank.test')
  if (!account) throw new Error('the demo island has a coordinator')
  const actor = { userId: account.person.id, roles: new Set(['coordinator'] as const) }
  const look = () => {
    const began = performance.now()
    const need = deskQueue(actor).open.lines.find(({ what }) => what === 'need')
    if (need) layOutNeed(actor, need.id)
    return performance.now() - began
  }
  look()
  const took = Array.from({ length: rounds }, look).sort((a, b) => a - b)
  closeDatabase()
  const at = (share: number) => took[Math.min(rounds - 1, Math.floor(rounds * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
