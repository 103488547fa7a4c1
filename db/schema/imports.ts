import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/** A file of associations, roles or weekly activities on its way in: read, looked through, and written only when confirmed. */
export const imports = sqliteTable(
  'imports',
  {
    id: text('id').primaryKey(),
    /** `organisations`, `roles`, `activities` */
    what: text('what').notNull(),
    state: text('state').notNull(),
    /** Encoding and separator as they were recognised, for showing. */
    encoding: text('encoding').notNull(),
    separator: text('separator').notNull(),
    /** Heading → field, as it was recognised or chosen. */
    columns: text('columns', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    total: integer('total').notNull(),
    done: integer('done').notNull().default(0),
    added: integer('added').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    skipped: integer('skipped').notNull().default(0),
    startedBy: text('started_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    finishedAt: integer('finished_at', { mode: 'timestamp_ms' }),
  },
  (t) => [
    check('imports_state', sql`${t.state} in ('looked-through','running','done','failed','dropped')`),
    index('imports_newest').on(t.createdAt),
    index('imports_state').on(t.state, t.createdAt),
  ],
)

/** The rows of a file, until it is through. */
export const importRows = sqliteTable(
  'import_rows',
  {
    importId: text('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** The line in the file, the heading being 1. */
    line: integer('line').notNull(),
    /** Heading → cell, sealed: what nobody recognised may be about persons. */
    cellsSealed: text('cells_sealed').notNull(),
    /** `add`, `update`, `same`, `wrong` */
    verdict: text('verdict').notNull(),
    /** Field → code of what is wrong. */
    errors: text('errors', { mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line] }), index('import_rows_verdict').on(t.importId, t.verdict, t.line)],
)
