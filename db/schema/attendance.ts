import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { eventDates } from './events'
import { signUps } from './sign-ups'
import { users } from './people'

/** What a host noted at the door: somebody signed up came or did not, or somebody came by. */
export const attendances = sqliteTable(
  'attendances',
  {
    id: text('id').primaryKey(),
    dateId: text('date_id')
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    /** Empty for a walk-in, who is only counted. */
    signUpId: text('sign_up_id').references(() => signUps.id, { onDelete: 'set null' }),
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    /** `came`, `no-show` or `walk-in` */
    what: text('what').notNull(),
    adults: integer('adults').notNull(),
    children: integer('children').notNull().default(0),
    /** Made on the phone, so that what is sent twice counts once. */
    clientKey: text('client_key').notNull().unique(),
    /** When it was noted, by the phone's clock, and when it reached us. */
    notedAt: integer('noted_at', { mode: 'timestamp_ms' }).notNull(),
    arrivedAt: integer('arrived_at', { mode: 'timestamp_ms' }).notNull(),
    notedBy: text('noted_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    check('attendances_what', sql`${t.what} in ('came','no-show','walk-in')`),
    check('attendances_party', sql`${t.adults} between 0 and 99 and ${t.children} between 0 and 99`),
    uniqueIndex('attendances_one')
      .on(t.dateId, t.signUpId)
      .where(sql`sign_up_id is not null`),
    index('attendances_date').on(t.dateId, t.what),
    index('attendances_user').on(t.userId, t.what),
  ],
)

/** What an interpreter gave of time on a date. */
export const interpreterTimes = sqliteTable(
  'interpreter_times',
  {
    dateId: text('date_id')
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    minutes: integer('minutes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dateId, t.language] }), check('interpreter_times_minutes', sql`${t.minutes} between 5 and 1440`)],
)

/** A date that was held and closed: its numbers stay when the names are gone. */
export const heldDates = sqliteTable('held_dates', {
  dateId: text('date_id')
    .primaryKey()
    .references(() => eventDates.id, { onDelete: 'cascade' }),
  adults: integer('adults').notNull(),
  children: integer('children').notNull(),
  noShows: integer('no_shows').notNull(),
  closedAt: integer('closed_at', { mode: 'timestamp_ms' }).notNull(),
  closedBy: text('closed_by').references(() => users.id, { onDelete: 'set null' }),
  thankedAt: integer('thanked_at', { mode: 'timestamp_ms' }),
})
