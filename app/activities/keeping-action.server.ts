import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { visitorOf, type Guarded } from '~/people/guard.server'
import { keepDraft, keeperIn } from './drafts.server'

/**
 * Around an action that takes hours: where the session has ended meanwhile, what was typed is kept for its writer before the way leads to
 * sign in, and stands in the form when they are back. Only their own account reads it.
 */
export function keepsWriting<T>(act: Guarded<(args: ActionFunctionArgs) => Promise<T>>): Guarded<(args: ActionFunctionArgs) => Promise<T>> {
  return Object.assign(
    async (args: ActionFunctionArgs): Promise<T> => {
      const { request, context } = args
      if ((await visitorOf(request, context)).actor) return act(args)
      const form = await request.formData().catch(() => null)
      const keeper = form && keeperIn(form)
      if (form && keeper !== null) keepDraft(keeper, form)
      const { pathname, search } = new URL(request.url)
      throw redirect(`/log-ind?til=${encodeURIComponent(pathname + search)}`)
    },
    { page: act.page },
  )
}
