import { readNames } from '~/newcomers/newcomers.server'
import { matchesInStates } from '~/matching/match-reading.server'
import { queuedMatches, type QueuedMatch } from '~/matching/queued.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { agreementState, type AgreementState } from './agreement'
import { confirmationsOf } from './agreements.server'

/** Of so many matches, the newest, it is asked whether their agreement is confirmed. */
const LOOKED_AT = 200
/** Sent and not confirmed for so many days, it rises on the desk. */
const QUIET_DAYS = 7

export interface UnconfirmedAgreement {
  match: QueuedMatch
  state: Exclude<AgreementState, 'confirmed'>
}

/**
 * Running matches whose agreement waits: drafted and not sent, or sent a week ago and not confirmed by both. Names are written down as
 * read, for the lines that are given.
 */
export function unconfirmedAgreements(
  actor: Actor,
  limit = 6,
  namesOf: typeof readNames = readNames,
): { lines: UnconfirmedAgreement[]; total: number } {
  const running = matchesInStates(['active', 'agreed'], 'newest', LOOKED_AT)
  const far = confirmationsOf(running.map(({ id }) => id))
  const waiting = running.flatMap((match) => {
    const found = far.get(match.id)
    const state = found && agreementState(found)
    if (!found || !state || state === 'confirmed') return []
    const quiet = !found.sentAt || now().getTime() - found.sentAt.getTime() >= QUIET_DAYS * 86_400_000
    return quiet ? [{ match, state }] : []
  })
  const shown = waiting.slice(0, limit)
  const lines = queuedMatches(
    actor,
    shown.map(({ match }) => match),
    undefined,
    namesOf,
  )
  return {
    total: waiting.length,
    lines: lines.flatMap((match, at) => {
      const state = shown[at]?.state
      return state ? [{ match, state }] : []
    }),
  }
}
