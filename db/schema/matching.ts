import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { needs } from './needs'
import { offers } from './offers'
import { users } from './people'

/** One offer tied to one need. A need has at most one living match at a time. */
export const matches = sqliteTable(
  'matches',
  {
    id: text('id').primaryKey(),
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id, { onDelete: 'cascade' }),
    needId: text('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    state: text('state').notNull(),
    /** Who carries it: the organisation of the offer, else its owner. Kept here so that load is counted without joining offers. */
    carrierId: text('carrier_id').notNull(),
    newcomerId: text('newcomer_id').notNull(),
    proposedBy: text('proposed_by').references(() => users.id, { onDelete: 'set null' }),
    proposedAt: integer('proposed_at', { mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    /** Requirements of the offer's kind when it was proposed: what counts, whatever becomes of the offer. */
    required: text('required', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Where the suggestion stood in the ranking when it was proposed (1 = first). */
    rank: integer('rank').notNull(),
    offerAnswer: text('offer_answer'),
    offerAnsweredAt: integer('offer_answered_at', { mode: 'timestamp_ms' }),
    needAnswer: text('need_answer'),
    needAnsweredAt: integer('need_answered_at', { mode: 'timestamp_ms' }),
    activatedAt: integer('activated_at', { mode: 'timestamp_ms' }),
    endedAt: integer('ended_at', { mode: 'timestamp_ms' }),
    outcome: text('outcome'),
    endedBy: text('ended_by').references(() => users.id, { onDelete: 'set null' }),
    /** What the volunteer says to »would you do it again?«: yes, maybe, no. */
    wouldAgain: text('would_again'),
    /** A pause of an active match ends by itself on this day, YYYY-MM-DD; empty while nobody knows. */
    pausedUntil: text('paused_until'),
    /** How many reminders went to whoever had not answered. */
    remindersSent: integer('reminders_sent').notNull().default(0),
    /** The round it was proposed from. */
    roundId: text('round_id'),
  },
  (t) => [
    check('matches_state', sql`${t.state} in ('proposed','agreed','active','paused','ended','declined','expired','cancelled')`),
    uniqueIndex('matches_living')
      .on(t.needId)
      .where(sql`state in ('proposed','agreed','active','paused')`),
    index('matches_offer').on(t.offerId, t.state),
    index('matches_carrier').on(t.carrierId, t.state),
    index('matches_newcomer').on(t.newcomerId, t.state),
    index('matches_need').on(t.needId, t.offerId),
    index('matches_state').on(t.state, t.proposedAt),
    index('matches_expiry').on(t.state, t.expiresAt),
    index('matches_proposed').on(t.proposedAt),
    index('matches_activated').on(t.activatedAt),
    index('matches_ended').on(t.endedAt),
  ],
)

/** Private links by which one side answers a match without an account. */
export const answerLinks = sqliteTable(
  'answer_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    matchId: text('match_id')
      .notNull()
      .references(() => matches.id, { onDelete: 'cascade' }),
    side: text('side').notNull(),
    /** What it opens, and nothing else: answer, agreement, contact, follow-up, concern, again. */
    purpose: text('purpose').notNull().default('answer'),
    /** The follow-up or the question it is about. */
    about: text('about'),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    check('answer_links_side', sql`${t.side} in ('offer','need')`),
    index('answer_links_match').on(t.matchId),
    index('answer_links_expiry').on(t.expiresAt),
  ],
)

/** A question either side asks before answering, and the coordinator's reply. Both sealed. */
export const matchQuestions = sqliteTable(
  'match_questions',
  {
    id: text('id').primaryKey(),
    matchId: text('match_id')
      .notNull()
      .references(() => matches.id, { onDelete: 'cascade' }),
    side: text('side').notNull(),
    questionSealed: text('question_sealed').notNull(),
    askedAt: integer('asked_at', { mode: 'timestamp_ms' }).notNull(),
    replySealed: text('reply_sealed'),
    repliedAt: integer('replied_at', { mode: 'timestamp_ms' }),
    repliedBy: text('replied_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('match_questions_match').on(t.matchId, t.askedAt),
    index('match_questions_open')
      .on(t.askedAt)
      .where(sql`replied_at is null`),
  ],
)

/** What a coordinator chose instead of the first suggestion: for the yearly look at the weights. Scores are 0–1 by name of the reason. */
export const deviations = sqliteTable(
  'deviations',
  {
    matchId: text('match_id')
      .primaryKey()
      .references(() => matches.id, { onDelete: 'cascade' }),
    at: integer('at', { mode: 'timestamp_ms' }).notNull(),
    rank: integer('rank').notNull(),
    chosenScores: text('chosen_scores', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    firstOfferId: text('first_offer_id').notNull(),
    firstScores: text('first_scores', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    /** A code, when the coordinator gave one. */
    because: text('because'),
  },
  (t) => [index('deviations_at').on(t.at)],
)

/** How scarce an offer is: the shadow price of one of its places, 0–1 of a perfect fit. Computed in the background. */
export const scarcities = sqliteTable('scarcities', {
  offerId: text('offer_id')
    .primaryKey()
    .references(() => offers.id, { onDelete: 'cascade' }),
  price: real('price').notNull(),
  /** The language that makes it scarce, if one does. */
  language: text('language'),
  computedAt: integer('computed_at', { mode: 'timestamp_ms' }).notNull(),
})
