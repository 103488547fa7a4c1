import { awaiting, countAllAwaiting, type Awaiting } from '~/matching/approval-queue.server'
import { matchesWithOpenQuestion } from '~/matching/match-questions.server'
import { countMatches, matchById, matchesInStates } from '~/matching/match-reading.server'
import { queuedMatches, queuedNeeds, type QueuedMatch, type QueuedNeed } from '~/matching/queued.server'
import { countNeeds, needsInState } from '~/newcomers/needs.server'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'

/** So many lines of each queue stand on the desk; the rest are a link away. */
const LINES = 6

export interface DeskQueue {
  open: { lines: QueuedNeed[]; total: number }
  waiting: { lines: QueuedMatch[]; total: number }
  agreed: { lines: QueuedMatch[]; total: number }
  questions: { lines: QueuedMatch[]; total: number }
  approvals: { lines: Awaiting[]; total: number }
}

/** All that waits for a coordinator, the longest waiting first. One transaction: what was read is written down once, on one commit. */
export function deskQueue(actor: Actor): DeskQueue {
  return inTransaction(() => readQueue(actor))
}

function readQueue(actor: Actor): DeskQueue {
  const asked = matchesWithOpenQuestion()
  const questions = [...asked].slice(0, LINES).flatMap((id) => matchById(id) ?? [])
  return {
    open: { lines: queuedNeeds(actor, needsInState('open', LINES)), total: countNeeds('open') },
    waiting: { lines: queuedMatches(actor, matchesInStates(['proposed'], 'oldest', LINES), asked), total: countMatches(['proposed']) },
    agreed: { lines: queuedMatches(actor, matchesInStates(['agreed'], 'oldest', LINES), asked), total: countMatches(['agreed']) },
    questions: { lines: queuedMatches(actor, questions, asked), total: asked.size },
    approvals: { lines: awaiting(null, LINES), total: countAllAwaiting() },
  }
}
