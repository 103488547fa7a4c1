import { inArray } from 'drizzle-orm'
import type { MailCalendar } from '~emails/mail'
import { eventDates } from '~db/schema/events'
import { translator } from '~/i18n/i18n.server'
import { homeLanguage, isInterfaceLanguage } from '~/i18n/languages'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { env } from '~/server/env.server'
import { dateEntry, isDiscreet, type CalendarWords } from './calendar-entries'
import { calendarFile, type CalendarMethod } from './calendar-file'
import { dateFrom, eventById, keptAddressOf, rulesOf } from './event-reading.server'

/** Calendar files that go with a mail: to whoever comes, or helps. */

export interface Invitation {
  eventId: string
  /** The dates it is about; of a course all of them. */
  dateIds: readonly string[]
  /** Whom the mail goes to: language, and address as it stands in their calendar. */
  locale: string
  email: string
  /** They may know a kept address. */
  knowsAddress?: boolean
  /** Where more is told, as a path; else the event's page, or »Mit« for a discreet one. */
  path?: string
  /** `CANCEL` takes the dates out of the calendar again. */
  method?: Extract<CalendarMethod, 'REQUEST' | 'CANCEL'>
}

// the same for every event: a name would tell on a shared phone
const FILE_NAME = 'aftale.ics'

/** The words of an event in somebody's own calendar: neutral where others may look at the phone. */
function ownWords(
  { eventId, locale, knowsAddress, path }: Omit<Invitation, 'dateIds' | 'email' | 'method'>,
  discreet: boolean,
): CalendarWords {
  const language = isInterfaceLanguage(locale) ? locale : homeLanguage
  const address = knowsAddress ? keptAddressOf(eventId) : null
  return { t: translator(language), language, origin: env().ORIGIN, address, neutral: discreet, ...(path && { path }) }
}

/** The sender of our mails, as a calendar names who invites. */
function sender(): { name: string; email: string } {
  const [, name = '', email = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(env().MAIL_FROM) ?? ['', '', env().MAIL_FROM]
  return { name: name || email, email }
}

/**
 * The file for a mail; null when there is nothing to put in. A date that was cancelled stands as cancelled; sent again after a change it
 * changes what stands in the calendar.
 */
export function invitationFile({ eventId, dateIds, email, method = 'REQUEST', ...rest }: Invitation): MailCalendar | null {
  const event = eventById(eventId)
  if (!event || dateIds.length === 0) return null
  const rules = new Map(rulesOf(eventId).map((rule) => [rule.id, rule]))
  const rows = db()
    .select()
    .from(eventDates)
    .where(inArray(eventDates.id, [...dateIds]))
    .all()
  const words = ownWords({ eventId, ...rest }, isDiscreet(event))
  const entries = rows.flatMap((row) => {
    const rule = rules.get(row.ruleId)
    return rule && (row.state !== 'left-out' || method === 'CANCEL') ? [dateEntry(event, rule, dateFrom(row), now(), words)] : []
  })
  if (entries.length === 0) return null
  const text = calendarFile(entries, { name: words.t('calendars:entry.neutral'), method, organiser: sender(), attendee: email })
  return { name: FILE_NAME, method, text }
}
