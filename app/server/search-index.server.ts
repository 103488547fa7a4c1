import { and, eq, ne } from 'drizzle-orm'
import { searchRows } from '~db/schema/machinery'
import { questionTerms, searchTerms, TERMS_VERSION } from '~/i18n/search-terms'
import { db, handle } from './database.server'

/** What can be found by words. Each feature puts its own things in when they become public and takes them out when they are not. */
export type Searchable = 'offer' | 'organisation' | 'role'

/** What is written beside each row: how terms are cut, and the version of the lists of names that a feature adds to the text. */
export function searchVersion(names: string): string {
  return `${TERMS_VERSION}.${names}`
}

/** Makes a thing findable by these words (again). Inside the transaction that publishes or changes it. */
export function putIntoSearch(about: Searchable, subjectId: string, text: string, namesVersion: string): void {
  takeOutOfSearch(about, subjectId)
  const version = searchVersion(namesVersion)
  const { id } = db().insert(searchRows).values({ about, subjectId, version }).returning({ id: searchRows.id }).get()
  handle().sqlite.prepare('INSERT INTO search_words (rowid, words) VALUES (?, ?)').run(id, searchTerms(text).join(' '))
}

export function takeOutOfSearch(about: Searchable, subjectId: string): void {
  const row = db()
    .delete(searchRows)
    .where(and(eq(searchRows.about, about), eq(searchRows.subjectId, subjectId)))
    .returning({ id: searchRows.id })
    .get()
  if (row) handle().sqlite.prepare('DELETE FROM search_words WHERE rowid = ?').run(row.id)
}

/** What an older program indexed, by id: after an update it is to be put in anew. */
export function outdatedInSearch(about: Searchable, namesVersion: string): string[] {
  return db()
    .select({ subjectId: searchRows.subjectId })
    .from(searchRows)
    .where(and(eq(searchRows.about, about), ne(searchRows.version, searchVersion(namesVersion))))
    .all()
    .map((row) => row.subjectId)
}

/** What FTS5 looks for: every word, also as the beginning of a longer one. Null when nothing was typed that can be searched for. */
function matchOf(typed: string): string | null {
  const terms = questionTerms(typed).slice(0, 8)
  return terms.length === 0 ? null : terms.map((term) => `"${term}"*`).join(' ')
}

/**
 * What holds every word searched for, also as the beginning of a longer one (»fodbold« finds »fodboldtræner«); the best match first.
 * Null when nothing was typed that can be searched for.
 */
export function findByWords(about: Searchable, typed: string): string[] | null {
  const match = matchOf(typed)
  if (match === null) return null
  return handle()
    .sqlite.prepare<[string, Searchable], { subjectId: string }>(
      `SELECT search_rows.subject_id AS subjectId FROM search_words JOIN search_rows ON search_rows.id = search_words.rowid
       WHERE search_words MATCH ? AND search_rows.about = ? ORDER BY search_words.rank`,
    )
    .all(match, about)
    .map((row) => row.subjectId)
}

/** The same in no order, for those who order by something else: many times quicker where a word stands in thousands of texts. */
export function withWords(about: Searchable, typed: string): Set<string> | null {
  const match = matchOf(typed)
  if (match === null) return null
  const ids = handle()
    .sqlite.prepare<[string, Searchable], string>(
      `SELECT search_rows.subject_id FROM search_words JOIN search_rows ON search_rows.id = search_words.rowid
       WHERE search_words MATCH ? AND search_rows.about = ?`,
    )
    .pluck()
    .all(match, about)
  return new Set(ids as string[])
}
