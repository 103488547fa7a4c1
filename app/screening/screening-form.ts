import '~/i18n/form-errors'
import { z } from 'zod'
import { monthsAfter } from '~/island/months-after'
import { calendarDay } from '~/people/typed-text'
import { MOST_AT_ONCE, VALID_MONTHS } from './check'
import { CHILD_UNTIL, duties, type DutySaid } from './duty'

/** The forms about child certificates, talks and promises. `today` is the island's, YYYY-MM-DD. */

const people = z.array(z.string().max(32)).min(1)
const pastDay = (today: string) => calendarDay.refine((day) => day <= today, { error: 'future' })
// one that would have run out already is none
const seenDay = (today: string) => pastDay(today).refine((day) => day > monthsAfter(today, -VALID_MONTHS), { error: 'check-too-old' })

/** Which children somebody is with; one of them is chosen, as an empty field must never come to mean that nothing is needed. */
export const childrenThere = ['none', 'young', 'older'] as const
export type ChildrenThere = (typeof childrenThere)[number]

export const dutyForm = z
  .object({
    person: people,
    duty: z.enum(duties),
    children: z.enum(childrenThere),
    youngest: z.coerce
      .number()
      .int()
      .min(0)
      .max(CHILD_UNTIL - 1)
      .optional(),
    regular: z.enum(['yes', 'no']),
  })
  .superRefine(({ children, youngest }, context) => {
    if (children === 'young' && youngest === undefined) context.addIssue({ code: 'custom', path: ['youngest'], message: 'required' })
  })

/** What a leader said, from a form that is right. An age that was typed before »none« or »older« was chosen says nothing. */
export function dutyFrom({ duty, children, youngest, regular }: z.infer<typeof dutyForm>): DutySaid {
  const age = { none: null, young: youngest ?? null, older: CHILD_UNTIL }[children]
  return { duty, youngest: age, regular: regular === 'yes' }
}
export function childrenOf(youngest: number | null): ChildrenThere {
  if (youngest === null) return 'none'
  return youngest < CHILD_UNTIL ? 'young' : 'older'
}

/** Of people on a list: order for them, or note that theirs was seen; which of the two the button says. */
export const checksForm = (today: string) =>
  z
    .object({
      intent: z.enum(['order', 'seen']),
      person: people,
      seenOn: seenDay(today).optional(),
      formKey: z.string().min(8).max(64).optional(),
      list: z.string().max(20).optional(),
    })
    .superRefine(({ intent, person, seenOn }, context) => {
      if (intent === 'order' && person.length > MOST_AT_ONCE)
        context.addIssue({ code: 'custom', path: ['person'], message: 'check-too-many' })
      if (intent === 'seen' && !seenOn) context.addIssue({ code: 'custom', path: ['seenOn'], message: 'required' })
    })

export const loneLeadersForm = (today: string) => z.object({ person: people, seenOn: seenDay(today) })

export const declareForm = z.object({ sure: z.literal('on', { error: 'terms' }) })

export const talksForm = (today: string) => z.object({ person: people, heldOn: pastDay(today) })

export const promiseForm = z.object({ version: z.string().max(20), read: z.literal('on', { error: 'terms' }) })
