import { matchById } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import type { Match } from '~/matching/match'
import { now, setClock } from '~/server/clock.server'
import { coordinator, newcomer, publishedOffer, volunteer, type Somebody, type SomebodyNew } from './people'
import '~/server/wiring.server'

/** Two who have both said yes, and everybody around them. */
export interface Running {
  mette: Somebody
  kirsten: Somebody
  amal: SomebodyNew
  id: string
}

type NewcomerWishes = NonNullable<Parameters<typeof newcomer>[0]>

/** A match that has just begun. */
export function runningMatch({
  mette = coordinator(),
  kirsten = volunteer(),
  ...wishes
}: NewcomerWishes & Partial<Pick<Running, 'mette' | 'kirsten'>> = {}): Running {
  const amal = newcomer({ name: 'Amal', locale: 'ar', by: mette, ...wishes })
  const id = proposeMatch(mette, amal.needId, publishedOffer({ owner: kirsten, by: mette }), 1)
  answerMatch(id, 'offer', 'yes', 'link')
  answerMatch(id, 'need', 'yes', 'link')
  return { mette, kirsten, amal, id }
}

export function theMatch(id: string): Match {
  const match = matchById(id)
  if (!match) throw new Error('the match is there')
  return match
}

/** Moves the clock on. */
export function later(hours: number): void {
  const at = new Date(now().getTime() + hours * 3_600_000)
  setClock(() => at)
}
export const daysLater = (days: number) => later(days * 24)

/** The token in the first private link of these mails to this address. */
export function tokenIn(mails: readonly { to: string; text: string }[], to: string, path: string): string {
  const text = mails.find((mail) => mail.to === to && mail.text.includes(path))?.text ?? ''
  return new RegExp(`${path}/([\\w-]+)`).exec(text)?.[1] ?? ''
}
