import { randomUUID } from 'node:crypto'
import { and, eq, gte, lt, or, sql } from 'drizzle-orm'
import { stories, storyTexts } from '~db/schema/stories'
import type { InterfaceLanguage } from '~/i18n/languages'
import { slugOf } from '~/organisations/organisation'
import { leads, leadersOf } from '~/organisations/organisations.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { enqueueMail } from '~/server/outbox.server'
import { hindrancesOf, maySendIn, type Hindrance, type StoryText } from './story'
import { consentsOf } from './story-people.server'
import { editorPath, stateOf, storyRow, textsOf, type StoryRow } from './story-reading.server'

/** The story changed between reading and writing it, or is no longer in a state where this can be done. */
export class StoryMoved extends Error {
  override name = 'StoryMoved'
}
/** Something stands between the story and its readers. */
export class StoryHeld extends Error {
  override name = 'StoryHeld'
  constructor(readonly hindrances: readonly Hindrance[]) {
    super('this story may not be published yet')
  }
}

/** What is the same in every language. */
export interface StoryFacts {
  town: string | null
  tracks: string[]
  nobodyInIt: boolean
}

/** May write at a story: a coordinator at any, a leader at those of their own organisation. */
export function mayTell(actor: Actor, row: Pick<StoryRow, 'organisationId'>): boolean {
  return actor.roles.has('coordinator') || (row.organisationId !== null && leads(actor, row.organisationId))
}

function toldBy(actor: Actor, id: string): StoryRow {
  const row = storyRow(id)
  if (!row || !mayTell(actor, row)) throw new StoryMoved('not a story of theirs')
  return row
}

