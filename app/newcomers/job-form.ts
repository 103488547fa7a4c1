import { z } from 'zod'
import { townSlugs } from '~/island/towns'
import { jobSeekerAges } from '~/offers/jobs'
import { danishLevels, industries, spokenLanguages, transports, usualReachKm } from '~/people/facts'
import { emailAddress, personName, phoneNumber } from '~/people/typed-text'
import { channels, type NewcomerEntry } from './newcomer'
import { besideTheRest, reachable } from './reachable'
import { slotsOf, whenChoices } from './self-form'

/** The form by which a young person looks for a spare-time job: as little as a job can be found by. Pure. */

/** Chosen from a list: each once, however often it is sent. */
const eachOnce = <T extends string>(chosen: T[]): T[] => [...new Set(chosen)]
const tick = z.literal('on').optional()

export const jobForm = z
  .object({
    name: personName,
    ageBand: z.enum(jobSeekerAges),
    town: z.enum(townSlugs),
    languages: z.array(z.enum(spokenLanguages)).min(1).max(10).transform(eachOnce),
    danishLevel: z.enum(danishLevels),
    arrivedMonth: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'month' }),
    industries: z.array(z.enum(industries)).max(6).transform(eachOnce).default([]),
    when: z.array(z.enum(whenChoices)).min(1).max(whenChoices.length).transform(eachOnce),
    transport: z.enum(transports),
    channel: z.enum(channels),
    phone: phoneNumber.optional(),
    email: emailAddress.optional(),
    forOther: tick,
    /** The yes of a parent: needed for those of 13 and 14, as they may not give it themselves (databeskyttelsesloven § 6, 15 years since 2024). */
    parent: tick,
    consent: z.literal('on', { error: 'terms' }),
    /** A trap that no person sees. */
    website: z.string().max(200).optional(),
    formKey: z.string().min(8).max(64),
  })
  .superRefine((typed, context) => {
    reachable({ ...typed, genderWish: 'any' }, context)
    if (typed.ageBand === '13-14' && typed.parent !== 'on') context.addIssue({ code: 'custom', path: ['parent'], message: 'parent' })
  }, besideTheRest)
export type JobSeekerTyped = z.infer<typeof jobForm>

/** What was typed, as it is written down. */
export function jobEntryOf(typed: JobSeekerTyped, locale: string): NewcomerEntry {
  return {
    name: typed.name,
    locale,
    channel: typed.channel,
    email: typed.email ?? null,
    phone: typed.phone ?? null,
    wishes: null,
    languages: typed.languages,
    danishLevel: typed.danishLevel,
    ageBand: typed.ageBand,
    gender: null,
    genderWish: 'any',
    children: [],
    town: typed.town,
    transport: typed.transport,
    radiusKm: usualReachKm[typed.transport],
    availability: typed.when.reduce((bits, choice) => bits | slotsOf(choice), 0),
    interests: [],
    industries: typed.industries,
    arrivedMonth: typed.arrivedMonth,
  }
}
