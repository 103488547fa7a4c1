import { z } from 'zod'
import { publicText } from '~/people/typed-text'
import { MOST_AT_ONCE, MOST_WANTED, taskKinds } from './shift'

/** The forms of shifts: taking some, and what a host asks for. */

/** A task on a date as one value of a form: `TASK.DATE`. */
export const choiceOf = (taskId: string, dateId: string) => `${taskId}.${dateId}`
export function choicesFrom(values: readonly string[]): { taskId: string; dateId: string }[] {
  return values.flatMap((value) => {
    const [, taskId, dateId] = /^([a-z0-9]{1,32})\.([a-z0-9]{1,32})$/.exec(value) ?? []
    return taskId && dateId ? [{ taskId, dateId }] : []
  })
}

export const takeForm = z.object({
  vagt: z.array(z.string().max(65)).min(1, { error: 'shift-choose' }).max(MOST_AT_ONCE),
  woman: z.boolean().optional(),
  anyway: z.boolean().optional(),
})

/** Minutes before and after that can be chosen. */
export const spareMinutes = ['0', '15', '30', '60'] as const

const number = z.number().int().min(0).max(MOST_WANTED)
export const taskForm = z.object({
  kind: z.enum(taskKinds),
  name: publicText(60).optional(),
  wanted: number.min(1),
  before: z.enum(spareMinutes).transform(Number),
  after: z.enum(spareMinutes).transform(Number),
  /** The task as it stood on the page. */
  read: z.string().max(200).optional(),
})

/** The field of a date's own number. */
export const numberField = (dateId: string) => `n-${dateId}`
/** What was typed for each date, whether it is a number or not. */
export function typedNumbers(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (name.startsWith('n-') ? [[name.slice(2), String(value).trim()]] : [])))
}
/** Beside it: the number as it stood on the page. */
export const readField = (dateId: string) => `was-${dateId}`
export function numbersRead(form: FormData): Map<string, number> {
  return new Map([...form].flatMap(([name, value]) => (name.startsWith('was-') ? [[name.slice(4), Number(value)] as const] : [])))
}
/** True when so many helpers can be wanted; nothing typed is the usual number. */
export const isNumber = (typed: string) => number.safeParse(Number(typed)).success
/** Numbers for single dates. Null where one is none. */
export function numbersFrom(form: FormData, usual: number): Map<string, number> | null {
  const typed = Object.entries(typedNumbers(form))
  if (!typed.every(([, text]) => isNumber(text))) return null
  return new Map(typed.map(([dateId, text]) => [dateId, text === '' ? usual : Number(text)]))
}
