import { hoursBetween } from '~/activities/hours-history.server'
import { interpretedOn, visitsOn } from '~/attendance/visit-history.server'
import { concernsRaised } from '~/concerns/concern-history.server'
import { datesThatWere, kindsOfDates } from '~/events/date-history.server'
import { dayAfter, instantOf } from '~/events/recurrence'
import { followUpsThatWereDue } from '~/follow-ups/due-history.server'
import { islandDate } from '~/i18n/format'
import { kindsOfMatches, matchesBetween, type PastMatch } from '~/matching/match-history.server'
import { milestoneFacts } from '~/newcomers/milestones.server'
import { needsBetween, newcomersBehind } from '~/newcomers/need-history.server'
import { TARGET_DAYS } from '~/newcomers/newcomer'
import type { OfferKind } from '~/offers/offer'
import { offersThatStood } from '~/offers/offer-history.server'
import { now } from '~/server/clock.server'
import type { Track } from '~/tracks/track'
import type { Facts } from './facts'
import { figuresOf } from './figures'
import { arrivalMonths } from './figures-milestones'
import { isGroup, partOf, trackGroups } from './part-of'
import { previousPeriod, type Period } from './period'
import type { ComparedReport, Report } from './report'
import { withinWhole } from './within-whole'

/** Reports of any period: each room gives its rows, figures.ts counts them. */

export interface Asked {
  track?: Track | null
  /** As of when: what happens later is not in it. */
  at?: Date
}

/** The figures of a period, with small numbers kept back already; those of a track tell nothing of the rest of the whole either. */
export function reportFor(period: Period, { track = null, at = now() }: Asked = {}): Report {
  const facts = factsFor(period, at)
  const whole = figuresOf(facts)
  if (track === null) return whole
  const kindOfDate = kindsOfDates(facts.hours.flatMap(({ eventDateId }) => eventDateId ?? []))
  const part = (belongs: (of: readonly Track[]) => boolean) => figuresOf(partOf(facts, track, belongs, kindOfDate))
  return withinWhole({ inside: part((of) => of.includes(track)), groups: trackGroups.map((group) => part(isGroup(group))), whole }, track)
}

/** The figures of a period and of the one before it. @param before those it was closed with */
export function comparedReport(period: Period, asked: Asked = {}, before?: Report): ComparedReport {
  return { report: reportFor(period, asked), previous: before ?? reportFor(previousPeriod(period), asked) }
}

function factsFor(period: Period, at: Date): Facts {
  const today = islandDate(at)
  const start = instantOf(period.from, 0)
  const over = instantOf(dayAfter(period.until, 1), 0)
  const end = over < at ? over : at
  const lastDay = period.until < today ? period.until : today

  // a wish that was met and closed right before may have its last day of waiting in the period
  const needs = needsBetween(instantOf(dayAfter(period.from, -TARGET_DAYS - 1), 0), end)
  const matches = matchesBetween(start, end)
  const newcomers = newcomersBehind([...needs, ...matches].map(({ newcomer }) => newcomer))
  const known = <Row extends { newcomer: string }>(rows: Row[]) => rows.filter(({ newcomer }) => newcomers.has(newcomer))
  const followUps = followUpsThatWereDue(period.from, lastDay)
  const concerns = concernsRaised(start, end)
  const hours = hoursBetween(period.from, lastDay)
  // a date of today has perhaps not been yet
  const yesterday = dayAfter(today, -1)
  const dates = datesThatWere(period.from, period.until < yesterday ? period.until : yesterday)
  const held = dates.filter(({ standing }) => standing === 'held').map(({ id }) => id)
  return {
    period,
    track: null,
    at,
    start,
    end,
    today,
    offers: offersThatStood(start, end),
    needs: known(needs),
    matches: known(matches),
    newcomers,
    followUps,
    concerns,
    hours,
    kindOfMatch: kindsKnown(matches, [...followUps, ...concerns, ...hours]),
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
