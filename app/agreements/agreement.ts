import type { TFunction } from 'i18next'
import { formatClock, formatDay } from '~/i18n/format'
import { monthsAfter } from '~/island/months-after'
import type { Frequency, OfferKind } from '~/offers/offer'
import type { Side } from '~/matching/match'
import type { Day } from '~/people/facts'

/**
 * What two people expect of each other (domain: agreement, forventningsafstemning). It is made of choices, so that each reads it in
 * their own language; only the note is written by hand. Pure.
 */

export const meetingPlaces = [
  'library',
  'cafe',
  'school',
  'workplace',
  'club',
  'outdoors',
  'home-volunteer',
  'home-newcomer',
  'online',
  'agree',
] as const
export type MeetingPlace = (typeof meetingPlaces)[number]

/** How long they meet at a time, in minutes; `free` when they agree on it each time. */
export const lengths = ['free', '30', '60', '90', '120', '180'] as const
export type Length = (typeof lengths)[number]

export interface Terms {
  kind: OfferKind
  frequency: Frequency
  length: Length
  weekday: Day | null
  /** HH:MM on the island */
  clock: string | null
  /** YYYY-MM-DD */
  firstOn: string | null
  place: MeetingPlace
  /** Which library, which café. */
  placeName: string | null
  /** YYYY-MM-DD; null for as long as both wish */
  until: string | null
  callName: string
  callPhone: string | null
  /** What else the two agreed, in Danish, and the same in the newcomer's language. */
  note: string | null
  noteTheirs: string | null
}

interface Template {
  frequency: Frequency
  length: Length
  place: MeetingPlace
  /** null: no end is set */
  months: number | null
}

/** What is usual for a kind; the coordinator adjusts it with the two. */
export const templates: Record<OfferKind, Template> = {
  'language-buddy': { frequency: 'weekly', length: '60', place: 'library', months: 6 },
  'teach-culture': { frequency: 'flexible', length: '90', place: 'school', months: null },
  'mentor-work': { frequency: 'fortnightly', length: '90', place: 'agree', months: 6 },
  'mentor-education': { frequency: 'fortnightly', length: '90', place: 'library', months: 6 },
  'spare-time-job': { frequency: 'weekly', length: 'free', place: 'workplace', months: null },
  'company-visit': { frequency: 'flexible', length: '120', place: 'workplace', months: null },
  'homework-help': { frequency: 'weekly', length: '90', place: 'library', months: 6 },
  'practical-help': { frequency: 'flexible', length: '60', place: 'home-newcomer', months: 3 },
  'club-place': { frequency: 'weekly', length: 'free', place: 'club', months: null },
  'activity-companion': { frequency: 'weekly', length: 'free', place: 'club', months: 3 },
  'friend-family': { frequency: 'monthly', length: '120', place: 'home-volunteer', months: 12 },
  hospitality: { frequency: 'flexible', length: '120', place: 'home-volunteer', months: null },
  'bridge-builder': { frequency: 'fortnightly', length: '60', place: 'agree', months: 6 },
  companion: { frequency: 'flexible', length: '120', place: 'agree', months: 3 },
  transport: { frequency: 'flexible', length: 'free', place: 'agree', months: 3 },
}

/** The first draft, from the kind's template and what the offer says itself. */
export function draftTerms(
  kind: OfferKind,
  known: { frequency: Frequency | null; today: string; callName: string; callPhone: string | null },
): Terms {
  const { months, frequency, length, place } = templates[kind]
  return {
    kind,
    frequency: known.frequency ?? frequency,
    length,
    weekday: null,
    clock: null,
    firstOn: null,
    place,
    placeName: null,
    until: months === null ? null : monthsAfter(known.today, months),
    callName: known.callName,
    callPhone: known.callPhone,
    note: null,
    noteTheirs: null,
  }
}

/** True when nothing of it is different: then nobody needs to confirm again. */
export function sameTerms(one: Terms, other: Terms): boolean {
  return (Object.keys(one) as (keyof Terms)[]).every((key) => one[key] === other[key])
}

export interface Confirmations {
  sentAt: Date | null
  offerConfirmedAt: Date | null
  needConfirmedAt: Date | null
}
export type AgreementState = 'draft' | 'sent' | 'half' | 'confirmed'

/** How far it is: drafted, sent to both, confirmed by one of them, by both. */
export function agreementState({ sentAt, offerConfirmedAt, needConfirmedAt }: Confirmations): AgreementState {
  if (offerConfirmedAt && needConfirmedAt) return 'confirmed'
  if (offerConfirmedAt || needConfirmedAt) return 'half'
  return sentAt ? 'sent' : 'draft'
}

export const agreementRows = ['what', 'often', 'where', 'until', 'absence', 'silence', 'call', 'stop'] as const
export type AgreementRow = (typeof agreementRows)[number]
/** Each row as one line and, where there is more to say, a second. */
export type AgreementLines = Record<AgreementRow, { line: string; more: string | null }>

/** A telephone number keeps its order inside Arabic, and stays on one line: the marks isolate it. */
const leftToRight = (number: string) => `\u2066${number.replaceAll(' ', '\u00a0')}\u2069`

/** Whose home a place is. */
const atHomeOf: Partial<Record<MeetingPlace, Side>> = { 'home-volunteer': 'offer', 'home-newcomer': 'need' }

/** The agreement in a language; `t` is that language's translator, `reader` the side it is said to: nobody in particular on paper. */
export function agreementLines(terms: Terms, t: TFunction, language: string, today: Date, reader: Side | null = null): AgreementLines {
  const small = (phrase: string) => (language === 'da' ? phrase.toLocaleLowerCase('da') : phrase)
  const day = (at: string) => formatDay(at, language, today)
  const [hours = 0, minutes = 0] = (terms.clock ?? '0:0').split(':').map(Number)
  const said = {
    frequency: t(`facts:frequencies.${terms.frequency}`),
    weekday: terms.weekday ? small(t(`facts:days.${terms.weekday}`)) : '',
    clock: formatClock(hours * 60 + minutes, language),
  }
  const length = terms.length === 'free' ? null : t(`agreements:lengths.${terms.length}`)
  const first = terms.firstOn ? t('agreements:first', { day: day(terms.firstOn) }) : null
  const place = t(reader && atHomeOf[terms.place] === reader ? 'agreements:homeYours' : `agreements:places.${terms.place}`)
  return {
    what: { line: t(`agreements:what.${terms.kind}`), more: t(`agreements:expect.${terms.kind}`) },
    often: {
      line: t(terms.weekday ? (terms.clock ? 'agreements:often.clock' : 'agreements:often.day') : 'agreements:often.plain', said),
      more: [length, first].filter(Boolean).join(' ') || null,
    },
    where: { line: terms.placeName ? t('agreements:placeNamed', { place, name: terms.placeName }) : place, more: null },
    until: { line: terms.until ? t('agreements:until.day', { day: day(terms.until) }) : t('agreements:until.open'), more: null },
    absence: { line: t('agreements:absence'), more: null },
    silence: { line: t('agreements:silence.line'), more: t('agreements:silence.more') },
    call: {
      line: t(terms.callPhone ? 'agreements:call.phone' : 'agreements:call.name', {
        name: terms.callName,
        phone: leftToRight(terms.callPhone ?? ''),
      }),
      more: t('agreements:call.more'),
    },
    stop: { line: t('agreements:stop'), more: null },
  }
}
