import { and, asc, desc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import { importRows, imports } from '~db/schema/imports'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { containsCprNumber, containsEmailAddress, containsPhoneNumber } from '~/people/private-text'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction, whenCommitted } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { breathe } from './breathe.server'
import { readCsv, type CsvFile, type Encoding, type FileRefusal, type Separator } from './csv-file'
import { chosenColumns, recogniseColumns, type ColumnUse, type ImportKind } from './import-columns'
import { HIDDEN_CPR, HIDDEN_EMAIL, HIDDEN_PHONE, type RowErrors } from './import-row'
import { startImport } from './import-run.server'
import { BEYOND, judgeOf, type StoredRow, type Verdict } from './judging.server'
import { openRows, sealCells, sealedRow } from './sealed-rows.server'

/** Files on their way in: looked through, chosen, confirmed, dropped. What is in them is written by import-run.server.ts alone. */

export type ImportState = 'looked-through' | 'running' | 'done' | 'failed' | 'dropped'
export type LookedThrough = { ok: true; id: string } | { ok: false; why: FileRefusal; line?: number }

const CHUNK = 100
export const KEPT_DAYS = 2
export const WRONG_PAGE = 50
export const ROWS_PAGE = 20

/** Reads a file and says of each row what it would do. Nothing but the file's own rows is written. */
export async function lookThrough(actor: Actor, what: ImportKind, bytes: Uint8Array): Promise<LookedThrough> {
  const read = readCsv(bytes)
  if (!read.ok) return read
  const { file } = read
  const columns = recogniseColumns(what, file.headings)
  const id = newId()
  db()
    .insert(imports)
    .values({
      id,
      what,
      // until all of it is there
      state: 'failed',
      encoding: file.encoding,
      separator: file.separator,
      columns,
      total: file.rows.length,
      startedBy: actor.userId,
      createdAt: now(),
    })
    .run()
  const judge = judgeOf(what, columns)
  for (let at = 0; at < file.rows.length; at += CHUNK) {
    const began = performance.now()
    const rows = file.rows.slice(at, at + CHUNK).map((row) => storedRow(file, columns, row))
    const goesOn = inTransaction(() => {
      if (!isLookedAt(id)) return false
      const judged = judge(rows)
      for (const [index, { line, cells }] of rows.entries()) {
        const { verdict = 'wrong', errors = {} } = judged[index] ?? {}
        db()
          .insert(importRows)
          .values({ importId: id, line, cellsSealed: sealCells(id, line, cells), verdict, errors })
          .run()
      }
      return true
    })
    if (!goesOn) break
    await breathe(performance.now() - began)
  }
  lookedThrough(id)
  return { ok: true, id }
}

/** Until all rows are looked at a file stands as failed: that is what it is when the process ends meanwhile. Somebody may drop it then too. */
const lookedAt = (id: string) => and(eq(imports.id, id), eq(imports.state, 'failed'))
function isLookedAt(id: string): boolean {
  return db().select({ id: imports.id }).from(imports).where(lookedAt(id)).get() !== undefined
}
/** All of it has been looked at, and it waits to be confirmed. False when it was dropped meanwhile. */
function lookedThrough(id: string): boolean {
  return db().update(imports).set({ state: 'looked-through' }).where(lookedAt(id)).run().changes > 0
}

/**
 * What is kept of a row while it waits: nothing of columns about persons, no CPR number wherever it stood, and no address or telephone
 * number of a column that nobody knows.
 */
function storedRow(
  file: CsvFile,
  columns: Readonly<Record<string, ColumnUse>>,
  { line, cells, beyond }: CsvFile['rows'][number],
): StoredRow {
  const kept = file.headings.flatMap((heading, at): [string, string][] => {
    const text = cells[at] ?? ''
    if (text === '' || columns[heading] === 'private') return []
    return [[heading, hidden(text, columns[heading] === '') ?? text]]
  })
  return { line, cells: Object.fromEntries(beyond ? [...kept, [BEYOND, '…']] : kept) }
}

/** What stands in the place of a text that is not kept; undefined when it is kept. */
function hidden(text: string, unknownColumn: boolean): string | undefined {
  if (containsCprNumber(text)) return HIDDEN_CPR
  if (unknownColumn && containsEmailAddress(text)) return HIDDEN_EMAIL
  return unknownColumn && containsPhoneNumber(text) ? HIDDEN_PHONE : undefined
}

/** Reads the columns as somebody chose them and looks through all rows again. False when it no longer waits to be confirmed. */
export async function chooseColumns(id: string, chosen: readonly string[]): Promise<boolean> {
  const found = db().select().from(imports).where(eq(imports.id, id)).get()
  if (found?.state !== 'looked-through') return false
  const what = found.what as ImportKind
  const columns = chosenColumns(what, found.columns, chosen)
  db()
    .update(imports)
    .set({ columns, state: 'failed' })
    .where(and(eq(imports.id, id), eq(imports.state, 'looked-through')))
    .run()
  const judge = judgeOf(what, columns)
  for (let after = 0; ; ) {
    const began = performance.now()
    const rows = openRows(
      id,
      db()
        .select(sealedRow)
        .from(importRows)
        .where(and(eq(importRows.importId, id), gt(importRows.line, after)))
        .orderBy(asc(importRows.line))
        .limit(CHUNK)
        .all(),
    )
    const last = rows.at(-1)
    if (!last) break
    inTransaction(() => {
      for (const { line, verdict, errors } of judge(rows))
        db()
          .update(importRows)
          .set({ verdict, errors })
          .where(and(eq(importRows.importId, id), eq(importRows.line, line)))
          .run()
    })
    after = last.line
    await breathe(performance.now() - began)
  }
  return lookedThrough(id)
}

