import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/**
 * People new on the island. Only app/newcomers/newcomers.server.ts may touch these tables; name, contact and free text are sealed,
 * and every reading of them is written to the audit trail. There is no column for CPR number, health, religion, politics or case.
 */
export const newcomers = sqliteTable(
  'newcomers',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .unique()
      .references(() => users.id, { onDelete: 'set null' }),
    coordinatorId: text('coordinator_id').references(() => users.id, { onDelete: 'set null' }),
    nameSealed: text('name_sealed').notNull(),
    emailSealed: text('email_sealed'),
    phoneSealed: text('phone_sealed'),
    wishesSealed: text('wishes_sealed'),
    locale: text('locale').notNull(),
    channel: text('channel').notNull(),
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull(),
    danishLevel: text('danish_level').notNull(),
    ageBand: text('age_band').notNull(),
    gender: text('gender'),
    genderWish: text('gender_wish').notNull().default('any'),
    children: text('children', { mode: 'json' }).$type<string[]>().notNull().default([]),
    town: text('town').notNull(),
    transport: text('transport').notNull(),
    radiusKm: integer('radius_km').notNull(),
    availability: integer('availability').notNull(),
    interests: text('interests', { mode: 'json' }).$type<string[]>().notNull().default([]),
    industries: text('industries', { mode: 'json' }).$type<string[]>().notNull().default([]),
    arrivedMonth: text('arrived_month').notNull(),
    consentAt: integer('consent_at', { mode: 'timestamp_ms' }).notNull(),
    consentVersion: text('consent_version').notNull(),
    consentLanguage: text('consent_language').notNull(),
    /** Who said yes: `self`, or a `parent` for somebody of 13 or 14. */
    consentBy: text('consent_by').notNull().default('self'),
    archivedAt: integer('archived_at', { mode: 'timestamp_ms' }),
    /** Why somebody was put away: a code of app/newcomers/newcomer.ts. */
    archivedBecause: text('archived_because'),
    /** Who wrote this down: `coordinator`, or `self` from the public site. */
    source: text('source').notNull().default('coordinator'),
    /** When the address was proven by its own link; always empty for those a coordinator wrote down. */
    emailProvenAt: integer('email_proven_at', { mode: 'timestamp_ms' }),
    /** Made by the form, so that a form sent twice is one newcomer. */
    formKey: text('form_key').unique(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('newcomers_channel', sql`${t.channel} in ('email','phone','paper')`),
    check('newcomers_gender_wish', sql`${t.genderWish} in ('any','same')`),
    index('newcomers_coordinator').on(t.coordinatorId, t.archivedAt),
    index('newcomers_created').on(t.archivedAt, t.createdAt),
    index('newcomers_arrived').on(t.arrivedMonth),
  ],
)
