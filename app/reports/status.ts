import '~/i18n/form-errors'
import { z } from 'zod'
import { dayAfter } from '~/events/recurrence'
import { monthsAfter } from '~/island/months-after'
import { halfYear } from './period'

/** The status of half a year: a leader's words before its figures, and the day they were made to stand still. Pure. */

/** Letters of a foreword: about a page on paper. */
export const FOREWORD_MAX = 3000
export const SIGNED_MAX = 120

export interface HalfStatus {
  half: string
  foreword: string
  signedBy: string
  /** 0 before anybody has saved. */
  version: number
  savedAt: Date | null
  closedAt: Date | null
}

export const forewordForm = z.object({
  version: z.coerce.number().int().min(0),
  foreword: z
    .string()
    .trim()
    // a browser sends two letters for each new line, and the count at the field knows one
    .overwrite((text) => text.replaceAll('\r\n', '\n'))
    .max(FOREWORD_MAX)
    .default(''),
  signedBy: z.string().trim().max(SIGNED_MAX).default(''),
})

const percent = z.coerce.number().int().min(1).max(100)
export const targetsForm = z.object({
  /** The targets as they were shown, by `targetsSeen`: whoever saved meanwhile is not written over. */
  seen: z.string(),
  newMatches: z.coerce.number().int().min(1).max(100_000).optional(),
  employment: percent,
  lessons: percent,
})

/**
 * The first day on which a half-year can be closed: 1 August or 1 February. Lessons of those who came in its last month, follow-ups and
 * concerns of its last days have a month more until they are late.
 */
export function closableFrom(half: string): string {
  return monthsAfter(dayAfter(halfYear(half).until, 1), 1)
}

/** A plain text in its paragraphs. */
export const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, '\n').trim())
    .filter(Boolean)
