import { isDiscreet } from '~/events/calendar-entries'
import { entryOf } from '~/events/copying.server'
import type { EventView } from '~/events/event'
import { datesById, datesOf } from '~/events/event-reading.server'
import { makeEvent, type MadeEvent } from '~/events/making.server'
import { whenOf } from '~/events/series'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { auditFor, recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { inCourse, reachable } from '~/sign-ups/at-the-door.server'

/** After a course: those who were in it meet again, month by month. */

export interface FollowUpWish {
  title: string
  /** The first meeting's day, YYYY-MM-DD, and minutes after its midnight. */
  day: string
  starts: number
  ends: number
  times: number
  formKey: string
}
/** So many meetings are named in the invitation. */
const NAMED = 4

/** A course whose last date is over, or is today. */
export function isFinishedCourse(event: EventView): boolean {
  if (event.signUp !== 'course' || event.state !== 'published') return false
  const today = islandDate(now())
  const held = datesOf(event.id, null).filter(({ state }) => state === 'planned')
  return held.length > 0 && held.every(({ day }) => day <= today)
}

/** Makes the meetings and invites everybody of the course to them, once. @throws EventRefused, RuleRefused */
export function meetAgain(actor: Actor, course: EventView, { formKey, ...wish }: FollowUpWish): MadeEvent {
  return inTransaction(() => {
    const when = { ...whenOf({ ...wish, repeat: wish.times === 1 ? 'once' : 'monthly', until: null }), skipsPublicHolidays: true }
    const entry = { ...entryOf(course), title: wish.title, signUp: 'date' as const }
    const made = makeEvent(actor, entry, when, { formKey, publish: true, followsId: course.id })
    if (auditFor(`event:${made.id}`).some(({ action }) => action === 'event.course-invited')) return made
    recordAudit({ actor: actor.userId, action: 'event.course-invited', subject: `event:${made.id}` })
    const dates = [...datesById(made.dates).values()]
      .filter(({ state }) => state === 'planned')
      .sort((one, other) => one.day.localeCompare(other.day))
      .slice(0, NAMED)
      .map(({ day, starts }) => ({ day, starts }))
    for (const { email, locale, firstName, ownPath, stopPath } of reachable(inCourse(course.id)))
      enqueueMail({
        to: email,
        template: 'event-follow-up',
        locale,
        causedBy: `event:${made.id}`,
        data: {
          firstName,
          title: isDiscreet(course) ? null : course.title,
          dates,
          // an address tells of the group too
          path: isDiscreet(course) ? ownPath : `/arrangementer/${made.slug}`,
          stopPath,
        },
      })
    return made
  })
}
