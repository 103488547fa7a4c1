import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { sessions, users } from '~db/schema/people'
import type { HouseDatabase } from '~/server/database.server'
import { hashToken } from '~/server/sealed.server'

/** Sessions in the database under the fingerprint of their id: a copy of the file signs nobody in. */
export class SessionStore implements Adapter {
  private readonly inner: DrizzleSQLiteAdapter
  constructor(database: HouseDatabase) {
    this.inner = new DrizzleSQLiteAdapter(database, sessions, users)
  }
  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [session, user] = await this.inner.getSessionAndUser(hashToken(id))
    return [session && { ...session, id }, user]
  }
  getUserSessions = (userId: string): Promise<DatabaseSession[]> => this.inner.getUserSessions(userId)
  setSession = (session: DatabaseSession): Promise<void> => this.inner.setSession({ ...session, id: hashToken(session.id) })
  updateSessionExpiration = (id: string, expiresAt: Date): Promise<void> => this.inner.updateSessionExpiration(hashToken(id), expiresAt)
  deleteSession = (id: string): Promise<void> => this.inner.deleteSession(hashToken(id))
  deleteUserSessions = (userId: string): Promise<void> => this.inner.deleteUserSessions(userId)
  deleteExpiredSessions = (): Promise<void> => this.inner.deleteExpiredSessions()
}
