import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { organisations } from './organisations'
import { users } from './people'

/**
 * A conversation between one who asks and those who answer for an offer, a role wanted or an organisation. Names, addresses and
 * texts are sealed. One who has no account is known by a verified address and comes back by a private link.
 */
export const conversations = sqliteTable(
  'conversations',
  {
    id: text('id').primaryKey(),
    /** `offer`, `role`, `organisation` */
    about: text('about').notNull(),
    aboutId: text('about_id').notNull(),
    state: text('state').notNull(),
    askerUserId: text('asker_user_id').references(() => users.id, { onDelete: 'set null' }),
    askerNameSealed: text('asker_name_sealed').notNull(),
    /** Only of one without an account. */
    askerEmailSealed: text('asker_email_sealed'),
    askerEmailIndex: text('asker_email_index'),
    askerLocale: text('asker_locale').notNull(),
    /** Fingerprint of the secret in the asker's own link. */
    askerTokenHash: text('asker_token_hash').unique(),
    /** Who answers: a person, or the leaders of an organisation. */
    ownerUserId: text('owner_user_id').references(() => users.id, { onDelete: 'cascade' }),
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    openedAt: integer('opened_at', { mode: 'timestamp_ms' }).notNull(),
    /** When the asker's address proved right; it reaches the owner from then on. */
    verifiedAt: integer('verified_at', { mode: 'timestamp_ms' }),
    lastAt: integer('last_at', { mode: 'timestamp_ms' }).notNull(),
    lastSide: text('last_side').notNull(),
    /** Since when the asker waits for an answer; empty while the owner wrote last. */
    waitingSince: integer('waiting_since', { mode: 'timestamp_ms' }),
    askerReadAt: integer('asker_read_at', { mode: 'timestamp_ms' }),
    ownerReadAt: integer('owner_read_at', { mode: 'timestamp_ms' }),
    /** What came of interest in a role: `agreed`, `declined`. */
    outcome: text('outcome'),
    closedAt: integer('closed_at', { mode: 'timestamp_ms' }),
    closedBy: text('closed_by').references(() => users.id, { onDelete: 'set null' }),
    closedWhy: text('closed_why'),
    /** Made by the form, so that a form sent twice is one conversation. */
    formKey: text('form_key').notNull().unique(),
  },
  (t) => [
    check('conversations_about', sql`${t.about} in ('offer','role','organisation')`),
    check('conversations_state', sql`${t.state} in ('unverified','open','closed')`),
    check('conversations_owner', sql`(${t.ownerUserId} is null) <> (${t.organisationId} is null)`),
    index('conversations_about_id').on(t.about, t.aboutId, t.lastAt),
    index('conversations_asker').on(t.askerUserId, t.lastAt),
    index('conversations_owner').on(t.ownerUserId, t.lastAt),
    index('conversations_organisation').on(t.organisationId, t.lastAt),
    index('conversations_closed').on(t.closedBy, t.closedAt),
    index('conversations_waiting')
      .on(t.waitingSince)
      .where(sql`waiting_since is not null and state = 'open'`),
    index('conversations_unverified')
      .on(t.openedAt)
      .where(sql`verified_at is null`),
  ],
)

export const messages = sqliteTable(
  'messages',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** `asker`, `owner`, `coordinator` */
    side: text('side').notNull(),
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    textSealed: text('text_sealed').notNull(),
    sentAt: integer('sent_at', { mode: 'timestamp_ms' }).notNull(),
    formKey: text('form_key').notNull().unique(),
  },
  (t) => [index('messages_conversation').on(t.conversationId, t.sentAt)],
)

/** One side tells a coordinator that something is not right. */
export const conversationReports = sqliteTable(
  'conversation_reports',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    side: text('side').notNull(),
    reasonSealed: text('reason_sealed'),
    reportedAt: integer('reported_at', { mode: 'timestamp_ms' }).notNull(),
    handledAt: integer('handled_at', { mode: 'timestamp_ms' }),
    handledBy: text('handled_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('conversation_reports_conversation').on(t.conversationId),
    index('conversation_reports_open')
      .on(t.reportedAt)
      .where(sql`handled_at is null`),
    uniqueIndex('conversation_reports_once')
      .on(t.conversationId, t.side)
      .where(sql`handled_at is null`),
  ],
)

/** Who does not want to hear from whom. Keys: `user:ID`, `organisation:ID`, `mail:BLIND INDEX`. */
export const blocks = sqliteTable(
  'blocks',
  {
    blocker: text('blocker').notNull(),
    blocked: text('blocked').notNull(),
    since: integer('since', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.blocker, t.blocked] })],
)
