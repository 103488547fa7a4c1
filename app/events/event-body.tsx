import type { ReactNode } from 'react'
import type { Places } from './agenda'
import { EventHead, EventNotes } from './event-head'
import type { EventPage } from './event-page'
import { EventWhere } from './event-where'
import { Occurrences } from './occurrences'
import { PracticalGrid } from './practical-grid'
import { SignUpBar } from './sign-up-bar'

interface EventBodyProps {
  page: EventPage
  places: Readonly<Record<string, Places>>
  /** One can sign up beside it. */
  takesSignUps: boolean
  /** What stands beside it. */
  children: ReactNode
}

/** The page of an event, or of one of its dates. */
export function EventBody({ page, places, takesSignUps, children }: EventBodyProps) {
  const { event, chosen } = page
  return (
    <>
      <EventHead {...page} />
      <div className="wrap split evsplit">
        <div>
          <EventNotes {...page} />
          {chosen[0]?.topic && (
            <p className="evtopic">
              <bdi>{chosen[0].topic}</bdi>
            </p>
          )}
          {event.text && (
            <p className="evtext" dir="auto">
              {event.text}
            </p>
          )}
          <PracticalGrid event={event} />
          <Occurrences {...page} places={places} />
          <EventWhere {...page} />
        </div>
        {children}
      </div>
      {takesSignUps && <SignUpBar page={page} places={places} />}
    </>
  )
}
