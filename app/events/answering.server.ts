import { redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import { EventMoved, EventRefused } from './event-refused'

/** Goes on to a page with a sentence of what was done. */
export async function goOn(path: string, key: string, values?: Record<string, string | number>) {
  return redirect(path, { headers: { 'set-cookie': await flashHeader({ key: `makeEvents:flash.${key}`, values }) } })
}

/** Runs a command that has no form of its own; what it refuses is said on the next page, which shows how things stand. */
export async function doOrSay(path: string, key: string, command: () => void, then = path) {
  try {
    command()
  } catch (error) {
    if (!(error instanceof EventMoved) && !(error instanceof EventRefused)) throw error
    const why = error instanceof EventRefused ? error.why : 'moved'
    return redirect(path, { headers: { 'set-cookie': await flashHeader({ key: `forms:errors.event-${why}`, tone: 'warn' }) } })
  }
  return goOn(then, key)
}
