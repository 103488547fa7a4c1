import '~/i18n/form-errors'
import { z } from 'zod'
import { containsAddressOrNumber, containsCprNumber, containsEmailAddress, containsPhoneNumber, westernDigits } from './private-text'

/**
 * Characters that are invisible or turn text around, and have no business in a name or a title. The two that join and part letters
 * (200C, 200D) stay: Persian is written with them.
 */
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

const cleaned = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(invisible, '').replace(/\r\n/g, '\n').trim())
    .pipe(z.string().min(1).max(max, { abort: true }))
const withoutCpr = <T extends z.ZodType<string, unknown>>(schema: T) =>
  schema.refine((text) => !containsCprNumber(text), { error: 'cpr', abort: true })

/** One or several lines that only staff or the person themselves will read. CPR numbers are refused. */
export const privateText = (max: number) => withoutCpr(cleaned(max))

/** Text that everybody can read: no CPR number, no telephone number, no e-mail address. */
export const publicText = (max: number) =>
  withoutCpr(cleaned(max))
    .refine((text) => !containsPhoneNumber(text), { error: 'phone-in-text', abort: true })
    .refine((text) => !containsEmailAddress(text), { error: 'email-in-text' })

/** A first name or an alias, as the person writes it, in any script. Mails greet by it, so it can carry no address and no number. */
export const personName = nameOf(60)

/** The same for a name in full, which takes more room in some languages. */
export function nameOf(max: number) {
  return withoutCpr(
    z
      .string()
      .transform((text) => text.replace(invisible, '').replace(/\s+/g, ' ').trim())
      .pipe(z.string().min(1).max(max, { abort: true })),
  ).refine((text) => !/[<>@{}[\]]|https?:/i.test(text) && !containsAddressOrNumber(text), { error: 'name' })
}

export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254))

/** A telephone number with or without country code, in the digits of any script; spaces are dropped. */
export const phoneNumber = z
  .string()
  .transform((text) => westernDigits(text).replace(/[\s().-]/g, ''))
  .pipe(z.string().regex(/^(\+|00)?\d{8,15}$/, { error: 'phone' }))

/** A calendar day that exists, as YYYY-MM-DD. */
export const calendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'date' })
  .refine(
    (text) => {
      const day = new Date(`${text}T12:00:00Z`)
      return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
    },
    { error: 'date' },
  )
