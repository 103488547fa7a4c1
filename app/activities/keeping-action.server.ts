import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { visitorOf, type Guarded } from '~/people/guard.server'
import { networkOf, takeToken } from '~/server/limits.server'
import { keepDraft, keeperIn } from './drafts.server'

/**
 * Around an action that takes hours: where the session has ended meanwhile, what was typed is kept for its writer before the way leads to
 * sign in, and stands in the form when they are back. Only their own account reads it. Nobody is signed in then, so it is counted.
 */
export function keepsWriting<T>(act: Guarded<(args: ActionFunctionArgs) => Promise<T>>): Guarded<(args: ActionFunctionArgs) => Promise<T>> {
  return Object.assign(
    async (args: ActionFunctionArgs): Promise<T> => {
      const { request, context } = args
      if ((await visitorOf(request, context)).actor) return act(args)
      const form = await request.formData().catch(() => null)
      const keeper = form && keeperIn(form)
      if (form && keeper !== null && (await takeToken('keep-writing', networkOf(context.clientAddress))).allowed) keepDraft(keeper, form)
      const { pathname, search } = new URL(request.url)
      throw redirect(`/log-ind?til=${encodeURIComponent(pathname + search)}`)
    },
    { page: act.page },
  )
}
