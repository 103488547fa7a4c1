import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/** Which mentors a lead mentor looks after. A mentor has one lead mentor. */
export const ledMentors = sqliteTable(
  'led_mentors',
  {
    mentorId: text('mentor_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    leadId: text('lead_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    since: integer('since', { mode: 'timestamp_ms' }).notNull(),
    addedBy: text('added_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [index('led_mentors_lead').on(t.leadId)],
)

/** Network meetings a lead mentor calls for. */
export const networkMeetings = sqliteTable(
  'network_meetings',
  {
    id: text('id').primaryKey(),
    leadId: text('lead_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The island's calendar day, YYYY-MM-DD, and its clock, HH:MM. */
    date: text('date').notNull(),
    startsAt: text('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    town: text('town').notNull(),
    place: text('place').notNull(),
    about: text('about').notNull(),
    calledAt: integer('called_at', { mode: 'timestamp_ms' }).notNull(),
    cancelledAt: integer('cancelled_at', { mode: 'timestamp_ms' }),
  },
  (t) => [index('network_meetings_lead').on(t.leadId, t.date)],
)
