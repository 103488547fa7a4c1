import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '~/i18n/i18n.server'
import { sideOf } from '~/matching/letter.server'
import { matchById } from '~/matching/match-reading.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { RaisePage } from '../raise-page'
import { raisePage, takeConcern } from '../raising.server'

/** The same for somebody signed in; whoever is on neither side of the match finds nothing here. */
function ownMatch(actor: Actor, id: string | undefined) {
  const match = matchById(id ?? '')
  const side = match && sideOf(actor, match)
  if (!match || !side) throw notFound()
  return { match, side }
}

export const loader = mayLoad('/mit/match/:id/bekymring', ({ actor, params, url, language }) => {
  const { match, side } = ownMatch(actor, params.id)
  return {
    ...raisePage(match, side, url.searchParams.has('sagt'), true),
    back: `/mit/match/${match.id}`,
    title: translator(language)('concerns:raise.documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/mit/match/:id/bekymring', {
  raise({ actor, params, url, form }) {
    const { match, side } = ownMatch(actor, params.id)
    return takeConcern(match, side, actor, form, url.pathname)
  },
})

export default function RaiseOwn() {
  const loaded = useLoaderData<typeof loader>()
  return <RaisePage {...loaded} reply={useActionData<typeof action>()?.reply} />
}
