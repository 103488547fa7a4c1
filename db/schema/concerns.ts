import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { matches } from './matching'
import { users } from './people'

/** Somebody says that something is wrong. A coordinator answers within 24 hours; the texts are for coordinators alone. */
export const concerns = sqliteTable(
  'concerns',
  {
    id: text('id').primaryKey(),
    matchId: text('match_id')
      .notNull()
      .references(() => matches.id, { onDelete: 'cascade' }),
    /** Who says so: offer, need, or coordinator (told by phone). */
    side: text('side').notNull(),
    textSealed: text('text_sealed').notNull(),
    raisedAt: integer('raised_at', { mode: 'timestamp_ms' }).notNull(),
    /** The coordinator it belongs to while it is new. */
    forUserId: text('for_user_id').references(() => users.id, { onDelete: 'set null' }),
    /** When all coordinators were told, because nobody had answered. */
    escalatedAt: integer('escalated_at', { mode: 'timestamp_ms' }),
    answeredAt: integer('answered_at', { mode: 'timestamp_ms' }),
    answeredBy: text('answered_by').references(() => users.id, { onDelete: 'set null' }),
    answerSealed: text('answer_sealed'),
    closedAt: integer('closed_at', { mode: 'timestamp_ms' }),
    closedBy: text('closed_by').references(() => users.id, { onDelete: 'set null' }),
    /** What it led to: a code of app/concerns/concern.ts. */
    ledTo: text('led_to'),
  },
  (t) => [
    index('concerns_match').on(t.matchId, t.raisedAt),
    index('concerns_raised').on(t.raisedAt),
    index('concerns_open')
      .on(t.raisedAt)
      .where(sql`closed_at is null`),
  ],
)
