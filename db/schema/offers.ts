import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
    /** The kind's own fields, as app/offers/offer.ts describes them. */
    details: text('details', { mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
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
