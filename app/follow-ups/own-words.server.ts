import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { Match } from '~/matching/match'
import { readNames } from '~/newcomers/newcomers.server'
import type { Actor } from '~/people/permissions'
import { ownWordsForm } from './follow-up-form'
import { followUpById, FollowUpMoved, hasOwnWords, writeOwnWords } from './follow-ups.server'

/** How a follow-up stands for the volunteer. The newcomer's name is read, and that written down, only where it is asked about. */
export function ownWordsStanding(id: string | null, match: Match, justTold: boolean) {
  const followUp = followUpById(id)
  const goesOn = match.state === 'active' || match.state === 'paused'
  if (!followUp || followUp.matchId !== match.id || followUp.doneAt || followUp.droppedAt || !goesOn)
    return { standing: followUp && hasOwnWords(followUp.id) ? ('told' as const) : ('over' as const), name: null }
  if (justTold) return { standing: 'told' as const, name: null }
  return { standing: 'asks' as const, name: readNames({ match: match.id }, [match.newcomerId]).get(match.newcomerId) ?? null }
}

/** Takes what a volunteer wrote; what cannot be taken comes back as it was typed. */
export function takeOwnWords(id: string | null, by: Actor | 'link', form: FormData, backTo: string) {
  const submission = parseWithZod(form, { schema: ownWordsForm })
  if (submission.status !== 'success' || id === null) return data({ reply: submission.reply() }, { status: 400 })
  const { going, danish = null, home = null, missedMeetings, note = null } = submission.value
  try {
    writeOwnWords(id, by, { going, danish, home, missedMeetings, note, nextStep: null })
  } catch (error) {
    if (!(error instanceof FollowUpMoved)) throw error
    return redirect(backTo)
  }
  return redirect(`${backTo}?fortalt=1`)
}
