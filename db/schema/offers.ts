import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { organisations } from './organisations'
import { users } from './people'

/**
 * What a person or an organisation can contribute. A draft may still lack most of it, so most columns may be empty; what a
 * published offer must have is checked when it is submitted.
 */
export const offers = sqliteTable(
  'offers',
  {
    id: text('id').primaryKey(),
    ownerUserId: text('owner_user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    state: text('state').notNull().default('draft'),
    kind: text('kind'),
    front: text('front'),
    title: text('title').notNull().default(''),
    text: text('text').notNull().default(''),
    frequency: text('frequency'),
    availability: integer('availability').notNull().default(0),
    audience: text('audience', { mode: 'json' }).$type<string[]>().notNull().default([]),
    interests: text('interests', { mode: 'json' }).$type<string[]>().notNull().default([]),
    industries: text('industries', { mode: 'json' }).$type<string[]>().notNull().default([]),
    town: text('town'),
    radiusKm: integer('radius_km'),
    /** The kind's own fields, as app/offers/own-fields.ts describes them. */
    details: text('details', { mode: 'json' }).$type<Record<string, string | string[]>>().notNull().default({}),
    capacity: integer('capacity').notNull().default(1),
    /** Places spoken for by a proposal that both have not answered yet. */
    placesHeld: integer('places_held').notNull().default(0),
    /** Places taken since both said yes. */
    placesTaken: integer('places_taken').notNull().default(0),
    untilDate: text('until_date'),
    sentBackReason: text('sent_back_reason'),
    submittedAt: integer('submitted_at', { mode: 'timestamp_ms' }),
    publishedAt: integer('published_at', { mode: 'timestamp_ms' }),
    confirmedAt: integer('confirmed_at', { mode: 'timestamp_ms' }),
    /** When it was closed: reports know what stood in a past half-year. */
    closedAt: integer('closed_at', { mode: 'timestamp_ms' }),
    /** When its owner was asked whether it still holds; empty again once they answered. */
    askedAt: integer('asked_at', { mode: 'timestamp_ms' }),
    stepFree: integer('step_free', { mode: 'boolean' }).notNull().default(false),
    childFriendly: integer('child_friendly', { mode: 'boolean' }).notNull().default(false),
    /** What everybody could read when it was last approved: the queue shows what changed since. */
    approvedText: text('approved_text', { mode: 'json' }).$type<Record<string, unknown>>(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    /** Goes up with every change; 1 is a draft that has only just been begun. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('offers_state', sql`${t.state} in ('draft','submitted','published','paused','closed','sent-back')`),
    check('offers_places', sql`${t.placesHeld} >= 0 and ${t.placesTaken} >= 0 and ${t.placesHeld} + ${t.placesTaken} <= ${t.capacity}`),
    index('offers_newest').on(t.state, t.publishedAt),
    index('offers_street').on(t.state, t.front, t.town, t.publishedAt),
    index('offers_town').on(t.state, t.town, t.front, t.publishedAt),
    index('offers_kind').on(t.state, t.kind),
    index('offers_owner').on(t.ownerUserId, t.updatedAt),
    index('offers_organisation').on(t.organisationId),
    index('offers_queue').on(t.state, t.submittedAt),
    index('offers_confirmed').on(t.state, t.confirmedAt),
    index('offers_asked').on(t.state, t.askedAt),
  ],
)

export const offerLanguages = sqliteTable(
  'offer_languages',
  {
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
  },
  (t) => [primaryKey({ columns: [t.offerId, t.language] }), index('offer_languages_language').on(t.language, t.offerId)],
)

/** Private links by which an owner says, without signing in, that an offer still holds. */
export const offerConfirmLinks = sqliteTable(
  'offer_confirm_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id, { onDelete: 'cascade' }),
    /** To whom it was sent: it counts while they answer for the offer. */
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    index('offer_confirm_links_offer').on(t.offerId),
    index('offer_confirm_links_user').on(t.userId),
    index('offer_confirm_links_expiry').on(t.expiresAt),
  ],
)

/** A search a person wants to hear about: once a week, when there is something new. */
export const savedSearches = sqliteTable(
  'saved_searches',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The search as it stands in the address, without `?`. */
    query: text('query').notNull(),
    /** Fingerprint of the secret in the mail's own link to stop it. */
    stopHash: text('stop_hash').unique(),
    /** Offers published after this are news. */
    seenUntil: integer('seen_until', { mode: 'timestamp_ms' }).notNull(),
    /** When it was last looked through, with or without a mail. */
    lookedAt: integer('looked_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [unique('saved_searches_once').on(t.userId, t.query), index('saved_searches_due').on(t.lookedAt)],
)
