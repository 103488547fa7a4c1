import { proposeMany } from '~/matching/propose-many.server'
import { makeRoundOfTheDay, todaysRound } from '~/rounds/daily-round.server'
import { openRound } from '~/rounds/round'
import { layOutRound, pairsToPropose } from '~/rounds/round-page.server'
import { pickable } from '~/rounds/round-pick.server'
import { clearOldRounds, keepChoices, latestRounds, noteRound, roundById } from '~/rounds/rounds.server'
import { endLostRounds, roundWorkedOut, startRound } from '~/rounds/working-out.server'
import { coordinator, newcomer, publishedOffer } from '~tests/support/people'

/** What coordinators do with whole rounds every day. */
export async function everydayRounds(): Promise<[string, () => unknown][]> {
  const mette = coordinator()
  newcomer({ by: mette })
  publishedOffer({ capacity: 3 })
  const made = startRound(mette, 'asked', openRound)
  await roundWorkedOut(made)
  const round = roundById(made)
  if (!round) return []
  noteRound(null, 'asked', openRound)
  return [
    ['working a round out', () => roundWorkedOut(startRound(mette, 'asked', { ...openRound, town: 'roenne', whose: 'mine' }))],
    ['choosing who takes part in a round', () => pickable(mette, openRound, true)],
    ['reading a round', () => layOutRound(mette, round, 'mine', 1)],
    ['keeping what was chosen in a round', () => keepChoices(made, { shown: [], taken: [], locked: [], forbidden: [] })],
    ['proposing a round', () => proposeMany(mette, made, pairsToPropose(mette, round, 'all'))],
    ['earlier rounds', () => latestRounds('asked', 10)],
    ['ending rounds that were left', () => endLostRounds()],
    ['the round of the day', () => makeRoundOfTheDay()],
    ["today's round on the desk", () => todaysRound(mette)],
    ['clearing old rounds', () => clearOldRounds()],
  ]
}
