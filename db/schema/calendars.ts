import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { events } from './events'
import { organisations } from './organisations'
import { users } from './people'

/** A person's own secret feed. The secret is shown to its owner again, so it stands sealed; it is found by its hash. */
export const calendarFeeds = sqliteTable('calendar_feeds', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  tokenSealed: text('token_sealed').notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
})

/** A club's own calendar that was brought in, from a file or from an address that is read again each day. */
export const clubCalendars = sqliteTable(
  'club_calendars',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    /** Empty for a file. It may hold a secret, so it stands sealed. */
    addressSealed: text('address_sealed'),
    /** The kind its events get, and the town where the file does not say. */
    kind: text('kind').notNull(),
    town: text('town').notNull(),
    addedBy: text('added_by').references(() => users.id, { onDelete: 'set null' }),
    addedAt: integer('added_at', { mode: 'timestamp_ms' }).notNull(),
    readAt: integer('read_at', { mode: 'timestamp_ms' }),
    /** What went wrong the last time; a code. */
    trouble: text('trouble'),
  },
  (t) => [index('club_calendars_organisation').on(t.organisationId), index('club_calendars_read').on(t.readAt)],
)

/** Which event came of which entry, so that reading again changes it instead of adding another. */
export const calendarEntries = sqliteTable(
  'calendar_entries',
  {
    calendarId: text('calendar_id')
      .notNull()
      .references(() => clubCalendars.id, { onDelete: 'cascade' }),
    uid: text('uid').notNull(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** Of what the entry said when it was last taken. */
    fingerprint: text('fingerprint').notNull(),
  },
  (t) => [primaryKey({ columns: [t.calendarId, t.uid] }), index('calendar_entries_event').on(t.eventId)],
)
