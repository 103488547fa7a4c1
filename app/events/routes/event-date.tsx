import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { hoursHrefOf } from '~/activities/choices.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { publicAddress } from '~/server/shared-page.server'
import { openShiftCount } from '~/shifts/shift-reading.server'
import { placesOn } from '~/sign-ups/places.server'
import { SignUpCard } from '~/sign-ups/sign-up-card'
import { signUpCardFor } from '~/sign-ups/sign-up-card.server'
import { scopeOf } from '../agenda'
import { EventAside } from '../event-aside'
import { EventBody } from '../event-body'
import { eventForReading, readEventPage, sharedEvent } from '../event-page.server'
import { datesOf } from '../event-reading.server'

/** What an event is on one day. */
export const loader = mayLoad('/arrangementer/:slug/:date', ({ actor, params, language }) => {
  const event = eventForReading(actor, params.slug)
  const page = readEventPage(actor, params.slug, params.date ?? '')
  if (!event || !page) throw notFound()
  const day = params.date ?? ''
  const onTheDay = datesOf(event.id, day).filter((date) => date.day === day)
  return {
    page,
    places: Object.fromEntries(placesOn([...page.chosen, ...page.coming].map(scopeOf))),
    card: signUpCardFor(actor, event, event.signUp === 'course' ? null : onTheDay, { chosen: day }),
    hoursHref: hoursHrefOf(actor, event.slug, day),
    wantsHelp: event.state === 'published' && openShiftCount(event) > 0,
    address: publicAddress(`/arrangementer/${event.slug}/${day}`),
    shared: sharedEvent(page, language),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function EventOnADay() {
  const { page, places, card, wantsHelp, hoursHref, address } = useLoaderData<typeof loader>()
  return (
    <EventBody page={page} places={places} takesSignUps={card.kind === 'form'}>
      <EventAside event={page.event} hosting={page.hosting} address={address} wantsHelp={wantsHelp} hoursHref={hoursHref}>
        <SignUpCard card={card} />
      </EventAside>
    </EventBody>
  )
}
