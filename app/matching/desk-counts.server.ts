import { countNeeds } from '~/newcomers/newcomers.server'
import { countAwaitingApproval } from '~/offers/offers.server'
import { countMatches } from './matches.server'

/** The numbers on the coordinator's bar: what waits for approval, for a match, for an answer or a start. */
export function deskCounts() {
  return { approvals: countAwaitingApproval(), needs: countNeeds('open'), answers: countMatches(['agreed']) }
}
