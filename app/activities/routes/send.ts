import { parseWithZod } from '@conform-to/zod/v4'
import { islandDate } from '~/i18n/format'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { keepDraft, keeperIn } from '../drafts.server'
import { keepsWriting } from '../keeping-action.server'
import { phoneForm, readPhoneNote, type PhoneAnswer } from '../phone-note'
import { writeHours } from '../writing.server'

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
        const written = writeHours(actor, read.said, read.key)
        if (written.outcome === 'saved') return { key: read.key, outcome: 'taken' }
        return written.outcome === 'asked'
          ? { key: read.key, outcome: 'asked', codes: written.codes }
          : { key: read.key, outcome: 'refused', why: written.why }
      })
      return Response.json({ answers, state: null }, fresh)
    },
    /** What is typed and not sent yet, kept for its writer. */
    keep({ form }) {
      const keeper = keeperIn(form)
      if (keeper === null) return new Response(null, { status: 422 })
      keepDraft(keeper, form)
      return new Response(null, { ...fresh, status: 204 })
    },
  }),
)
