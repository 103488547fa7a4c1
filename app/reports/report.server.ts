import { hoursBetween } from '~/activities/hours-history.server'
import { interpretedOn, visitsOn } from '~/attendance/visit-history.server'
import { concernsRaised } from '~/concerns/concern-history.server'
import { tracksOfEvent, type EventKind } from '~/events/event'
import { datesThatWere, kindsOfDates } from '~/events/date-history.server'
import { dayAfter, instantOf } from '~/events/recurrence'
import { followUpsThatWereDue } from '~/follow-ups/due-history.server'
import { islandDate } from '~/i18n/format'
import { kindsOfMatches, matchesBetween, type PastMatch } from '~/matching/match-history.server'
import { milestoneFacts } from '~/newcomers/milestones.server'
import { needsBetween, newcomersBehind } from '~/newcomers/need-history.server'
import { tracksOf, type OfferKind } from '~/offers/offer'
import { offersThatStood } from '~/offers/offer-history.server'
import { now } from '~/server/clock.server'
import type { Track } from '~/tracks/track'
import type { Facts } from './facts'
import { figuresOf } from './figures'
import { arrivalMonths } from './figures-milestones'
import { previousPeriod, type Period } from './period'
import type { ComparedReport, Report } from './report'

/** Reports of any period: each room gives its rows, figures.ts counts them. */

export interface Asked {
  track?: Track | null
  /** As of when: what happens later is not in it. */
  at?: Date
}

/** The figures of a period, with small numbers kept back already. */
export function reportFor(period: Period, { track = null, at = now() }: Asked = {}): Report {
  return figuresOf(factsFor(period, track, at))
}

/** The figures of a period and of the one before it. */
export function comparedReport(period: Period, asked: Asked = {}): ComparedReport {
  return { report: reportFor(period, asked), previous: reportFor(previousPeriod(period), asked) }
}

function factsFor(period: Period, track: Track | null, at: Date): Facts {
  const today = islandDate(at)
  const start = instantOf(period.from, 0)
  const over = instantOf(dayAfter(period.until, 1), 0)
  const end = over < at ? over : at
  const lastDay = period.until < today ? period.until : today
  const offered = (kind: OfferKind | undefined) => track === null || (kind !== undefined && tracksOf[kind].includes(track))
  const met = (kind: EventKind | undefined) => track === null || (kind !== undefined && tracksOfEvent[kind].includes(track))

  const needs = needsBetween(start, end).filter(({ kind }) => offered(kind))
  const matches = matchesBetween(start, end)
  const newcomers = newcomersBehind([...needs, ...matches].map(({ newcomer }) => newcomer))
  const known = <Row extends { newcomer: string }>(rows: Row[]) => rows.filter(({ newcomer }) => newcomers.has(newcomer))
  const due = followUpsThatWereDue(period.from, lastDay)
  const raised = concernsRaised(start, end)
  const hours = hoursBetween(period.from, lastDay)
  const kindOfMatch = kindsKnown(matches, [...due, ...raised, ...hours])
  const kindOfDate = kindsOfDates(hours.flatMap(({ eventDateId }) => eventDateId ?? []))
  // a date of today has perhaps not been yet
  const yesterday = dayAfter(today, -1)
  const dates = datesThatWere(period.from, period.until < yesterday ? period.until : yesterday).filter(({ kind }) => met(kind))
  const held = dates.filter(({ standing }) => standing === 'held').map(({ id }) => id)
  const ofTrack = ({ matchId, eventDateId }: (typeof hours)[number]) =>
    track === null || (matchId === null ? met(kindOfDate.get(eventDateId ?? '')) : offered(kindOfMatch.get(matchId)))
  return {
    period,
    track,
    at,
    start,
    end,
    today,
    offers: offersThatStood(start, end).filter(({ kind }) => offered(kind)),
    needs: known(needs),
    matches: known(matches.filter(({ kind }) => offered(kind))),
    newcomers,
    followUps: due.filter(({ matchId }) => offered(kindOfMatch.get(matchId))),
    concerns: raised.filter(({ matchId }) => offered(kindOfMatch.get(matchId))),
    hours: hours.filter(ofTrack),
    kindOfMatch,
    dates,
    visits: visitsOn(held),
    interpreted: interpretedOn(held),
    arrivals: milestoneFacts(arrivalMonths(period, today).all),
  }
}

/** The kinds of the period's matches and of those that others tell of: what is read already is not read again. */
function kindsKnown(matches: readonly PastMatch[], others: readonly { matchId: string | null }[]): Map<string, OfferKind> {
  const kinds = new Map(matches.map(({ id, kind }) => [id, kind]))
  const more = new Set(others.flatMap(({ matchId }) => (matchId === null || kinds.has(matchId) ? [] : [matchId])))
  for (const [id, kind] of kindsOfMatches([...more])) kinds.set(id, kind)
  return kinds
}
