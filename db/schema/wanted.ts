import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { needs } from './needs'
import { organisations } from './organisations'
import { users } from './people'

/** Roles wanted: what an organisation's need is about. One row beside each need of an organisation. */
export const wantedRoles = sqliteTable(
  'wanted_roles',
  {
    needId: text('need_id')
      .primaryKey()
      .references(() => needs.id, { onDelete: 'cascade' }),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    state: text('state').notNull().default('draft'),
    /** coach, team-leader, referee …: codes of app/wanted/wanted-role.ts */
    role: text('role').notNull(),
    title: text('title').notNull().default(''),
    text: text('text').notNull().default(''),
    town: text('town').notNull(),
    availability: integer('availability').notNull().default(0),
    hoursPerMonth: integer('hours_per_month'),
    /** What training is given: a code. */
    training: text('training').notNull().default('along-the-way'),
    /** The Danish one needs at least. */
    danishLevel: text('danish_level').notNull().default('beginner'),
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull().default([]),
    audience: text('audience', { mode: 'json' }).$type<string[]>().notNull().default([]),
    interest: text('interest'),
    suitsNewcomers: integer('suits_newcomers', { mode: 'boolean' }).notNull().default(true),
    childCertificate: integer('child_certificate', { mode: 'boolean' }).notNull().default(false),
    stepFree: integer('step_free', { mode: 'boolean' }).notNull().default(false),
    wanted: integer('wanted').notNull().default(1),
    filled: integer('filled').notNull().default(0),
    /** Somebody's interest is being talked about, also while the role rests; told by the conversations. */
    talking: integer('talking', { mode: 'boolean' }).notNull().default(false),
    untilDate: text('until_date'),
    sentBackReason: text('sent_back_reason'),
    approvedText: text('approved_text', { mode: 'json' }).$type<Record<string, unknown>>(),
    submittedAt: integer('submitted_at', { mode: 'timestamp_ms' }),
    publishedAt: integer('published_at', { mode: 'timestamp_ms' }),
    /** Its key in an imported file. */
    registerNumber: text('register_number'),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('wanted_roles_state', sql`${t.state} in ('draft','submitted','published','paused','closed','sent-back')`),
    check('wanted_roles_filled', sql`${t.filled} >= 0 and ${t.filled} <= ${t.wanted}`),
    index('wanted_roles_newest').on(t.state, t.publishedAt),
    index('wanted_roles_organisation').on(t.organisationId, t.state),
    index('wanted_roles_queue').on(t.state, t.submittedAt),
  ],
)
