import type { TFunction } from 'i18next'
import { formatList, languageName } from '~/i18n/format'
import type { InterfaceLanguage } from '~/i18n/languages'
import { townName } from '~/island/towns'
import type { CalendarEntry } from './calendar-file'
import { placeOn, whyOff, type EventDate, type EventRule, type EventView, type Practicality } from './event'
import { clockOf } from './series'

/** What calendars are told about an event, in one reader's language. Pure. */

export interface CalendarWords {
  t: TFunction
  language: InterfaceLanguage
  /** The public address of the site, without a slash at the end. */
  origin: string
  /** The kept address, for who may know it. */
  address?: string | null
  /** On a phone that others look at, too: what it is stands on its page only. */
  neutral?: boolean
  /** Where more is told, as a path, when it is not the event's own page. */
  path?: string
}

/** A group for women, for new mothers, or one with a kept address: whoever sees the phone beside its owner is not told. */
export function isDiscreet(event: Pick<EventView, 'kind' | 'womenOnly' | 'addressKept'>): boolean {
  return event.womenOnly || event.addressKept || event.kind === 'womens-group' || event.kind === 'maternity-group'
}

const startOf = (date: Pick<EventDate, 'day' | 'starts'>) => `${date.day}T${clockOf(date.starts)}`

function summaryOf(event: EventView, topic: string, { t, neutral }: CalendarWords): string {
  if (neutral) return t('calendars:entry.neutral')
  return topic ? t('calendars:entry.withTopic', { title: event.title, topic }) : event.title
}
// an event's address may name it, too
const pageOf = (event: EventView, { origin, neutral, path }: CalendarWords) =>
  origin + (path ?? (neutral ? '/mit' : `/arrangementer/${event.slug}`))
function locationOf(event: EventView, place: string | null, { address, neutral }: CalendarWords): string {
  // who may know the kept address may know where a date is this once; for others even roughly where may tell what it is
  const told = address ? place || address : neutral ? null : placeOn(event, { place })
  return told === null ? '' : [told, townName(event.town)].filter(Boolean).join(', ')
}
const known = new WeakMap<CalendarWords, Map<string, string>>()
/** A whole calendar says the same few words thousands of times; looking each up takes longer than writing it. */
function saidOnce(words: CalendarWords, what: string, say: () => string): string {
  let said = known.get(words)
  if (!said) known.set(words, (said = new Map()))
  const before = said.get(what) ?? say()
  said.set(what, before)
  return before
}
function languagesIn(words: CalendarWords, what: 'languages' | 'interpreters', codes: readonly string[]): string | null {
  if (codes.length === 0) return null
  const { t, language } = words
  return saidOnce(words, `${what} ${codes.join()}`, () => {
    const languages = formatList(
      codes.map((code) => languageName(code, language)),
      language,
    )
    return t(`calendars:entry.${what}`, { languages })
  })
}

function descriptionOf(event: EventView, words: CalendarWords, why: string | null): string {
  const reason = why && words.t('calendars:entry.cancelled', { reason: why })
  const { t, neutral } = words
  const page = pageOf(event, words)
  if (neutral) return page
  const practical = (code: Practicality) => saidOnce(words, code, () => t(`facts:practicalities.${code}`))
  const facts = [
    event.womenOnly ? saidOnce(words, 'women', () => t('calendars:entry.womenOnly')) : null,
    languagesIn(words, 'languages', event.languages),
    languagesIn(words, 'interpreters', event.interpreters),
    event.practical.map(practical).join(' · ') || null,
  ].filter((fact) => fact !== null)
  return [reason, event.text, facts.join('\n'), page].filter(Boolean).join('\n\n')
}

/** What a calendar is told of a date. */
type ShownDate = Pick<EventDate, 'day' | 'starts' | 'ends' | 'state'> & Partial<Pick<EventDate, 'reason' | 'topic' | 'place'>>

function shown(event: EventView, date: ShownDate, words: CalendarWords) {
  const cancelled = event.state !== 'published' || date.state !== 'planned'
  const why = cancelled ? whyOff(event, date) : null
  return {
    startsAt: startOf(date),
    minutes: date.ends - date.starts,
    summary: summaryOf(event, date.topic ?? '', words),
    location: locationOf(event, date.place ?? null, words),
    description: descriptionOf(event, words, why),
    cancelled,
  }
}

/**
 * One date by itself, as for who signed up for it: the same entry also when it moves.
 * @param rule the one the date belongs to
 */
export function dateEntry(
  event: EventView,
  { uid, sequence }: Pick<EventRule, 'uid' | 'sequence'>,
  date: ShownDate & Pick<EventDate, 'id'>,
  changedAt: Date,
  words: CalendarWords,
): CalendarEntry {
  const house = uid.slice(uid.indexOf('@') + 1)
  return { uid: `${date.id}@${house}`, sequence, changedAt, url: pageOf(event, words), ...shown(event, date, words) }
}

/**
 * A rule with all its dates as a series: what was left out is not there, what was cancelled says so.
 * @param unusual those of its dates that are otherwise than the rule has them; more do no harm
 */
export function seriesEntry(
  event: EventView,
  rule: EventRule,
  unusual: readonly EventDate[],
  changedAt: Date,
  words: CalendarWords,
): CalendarEntry {
  const { uid, sequence, startsAt, minutes, rrule } = rule
  const single = rrule === null ? unusual[0] : undefined
  const base = { uid, sequence, changedAt, url: pageOf(event, words) }
  if (single) return { ...base, ...shown(event, single, words) }
  const usual = {
    summary: summaryOf(event, '', words),
    location: locationOf(event, null, words),
    description: descriptionOf(event, words, event.state === 'cancelled' ? event.cancelReason : null),
  }
  return {
    ...base,
    ...usual,
    startsAt,
    minutes,
    rrule,
    cancelled: event.state === 'cancelled',
    leftOut: unusual.filter(({ state }) => state === 'left-out').map(({ recurrenceId }) => recurrenceId),
    others: unusual
      .filter((date) => date.state !== 'left-out' && isUnusual(date, rule))
      .map((date) => ({ recurrenceId: date.recurrenceId, ...shown(event, date, words) })),
  }
}

/** True when a date is otherwise than its rule says. */
export function isUnusual(date: EventDate, rule: Pick<EventRule, 'minutes'>): boolean {
  return (
    date.state !== 'planned' ||
    startOf(date) !== date.recurrenceId ||
    date.ends - date.starts !== rule.minutes ||
    date.topic !== '' ||
    date.place !== null
  )
}
