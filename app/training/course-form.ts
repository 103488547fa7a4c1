import { z } from 'zod'
import { calendarDay, publicText } from '~/people/typed-text'
import { audiences, MOST_MODULES, moduleLengths } from './course'

/** A coordinator's new course. Its modules stand one on a line, each taught at a meeting. */
export const courseForm = z.object({
  title: publicText(80),
  text: publicText(500).optional(),
  audience: z.enum(audiences),
  modules: publicText(800)
    .transform((lines) =>
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string()).min(1).max(MOST_MODULES))
    .refine((lines) => lines.every((line) => line.length <= 80), { error: 'line-too-long' }),
  minutes: z.enum(moduleLengths).transform(Number),
})

/** Writing down who had which modules. `today` is the island's day, passed in so that the rule can be tested. */
export function recordForm(today: string) {
  return z.object({
    person: z.array(z.string().max(32)).min(1).max(50),
    module: z.array(z.string().max(32)).min(1).max(MOST_MODULES),
    day: calendarDay.refine((day) => day <= today, { error: 'future' }),
  })
}
