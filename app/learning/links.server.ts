import { and, asc, eq, sql } from 'drizzle-orm'
import { learningLinks, learningTexts, learnt } from '~db/schema/learning'
import { interfaceLanguages, isInterfaceLanguage } from '~/i18n/languages'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { isTrouble, knownKind, knownLanguages, knownLevels, knownResult, knownTopics, type LearningLink, type LookResult } from './link'
import { starterLinks } from './starter-links.server'

/** The learning links and what editors do with them. There are some dozens, read whole. */

type Row = typeof learningLinks.$inferSelect

function linkOf(row: Row, texts: LearningLink['texts']): LearningLink {
  const { id, url, publisher, minutes, needsAccount, checkedAt, brokenSince, version } = row
  return {
    id,
    url,
    kind: knownKind(row.kind),
    levels: knownLevels(row.levels),
    topics: knownTopics(row.topics),
    languages: knownLanguages(row.languages),
    publisher,
    minutes,
    needsAccount,
    shown: row.state === 'shown',
    texts,
    checkedAt,
    result: knownResult(row.checkResult),
    brokenSince,
    version,
  }
}

/** The words of every link, by its id. */
function allTexts(): Map<string, LearningLink['texts']> {
  const texts = new Map<string, LearningLink['texts']>()
  for (const { linkId, language, title, line } of db().select().from(learningTexts).all()) {
    const of = texts.get(linkId) ?? {}
    if (isInterfaceLanguage(language)) of[language] = { title, line }
    texts.set(linkId, of)
  }
  return texts
}

/** The links that readers see, in the editors' order. */
export function shownLinks(): LearningLink[] {
  const texts = allTexts()
  return db()
    .select()
    .from(learningLinks)
    .where(eq(learningLinks.state, 'shown'))
    .orderBy(asc(learningLinks.position))
    .all()
    .map((row) => linkOf(row, texts.get(row.id) ?? {}))
}

/** Every link, also those put away, for editors. */
export function allLinks(): LearningLink[] {
  const texts = allTexts()
  return db()
    .select()
    .from(learningLinks)
    .orderBy(asc(learningLinks.position))
    .all()
    .map((row) => linkOf(row, texts.get(row.id) ?? {}))
}

export function linkById(id: string): LearningLink | null {
  const row = db().select().from(learningLinks).where(eq(learningLinks.id, id)).get()
  if (!row) return null
  const texts: LearningLink['texts'] = {}
  for (const { language, title, line } of db().select().from(learningTexts).where(eq(learningTexts.linkId, id)).all())
    if (isInterfaceLanguage(language)) texts[language] = { title, line }
  return linkOf(row, texts)
}

/** What an editor says about a link. */
export type LinkEntry = Pick<
  LearningLink,
  'url' | 'kind' | 'levels' | 'topics' | 'languages' | 'publisher' | 'minutes' | 'needsAccount' | 'texts'
>

/** Why an editor's link was not saved: somebody was first, or the address stands in the portal already. */
export type LinkRefusal = { refused: 'moved' | 'taken' | 'gone' }

function writeTexts(linkId: string, texts: LearningLink['texts']): void {
  db().delete(learningTexts).where(eq(learningTexts.linkId, linkId)).run()
  const rows = interfaceLanguages.flatMap((language) => (texts[language] ? [{ linkId, language, ...texts[language] }] : []))
  if (rows.length > 0) db().insert(learningTexts).values(rows).run()
}

const columnsOf = ({ url, kind, levels, topics, languages, publisher, minutes, needsAccount }: LinkEntry) => ({
  url,
  kind,
  levels,
  topics,
  languages,
  publisher,
  minutes,
  needsAccount,
})

const idOfUrl = (url: string) => db().select({ id: learningLinks.id }).from(learningLinks).where(eq(learningLinks.url, url)).get()?.id

/** Puts a link last in the portal; gives its id. */
export function addLink(actor: Pick<Actor, 'userId'>, entry: LinkEntry): { id: string } | LinkRefusal {
  return inTransaction(() => {
    if (idOfUrl(entry.url)) return { refused: 'taken' }
    const last =
      db()
        .select({ at: sql<number>`coalesce(max(${learningLinks.position}), 0)` })
        .from(learningLinks)
        .get()?.at ?? 0
    const [id, at] = [newId(), now()]
    db()
      .insert(learningLinks)
      .values({ id, ...columnsOf(entry), position: last + 1, addedBy: actor.userId, createdAt: at, updatedAt: at })
      .run()
    writeTexts(id, entry.texts)
    recordAudit({ actor: actor.userId, action: 'learning-link.added', subject: `learning-link:${id}` })
    return { id }
  })
}

