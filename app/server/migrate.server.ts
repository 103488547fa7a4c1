import { now } from './clock.server'
import type { Handle } from './database.server'

const files = import.meta.glob<string>('../../db/migrations/*.sql', { eager: true, query: '?raw', import: 'default' })

/** The changes of the database's form in their order, by file name. */
const migrations = Object.entries(files)
  .map(([path, sql]) => ({ name: path.slice(path.lastIndexOf('/') + 1, -'.sql'.length), sql }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** The database was written by a newer version of the site than this one. */
export class DatabaseFromTheFuture extends Error {
  override name = 'DatabaseFromTheFuture'
}

/**
 * Brings a database to the present form and gives back what was applied. All or nothing, and under the write lock:
 * of two processes that start at once the second waits and then finds nothing to do. Throws DatabaseFromTheFuture.
 */
export function migrate({ sqlite }: Handle): string[] {
  // off while tables are rebuilt; SQLite lets this be changed outside of a transaction only
  sqlite.pragma('foreign_keys = OFF')
  try {
    return sqlite
      .transaction(() => {
        sqlite.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL)')
        const done = new Set(sqlite.prepare('SELECT name FROM migrations').pluck().all())
        const unknown = [...done].filter((name) => !migrations.some((migration) => migration.name === name))
        if (unknown.length > 0)
          throw new DatabaseFromTheFuture(`the database knows changes that this version does not: ${unknown.join(', ')}`)
        const pending = migrations.filter((migration) => !done.has(migration.name))
        for (const migration of pending) {
          for (const statement of migration.sql.split('--> statement-breakpoint')) sqlite.exec(statement)
          sqlite.prepare('INSERT INTO migrations (name, applied_at) VALUES (?, ?)').run(migration.name, now().getTime())
        }
        if (pending.length > 0) {
          const broken = sqlite.pragma('foreign_key_check') as unknown[]
          if (broken.length > 0) throw new Error(`${broken.length} rows point at nothing after ${pending.at(-1)?.name}`)
        }
        return pending.map((migration) => migration.name)
      })
      .exclusive()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

/** The names of all changes this version knows. */
export const knownMigrations = migrations.map((migration) => migration.name)
