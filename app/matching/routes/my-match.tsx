import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { versionForm } from '~/agreements/agreement-form'
import { AgreementPart } from '~/agreements/agreement-part'
import { agreementOnLetter } from '~/agreements/danish-beside.server'
import { takeConfirmation } from '~/agreements/take-confirmation.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { ButtonLink } from '~/ui/button'
import { takeAnswer, takeQuestion } from '../answers.server'
import { letterFor, letterInBoth, sideOf } from '../letter.server'
import { MatchLetter } from '../match-letter'
import { matchById } from '../match-reading.server'

/** The same letter for somebody signed in; whoever is on neither side finds nothing here. */
function ownMatch(actor: Actor, id: string | undefined) {
  const match = matchById(id ?? '')
  const side = match && sideOf(actor, match)
  if (!match || !side) throw notFound()
  return { match, side }
}

export const loader = mayLoad('/mit/match/:id', ({ actor, params, language }) => {
  const { match, side } = ownMatch(actor, params.id)
  const letter = letterFor(match, side)
  if (!letter) throw notFound()
  const agreement = agreementOnLetter(match, side, language)
  return { ...letterInBoth(letter, language), agreement, title: translator(language)('letter:documentTitle') }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const answer =
  (word: 'yes' | 'no') =>
  ({ actor, params, url }: Doer<'signed-in'>) => {
    const { match, side } = ownMatch(actor, params.id)
    return takeAnswer(match.id, side, word, actor, url.pathname)
  }
export const action = mayAct('/mit/match/:id', {
  yes: answer('yes'),
  no: answer('no'),
  ask({ actor, params, url, form }) {
    const { match, side } = ownMatch(actor, params.id)
    return takeQuestion(match.id, side, form, url.pathname)
  },
  confirm({ actor, params, url, form }) {
    const { match, side } = ownMatch(actor, params.id)
    const asked = versionForm.safeParse({ version: form.get('version') })
    if (!asked.success) throw new Response(null, { status: 400 })
    return takeConfirmation(match.id, side, asked.data.version, actor, url.pathname)
  },
})

export default function MyMatch() {
  const { letter, danish, agreement } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const { t } = useTranslation('logging')
  return (
    <MatchLetter letter={letter} danish={danish} reply={reply}>
      {letter.side === 'offer' && (letter.told === 'active' || letter.told === 'paused') && (
        <p>
          <ButtonLink href={`/mit/timer/nyt?match=${letter.matchId}`} icon="timer">
            {t('write')}
          </ButtonLink>
        </p>
      )}
      {agreement && <AgreementPart letter={agreement.letter} danish={agreement.danish} reply={reply} />}
    </MatchLetter>
  )
}
