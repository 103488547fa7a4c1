import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { eventDates, events } from './events'
import { users } from './people'

/** What helpers do at an event, and how many are wanted each time. */
export const eventTasks = sqliteTable(
  'event_tasks',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** A code of app/shifts/shift.ts. */
    kind: text('kind').notNull(),
    /** What it is in a few words; empty when the kind says it. */
    name: text('name').notNull().default(''),
    wanted: integer('wanted').notNull(),
    /** Helpers come so many minutes before the start, and stay so many after the end. */
    minutesBefore: integer('minutes_before').notNull().default(0),
    minutesAfter: integer('minutes_after').notNull().default(0),
    position: integer('position').notNull().default(0),
    endedAt: integer('ended_at', { mode: 'timestamp_ms' }),
  },
  (t) => [check('event_tasks_wanted', sql`${t.wanted} between 0 and 50`), index('event_tasks_event').on(t.eventId, t.position)],
)

/** Where a date wants another number than usual. */
export const eventTaskDates = sqliteTable(
  'event_task_dates',
  {
    taskId: text('task_id')
      .notNull()
      .references(() => eventTasks.id, { onDelete: 'cascade' }),
    dateId: text('date_id')
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    wanted: integer('wanted').notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.dateId] }), index('event_task_dates_date').on(t.dateId)],
)

/** A helper on a date (vagt). */
export const shifts = sqliteTable(
  'shifts',
  {
    id: text('id').primaryKey(),
    taskId: text('task_id')
      .notNull()
      .references(() => eventTasks.id, { onDelete: 'cascade' }),
    dateId: text('date_id')
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** `taken`; `swap` still holds it and looks for somebody; `given-up`; `done` and `missed` afterwards. */
    state: text('state').notNull(),
    takenAt: integer('taken_at', { mode: 'timestamp_ms' }).notNull(),
    /** Whose it was, when it was swapped. */
    takenOverFrom: text('taken_over_from').references(() => users.id, { onDelete: 'set null' }),
    remindedAt: integer('reminded_at', { mode: 'timestamp_ms' }),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    check('shifts_state', sql`${t.state} in ('taken','swap','given-up','done','missed')`),
    uniqueIndex('shifts_one')
      .on(t.taskId, t.dateId, t.userId)
      .where(sql`state <> 'given-up'`),
    index('shifts_date').on(t.dateId, t.state),
    index('shifts_user').on(t.userId, t.state),
  ],
)

/** Who was told of shifts that nobody has taken, and who does not want to be. */
export const shiftMails = sqliteTable(
  'shift_mails',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    lastAt: integer('last_at', { mode: 'timestamp_ms' }),
    off: integer('off', { mode: 'boolean' }).notNull().default(false),
    stopHash: text('stop_hash').notNull().unique(),
  },
  (t) => [index('shift_mails_last').on(t.lastAt)],
)
