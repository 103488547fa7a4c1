import { eq } from 'drizzle-orm'
import { Lucia, TimeSpan } from 'lucia'
import { userRoles } from '~db/schema/people'
import { db, type HouseDatabase } from '~/server/database.server'
import { env } from '~/server/env.server'
import { grantedRoles, type Actor } from './permissions'
import { isOneOf } from './facts'
import { SessionStore } from './session-store.server'

/**
 * With session-store.server.ts the only file that knows lucia. A session lasts 30 days and is prolonged while it is used; its id is 25 random characters in an
 * http-only cookie.
 */
declare module 'lucia' {
  interface Register {
    Lucia: Lucia
  }
}

const luciaOf = new WeakMap<HouseDatabase, Lucia>()
function lucia(): Lucia {
  let made = luciaOf.get(db())
  if (!made) {
    made = new Lucia(new SessionStore(db()), {
      sessionExpiresIn: new TimeSpan(30, 'd'),
      sessionCookie: { name: 'rb_session', attributes: { secure: env().ORIGIN.startsWith('https:'), sameSite: 'lax', path: '/' } },
    })
    luciaOf.set(db(), made)
  }
  return made
}

/** Signs the person in; gives the `Set-Cookie` value. */
export async function startSession(userId: string): Promise<string> {
  const session = await lucia().createSession(userId, {})
  return lucia().createSessionCookie(session.id).serialize()
}

/** Signs out this device; gives the `Set-Cookie` value. */
export async function endSession(request: Request): Promise<string> {
  const id = sessionIdOf(request)
  if (id) await lucia().invalidateSession(id)
  return lucia().createBlankSessionCookie().serialize()
}

/** Signs the person out on every device. */
export async function endAllSessions(userId: string): Promise<void> {
  await lucia().invalidateUserSessions(userId)
}

export async function removeExpiredSessions(): Promise<void> {
  await lucia().deleteExpiredSessions()
}

export interface Visit {
  actor: Actor | null
  /** `Set-Cookie` value when the session was prolonged or is no longer valid. */
  setCookie: string | null
}

/** Who a request comes from. */
export async function visitOf(request: Request): Promise<Visit> {
  const id = sessionIdOf(request)
  if (!id) return { actor: null, setCookie: null }
  const { session, user } = await lucia().validateSession(id)
  if (!session) return { actor: null, setCookie: lucia().createBlankSessionCookie().serialize() }
  const roles = db().select({ role: userRoles.role }).from(userRoles).where(eq(userRoles.userId, user.id)).all()
  return {
    actor: { userId: user.id, roles: new Set(roles.map((row) => row.role).filter((role) => isOneOf(grantedRoles, role))) },
    setCookie: session.fresh ? lucia().createSessionCookie(session.id).serialize() : null,
  }
}

function sessionIdOf(request: Request): string | null {
  return lucia().readSessionCookie(request.headers.get('cookie') ?? '')
}
