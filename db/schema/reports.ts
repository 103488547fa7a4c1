import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/** The status of half a year: the leader's foreword, and the figures as they stood when it was closed, with small numbers already kept back. */
export const halfYearStatuses = sqliteTable(
  'half_year_statuses',
  {
    /** `2026-1`, `2026-2` */
    half: text('half').primaryKey(),
    foreword: text('foreword').notNull().default(''),
    /** Who signs the foreword: as it is printed. */
    signedBy: text('signed_by').notNull().default(''),
    /** The closed report; empty while it follows the site. */
    figures: text('figures', { mode: 'json' }).$type<unknown>(),
    savedBy: text('saved_by').references(() => users.id, { onDelete: 'set null' }),
    savedAt: integer('saved_at', { mode: 'timestamp_ms' }).notNull(),
    closedBy: text('closed_by').references(() => users.id, { onDelete: 'set null' }),
    closedAt: integer('closed_at', { mode: 'timestamp_ms' }),
    version: integer('version').notNull().default(1),
  },
  (t) => [check('half_year_statuses_half', sql`${t.half} glob '20[0-9][0-9]-[12]'`)],
)
