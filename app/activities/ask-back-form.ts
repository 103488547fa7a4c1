import { z } from 'zod'
import { privateText } from '~/people/typed-text'

/** A line of question about an entry. */
export const askBackForm = z.object({ id: z.string().min(1).max(32), line: privateText(300) })
