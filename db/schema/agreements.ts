import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { matches } from './matching'
import { users } from './people'

/** What two people expect of each other (forventningsafstemning). A change takes back what was confirmed: both confirm a version. */
export const agreements = sqliteTable('agreements', {
  matchId: text('match_id')
    .primaryKey()
    .references(() => matches.id, { onDelete: 'cascade' }),
  version: integer('version').notNull().default(1),
  /** What, how often, where, until when, whom to call: app/agreements/agreement.ts, as sealed JSON. */
  termsSealed: text('terms_sealed').notNull(),
  draftedBy: text('drafted_by').references(() => users.id, { onDelete: 'set null' }),
  draftedAt: integer('drafted_at', { mode: 'timestamp_ms' }).notNull(),
  changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  /** When both were asked to confirm this version. */
  sentAt: integer('sent_at', { mode: 'timestamp_ms' }),
  offerConfirmedAt: integer('offer_confirmed_at', { mode: 'timestamp_ms' }),
  needConfirmedAt: integer('need_confirmed_at', { mode: 'timestamp_ms' }),
})
