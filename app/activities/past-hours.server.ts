import { and, eq } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { membersOf } from '~/organisations/memberships.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { blindIndex, seal } from '~/server/sealed.server'
import { hoursConfirmed } from './hours-confirmed.server'
import { isWork, noteContext, shortNames } from './hours-reading.server'
import { readPastRow, type PastColumns, type PastRefusal, type PastRow } from './past-hours'
import { LONG_DAY_MINUTES } from './unusual'

/**
 * Past hours of an association, from a leader's list. People are found by their address among the association's own: its members and those
 * who have given hours for it. Of anybody else nothing is told, not even whether there is an account.
 */

export interface PastLine {
  /** As the spreadsheet numbers it. */
  line: number
  cells: string[]
  /** There is something right of the last heading. */
  beyond: boolean
}

interface Coming extends PastRow {
  line: number
  userId: string
  name: string
  /** More than twelve hours on that day, with the other lines. */
  long: boolean
  own: boolean
}
export interface Judged {
  comes: Coming[]
  there: number
  wrong: { line: number; cells: string[]; why: PastRefusal }[]
}

/** The association's own people by their address. */
function ownPeople(organisationId: string): Map<string, string> {
  const members = membersOf(organisationId).map(({ userId }) => userId)
  const gave = db()
    .selectDistinct({ userId: activities.userId })
    .from(activities)
    .where(and(eq(activities.organisationId, organisationId), isWork))
    .all()
    .map(({ userId }) => userId)
  return new Map(
    [...new Set([...members, ...gave])].flatMap((id) => {
      const email = personById(id)?.email
      return email === undefined ? [] : [[email.toLowerCase(), id] as const]
    }),
  )
}

const keyOf = ({ userId, date, minutes }: { userId: string; date: string; minutes: number }) => `${userId} ${date} ${minutes}`

/** What stands there already: the same person, day and length. */
function standing(organisationId: string): Set<string> {
  const rows = db()
    .select({ userId: activities.userId, date: activities.date, minutes: activities.minutes })
    .from(activities)
    .where(and(eq(activities.organisationId, organisationId), isWork))
    .all()
  return new Set(rows.map(keyOf))
}

/** What would come of each line; nothing is written. */
export function judgePastHours(actor: Actor, organisationId: string, lines: readonly PastLine[], columns: PastColumns): Judged {
  const today = islandDate(now())
  const [people, known, seen] = [ownPeople(organisationId), standing(organisationId), new Set<string>()]
  const judged: Judged = { comes: [], there: 0, wrong: [] }
  const onDay = new Map<string, number>()
  for (const { line, cells, beyond } of lines) {
    const refuse = (why: PastRefusal) => judged.wrong.push({ line, cells, why })
    const read = beyond ? ({ ok: false, why: 'shape' } as const) : readPastRow(cells, columns, today)
    if (!read.ok) {
      refuse(read.why)
      continue
    }
    const userId = people.get(read.row.email)
    if (userId === undefined) {
      refuse('not-yours')
      continue
    }
    const entry = { ...read.row, userId }
    const exactly = `${keyOf(entry)} ${entry.note ?? ''}`
    if (seen.has(exactly)) refuse('twice')
    else if (known.has(keyOf(entry))) judged.there += 1
    else {
      const day = `${userId} ${entry.date}`
      onDay.set(day, (onDay.get(day) ?? 0) + entry.minutes)
      judged.comes.push({ ...entry, line, name: '', long: false, own: userId === actor.userId })
    }
    seen.add(exactly)
  }
  const names = shortNames(judged.comes.map(({ userId }) => userId))
  for (const each of judged.comes) {
    each.name = names.get(each.userId) ?? ''
    each.long = (onDay.get(`${each.userId} ${each.date}`) ?? 0) > LONG_DAY_MINUTES
  }
  return judged
}

/**
 * Writes what comes, in one transaction; the same list once more writes nothing. A leader says with it that the hours were so, save for their
 * own: those wait for somebody else. Gives how many lines were written.
 */
export function takePastHours(actor: Actor, organisationId: string, lines: readonly PastLine[], columns: PastColumns): number {
  return inTransaction(() => {
    const { comes } = judgePastHours(actor, organisationId, lines, columns)
    let written = 0
    for (const { userId, date, minutes, note, long, own } of comes) {
      const id = newId()
      const key = ['past-hours', organisationId, userId, date, minutes, note ?? ''].join('\n')
      written += db()
        .insert(activities)
        .values({
          id,
          userId,
          organisationId,
          date,
          minutes,
          source: 'import',
          assured: long ? ['long-day'] : [],
          noteSealed: note === null ? null : seal(note, noteContext(id)),
          formKey: `import:${blindIndex(key)}`,
          createdAt: now(),
          confirmedAt: own ? null : now(),
          confirmedBy: own ? null : actor.userId,
        })
        .onConflictDoNothing()
        .run().changes
    }
    if (written > 0) {
      recordAudit({ actor: actor.userId, action: 'hours.imported', subject: `organisation:${organisationId}`, detail: String(written) })
      hoursConfirmed(comes.flatMap(({ userId, own }) => (own ? [] : [userId])))
    }
    return written
  })
}
