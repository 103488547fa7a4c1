import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { stories, storyPeople } from '~db/schema/stories'
import type { InterfaceLanguage } from '~/i18n/languages'
import { organisationsLedBy } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import type { Track } from '~/tracks/track'
import type { StoryCardView, StoryView } from './story'
import { cardsOf, storyView, type StoryRow } from './story-reading.server'

/** What everybody may read: published stories, and nothing else, asked anew each time, so that one that is withdrawn is gone at once. */

export const SHOWN = 12

function published(limit: number): StoryRow[] {
  return db().select().from(stories).where(eq(stories.state, 'published')).orderBy(desc(stories.publishedAt)).limit(limit).all()
}

function withoutText({ text: _text, languages: _languages, id: _id, ...card }: ReturnType<typeof cardsOf>[number]): StoryCardView {
  return card
}

/** Stories beyond this many are read by their address alone. */
const MOST_LISTED = 600

/** One page of the published stories, the newest first, and how many pages there are. */
export function publishedStories(
  reader: InterfaceLanguage,
  { track = null, page = 1 }: { track?: Track | null; page?: number } = {},
): { stories: StoryCardView[]; page: number; pages: number; total: number } {
  const found = published(MOST_LISTED).filter((row) => track === null || row.tracks.includes(track))
  const pages = Math.max(1, Math.ceil(found.length / SHOWN))
  const here = Math.min(Math.max(1, Number.isInteger(page) ? page : 1), pages)
  return {
    stories: cardsOf(found.slice((here - 1) * SHOWN, here * SHOWN), reader).map(withoutText),
    page: here,
    pages,
    total: found.length,
  }
}

/** The newest published story, for the home page; null while there is none. */
export function newestStory(reader: InterfaceLanguage): StoryCardView | null {
  const [card] = cardsOf(published(1), reader)
  return card ? withoutText(card) : null
}

/** A published story; null for everything else. */
export function publishedStory(slug: string, reader: InterfaceLanguage): StoryView | null {
  const row = db()
    .select()
    .from(stories)
    .where(and(eq(stories.slug, slug), eq(stories.state, 'published')))
    .get()
  return row ? storyView(row, reader) : null
}

/** Up to three others, the newest first. */
export function otherStories(slug: string, reader: InterfaceLanguage): StoryCardView[] {
  return cardsOf(
    published(4)
      .filter((row) => row.slug !== slug)
      .slice(0, 3),
    reader,
  ).map(withoutText)
}

/** The newest with all their words, for the feed. */
export function newestInFull(reader: InterfaceLanguage, most: number): (StoryView & { publishedAt: Date; updatedAt: Date })[] {
  return published(most).map((row) => ({
    ...storyView(row, reader),
    publishedAt: row.publishedAt ?? row.updatedAt,
    updatedAt: row.updatedAt,
  }))
}

/** Addresses of the published stories and when each was changed, for the sitemap. */
export function publishedStoryDates(limit: number): { slug: string; changedAt: Date }[] {
  return published(limit).map(({ slug, updatedAt }) => ({ slug, changedAt: updatedAt }))
}

/** Pictures of stories: those that no story has are removed. */
export function storyPictures(): Set<string> {
  const rows = db().select({ id: stories.pictureId }).from(stories).where(gt(stories.pictureId, '')).all()
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

/** Stands in a story that everybody may read. */
export function isPublicStoryPicture(pictureId: string): boolean {
  return rowsOfPicture(pictureId).some(({ state }) => state === 'published')
}

/** May see the picture of a story that is not published: its own leaders, and whoever is in it with an account and has not said no. Coordinators see them all. */
export function maySeeStoryPicture(actor: Actor | null, pictureId: string): boolean {
  if (!actor) return false
  const rows = rowsOfPicture(pictureId)
  if (rows.length === 0) return false
  if (actor.roles.has('coordinator')) return true
  const led = organisationsLedBy(actor).map(({ id }) => id)
  if (rows.some(({ organisationId }) => organisationId !== null && led.includes(organisationId))) return true
  return rows.some(
    ({ id }) =>
      db()
        .select({ id: storyPeople.id })
        .from(storyPeople)
        .where(and(eq(storyPeople.storyId, id), eq(storyPeople.userId, actor.userId), isNull(storyPeople.withdrawnAt)))
        .get() !== undefined,
  )
}

function rowsOfPicture(pictureId: string): StoryRow[] {
  return db().select().from(stories).where(eq(stories.pictureId, pictureId)).all()
}
