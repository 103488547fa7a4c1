import { islandDate } from '~/i18n/format'
import { mineOnDay } from '~/people/absences.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { silentMatches } from './contact-checks.server'
import { daysAfter } from './follow-up'
import { followUpsDue } from './follow-ups.server'
import { withNames } from './pairs.server'
import { matchesToWatch } from './watch.server'

const PAGE_SIZE = 25
/** The list looks a fortnight ahead, so that a week can be planned. */
const AHEAD_DAYS = 14

/**
 * What a coordinator sees of follow-ups: those that are due, where the first weeks are silent, and whom to keep an eye on. One
 * transaction: names that are read are written down on one commit.
 */
export function readDuePage(actor: Actor, { all, page }: { all: boolean; page: number }) {
  return inTransaction(() => {
    const whose = all ? undefined : mineOnDay(actor)
    const today = islandDate(now())
    const due = followUpsDue({ whose, until: daysAfter(today, AHEAD_DAYS), limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
    const beside = page === 1
    return {
      today,
      pages: Math.max(1, Math.ceil(due.total / PAGE_SIZE)),
      total: due.total,
      due: withNames(actor, due.lines),
      silent: beside ? withNames(actor, silentMatches(whose).slice(0, PAGE_SIZE)) : [],
      watch: beside ? withNames(actor, matchesToWatch(whose).slice(0, PAGE_SIZE)) : [],
    }
  })
}
