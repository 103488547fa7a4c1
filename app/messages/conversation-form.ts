import { z } from 'zod'
import { interfaceLanguages } from '~/i18n/languages'
import { containsEmailAddress, containsPhoneNumber, containsWebAddress } from '~/people/private-text'
import { emailAddress, personName, privateText } from '~/people/typed-text'

/** The forms of asking and answering, shared by browser and server. */

export const MESSAGE_MAX = 1000
export const REASON_MAX = 500

/** What one writes to the other: addresses and numbers are exchanged with a coordinator's help, never here. */
const messageText = privateText(MESSAGE_MAX)
  .refine((text) => !containsPhoneNumber(text), { error: 'phone-in-message', abort: true })
  .refine((text) => !containsEmailAddress(text), { error: 'email-in-message' })

const formKey = z.string().min(8).max(64)

export const messageForm = z.object({ text: messageText, formKey })
/** Asking with an account: who it is from is known. */
export const askForm = messageForm
/** Asking without one: nobody knows who it is, so it leads nowhere else. `website` is a trap that no person sees. */
export const guestAskForm = z.object({
  firstName: personName,
  email: emailAddress,
  language: z.enum(interfaceLanguages),
  text: messageText.refine((text) => !containsWebAddress(text), { error: 'web-in-message' }),
  website: z.string().max(200).optional(),
  formKey,
})
export const reportForm = z.object({ reason: privateText(REASON_MAX).optional() })
/** A coordinator's last word to both. */
export const closeForm = z.object({ word: privateText(REASON_MAX), formKey })
