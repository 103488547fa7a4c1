import { z } from 'zod'
import { calendarDay, privateText } from '~/people/typed-text'
import { dayBefore, dayCounts, MAX_MINUTES } from './activity'
import { isUnusualCode, type UnusualCode } from './unusual'

/** What an entry is about, as the form sends it: `m:` a match, `o:` an organisation, `e:` an event's date; empty is something else. */
const WHAT = /^([moe]:[\w-]{1,40})?$/

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'clock' })

/** The ten-second form. `today` is the island's day, passed in so that the rule can be tested. */
export function logForm(today: string) {
  return z
    .object({
      what: z.string().regex(WHAT, { error: 'not-your-match' }).default(''),
      /** Minutes, or `own` with hours and minutes of one's own. */
      minutes: z.union([z.literal('own'), z.coerce.number().int().min(5).max(MAX_MINUTES)], { error: 'choose' }),
      hours: z.coerce.number().int().min(0).max(24).optional(),
      more: z.coerce.number().int().min(0).max(59).optional(),
      /** `today`, `yesterday`, or `other` with a date. */
      when: z.enum(['today', 'yesterday', 'other']),
      date: calendarDay.optional(),
      from: clock.optional(),
      note: privateText(200).optional(),
      /** Codes of what was asked about, and whether they are right. */
      asked: z.string().max(200).optional(),
      sure: z.coerce.boolean().optional(),
      /** Made with the page: a form sent twice is one activity. */
      formKey: z.string().min(8).max(64).optional(),
    })
    .superRefine((value, context) => {
      if (value.minutes === 'own') {
        const length = (value.hours ?? 0) * 60 + (value.more ?? 0)
        if (length < 5) context.addIssue({ code: 'custom', path: ['hours'], message: 'hours-length' })
        if (length > MAX_MINUTES) context.addIssue({ code: 'custom', path: ['hours'], message: 'hours-long' })
      }
      if (value.when !== 'other') return
      if (!value.date) return context.addIssue({ code: 'custom', path: ['date'], message: 'required' })
      const counts = dayCounts(value.date, today)
      if (counts === 'future') context.addIssue({ code: 'custom', path: ['date'], message: 'hours-ahead' })
      if (counts === 'too-old') context.addIssue({ code: 'custom', path: ['date'], message: counts })
    })
}

/** What somebody says they did. */
export interface Said {
  what: string
  /** YYYY-MM-DD */
  date: string
  minutes: number
  /** Minutes after midnight. */
  starts: number | null
  note: string | null
  /** What was unusual and is right all the same. */
  assured: UnusualCode[]
}

/** What a form of `logForm` says, its day by the island's calendar. */
export function saidIn(value: z.infer<ReturnType<typeof logForm>>, today: string): Said {
  const [hour = 0, minute = 0] = value.from?.split(':').map(Number) ?? []
  return {
    what: value.what,
    date: value.when === 'today' ? today : value.when === 'yesterday' ? dayBefore(today) : (value.date ?? today),
    minutes: value.minutes === 'own' ? (value.hours ?? 0) * 60 + (value.more ?? 0) : value.minutes,
    starts: value.from === undefined ? null : hour * 60 + minute,
    note: value.note ?? null,
    assured: value.sure ? (value.asked ?? '').split(',').filter(isUnusualCode) : [],
  }
}

/** How the form shows what was said: a length the chips do not have in hours and minutes, a day in its words where it has one. */
export function formOf(said: Omit<Said, 'assured'>, today: string, chips: readonly number[]): Record<string, string> {
  const own = !chips.includes(said.minutes)
  const when = said.date === today ? 'today' : said.date === dayBefore(today) ? 'yesterday' : 'other'
  return {
    what: said.what,
    minutes: own ? 'own' : String(said.minutes),
    when,
    ...(own && { hours: String(Math.floor(said.minutes / 60)), more: String(said.minutes % 60) }),
    ...(when === 'other' && { date: said.date }),
    ...(said.starts !== null && { from: clockOf(said.starts) }),
    ...(said.note !== null && { note: said.note }),
  }
}

/** 17:05, as a time field has it. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
