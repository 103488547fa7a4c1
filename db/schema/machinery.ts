import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'

/** Who did what to whom, and when. Never the personal data itself; `subject` is `newcomer:ID`, `offer:ID` … */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: text('id').primaryKey(),
    at: integer('at', { mode: 'timestamp_ms' }).notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: text('detail'),
  },
  (table) => [
    index('audit_by_subject').on(table.subject, table.at),
    index('audit_by_actor').on(table.actor, table.at),
    index('audit_by_time').on(table.at, table.id),
  ],
)

/**
 * How far a mail has come.
 * `waiting` → `sending` (talking to the mail server) → `handing-over` (the last dot may have gone out) → `sent`.
 * `uncertain`: nobody knows whether the server took it; never sent again by itself. `failed`: refused for good.
 * `held`: kept back by an administrator.
 */
export const mailStates = ['waiting', 'sending', 'handing-over', 'sent', 'failed', 'uncertain', 'held'] as const
export type MailState = (typeof mailStates)[number]

/** Mails to send. Receiver and content are sealed, and wiped when the mail has gone. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    template: text('template').notNull(),
    locale: text('locale').notNull(),
    payload: text('payload'),
    state: text('state', { enum: mailStates }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: integer('next_attempt_at', { mode: 'timestamp_ms' }).notNull(),
    lastError: text('last_error'),
    messageId: text('message_id').notNull(),
    causedBy: text('caused_by'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    sentAt: integer('sent_at', { mode: 'timestamp_ms' }),
  },
  (table) => [index('outbox_due').on(table.state, table.nextAttemptAt)],
)

/** The mailbox of development and demo: rendered mails that never leave the machine, shown at /udbakke. */
export const mailbox = sqliteTable(
  'mailbox',
  {
    id: text('id').primaryKey(),
    to: text('to_address').notNull(),
    locale: text('locale').notNull(),
    template: text('template').notNull(),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    text: text('text').notNull(),
    deliveredAt: integer('delivered_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('mailbox_by_receiver').on(table.to, table.deliveredAt)],
)

/** When each periodic job last ran, and whether it went well. */
export const jobRuns = sqliteTable('job_runs', {
  name: text('name').primaryKey(),
  lastStartedAt: integer('last_started_at', { mode: 'timestamp_ms' }).notNull(),
  lastFinishedAt: integer('last_finished_at', { mode: 'timestamp_ms' }),
  failures: integer('failures').notNull().default(0),
})

/** Counters of rate limits; the columns are those that rate-limiter-flexible reads and writes. */
export const rateLimits = sqliteTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull().default(0),
    expire: integer('expire'),
  },
  (table) => [index('rate_limits_expiry').on(table.expire)],
)

/**
 * What can be searched by words. The words themselves lie in the FTS5 table `search_words` under the same number; a row whose
 * `version` is not the present one was indexed by an older program and is indexed anew.
 */
export const searchRows = sqliteTable(
  'search_rows',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** `offer`, `organisation`, `role` */
    about: text('about').notNull(),
    subjectId: text('subject_id').notNull(),
    version: text('version').notNull(),
  },
  (table) => [unique('search_rows_subject').on(table.about, table.subjectId)],
)

/** What administrators set for the whole site, by name; the feature that asks knows the shape and the usual value. */
export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  changedBy: text('changed_by'),
})
