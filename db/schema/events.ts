import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { organisations } from './organisations'
import { users } from './people'

/** Where people meet: what an event is, whoever comes and whenever it is. Its dates stand in `event_dates`. */
export const events = sqliteTable(
  'events',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    kind: text('kind').notNull(),
    /** `draft` → `published` → `cancelled` */
    state: text('state').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull().default(''),
    /** Who invites; empty is the municipality. */
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    /** The person who answers for it, by first name. */
    hostId: text('host_id').references(() => users.id, { onDelete: 'set null' }),
    town: text('town').notNull(),
    /** As people there call it: »Biblioteket, første sal«. With a kept address: no more than roughly where. */
    place: text('place').notNull().default(''),
    /** The door, the bell, the way from the bus. */
    directions: text('directions').notNull().default(''),
    /** The address is told after sign-up only, and stands sealed here. */
    addressKept: integer('address_kept', { mode: 'boolean' }).notNull().default(false),
    keptAddressSealed: text('kept_address_sealed'),
    womenOnly: integer('women_only', { mode: 'boolean' }).notNull().default(false),
    ageFrom: integer('age_from'),
    ageTo: integer('age_to'),
    /** Spoken there, and interpreted into: ISO 639 codes. */
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull().default([]),
    interpreters: text('interpreters', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** What is chosen of `practicalities` in app/events/event.ts, as bits in that order. */
    practical: integer('practical').notNull().default(0),
    /** A few words to a practicality, by its code. */
    notes: text('notes', { mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
    /** `drop-in`, `date` or `course` */
    signUp: text('sign_up').notNull(),
    /** People at a time; empty is no limit. */
    capacity: integer('capacity'),
    /** The event this one goes on from: last season's, or the course that these meetings follow. */
    followsId: text('follows_id'),
    /** Made by the form, so that a form sent twice is one event. */
    formKey: text('form_key').unique(),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    publishedAt: integer('published_at', { mode: 'timestamp_ms' }),
    cancelledAt: integer('cancelled_at', { mode: 'timestamp_ms' }),
    cancelReason: text('cancel_reason'),
  },
  (t) => [
    check('events_state', sql`${t.state} in ('draft','published','cancelled')`),
    check('events_sign_up', sql`${t.signUp} in ('drop-in','date','course')`),
    check('events_capacity', sql`${t.capacity} is null or ${t.capacity} > 0`),
    index('events_state').on(t.state, t.kind),
    index('events_organisation').on(t.organisationId, t.state),
    index('events_host').on(t.hostId, t.state),
    index('events_maker').on(t.createdBy, t.state),
    index('events_follows').on(t.followsId),
  ],
)

/**
 * When an event is, as iCalendar says it. An event has one rule, and one more from the day on that »this and all following« were moved:
 * the earlier one then ends before it. Local times are Europe/Copenhagen.
 */
export const eventRules = sqliteTable(
  'event_rules',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** The UID calendars know it by; never changes. */
    uid: text('uid').notNull().unique(),
    /** DTSTART: YYYY-MM-DDTHH:MM, local. */
    startsAt: text('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    /** RRULE without its name, e.g. `FREQ=WEEKLY;COUNT=12`; empty is one date. */
    rrule: text('rrule'),
    skipsPublicHolidays: integer('skips_public_holidays', { mode: 'boolean' }).notNull().default(false),
    skipsSchoolHolidays: integer('skips_school_holidays', { mode: 'boolean' }).notNull().default(false),
    /** SEQUENCE: one more with every change that calendars must notice. */
    sequence: integer('sequence').notNull().default(0),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [check('event_rules_minutes', sql`${t.minutes} between 5 and 1440`), index('event_rules_event').on(t.eventId, t.startsAt)],
)

/** Every date of an event: written out when the rule is set, so that a week is found by an index and a date keeps its sign-ups when it moves. */
export const eventDates = sqliteTable(
  'event_dates',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    ruleId: text('rule_id')
      .notNull()
      .references(() => eventRules.id, { onDelete: 'cascade' }),
    /** RECURRENCE-ID: when the rule has it, YYYY-MM-DDTHH:MM local, also after this one date was moved. */
    recurrenceId: text('recurrence_id').notNull(),
    /** When it is: the island's calendar day, and minutes after its midnight. */
    day: text('day').notNull(),
    starts: integer('starts').notNull(),
    ends: integer('ends').notNull(),
    /** `planned`, `cancelled`, or `left-out` for a holiday. */
    state: text('state').notNull().default('planned'),
    /** Why it is cancelled, or the holiday's name. */
    reason: text('reason'),
    /** What happens on this date: »Besøg af en jordemoder«. */
    topic: text('topic').notNull().default(''),
    /** Of an event for women only: to this date everybody may come, as to an opening with spouses. */
    openToAll: integer('open_to_all', { mode: 'boolean' }).notNull().default(false),
    /** Where and how many, when it differs this once. */
    place: text('place'),
    capacity: integer('capacity'),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    check('event_dates_state', sql`${t.state} in ('planned','cancelled','left-out')`),
    check('event_dates_times', sql`${t.starts} >= 0 and ${t.starts} < ${t.ends} and ${t.ends} <= 1440`),
    uniqueIndex('event_dates_recurrence').on(t.ruleId, t.recurrenceId),
    index('event_dates_day').on(t.day, t.starts),
    index('event_dates_event').on(t.eventId, t.day, t.starts),
  ],
)

/** Days on which series may rest. `key` names those the house knows by itself, e.g. `good-friday-2027`; a dropped one is not suggested again. */
export const holidays = sqliteTable(
  'holidays',
  {
    id: text('id').primaryKey(),
    key: text('key').unique(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    /** Both days included, YYYY-MM-DD. */
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    dropped: integer('dropped', { mode: 'boolean' }).notNull().default(false),
    changedBy: text('changed_by').references(() => users.id, { onDelete: 'set null' }),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    check('holidays_kind', sql`${t.kind} in ('public','school')`),
    check('holidays_days', sql`${t.fromDay} <= ${t.untilDay}`),
    index('holidays_days').on(t.untilDay, t.fromDay),
  ],
)

/** Volunteers a coordinator trusts to make events without leading an association. */
export const eventMakers = sqliteTable('event_makers', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  trustedBy: text('trusted_by').references(() => users.id, { onDelete: 'set null' }),
  since: integer('since', { mode: 'timestamp_ms' }).notNull(),
})
