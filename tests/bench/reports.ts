import { islandDate } from '~/i18n/format'
import { presetPeriod } from '~/reports/period'
import { comparedReport, reportFor } from '~/reports/report.server'
import { now } from '~/server/clock.server'
import { closeDatabase, handle } from '~/server/database.server'

const YEARS = 2
const WITH_NUMBERS = (most: number) => `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${most})`

/** Copies of the demo island's newcomers, needs, offers, matches, follow-ups and hours, spread over two years. Gives what there is. */
export function fillReport(newcomers: number, matches: number, activities: number): string {
  const { sqlite } = handle()
  const columnsOf = (table: string) => (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  /** So many rows after the pattern of those that are there; `other` says what each column is instead, of `n` and the pattern's own. */
  const copy = (table: string, most: number, other: Record<string, string>) => {
    const columns = columnsOf(table)
    const pattern = `(SELECT *, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS among FROM ${table} WHERE id NOT GLOB 'bench-*')`
    const as: Record<string, string> = { id: `'bench-' || n`, form_key: columns.includes('form_key') ? `'bench-' || n` : 'NULL', ...other }
    sqlite
      .prepare(
        `INSERT INTO ${table} (${columns.join()}) ${WITH_NUMBERS(most)} SELECT ${columns.map((name) => as[name] ?? `pattern.${name}`).join()} FROM numbers JOIN ${pattern} pattern ON pattern.place = 1 + n % pattern.among`,
      )
      .run()
  }
  const at = now().getTime()
  const ago = (step: number) => `${at} - (n * ${step} % ${YEARS * 365}) * 86400000`
  sqlite.exec('CREATE TEMP TABLE givers AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id FROM users LIMIT 40')
  sqlite.transaction(() => {
    copy('newcomers', newcomers, { user_id: 'NULL', archived_at: 'NULL' })
    copy('offers', Math.round(matches / 2), { published_at: ago(7), places_held: '0', places_taken: '0' })
    copy('needs', matches, {
      newcomer_id: `'bench-' || (1 + n % ${newcomers})`,
      organisation_id: 'NULL',
      state: `'covered'`,
      opened_at: `${ago(11)} - 1200000000`,
      first_proposed_at: ago(11),
      closed_at: 'NULL',
    })
    copy('matches', matches, {
      need_id: `'bench-' || n`,
      newcomer_id: `'bench-' || (1 + n % ${newcomers})`,
      offer_id: `'bench-' || (1 + n % ${Math.round(matches / 2)})`,
      state: `CASE WHEN n % 3 = 0 THEN 'ended' ELSE 'active' END`,
      proposed_at: ago(11),
      activated_at: `${ago(11)} + 172800000`,
      ended_at: `CASE WHEN n % 3 = 0 THEN ${ago(11)} + (20 + n % 200) * 86400000 END`,
      outcome: `CASE WHEN n % 3 = 0 THEN 'better-danish' END`,
    })
    copy('follow_ups', matches * 2, {
      match_id: `'bench-' || (1 + n % ${matches})`,
      due_on: `date((${ago(13)}) / 1000, 'unixepoch')`,
      done_at: ago(13),
      dropped_at: 'NULL',
    })
    copy('activities', activities, {
      user_id: '(SELECT id FROM givers WHERE place = n % 40)',
      match_id: `CASE WHEN n % 4 > 0 THEN 'bench-' || (1 + n % ${matches}) END`,
      event_date_id: 'NULL',
      source: `'own'`,
      date: `date((${ago(17)}) / 1000, 'unixepoch')`,
    })
  })()
  sqlite.exec('ANALYZE')
  return `${newcomers} newcomers, ${matches} matches, ${activities} activities in ${YEARS} years`
}

interface Took {
  p50: number
  p99: number
}

/** Milliseconds in the server for the figures of the last half-year, and for them beside those before. */
export function measureReport(rounds: number): { one: Took; compared: Took } {
  const period = presetPeriod('half-before', islandDate(now()))
  const take = (work: () => unknown): Took => {
    work()
    const took = Array.from({ length: rounds }, () => {
      const began = performance.now()
      work()
      return performance.now() - began
    }).toSorted((a, b) => a - b)
    const at = (share: number) => took[Math.min(rounds - 1, Math.floor(rounds * share))] ?? Number.NaN
    return { p50: at(0.5), p99: at(0.99) }
  }
  const result = { one: take(() => reportFor(period)), compared: take(() => comparedReport(period)) }
  closeDatabase()
  return result
}
