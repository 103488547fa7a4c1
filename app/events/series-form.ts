import { z } from 'zod'
import { calendarDay } from '~/people/typed-text'
import { checkFacts, factFields, REASON_MAX, TITLE_MAX, TOPIC_MAX, MOST_PLACES } from './event-form'
import { publicText } from '~/people/typed-text'
import { isLastOfMonth, minutesOf, repeats, whenOf, type EventWhen } from './series'

/** When an event is, as a form; shared by browser and server. What it says about itself: event-form.ts. */

/** More times than this is no season anybody plans (as MOST_DATES in recurrence.ts, which no browser needs). */
export const MOST_TIMES = 400

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'clock' })
const tick = z.literal('on').optional()

/** Nobody plans further ahead than this, in years: a year typed wrong is seen at once. */
const YEARS_AHEAD = 5
const isFarFrom = (today: string, day: string) => day > `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`
const aheadOf = (today: string) =>
  calendarDay.refine((day) => day >= today, { error: 'day-gone' }).refine((day) => !isFarFrom(today, day), { error: 'too-far-ahead' })

const whenShape = (today: string) => ({
  day: aheadOf(today),
  starts: clock,
  ends: clock,
  repeat: z.enum(repeats),
  endsBy: z.enum(['times', 'until']).default('times'),
  times: z.coerce.number().int().min(1).optional(),
  until: calendarDay.refine((day) => !isFarFrom(today, day), { error: 'too-far-ahead' }).optional(),
  skipsPublic: tick,
  skipsSchool: tick,
})
export type WhenFields = z.infer<z.ZodObject<ReturnType<typeof whenShape>>>

/** What one field alone does not tell. */
function checkWhen({ day, starts, ends, repeat, endsBy, times, until }: WhenFields, context: z.RefinementCtx): void {
  const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (ends <= starts) wrong('ends', 'ends-before-start')
  if (repeat === 'monthly-last' && !isLastOfMonth(day)) wrong('day', 'not-last')
  if (repeat === 'once') return
  if (endsBy === 'times' && times === undefined) wrong('times', 'never-ends')
  else if (endsBy === 'times' && times !== undefined && times > MOST_TIMES) wrong('times', 'too-many-dates')
  if (endsBy === 'until' && until === undefined) wrong('until', 'never-ends')
  else if (endsBy === 'until' && until !== undefined && until < day) wrong('until', 'until-before-start')
}

/** When alone, as the button »see the dates« asks for it. `today` is the island's day. */
export const whenForm = (today: string) => z.object(whenShape(today)).superRefine(checkWhen)

/** A whole event, new or still a draft. */
export const makeForm = (today: string) =>
  factFields
    .extend({ ...whenShape(today), formKey: z.string().min(8).max(64).optional(), version: z.string().max(60).optional() })
    .superRefine(checkFacts)
    .superRefine(checkWhen)

/** Next season: the same event on other dates. */
export const copyForm = (today: string) =>
  z.object({ title: publicText(TITLE_MAX), ...whenShape(today), formKey: z.string().min(8).max(64).optional() }).superRefine(checkWhen)

/** The form's answers as they are kept. */
export function whenFrom({ day, starts, ends, repeat, endsBy, times, until, skipsPublic, skipsSchool }: WhenFields): EventWhen {
  const wish = { repeat, day, starts: minutesOf(starts), ends: minutesOf(ends) }
  const end = endsBy === 'times' ? { times: times ?? 1, until: null } : { times: null, until: until ?? day }
  return { ...whenOf({ ...wish, ...end }), skipsPublicHolidays: skipsPublic === 'on', skipsSchoolHolidays: skipsSchool === 'on' }
}

/** Which dates a change is about, whether those who come are told, and what was read. */
const about = { scope: z.enum(['this', 'following']).default('this'), tell: tick, seen: z.string().max(40).optional() }

export const moveForm = (today: string) =>
  z
    .object({ day: calendarDay.refine((day) => day >= today, { error: 'day-gone' }), starts: clock, ends: clock, ...about })
    .superRefine(({ starts, ends }, context) => {
      if (ends <= starts) context.addIssue({ code: 'custom', path: ['ends'], message: 'ends-before-start' })
    })
export const cancelForm = z.object({ reason: publicText(REASON_MAX), ...about })
export const detailForm = z.object({
  topic: publicText(TOPIC_MAX).optional(),
  place: publicText(TOPIC_MAX).optional(),
  capacity: z.coerce.number().int().min(1).max(MOST_PLACES).optional(),
  openToAll: tick,
  ...about,
})
/** Calling the whole event off. */
export const cancelEventForm = z.object({ reason: publicText(REASON_MAX), tell: tick })
export const takeDownForm = z.object({ reason: publicText(REASON_MAX) })
