import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { settings } from '~db/schema/machinery'
import { recordAudit } from './audit.server'
import { now } from './clock.server'
import { db, inTransaction } from './database.server'

/** What administrators set for the whole site. Each feature names its setting, its shape and its usual value. */
export interface Setting<T> {
  name: string
  shape: z.ZodType<T>
  usual: T
}

/** The value in force: what was set, or the usual one when nothing was or its shape has changed since. */
export function readSetting<T>({ name, shape, usual }: Setting<T>): T {
  const row = db().select({ value: settings.value }).from(settings).where(eq(settings.name, name)).get()
  const parsed = row && shape.safeParse(row.value)
  return parsed?.success ? parsed.data : usual
}

/** Sets a value. Audited: it changes what others see. */
export function writeSetting<T>(actor: { userId: string }, { name }: Setting<T>, value: T): void {
  inTransaction(() => {
    const columns = { value, changedAt: now(), changedBy: actor.userId }
    db()
      .insert(settings)
      .values({ name, ...columns })
      .onConflictDoUpdate({ target: settings.name, set: columns })
      .run()
    recordAudit({ actor: actor.userId, action: 'setting.changed', subject: `setting:${name}` })
  })
}

/** When a setting was last changed; null while it is the usual one. */
export function settingChangedAt(name: string): Date | null {
  return db().select({ at: settings.changedAt }).from(settings).where(eq(settings.name, name)).get()?.at ?? null
}
