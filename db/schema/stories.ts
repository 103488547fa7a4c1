import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { organisations } from './organisations'
import { users } from './people'
import { pictures } from './pictures'

/** What went well, told with the consent of everyone in it. */
export const stories = sqliteTable(
  'stories',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    /** `draft` → `submitted` → `published` → `withdrawn`; a withdrawn one can be a draft again. */
    state: text('state').notNull().default('draft'),
    /** Whose leaders wrote it; empty: the coordinators. */
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    writtenBy: text('written_by').references(() => users.id, { onDelete: 'set null' }),
    pictureId: text('picture_id').references(() => pictures.id, { onDelete: 'set null' }),
    town: text('town'),
    tracks: text('tracks', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** The writer says that nobody can be recognised in it, in words or picture: then nobody is asked. */
    nobodyInIt: integer('nobody_in_it', { mode: 'boolean' }).notNull().default(false),
    sentBackReason: text('sent_back_reason'),
    /** `consent`: somebody in it no longer wants it told; `editor`: taken down. */
    withdrawnBecause: text('withdrawn_because'),
    formKey: text('form_key').unique(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    submittedAt: integer('submitted_at', { mode: 'timestamp_ms' }),
    publishedAt: integer('published_at', { mode: 'timestamp_ms' }),
    publishedBy: text('published_by').references(() => users.id, { onDelete: 'set null' }),
    withdrawnAt: integer('withdrawn_at', { mode: 'timestamp_ms' }),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('stories_state', sql`${t.state} in ('draft','submitted','published','withdrawn')`),
    index('stories_newest').on(t.state, t.publishedAt),
    index('stories_organisation').on(t.organisationId, t.state),
    index('stories_picture').on(t.pictureId),
  ],
)

/** A story in one language. Markdown. */
export const storyTexts = sqliteTable(
  'story_texts',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    title: text('title').notNull(),
    /** What somebody said: stands large. */
    quote: text('quote').notNull().default(''),
    lead: text('lead').notNull().default(''),
    body: text('body').notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.language] })],
)

/** Somebody who is in a story, and whether they agree. Name and address are sealed. */
export const storyPeople = sqliteTable(
  'story_people',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    nameSealed: text('name_sealed').notNull(),
    emailSealed: text('email_sealed'),
    /** Their account, when they have one: then they also answer on their own page. */
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    inPicture: integer('in_picture', { mode: 'boolean' }).notNull().default(false),
    /** Under 18: a parent agrees too, and the writer says so. */
    underAge: integer('under_age', { mode: 'boolean' }).notNull().default(false),
    language: text('language').notNull(),
    /** How they are asked: `link` (mail), `account`, `paper`. */
    way: text('way').notNull(),
    tokenHash: text('token_hash').unique(),
    askedAt: integer('asked_at', { mode: 'timestamp_ms' }),
    consentedAt: integer('consented_at', { mode: 'timestamp_ms' }),
    /** The version of the consent's text, and of the story they agreed to. */
    consentVersion: text('consent_version'),
    storyVersion: integer('story_version'),
    /** No longer, or no from the start. */
    withdrawnAt: integer('withdrawn_at', { mode: 'timestamp_ms' }),
    recordedBy: text('recorded_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    check('story_people_way', sql`${t.way} in ('link','account','paper')`),
    index('story_people_story').on(t.storyId),
    index('story_people_user').on(t.userId),
  ],
)
