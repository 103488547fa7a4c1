import { asc, eq, sql } from 'drizzle-orm'
import { stories, storyPeople } from '~db/schema/stories'
import type { InterfaceLanguage } from '~/i18n/languages'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { deletePicture } from '~/pictures/pictures.server'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { hashToken } from '~/server/sealed.server'
import { isOwnNo, standingOf, STORY_CONSENT, type ConsentStanding, type ConsentWay } from './story'
import { tellEditors } from './said-no-mail.server'
import { emailOf, localeOf, nameOf, personRow, type PersonRow } from './story-people.server'
import { storyRow, type StoryRow } from './story-reading.server'

/** Whether those in a story agree. A yes is to one version of the story, a no takes it down. */

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

/**
 * Writes down a yes to one version of a story. False when the story is no longer that one: then it is read again first; and when somebody
 * else notes it against a no that the person gave themselves.
 */
export function sayYes({ personId, story }: Pick<PlaceInStory, 'personId' | 'story'>, version: number, { by, way }: Answer): boolean {
  return inTransaction(() => {
    const row = storyRow(story.id)
    const person = row && personRow(row.id, personId)
    if (!row || !person || row.version !== version) return false
    if (way === 'paper' && isOwnNo({ standing: standingOf(person, version), way: person.way })) return false
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
      detail: `${personId}:${way}:${version}`,
    })
    return true
  })
}

/**
 * Somebody who said no wants to read the story again: their no no longer stands, but neither does a yes, and nobody else reads it before
 * they have given one.
 */
export function thinkAgain({ personId, story }: Pick<PlaceInStory, 'personId' | 'story'>, { by, way }: Answer): void {
  inTransaction(() => {
    const person = personRow(story.id, personId)
    if (!person?.withdrawnAt) return
    db()
      .update(storyPeople)
      .set({
        withdrawnAt: null,
        consentedAt: null,
        consentVersion: null,
        askedAt: person.askedAt ?? now(),
        way,
        recordedBy: by?.userId ?? null,
      })
      .where(eq(storyPeople.id, personId))
      .run()
    recordAudit({
      actor: by?.userId ?? 'system',
      action: 'story.consent-reopened',
      subject: `story:${story.id}`,
      detail: `${personId} ${way}`,
    })
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
    if (!row || !person) return
    if (person.withdrawnAt) {
      // a no that was noted for them becomes their own: nobody else can turn it
      if (way !== 'paper')
        db()
          .update(storyPeople)
          .set({ way, recordedBy: by?.userId ?? null })
          .where(eq(storyPeople.id, personId))
          .run()
      return
    }
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
