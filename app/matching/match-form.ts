import { z } from 'zod'
import { credentialKinds } from '~/people/credentials'
import { privateText } from '~/people/typed-text'
import { sides } from './match'

export const REPLY_MAX = 600

/** The forms on a match's page at the desk. */
export const replyForm = z.object({ questionId: z.string().max(32), reply: privateText(REPLY_MAX) })
export const sideForm = z.object({ side: z.enum(sides) })
export const phoneAnswerForm = z.object({ side: z.enum(sides), answer: z.enum(['yes', 'no']) })
export const credentialForm = z.object({ kind: z.enum(credentialKinds) })
