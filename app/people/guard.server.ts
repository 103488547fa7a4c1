import { redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { languageOf } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { env } from '~/server/env.server'
import { allows, permissions, type Actor, type Intent, type Page, type Row, type Who } from './permissions'
import { visitOf, type Visit } from './sessions.server'

type ActorFor<W extends Who> = W extends 'anyone' | 'link' | 'machinery' ? Actor | null : Actor
type RowOf<P extends Page> = (typeof permissions)[P]

export interface Visitor<W extends Who = Who> {
  request: Request
  url: URL
  params: Record<string, string | undefined>
  context: AppLoadContext
  actor: ActorFor<W>
  language: InterfaceLanguage
}
export interface Doer<W extends Who = Who> extends Visitor<W> {
  form: FormData
}
type IntentWho<P extends Page, I extends Intent<P>> =
  RowOf<P> extends { do: infer D } ? (I extends keyof D ? (D[I] extends Who ? D[I] : never) : never) : never

/** A loader or action that went through the permission table; `page` says which row, for the test that looks for others. */
export type Guarded<F> = F & { page: Page }

const visits = new WeakMap<AppLoadContext, Promise<Visit>>()
/** Who the request comes from; looked up once a request, however many loaders ask. */
export function visitorOf(request: Request, context: AppLoadContext): Promise<Visit> {
  let visit = visits.get(context)
  if (!visit) visits.set(context, (visit = visitOf(request)))
  return visit
}

async function admit(who: Who, { request, params, context }: LoaderFunctionArgs): Promise<Visitor> {
  const { actor } = await visitorOf(request, context)
  const url = new URL(request.url)
  if (!allows(who, actor, env().NODE_ENV !== 'production' || env().DEMO)) {
    if (who === 'machinery') throw notFound()
    if (!actor) throw redirect(`/log-ind?til=${encodeURIComponent(url.pathname + url.search)}`)
    throw new Response(null, { status: 403 })
  }
  return { request, url, params, context, actor: actor as ActorFor<Who>, language: await languageOf(request) }
}

/** Wraps a page's loader: runs it only for those the permission table lets in. */
export function mayLoad<P extends Page, T>(
  page: P,
  load: (visitor: Visitor<RowOf<P>['see']>) => T | Promise<T>,
): Guarded<(args: LoaderFunctionArgs) => Promise<T>> {
  return Object.assign(async (args: LoaderFunctionArgs) => load((await admit(permissions[page].see, args)) as Visitor<RowOf<P>['see']>), {
    page,
  })
}

/** More fields than any form of ours sends; thousands of values take the form library minutes. */
const MOST_FIELDS = 400
/** Our forms are flat: the form library would build whatever a name like `a[99999999]` says, until there is no memory left. */
const isPlain = (form: FormData) => {
  const names = [...form.keys()]
  return names.length <= MOST_FIELDS && names.every((name) => /^[a-z][a-z\d-]{0,40}$/i.test(name))
}

type Actions<P extends Page> = { [I in Intent<P>]: (doer: Doer<IntentWho<P, I>>) => unknown }

/** Wraps a page's actions, one for each `intent` of its row; an unknown intent is refused. */
export function mayAct<P extends Page, A extends Actions<P>>(
  page: P,
  actions: A,
): Guarded<(args: ActionFunctionArgs) => Promise<Awaited<ReturnType<A[Intent<P>]>>>> {
  const row: Row = permissions[page]
  return Object.assign(
    async (args: ActionFunctionArgs): Promise<Awaited<ReturnType<A[Intent<P>]>>> => {
      // before the body: of a form that may be 11 MB nothing is read for somebody who may not send it
      const visitor = await admit(row.see, args)
      const form = await args.request.formData().catch(() => null)
      // what mail programs send when they press a mail's stop link themselves
      const intent = form?.get('List-Unsubscribe') === 'One-Click' ? 'stop' : form?.get('intent')
      const who = typeof intent === 'string' && Object.hasOwn(row.do ?? {}, intent) ? row.do?.[intent] : undefined
      if (!form || who === undefined || !isPlain(form)) throw new Response(null, { status: 400 })
      const act = actions[intent as Intent<P>] as (doer: Doer) => Promise<Awaited<ReturnType<A[Intent<P>]>>>
      return act({ ...(who === row.see ? visitor : await admit(who, args)), form })
    },
    { page },
  )
}

/** What one may not know of looks like what does not exist. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}
