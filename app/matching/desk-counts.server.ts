import { countNeeds } from '~/newcomers/needs.server'
import { countAwaitingApproval } from '~/offers/approval.server'
import { countMatches } from './match-reading.server'

/** The numbers on the coordinator's bar: what waits for approval, for a match, for an answer or a start. */
export function deskCounts() {
  return { approvals: countAwaitingApproval(), needs: countNeeds('open'), answers: countMatches(['agreed']) }
}
