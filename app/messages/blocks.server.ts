import { and, eq, inArray, or } from 'drizzle-orm'
import { blocks } from '~db/schema/messages'
import { accountByEmail, personById } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { blindIndex, unseal } from '~/server/sealed.server'

interface Two {
  /** The conversation's own, where there is one. */
  id?: string
  askerUserId: string | null
  askerEmailSealed: string | null
  ownerUserId: string | null
  organisationId: string | null
}

const mailKey = (email: string) => `mail:${blindIndex(email)}`
const ownerKey = (two: Two) => (two.organisationId ? `organisation:${two.organisationId}` : `user:${two.ownerUserId ?? ''}`)

/** Every name the asker can come under: with an account and by its address alone are one person. */
function askerKeys(two: Two): string[] {
  if (two.askerUserId) {
    const email = personById(two.askerUserId)?.email
    return [`user:${two.askerUserId}`, ...(email ? [mailKey(email)] : [])]
  }
  if (!two.askerEmailSealed || !two.id) return []
  const email = unseal(two.askerEmailSealed, `conversations.askerEmail:${two.id}`)
  const account = accountByEmail(email)?.person.id
  return [mailKey(email), ...(account ? [`user:${account}`] : [])]
}

/** One of the two has said that they want to hear no more; which of them is nobody's business. */
export function keptApart(two: Two): boolean {
  const [owner, asker] = [ownerKey(two), askerKeys(two)]
  if (asker.length === 0) return false
  return (
    db()
      .select({ since: blocks.since })
      .from(blocks)
      .where(
        or(and(eq(blocks.blocker, owner), inArray(blocks.blocked, asker)), and(inArray(blocks.blocker, asker), eq(blocks.blocked, owner))),
      )
      .get() !== undefined
  )
}

/** From now on the two cannot begin again. */
export function keepApart(two: Two, blockedBy: 'asker' | 'owner'): void {
  const [asker = ''] = askerKeys(two)
  const [blocker, blocked] = blockedBy === 'asker' ? [asker, ownerKey(two)] : [ownerKey(two), asker]
  db().insert(blocks).values({ blocker, blocked, since: now() }).onConflictDoNothing().run()
}
