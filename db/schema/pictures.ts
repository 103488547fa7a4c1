import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

/** Pictures people have given, encoded anew. Kept in the database, so that a backup holds them and a transaction covers them. */
export const pictures = sqliteTable(
  'pictures',
  {
    id: text('id').primaryKey(),
    /** What the picture shows, for those who do not see it. */
    alt: text('alt').notNull(),
    /** Of the largest size, in pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    givenBy: text('given_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('pictures_given_by').on(t.givenBy)],
)

/** The same picture in several widths, as WebP. */
export const pictureSizes = sqliteTable(
  'picture_sizes',
  {
    pictureId: text('picture_id')
      .notNull()
      .references(() => pictures.id, { onDelete: 'cascade' }),
    width: integer('width').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.pictureId, t.width] })],
)
