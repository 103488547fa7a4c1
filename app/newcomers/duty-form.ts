import { z } from 'zod'
import { calendarDay } from '~/people/typed-text'

/** Forms of who is responsible for whom; shared by browser and server. */

const coordinatorId = z.string().min(1).max(64)

/** `from` empty: those nobody is responsible for. */
export const handOverForm = z
  .object({ from: z.string().max(64).default(''), to: coordinatorId })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'same-person' })

/** Somebody is away, both days included, and somebody stands in. */
export const absenceForm = (today: string) =>
  z
    .object({
      userId: coordinatorId,
      coverId: coordinatorId,
      fromDate: calendarDay,
      untilDate: calendarDay.refine((day) => day >= today, { error: 'day-gone' }),
    })
    .superRefine(({ userId, coverId, fromDate, untilDate }, context) => {
      if (userId === coverId) context.addIssue({ code: 'custom', path: ['coverId'], message: 'same-person' })
      if (untilDate < fromDate) context.addIssue({ code: 'custom', path: ['untilDate'], message: 'ends-before-start' })
    })
