import { z } from 'zod'
import { eventKinds } from '~/events/event'
import { townSlugs } from '~/island/towns'
import { MOST_BYTES, type FileTrouble } from './club-file'
import type { FetchTrouble } from './fetch-calendar.server'

/** The forms that bring a club's calendar in, shared by browser and server. */

const usual = { kind: z.enum(eventKinds), town: z.enum(townSlugs) }

/** A file or an address: one of the two. Nothing chosen arrives as an empty file without a name. */
export const clubForm = z
  .object({
    file: z
      .preprocess((value) => (value instanceof File && (value.size > 0 || value.name) ? value : undefined), z.instanceof(File).optional())
      .refine((file) => !file || file.size <= MOST_BYTES, { error: 'calendar-too-large' }),
    address: z.string().trim().max(1000).optional(),
    ...usual,
  })
  .superRefine(({ file, address }, context) => {
    if (!file && !address) context.addIssue({ code: 'custom', path: ['file'], message: 'calendar-either' })
    if (file && address) context.addIssue({ code: 'custom', path: ['address'], message: 'calendar-one' })
  })

/** What is said at the field when a calendar cannot be read. */
export const clubErrors = {
  often: 'calendar-often',
  address: 'calendar-address',
  'not-public': 'calendar-not-public',
  'not-reached': 'calendar-not-reached',
  'not-found': 'calendar-not-found',
  'too-large': 'calendar-too-large',
  'too-slow': 'calendar-too-slow',
  'too-many-redirects': 'calendar-too-many-redirects',
  'no-calendar': 'calendar-no-calendar',
  nothing: 'calendar-nothing',
  'too-many-entries': 'calendar-too-many-entries',
} as const satisfies Record<FetchTrouble | FileTrouble | 'often', string>

/** What was looked at, as it was shown: what one says yes to is that, whatever stands at the address by now. */
export const takeForm = z.object({
  packed: z.string().min(1).max(1_500_000),
  address: z.string().trim().max(1000).optional(),
  ...usual,
  cancel: z.array(z.string().max(32)).max(400).default([]),
})
