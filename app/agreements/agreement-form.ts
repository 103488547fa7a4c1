import { z } from 'zod'
import { frequencies } from '~/offers/offer'
import { days } from '~/people/facts'
import { calendarDay, personName, phoneNumber, privateText } from '~/people/typed-text'
import { lengths, meetingPlaces } from './agreement'

export const PLACE_MAX = 80
export const NOTE_MAX = 400

/** What a coordinator adjusts with the two. `version` is the one that was on the screen; 0 when nothing was kept yet. */
export const agreementForm = z
  .object({
    version: z.coerce.number().int().min(0),
    frequency: z.enum(frequencies),
    weekday: z.enum(days).optional(),
    clock: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'clock' })
      .optional(),
    length: z.enum(lengths),
    firstOn: calendarDay.optional(),
    place: z.enum(meetingPlaces),
    placeName: privateText(PLACE_MAX).optional(),
    until: calendarDay.optional(),
    callName: personName,
    callPhone: phoneNumber.optional(),
    note: privateText(NOTE_MAX).optional(),
    noteTheirs: privateText(NOTE_MAX).optional(),
  })
  .refine(({ firstOn, until }) => !firstOn || !until || until >= firstOn, { path: ['until'], error: 'ends-before-start' })
  .refine(({ weekday, clock }) => !clock || weekday !== undefined, { path: ['weekday'], error: 'choose' })

export const versionForm = z.object({ version: z.coerce.number().int().min(1) })
export const onBehalfForm = versionForm.extend({ side: z.enum(['offer', 'need']) })
