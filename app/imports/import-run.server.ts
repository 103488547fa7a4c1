import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { importRows, imports } from '~db/schema/imports'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { log } from '~/server/log.server'
import { breathe } from './breathe.server'
import type { ImportKind } from './import-columns'
import { judgeOf, putJudged } from './judging.server'
import { openRows, sealedRow } from './sealed-rows.server'

/**
 * Writes a confirmed file, about a hundred rows a transaction. Each transaction writes, takes its rows out and moves the count on: a
 * process that is killed in between goes on where it was, and nothing comes twice.
 */

const CHUNK = 100

/** On globalThis because hot reload loads this file anew; what runs is the same process. */
const held = globalThis as typeof globalThis & { ressourcebankImports?: Map<string, Promise<void>> }
const running = (held.ressourcebankImports ??= new Map<string, Promise<void>>())

/** Goes on writing until the file is through. Who asks while it is being written waits for the same end. */
export function startImport(id: string): Promise<void> {
  let work = running.get(id)
  if (!work) {
    work = writeAll(id)
      // the rows that are left stay: the periodic job takes them up again
      .catch((error: unknown) => log.error({ err: error, import: id }, 'an import stopped'))
      .finally(() => running.delete(id))
    running.set(id, work)
  }
  return work
}

/** Takes up what a process that ended left behind; a periodic job. */
export function resumeImports(): void {
  for (const { id } of db().select({ id: imports.id }).from(imports).where(eq(imports.state, 'running')).all()) void startImport(id)
}

async function writeAll(id: string): Promise<void> {
  await breathe(0)
  for (;;) {
    const began = performance.now()
    if (!writeChunk(id)) return
    await breathe(performance.now() - began)
  }
}

/** Writes the next rows. False when there are none, and the file is through. */
export function writeChunk(id: string): boolean {
  try {
    return inTransaction(() => writeRows(id, CHUNK))
  } catch (error) {
    if (!isAboutRow(error)) throw error
    // one of the rows cannot be written: each by itself, so that it is that one alone
    log.warn({ err: error, import: id }, 'rows of an import are written one by one')
    return writeOneByOne(id)
  }
}

function writeOneByOne(id: string): boolean {
  for (let left = CHUNK; left > 0; left -= 1) {
    try {
      if (!inTransaction(() => writeRows(id, 1))) return false
    } catch (error) {
      if (!isAboutRow(error)) throw error
      inTransaction(() => {
        const [row] = nextRows(id, 1)
        if (row) refuse(id, row.line, { row: 'not-written' })
        move(id, { skipped: 1 })
      })
    }
  }
  return true
}

/** A full disk or a closed database is nothing about a row; what the database refuses for its content is. */
function isAboutRow(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === ''
    ? !(error instanceof TypeError && /database connection is not open/.test(error.message))
    : code.startsWith('SQLITE_CONSTRAINT')
}

function nextRows(id: string, limit: number) {
  return db()
    .select(sealedRow)
    .from(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.verdict, ['add', 'update', 'same'])))
    .orderBy(asc(importRows.line))
    .limit(limit)
    .all()
}

/** A row that is not written stays, with the reason, until a few days have gone. */
function refuse(id: string, line: number, errors: Record<string, string>): void {
  db()
    .update(importRows)
    .set({ verdict: 'wrong', errors })
    .where(and(eq(importRows.importId, id), eq(importRows.line, line)))
    .run()
}

function move(id: string, { added = 0, updated = 0, unchanged = 0, skipped = 0 }): void {
  db()
    .update(imports)
    .set({
      done: sql`${imports.done} + ${added + updated + unchanged + skipped}`,
      added: sql`${imports.added} + ${added}`,
      updated: sql`${imports.updated} + ${updated}`,
      unchanged: sql`${imports.unchanged} + ${unchanged}`,
      skipped: sql`${imports.skipped} + ${skipped}`,
    })
    .where(eq(imports.id, id))
    .run()
}

function writeRows(id: string, limit: number): boolean {
  const found = db()
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.state, 'running')))
    .get()
  if (!found) return false
  const rows = nextRows(id, limit)
  if (rows.length === 0 || found.startedBy === null) {
    finish(id, found)
    return false
  }
  const what = found.what as ImportKind
  const actor: Actor = { userId: found.startedBy, roles: new Set(['coordinator']) }
  // weighed again: the bank may have changed since somebody looked
  const judged = judgeOf(what, found.columns)(openRows(id, rows))
  putJudged(actor, what, judged)
  for (const { line, verdict, errors } of judged) if (verdict === 'wrong') refuse(id, line, errors)
  const written = judged.flatMap(({ line, verdict }) => (verdict === 'wrong' ? [] : [line]))
  db()
    .delete(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.line, written)))
    .run()
  const count = (verdict: string) => judged.filter((row) => row.verdict === verdict).length
  move(id, { added: count('add'), updated: count('update'), unchanged: count('same'), skipped: count('wrong') })
  return true
}

function finish(id: string, { added, updated, unchanged, skipped, startedBy, what }: typeof imports.$inferSelect): void {
  db()
    .update(imports)
    .set({ state: startedBy === null ? 'failed' : 'done', finishedAt: now() })
    .where(eq(imports.id, id))
    .run()
  const detail = `${what}: added ${added}, updated ${updated}, unchanged ${unchanged}, skipped ${skipped}`
  recordAudit({ actor: startedBy ?? 'system', action: 'import.done', subject: `import:${id}`, detail })
}
