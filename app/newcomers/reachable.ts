import type { z } from 'zod'
import type { Channel, GenderWish } from './newcomer'

interface Reach {
  channel: Channel
  email?: string | undefined
  phone?: string | undefined
  genderWish: GenderWish
  gender?: string | undefined
}

/** Whoever wants mail has an address, whoever wants a call a number; a wish for the same gender says which. Pure. */
export function reachable(value: Reach, context: z.RefinementCtx): void {
  if (value.channel === 'email' && !value.email) context.addIssue({ code: 'custom', path: ['email'], message: 'required' })
  if (value.channel === 'phone' && !value.phone) context.addIssue({ code: 'custom', path: ['phone'], message: 'required' })
  if (value.genderWish === 'same' && !value.gender) context.addIssue({ code: 'custom', path: ['gender'], message: 'needed-for-wish' })
}

/** Looked at together with every other mistake, so that all of them are told at once. */
export const besideTheRest = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null }
