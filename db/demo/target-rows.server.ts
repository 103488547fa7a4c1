import { settings } from '~db/schema/machinery'
import { usualTargets, yearOf } from '~/reports/targets'
import { setting } from '~/reports/targets.server'
import { db } from '~/server/database.server'
import { daysBefore } from './when'

/** So many matches the coordinators of the demo aim at in a year. */
const MATCHES = 100

/** The goal of this year, as coordinators set it. */
export function writeTargets(at: Date, today: string): void {
  db()
    .insert(settings)
    .values({
      name: setting.name,
      value: { [yearOf(today)]: { ...usualTargets, matches: MATCHES } },
      changedAt: daysBefore(at, 40),
      changedBy: null,
    })
    .run()
}
