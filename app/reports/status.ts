import { z } from 'zod'
import { halfYear } from './period'

/** The status of half a year: a leader's words before its figures, and the day they were made to stand still. Pure. */

export const FOREWORD_MAX = 6000
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
  foreword: z.string().trim().max(FOREWORD_MAX).default(''),
  signedBy: z.string().trim().max(SIGNED_MAX).default(''),
})

const percent = z.coerce.number().int().min(1).max(100)
export const targetsForm = z.object({
  matches: z.coerce.number().int().min(1).max(100_000).optional(),
  employment: percent,
  lessons: percent,
})

/** The first day on which a half-year can be closed: the one after its last. */
export function closableFrom(half: string): string {
  return new Date(Date.parse(`${halfYear(half).until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** A plain text in its paragraphs. */
export const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, '\n').trim())
    .filter(Boolean)
