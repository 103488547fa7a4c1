import { eq } from 'drizzle-orm'
import { storyPeople } from '~db/schema/stories'
import type { InterfaceLanguage } from '~/i18n/languages'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { hashToken } from '~/server/sealed.server'
import { enqueueMail } from '~/server/outbox.server'
import { standingOf } from './story'
import { emailOf, localeOf, nameOf, peopleRows, tokenOf, type PersonRow } from './story-people.server'
import { textsOf, type StoryRow } from './story-reading.server'

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

/** Those who would be written to in a language the story is not in: nobody can agree to what they cannot read. */
export function cannotRead(row: StoryRow): { name: string; language: InterfaceLanguage }[] {
  const languages = textsOf([row.id]).get(row.id)
  return toAsk(row)
    .map((person) => ({ name: nameOf(person), language: localeOf(person) }))
    .filter(({ language }) => !languages?.has(language))
}

/** Writes to everyone who is still to say yes. Gives how many. */
export function askPeople(row: StoryRow): number {
  return inTransaction(() => {
    const people = toAsk(row)
    for (const person of people) {
      const email = emailOf(person)
      if (email === null) continue
      const token = tokenOf(person.id, email)
      enqueueMail({
        to: email,
        template: 'story-consent',
        data: {
          name: nameOf(person),
          path: `/historie/${token}`,
          again: person.consentedAt !== null,
          underAge: person.underAge,
        },
        locale: localeOf(person),
        causedBy: `story:${row.id}`,
      })
      db()
        .update(storyPeople)
        .set({ askedAt: now(), tokenHash: hashToken(token) })
        .where(eq(storyPeople.id, person.id))
        .run()
    }
    return people.length
  })
}
