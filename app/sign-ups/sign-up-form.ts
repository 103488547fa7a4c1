import { z } from 'zod'
import { spokenLanguages } from '~/people/facts'
import { emailAddress, personName, phoneNumber } from '~/people/typed-text'
import { mostFrom, PARTY_MAX } from './sign-up'

/** The form by which somebody says that they come. Pure. */

/** What a form asks beside who comes. */
export interface SignUpQuestions {
  /** Without an account one says who one is. */
  guest: boolean
  /** A course has no date to choose. */
  course: boolean
  /** An adult must be among them. */
  needsAdult: boolean
  /** It is for women only, but for these dates. */
  womenOnly: boolean
  openDates: readonly string[]
}

const people = z.coerce.number().int().min(0).max(PARTY_MAX).default(0)

export const signUpFields = z.object({
  date: z.string().max(40).optional(),
  adults: people,
  children: people,
  needsInterpreter: z.literal('on').optional(),
  interpreter: z.enum(spokenLanguages).optional(),
  woman: z.enum(['yes', 'no']).optional(),
  name: personName.optional(),
  email: emailAddress.optional(),
  phone: phoneNumber.optional(),
  late: z.literal('on').optional(),
  /** A trap that no person sees. */
  website: z.string().max(200).optional(),
  formKey: z.string().min(8).max(64),
})
export type SignUpTyped = z.infer<typeof signUpFields>

/** The fields together with what this event asks; every mistake is told at once. */
export function signUpForm({ guest, course, needsAdult, womenOnly, openDates }: SignUpQuestions) {
  return signUpFields.superRefine(
    (typed, context) => {
      const refuse = (path: keyof SignUpTyped, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      if (!course && !typed.date) refuse('date', 'choose')
      const { adults = 0, children = 0 } = typed
      if (adults + children < 1) refuse('adults', 'nobody-comes')
      else if (adults + children > mostFrom(guest)) refuse('adults', `party-too-large:${mostFrom(guest)}`)
      else if (needsAdult && adults < 1) refuse('adults', 'adult-needed')
      if (typed.needsInterpreter && !typed.interpreter) refuse('interpreter', 'choose')
      if (womenOnly && !openDates.includes(typed.date ?? '')) {
        if (!typed.woman) refuse('woman', 'choose')
        else if (typed.woman === 'no') refuse('woman', 'women-only')
      }
      if (guest && !typed.name) refuse('name', 'required')
      if (guest && !typed.email && !typed.phone) refuse('email', 'email-or-phone')
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  )
}

/** What a sign-up is changed to, later. */
export const partyForm = z.object({ id: z.string().min(1).max(40), adults: people, children: people })
export const remindersForm = z.object({ reminders: z.enum(['day', 'both', 'none']) })
export const oneForm = z.object({ id: z.string().min(1).max(40) })
export const absenceForm = z.object({ id: z.string().min(1).max(40), date: z.string().min(1).max(40), absent: z.enum(['yes', 'no']) })
