import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { matches } from './matching'
import { users } from './people'

/** When somebody asks how it goes, and what was heard. Scales run from 1 to 5. */
export const followUps = sqliteTable(
  'follow_ups',
  {
    id: text('id').primaryKey(),
    matchId: text('match_id')
      .notNull()
      .references(() => matches.id, { onDelete: 'cascade' }),
    /** week-1, month-1, month-3, month-6 of the plan, or extra. */
    step: text('step').notNull(),
    /** The island's calendar day, YYYY-MM-DD. */
    dueOn: text('due_on').notNull(),
    /** When the volunteer was mailed a link to fill in their own. */
    askedAt: integer('asked_at', { mode: 'timestamp_ms' }),
    doneAt: integer('done_at', { mode: 'timestamp_ms' }),
    doneBy: text('done_by').references(() => users.id, { onDelete: 'set null' }),
    /** Who was heard: coordinator (a call with both or one), or the volunteer's own words by the link. */
    heard: text('heard'),
    going: integer('going'),
    danish: integer('danish'),
    home: integer('home'),
    missedMeetings: integer('missed_meetings').notNull().default(0),
    noteSealed: text('note_sealed'),
    nextStepSealed: text('next_step_sealed'),
    /** Left out of the plan, or over with the match. */
    droppedAt: integer('dropped_at', { mode: 'timestamp_ms' }),
  },
  (t) => [
    check('follow_ups_step', sql`${t.step} in ('week-1','month-1','month-3','month-6','extra')`),
    check(
      'follow_ups_scales',
      sql`coalesce(${t.going},1) between 1 and 5 and coalesce(${t.danish},1) between 1 and 5 and coalesce(${t.home},1) between 1 and 5`,
    ),
    index('follow_ups_match').on(t.matchId, t.dueOn),
    index('follow_ups_on').on(t.dueOn, t.droppedAt),
    index('follow_ups_due')
      .on(t.dueOn)
      .where(sql`done_at is null and dropped_at is null`),
  ],
)

/** »Have you two talked?«: asked of both in the first weeks. */
export const contactChecks = sqliteTable(
  'contact_checks',
  {
    id: text('id').primaryKey(),
    matchId: text('match_id')
      .notNull()
      .references(() => matches.id, { onDelete: 'cascade' }),
    side: text('side').notNull(),
    /** After so many days of being matched: 7, 14 or 21. */
    day: integer('day').notNull(),
    askedAt: integer('asked_at', { mode: 'timestamp_ms' }).notNull(),
    answeredAt: integer('answered_at', { mode: 'timestamp_ms' }),
    /** yes, not-yet, help */
    answer: text('answer'),
    /** A coordinator who passed the answer on, or saw to the silence. */
    handledBy: text('handled_by').references(() => users.id, { onDelete: 'set null' }),
    handledAt: integer('handled_at', { mode: 'timestamp_ms' }),
  },
  (t) => [
    unique('contact_checks_once').on(t.matchId, t.side, t.day),
    index('contact_checks_open')
      .on(t.askedAt)
      .where(sql`handled_at is null`),
  ],
)
