import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Another process serves from, or restores into, this data folder. */
export class SiteInUse extends Error {
  override name = 'SiteInUse'
}

/**
 * Makes this process the only one that serves from a data folder; gives back how to let it go. The lock is the
 * operating system's lock on a small SQLite file: it goes with the process, however that ends. Throws SiteInUse.
 */
export function lockSite(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const lock = new Database(join(dataDir, 'site.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new SiteInUse(`the site is running with the data in ${dataDir}`)
    throw error
  }
  return () => lock.close()
}
