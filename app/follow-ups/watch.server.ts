import { matchesInStates } from '~/matching/match-reading.server'
import { matchesById } from '~/matching/running-matches.server'
import { worryingMatches } from './follow-ups.server'
import { matchIdsOfCoordinators } from './scope.server'

/** More running matches than this are not looked through; the latest begun come first. */
const MOST = 2000

/**
 * Running matches whose last words call for a closer look: meetings that come to nothing, or a scale at its lower end.
 * @param whose only matches of these coordinators and of nobody
 */
export function matchesToWatch(whose?: readonly string[]) {
  const ids = whose ? matchIdsOfCoordinators(whose) : matchesInStates(['active'], 'newest', MOST).map(({ id }) => id)
  const worrying = worryingMatches(ids)
  const matches = matchesById(worrying.map(({ matchId }) => matchId))
  return worrying.flatMap((line) => {
    const match = matches.get(line.matchId)
    return match?.state === 'active' ? [{ ...line, offerId: match.offerId, newcomerId: match.newcomerId }] : []
  })
}
