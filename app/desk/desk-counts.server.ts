import { countNeeds } from '~/newcomers/needs.server'
import { countAllAwaiting } from '~/matching/approval-queue.server'
import { countMatches } from '~/matching/match-reading.server'
import { countRolesWaiting } from '~/matching/role-candidates.server'

/** The numbers on the coordinator's bar: what waits for approval, for a match, for an answer or a start. */
export function deskCounts() {
  return {
    approvals: countAllAwaiting(),
    needs: countNeeds('open') + countRolesWaiting(),
    answers: countMatches(['agreed']),
  }
}
