import { z } from 'zod'
import { privateText } from '~/people/typed-text'
import { answerWays, leadsTo } from './concern'

export const CONCERN_MAX = 2000
export const ANSWER_MAX = 1200

/** What somebody says is wrong. */
export const raiseForm = z.object({ text: privateText(CONCERN_MAX) })
/** What a coordinator was told, and by whom. */
export const toldForm = z.object({ side: z.enum(['offer', 'need', 'coordinator']), text: privateText(CONCERN_MAX) })
export const answerForm = z.object({ way: z.enum(answerWays), text: privateText(ANSWER_MAX) })
export const closeForm = z.object({ ledTo: z.enum(leadsTo) })
