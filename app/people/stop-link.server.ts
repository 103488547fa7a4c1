import { takeToken } from '~/server/limits.server'
import { notFound } from './guard.server'

/**
 * Whether what a stop link is about has just been stopped by its button. A link that is none throws 404, and 429 when somebody guesses.
 */
export async function openStopLink(isStopLink: boolean, url: URL, clientAddress: string): Promise<{ stopped: boolean }> {
  if (url.searchParams.has('stoppet')) return { stopped: true }
  if (isStopLink) return { stopped: false }
  const { allowed } = await takeToken('answer-token', clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
}
