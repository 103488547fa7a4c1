import { parseWithZod } from '@conform-to/zod/v4'
import { islandDate } from '~/i18n/format'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { log } from '~/server/log.server'
import { dropDraftOf, keepDraft, keeperIn } from '../drafts.server'
import { keepsWriting } from '../keeping-action.server'
import { phoneForm, readPhoneNote, type PhoneAnswer } from '../phone-note'
import type { Said } from '../activity-form'
import type { Actor } from '~/people/permissions'
import { writeHours, type Written } from '../writing.server'

const fresh = { headers: { 'cache-control': 'no-store' } }

/** Nothing is asked here; a phone that does is told so. */
export const loader = mayLoad('/mit/timer/send', () => Response.json({ state: null }, fresh))

export const action = keepsWriting(
  mayAct('/mit/timer/send', {
    /** What a phone wrote while it had no net, in its order. Each is answered by its key; sent again, it is answered again. */
    send({ actor, form }) {
      const submission = parseWithZod(form, { schema: phoneForm })
      if (submission.status !== 'success') return Response.json({ answers: [] }, { ...fresh, status: 422 })
      const today = islandDate(now())
      const answers = submission.value.notes.map((value): PhoneAnswer => {
        const read = readPhoneNote(value, today)
        // written under another account on the same phone: it waits there for its owner
        if (submission.value.owner !== actor.userId) return { key: read.key, outcome: 'refused', why: 'not-yours' }
        if ('why' in read) return { key: read.key, outcome: 'refused', why: read.why }
        const written = writesOne(actor, read.said, read.key)
        if (written === null) return { key: read.key, outcome: 'refused', why: 'not-taken' }
        if (written.outcome === 'saved') return { key: read.key, outcome: 'taken' }
        return written.outcome === 'asked'
          ? { key: read.key, outcome: 'asked', codes: written.codes }
          : { key: read.key, outcome: 'refused', why: written.why }
      })
      dropDraftOf(
        actor,
        answers.flatMap(({ key, outcome }) => (outcome === 'taken' ? [key] : [])),
      )
      return Response.json({ answers, state: null }, fresh)
    },
    /** What is typed and not sent yet, kept for its writer. */
    keep({ actor, form }) {
      const keeper = keeperIn(form)
      if (keeper?.userId !== actor.userId) return new Response(null, { status: 422 })
      keepDraft(keeper, form)
      return new Response(null, { ...fresh, status: 204 })
    },
  }),
)

/** One that cannot be written, whatever is wrong with it, holds up none of the others. */
function writesOne(actor: Actor, said: Said, key: string): Written | null {
  try {
    return writeHours(actor, said, key)
  } catch (error) {
    log.error({ err: error }, 'an entry of a phone could not be written')
    return null
  }
}
