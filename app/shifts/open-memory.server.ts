import { now } from '~/server/clock.server'
import { handle, type Handle } from '~/server/database.server'

/** Open shifts are asked for by every page of one's own; they are gathered once a minute, and anew when one is taken or given up. */

const kept = new WeakMap<Handle, { at: number; what: unknown }>()
const MINUTE = 60_000

export function rememberedOpenShifts<T>(gather: () => T): T {
  const [key, at] = [handle(), now().getTime()]
  const known = kept.get(key)
  if (known && Math.abs(at - known.at) < MINUTE) return known.what as T
  const what = gather()
  // inside a transaction that may be undone nothing is remembered
  if (!key.sqlite.inTransaction) kept.set(key, { at, what })
  return what
}

export function forgetOpenShifts(): void {
  kept.delete(handle())
}
