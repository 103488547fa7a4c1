import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { newId } from '~/server/ids.server'
import { Crumbs } from '~/ui/crumbs'
import type { Outcome } from '../conversation'
import { conversationRow, partyOf, readConversation } from '../conversations.server'
import { backWith, refuseWith, takeBlock, takeEnd, takeMessage, takeReport, type Doing } from '../party-actions.server'
import { PartyPage } from '../party-page'
import { needsNoAnswer, settleInterest } from '../writing.server'

export const loader = mayLoad('/mit/beskeder/:id', ({ actor, params, language }) => {
  const conversation = readConversation(actor, params.id ?? '')
  if (!conversation) throw notFound()
  return { conversation, formKey: newId(), title: translator(language)('messages:talk.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The conversation of the address, for whoever is one of its two sides. */
function doing({ actor, params, url }: Doer<'signed-in'>): Doing {
  const row = conversationRow(params.id ?? '')
  const party = row && partyOf(actor, row)
  if (!row || !party) throw notFound()
  return { row, party, userId: actor.userId, here: url.pathname }
}

/** A leader's word on somebody's interest; the last place is taken once. */
const settle = (outcome: Outcome) => async (doer: Doer<'signed-in'>) => {
  const { row, party, here } = doing(doer)
  if (party !== 'owner') throw notFound()
  const came = settleInterest(row, doer.actor, outcome)
  return came === 'done' ? backWith(here, outcome) : refuseWith({ full: came === 'full' }, 409)
}

export const action = mayAct('/mit/beskeder/:id', {
  write: (doer) => takeMessage(doing(doer), doer.form),
  report: (doer) => takeReport(doing(doer), doer.form),
  end: (doer) => takeEnd(doing(doer)),
  block: (doer) => takeBlock(doing(doer)),
  'no-answer': (doer) => {
    const { row, party, userId, here } = doing(doer)
    if (party !== 'owner') throw notFound()
    // a first question still wants its answer: the page shows where it stands
    return needsNoAnswer(row, userId) ? backWith(here, 'noAnswer') : refuseWith({}, 409)
  },
  agree: settle('agreed'),
  decline: settle('declined'),
})

export default function MyConversation() {
  const { conversation, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('messages')
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('list.title'), href: '/mit/beskeder' }, { text: t('talk.title') }]} />
      <PartyPage conversation={conversation} formKey={formKey} answer={answer} />
    </div>
  )
}
