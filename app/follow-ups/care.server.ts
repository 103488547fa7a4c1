import { islandDate } from '~/i18n/format'
import type { Match } from '~/matching/match'
import { now } from '~/server/clock.server'
import { contactOf, silenceOfMatch } from './contact-checks.server'
import { daysBetween, lateness } from './follow-up'
import { nextFollowUps } from './follow-ups.server'

/** How a match is looked after, in short: the next follow-up, and what the first weeks call for. */
export function careOf(match: Match) {
  const today = islandDate(now())
  const next = nextFollowUps([match.id]).get(match.id)
  return {
    next: next ? { step: next.step, lateness: lateness(next.dueOn, today), days: daysBetween(next.dueOn, today) } : null,
    silence: silenceOfMatch(match, contactOf(match.id)),
  }
}
