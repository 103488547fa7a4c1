import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm'
import { networkMeetings } from '~db/schema/lead-mentors'
import { islandDate } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { enqueueMail } from '~/server/outbox.server'
import { leadOf, mentorsOf } from './lead-mentors.server'
import { clockIn, type Meeting } from './meeting'

/** Network meetings: a lead mentor calls the mentors together, and calls it off. */

type Row = typeof networkMeetings.$inferSelect
const meetingFrom = ({ id, date, startsAt, minutes, town, place, about, cancelledAt }: Row): Meeting => ({
  id,
  date,
  startsAt,
  minutes,
  town,
  place,
  about,
  cancelled: cancelledAt !== null,
})

/** Calls a meeting and mails every mentor once; the same meeting sent twice is one. Gives its id. */
export function callMeeting(actor: Actor, entry: Omit<Meeting, 'id' | 'cancelled'>): string {
  return inTransaction(() => {
    const sameTime = and(
      eq(networkMeetings.leadId, actor.userId),
      eq(networkMeetings.date, entry.date),
      eq(networkMeetings.startsAt, entry.startsAt),
      isNull(networkMeetings.cancelledAt),
    )
    const again = db().select({ id: networkMeetings.id }).from(networkMeetings).where(sameTime).get()
    if (again) return again.id
    const id = newId()
    db()
      .insert(networkMeetings)
      .values({ id, leadId: actor.userId, ...entry, calledAt: now() })
      .run()
    recordAudit({ actor: actor.userId, action: 'meeting.called', subject: `meeting:${id}` })
    mailMentors(actor, { ...entry, id, cancelled: false })
    return id
  })
}

/** Calls a coming meeting of one's own off and tells the mentors. False when there is none such. */
export function cancelMeeting(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    const own = and(eq(networkMeetings.id, id), eq(networkMeetings.leadId, actor.userId), isNull(networkMeetings.cancelledAt))
    const row = db().select().from(networkMeetings).where(own).get()
    if (!row || row.date < islandDate(now())) return false
    db().update(networkMeetings).set({ cancelledAt: now() }).where(own).run()
    recordAudit({ actor: actor.userId, action: 'meeting.cancelled', subject: `meeting:${id}` })
    mailMentors(actor, { ...meetingFrom(row), cancelled: true })
    return true
  })
}

function mailMentors(actor: Actor, meeting: Meeting): void {
  const lead = personById(actor.userId)?.firstName ?? ''
  for (const mentorId of mentorsOf(actor.userId)) {
    const mentor = personById(mentorId)
    if (!mentor) continue
    enqueueMail({
      to: mentor.email,
      template: meeting.cancelled ? 'network-meeting-cancelled' : 'network-meeting',
      locale: mentor.locale,
      causedBy: `meeting:${meeting.id}`,
      data: {
        firstName: mentor.firstName,
        lead,
        date: meeting.date,
        clock: clockIn(meeting.startsAt, mentor.locale),
        town: isTownSlug(meeting.town) ? townName(meeting.town) : meeting.town,
        place: meeting.place,
        about: meeting.about,
        path: meeting.cancelled ? '/mit' : `/mit/moede/${meeting.id}`,
      },
    })
  }
}

/** Meetings from today on that these lead mentors call, the next first. */
function comingMeetings(leadIds: readonly string[]): Meeting[] {
  if (leadIds.length === 0) return []
  return db()
    .select()
    .from(networkMeetings)
    .where(and(inArray(networkMeetings.leadId, [...leadIds]), gte(networkMeetings.date, islandDate(now()))))
    .orderBy(asc(networkMeetings.date), asc(networkMeetings.startsAt))
    .limit(50)
    .all()
    .map(meetingFrom)
}
/** A lead mentor's own coming meetings, also those called off. */
export function ownMeetings(actor: Actor): Meeting[] {
  return comingMeetings([actor.userId])
}
/** The next meeting a mentor is called to. */
export function nextMeetingFor(actor: Actor): Meeting | null {
  const lead = leadOf(actor.userId)
  return comingMeetings(lead ? [lead] : []).find(({ cancelled }) => !cancelled) ?? null
}

/** Every coming meeting a person calls or is called to, with when that was last changed; for their calendar. */
export function meetingsOf(actor: Actor): (Meeting & { changedAt: Date })[] {
  const leadIds = [actor.userId, leadOf(actor.userId)].filter((id) => id !== null)
  return db()
    .select()
    .from(networkMeetings)
    .where(and(inArray(networkMeetings.leadId, leadIds), gte(networkMeetings.date, islandDate(now()))))
    .orderBy(asc(networkMeetings.date), asc(networkMeetings.startsAt))
    .limit(50)
    .all()
    .map((row) => ({ ...meetingFrom(row), changedAt: row.cancelledAt ?? row.calledAt }))
}

/** A meeting for whoever calls it or is called to it; null for anybody else. */
export function meetingFor(actor: Actor, id: string): Meeting | null {
  const row = db().select().from(networkMeetings).where(eq(networkMeetings.id, id)).get()
  return row && (row.leadId === actor.userId || leadOf(actor.userId) === row.leadId) ? meetingFrom(row) : null
}
