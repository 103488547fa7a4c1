import { gte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { scarcities } from '~db/schema/matching'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { readSetting, writeSetting, type Setting } from '~/server/settings.server'
import type { Scarce } from './scarcity'

/** How scarce offers are, as it was last worked out (scarcity-renewal.server.ts). */

/** Prices older than this are of another time and are not used. */
const GOOD_FOR_DAYS = 2

const setting: Setting<{ on: boolean }> = { name: 'scarcity', shape: z.object({ on: z.boolean() }), usual: { on: true } }

/** Whether the ranking thinks of those who will come later at all. */
export function scarcityCounts(): boolean {
  return readSetting(setting).on
}

export function setScarcityCounts(actor: Actor, on: boolean): void {
  writeSetting(actor, setting, { on })
}

/** How scarce these offers are, where that is known and wanted. */
export function scarcitiesInForce(offerIds: readonly string[]): Map<string, Omit<Scarce, 'offerId'>> {
  if (!scarcityCounts()) return new Map()
  const since = new Date(now().getTime() - GOOD_FOR_DAYS * 86_400_000)
  const rows = db()
    .select({ offerId: scarcities.offerId, price: scarcities.price, language: scarcities.language })
    .from(scarcities)
    // one bound value, however many there are
    .where(
      sql`${scarcities.offerId} in (select value from json_each(${JSON.stringify(offerIds)})) and ${gte(scarcities.computedAt, since)}`,
    )
    .all()
  return new Map(rows.map(({ offerId, price, language }) => [offerId, { price, language }]))
}

/** Writes down how scarce offers are from now on. */
export function writeScarcities(found: readonly Scarce[]): void {
  const computedAt = now()
  inTransaction(() => {
    for (const { offerId, price, language } of found) {
      const columns = { price, language, computedAt }
      db()
        .insert(scarcities)
        .values({ offerId, ...columns })
        .onConflictDoUpdate({ target: scarcities.offerId, set: columns })
        .run()
    }
  })
}
