import { z } from 'zod'
import { calendarDay, emailAddress, publicText } from '~/people/typed-text'
import { holidayKinds } from './holidays'

/** The forms of the coordinators' pages of events. */

export const trustForm = z.object({ email: emailAddress })
export const distrustForm = z.object({ userId: z.string().min(1).max(32) })

/** Setting a holiday: one the house knows (`key`), one that was added (`id`), or a new one. */
export const holidayForm = z
  .object({
    key: z.string().max(40).optional(),
    id: z.string().max(32).optional(),
    kind: z.enum(holidayKinds),
    name: publicText(60),
    fromDay: calendarDay,
    untilDay: calendarDay,
  })
  .superRefine(({ fromDay, untilDay }, context) => {
    if (untilDay < fromDay) context.addIssue({ code: 'custom', path: ['untilDay'], message: 'until-before-start' })
    else if (Date.parse(untilDay) - Date.parse(fromDay) > 100 * 86_400_000)
      context.addIssue({ code: 'custom', path: ['untilDay'], message: 'holiday-too-long' })
  })
export const dropHolidayForm = z.object({ key: z.string().max(40).optional(), id: z.string().max(32).optional() })
