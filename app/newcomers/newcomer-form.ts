import { z } from 'zod'
import { interfaceLanguages } from '~/i18n/languages'
import { townSlugs } from '~/island/towns'
import { offerKinds } from '~/offers/offer'
import { ageBands, childAgeBands, danishLevels, genders, industries, interests, slots, spokenLanguages, transports } from '~/people/facts'
import { emailAddress, personName, phoneNumber, privateText } from '~/people/typed-text'
import { channels, genderWishes, newcomerAgeBands } from './newcomer'
import { besideTheRest, reachable } from './reachable'

/** Registers a newcomer in two minutes: nearly all of it is chosen. The same schema for new and changed. */
const facts = z.object({
  name: personName,
  locale: z.enum(interfaceLanguages),
  channel: z.enum(channels),
  email: emailAddress.optional(),
  phone: phoneNumber.optional(),
  town: z.enum(townSlugs),
  arrivedMonth: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'month' }),
  languages: z.array(z.enum(spokenLanguages)).min(1),
  danishLevel: z.enum(danishLevels),
  ageBand: z.enum(ageBands),
  gender: z.enum(genders).optional(),
  genderWish: z.enum(genderWishes),
  children: z.array(z.enum(childAgeBands)).default([]),
  transport: z.enum(transports),
  radiusKm: z.coerce.number().int().min(1).max(60),
  availability: z.array(z.enum(slots as [string, ...string[]])).min(1),
  interests: z.array(z.enum(interests)).max(12).default([]),
  industries: z.array(z.enum(industries)).max(6).default([]),
  wishes: privateText(600).optional(),
})

/** `before` is the newcomer as the form was filled in, so that somebody else's change meanwhile can be told apart from one's own. */
export const changeNewcomerForm = facts
  // whoever sought a spare-time job at 13 may still be 13
  .extend({ ageBand: z.enum(newcomerAgeBands), version: z.coerce.number().int(), before: z.string().max(20_000).optional() })
  .superRefine(reachable, besideTheRest)
export const registerNewcomerForm = facts
  .extend({
    needs: z.array(z.enum(offerKinds)).min(1).max(5),
    consent: z.literal('on', { error: 'consent' }),
    formKey: z.string().min(8).max(64).optional(),
  })
  .superRefine(reachable, besideTheRest)
export const openNeedForm = z.object({ kind: z.enum(offerKinds) })
