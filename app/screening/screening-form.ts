import '~/i18n/form-errors'
import { z } from 'zod'
import { monthsAfter } from '~/island/months-after'
import { calendarDay } from '~/people/typed-text'
import { MOST_AT_ONCE, VALID_MONTHS } from './check'
import { duties } from './duty'

/** The forms about child certificates, talks and promises. `today` is the island's, YYYY-MM-DD. */

const people = z.array(z.string().max(32)).min(1)
const pastDay = (today: string) => calendarDay.refine((day) => day <= today, { error: 'future' })

export const dutyForm = z.object({
  person: people,
  duty: z.enum(duties),
  youngest: z.coerce.number().int().min(0).max(99).optional(),
  regular: z.enum(['yes', 'no']),
})

/** Of people on a list: order for them, or note that theirs was seen; which of the two the button says. */
export const checksForm = (today: string) =>
  z
    .object({
      intent: z.enum(['order', 'seen']),
      person: people,
      seenOn: pastDay(today)
        // one that would have run out already is none
        .refine((day) => day > monthsAfter(today, -VALID_MONTHS), { error: 'check-too-old' })
        .optional(),
      formKey: z.string().min(8).max(64).optional(),
      list: z.string().max(20).optional(),
    })
    .superRefine(({ intent, person, seenOn }, context) => {
      if (intent === 'order' && person.length > MOST_AT_ONCE)
        context.addIssue({ code: 'custom', path: ['person'], message: 'check-too-many' })
      if (intent === 'seen' && !seenOn) context.addIssue({ code: 'custom', path: ['seenOn'], message: 'required' })
    })

export const declareForm = z.object({ sure: z.literal('on', { error: 'terms' }) })

export const talksForm = (today: string) => z.object({ person: people, heldOn: pastDay(today) })

export const promiseForm = z.object({ version: z.string().max(20), read: z.literal('on', { error: 'terms' }) })
