import { and, eq } from 'drizzle-orm'
import { userRoles } from '~db/schema/people'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { peopleWithRole } from './people.server'
import type { Actor, GrantedRole } from './permissions'

/** Gives a role. Audited, because a role opens doors. */
export function grantRole(by: Actor | 'system', userId: string, role: GrantedRole): void {
  inTransaction(() => {
    const grantedBy = by === 'system' ? null : by.userId
    db().insert(userRoles).values({ userId, role, grantedBy, grantedAt: now() }).onConflictDoNothing().run()
    recordAudit({ actor: grantedBy ?? 'system', action: 'role.granted', subject: `user:${userId}`, detail: role })
  })
}

/** Takes a role away. Nobody stops being administrator by their own hand, so there is always one: gives false and changes nothing. */
export function withdrawRole(by: Actor, userId: string, role: GrantedRole): boolean {
  return inTransaction(() => {
    if (role === 'admin' && (userId === by.userId || peopleWithRole('admin').length <= 1)) return false
    db()
      .delete(userRoles)
      .where(and(eq(userRoles.userId, userId), eq(userRoles.role, role)))
      .run()
    recordAudit({ actor: by.userId, action: 'role.withdrawn', subject: `user:${userId}`, detail: role })
    return true
  })
}

/** Where a person's day begins after signing in: a coordinator's at the desk, everybody else's on their own page. */
export function firstPageOf(userId: string): '/koordinator' | '/mit' {
  const desk = db()
    .select({ role: userRoles.role })
    .from(userRoles)
    .where(and(eq(userRoles.userId, userId), eq(userRoles.role, 'coordinator')))
    .get()
  return desk ? '/koordinator' : '/mit'
}
