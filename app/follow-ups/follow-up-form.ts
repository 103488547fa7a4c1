import { z } from 'zod'
import { sides } from '~/matching/match'
import { calendarDay, privateText } from '~/people/typed-text'
import { contactAnswers } from './contact'
import { daysAfter, scaleValues, type ScaleValue } from './follow-up'

export const NOTE_MAX = 800
const NEXT_MAX = 200
/** More missed meetings than this are a slip of the finger. */
export const MISSED_MAX = 30

const scale = z.enum(['1', '2', '3', '4', '5']).transform((value): ScaleValue => scaleValues.find((each) => String(each) === value) ?? 3)

const heard = {
  going: scale,
  danish: scale.optional(),
  home: scale.optional(),
  missedMeetings: z.coerce.number().int().min(0).max(MISSED_MAX).default(0),
  note: privateText(NOTE_MAX).optional(),
}

/** What a coordinator writes down in a minute. */
export const noteForm = z.object({ heard: z.enum(['both', 'offer', 'need']), ...heard, nextStep: privateText(NEXT_MAX).optional() })
/** The volunteer's own words. */
export const ownWordsForm = z.object(heard)

/** A day of the plan. `today` is the island's day, passed in so that the rule can be tested. */
export function planDayForm(today: string) {
  return z.object({
    /** Which one is moved; empty for one more. */
    followUp: z.string().max(40).optional(),
    dueOn: calendarDay
      .refine((day) => day >= today, { error: 'day-gone', abort: true })
      .refine((day) => day <= daysAfter(today, 1100), {
        error: 'date',
      }),
  })
}

export const contactForm = z.object({ side: z.enum(sides), answer: z.enum(contactAnswers) })
