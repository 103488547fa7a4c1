import sharp from 'sharp'
import { eq } from 'drizzle-orm'
import { memberships } from '~db/schema/organisations'
import { pictures, pictureSizes } from '~db/schema/pictures'
import { stories, storyPeople, storyTexts } from '~db/schema/stories'
import { interfaceLanguages } from '~/i18n/languages'
import { hashToken, seal } from '~/server/sealed.server'
import { db, inTransaction } from '~/server/database.server'
import { STORY_CONSENT } from '~/stories/story'
import { tokenOf } from '~/stories/story-people.server'
import { diceFor } from './dice'
import type { DemoIsland } from './island'
import { sportsClub } from './organisation-list'
import { demoStories } from './story-texts'
import { daysBefore } from './when'

/** Three stories that everybody can read, with the yes of everyone in them, one that waits for a coordinator, and a draft. */
export async function writeStories(island: DemoIsland, at: Date): Promise<void> {
  const dice = diceFor('stories')
  const coordinator = island.people.find(({ roles }) => roles.includes('coordinator'))
  const club = island.organisations.find(({ invented }) => invented.name === sportsClub)
  if (!coordinator || !club) throw new Error('the demo has no coordinator or no sports club')
  const leader = db().select({ id: memberships.userId }).from(memberships).where(eq(memberships.organisationId, club.id)).get()?.id
  const drawn: { slug: string; id: string; alt: string; sizes: { width: number; bytes: Buffer }[] }[] = []
  for (const { slug, picture } of demoStories) {
    if (!picture) continue
    const sizes = []
    for (const width of [320, 640, 1120])
      sizes.push({ width, bytes: await sharp(Buffer.from(picture.svg)).resize({ width }).webp({ quality: 78 }).toBuffer() })
    drawn.push({ slug, id: dice.id(), alt: picture.alt, sizes })
  }
  const idOf = new Map(drawn.map(({ slug, id }) => [slug, id]))
  inTransaction(() => {
    for (const { id, alt, sizes } of drawn) {
      db().insert(pictures).values({ id, alt, width: 1120, height: 840, givenBy: coordinator.id, createdAt: at }).run()
      db()
        .insert(pictureSizes)
        .values(sizes.map((size) => ({ pictureId: id, ...size })))
        .run()
    }
    for (const story of demoStories) {
      const id = dice.id()
      const writtenBy = story.club ? (leader ?? coordinator.id) : coordinator.id
      const writtenAt = daysBefore(at, story.writtenAgo)
      const publishedAt = story.publishedAgo === null ? null : daysBefore(at, story.publishedAgo)
      db()
        .insert(stories)
        .values({
          id,
          slug: story.slug,
          state: story.state,
          organisationId: story.club ? club.id : null,
          writtenBy,
          pictureId: idOf.get(story.slug) ?? null,
          town: story.town,
          tracks: story.tracks,
          createdAt: writtenAt,
          updatedAt: publishedAt ?? writtenAt,
          submittedAt: story.club ? writtenAt : null,
          publishedAt,
          publishedBy: publishedAt && coordinator.id,
        })
        .run()
      for (const language of interfaceLanguages) {
        const text = story.texts[language]
        if (text)
          db()
            .insert(storyTexts)
            .values({ storyId: id, language, ...text, updatedAt: writtenAt })
            .run()
      }
      for (const { name, account, way, underAge = false, language = 'da', yesAgo } of story.people) {
        const personId = dice.id()
        const person = island.people.find(({ email }) => email === `${account ?? ''}@ressourcebank.test`)
        const email = person?.email ?? (way === 'link' ? `${name.toLowerCase()}@ressourcebank.test` : null)
        const askedAt = way === 'paper' ? null : daysBefore(at, Math.max(0.5, story.writtenAgo - 1))
        db()
          .insert(storyPeople)
          .values({
            id: personId,
            storyId: id,
            nameSealed: seal(name, `story_people.name:${personId}`),
            emailSealed: email === null ? null : seal(email, `story_people.email:${personId}`),
            userId: person?.id ?? null,
            inPicture: false,
            underAge,
            language,
            way,
            tokenHash: email === null ? null : hashToken(tokenOf(personId, email)),
            askedAt,
            ...(yesAgo === undefined ? {} : { consentedAt: daysBefore(at, yesAgo), consentVersion: STORY_CONSENT, storyVersion: 1 }),
            recordedBy: way === 'paper' ? coordinator.id : null,
          })
          .run()
      }
    }
  })
}
