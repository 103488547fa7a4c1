import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { eventDates } from './events'
import { matches } from './matching'
import { organisations } from './organisations'
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
    /** For which organisation it was; empty is the municipality, or nobody. Its leaders confirm it. */
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
    /** `own` was written by the person, `import` by a leader's file; `shift` and `attendance` came by themselves. */
    source: text('source').notNull().default('own'),
    /** The island's calendar day, YYYY-MM-DD. */
    date: text('date').notNull(),
    minutes: integer('minutes').notNull(),
    /** When it began, in minutes after midnight; empty when nobody said. */
    starts: integer('starts'),
    /** What was unusual about it and the person said is right: codes of app/activities/unusual.ts. */
    assured: text('assured', { mode: 'json' }).$type<string[]>().notNull().default([]),
    noteSealed: text('note_sealed'),
    /** Made by the form, so that a form sent twice is one activity. */
    formKey: text('form_key').notNull().unique(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }),
    /** A leader or coordinator has said that it was so; what is changed afterwards must be confirmed again. */
    confirmedAt: integer('confirmed_at', { mode: 'timestamp_ms' }),
    confirmedBy: text('confirmed_by').references(() => users.id, { onDelete: 'set null' }),
    /** Asked back to the person instead, with a line, sealed. */
    askedBackAt: integer('asked_back_at', { mode: 'timestamp_ms' }),
    askedBackSealed: text('asked_back_sealed'),
  },
  (t) => [
    check('activities_minutes', sql`${t.minutes} between 5 and 1440`),
    index('activities_user').on(t.userId, t.date, t.minutes),
    index('activities_match').on(t.matchId, t.date),
    // a half-year of the island in one walk of the index
    index('activities_date').on(t.date, t.source, t.userId, t.minutes, t.matchId, t.eventDateId, t.organisationId),
    index('activities_event_date').on(t.eventDateId),
    // an association's year in one walk of the index, without the rows
    index('activities_organisation').on(t.organisationId, t.date, t.source, t.userId, t.minutes, t.confirmedAt),
    index('activities_unconfirmed')
      .on(t.organisationId, t.date)
      .where(sql`confirmed_at is null and asked_back_at is null and source <> 'attendance'`),
  ],
)

/** A half-written entry of hours, kept while its writer signs in again or comes back another day. */
export const activityDrafts = sqliteTable(
  'activity_drafts',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The form as it was, as JSON, sealed. */
    formSealed: text('form_sealed').notNull(),
    keptAt: integer('kept_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('activity_drafts_kept').on(t.keptAt)],
)

/** Private links by which a volunteer writes hours without signing in: personal, for a while, and for so many entries. */
export const logLinks = sqliteTable(
  'log_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** What is chosen already. */
    matchId: text('match_id').references(() => matches.id, { onDelete: 'cascade' }),
    /** How many entries may still be written with it. */
    left: integer('left').notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [check('log_links_left', sql`${t.left} >= 0`), index('log_links_user').on(t.userId), index('log_links_expiry').on(t.expiresAt)],
)

/** Who gets »your month« by mail, and which month they had last. */
export const monthMails = sqliteTable('month_mails', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** YYYY-MM */
  lastMonth: text('last_month'),
  off: integer('off', { mode: 'boolean' }).notNull().default(false),
  stopHash: text('stop_hash').notNull().unique(),
})
