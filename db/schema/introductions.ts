import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { needs } from './needs'
import { newcomers } from './newcomers'
import { users } from './people'

/** A role wanted, proposed to a newcomer by a coordinator. A yes becomes interest in the role; a no is told to nobody. */
export const roleProposals = sqliteTable(
  'role_proposals',
  {
    id: text('id').primaryKey(),
    needId: text('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    newcomerId: text('newcomer_id')
      .notNull()
      .references(() => newcomers.id, { onDelete: 'cascade' }),
    state: text('state').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    proposedBy: text('proposed_by').references(() => users.id, { onDelete: 'set null' }),
    proposedAt: integer('proposed_at', { mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    remindersSent: integer('reminders_sent').notNull().default(0),
    answeredAt: integer('answered_at', { mode: 'timestamp_ms' }),
    /** The conversation with the organisation that a yes began. */
    conversationId: text('conversation_id'),
  },
  (t) => [
    check('role_proposals_state', sql`${t.state} in ('proposed','accepted','declined','expired','cancelled')`),
    uniqueIndex('role_proposals_living')
      .on(t.needId, t.newcomerId)
      .where(sql`state = 'proposed'`),
    index('role_proposals_need').on(t.needId, t.proposedAt),
    index('role_proposals_newcomer').on(t.newcomerId, t.proposedAt),
    index('role_proposals_expiry').on(t.state, t.expiresAt),
  ],
)
