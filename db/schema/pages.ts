import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/** What administrators wrote instead of the house's own text. The newest of a page and language counts; an older one can be taken up again. */
export const pageVersions = sqliteTable(
  'page_versions',
  {
    id: text('id').primaryKey(),
    /** A page or help text of app/pages/page.ts. */
    page: text('page').notNull(),
    language: text('language').notNull(),
    title: text('title').notNull(),
    lead: text('lead').notNull().default(''),
    /** Markdown. Empty text with `own` false: back to the house's own. */
    body: text('body').notNull(),
    own: integer('own', { mode: 'boolean' }).notNull().default(true),
    /** The version it was written upon: two editors do not overwrite each other unseen. */
    uponId: text('upon_id'),
    writtenBy: text('written_by').references(() => users.id, { onDelete: 'set null' }),
    writtenAt: integer('written_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('page_versions_newest').on(t.page, t.language, t.writtenAt, t.id)],
)
