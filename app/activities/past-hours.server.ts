import { and, eq } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { membersOf } from '~/organisations/memberships.server'
import { personById, shortNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { blindIndex, seal } from '~/server/sealed.server'
import { hoursConfirmed } from './hours-confirmed.server'
import { isWork, noteContext } from './hours-reading.server'
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
  /** Something of this association stands there on that day already. */
  dayHas: boolean
  key: string
  /** The same for the same line of the same person whenever it is looked at; tells nobody anything. */
  mark: string
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

const dayOf = ({ userId, date }: { userId: string; date: string }) => `${userId} ${date}`

/** What stands there already: the same person, day and length; and on which days there is anything. */
function standing(organisationId: string): { known: Set<string>; days: Set<string> } {
  const rows = db()
    .select({ userId: activities.userId, date: activities.date, minutes: activities.minutes })
    .from(activities)
    .where(and(eq(activities.organisationId, organisationId), isWork))
    .all()
  return { known: new Set(rows.map(keyOf)), days: new Set(rows.map(dayOf)) }
}

const formKeyOf = (organisationId: string, { userId, date, minutes, note }: Pick<Coming, 'userId' | 'date' | 'minutes' | 'note'>) =>
  `import:${blindIndex(['past-hours', organisationId, userId, date, minutes, note ?? ''].join('\n'))}`

/** What would come of each line; nothing is written. */
export function judgePastHours(actor: Actor, organisationId: string, lines: readonly PastLine[], columns: PastColumns): Judged {
  const today = islandDate(now())
  const { known, days } = standing(organisationId)
  const [people, seen] = [ownPeople(organisationId), new Set<string>()]
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
      const day = dayOf(entry)
      onDay.set(day, (onDay.get(day) ?? 0) + entry.minutes)
      const key = formKeyOf(organisationId, entry)
      judged.comes.push({
        ...entry,
        line,
        key,
        mark: key.slice(-12),
        name: '',
        long: false,
        own: userId === actor.userId,
        dayHas: days.has(day),
      })
    }
    seen.add(exactly)
  }
  const names = shortNamesOf(judged.comes.map(({ userId }) => userId))
  for (const each of judged.comes) {
    each.name = names.get(each.userId) ?? ''
    each.long = (onDay.get(dayOf(each)) ?? 0) > LONG_DAY_MINUTES
  }
  return judged
}

/**
 * Writes what comes, in one transaction; the same list once more writes nothing. A leader says with it that the hours were so, save for their
 * own: those wait for somebody else. What was not there when the list was looked at is not written; `moved` tells that something was otherwise.
 * @param shown the marks of the lines that were looked at
 */
export function takePastHours(
  actor: Actor,
  organisationId: string,
  lines: readonly PastLine[],
  columns: PastColumns,
  shown: ReadonlySet<string>,
): { written: number; moved: boolean } {
  return inTransaction(() => {
    const judged = judgePastHours(actor, organisationId, lines, columns)
    const comes = judged.comes.filter(({ mark }) => shown.has(mark))
    let written = 0
    for (const { userId, date, minutes, note, long, own, dayHas, key } of comes) {
      const id = newId()
      written += db()
        .insert(activities)
        .values({
          id,
          userId,
          organisationId,
          date,
          minutes,
          source: 'import',
          assured: [...(long ? ['long-day'] : []), ...(dayHas ? ['overlap'] : [])],
          noteSealed: note === null ? null : seal(note, noteContext(id)),
          formKey: key,
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
    // sent twice: all of it is there, and nothing is otherwise
    return { written, moved: comes.length < judged.comes.length || (comes.length > 0 && comes.length < shown.size) }
  })
}
