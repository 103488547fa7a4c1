import { z } from 'zod'
import { privateText } from '~/people/typed-text'

export const questionForm = z.object({ question: privateText(500) })
