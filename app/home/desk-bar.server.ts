import { deskCounts } from '~/desk/desk-counts.server'
import { countStories } from '~/stories/story-reading.server'

/** The numbers on the coordinator's bar. Stories that leaders sent in wait on the page of approvals too. */
export function deskBar() {
  const counts = deskCounts()
  return { ...counts, approvals: counts.approvals + countStories().submitted }
}
