import { tracksOfEvent, type EventKind } from '~/events/event'
import { tracksOf, type OfferKind } from '~/offers/offer'
import type { Track } from '~/tracks/track'
import type { Facts } from './facts'

/** What the kinds can belong to: one track, several, or none, as hours that were given to nothing named. Each thing is of one of these. */
export const trackGroups: readonly (readonly Track[])[] = [
  [],
  ...new Map([...Object.values(tracksOf), ...Object.values(tracksOfEvent)].map((of) => [of.toSorted().join(' '), of])).values(),
]
export const isGroup = (group: readonly Track[]) => (of: readonly Track[]) =>
  group.length === of.length && group.every((track) => of.includes(track))

/** What belongs by its tracks. Pure. */
export function partOf(
  facts: Facts,
  track: Track,
  belongs: (of: readonly Track[]) => boolean,
  kindOfDate: ReadonlyMap<string, EventKind>,
): Facts {
  const offered = (kind: OfferKind | undefined) => belongs(kind === undefined ? [] : tracksOf[kind])
  const met = (kind: EventKind | undefined) => belongs(kind === undefined ? [] : tracksOfEvent[kind])
  const ofMatch = ({ matchId }: { matchId: string }) => offered(facts.kindOfMatch.get(matchId))
  const dates = facts.dates.filter(({ kind }) => met(kind))
  const ids = new Set(dates.map(({ id }) => id))
  const there = ({ dateId }: { dateId: string }) => ids.has(dateId)
  return {
    ...facts,
    track,
    offers: facts.offers.filter(({ kind }) => offered(kind)),
    needs: facts.needs.filter(({ kind }) => offered(kind)),
    matches: facts.matches.filter(({ kind }) => offered(kind)),
    followUps: facts.followUps.filter(ofMatch),
    concerns: facts.concerns.filter(ofMatch),
    hours: facts.hours.filter(({ matchId, eventDateId }) =>
      matchId === null ? met(kindOfDate.get(eventDateId ?? '')) : offered(facts.kindOfMatch.get(matchId)),
    ),
    dates,
    visits: facts.visits.filter(there),
    interpreted: facts.interpreted.filter(there),
  }
}
