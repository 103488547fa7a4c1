import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { eventDates, events } from './events'
import { users } from './people'

/**
 * Who comes: to one date, or to a whole course (then `date_id` is empty). With an account, or by first name and an address or number;
 * what tells who somebody is stands sealed, and goes when the dates are over.
 */
export const signUps = sqliteTable(
  'sign_ups',
  {
    /** The place in line: given once, in the order of the sign-ups. */
    turn: integer('turn').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    dateId: text('date_id').references(() => eventDates.id, { onDelete: 'cascade' }),
    /** The date's id, or the event's for a course: what the places are of. */
    scopeId: text('scope_id').notNull(),
    /** The same for all dates one form was sent for. */
    groupId: text('group_id').notNull(),
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** Of a guest without an account; empty once forgotten. */
    nameSealed: text('name_sealed'),
    emailSealed: text('email_sealed'),
    phoneSealed: text('phone_sealed'),
    /** Keyed hash of the address or number, so that one guest has one place. */
    guestIndex: text('guest_index'),
    locale: text('locale').notNull(),
    adults: integer('adults').notNull(),
    children: integer('children').notNull().default(0),
    /** How many of the places they take. */
    places: integer('places').notNull(),
    /** The language they need an interpreter for. */
    interpreter: text('interpreter'),
    /** `in` has a place; `offered` has moved up and must say yes in time; `lapsed` did not. */
    state: text('state').notNull(),
    /** Until when an offered place is kept. */
    answerBy: integer('answer_by', { mode: 'timestamp_ms' }),
    /** A second reminder two hours before. */
    wantsLate: integer('wants_late', { mode: 'boolean' }).notNull().default(false),
    remindersOff: integer('reminders_off', { mode: 'boolean' }).notNull().default(false),
    /** Of the private link that confirms, changes and cancels. */
    tokenHash: text('token_hash').notNull().unique(),
    formKey: text('form_key').unique(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    check('sign_ups_state', sql`${t.state} in ('in','waiting','offered','cancelled','lapsed')`),
    check('sign_ups_party', sql`${t.adults} >= 0 and ${t.children} >= 0 and ${t.adults} + ${t.children} between 1 and 20`),
    index('sign_ups_scope').on(t.scopeId, t.state, t.turn),
    index('sign_ups_date').on(t.dateId, t.state),
    index('sign_ups_event').on(t.eventId, t.state, t.turn),
    index('sign_ups_user').on(t.userId, t.state),
    index('sign_ups_guest').on(t.guestIndex, t.eventId),
    index('sign_ups_offered')
      .on(t.answerBy)
      .where(sql`state = 'offered'`),
    uniqueIndex('sign_ups_one_user')
      .on(t.userId, t.scopeId)
      .where(sql`state in ('in','waiting','offered') and user_id is not null`),
    uniqueIndex('sign_ups_one_guest')
      .on(t.guestIndex, t.scopeId)
      .where(sql`state in ('in','waiting','offered') and guest_index is not null`),
  ],
)

/** How full a date is, or a course (its event's id): counted in the transaction that changes it. */
export const places = sqliteTable(
  'places',
  {
    scopeId: text('scope_id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    taken: integer('taken').notNull().default(0),
    waiting: integer('waiting').notNull().default(0),
  },
  (t) => [index('places_event').on(t.eventId)],
)

/** A date of a course that somebody cannot come to. */
export const signUpAbsences = sqliteTable(
  'sign_up_absences',
  {
    signUpId: text('sign_up_id')
      .notNull()
      .references(() => signUps.id, { onDelete: 'cascade' }),
    dateId: text('date_id')
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    notedAt: integer('noted_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.signUpId, t.dateId] }), index('sign_up_absences_date').on(t.dateId)],
)

/** Reminders that went out: each once, whatever happens to the process. */
export const signUpReminders = sqliteTable(
  'sign_up_reminders',
  {
    signUpId: text('sign_up_id')
      .notNull()
      .references(() => signUps.id, { onDelete: 'cascade' }),
    dateId: text('date_id')
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    /** `day` or `hours` before. */
    kind: text('kind').notNull(),
    sentAt: integer('sent_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.signUpId, t.dateId, t.kind] }), index('sign_up_reminders_date').on(t.dateId)],
)
