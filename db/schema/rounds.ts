import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/** A whole round: what was asked, how far the solver has come, and what it found. Ids alone, nothing personal. */
export const rounds = sqliteTable(
  'rounds',
  {
    id: text('id').primaryKey(),
    /** `asked` by a coordinator, or `daily`. */
    kind: text('kind').notNull(),
    madeBy: text('made_by').references(() => users.id, { onDelete: 'set null' }),
    madeAt: integer('made_at', { mode: 'timestamp_ms' }).notNull(),
    state: text('state').notNull(),
    /** Percent. */
    progress: integer('progress').notNull().default(0),
    options: text('options', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    result: text('result', { mode: 'json' }).$type<Record<string, unknown>>(),
    finishedAt: integer('finished_at', { mode: 'timestamp_ms' }),
  },
  (t) => [
    check('rounds_state', sql`${t.state} in ('computing','ready','stopped','failed')`),
    index('rounds_latest').on(t.kind, t.madeAt),
    index('rounds_state_made').on(t.state, t.madeAt),
    index('rounds_maker').on(t.madeBy, t.madeAt),
  ],
)
