import { z } from 'zod'
import { choices } from './reading'

/** The answers to a module's questions: one of three each. */
export const answersForm = z.object({ q1: z.enum(choices), q2: z.enum(choices), q3: z.enum(choices) })
