import { z } from 'zod'
import { publicText } from '~/people/typed-text'
import { ALT_MAX, MOST_PICTURE_BYTES } from './picture-view'

/** A file as a form sends it; nothing chosen arrives as an empty one. Shared by browser and server, where File is known to both. */
const chosenFile = z
  .preprocess((value) => (value instanceof File && value.size > 0 ? value : undefined), z.instanceof(File).optional())
  .refine((file) => !file || file.size <= MOST_PICTURE_BYTES, { error: 'picture-too-large' })

/** The three fields of a picture in a form; spread them into the form's schema and end it with `pictureHasWords`. */
export const pictureFields = {
  picture: chosenFile,
  pictureAlt: publicText(ALT_MAX).optional(),
  pictureRemove: z.literal('on').optional(),
}

/** A picture needs words for those who do not see it. `present`: there is a picture already. */
export function lacksWords(form: { picture?: File; pictureAlt?: string; pictureRemove?: 'on' }, present: boolean): boolean {
  return (form.picture !== undefined || (present && form.pictureRemove !== 'on')) && !form.pictureAlt
}
