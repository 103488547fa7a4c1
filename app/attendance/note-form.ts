import { z } from 'zod'
import { spokenLanguages } from '~/people/facts'
import { MOST_AT_ONCE, presences, type Note } from './attendance'

/** What the phone page sends: as plain forms, or many notes at once from a queue. */

const key = z.string().regex(/^[\w-]{8,64}$/)
const id = z.string().min(1).max(40)
const count = z.coerce.number().int().min(0)
const heads = count.max(MOST_AT_ONCE)
const minutes = count.max(1440).refine((value) => value === 0 || value >= 5, { error: 'too-small:5' })
/** A whole hall may be counted at the end, where nobody is noted by name. */
const MOST_IN_ALL = 2000
const all = count.max(MOST_IN_ALL)

const ofNote = { key, at: z.coerce.number().int().min(0) }
const person = z.object({
  ...ofNote,
  what: z.literal('person'),
  signUpId: id,
  came: z.enum(presences),
  before: z.enum(presences),
  adults: heads,
  children: heads,
})
const walkIn = z.object({ ...ofNote, what: z.literal('walk-in'), adults: heads, children: heads })
const dropWalkIn = z.object({ ...ofNote, what: z.literal('drop-walk-in'), walkIn: key })
const interpreter = z.object({ ...ofNote, what: z.literal('interpreter'), language: z.enum(spokenLanguages), minutes })
const close = z.object({
  ...ofNote,
  what: z.literal('close'),
  adults: all,
  children: all,
  before: z.object({ adults: all, children: all }).nullable(),
  missed: z.array(id).max(50),
  thank: z.boolean(),
})
const somebody = ({ adults, children }: { adults: number; children: number }) => adults + children >= 1

/** One note as a queue has it; gives null when it is none. */
const note = z.discriminatedUnion('what', [
  person.refine((each) => each.came === 'none' || somebody(each)),
  walkIn.refine(somebody),
  dropWalkIn,
  interpreter,
  close,
])
export function readNote(value: unknown): Note | null {
  const read = note.safeParse(value)
  return read.success ? read.data : null
}

/** At most so many are sent at once. */
export const MOST_NOTES = 100
/** What a queue sends: `notes` is JSON, `owner` the account it was noted under. */
export const sendForm = z.object({
  owner: id,
  notes: z.string().transform((text, context) => {
    try {
      const list: unknown = JSON.parse(text)
      if (Array.isArray(list) && list.length > 0 && list.length <= MOST_NOTES) return list as unknown[]
    } catch {
      // told below
    }
    context.addIssue({ code: 'custom', message: 'format' })
    return z.NEVER
  }),
})

/** The same as plain forms, one for each intent of the page. */
const plain = { key, at: z.coerce.number().int().min(0).optional() }
export const personForm = z
  .object({
    ...plain,
    signUpId: id,
    came: z.enum(presences),
    before: z.enum(presences),
    adults: heads,
    children: heads,
  })
  .refine((each) => each.came === 'none' || somebody(each), { path: ['adults'], error: 'too-small:1' })
export const walkInForm = z.object({ ...plain, who: z.enum(['adult', 'child']) })
export const dropWalkInForm = z.object({ ...plain, walkIn: key })
export const interpreterForm = z.object({ ...plain, language: z.enum(spokenLanguages), minutes })
export const closeForm = z.object({
  ...plain,
  adults: all,
  children: all,
  /** `12-3`: the head count that stood there; nothing when it was not closed. */
  before: z
    .string()
    .regex(/^\d{1,4}-\d{1,4}$/)
    .optional()
    .transform((text) => {
      const [adults = 0, children = 0] = text?.split('-').map(Number) ?? []
      return text === undefined ? null : { adults, children }
    }),
  missed: z.array(id).max(50).optional().default([]),
  /** What is so of those nobody has said anything of. */
  rest: z.enum(['no-show', 'unknown']).optional(),
  thank: z.coerce.boolean().optional().default(false),
})
