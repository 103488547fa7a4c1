import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Accounts. Names, addresses and numbers are sealed (app/server/sealed.server.ts): some accounts are newcomers', and a copy of the
 * file must tell nobody who they are. `emailIndex` is a keyed hash, for finding an account by its address.
 */
export const users = sqliteTable(
  'users',
  {
    id: text('id').primaryKey(),
    emailIndex: text('email_index').notNull().unique(),
    emailSealed: text('email_sealed').notNull(),
    emailVerifiedAt: integer('email_verified_at', { mode: 'timestamp_ms' }),
    passwordHash: text('password_hash'),
    firstNameSealed: text('first_name_sealed').notNull(),
    lastNameSealed: text('last_name_sealed'),
    phoneSealed: text('phone_sealed'),
    locale: text('locale').notNull().default('da'),
    town: text('town'),
    gender: text('gender'),
    ageBand: text('age_band'),
    danishLevel: text('danish_level'),
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull().default([]),
    interests: text('interests', { mode: 'json' }).$type<string[]>().notNull().default([]),
    industries: text('industries', { mode: 'json' }).$type<string[]>().notNull().default([]),
    availability: integer('availability').notNull().default(0),
    transport: text('transport'),
    radiusKm: integer('radius_km'),
    termsVersion: text('terms_version').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('users_created').on(t.createdAt)],
)

/** Roles beyond plain membership: admin, coordinator, lead-mentor. */
export const userRoles = sqliteTable(
  'user_roles',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    grantedBy: text('granted_by'),
    grantedAt: integer('granted_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.role] }),
    index('user_roles_role').on(t.role),
    check('user_roles_known', sql`${t.role} in ('admin','coordinator','lead-mentor')`),
  ],
)

/** Sign-in sessions; the shape lucia's adapter wants (`expiresAt` in seconds). */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expiry').on(t.expiresAt)],
)

/** Single-use links by mail: verify-email, sign-in, reset-password, first-admin. Only the hash of the secret is kept. */
export const mailLinks = sqliteTable(
  'mail_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose').notNull(),
    /** The path the person was on the way to, or null. */
    next: text('next'),
    /** At sign-up: the password waits here until the link is opened in the browser it was chosen in. */
    passwordHash: text('password_hash'),
    deviceHash: text('device_hash'),
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    usedAt: integer('used_at', { mode: 'timestamp_ms' }),
  },
  (t) => [index('mail_links_user').on(t.userId, t.purpose), index('mail_links_expiry').on(t.expiresAt)],
)

/** What a person must have shown before some kinds of match may start. Never the document itself. */
export const credentials = sqliteTable(
  'credentials',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    seenBy: text('seen_by').references(() => users.id, { onDelete: 'set null' }),
    seenOn: text('seen_on').notNull(),
    validUntil: text('valid_until'),
    textVersion: text('text_version'),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind] }),
    check('credentials_known', sql`${t.kind} in ('interview','training','confidentiality','child-certificate')`),
  ],
)

/** A coordinator is away and another stands in for them, both days included (YYYY-MM-DD, the island's). */
export const absences = sqliteTable(
  'absences',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    coverId: text('cover_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    fromDate: text('from_date').notNull(),
    untilDate: text('until_date').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('absences_user').on(t.userId, t.untilDate), index('absences_cover').on(t.coverId, t.untilDate)],
)
