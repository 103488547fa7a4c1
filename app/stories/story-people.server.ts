import { and, asc, eq } from 'drizzle-orm'
import { storyPeople } from '~db/schema/stories'
import { isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import { isOneOf } from '~/people/facts'
import { accountByEmail } from '~/people/people.server'
import { pictureViews } from '~/pictures/pictures.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { blindIndex, hashToken, seal, unseal } from '~/server/sealed.server'
import { consentWays, standingOf, type ConsentStanding, type ConsentWay } from './story'
import type { PersonEntry } from './story-form'
import { namesSomebody, slugNamesSomebody } from './names'
import { textsOf, type StoryRow } from './story-reading.server'

/** Who is in a story. Names and addresses are sealed. */

export type PersonRow = typeof storyPeople.$inferSelect

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

export function peopleRows(storyId: string): PersonRow[] {
  return db().select().from(storyPeople).where(eq(storyPeople.storyId, storyId)).orderBy(asc(storyPeople.id)).all()
}

/** How everyone in a story stands to it as it is now. */
export function consentsOf(row: Pick<StoryRow, 'id' | 'version'>): ConsentStanding[] {
  return peopleRows(row.id).map((person) => standingOf(person, row.version))
}

export const localeOf = (row: PersonRow): InterfaceLanguage => (isInterfaceLanguage(row.language) ? row.language : 'da')
export const nameOf = (row: PersonRow) => unseal(row.nameSealed, nameContext(row.id))
export const emailOf = (row: PersonRow) => (row.emailSealed ? unseal(row.emailSealed, emailContext(row.id)) : null)

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
export function tokenOf(id: string, email: string): string {
  return blindIndex(`story-link:${id}:${email}`)
}

const sameName = (one: string, other: string) => one.toLocaleLowerCase('da') === other.toLocaleLowerCase('da')

/**
 * Writes down that somebody is in a story; a form that is sent twice, or the same name with the same address, is one person. Nobody is
 * asked yet. An account of that address sees it on its own page too; nobody is told so.
 */
export function addPerson(row: StoryRow, entry: PersonEntry): string {
  const email = entry.way === 'link' ? (entry.email ?? null) : null
  const there = peopleRows(row.id).find((person) => sameName(nameOf(person), entry.name) && emailOf(person) === email)
  if (there) return there.id
  const id = newId()
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

export function personRow(storyId: string, id: string): PersonRow | null {
  return (
    db()
      .select()
      .from(storyPeople)
      .where(and(eq(storyPeople.id, id), eq(storyPeople.storyId, storyId)))
      .get() ?? null
  )
}

/** Whether somebody's name, or a part of it, stands in a story: in any language, in what is said of its picture, or in its address. */
function stillNames(row: StoryRow, name: string): boolean {
  const words = [...(textsOf([row.id]).get(row.id)?.values() ?? [])].flatMap((text) => Object.values(text) as string[])
  const alt = row.pictureId === null ? undefined : pictureViews([row.pictureId]).get(row.pictureId)?.alt
  return namesSomebody([...words, alt ?? ''], name) || slugNamesSomebody(row.slug, name)
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
    if (row.version <= (person.storyVersion ?? 0) || stillNames(row, nameOf(person))) return 'still-told'
  }
  db().delete(storyPeople).where(eq(storyPeople.id, id)).run()
  return 'dropped'
}
