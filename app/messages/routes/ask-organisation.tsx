import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { mayAct, mayLoad } from '~/people/guard.server'
import { loadAsk, takeAsk } from '../ask.server'
import { AskPage } from '../ask-page'
import { organisationAt } from '../subjects.server'

export const loader = mayLoad('/foreninger/:slug/spoerg', ({ actor, params, language }) =>
  loadAsk({ about: 'organisation', id: organisationAt(params.slug ?? '') }, actor, language),
)
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/foreninger/:slug/spoerg', {
  ask: (doer) => takeAsk({ about: 'organisation', id: organisationAt(doer.params.slug ?? '') }, doer),
})

export default function AskOrganisation() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { pathname } = useLocation()
  return <AskPage {...loaded} here={pathname} reply={answer?.reply ?? null} mailedTo={answer?.mailedTo ?? null} />
}
