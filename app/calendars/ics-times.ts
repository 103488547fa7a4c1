import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { islandTimeZone } from '~/i18n/format'

/** Times of another's calendar as the island's clock has them. Pure. */

export class UnknownZone extends Error {
  override name = 'UnknownZone'
}

/** YYYY-MM-DDTHH:MM, local. */
export type LocalTime = string

/** How the times of one entry are said. */
export interface Clock {
  onIsland: (at: ICAL.Time) => LocalTime
  /** An instant of UTC as the entry's own clock shows it: the end of a rule is often written that way. */
  own: (at: ICAL.Time) => ICAL.Time
}

/** What programs call the island's time; the first is how Outlook says it. */
const islandZones = [
  'romance standard time',
  'w. europe standard time',
  'europe/copenhagen',
  'europe/berlin',
  'europe/oslo',
  'europe/stockholm',
]

const plain = (at: ICAL.Time) => at.toString().slice(0, 16)
const minute = { smallestUnit: 'minute' } as const
const instantOf = (at: ICAL.Time) => Temporal.Instant.fromEpochMilliseconds(at.toJSDate().getTime())
const isUtc = (at: ICAL.Time) => at.zone === ICAL.Timezone.utcTimezone
const floating = (local: LocalTime) => ICAL.Time.fromDateTimeString(`${local}:00`)

/** The clock of an entry, by its property of a time. @throws UnknownZone */
export function clockOf(property: ICAL.Property): Clock {
  const first = property.getFirstValue()
  const name = property.getFirstParameter('tzid')
  if (!(first instanceof ICAL.Time) || first.isDate) return { onIsland: (at) => `${plain(at).slice(0, 10)}T00:00`, own: (at) => at }
  if (isUtc(first)) return { onIsland: byInstant, own: (at) => at }
  const zone = !name || islandZones.includes(name.toLowerCase()) ? islandTimeZone : knownZone(name)
  if (zone)
    return {
      onIsland: (at) => (zone === islandTimeZone && !isUtc(at) ? plain(at) : isUtc(at) ? byInstant(at) : moved(plain(at), zone)),
      own: (at) => (isUtc(at) ? floating(instantOf(at).toZonedDateTimeISO(zone).toPlainDateTime().toString(minute)) : at),
    }
  // a name of its own that the file itself explains
  if (explains(property, name ?? '')) return { onIsland: byInstant, own: (at) => at }
  throw new UnknownZone(name ?? '')
}

const byInstant = (at: ICAL.Time): LocalTime => instantOf(at).toZonedDateTimeISO(islandTimeZone).toPlainDateTime().toString(minute)
const moved = (local: LocalTime, zone: string): LocalTime =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).withTimeZone(islandTimeZone).toPlainDateTime().toString(minute)

/** A zone of the world's list; some programs write a path of their own before its name. */
function knownZone(name: string): string | null {
  // no zone is called so, and looking through a long one takes minutes
  if (name.length > 100) return null
  const [, listed = name] = /([A-Z][A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(name) ?? []
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(listed).timeZoneId
  } catch {
    return null
  }
}

function explains(property: ICAL.Property, name: string): boolean {
  const zones = property.parent?.parent?.getAllSubcomponents('vtimezone') ?? []
  return zones.some((zone) => zone.getFirstPropertyValue('tzid') === name && zone.getAllSubcomponents().length > 0)
}
