import { deskCounts } from '~/desk/desk-counts.server'
import { deskQueue } from '~/desk/desk.server'
import { countDeviationReasons, deviationOf, deviationsSince, explainDeviation } from '~/matching/deviations.server'
import { countProposedSince } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { queueParts } from '~/matching/queue'
import { waitingQueue } from '~/matching/queue.server'
import { layOutNeed, proposeRanked } from '~/matching/suggested.server'
import { suggestionsForAll } from '~/matching/suggestions.server'
import { rankingWeights } from '~/matching/weights.server'
import { needById, needsById, pauseNeed, targetKept, wakeNeed } from '~/newcomers/needs.server'
import { association, coordinator, newcomer, publishedOffer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'

/** A day at the desk: the queue, suggestions, and what is learnt from choosing otherwise. */
export function everydayDesk(): [string, () => unknown][] {
  const mette = coordinator()
  const club = association()
  publishedOffer()
  const second = publishedOffer({ owner: club.leader, organisationId: club.id, town: 'nexoe' })
  const [iryna, samir, hiwet] = [newcomer({ by: mette }), newcomer({ by: mette }), newcomer({ by: mette })]
  publishedRole()
  const tried = proposeMatch(mette, samir.needId, publishedOffer(), 1)
  answerMatch(tried, 'offer', 'no', 'link')
  const since = new Date(0)
  const which = { town: null, kind: null, speaks: null, page: 1, pageSize: 25 }
  const need = needById(hiwet.needId)
  return [
    ['the desk in the morning', () => [deskQueue(mette), deskQueue(mette, true), deskCounts()]],
    [
      'the one queue',
      () =>
        queueParts.map((part) => [
          waitingQueue(mette, { ...which, part, of: null }),
          waitingQueue(mette, { ...which, part, of: [mette.userId], town: 'roenne', speaks: 'uk' }),
        ]),
    ],
    ['how the target was kept', () => targetKept(since)],
    ['suggestions for several', () => suggestionsForAll(needsById([iryna.needId, samir.needId]))],
    ['suggestions laid out', () => layOutNeed(mette, iryna.needId, { all: true, excludedPage: 2, scarcity: false })],
    ['letting a need wait', () => [pauseNeed(mette, iryna.needId, '2100-01-01'), wakeNeed(mette, iryna.needId)]],
    [
      'choosing another than the first',
      () => {
        const done = need && proposeRanked(mette, need, second, 'email')
        const id = done?.done ? done.matchId : ''
        explainDeviation(id, 'better-time')
        return [deviationOf(id), deviationsSince(since), countDeviationReasons(since), countProposedSince(since), rankingWeights()]
      },
    ],
  ]
}
