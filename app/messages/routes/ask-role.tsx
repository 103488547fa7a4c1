import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { mayAct, mayLoad } from '~/people/guard.server'
import { loadAsk, takeAsk } from '../ask.server'
import { AskPage } from '../ask-page'

export const loader = mayLoad('/roller/:id/spoerg', ({ actor, params, language }) =>
  loadAsk({ about: 'role', id: params.id ?? '' }, actor, language),
)
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/roller/:id/spoerg', { ask: (doer) => takeAsk({ about: 'role', id: doer.params.id ?? '' }, doer) })

export default function AskAboutRole() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { pathname } = useLocation()
  return <AskPage {...loaded} here={pathname} reply={answer?.reply ?? null} mailedTo={answer?.mailedTo ?? null} />
}
