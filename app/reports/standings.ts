import { daysBetween } from '~/follow-ups/follow-up'
import { islandDate } from '~/i18n/format'
import type { PastMatch } from '~/matching/match-history.server'
import type { Outcome } from '~/matching/outcome'
import type { PastNeed } from '~/newcomers/need-history.server'
import type { MatchStanding, NeedStanding } from './report'

/** Where needs and matches stood at a moment, told from their times: a report of last year says what was so then. Pure. */

/** Ended otherwise than one had hoped. */
export const stopped: readonly (Outcome | null)[] = ['moved', 'did-not-work-out', null]

const isBefore = (moment: Date | null, end: Date) => moment !== null && moment < end
const goesOn = (match: PastMatch, end: Date) => !isBefore(match.endedAt, end)
export const isWithin = (moment: Date | null, start: Date, end: Date): moment is Date => moment !== null && moment >= start && moment < end

/** Island days from one moment to another. */
export function daysFrom(from: Date, to: Date): number {
  return daysBetween(islandDate(from), islandDate(to))
}

/** What goes on is counted up to the period's last day. */
export const lastMoment = (end: Date) => new Date(end.getTime() - 1)

/** Null where nothing came of the proposal: no match was made. */
export function matchStanding(match: PastMatch, end: Date): MatchStanding | null {
  if (goesOn(match, end)) return isBefore(match.activatedAt, end) ? 'going' : 'waiting'
  if (match.fell) return null
  return stopped.includes(match.outcome) ? 'stopped' : 'completed'
}

/** @param matches those of the need, since it was opened */
export function needStanding(need: PastNeed, matches: readonly PastMatch[], end: Date): NeedStanding {
  if (matches.some((match) => isBefore(match.agreedAt, end) && goesOn(match, end))) return 'covered'
  if (isBefore(need.closedAt, end)) return matches.some((match) => isBefore(match.activatedAt, end)) ? 'covered' : 'closed'
  if (matches.some((match) => isBefore(match.proposedAt, end) && goesOn(match, end))) return 'asked'
  return need.covered && matches.length === 0 ? 'covered' : 'waiting'
}

/** Whether a need was still looked for after this moment: neither closed nor with a match before it. */
export function stillLookedFor(need: PastNeed, matches: readonly PastMatch[], start: Date): boolean {
  return !isBefore(need.closedAt, start) && !matches.some((match) => isBefore(match.agreedAt, start) && goesOn(match, start))
}

/** The matches of each need since it was opened: what came to an end before it was opened anew is not of it. */
export function matchesByNeed(needs: readonly PastNeed[], matches: readonly PastMatch[]): (need: PastNeed) => PastMatch[] {
  const byNeed = new Map<string, PastMatch[]>()
  for (const match of matches) byNeed.set(match.needId, [...(byNeed.get(match.needId) ?? []), match])
  const found = new Map(needs.map((need) => [need.id, (byNeed.get(need.id) ?? []).filter(({ proposedAt }) => proposedAt >= need.openedAt)]))
  return (need) => found.get(need.id) ?? []
}
