import { CONFIDENTIALITY_VERSION } from '~/people/credentials'
import { credentialsSeen, recordCredential } from '~/people/credentials.server'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'

export interface Confidentiality {
  /** When the present text, or an older one, was signed; null for never. */
  signedOn: string | null
  /** The text that was signed is the present one. */
  current: boolean
}

/** Whether somebody has promised to keep what they hear to themselves. */
export function promiseOf(userId: string): Confidentiality {
  const seen = credentialsSeen(userId).get('confidentiality')
  return { signedOn: seen?.seenOn ?? null, current: seen?.textVersion === CONFIDENTIALITY_VERSION }
}

/** Signs the text with the account. Only the version that was read: of an older one nothing is kept, and it is false. */
export function signPromise(actor: Actor, version: string): boolean {
  if (version !== CONFIDENTIALITY_VERSION) return false
  if (!promiseOf(actor.userId).current)
    recordCredential(actor.userId, { kind: 'confidentiality', seenBy: null, seenOn: islandDate(now()), textVersion: version })
  return true
}
