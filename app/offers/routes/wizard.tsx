import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { formatList } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { organisationsLedBy } from '~/organisations/organisations.server'
import { isOneOf } from '~/people/facts'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { fieldName } from '../field-names'
import { OfferReview } from '../offer-review'
import { unfinishedSteps } from '../offer-form'
import { wizardSteps } from '../offer'
import { submitOffer } from '../approval.server'
import { OfferMoved, ownOffer } from '../offers.server'
import { WizardForm } from '../wizard-form'
import { leftOut, saveStep } from '../wizard.server'

export const handle = { frame: 'wizard' } satisfies PageHandle

/** The offer and the step of the address; whatever is not this person's, or not a step, is not there. */
function stepOf(actor: Actor, { id, step }: Record<string, string | undefined>) {
  const own = ownOffer(actor, id ?? '')
  if (!own || !isOneOf(wizardSteps, step)) throw notFound()
  return { ...own, step }
}

export const loader = mayLoad('/mit/tilbud/:id/:step', ({ actor, params, language }) => {
  const { view, step, editable, sentBackReason } = stepOf(actor, params)
  if (!editable && step !== 'se') throw redirect(`/mit/tilbud/${view.id}/se`)
  const person = personById(actor.userId)
  if (!person) throw notFound()
  const { ageBand, transport, gender, phone } = person
  return {
    view,
    step,
    editable,
    sentBackReason,
    // with places taken or proposed, who answers for it stays
    organisations: step === 'slags' && view.free === view.capacity ? organisationsLedBy(actor) : [],
    person: { ageBand, transport, gender, phone },
    unfinished: unfinishedSteps(view, person),
    title: translator(language)(`offers:wizard.${step}.title`),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/mit/tilbud/:id/:step', {
  async save({ actor, params, form, language }) {
    const { view, step, editable } = stepOf(actor, params)
    if (!editable) throw redirect(`/mit/tilbud/${view.id}/se`)
    const refused = saveStep(actor, view.id, view.kind, step, form)
    const after = form.get('after')
    const unsaved = refused ? leftOut(view.kind, step, form) : []
    if (after === 'close') {
      const t = translator(language)
      const names = formatList(
        unsaved.map((name) => fieldName(t, name)),
        language,
      )
      return redirect('/mit', {
        headers: {
          'set-cookie': await flashHeader(
            unsaved.length > 0 ? { key: 'offerSavedPartly', tone: 'warn', values: { names } } : { key: 'offerSaved', tone: 'ok' },
          ),
        },
      })
    }
    if (after === 'keep') return data({ reply: null, savedAt: Date.now(), unsaved })
    if (refused) return data({ reply: refused, savedAt: null }, { status: 400 })
    const next = wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'se'
    return redirect(`/mit/tilbud/${view.id}/${next === 'dig' && view.organisation ? 'se' : next}`)
  },
  async submit({ actor, params }) {
    const { view } = stepOf(actor, params)
    const person = personById(actor.userId)
    const [first] = person ? unfinishedSteps(view, person) : []
    if (first) return redirect(`/mit/tilbud/${view.id}/se`)
    let sent: ReturnType<typeof submitOffer> = 'waits'
    try {
      sent = submitOffer(actor, view.id)
    } catch (error) {
      if (!(error instanceof OfferMoved)) throw error
    }
    const key = sent === 'published' ? 'offerPublished' : 'offerSubmitted'
    return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key }) } })
  },
})

export default function Wizard() {
  const { view, step, editable, sentBackReason, organisations, person, unfinished } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (step === 'se') return <OfferReview offer={view} editable={editable} sentBackReason={sentBackReason} unfinished={unfinished} />
  return <WizardForm key={step} offer={view} step={step} organisations={organisations} person={person} reply={answer?.reply ?? null} />
}