/** Changes a link. `version` is the one the editor had before them: what somebody else wrote meanwhile is not overwritten. */
export function changeLink(actor: Pick<Actor, 'userId'>, id: string, version: number, entry: LinkEntry): { id: string } | LinkRefusal {
  return inTransaction(() => {
    const before = linkById(id)
    if (!before) return { refused: 'gone' }
    if (before.version !== version) return { refused: 'moved' }
    const other = idOfUrl(entry.url)
    if (other && other !== id) return { refused: 'taken' }
    // what was found at another address says nothing of this one
    const look = entry.url === before.url ? {} : { checkedAt: null, checkResult: null, brokenSince: null }
    db()
      .update(learningLinks)
      .set({ ...columnsOf(entry), ...look, version: version + 1, updatedAt: now() })
      .where(eq(learningLinks.id, id))
      .run()
    writeTexts(id, entry.texts)
    recordAudit({ actor: actor.userId, action: 'learning-link.changed', subject: `learning-link:${id}` })
    return { id }
  })
}

/** Takes a link out of readers' sight, or shows it again. */
export function showLink(actor: Pick<Actor, 'userId'>, id: string, shown: boolean): void {
  inTransaction(() => {
    db()
      .update(learningLinks)
      .set({ state: shown ? 'shown' : 'hidden', updatedAt: now() })
      .where(eq(learningLinks.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: shown ? 'learning-link.shown' : 'learning-link.hidden', subject: `learning-link:${id}` })
  })
}

/** Moves a link before all others. */
export function putFirst(id: string): void {
  db()
    .update(learningLinks)
    .set({ position: sql`(select min(${learningLinks.position}) - 1 from ${learningLinks})` })
    .where(eq(learningLinks.id, id))
    .run()
}

/** Removes a link, and with it that anybody learnt it. */
export function removeLink(actor: Pick<Actor, 'userId'>, id: string): void {
  inTransaction(() => {
    db().delete(learningLinks).where(eq(learningLinks.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'learning-link.removed', subject: `learning-link:${id}` })
  })
}

/**
 * Takes over the links the house knows, into a portal without a single one: what an editor has removed does not come back. Gives how
 * many came; null when there are links already.
 */
export function takeStarterLinks(actor: Pick<Actor, 'userId'>): number | null {
  return inTransaction(() => {
    const any = db().select({ id: learningLinks.id }).from(learningLinks).limit(1).get()
    return any ? null : starterLinks().filter((entry) => 'id' in addLink(actor, entry)).length
  })
}

/** The links that have not been looked at since `before`, longest ago first. */
export function linksToLookAt(before: Date, most: number): { id: string; url: string }[] {
  return db()
    .select({ id: learningLinks.id, url: learningLinks.url })
    .from(learningLinks)
    .where(sql`coalesce(${learningLinks.checkedAt}, 0) < ${before.getTime()}`)
    .orderBy(asc(learningLinks.checkedAt))
    .limit(most)
    .all()
}

/** Writes down what a look found at an address; an address that has been changed meanwhile is left. */
export function noteLook(id: string, url: string, result: LookResult): void {
  const at = now()
  db()
    .update(learningLinks)
    .set({
      checkedAt: at,
      checkResult: result,
      brokenSince: isTrouble(result) ? sql`coalesce(${learningLinks.brokenSince}, ${at.getTime()})` : null,
    })
    .where(and(eq(learningLinks.id, id), eq(learningLinks.url, url)))
    .run()
}

/** How many links did not work when they were last looked at. */
export function countTroubled(links: readonly LearningLink[]): number {
  return links.filter(({ result }) => result !== null && isTrouble(result)).length
}

/** What this person has learnt: ids of links. For themselves alone. */
export function learntBy(actor: Pick<Actor, 'userId'>): Set<string> {
  const rows = db().select({ id: learnt.linkId }).from(learnt).where(eq(learnt.userId, actor.userId)).all()
  return new Set(rows.map(({ id }) => id))
}

/** Notes for a person that they learnt a link, or takes it back. False when there is no such link. */
export function noteLearnt(actor: Pick<Actor, 'userId'>, linkId: string, done: boolean): boolean {
  return inTransaction(() => {
    const there = db().select({ state: learningLinks.state }).from(learningLinks).where(eq(learningLinks.id, linkId)).get()
    if (there?.state !== 'shown') return false
    if (done) db().insert(learnt).values({ userId: actor.userId, linkId, at: now() }).onConflictDoNothing().run()
    else
      db()
        .delete(learnt)
        .where(and(eq(learnt.userId, actor.userId), eq(learnt.linkId, linkId)))
        .run()
    return true
  })
}
