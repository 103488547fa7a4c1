import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { eventDates } from './events'
import { matches } from './matching'
import { users } from './people'

/** What a volunteer did, and for how long. */
export const activities = sqliteTable(
  'activities',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    matchId: text('match_id').references(() => matches.id, { onDelete: 'set null' }),
    /** At an event: helping there (`shift`), or taking part (`attendance`), which is no volunteer's hour. */
    eventDateId: text('event_date_id').references(() => eventDates.id, { onDelete: 'set null' }),
    /** `own` was written by the person; the others came by themselves. */
    source: text('source').notNull().default('own'),
    /** The island's calendar day, YYYY-MM-DD. */
    date: text('date').notNull(),
    minutes: integer('minutes').notNull(),
    noteSealed: text('note_sealed'),
    /** Made by the form, so that a form sent twice is one activity. */
    formKey: text('form_key').notNull().unique(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    check('activities_minutes', sql`${t.minutes} between 5 and 1440`),
    index('activities_user').on(t.userId, t.date, t.minutes),
    index('activities_match').on(t.matchId, t.date),
    index('activities_event_date').on(t.eventDateId),
  ],
)
