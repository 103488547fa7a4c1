import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { createHash } from 'node:crypto'
import * as schema from '~db/schema'
import { db } from '~/server/database.server'

/** Columns that are different bytes at every writing though they say the same, or that a key or salt is part of. */
const changing = /Sealed$|^passwordHash$/

const tables = Object.values(schema).filter((table): table is SQLiteTable & typeof table => table instanceof SQLiteTable)

/** How many rows each table has. */
export function rowCounts(): Record<string, number> {
  return Object.fromEntries(tables.map((table) => [getTableConfig(table).name, db().select().from(table).all().length]))
}

/** One fingerprint of all that is written open, whatever the order of the rows. */
export function digest({ sealed = false } = {}): string {
  const hash = createHash('sha256')
  for (const table of tables) {
    const open = Object.keys(getTableColumns(table)).filter((column) => sealed || !changing.test(column))
    const rows = (db().select().from(table).all() as Record<string, unknown>[]).map((row) =>
      JSON.stringify(open.map((column) => row[column])),
    )
    hash.update(`${getTableConfig(table).name}\n${rows.sort().join('\n')}\n`)
  }
  return hash.digest('hex')
}
