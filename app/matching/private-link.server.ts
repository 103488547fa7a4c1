import { notFound } from '~/people/guard.server'
import { takeToken } from '~/server/limits.server'
import { readMatchLink, type LinkPurpose, type MatchLink } from './answer-links.server'

/** What a private link opens, for one of these purposes. Throws 404 when there is none, and 429 when somebody guesses. */
export async function openLink(
  token: string | undefined,
  purposes: readonly LinkPurpose[],
  clientAddress: string,
): Promise<MatchLink & { purpose: LinkPurpose }> {
  for (const purpose of purposes) {
    const link = readMatchLink(token ?? '', purpose)
    if (link) return { ...link, purpose }
  }
  const { allowed } = await takeToken('answer-token', clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
}
