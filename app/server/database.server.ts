import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import * as schema from '~db/schema'
import { env } from './env.server'

export type HouseDatabase = BetterSQLite3Database<typeof schema>

export interface Handle {
  sqlite: Database.Database
  drizzle: HouseDatabase
  /** what waits for the outermost transaction to be committed */
  afterCommit: (() => void)[]
}

/** The one connection of the process. On globalThis because hot reload loads this module anew. */
const held = globalThis as typeof globalThis & { ressourcebankDatabase?: Handle }

/** Name of the database file inside DATA_DIR. */
export const DATABASE_FILE = 'ressourcebank.sqlite'

/** Opens a database file (or `:memory:`, or a copy in memory of a whole database's bytes) with the settings of the house. It is not migrated by this. */
export function openDatabase(file: string | Buffer): Handle {
  if (typeof file === 'string' && file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new Database(file)
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  return { sqlite, drizzle: drizzle(sqlite, { schema }), afterCommit: [] }
}

/** The current connection, opened from DATA_DIR at first use. */
export function handle(): Handle {
  held.ressourcebankDatabase ??= openDatabase(join(env().DATA_DIR, DATABASE_FILE))
  return held.ressourcebankDatabase
}

/** The database. Queries are synchronous: `.all()`, `.get()`, `.run()`. */
export function db(): HouseDatabase {
  return handle().drizzle
}

/** Puts another database in the place of the current one, without closing that. For tests. */
export function useDatabase(replacement: Handle): void {
  held.ressourcebankDatabase = replacement
}

/** Closes the current connection, when there is one. */
export function closeDatabase(): void {
  held.ressourcebankDatabase?.sqlite.close()
  held.ressourcebankDatabase = undefined
}

/**
 * Runs the work as one transaction (BEGIN IMMEDIATE); inside another one as a savepoint. As there is one connection,
 * all that is written inside, by whichever feature, stands or falls together. The work must not be async.
 */
export function inTransaction<T>(work: () => T): T {
  const { sqlite, afterCommit } = handle()
  const outermost = !sqlite.inTransaction
  const waiting = afterCommit.length
  try {
    const result = sqlite.transaction(work).immediate()
    if (outermost) for (const call of afterCommit.splice(0)) call()
    return result
  } catch (error) {
    afterCommit.length = Math.min(afterCommit.length, waiting)
    throw error
  }
}

/** Calls back once what is being written now is committed: at once outside a transaction, never when it is undone. */
export function whenCommitted(call: () => void): void {
  const { sqlite, afterCommit } = handle()
  if (sqlite.inTransaction) afterCommit.push(call)
  else call()
}
