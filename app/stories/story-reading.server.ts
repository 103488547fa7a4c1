import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { stories, storyPeople, storyTexts } from '~db/schema/stories'
import { interfaceLanguages, type InterfaceLanguage } from '~/i18n/languages'
import { isTownSlug } from '~/island/towns'
import { organisationLinks } from '~/organisations/organisations.server'
import { isOneOf } from '~/people/facts'
import { pictureViews } from '~/pictures/pictures.server'
import { db } from '~/server/database.server'
import { proseOf } from '~/server/markdown.server'
import { isTrack } from '~/tracks/track'
import { languageFor, standingOf, storyStates, type StoryCardView, type StoryState, type StoryText, type StoryView } from './story'

export type StoryRow = typeof stories.$inferSelect

/** The row of a story; null when there is none. For the files of this room. */
export function storyRow(id: string): StoryRow | null {
  return db().select().from(stories).where(eq(stories.id, id)).get() ?? null
}

export function stateOf(row: StoryRow): StoryState {
  return isOneOf(storyStates, row.state) ? row.state : 'draft'
}

/** Where those who tell a story write it. */
export function editorPath({ id, organisationId }: Pick<StoryRow, 'id' | 'organisationId'>): string {
  const organisation = organisationId ? organisationLinks([organisationId]).get(organisationId) : undefined
  return organisation ? `/forening/${organisation.slug}/historier/${id}` : `/koordinator/historier/${id}`
}

type Texts = Map<InterfaceLanguage, StoryText>

/** The words of stories, by story and language, in the order of the interface's languages. */
export function textsOf(ids: readonly string[]): Map<string, Texts> {
  const rows = db()
    .select()
    .from(storyTexts)
    .where(inArray(storyTexts.storyId, [...new Set(ids)]))
    .all()
  const found = new Map<string, Texts>()
  for (const language of interfaceLanguages)
    for (const row of rows)
      if (row.language === language) {
        const texts: Texts = found.get(row.storyId) ?? new Map()
        texts.set(language, { title: row.title, lead: row.lead, quote: row.quote, body: row.body })
        found.set(row.storyId, texts)
      }
  return found
}

const NO_WORDS: StoryText = { title: '', lead: '', quote: '', body: '' }

/** What cards and pages show of rows, in one language each; however many in four queries. */
export function cardsOf(
  rows: readonly StoryRow[],
  reader: InterfaceLanguage,
): (StoryCardView & { id: string; languages: InterfaceLanguage[]; text: StoryText })[] {
  if (rows.length === 0) return []
  const texts = textsOf(rows.map(({ id }) => id))
  const pictures = pictureViews(rows.flatMap(({ pictureId }) => pictureId ?? []))
  const organisations = organisationLinks(rows.flatMap(({ organisationId }) => organisationId ?? []))
  return rows.map((row) => {
    const own: Texts = texts.get(row.id) ?? new Map()
    const languages = [...own.keys()]
    const language = languageFor(languages, reader)
    const text = own.get(language) ?? NO_WORDS
    const organisation = row.organisationId ? organisations.get(row.organisationId) : undefined
    return {
      id: row.id,
      slug: row.slug,
      language,
      languages,
      text,
      title: text.title,
      lead: text.lead,
      quote: text.quote,
      town: row.town && isTownSlug(row.town) ? row.town : null,
      tracks: row.tracks.filter(isTrack),
      picture: (row.pictureId && pictures.get(row.pictureId)) || null,
      organisation: organisation ? { name: organisation.name, slug: organisation.slug } : null,
      publishedAt: row.publishedAt ?? row.updatedAt,
    }
  })
}

/** A story as it is read, or as it will be. */
export function storyView(row: StoryRow, reader: InterfaceLanguage): StoryView {
  const [card] = cardsOf([row], reader)
  if (!card) throw new Error('a row has no card')
  const { text, ...view } = card
  return { ...view, version: row.version, body: proseOf(text.body, { ownIds: false }), publishedAt: row.publishedAt }
}

export interface ListedStory {
  id: string
  slug: string
  title: string
  state: StoryState
  organisation: string | null
  languages: InterfaceLanguage[]
  nobodyInIt: boolean
  /** How many are in it, and how many have said yes to it as it stands. */
  people: number
  yes: number
  no: number
  updatedAt: Date
  withdrawnBecause: string | null
  sentBack: boolean
}

export const PAGE_SIZE = 30

/** Stories for those who tell them: of one organisation, or (null) all; in one state, the one changed last first. */
export function listStories(
  organisationId: string | null,
  state: StoryState | null,
  page = 1,
): { lines: ListedStory[]; page: number; pages: number } {
  const of = and(
    organisationId === null ? undefined : eq(stories.organisationId, organisationId),
    inArray(stories.state, state ? [state] : [...storyStates]),
  )
  const total =
    db()
      .select({ total: sql<number>`count(*)` })
      .from(stories)
      .where(of)
      .get()?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const here = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  const rows = db()
    .select()
    .from(stories)
    .where(of)
    .orderBy(desc(stories.updatedAt), asc(stories.id))
    .limit(PAGE_SIZE)
    .offset((here - 1) * PAGE_SIZE)
    .all()
  const texts = textsOf(rows.map(({ id }) => id))
  const people = new Map<string, ReturnType<typeof standingOf>[]>()
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  for (const person of db()
    .select()
    .from(storyPeople)
    .where(inArray(storyPeople.storyId, [...versions.keys()]))
    .all())
    people.set(person.storyId, [...(people.get(person.storyId) ?? []), standingOf(person, versions.get(person.storyId) ?? 0)])
  const organisations = organisationLinks(rows.flatMap(({ organisationId: id }) => id ?? []))
  return {
    page: here,
    pages,
    lines: rows.map((row) => {
      const own: Texts = texts.get(row.id) ?? new Map()
      const standings = people.get(row.id) ?? []
      return {
        id: row.id,
        slug: row.slug,
        title: own.get('da')?.title ?? [...own.values()][0]?.title ?? '',
        state: stateOf(row),
        organisation: (row.organisationId && organisations.get(row.organisationId)?.name) || null,
        languages: [...own.keys()],
        nobodyInIt: row.nobodyInIt,
        people: standings.length,
        yes: standings.filter((each) => each === 'yes').length,
        no: standings.filter((each) => each === 'no').length,
        updatedAt: row.updatedAt,
        withdrawnBecause: row.withdrawnBecause,
        sentBack: row.sentBackReason !== null,
      }
    }),
  }
}

/** How many stories stand in each state, for all. */
export function countStories(): Record<StoryState, number> {
  const rows = db()
    .select({ state: stories.state, total: sql<number>`count(*)` })
    .from(stories)
    .where(inArray(stories.state, [...storyStates]))
    .groupBy(stories.state)
    .all()
  const of = (state: StoryState) => rows.find((row) => row.state === state)?.total ?? 0
  return { draft: of('draft'), submitted: of('submitted'), published: of('published'), withdrawn: of('withdrawn') }
}
