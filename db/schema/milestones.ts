import { sql } from 'drizzle-orm'
import { check, index, primaryKey, sqliteTable, text, integer } from 'drizzle-orm/sqlite-core'
import { newcomers } from './newcomers'
import { users } from './people'

/** Two plain outcomes of a newcomer that leaders follow: Danish lessons begun, and in employment. A month and nothing else: never case data. */
export const milestones = sqliteTable(
  'milestones',
  {
    newcomerId: text('newcomer_id')
      .notNull()
      .references(() => newcomers.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    /** YYYY-MM */
    month: text('month').notNull(),
    notedBy: text('noted_by').references(() => users.id, { onDelete: 'set null' }),
    notedAt: integer('noted_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.newcomerId, t.kind] }),
    check('milestones_kind', sql`${t.kind} in ('danish-lessons','employment')`),
    index('milestones_month').on(t.kind, t.month),
  ],
)
