import type { AgeBand } from '~/people/facts'
import type { IconName } from '~/ui/icon'

/** What helpers do at an event, and what a shift (vagt) may become. Pure; times are minutes after the island's midnight. */

/** What helpers do, each with its sign. */
export const taskSigns = {
  welcome: 'door-open',
  talk: 'message-circle',
  homework: 'graduation-cap',
  children: 'baby',
  coffee: 'coffee',
  food: 'utensils',
  driving: 'bus',
  interpreting: 'languages',
  'set-up': 'house',
  activity: 'users',
  other: 'hand',
} as const satisfies Record<string, IconName>
export type TaskKind = keyof typeof taskSigns
export const taskKinds = Object.keys(taskSigns) as TaskKind[]

/** No event has more tasks than these; nobody wants more helpers for one of them. */
export const MOST_TASKS = 12
export const MOST_WANTED = 50
/** Shifts taken with one form. */
export const MOST_AT_ONCE = 60

/** `taken`; `swap` still holds it and looks for somebody; `given-up`; `done` and `missed` afterwards. */
export const shiftStates = ['taken', 'swap', 'given-up', 'done', 'missed'] as const
export type ShiftState = (typeof shiftStates)[number]
/** States in which somebody is counted on. */
export const holdingStates = ['taken', 'swap'] as const satisfies readonly ShiftState[]

export interface Task {
  id: string
  eventId: string
  kind: TaskKind
  /** What it is in a few words; empty when the kind says it. */
  name: string
  /** How many, where a date wants nothing else. */
  wanted: number
  minutesBefore: number
  minutesAfter: number
}

/** A task as somebody read it: another one is on the page when two hosts change it at once. */
export const taskAsRead = ({ kind, name, wanted, minutesBefore, minutesAfter }: Omit<Task, 'id' | 'eventId'>) =>
  [kind, name, wanted, minutesBefore, minutesAfter].join(' ')

/** When something is on a day, in minutes after midnight. */
export interface Span {
  day: string
  from: number
  until: number
}

/** When a helper is there: some minutes more than the event, never beyond its day. */
export function spanOf(task: Pick<Task, 'minutesBefore' | 'minutesAfter'>, date: { day: string; starts: number; ends: number }): Span {
  return { day: date.day, from: Math.max(0, date.starts - task.minutesBefore), until: Math.min(1440, date.ends + task.minutesAfter) }
}

/** True when nobody can be at both; one may begin when the other ends. */
export function overlaps(one: Span, other: Span): boolean {
  return one.day === other.day && one.from < other.until && other.from < one.until
}

/** How many are missing; a date that wants fewer than it has throws nobody out. */
export function openPlaces(wanted: number, held: number): number {
  return Math.max(0, wanted - held)
}

const HOUR = 3_600_000
/** Later than this before the start, a host cannot be sure to find somebody else: they are told at once. */
export const SHORT_NOTICE_HOURS = 72
export function isShortNotice(start: Date, now: Date): boolean {
  return start.getTime() - now.getTime() < SHORT_NOTICE_HOURS * HOUR
}

/** How long before the start a helper is reminded. */
export const REMINDER_HOURS = 24
/**
 * True when a helper is to be reminded now: the start is within a day, and they have not been told of it within that day already, by
 * an earlier reminder, by the confirmation of a shift taken late, or by the news that it moved.
 * @param toldAt when they were last told when it is
 */
export function reminderIsDue(start: Date, toldAt: Date | null, now: Date): boolean {
  const from = start.getTime() - REMINDER_HOURS * HOUR
  return now.getTime() >= from && now.getTime() < start.getTime() && (toldAt === null || toldAt.getTime() < from)
}

/** Something about the shift changed after the helper said yes to it: does it still fit? */
export function awaitsYes(shift: { state: string; takenAt: Date; changedAt: Date }): boolean {
  return shift.state === 'taken' && shift.changedAt.getTime() > shift.takenAt.getTime()
}

/** Why a task is not for somebody: driving needs a licence; where parents were promised it, helpers have shown a child certificate. */
export type NotFor = 'too-young' | 'certificate'
export function notFor(
  task: Pick<Task, 'kind'>,
  event: { practical: readonly string[] },
  helper: { ageBand: AgeBand | null; hasChildCertificate: boolean },
): NotFor | null {
  if (task.kind === 'driving' && helper.ageBand === '15-17') return 'too-young'
  if (event.practical.includes('child-certificates') && !helper.hasChildCertificate) return 'certificate'
  return null
}

/** Of these spans the pairs that nobody can be at both of, by their place in the list. */
export function clashes(spans: readonly Span[], known: readonly Span[]): number[] {
  return spans.flatMap((span, at) => ([...spans.slice(0, at), ...known].some((other) => overlaps(span, other)) ? [at] : []))
}

/** Where it is, as »Biblioteket, Nexø«; a town that the place names already is not said twice. */
export function whereOf(place: string, town: string): string {
  return place.toLowerCase().includes(town.toLowerCase()) ? place : [place, town].filter(Boolean).join(', ')
}
