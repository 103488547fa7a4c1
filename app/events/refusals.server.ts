import type { Submission } from '@conform-to/react'
import { data } from '@remix-run/node'
import { EventMoved, EventRefused } from './event-refused'
import { RuleRefused } from './recurrence'

/** Where in a form a refusal of the commands is shown. */
type Places = { ends?: string; organisation?: string }

/** A refusal as the form shows it, at the field it is about; any other error is thrown on. */
function said(error: unknown, { ends = 'times', organisation }: Places): { formErrors?: string[]; fieldErrors?: Record<string, string[]> } {
  if (error instanceof EventMoved) return { formErrors: ['event-moved'] }
  if (error instanceof RuleRefused) return { fieldErrors: { [ends]: [error.why === 'too-many' ? 'too-many-dates' : error.why] } }
  if (!(error instanceof EventRefused)) throw error
  if (error.why === 'not-yours' && organisation) return { fieldErrors: { [organisation]: ['event-not-yours'] } }
  return { formErrors: [`event-${error.why}`] }
}

/**
 * Runs a command for a form; what it refuses comes back in the form with everything that was typed.
 * @returns what the command gave, or the answer to send
 */
export function orRefusal<T, S>(submission: Submission<S, string[]>, command: () => T, places: Places = {}) {
  try {
    return { done: command(), refused: null }
  } catch (error) {
    const status = error instanceof EventMoved ? 409 : 422
    return { done: null, refused: data({ reply: submission.reply(said(error, places)), preview: null }, { status }) }
  }
}
