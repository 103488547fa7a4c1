import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { users } from './people'
import { pictures } from './pictures'

/** Associations, companies, public institutions and informal groups: what everybody may read of them. */
export const organisations = sqliteTable(
  'organisations',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    town: text('town').notNull(),
    /** Where one finds it in the town, as people there call it: »Hallen«. */
    place: text('place').notNull().default(''),
    /** One or two lines at the top of its page. */
    lead: text('lead').notNull().default(''),
    about: text('about').notNull().default(''),
    /** How a newcomer joins, in up to three steps. */
    joining: text('joining', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** What is good to know, by choosing: codes of app/organisations/organisation.ts. */
    goodToKnow: text('good_to_know', { mode: 'json' }).$type<string[]>().notNull().default([]),
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull().default([]),
    interests: text('interests', { mode: 'json' }).$type<string[]>().notNull().default([]),
    industries: text('industries', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Youngest and oldest it is for, in years; empty is no limit. */
    ageFrom: integer('age_from'),
    ageTo: integer('age_to'),
    website: text('website'),
    pictureId: text('picture_id').references(() => pictures.id, { onDelete: 'set null' }),
    /** Its number in the municipality's register: a repeated import finds it by this. */
    registerNumber: text('register_number').unique(),
    /** May publish without waiting for a coordinator. */
    trusted: integer('trusted', { mode: 'boolean' }).notNull().default(false),
    /** Companies: since when they are partners, and until when they pause. Calendar days. */
    partnerSince: text('partner_since'),
    pausedSince: text('paused_since'),
    pausedUntil: text('paused_until'),
    /** Offers that were paused with it and come back with it. */
    pausedOffers: text('paused_offers', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Empty while no coordinator has let it be seen. */
    approvedAt: integer('approved_at', { mode: 'timestamp_ms' }),
    closedAt: integer('closed_at', { mode: 'timestamp_ms' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }),
  },
  (t) => [
    check('organisations_kind', sql`${t.kind} in ('association','company','institution','group')`),
    index('organisations_approved').on(t.approvedAt, t.name),
    index('organisations_paused').on(t.pausedUntil),
    index('organisations_picture').on(t.pictureId),
  ],
)

/** What an organisation does every week. */
export const weeklyActivities = sqliteTable(
  'weekly_activities',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** `mon` … `sun` */
    day: text('day').notNull(),
    /** Minutes after midnight, island time. */
    starts: integer('starts').notNull(),
    ends: integer('ends').notNull(),
    /** Empty when it is where the organisation is. */
    place: text('place').notNull().default(''),
    interest: text('interest'),
    womenOnly: integer('women_only', { mode: 'boolean' }).notNull().default(false),
    ageFrom: integer('age_from'),
    ageTo: integer('age_to'),
    /** Its key in an imported file. */
    registerNumber: text('register_number'),
  },
  (t) => [
    check('weekly_activities_day', sql`${t.day} in ('mon','tue','wed','thu','fri','sat','sun')`),
    check('weekly_activities_times', sql`${t.starts} >= 0 and ${t.starts} < ${t.ends} and ${t.ends} <= 1440`),
    index('weekly_activities_organisation').on(t.organisationId, t.day, t.starts),
  ],
)

/**
 * Changes of a page: what a leader proposes, and what became of it. Those that were published are the page's history; of an
 * organisation at most one change waits.
 */
export const organisationChanges = sqliteTable(
  'organisation_changes',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    state: text('state').notNull(),
    /** The page with its weekly activities as it is to be, and as it was when it was published before. */
    page: text('page', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    before: text('before', { mode: 'json' }).$type<Record<string, unknown>>(),
    changedBy: text('changed_by').references(() => users.id, { onDelete: 'set null' }),
    changedAt: integer('changed_at', { mode: 'timestamp_ms' }).notNull(),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: integer('decided_at', { mode: 'timestamp_ms' }),
    reason: text('reason'),
  },
  (t) => [
    check('organisation_changes_state', sql`${t.state} in ('waiting','published','sent-back')`),
    index('organisation_changes_history').on(t.organisationId, t.changedAt),
    index('organisation_changes_queue').on(t.state, t.changedAt),
    uniqueIndex('organisation_changes_one')
      .on(t.organisationId)
      .where(sql`state = 'waiting'`),
  ],
)

export const memberships = sqliteTable(
  'memberships',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    since: integer('since', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId] }),
    index('memberships_user').on(t.userId),
    check('memberships_role', sql`${t.role} in ('leader','helper')`),
  ],
)

/** Somebody says that they lead an organisation; a coordinator decides. */
export const organisationClaims = sqliteTable(
  'organisation_claims',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** What they tell the coordinator, sealed. */
    noteSealed: text('note_sealed'),
    state: text('state').notNull().default('waiting'),
    claimedAt: integer('claimed_at', { mode: 'timestamp_ms' }).notNull(),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: integer('decided_at', { mode: 'timestamp_ms' }),
  },
  (t) => [
    check('organisation_claims_state', sql`${t.state} in ('waiting','granted','refused')`),
    index('organisation_claims_queue').on(t.state, t.claimedAt),
    index('organisation_claims_user').on(t.userId),
    uniqueIndex('organisation_claims_one')
      .on(t.organisationId, t.userId)
      .where(sql`state = 'waiting'`),
  ],
)

/** Somebody is asked by mail to help in an organisation, or to lead it. */
export const organisationInvitations = sqliteTable(
  'organisation_invitations',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    emailSealed: text('email_sealed').notNull(),
    emailIndex: text('email_index').notNull(),
    role: text('role').notNull(),
    /** The one who invites hands leadership over: they are a helper once this is accepted. */
    handsOver: integer('hands_over', { mode: 'boolean' }).notNull().default(false),
    invitedBy: text('invited_by').references(() => users.id, { onDelete: 'set null' }),
    invitedAt: integer('invited_at', { mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    usedAt: integer('used_at', { mode: 'timestamp_ms' }),
  },
  (t) => [
    check('organisation_invitations_role', sql`${t.role} in ('leader','helper')`),
    index('organisation_invitations_organisation').on(t.organisationId, t.expiresAt),
    index('organisation_invitations_expiry').on(t.expiresAt),
  ],
)
