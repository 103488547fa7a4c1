import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import type { Actor } from '~/people/permissions'
import { entryOf, linkForm } from './link-form'
import { addLink, changeLink, linkById } from './links.server'

export type Saved =
  | { id: string }
  | { status: 409 | 422; reply: SubmissionResult<string[]>; /** Somebody was first; the form now stands upon theirs. */ overtaken: boolean }

/** Saves what an editor sent, as a new link or (with `id`) a changed one. What was typed comes back where it cannot be saved. */
export function saveLink(actor: Pick<Actor, 'userId'>, form: FormData, id: string | null): Saved {
  const submission = parseWithZod(form, { schema: linkForm })
  if (submission.status !== 'success') return { status: 422, reply: submission.reply(), overtaken: false }
  const { value } = submission
  const saved = id === null ? addLink(actor, entryOf(value)) : changeLink(actor, id, value.version, entryOf(value))
  if ('id' in saved) return saved
  if (saved.refused === 'taken') return { status: 422, reply: submission.reply({ fieldErrors: { url: ['link-taken'] } }), overtaken: false }
  // saved again, it goes over the one the editor has now been told of
  const reply = submission.reply()
  const version = String(linkById(id ?? '')?.version ?? 0)
  return { status: 409, reply: { ...reply, initialValue: { ...reply.initialValue, version } }, overtaken: true }
}
