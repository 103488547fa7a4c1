import { sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { organisationsLedBy } from '~/organisations/organisations.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { seal } from '~/server/sealed.server'
import { refusalToConfirm, type Confirmed } from './confirming'
import { hoursConfirmed } from './hours-confirmed.server'
import { askedContext, isWork, usualIds, type HoursFilter } from './hours-reading.server'

/** Hours are confirmed, asked about, and given back: by leaders what was for their organisation, by coordinators anything, by nobody their own. */

/** As many as one press may confirm. */
export const MOST_AT_ONCE = 5000

const among = (ids: readonly string[]) => sql`${activities.id} in (select value from json_each(${JSON.stringify(ids)}))`

const standing = {
  id: activities.id,
  userId: activities.userId,
  organisationId: activities.organisationId,
  date: activities.date,
  minutes: activities.minutes,
  confirmedAt: activities.confirmedAt,
  createdAt: activities.createdAt,
  changedAt: activities.changedAt,
}

/** Of these entries those that are somebody's to speak for, and how many are their own. */
function spokenFor(actor: Actor, ids: readonly string[]) {
  const rows = db()
    .select(standing)
    .from(activities)
    .where(sql`${among(ids)} and ${isWork}`)
    .all()
  const may = {
    userId: actor.userId,
    coordinator: actor.roles.has('coordinator'),
    led: new Set(organisationsLedBy(actor).map(({ id }) => id)),
  }
  const today = islandDate(now())
  const judged = rows.map((row) => ({ row, refusal: refusalToConfirm(may, row, today) }))
  return {
    theirs: judged.flatMap(({ row, refusal }) => (refusal === null ? [row] : [])),
    own: judged.filter(({ refusal }) => refusal === 'own').length,
  }
}

/**
 * Says that these entries were so. What somebody else confirmed meanwhile stays as it is, and what was changed after the page was opened is
 * left to be looked at again; both are counted. Entries of others are passed over, as if they were not there.
 * @param seenAt when the page was made that the entries were ticked on
 */
export function confirmHours(actor: Actor, ids: readonly string[], seenAt: Date): Confirmed {
  return inTransaction(() => {
    const { theirs, own } = spokenFor(actor, ids)
    const open = theirs.filter(({ confirmedAt }) => confirmedAt === null)
    const right = open.filter(({ changedAt, createdAt }) => (changedAt ?? createdAt) <= seenAt)
    const people = [...new Set(right.map(({ userId }) => userId))]
    if (right.length > 0) {
      db()
        .update(activities)
        .set({ confirmedAt: now(), confirmedBy: actor.userId, askedBackAt: null, askedBackSealed: null })
        .where(among(right.map(({ id }) => id)))
        .run()
      recordAudit(...perOrganisation(actor, 'hours.confirmed', right))
      hoursConfirmed(people)
    }
    return {
      confirmed: right.length,
      people: people.length,
      minutes: right.reduce((sum, { minutes }) => sum + minutes, 0),
      already: theirs.length - open.length,
      changed: open.length - right.length,
      own,
    }
  })
}

/** All of the usual ones that match, as they stood when the page was opened; the unusual are ticked one by one. */
export function confirmUsual(actor: Actor, filter: HoursFilter, seenAt: Date): Confirmed {
  return inTransaction(() => confirmHours(actor, usualIds({ ...filter, state: 'waiting' }, seenAt, MOST_AT_ONCE), seenAt))
}

/** Takes back that these entries were so. Gives how many. */
export function takeBackConfirmation(actor: Actor, ids: readonly string[]): number {
  return inTransaction(() => {
    const confirmed = spokenFor(actor, ids).theirs.filter(({ confirmedAt }) => confirmedAt !== null)
    if (confirmed.length === 0) return 0
    db()
      .update(activities)
      // changed: a host who corrects the date does not confirm it again in passing
      .set({ confirmedAt: null, confirmedBy: null, changedAt: now() })
      .where(among(confirmed.map(({ id }) => id)))
      .run()
    recordAudit(...perOrganisation(actor, 'hours.confirmation-taken-back', confirmed))
    return confirmed.length
  })
}

/** Asks whoever wrote it about an entry, with a line: it stands on their page, and they get a mail. What is confirmed already is not asked about. */
export function askBack(actor: Actor, id: string, line: string): 'asked' | 'too-late' | 'not-theirs' {
  return inTransaction(() => {
    const [entry] = spokenFor(actor, [id]).theirs
    if (!entry) return 'not-theirs'
    if (entry.confirmedAt !== null) return 'too-late'
    db()
      .update(activities)
      .set({ askedBackAt: now(), askedBackSealed: seal(line, askedContext(id)) })
      .where(among([id]))
      .run()
    recordAudit({ actor: actor.userId, action: 'hours.asked-back', subject: `activity:${id}` })
    const person = personById(entry.userId)
    if (person?.emailVerified)
      enqueueMail({
        to: person.email,
        template: 'hours-asked-back',
        locale: person.locale,
        causedBy: `activity:${id}`,
        data: { firstName: person.firstName, day: entry.date, minutes: entry.minutes, line, path: '/mit/timer#spurgt' },
      })
    return 'asked'
  })
}

function perOrganisation(actor: Actor, action: string, rows: readonly { organisationId: string | null; id: string }[]) {
  const counts = new Map<string, number>()
  for (const { organisationId } of rows) {
    const subject = organisationId === null ? 'hours:no-organisation' : `organisation:${organisationId}`
    counts.set(subject, (counts.get(subject) ?? 0) + 1)
  }
  return [...counts].map(([subject, count]) => ({ actor: actor.userId, action, subject, detail: String(count) }))
}
