import { livingMatchIdsOf } from '~/matching/running-matches.server'
import { newcomersOfCoordinator } from '~/newcomers/newcomers.server'

/**
 * Living matches that belong to these coordinators and to nobody: what a coordinator sees as theirs. Whose, for somebody who stands in
 * for a colleague: `mineOnDay(actor)`.
 */
export function matchIdsOfCoordinators(whose: readonly string[]): string[] {
  return livingMatchIdsOf([null, ...whose].flatMap((id) => newcomersOfCoordinator(id)))
}
