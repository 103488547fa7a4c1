import { z } from 'zod'
import { townSlugs } from '~/island/towns'
import { offerKinds } from '~/offers/offer'
import { availabilityOf, slotsMatching } from '~/people/availability'
import { ageBands, childAgeBands, danishLevels, days, genders, spokenLanguages, transports, usualReachKm } from '~/people/facts'
import { emailAddress, personName, phoneNumber, privateText } from '~/people/typed-text'
import { channels, genderWishes, type NewcomerEntry } from './newcomer'
import { besideTheRest, reachable } from './reachable'

/** The form by which somebody new on the island says what they wish for, in two minutes on an old phone. Pure. */

export const WISHES_MAX = 600
/** When it suits, in four answers instead of twenty-one. */
export const whenChoices = ['weekday-mornings', 'weekday-afternoons', 'weekday-evenings', 'weekends'] as const
export type WhenChoice = (typeof whenChoices)[number]

const weekdays = days.slice(0, 5)
export function slotsOf(choice: WhenChoice): number {
  switch (choice) {
    case 'weekday-mornings':
      return availabilityOf(weekdays.map((day) => `${day}-morning` as const))
    case 'weekday-afternoons':
      return availabilityOf(weekdays.map((day) => `${day}-afternoon` as const))
    case 'weekday-evenings':
      return availabilityOf(weekdays.map((day) => `${day}-evening` as const))
    case 'weekends':
      return slotsMatching('sat', undefined) | slotsMatching('sun', undefined)
  }
}

const formKey = z.string().min(8).max(64)
/** Chosen from a list: each once, however often it is sent. */
const eachOnce = <T extends string>(chosen: T[]): T[] => [...new Set(chosen)]
const wishes = z.array(z.enum(offerKinds)).min(1).max(5).transform(eachOnce)
/** More languages than anybody is asked about. */
const LANGUAGES_MAX = 10

export const selfForm = z
  .object({
    needs: wishes,
    name: personName,
    languages: z.array(z.enum(spokenLanguages)).min(1).max(LANGUAGES_MAX).transform(eachOnce),
    danishLevel: z.enum(danishLevels),
    town: z.enum(townSlugs),
    arrivedMonth: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'month' }),
    transport: z.enum(transports),
    when: z.array(z.enum(whenChoices)).min(1).max(whenChoices.length).transform(eachOnce),
    ageBand: z.enum(ageBands),
    children: z.array(z.enum(childAgeBands)).max(childAgeBands.length).transform(eachOnce).default([]),
    genderWish: z.enum(genderWishes),
    gender: z.enum(genders).optional(),
    wishes: privateText(WISHES_MAX).optional(),
    channel: z.enum(channels),
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    forOther: z.literal('on').optional(),
    consent: z.literal('on', { error: 'terms' }),
    /** A trap that no person sees. */
    website: z.string().max(200).optional(),
    formKey,
  })
  .superRefine(reachable, besideTheRest)
export type SelfTyped = z.infer<typeof selfForm>

/** More wishes of somebody who is known already. */
export const addWishesForm = z.object({ needs: wishes })

/** What was typed, as it is written down; letters come in the language the form was read in. */
export function entryOf(typed: SelfTyped, locale: string): NewcomerEntry {
  return {
    name: typed.name,
    locale,
    channel: typed.channel,
    email: typed.email ?? null,
    phone: typed.phone ?? null,
    wishes: typed.wishes ?? null,
    languages: typed.languages,
    danishLevel: typed.danishLevel,
    ageBand: typed.ageBand,
    gender: typed.gender ?? null,
    genderWish: typed.genderWish,
    children: typed.children,
    town: typed.town,
    transport: typed.transport,
    radiusKm: usualReachKm[typed.transport],
    availability: typed.when.reduce((bits, choice) => bits | slotsOf(choice), 0),
    interests: [],
    industries: [],
    arrivedMonth: typed.arrivedMonth,
  }
}
