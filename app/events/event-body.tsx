import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { atLineStart, formatWeekday } from '~/i18n/format'
import { standingOf, scopeOf, type Places } from './agenda'
import { EventHead, EventNotes } from './event-head'
import type { EventPage } from './event-page'
import { EventWhere } from './event-where'
import { Occurrences } from './occurrences'
import { PracticalGrid } from './practical-grid'
import { useEventWords } from './use-event-words'

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
          <p className="evtext" dir="auto">
            {event.text}
          </p>
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

/** On a phone always at hand: the date that comes, and the way to sign up. */
function SignUpBar({ page: { event, chosen, coming }, places }: Pick<EventBodyProps, 'page' | 'places'>) {
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const next = (chosen.length > 0 ? chosen : coming).find(({ state }) => state === 'planned')
  if (!next || event.state !== 'published') return null
  const standing = standingOf(next, places[scopeOf(next)])
  return (
    <div className="ctabar">
      <span>
        <b>{atLineStart(formatWeekday(next.day, i18n.language, 'short'), i18n.language)}</b>
        <br />
        {words.standing(standing, false)}
      </span>
      <a className="btn btn--primary" href="#tilmeld">
        {t(standing.is === 'full' ? 'page.waitingList' : 'page.signUp')}
      </a>
    </div>
  )
}
