import { handle } from '~/server/database.server'

/** Every SQL statement that goes to the database while the work is done, as it is really sent. */
export async function statementsOf(work: () => unknown): Promise<string[]> {
  const { sqlite } = handle()
  const said: string[] = []
  const { prepare } = sqlite
  sqlite.prepare = ((sql: string) => {
    said.push(sql)
    return prepare.call(sqlite, sql)
  }) as typeof prepare
  try {
    await work()
  } finally {
    sqlite.prepare = prepare
  }
  return said
}

/** How SQLite would find the rows of a statement, step by step: `SEARCH offers USING INDEX offers_kind (state=? AND kind=?)`. */
export function planOf(sql: string): string[] {
  const values = (sql.match(/\?/g) ?? []).map(() => null)
  return handle()
    .sqlite.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...values)
    .map(({ detail }) => detail)
}

/** The table behind the name a plan uses; a join may give a table another name. */
export const tableIn = (detail: string) => /^(?:SCAN|SEARCH) (\S+)/.exec(detail)?.[1] ?? null
