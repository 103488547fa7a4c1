import '~/i18n/form-errors'
import { z } from 'zod'
import { containsCprNumber } from '~/people/private-text'
import { isPage, lostAnchors, type TextKey } from './page'

/** How long the lines above a page may be, in signs. */
export const LEAD_LENGTH = 300

/** The offices' own telephone numbers and addresses may stand here. */
const text = (max: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1).max(max, { abort: true }))
    .refine((typed) => !containsCprNumber(typed), { error: 'cpr' })

/**
 * What an administrator writes: a page has a title and a lead, help is a body alone. `anchors` are the places other pages lead to; none
 * may go. `uponId` is the version it is written upon, empty for the house's own from the beginning.
 */
export function textForm(key: TextKey, anchors: readonly string[]) {
  const page = isPage(key)
  const ofPages = (max: number) =>
    text(max)
      .optional()
      .refine((typed) => !page || typed !== undefined, { error: 'required' })
  return z.object({
    uponId: z.string().max(32).optional(),
    title: ofPages(80),
    lead: ofPages(LEAD_LENGTH),
    body: text(page ? 30_000 : 1_000).refine((typed) => lostAnchors(anchors, typed).length === 0, { error: 'anchor-lost' }),
  })
}
