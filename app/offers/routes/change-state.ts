import { redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { closeOffer, copyOffer, OfferMoved, OrganisationRests, ownOffer, pauseOffer, resumeOffer } from '../offers.server'

/** Pauses, resumes, closes or copies an own offer; the buttons stand on `/mit` and on the offer's page. */
export const loader = mayLoad('/mit/tilbud/:id/status', () => redirect('/mit'))

const change =
  (step: typeof pauseOffer, key: string) =>
  async ({ actor, params }: Doer<'signed-in'>) => {
    const id = params.id ?? ''
    if (!ownOffer(actor, id)) throw notFound()
    try {
      step(actor, id)
    } catch (error) {
      if (!(error instanceof OfferMoved)) throw error
      // the company pauses, or somebody else in the organisation was first: the page shows how it stands
      const why = error instanceof OrganisationRests ? 'offerOrganisationRests' : 'offerMoved'
      return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key: why, tone: 'warn' }) } })
    }
    return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key }) } })
  }

export const action = mayAct('/mit/tilbud/:id/status', {
  pause: change(pauseOffer, 'offerPaused'),
  resume: change(resumeOffer, 'offerResumed'),
  close: change(closeOffer, 'offerClosed'),
  copy({ actor, params }) {
    const id = params.id ?? ''
    if (!ownOffer(actor, id)) throw notFound()
    return redirect(`/mit/tilbud/${copyOffer(actor, id)}/hvad`)
  },
})
