import { z } from 'zod'
import { calendarDay } from '~/people/typed-text'
import { deviationReasons } from './deviation'

/** Forms of one need. */

/** Nobody plans further ahead than this. */
const LONGEST_REST_DAYS = 366

export const restForm = (today: string) =>
  z.object({
    until: calendarDay
      .refine((day) => day > today, { error: 'day-gone' })
      .refine((day) => (Date.parse(day) - Date.parse(today)) / 86_400_000 <= LONGEST_REST_DAYS, { error: 'within-a-year' }),
  })

export const becauseForm = z.object({ because: z.enum(deviationReasons) })
