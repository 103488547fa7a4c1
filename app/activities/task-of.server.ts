import type { activities } from '~db/schema/activities'
import { datesById, eventsById } from '~/events/event-reading.server'
import { matchById } from '~/matching/match-reading.server'
import { isOfferKind, type OfferKind } from '~/offers/offer'
import { offerRow } from '~/offers/offer-reading.server'
import { organisationNames } from '~/organisations/organisations.server'
import type { Task } from './work'

type Told = Pick<typeof activities.$inferSelect, 'id' | 'matchId' | 'eventDateId' | 'organisationId'>

/** What each entry was about, by its id: a match's kind, an event, an organisation, or something else. */
export function tasksOf(rows: readonly Told[]): Map<string, Task> {
  const dates = datesById([...new Set(rows.flatMap(({ eventDateId }) => eventDateId ?? []))])
  const events = eventsById([...new Set([...dates.values()].map(({ eventId }) => eventId))])
  const names = organisationNames([...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))])
  const kinds = new Map([...new Set(rows.flatMap(({ matchId }) => matchId ?? []))].map((id) => [id, kindOfMatch(id)]))
  return new Map(
    rows.map(({ id, matchId, eventDateId, organisationId }): [string, Task] => {
      const offerKind = kinds.get(matchId ?? '')
      if (offerKind) return [id, { of: 'match', offerKind }]
      const event = events.get(dates.get(eventDateId ?? '')?.eventId ?? '')
      if (event) return [id, { of: 'event', eventId: event.id, title: event.title }]
      const name = names.get(organisationId ?? '')
      return [id, organisationId !== null && name !== undefined ? { of: 'organisation', organisationId, name } : { of: 'other' }]
    }),
  )
}

function kindOfMatch(matchId: string): OfferKind | null {
  const match = matchById(matchId)
  const kind = match && offerRow(match.offerId)?.kind
  return kind && isOfferKind(kind) ? kind : null
}
