import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { newcomers } from './newcomers'
import { organisations } from './organisations'
import { users } from './people'

/** What a newcomer is looking for, or an organisation (a role wanted). */
export const needs = sqliteTable(
  'needs',
  {
    id: text('id').primaryKey(),
    newcomerId: text('newcomer_id').references(() => newcomers.id, { onDelete: 'cascade' }),
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    state: text('state').notNull().default('open'),
    openedAt: integer('opened_at', { mode: 'timestamp_ms' }).notNull(),
    closedAt: integer('closed_at', { mode: 'timestamp_ms' }),
    /** When something was proposed for it for the first time: what the target of 14 days is measured by. */
    firstProposedAt: integer('first_proposed_at', { mode: 'timestamp_ms' }),
    /** Rests until this day of the island, YYYY-MM-DD; it stays open and keeps its place. */
    pausedUntil: text('paused_until'),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    check('needs_state', sql`${t.state} in ('open','matching','covered','closed')`),
    check('needs_whose', sql`(${t.newcomerId} is null) <> (${t.organisationId} is null)`),
    index('needs_queue').on(t.state, t.openedAt),
    index('needs_opened').on(t.openedAt),
    index('needs_newcomer').on(t.newcomerId),
    index('needs_organisation').on(t.organisationId),
  ],
)
