import { parseWithZod } from '@conform-to/zod/v4'
import { mayAct, mayLoad } from '~/people/guard.server'
import { helperKnows } from '~/sign-ups/coming.server'
import type { Note } from '../attendance'
import { takeNotes, type Answer } from '../attendance.server'
import { doorOf } from '../door.server'
import { readNote, sendForm } from '../note-form'
import { notedOn } from '../noted.server'

const fresh = { headers: { 'cache-control': 'no-store' } }

/** What is noted of a date now, for a phone that shows its page: sign-ups and numbers, no names. */
export const loader = mayLoad('/mit/arrangementer/:slug/dag/:date/send', ({ actor, params }) =>
  Response.json({ state: notedOn(doorOf(actor, params.slug, params.date).date.id) }, fresh),
)

/** What a phone noted while it had no net, in its order. Each note is answered by its key; sent again, it is answered again. */
export const action = mayAct('/mit/arrangementer/:slug/dag/:date/send', {
  send({ actor, params, form }) {
    const door = doorOf(actor, params.slug, params.date, { sending: true })
    const submission = parseWithZod(form, { schema: sendForm })
    if (submission.status !== 'success') return Response.json({ answers: [] }, { ...fresh, status: 422 })
    const { owner, notes } = submission.value
    const keyed = notes.map((value) => ({ key: keyOf(value), note: readNote(value) }))
    const refused =
      (why: (Answer & { outcome: 'refused' })['why']) =>
      (each: { key: string }): Answer => ({
        key: each.key,
        outcome: 'refused',
        why,
      })
    const answers =
      owner === actor.userId
        ? [
            ...takeNotes(
              door,
              keyed.flatMap(({ note }): Note[] => (note ? [note] : [])),
            ),
            ...keyed.filter(({ note }) => note === null).map(refused('not-a-note')),
          ]
        : // noted under another account on the same phone: it waits there for its owner
          keyed.map(refused('not-yours'))
    // a helper's phone that comes back days after is answered, and told nothing more
    const state = door.hosting || helperKnows(actor, door.date) ? notedOn(door.date.id) : null
    return Response.json({ answers, state }, fresh)
  },
})

const keyOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' ? value.key.slice(0, 64) : ''
