import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/** Freely available help to learn Danish and everyday customs, out on the web; chosen by coordinators. */
export const learningLinks = sqliteTable(
  'learning_links',
  {
    id: text('id').primaryKey(),
    url: text('url').notNull().unique(),
    /** `site`, `app`, `film`, `sound`, `text` */
    kind: text('kind').notNull(),
    /** Codes of app/learning/link.ts. */
    levels: text('levels', { mode: 'json' }).$type<string[]>().notNull(),
    topics: text('topics', { mode: 'json' }).$type<string[]>().notNull(),
    /** Which languages it explains in, ISO 639; `da` alone is Danish only. */
    languages: text('languages', { mode: 'json' }).$type<string[]>().notNull(),
    /** Who made it, as they call themselves. */
    publisher: text('publisher').notNull(),
    /** How long a film or a lesson takes, in minutes. */
    minutes: integer('minutes'),
    needsAccount: integer('needs_account', { mode: 'boolean' }).notNull().default(false),
    state: text('state').notNull().default('shown'),
    position: integer('position').notNull().default(0),
    addedBy: text('added_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    /** The weekly look: when, what came (`ok`, `moved`, `gone`, `silent`), and since when nothing good has come. */
    checkedAt: integer('checked_at', { mode: 'timestamp_ms' }),
    checkResult: text('check_result'),
    brokenSince: integer('broken_since', { mode: 'timestamp_ms' }),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('learning_links_state', sql`${t.state} in ('shown','hidden')`),
    check('learning_links_kind', sql`${t.kind} in ('site','app','film','sound','text')`),
    index('learning_links_shown').on(t.state, t.position),
    index('learning_links_checked').on(t.checkedAt),
  ],
)

/** What a link is, in one language. */
export const learningTexts = sqliteTable(
  'learning_texts',
  {
    linkId: text('link_id')
      .notNull()
      .references(() => learningLinks.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    title: text('title').notNull(),
    line: text('line').notNull(),
  },
  (t) => [primaryKey({ columns: [t.linkId, t.language] })],
)

/** »I learnt this«: for oneself, seen by nobody else. */
export const learnt = sqliteTable(
  'learnt',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    linkId: text('link_id')
      .notNull()
      .references(() => learningLinks.id, { onDelete: 'cascade' }),
    at: integer('at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.linkId] }), index('learnt_link').on(t.linkId)],
)