/** An address made of the title, with a number when that is taken. */
function freeSlug(title: string, except: string | null): string {
  const words = slugOf(title)
  // a title in another script leaves nothing to read
  const base = words === 'forening' && !/forening/i.test(title) ? 'historie' : words
  const taken = new Set(
    db()
      .select({ id: stories.id, slug: stories.slug })
      .from(stories)
      .where(or(eq(stories.slug, base), and(gte(stories.slug, `${base}-`), lt(stories.slug, `${base}.`))))
      .all()
      .flatMap((row) => (row.id === except ? [] : [row.slug])),
  )
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

/** Begins a story, in Danish. `formKey`: a form that is sent twice makes one story. Gives its id. */
export function beginStory(
  actor: Actor,
  organisationId: string | null,
  { text, facts, pictureId, formKey }: { text: StoryText; facts: StoryFacts; pictureId: string | null; formKey: string },
): string {
  if (organisationId === null ? !actor.roles.has('coordinator') : !leads(actor, organisationId))
    throw new StoryMoved('not one who tells stories here')
  return inTransaction(() => {
    const before = db().select().from(stories).where(eq(stories.formKey, formKey)).get()
    if (before) return before.id
    const id = newId()
    const at = now()
    db()
      .insert(stories)
      .values({
        id,
        slug: freeSlug(text.title, null),
        organisationId,
        writtenBy: actor.userId,
        pictureId,
        formKey,
        ...facts,
        createdAt: at,
        updatedAt: at,
      })
      .run()
    db()
      .insert(storyTexts)
      .values({ storyId: id, language: 'da', ...text, updatedAt: at })
      .run()
    return id
  })
}

/** A key for a form that begins a story. */
export const newFormKey = (): string => randomUUID()

const sameText = (one: StoryText | undefined, other: StoryText) =>
  one !== undefined && (['title', 'lead', 'quote', 'body'] as const).every((part) => one[part] === other[part])

/** A story that was out is found where it was; but not once somebody in it said no, as their name may stand in the address. */
function keepsAddress(row: StoryRow): boolean {
  return row.publishedAt !== null && row.withdrawnBecause !== 'consent' && !consentsOf(row).includes('no')
}

/**
 * Writes a story's words in one language, and with Danish its facts and picture. Other words, another picture or another town are a new
 * version: who said yes is asked again, and a published story goes out of sight – save where nobody can be recognised in it and a coordinator writes.
 * Of two who write at once the second gets StoryMoved. Gives whether it left the pages.
 */
export function saveStory(
  actor: Actor,
  id: string,
  version: number,
  language: InterfaceLanguage,
  text: StoryText,
  also?: { facts: StoryFacts; pictureId: string | null },
): { outOfSight: boolean } {
  return inTransaction(() => {
    const row = toldBy(actor, id)
    if (row.version !== version) throw new StoryMoved('changed by somebody else')
    const movedOn = also !== undefined && (also.pictureId !== row.pictureId || also.facts.town !== row.town)
    const changed = movedOn || !sameText(textsOf([id]).get(id)?.get(language), text)
    const at = now()
    if (changed)
      db()
        .insert(storyTexts)
        .values({ storyId: id, language, ...text, updatedAt: at })
        .onConflictDoUpdate({ target: [storyTexts.storyId, storyTexts.language], set: { ...text, updatedAt: at } })
        .run()
    const slug = language === 'da' && !keepsAddress(row) ? freeSlug(text.title, id) : row.slug
    return write(actor, row, { slug, ...also?.facts, ...(also ? { pictureId: also.pictureId } : {}) }, changed)
  })
}

/** Takes a translation away; Danish stays. */
export function dropLanguage(
  actor: Actor,
  id: string,
  version: number,
  language: Exclude<InterfaceLanguage, 'da'>,
): { outOfSight: boolean } {
  return inTransaction(() => {
    const row = toldBy(actor, id)
    if (row.version !== version) throw new StoryMoved('changed by somebody else')
    const gone = db()
      .delete(storyTexts)
      .where(and(eq(storyTexts.storyId, id), eq(storyTexts.language, language)))
      .run().changes
    // nobody is told of in fewer words than they agreed to
    return gone === 0 ? { outOfSight: false } : write(actor, row, {}, false)
  })
}

function write(actor: Actor, row: StoryRow, columns: Partial<typeof stories.$inferInsert>, changed: boolean): { outOfSight: boolean } {
  const nobody = columns.nobodyInIt ?? row.nobodyInIt
  const stays = actor.roles.has('coordinator') && nobody && row.nobodyInIt && consentsOf(row).length === 0
  const left = changed || nobody !== row.nobodyInIt
  const outOfSight = row.state === 'published' && left && !stays
  const back = outOfSight || (row.state === 'withdrawn' && left)
  db()
    .update(stories)
    .set({
      ...columns,
      ...(changed ? { version: sql`${stories.version} + 1` } : {}),
      ...(back ? { state: 'draft', withdrawnBecause: null, withdrawnAt: null } : {}),
      updatedAt: now(),
    })
    .where(eq(stories.id, row.id))
    .run()
  return { outOfSight }
}

/** What stands between this story and its readers. */
export function hindrancesOfRow(row: StoryRow): Hindrance[] {
  return hindrancesOf({
    languages: [...(textsOf([row.id]).get(row.id)?.keys() ?? [])],
    nobodyInIt: row.nobodyInIt,
    people: consentsOf(row),
  })
}

/** A leader sends a story in to the coordinators. */
export function submitStory(actor: Actor, id: string): void {
  inTransaction(() => {
    const row = toldBy(actor, id)
    if (stateOf(row) !== 'draft') throw new StoryMoved('only a draft is sent in')
    const languages = [...(textsOf([id]).get(id)?.keys() ?? [])]
    if (!maySendIn({ languages, nobodyInIt: row.nobodyInIt, people: consentsOf(row) })) throw new StoryHeld(hindrancesOfRow(row))
    db()
      .update(stories)
      .set({ state: 'submitted', submittedAt: now(), sentBackReason: null, updatedAt: now() })
      .where(eq(stories.id, id))
      .run()
  })
}

/** A coordinator lets everybody read the version that was read. Throws StoryHeld while somebody in it has not said yes to it. */
export function publishStory(actor: Actor, id: string, version: number): void {
  inTransaction(() => {
    const row = toldBy(actor, id)
    if (!actor.roles.has('coordinator') || row.version !== version || row.state === 'published') throw new StoryMoved('changed meanwhile')
    if (row.state === 'withdrawn' && row.withdrawnBecause !== 'editor') throw new StoryMoved('somebody in it took their yes back')
    const hindrances = hindrancesOfRow(row)
    if (hindrances.length > 0) throw new StoryHeld(hindrances)
    db()
      .update(stories)
      .set({
        state: 'published',
        // a story that was out of sight for a while is not news
        publishedAt: row.publishedAt ?? now(),
        publishedBy: actor.userId,
        sentBackReason: null,
        withdrawnBecause: null,
        withdrawnAt: null,
        updatedAt: now(),
      })
      .where(eq(stories.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: 'story.published', subject: `story:${id}`, detail: String(version) })
    if (row.organisationId) tellTellers(row, 'story-published', `/historier/${row.slug}`)
  })
}

/** A coordinator sends a story back, with a reason its leaders read. */
export function sendBackStory(actor: Actor, id: string, version: number, reason: string): void {
  inTransaction(() => {
    const row = toldBy(actor, id)
    if (!actor.roles.has('coordinator') || row.version !== version || row.state !== 'submitted') throw new StoryMoved('changed meanwhile')
    db().update(stories).set({ state: 'draft', sentBackReason: reason, updatedAt: now() }).where(eq(stories.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'story.sent-back', subject: `story:${id}` })
    tellTellers({ ...row, sentBackReason: reason }, 'story-sent-back', null)
  })
}

/** Takes a published story down; it can be published again. */
export function takeDownStory(actor: Actor, id: string): void {
  inTransaction(() => {
    const row = toldBy(actor, id)
    if (row.state !== 'published') throw new StoryMoved('it is not published')
    db()
      .update(stories)
      .set({ state: 'withdrawn', withdrawnBecause: 'editor', withdrawnAt: now(), updatedAt: now() })
      .where(eq(stories.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: 'story.taken-down', subject: `story:${id}` })
  })
}

/** Deletes a story that nobody can read, with all that is known of the people in it. */
export function deleteStory(actor: Actor, id: string): void {
  inTransaction(() => {
    const row = toldBy(actor, id)
    if (row.state === 'published') throw new StoryMoved('take it down first')
    db().delete(stories).where(eq(stories.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'story.deleted', subject: `story:${id}` })
  })
}

/** Tells those who wrote: the leaders of its organisation. No title and no name stands in it. */
function tellTellers(row: StoryRow, template: 'story-published' | 'story-sent-back', path: string | null): void {
  if (!row.organisationId) return
  const data = { path: path ?? editorPath(row), reason: row.sentBackReason ?? '' }
  for (const person of leadersOf(row.organisationId).flatMap((leader) => personById(leader) ?? []))
    enqueueMail({
      to: person.email,
      template,
      data: { firstName: person.firstName, ...data },
      locale: person.locale,
      causedBy: `story:${row.id}`,
    })
}
