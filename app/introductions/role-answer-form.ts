import { z } from 'zod'
import { containsEmailAddress, containsPhoneNumber, containsWebAddress } from '~/people/private-text'
import { privateText } from '~/people/typed-text'

export const WORDS_MAX = 600

/** What a newcomer may say to the organisation with their yes; addresses and numbers are exchanged later, if at all. */
export const yesForm = z.object({
  words: privateText(WORDS_MAX)
    .refine((text) => !containsPhoneNumber(text), { error: 'phone-in-message', abort: true })
    .refine((text) => !containsEmailAddress(text), { error: 'email-in-message', abort: true })
    .refine((text) => !containsWebAddress(text), { error: 'web-in-message' })
    .optional(),
})
