import { statfs } from 'node:fs/promises'
import { now } from './clock.server'
import { handle } from './database.server'
import { env } from './env.server'
import { log } from './log.server'
import { outboxFigures } from './outbox.server'

/** A mail that is due is picked up at once; one due for so long means that the mailer is stuck. */
const MOST_LAG_MINUTES = 15
/** Below this SQLite and its journal may soon fail to write. */
const LEAST_FREE_MEGABYTES = 50

export interface Health {
  status: 'ok' | 'failing'
  database: 'ok' | 'failing'
  outbox: 'ok' | 'late' | 'failing'
  disk: 'ok' | 'full' | 'failing'
}

/** Looks whether the database takes writes, mail goes out and the disk has room. */
export async function checkHealth(): Promise<Health> {
  const database = databaseWrites() ? 'ok' : 'failing'
  const outbox = database === 'ok' ? outboxMoves() : 'failing'
  const disk = await diskHasRoom()
  const well = database === 'ok' && outbox === 'ok' && disk === 'ok'
  return { status: well ? 'ok' : 'failing', database, outbox, disk }
}

/** Writes and takes it back: the lock and the journal are tried, the disk is spared the sync. */
function databaseWrites(): boolean {
  try {
    const { sqlite } = handle()
    sqlite.exec('BEGIN IMMEDIATE')
    try {
      sqlite.prepare("INSERT OR REPLACE INTO job_runs (name, last_started_at) VALUES ('health', ?)").run(now().getTime())
    } finally {
      sqlite.exec('ROLLBACK')
    }
    return true
  } catch (error) {
    log.error({ err: error }, 'the database takes no writes')
    return false
  }
}

function outboxMoves(): 'ok' | 'late' {
  const { oldestDueAt } = outboxFigures()
  return oldestDueAt && now().getTime() - oldestDueAt.getTime() > MOST_LAG_MINUTES * 60_000 ? 'late' : 'ok'
}

async function diskHasRoom(): Promise<'ok' | 'full' | 'failing'> {
  try {
    const { bavail, bsize } = await statfs(env().DATA_DIR)
    return (bavail * bsize) / 1_048_576 >= LEAST_FREE_MEGABYTES ? 'ok' : 'full'
  } catch {
    return 'failing'
  }
}
