import { dateEntry, isDiscreet } from '~/events/calendar-entries'
import { calendarFile } from '~/events/calendar-file'
import { placeOn, type EventView } from '~/events/event'
import { rulesOf } from '~/events/event-reading.server'
import { clockOf } from '~/events/series'
import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { townName } from '~/island/towns'
import { leadersOf } from '~/organisations/organisations.server'
import { firstNamesOf, personById, type Person } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { enqueueMail } from '~/server/outbox.server'
import { whereOf, type Span, type Task } from './shift'
import type { Shift } from './shift-reading.server'

/** What helpers and hosts are told by mail. Inside the transaction of what happened: told if and only if it did. */

const MINE = '/mit/vagter'

/** What a task is called: its own words, or its kind's. */
export function taskWords(task: Pick<Task, 'kind' | 'name'>, locale: InterfaceLanguage): string {
  return task.name || translator(locale)(`shifts:kinds.${task.kind}`)
}

/**
 * One shift in a mail; of an event that a shared phone must not tell, nothing but the time. An `open` one is told as the public page
 * does: it says nothing about who reads it.
 */
export function mailLine(
  { event, date, task, span }: { event: EventView; date: { place: string | null }; task: Task; span: Span },
  locale: InterfaceLanguage,
  { open = false } = {},
) {
  const quiet = !open && isDiscreet(event)
  return {
    ...span,
    task: quiet ? '' : taskWords(task, locale),
    title: quiet ? '' : event.title,
    where: quiet ? '' : whereOf(placeOn(event, date), townName(event.town)),
  }
}
export type MailLine = ReturnType<typeof mailLine>

const lines = (shifts: readonly Shift[], person: Person) => shifts.map((shift) => mailLine(shift, person.locale))
const causedBy = (shift: Shift | undefined) => `shift:${shift?.id ?? ''}`

/** The shifts as a calendar file: when the helper is there, not when the event is. */
function calendarOf(shifts: readonly Shift[], { locale }: Person): string {
  const t = translator(locale)
  const words = { t, language: locale, origin: env().ORIGIN, path: MINE }
  const rules = new Map([...new Set(shifts.map(({ event }) => event.id))].flatMap(rulesOf).map((rule) => [rule.id, rule]))
  const entries = shifts.flatMap(({ id, event, date, task, span }) => {
    const rule = rules.get(date.ruleId)
    if (!rule) return []
    const neutral = isDiscreet(event)
    const entry = dateEntry(event, rule, date, now(), { ...words, neutral })
    return [
      {
        ...entry,
        // the same as in one's own calendar, so that it stands there once
        uid: `shift-${id}@${new URL(env().ORIGIN).hostname}`,
        startsAt: `${span.day}T${clockOf(span.from)}`,
        minutes: span.until - span.from,
        summary: t(neutral ? 'shifts:calendar.neutral' : 'shifts:calendar.summary', { task: taskWords(task, locale), title: event.title }),
      },
    ]
  })
  return calendarFile(entries, { name: t('shifts:calendar.name'), method: 'PUBLISH' })
}

/** Confirms shifts just taken, with a file for the calendar. */
export function mailTaken(userId: string, shifts: readonly Shift[]): void {
  const person = personById(userId)
  if (!person) return
  const data = { firstName: person.firstName, shifts: lines(shifts, person), path: MINE, calendar: calendarOf(shifts, person) }
  enqueueMail({ to: person.email, template: 'shift-taken', locale: person.locale, causedBy: causedBy(shifts[0]), data })
}

/** Somebody took over what this helper wanted to hand on: they are free. */
export function mailTakenOver(shift: Shift): void {
  const person = personById(shift.userId)
  if (!person) return
  const data = { firstName: person.firstName, shifts: lines([shift], person), path: MINE }
  enqueueMail({ to: person.email, template: 'shift-taken-over', locale: person.locale, causedBy: causedBy(shift), data })
}

/** A host no longer needs this helper there. */
export function mailNotNeeded(userId: string, shifts: readonly Shift[]): void {
  const person = personById(userId)
  if (!person) return
  const data = { firstName: person.firstName, shifts: lines(shifts, person), path: MINE }
  enqueueMail({ to: person.email, template: 'shift-not-needed', locale: person.locale, causedBy: causedBy(shifts[0]), data })
}

/** A shift comes near. */
export function mailReminder(userId: string, shifts: readonly Shift[]): void {
  const person = personById(userId)
  if (!person) return
  const data = { firstName: person.firstName, shifts: lines(shifts, person), path: MINE }
  enqueueMail({ to: person.email, template: 'shift-reminder', locale: person.locale, causedBy: causedBy(shifts[0]), data })
}

/** Something about these shifts is otherwise than promised: as they are now, and whether it still fits. */
export function mailChanged(userId: string, shifts: readonly Shift[]): void {
  const person = personById(userId)
  if (!person) return
  const off = ({ event, date }: Shift) => event.state === 'cancelled' || date.state !== 'planned'
  const data = {
    firstName: person.firstName,
    changed: lines(
      shifts.filter((shift) => !off(shift)),
      person,
    ),
    cancelled: lines(shifts.filter(off), person),
    path: MINE,
    calendar: calendarOf(shifts, person),
  }
  enqueueMail({ to: person.email, template: 'shift-changed', locale: person.locale, causedBy: causedBy(shifts[0]), data })
}

/** Who is told on the event's side: the one who hosts it, else who leads its organisation. */
export function hostsToTell(event: EventView): string[] {
  const host = event.hostId ?? (event.organisationId ? null : event.createdBy)
  if (host) return [host]
  return event.organisationId ? leadersOf(event.organisationId) : []
}

/** Tells the hosts of an event what one helper did there. The address of what is discreet names it, so that mail leads to the list. */
function mailHosts(template: 'shift-given-up' | 'shift-taken-here', event: EventView, shifts: readonly Shift[]): void {
  const helperId = shifts[0]?.userId ?? ''
  const helper = firstNamesOf([helperId]).get(helperId) ?? ''
  const path = isDiscreet(event) ? '/mit/arrangementer' : `/mit/arrangementer/${event.slug}/opgaver`
  for (const hostId of hostsToTell(event)) {
    const host = hostId === helperId ? null : personById(hostId)
    if (!host) continue
    const data = { firstName: host.firstName, helper, shifts: lines(shifts, host), path }
    enqueueMail({ to: host.email, template, locale: host.locale, causedBy: causedBy(shifts[0]), data })
  }
}

/** A helper cannot come after all, and little time is left. */
export function mailGivenUp(shift: Shift): void {
  mailHosts('shift-given-up', shift.event, [shift])
}

/** Somebody helps at what is discreet: its hosts know at once who will learn where it is and who comes, and can take them off it. */
export function mailHostsOfDiscreet(shifts: readonly Shift[]): void {
  const discreet = shifts.filter(({ event }) => isDiscreet(event))
  for (const event of new Map(discreet.map((shift) => [shift.event.id, shift.event])).values())
    mailHosts(
      'shift-taken-here',
      event,
      discreet.filter((shift) => shift.event.id === event.id),
    )
}
