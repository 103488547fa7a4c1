import { z } from 'zod'
import { minutesOf } from '~/events/series'
import { calendarDay, publicText } from '~/people/typed-text'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'clock' })

/** Meeting again month by month after a course. `today` is the island's day, passed in so that the rule can be tested. */
export function followUpForm(today: string) {
  return z
    .object({
      title: publicText(100),
      day: calendarDay.refine((day) => day >= today, { error: 'day-gone' }),
      starts: clock,
      ends: clock,
      times: z.coerce.number().int().min(1).max(12),
      formKey: z.string().min(8).max(64),
    })
    .refine(({ starts, ends }) => minutesOf(ends) >= minutesOf(starts) + 5, { path: ['ends'], error: 'ends-before-start' })
}
