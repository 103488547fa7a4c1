import { z } from 'zod'
import { townSlugs } from '~/island/towns'
import { calendarDay, publicText } from '~/people/typed-text'
import { meetingLengths } from './meeting'

/** Calling a network meeting. `today` is the island's day, passed in so that the rule can be tested. */
export function meetingForm(today: string) {
  return z.object({
    date: calendarDay.refine((day) => day >= today, { error: 'day-gone' }),
    startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'clock' }),
    minutes: z.enum(meetingLengths).transform(Number),
    town: z.enum(townSlugs),
    place: publicText(120),
    about: publicText(300),
  })
}

export const giveMentorForm = z.object({ leadId: z.string().max(32), mentorId: z.string().max(32) })
