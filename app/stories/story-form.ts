import { z } from 'zod'
import { interfaceLanguages } from '~/i18n/languages'
import { townSlugs } from '~/island/towns'
import { emailAddress, nameOf, publicText } from '~/people/typed-text'
import { pictureFields } from '~/pictures/picture-form'
import { tracks } from '~/tracks/track'

/** The forms of stories, shared by browser and server. */

export const TITLE_MAX = 100
export const LEAD_MAX = 300
export const QUOTE_MAX = 240
export const BODY_MAX = 12_000
export const REASON_MAX = 500
/** More people than this are a crowd, and nobody in it is told of. */
export const MOST_PEOPLE = 20

const words = {
  title: publicText(TITLE_MAX),
  lead: publicText(LEAD_MAX).optional(),
  quote: publicText(QUOTE_MAX).optional(),
  body: publicText(BODY_MAX),
  /** The version the form was filled in from. */
  version: z.coerce.number().int().min(0).default(0),
}

/** A story in Danish, with what is the same in every language. */
export const storyForm = z.object({
  ...words,
  town: z.enum(townSlugs).optional(),
  tracks: z.array(z.enum(tracks)).max(tracks.length).default([]),
  nobodyInIt: z.literal('on').optional(),
  formKey: z.string().max(60).optional(),
  ...pictureFields,
})
export type StoryEntry = z.infer<typeof storyForm>

/** The same story in another language. */
export const translationForm = z.object({ ...words, language: z.enum(interfaceLanguages).exclude(['da']) })
export type TranslationEntry = z.infer<typeof translationForm>

/** Somebody who is in a story. Asked by a link needs an address; on paper or by telephone does not. */
export const personForm = z
  .object({
    name: nameOf(80),
    way: z.enum(['link', 'paper']),
    email: emailAddress.optional(),
    language: z.enum(interfaceLanguages).default('da'),
    inPicture: z.literal('on').optional(),
    underAge: z.literal('on').optional(),
  })
  .refine(({ way, email }) => way !== 'link' || email !== undefined, { path: ['email'], error: 'required' })
export type PersonEntry = z.infer<typeof personForm>

/** Yes to the version that was read; for somebody under 18 a parent has said yes too. */
export const yesForm = z.object({ version: z.coerce.number().int().min(1), parent: z.literal('on').optional() })
export const readForm = z.object({ version: z.coerce.number().int().min(1) })
export const sendBackForm = z.object({ reason: publicText(REASON_MAX), version: z.coerce.number().int().min(1) })
