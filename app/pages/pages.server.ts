import { and, desc, eq } from 'drizzle-orm'
import { pageVersions } from '~db/schema/pages'
import { homeLanguage, interfaceLanguages, type InterfaceLanguage } from '~/i18n/languages'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { proseOf } from '~/server/markdown.server'
import { houseText } from './house-texts.server'
import { textKeys, type HelpKey, type PageKey, type PageText, type TextKey } from './page'

/** The texts administrators have written. Nothing is overwritten: each save is a version, and the newest counts. */

export interface TextVersion extends PageText {
  id: string
  /** False: back to the house's own text. */
  own: boolean
  /** Account of whoever wrote it; null when the account is gone. */
  writtenBy: string | null
  writtenAt: Date
}

type Row = typeof pageVersions.$inferSelect
const versionOf = ({ id, title, lead, body, own, writtenBy, writtenAt }: Row): TextVersion => ({
  id,
  title,
  lead,
  body,
  own,
  writtenBy,
  writtenAt,
})

const ofText = (key: TextKey, language: InterfaceLanguage) => and(eq(pageVersions.page, key), eq(pageVersions.language, language))

function newest(key: TextKey, language: InterfaceLanguage): TextVersion | null {
  const row = db()
    .select()
    .from(pageVersions)
    .where(ofText(key, language))
    .orderBy(desc(pageVersions.writtenAt), desc(pageVersions.id))
    .limit(1)
    .get()
  return row ? versionOf(row) : null
}

/** The text in force, and the version it comes from; null while it is the house's own from the beginning. */
export function textInForce(key: TextKey, language: InterfaceLanguage): { text: PageText; version: TextVersion | null } {
  const version = newest(key, language)
  return { text: version?.own ? version : houseText(key, language), version }
}

/** A page as readers see it. */
export function readPage(key: PageKey, language: InterfaceLanguage): { title: string; lead: string; html: string } {
  const { title, lead, body } = textInForce(key, language).text
  return { title, lead, html: proseOf(body) }
}

/** The help over a form, as safe HTML. */
export function helpText(key: HelpKey, language: InterfaceLanguage): string {
  return proseOf(textInForce(key, language).text.body)
}

/** How many versions are listed. */
const MOST_VERSIONS = 100

/** What has stood there, newest first. */
export function versionsOf(key: TextKey, language: InterfaceLanguage): TextVersion[] {
  return db()
    .select()
    .from(pageVersions)
    .where(ofText(key, language))
    .orderBy(desc(pageVersions.writtenAt), desc(pageVersions.id))
    .limit(MOST_VERSIONS)
    .all()
    .map(versionOf)
}

/** Somebody wrote a version after the one this editor had before them. */
export type Overtaken = { overtakenBy: TextVersion }

/**
 * Writes a version upon the one the editor had before them (`uponId`, null: the house's own from the beginning). When that is no longer
 * the newest, nothing is written.
 */
function write(
  actor: Pick<Actor, 'userId'>,
  key: TextKey,
  language: InterfaceLanguage,
  text: PageText & { own: boolean },
  uponId: string | null,
): { id: string } | Overtaken {
  return inTransaction(() => {
    const before = newest(key, language)
    if (before && before.id !== uponId) return { overtakenBy: before }
    const id = newId()
    // two within one millisecond stand in the order they were written in
    const writtenAt = new Date(Math.max(now().getTime(), (before?.writtenAt.getTime() ?? 0) + 1))
    const { title, lead, body, own } = text
    db().insert(pageVersions).values({ id, page: key, language, title, lead, body, own, uponId, writtenBy: actor.userId, writtenAt }).run()
    recordAudit({ actor: actor.userId, action: own ? 'text.written' : 'text.house', subject: `text:${key}`, detail: language })
    return { id }
  })
}

/** Writes a text in one language; it stands at once. */
export function writeText(
  actor: Pick<Actor, 'userId'>,
  key: TextKey,
  language: InterfaceLanguage,
  text: PageText,
  uponId: string | null,
): { id: string } | Overtaken {
  return write(actor, key, language, { ...text, own: true }, uponId)
}

/** Lets the house's own text stand again; what was written stays among the versions. */
export function backToHouse(actor: Pick<Actor, 'userId'>, key: TextKey, language: InterfaceLanguage, uponId: string | null) {
  return write(actor, key, language, { title: '', lead: '', body: '', own: false }, uponId)
}

/** Takes up an older version again, as a new one. Null when there is no such version of this text. */
export function takeUpAgain(
  actor: Pick<Actor, 'userId'>,
  key: TextKey,
  language: InterfaceLanguage,
  { id, uponId }: { id: string; uponId: string | null },
): { id: string } | Overtaken | null {
  const row = db()
    .select()
    .from(pageVersions)
    .where(and(eq(pageVersions.id, id), ofText(key, language)))
    .get()
  return row ? write(actor, key, language, versionOf(row), uponId) : null
}

export interface TextStanding {
  language: InterfaceLanguage
  own: boolean
  writtenAt: Date | null
  /** The Danish text was written after this one. */
  behind: boolean
}

/** How every text stands in every language. */
export function textStandings(): { key: TextKey; standings: TextStanding[] }[] {
  return textKeys.map((key) => {
    const danish = newest(key, homeLanguage)
    return {
      key,
      standings: interfaceLanguages.map((language) => {
        const version = language === homeLanguage ? danish : newest(key, language)
        return {
          language,
          own: version?.own ?? false,
          writtenAt: version?.writtenAt ?? null,
          behind: Boolean(danish?.own && (!version || version.writtenAt < danish.writtenAt)),
        }
      }),
    }
  })
}
