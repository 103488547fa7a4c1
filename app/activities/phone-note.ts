import { z } from 'zod'
import { calendarDay, privateText } from '~/people/typed-text'
import { dayCounts, MAX_MINUTES } from './activity'
import type { Said } from './activity-form'
import { unusualCodes, type UnusualCode } from './unusual'

/** An entry of hours as a phone without a net keeps it until it is sent. Its line is kept beside it and goes with a sign-out. */
export interface PhoneNote {
  /** Sent twice it is one entry. */
  key: string
  what: string
  /** The island's day, YYYY-MM-DD. */
  date: string
  minutes: number
  starts: number | null
  assured: UnusualCode[]
}

/** Why a phone's entry was not taken; `asked` it is when something is unusual. */
export type PhoneWhy = 'not-your-match' | 'date' | 'note' | 'not-taken' | 'not-yours'
export type PhoneAnswer =
  | { key: string; outcome: 'taken' }
  | { key: string; outcome: 'asked'; codes: UnusualCode[] }
  | { key: string; outcome: 'refused'; why: PhoneWhy }

const note = z.object({
  key: z.string().min(8).max(64),
  what: z.string().regex(/^([moe]:[\w-]{1,40})?$/),
  date: calendarDay,
  minutes: z.number().int().min(5).max(MAX_MINUTES),
  starts: z.number().int().min(0).max(1439).nullable(),
  assured: z.array(z.enum(unusualCodes)).max(unusualCodes.length),
  line: z.string().optional(),
})
const line = privateText(200)

/** One entry as a queue sends it: what is said, or why it cannot be taken. Days are counted by the island's day now. */
export function readPhoneNote(value: unknown, today: string): { key: string; said: Said } | { key: string; why: PhoneWhy } {
  const read = note.safeParse(value)
  if (!read.success) return { key: keyOf(value), why: 'not-taken' }
  const { key, line: typed, ...said } = read.data
  const counts = dayCounts(said.date, today)
  if (counts === 'future' || counts === 'too-old') return { key, why: 'date' }
  if (!typed) return { key, said: { ...said, note: null } }
  const words = line.safeParse(typed)
  return words.success ? { key, said: { ...said, note: words.data } } : { key, why: 'note' }
}
const keyOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' ? value.key.slice(0, 64) : ''

/** At most so many are sent at once. */
const MOST_NOTES = 100
/** What a queue sends: `notes` is JSON, `owner` the account it was written under. */
export const phoneForm = z.object({
  owner: z.string().min(1).max(64),
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
