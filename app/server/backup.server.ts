import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { DATABASE_FILE } from './database.server'
import { knownMigrations } from './migrate.server'
import { lockSite } from './site-lock.server'

/** A file is not a whole backup of a site, or of one newer than this. */
export class BackupUnusable extends Error {
  override name = 'BackupUnusable'
}

/** Opens a database file for reading and looks whether it is whole and of a form we know. Throws BackupUnusable. */
function verify(file: string): void {
  if (!existsSync(file)) throw new BackupUnusable(`there is no file ${file}`)
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { readonly: true })
    const state = sqlite.pragma('integrity_check', { simple: true })
    if (state !== 'ok') throw new BackupUnusable('the file is damaged')
    const known = new Set(knownMigrations)
    const applied = sqlite.prepare('SELECT name FROM migrations').pluck().all()
    if (applied.length === 0) throw new BackupUnusable('the file holds an empty database')
    if (!applied.every((name) => known.has(String(name)))) throw new BackupUnusable('the file comes from a newer version of the site')
  } catch (error) {
    throw error instanceof BackupUnusable ? error : new BackupUnusable('the file is not a backup of this site')
  } finally {
    sqlite?.close()
  }
}

/**
 * Writes a consistent copy of everything to a file, also while the site runs, and verifies it. The keys are not in
 * it: without DATA_KEY nobody can read the personal fields of a backup. Throws BackupUnusable.
 */
export async function backUp(dataDir: string, file: string): Promise<void> {
  const target = resolve(file)
  mkdirSync(dirname(target), { recursive: true })
  const half = `${target}.half`
  rmSync(half, { force: true })
  if (!existsSync(join(dataDir, DATABASE_FILE))) throw new BackupUnusable(`there are no data in ${dataDir} yet`)
  const source = new Database(join(dataDir, DATABASE_FILE), { readonly: true, fileMustExist: true })
  try {
    await source.backup(half)
  } finally {
    source.close()
  }
  // as one plain file, without a journal beside it
  const copy = new Database(half)
  copy.pragma('journal_mode = DELETE')
  copy.close()
  verify(half)
  renameSync(half, target)
}

/** Keeps a copy of the old data. No journal may stay: SQLite would play it into the new file. */
function setAside(place: string): void {
  try {
    // brings the journal into the file
    const old = new Database(place)
    old.pragma('journal_mode = DELETE')
    old.close()
  } catch {
    // damaged data are often why a backup is put back: they are kept as they are
  }
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(place + ending)) copyFileSync(place + ending, `${place}.before-restore${ending}`)
    if (ending) rmSync(place + ending, { force: true })
  }
}

/** Mails that waited when the copy was made may have gone out since: an administrator decides about each. */
function holdItsMail(file: string): void {
  const sqlite = new Database(file)
  sqlite
    .prepare("UPDATE outbox SET state = 'held', last_error = 'from-a-backup' WHERE state IN ('waiting', 'sending', 'handing-over')")
    .run()
  sqlite.close()
}

/**
 * Puts a backup in the place of the data; what was there stays beside it as `….before-restore`. The swap is one
 * rename: whatever happens, there is a whole database. Throws BackupUnusable, and SiteInUse while the site runs.
 */
export function restore(dataDir: string, file: string): void {
  const release = lockSite(dataDir)
  try {
    verify(file)
    const place = join(dataDir, DATABASE_FILE)
    const incoming = `${place}.incoming`
    copyFileSync(file, incoming)
    verify(incoming)
    holdItsMail(incoming)
    if (existsSync(place)) setAside(place)
    renameSync(incoming, place)
  } finally {
    release()
  }
}
