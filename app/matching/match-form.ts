import { z } from 'zod'
import { credentialKinds, type CredentialKind } from '~/people/credentials'
import { calendarDay, privateText } from '~/people/typed-text'
import { sides } from './match'
import { afterwards, outcomes } from './outcome'

export const REPLY_MAX = 600

/** The forms on a match's page at the desk. */
export const replyForm = z.object({ questionId: z.string().max(32), reply: privateText(REPLY_MAX) })
export const sideForm = z.object({ side: z.enum(sides) })
export const phoneAnswerForm = z.object({ side: z.enum(sides), answer: z.enum(['yes', 'no']) })

/** Requirements that run out, and for how long one that was seen today is good when nobody says otherwise, in years. */
export const runsOutAfter: Partial<Record<CredentialKind, number>> = { 'child-certificate': 2 }

/**
 * A requirement that was seen: when, and for those that run out until when it is good. `today` is the island's, YYYY-MM-DD.
 */
export const credentialForm = (today: string) =>
  z
    .object({
      kind: z.enum(credentialKinds),
      seenOn: calendarDay.refine((day) => day <= today, { error: 'future' }).optional(),
      validUntil: calendarDay.refine((day) => day > today, { error: 'day-gone' }).optional(),
    })
    .refine(({ kind, validUntil }) => runsOutAfter[kind] === undefined || validUntil !== undefined, {
      path: ['validUntil'],
      error: 'required',
    })

/** A pause until a day to come, or with no day yet. */
export const pauseMatchForm = (today: string) =>
  z.object({ until: calendarDay.refine((day) => day > today, { error: 'day-gone' }).optional() })
export const endMatchForm = z.object({ outcome: z.enum(outcomes), need: z.enum(afterwards) })
export const outcomeForm = z.object({ outcome: z.enum(outcomes) })
