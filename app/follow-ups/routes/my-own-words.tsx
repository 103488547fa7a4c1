import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '~/i18n/i18n.server'
import { sideOf } from '~/matching/letter.server'
import { matchById } from '~/matching/match-reading.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { followUpById } from '../follow-ups.server'
import { OwnWordsPage } from '../own-words-page'
import { ownWordsStanding, takeOwnWords } from '../own-words.server'

/** The same for a volunteer who is signed in; for anybody else it is not there. */
function ownFollowUp(actor: Actor, id: string | undefined) {
  const followUp = followUpById(id ?? null)
  const match = followUp && matchById(followUp.matchId)
  if (!followUp || !match || followUp.heard === 'own' || sideOf(actor, match) !== 'offer') throw notFound()
  return { followUp, match }
}

export const loader = mayLoad('/mit/opfoelgning/:id', ({ actor, params, url, language }) => {
  const { followUp, match } = ownFollowUp(actor, params.id)
  return {
    ...ownWordsStanding(followUp.id, match, url.searchParams.has('fortalt')),
    concernHref: `/mit/match/${match.id}/bekymring`,
    title: translator(language)('followUps:own.documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/mit/opfoelgning/:id', {
  save({ actor, params, url, form }) {
    return takeOwnWords(ownFollowUp(actor, params.id).followUp.id, actor, form, url.pathname)
  },
})

export default function MyOwnWords() {
  const loaded = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <OwnWordsPage {...loaded} reply={answered?.reply} homeHref="/mit" />
}