export type Counts = Record<Verdict, number>
function countsOf(id: string): Counts {
  const rows = db()
    .select({ verdict: importRows.verdict, n: sql<number>`count(*)` })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .groupBy(importRows.verdict)
    .all()
  return { add: 0, update: 0, same: 0, wrong: 0, ...Object.fromEntries(rows.map(({ verdict, n }) => [verdict, n])) }
}

/** Starts writing what was looked through. Of two coordinators at once the second is told that it has begun already. */
export function confirmImport(actor: Actor, id: string): 'started' | 'already' | 'gone' {
  return inTransaction(() => {
    const counts = countsOf(id)
    const started = db()
      .update(imports)
      .set({ state: 'running', startedBy: actor.userId, skipped: counts.wrong, done: counts.wrong })
      .where(and(eq(imports.id, id), eq(imports.state, 'looked-through')))
      .returning({ what: imports.what })
      .get()
    if (!started) {
      const state = db().select({ state: imports.state }).from(imports).where(eq(imports.id, id)).get()?.state
      return state === 'running' || state === 'done' ? 'already' : 'gone'
    }
    const detail = `${started.what}: add ${counts.add}, update ${counts.update}, same ${counts.same}, wrong ${counts.wrong}`
    recordAudit({ actor: actor.userId, action: 'import.confirmed', subject: `import:${id}`, detail })
    whenCommitted(() => void startImport(id))
    return 'started'
  })
}

/** Throws a file away that is not confirmed. False when it is being written already. */
export function dropImport(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    if (!drop(id)) return false
    recordAudit({ actor: actor.userId, action: 'import.dropped', subject: `import:${id}` })
    return true
  })
}
function drop(id: string): boolean {
  const dropped = db()
    .update(imports)
    .set({ state: 'dropped', finishedAt: now() })
    .where(and(eq(imports.id, id), inArray(imports.state, ['looked-through', 'failed'])))
    .run()
  if (dropped.changes === 0) return false
  db().delete(importRows).where(eq(importRows.importId, id)).run()
  return true
}

/** Drops files nobody confirmed within two days, and forgets the wrong rows of those that are through; a periodic job. */
export function clearOldImports(): void {
  const limit = new Date(now().getTime() - KEPT_DAYS * 24 * 3_600_000)
  const old = db()
    .select({ id: imports.id, state: imports.state })
    .from(imports)
    .where(and(inArray(imports.state, ['looked-through', 'failed', 'done']), lt(imports.createdAt, limit)))
    .all()
  for (const { id, state } of old)
    inTransaction(() => (state === 'done' ? db().delete(importRows).where(eq(importRows.importId, id)).run() : drop(id)))
}

export interface ImportView {
  id: string
  what: ImportKind
  state: ImportState
  encoding: Encoding
  separator: Separator
  columns: Record<string, ColumnUse>
  total: number
  done: number
  added: number
  updated: number
  unchanged: number
  skipped: number
  startedBy: string | null
  createdAt: Date
  finishedAt: Date | null
}
function views(rows: readonly (typeof imports.$inferSelect)[]): ImportView[] {
  const names = firstNamesOf(rows.flatMap(({ startedBy }) => startedBy ?? []))
  return rows.map((row) => ({
    ...row,
    what: row.what as ImportKind,
    state: row.state as ImportState,
    encoding: row.encoding as Encoding,
    separator: row.separator as Separator,
    columns: row.columns as Record<string, ColumnUse>,
    startedBy: row.startedBy && (names.get(row.startedBy) ?? null),
  }))
}

/** One file with how many of its rows are what; null when it was dropped. */
export function importForDesk(id: string): (ImportView & { counts: Counts; kept: number }) | null {
  const [view] = views(
    db()
      .select()
      .from(imports)
      .where(and(eq(imports.id, id), ne(imports.state, 'dropped')))
      .all(),
  )
  return view ? { ...view, counts: countsOf(id), kept: countKept(id) } : null
}

/** Rows that would change something a leader looks after. */
function countKept(id: string): number {
  const same = and(eq(importRows.importId, id), eq(importRows.verdict, 'same'))
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(importRows)
      .where(and(same, ne(importRows.errors, {})))
      .get()?.n ?? 0
  )
}

/** The newest files, without those that were thrown away. */
export function latestImports(limit = 20): ImportView[] {
  const newest = and(gt(imports.createdAt, new Date(0)), ne(imports.state, 'dropped'))
  return views(db().select().from(imports).where(newest).orderBy(desc(imports.createdAt)).limit(limit).all())
}

export interface WrongRow extends StoredRow {
  errors: RowErrors
}
export function wrongRows(id: string, page: number): WrongRow[] {
  const rows = db()
    .select({ ...sealedRow, errors: importRows.errors })
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.verdict, 'wrong')))
    .orderBy(asc(importRows.line))
    .limit(WRONG_PAGE)
    .offset((page - 1) * WRONG_PAGE)
    .all()
  return openRows(id, rows)
}

/** Rows that would write something, as they stand in the file. */
export function writingRows(id: string, page: number): StoredRow[] {
  const rows = db()
    .select(sealedRow)
    .from(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.verdict, ['add', 'update'])))
    .orderBy(asc(importRows.line))
    .limit(ROWS_PAGE)
    .offset((page - 1) * ROWS_PAGE)
    .all()
  return openRows(id, rows)
}
