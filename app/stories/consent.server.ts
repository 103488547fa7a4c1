import { and, asc, eq, sql } from 'drizzle-orm'
import { stories, storyPeople } from '~db/schema/stories'
import { isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import { isOneOf } from '~/people/facts'
import { accountByEmail, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { deletePicture } from '~/pictures/pictures.server'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex, hashToken, seal, unseal } from '~/server/sealed.server'
import { consentWays, namesSomebody, standingOf, STORY_CONSENT, type ConsentStanding, type ConsentWay } from './story'
import type { PersonEntry } from './story-form'
import { tellEditors } from './said-no-mail.server'
import { storyRow, textsOf, type StoryRow } from './story-reading.server'

/** Who is in a story, and whether they agree. Names and addresses are sealed; a yes is to one version of the story, a no takes it down. */

type PersonRow = typeof storyPeople.$inferSelect

const nameContext = (id: string) => `story_people.name:${id}`
const emailContext = (id: string) => `story_people.email:${id}`

/** Somebody in a story, as those who tell it see them. */
export interface PersonInStory {
  id: string
  name: string
  email: string | null
  language: InterfaceLanguage
  inPicture: boolean
  underAge: boolean
  way: ConsentWay
  standing: ConsentStanding
  askedAt: Date | null
  answeredAt: Date | null
}

function peopleRows(storyId: string): PersonRow[] {
  return db().select().from(storyPeople).where(eq(storyPeople.storyId, storyId)).orderBy(asc(storyPeople.id)).all()
}

/** How everyone in a story stands to it as it is now. */
export function consentsOf(row: Pick<StoryRow, 'id' | 'version'>): ConsentStanding[] {
  return peopleRows(row.id).map((person) => standingOf(person, row.version))
}

const localeOf = (row: PersonRow): InterfaceLanguage => (isInterfaceLanguage(row.language) ? row.language : 'da')
const nameOf = (row: PersonRow) => unseal(row.nameSealed, nameContext(row.id))
const emailOf = (row: PersonRow) => (row.emailSealed ? unseal(row.emailSealed, emailContext(row.id)) : null)

/** Everyone in a story. */
export function peopleIn(row: Pick<StoryRow, 'id' | 'version'>): PersonInStory[] {
  return peopleRows(row.id)
    .map((person) => ({
      id: person.id,
      name: nameOf(person),
      email: emailOf(person),
      language: localeOf(person),
      inPicture: person.inPicture,
      underAge: person.underAge,
      way: isOneOf(consentWays, person.way) ? person.way : 'paper',
      standing: standingOf(person, row.version),
      askedAt: person.askedAt,
      answeredAt: person.withdrawnAt ?? person.consentedAt,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'da'))
}

/**
 * The secret of somebody's private link. It is worked out, not kept, so that the same link leads to every version of the story, and an
 * address that is put right gets another.
 */
function tokenOf(id: string, email: string): string {
  return blindIndex(`story-link:${id}:${email}`)
}

/** Writes down that somebody is in a story. Nobody is asked yet. An account of that address sees it on its own page too; nobody is told so. */
export function addPerson(row: StoryRow, entry: PersonEntry): string {
  const id = newId()
  const email = entry.way === 'link' ? (entry.email ?? null) : null
  const account = email === null ? null : accountByEmail(email)?.person
  db()
    .insert(storyPeople)
    .values({
      id,
      storyId: row.id,
      nameSealed: seal(entry.name, nameContext(id)),
      emailSealed: email === null ? null : seal(email, emailContext(id)),
      userId: account?.emailVerified ? account.id : null,
      inPicture: entry.inPicture === 'on',
      underAge: entry.underAge === 'on',
      language: entry.language,
      way: entry.way,
      tokenHash: email === null ? null : hashToken(tokenOf(id, email)),
    })
    .run()
  return id
}

function personRow(storyId: string, id: string): PersonRow | null {
  return (
    db()
      .select()
      .from(storyPeople)
      .where(and(eq(storyPeople.id, id), eq(storyPeople.storyId, storyId)))
      .get() ?? null
  )
}

/**
 * Takes somebody off the list of a story. Not while it is published; and who said no stays until the story is told without them: with
 * other words or another picture, and without their name.
 */
export function dropPerson(row: StoryRow, id: string): 'dropped' | 'gone' | 'published' | 'still-told' {
  const person = personRow(row.id, id)
  if (!person) return 'gone'
  if (row.state === 'published') return 'published'
  if (person.withdrawnAt) {
    const words = [...(textsOf([row.id]).get(row.id)?.values() ?? [])].flatMap((text) => Object.values(text) as string[])
    if (row.version <= (person.storyVersion ?? 0) || namesSomebody(words, nameOf(person))) return 'still-told'
  }
  db().delete(storyPeople).where(eq(storyPeople.id, id)).run()
  return 'dropped'
}

/** Nobody is written to about the same version of a story more often than this. */
const ASK_AGAIN_AFTER_HOURS = 24

/** Who can be written to now: has an address, has not said no, has not said yes to this version, and was not just written to. */
function toAsk(row: StoryRow): PersonRow[] {
  const since = new Date(now().getTime() - ASK_AGAIN_AFTER_HOURS * 3_600_000)
  return peopleRows(row.id).filter((person) => {
    const standing = standingOf(person, row.version)
    if (person.emailSealed === null || standing === 'yes' || standing === 'no') return false
    return person.askedAt === null || person.askedAt < since || (person.consentedAt !== null && person.askedAt <= person.consentedAt)
  })
}

export const countToAsk = (row: StoryRow): number => toAsk(row).length

/** Writes to everyone who is still to say yes. Gives how many. */
export function askPeople(row: StoryRow): number {
  return inTransaction(() => {
    const people = toAsk(row)
    for (const person of people) {
      const email = emailOf(person)
      if (email === null) continue
      enqueueMail({
        to: email,
        template: 'story-consent',
        data: {
          name: nameOf(person),
          path: `/historie/${tokenOf(person.id, email)}`,
          again: person.consentedAt !== null,
          underAge: person.underAge,
        },
        locale: localeOf(person),
        causedBy: `story:${row.id}`,
      })
      db().update(storyPeople).set({ askedAt: now() }).where(eq(storyPeople.id, person.id)).run()
    }
    return people.length
  })
}

/** Somebody's place in a story: what a private link opens, or their own page shows. */
export interface PlaceInStory {
  personId: string
  story: StoryRow
  name: string
  underAge: boolean
  inPicture: boolean
  standing: ConsentStanding
  language: InterfaceLanguage
}

function placeOf(person: PersonRow): PlaceInStory | null {
  const story = storyRow(person.storyId)
  return (
    story && {
      personId: person.id,
      story,
      name: nameOf(person),
      underAge: person.underAge,
      inPicture: person.inPicture,
      standing: standingOf(person, story.version),
      language: localeOf(person),
    }
  )
}

/** What a private link opens; null when it is none. */
export function placeByToken(token: string): PlaceInStory | null {
  const person = db()
    .select()
    .from(storyPeople)
    .where(eq(storyPeople.tokenHash, hashToken(token)))
    .get()
  return person ? placeOf(person) : null
}

/** The stories an account is in. */
export function placesOfUser(userId: string): PlaceInStory[] {
  return db()
    .select()
    .from(storyPeople)
    .where(eq(storyPeople.userId, userId))
    .orderBy(asc(storyPeople.id))
    .all()
    .flatMap((person) => placeOf(person) ?? [])
}

export const placeOfUser = (userId: string, personId: string): PlaceInStory | null =>
  placesOfUser(userId).find((place) => place.personId === personId) ?? null

interface Answer {
  /** Who wrote it down: an account, or null for whoever holds the link. */
  by: Actor | null
  way: ConsentWay
}

/** Writes down a yes to one version of a story. False when the story is no longer that one: then it is read again first. */
export function sayYes({ personId, story }: Pick<PlaceInStory, 'personId' | 'story'>, version: number, { by, way }: Answer): boolean {
  return inTransaction(() => {
    const row = storyRow(story.id)
    const person = row && personRow(row.id, personId)
    if (!row || !person || row.version !== version) return false
    db()
      .update(storyPeople)
      .set({
        consentedAt: now(),
        withdrawnAt: null,
        consentVersion: STORY_CONSENT,
        storyVersion: version,
        way,
        recordedBy: by?.userId ?? null,
      })
      .where(eq(storyPeople.id, personId))
      .run()
    recordAudit({
      actor: by?.userId ?? 'system',
      action: 'story.consent',
      subject: `story:${row.id}`,
      detail: `${personId} ${way} version ${version}`,
    })
    return true
  })
}

/**
 * Writes down a no, from the start or later. It holds from this moment: a published story leaves every page and feed, its picture is
 * deleted, and those who tell it are told without being told who or why.
 */
export function sayNo({ personId, story }: Pick<PlaceInStory, 'personId' | 'story'>, { by, way }: Answer): void {
  inTransaction(() => {
    const row = storyRow(story.id)
    const person = row && personRow(row.id, personId)
    if (!row || !person || person.withdrawnAt) return
    const published = row.state === 'published'
    const losesPicture = row.pictureId !== null && (published || person.inPicture)
    if (row.pictureId !== null && losesPicture) deletePicture(row.pictureId)
    const [after] = db()
      .update(stories)
      .set({
        ...(losesPicture ? { pictureId: null, version: sql`${stories.version} + 1` } : {}),
        ...(published ? { state: 'withdrawn', withdrawnBecause: 'consent', withdrawnAt: now() } : {}),
        updatedAt: now(),
      })
      .where(eq(stories.id, row.id))
      .returning()
      .all()
    db()
      .update(storyPeople)
      .set({ withdrawnAt: now(), storyVersion: after?.version ?? row.version, way, recordedBy: by?.userId ?? null })
      .where(eq(storyPeople.id, personId))
      .run()
    recordAudit({
      actor: by?.userId ?? 'system',
      action: 'story.consent-withdrawn',
      subject: `story:${row.id}`,
      detail: `${personId} ${way}`,
    })
    tellEditors(row, published)
  })
}

/** Ties a place in a story to the account that answered by its link, when the address is theirs: then it stands on their own page too. */
export function rememberAccount(actor: Actor, personId: string): void {
  const person = db().select().from(storyPeople).where(eq(storyPeople.id, personId)).get()
  const account = personById(actor.userId)
  if (!person || person.userId !== null || !account?.emailVerified || emailOf(person) !== account.email) return
  db().update(storyPeople).set({ userId: actor.userId }).where(eq(storyPeople.id, personId)).run()
}
