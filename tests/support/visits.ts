import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '~/people/permissions'
import { startSession } from '~/people/sessions.server'

interface Visit {
  as?: Actor | null
  params?: Record<string, string>
  /** Makes it a POST; a list is sent as several fields of one name. */
  form?: Record<string, string | readonly string[]>
}

/** The arguments a loader or an action is called with when this person asks for that address. */
export async function visit(path: string, { as, params = {}, form }: Visit = {}): Promise<LoaderFunctionArgs & ActionFunctionArgs> {
  const headers = new Headers()
  if (as) headers.set('cookie', (await startSession(as.userId)).split(';')[0] ?? '')
  const body =
    form &&
    new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string])))
  const request = new Request(`http://localhost${path}`, body ? { method: 'POST', headers, body } : { headers })
  const context: AppLoadContext = { nonce: 'nonce', requestId: 'request' } as AppLoadContext
  return { request, params, context }
}

/** What a loader or action answered: its status, where it leads, and its data. Thrown answers count as answers. */
export async function answerOf(work: Promise<unknown>): Promise<{ status: number; location: string | null; data: unknown }> {
  const answer = await work.catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location'), data: null }
  if (typeof answer === 'object' && answer !== null && 'init' in answer && 'data' in answer) {
    const { init, data } = answer as { init: ResponseInit | null; data: unknown }
    return { status: init?.status ?? 200, location: null, data }
  }
  if (answer instanceof Error) throw answer
  return { status: 200, location: null, data: answer }
}
