import sharp from 'sharp'
import { addPerson, peopleIn } from '~/stories/story-people.server'
import { savePicture } from '~/pictures/pictures.server'
import type { PersonEntry } from '~/stories/story-form'
import { storyRow, type StoryRow } from '~/stories/story-reading.server'
import { beginStory, newFormKey } from '~/stories/telling.server'
import type { Somebody } from '~tests/support/people'

/** Stories as a test speaks of them: only what the test is about is said. */

interface StoryWishes {
  title?: string
  body?: string
  organisationId?: string | null
  nobodyInIt?: boolean
  pictureId?: string | null
  tracks?: string[]
}

/** A story somebody has begun; gives its id. */
export function begun(by: Somebody, wishes: StoryWishes = {}): string {
  const {
    title = 'Kaffe om tirsdagen',
    body = 'Amal og Kirsten mødes.',
    organisationId = null,
    nobodyInIt = false,
    pictureId = null,
  } = wishes
  return beginStory(by, organisationId, {
    text: { title, lead: 'To, der mødes.', quote: 'Vi taler hele tiden.', body },
    facts: { town: 'nexoe', tracks: wishes.tracks ?? ['danish'], nobodyInIt },
    pictureId,
    formKey: newFormKey(),
  })
}

export function rowOf(id: string): StoryRow {
  const row = storyRow(id)
  if (!row) throw new Error('there is no such story')
  return row
}

/** Somebody put on the list of a story; gives their place in it. */
export function joins(id: string, entry: Partial<PersonEntry> = {}) {
  const personId = addPerson(rowOf(id), { name: 'Amal', way: 'link', email: 'amal@example.com', language: 'ar', ...entry })
  return {
    personId,
    get story() {
      return rowOf(id)
    },
  }
}

export const standingOf = (id: string, personId: string) => peopleIn(rowOf(id)).find((person) => person.id === personId)?.standing

/** A picture somebody gave. */
export async function picture(by: Somebody): Promise<string> {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#16617c' } })
    .png()
    .toBuffer()
  const saved = await savePicture(by, { bytes, alt: 'To kopper kaffe' })
  if (!saved.ok) throw new Error(saved.why)
  return saved.id
}
