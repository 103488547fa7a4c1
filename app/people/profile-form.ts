import { z } from 'zod'
import { interfaceLanguages } from '~/i18n/languages'
import { townSlugs } from '~/island/towns'
import { ageBands, genders, industries, interests, slots, spokenLanguages, transports } from './facts'
import { personName, phoneNumber } from './typed-text'

export const profileForm = z.object({
  firstName: personName,
  lastName: personName.optional(),
  phone: phoneNumber.optional(),
  locale: z.enum(interfaceLanguages),
  town: z.enum(townSlugs).optional(),
  ageBand: z.enum(ageBands).optional(),
  gender: z.enum(genders).optional(),
  languages: z.array(z.enum(spokenLanguages)).default([]),
  interests: z.array(z.enum(interests)).max(12).default([]),
  industries: z.array(z.enum(industries)).max(6).default([]),
  availability: z.array(z.enum(slots as [string, ...string[]])).default([]),
  transport: z.enum(transports).optional(),
})
