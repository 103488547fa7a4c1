import { z } from 'zod'
import { calendarDay, privateText } from '~/people/typed-text'
import { dayCounts, MAX_MINUTES } from './activity'

/** The ten-second form of `/mit`. `today` is the island's day, passed in so that the rule can be tested. */
export function logForm(today: string) {
  return z
    .object({
      /** A match's id, or empty for something else. */
      matchId: z.string().max(32).default(''),
      minutes: z.coerce.number().int().min(5).max(MAX_MINUTES),
      /** `today`, `yesterday`, or `other` with a date. */
      when: z.enum(['today', 'yesterday', 'other']),
      date: calendarDay.optional(),
      note: privateText(200).optional(),
      /** Made with the page: a form sent twice is one activity. */
      formKey: z.string().min(8).max(64).optional(),
    })
    .superRefine((value, context) => {
      if (value.when !== 'other') return
      if (!value.date) return context.addIssue({ code: 'custom', path: ['date'], message: 'required' })
      const counts = dayCounts(value.date, today)
      if (counts !== 'yes') context.addIssue({ code: 'custom', path: ['date'], message: counts })
    })
}
