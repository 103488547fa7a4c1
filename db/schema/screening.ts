import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { organisations } from './organisations'
import { users } from './people'

/** What somebody does with children in an organisation, as its leader says: what decides whether a child certificate is needed. */
export const childDuties = sqliteTable(
  'child_duties',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** A code of app/screening/duty.ts. */
    duty: text('duty').notNull(),
    /** The youngest child they are with, in years; empty when there are no children. */
    youngest: integer('youngest'),
    /** Again and again, not once by chance. */
    regular: integer('regular', { mode: 'boolean' }).notNull().default(true),
    saidBy: text('said_by').references(() => users.id, { onDelete: 'set null' }),
    saidAt: integer('said_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId] }),
    check('child_duties_youngest', sql`${t.youngest} is null or ${t.youngest} between 0 and 99`),
    index('child_duties_user').on(t.userId),
  ],
)

/** An order of child certificates with the police, for up to 50 people at once. */
export const childOrders = sqliteTable(
  'child_orders',
  {
    id: text('id').primaryKey(),
    /** Empty is the municipality. */
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    orderedBy: text('ordered_by').references(() => users.id, { onDelete: 'set null' }),
    orderedAt: integer('ordered_at', { mode: 'timestamp_ms' }).notNull(),
    /** The island's calendar day until which people can consent. */
    consentBy: text('consent_by').notNull(),
    formKey: text('form_key').notNull().unique(),
  },
  (t) => [index('child_orders_organisation').on(t.organisationId, t.orderedAt)],
)

/**
 * Where a person's child certificate for an organisation (empty: the municipality) stands. Never what is in it: of one that cannot be
 * used nothing is kept at all.
 */
export const childChecks = sqliteTable(
  'child_checks',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    /** The organisation's id again, or `municipality`: an index takes no empty one for itself. */
    holder: text('holder').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    orderId: text('order_id').references(() => childOrders.id, { onDelete: 'set null' }),
    /** `ordered`, `consented` (the person says so), `lapsed` (no consent in time), `seen` */
    state: text('state').notNull(),
    /** Calendar days. */
    consentBy: text('consent_by'),
    seenOn: text('seen_on'),
    seenBy: text('seen_by').references(() => users.id, { onDelete: 'set null' }),
    validUntil: text('valid_until'),
    remindedAt: integer('reminded_at', { mode: 'timestamp_ms' }),
    renewalAskedAt: integer('renewal_asked_at', { mode: 'timestamp_ms' }),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    check('child_checks_state', sql`${t.state} in ('ordered','consented','lapsed','seen')`),
    uniqueIndex('child_checks_one').on(t.holder, t.userId),
    index('child_checks_user').on(t.userId),
    index('child_checks_due').on(t.validUntil),
    index('child_checks_open')
      .on(t.consentBy)
      .where(sql`state in ('ordered','consented')`),
  ],
)

/** A leader's yearly declaration that the organisation fetches the child certificates it must. */
export const childDeclarations = sqliteTable(
  'child_declarations',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    year: integer('year').notNull(),
    declaredBy: text('declared_by').references(() => users.id, { onDelete: 'set null' }),
    declaredAt: integer('declared_at', { mode: 'timestamp_ms' }).notNull(),
    textVersion: text('text_version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.year] })],
)
