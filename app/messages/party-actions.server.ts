import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import { takeToken } from '~/server/limits.server'
import type { Party } from './conversation'
import { messageForm, reportForm } from './conversation-form'
import type { Row } from './conversations.server'
import { blockAs, endAs, reportAs, writeAs } from './writing.server'

/** Who does something in a conversation: one of its two sides, signed in or by a private link. */
export interface Doing {
  row: Row
  party: Party
  userId: string | null
  /** The page they stand at. */
  here: string
}

const done = async (here: string, key: 'sent' | 'ended' | 'blocked' | 'reported' | 'agreed' | 'declined' | 'verified' | 'noAnswer') =>
  redirect(here, { headers: { 'set-cookie': await flashHeader({ key: `messages:flash.${key}` }) } })
export { done as backWith }

/** What stands on the page when something was refused; what was typed is in `reply` or `report`. */
interface Refusal {
  reply?: SubmissionResult<string[]>
  report?: SubmissionResult<string[]>
  full?: boolean
}
const refused = ({ reply, report, full = false }: Refusal, status: number) =>
  data({ reply: reply ?? null, report: report ?? null, full }, { status })
export { refused as refuseWith }

/** Writes the next message; to a conversation that is over it is refused plainly, with what was typed kept. */
export async function takeMessage({ row, party, userId, here }: Doing, form: FormData) {
  const submission = parseWithZod(form, { schema: messageForm })
  if (submission.status !== 'success') return refused({ reply: submission.reply() }, 400)
  const { allowed, retryAfterSeconds } = await takeToken('write-message', userId ?? row.id)
  if (!allowed)
    return refused({ reply: submission.reply({ formErrors: [`too-often:${Math.max(1, Math.ceil(retryAfterSeconds / 60))}`] }) }, 429)
  const { text, formKey } = submission.value
  if (writeAs(row, party, userId, text, formKey) === 'closed')
    return refused({ reply: submission.reply({ formErrors: ['conversation-closed'] }) }, 409)
  return done(here, 'sent')
}

export async function takeReport({ row, party, userId, here }: Doing, form: FormData) {
  const submission = parseWithZod(form, { schema: reportForm })
  if (submission.status !== 'success') return refused({ report: submission.reply() }, 400)
  reportAs(row, party, userId, submission.value.reason)
  return done(here, 'reported')
}

export async function takeEnd({ row, userId, here }: Doing) {
  endAs(row, userId)
  return done(here, 'ended')
}

export async function takeBlock({ row, party, userId, here }: Doing) {
  blockAs(row, party, userId)
  return done(here, 'blocked')
}
