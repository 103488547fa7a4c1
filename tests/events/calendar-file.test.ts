import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile, later, type CalendarEntry } from '~/events/calendar-file'
import { dateEntry, isDiscreet, seriesEntry } from '~/events/calendar-entries'
import { dateById, eventById, rulesOf } from '~/events/event-reading.server'
import { translator } from '~/i18n/i18n.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'

useHouse()
const changedAt = new Date('2026-11-21T10:00:00Z')
const cafe: CalendarEntry = {
  uid: 'cafe@bank.example',
  sequence: 3,
  changedAt,
  startsAt: '2027-03-02T15:30',
  minutes: 120,
  summary: 'Lektiecafé; kom, vær med',
  location: 'Biblioteket, Rønne',
  description: 'Æbler og kage.\nBørn er velkomne.',
  rrule: 'FREQ=WEEKLY;COUNT=8',
}
const file = (...entries: CalendarEntry[]) => calendarFile(entries, { name: 'Arrangementer på Bornholm' })
/** Our text as another reader understands it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[])
  return { calendar, events: calendar.getAllSubcomponents('vevent') }
}

/** What RFC 5545 asks of any file, checked on the octets. */
function expectWellFormed(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const octets = new TextEncoder()
  for (const line of text.split('\r\n')) {
    expect(octets.encode(line).length).toBeLessThanOrEqual(75)
    // a letter cut in two would not come back whole
    expect(line).not.toMatch(/[\uD800-\uDBFF]$/)
  }
  expect(text.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/) // oxlint-disable-line no-control-regex
  const { calendar, events } = read(text)
  for (const name of ['version', 'prodid']) expect(calendar.getAllProperties(name)).toHaveLength(1)
  for (const event of events)
    for (const name of ['uid', 'dtstamp', 'dtstart', 'sequence', 'status']) expect(event.getAllProperties(name)).toHaveLength(1)
}

describe('a calendar file', () => {
  it('is read by another reader as it was meant, with Danish and Arabic letters, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('Ælme, ørreder; å\\', 'مجموعة النساء', '👩‍👧 🚲', ''), (any, known) => {
        const words = `${known} ${any} ${known}`.repeat(3)
        const text = file({ ...cafe, summary: words, description: `${words}\r\n${words}` })
        expectWellFormed(text)
        const clean = (from: string) =>
          from
            .replace(/\r\n?/g, '\n')
            .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ') // oxlint-disable-line no-control-regex
            .trim()
        expect(read(text).events[0]?.getFirstPropertyValue('summary')).toBe(clean(words))
      }),
      { numRuns: 60 },
    )
  })

  it('is written to the letter as ical.js itself writes the same', () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(words, words, fc.boolean(), (title, text, cancelled) => {
        const other = { recurrenceId: '2027-03-09T15:30', startsAt: '2027-03-10T15:30', minutes: 60, summary: text, cancelled }
        const leftOut = ['2027-03-16T15:30', '2027-03-23T15:30', '2027-03-30T15:30']
        const made = file({ ...cafe, summary: title, description: text, location: title, cancelled, leftOut, others: [other] })
        expect(made).toBe(ICAL.stringify(ICAL.parse(made)))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps its clock when summer time begins and ends', () => {
    const [event] = read(file({ ...cafe, startsAt: '2027-03-23T15:30', rrule: 'FREQ=WEEKLY;UNTIL=20271116T143000Z' })).events
    if (!event) throw new Error('one event')
    const found = new ICAL.Event(event).iterator()
    const utc = new Map<string, string>()
    const zone = new ICAL.Timezone(event.parent!.getFirstSubcomponent('vtimezone')!)
    for (let at = found.next(); at; at = found.next()) {
      at.zone = zone
      expect(at.toString().slice(11, 16)).toBe('15:30')
      utc.set(at.toString().slice(0, 10), at.toJSDate().toISOString().slice(11, 16))
    }
    expect(utc.get('2027-03-23')).toBe('14:30')
    expect(utc.get('2027-03-30')).toBe('13:30')
    expect(utc.get('2027-10-26')).toBe('13:30')
    expect(utc.get('2027-11-02')).toBe('14:30')
    expect(utc.size).toBe(35)
  })

  it('says which dates are left out, which are cancelled, and where one has moved', () => {
    const text = file({
      ...cafe,
      leftOut: ['2027-03-23T15:30'],
      others: [
        { ...cafe, recurrenceId: '2027-03-09T15:30', cancelled: true },
        { ...cafe, recurrenceId: '2027-03-16T15:30', startsAt: '2027-03-17T17:00', minutes: 60 },
      ],
    })
    expectWellFormed(text)
    const [series, cancelled, moved] = read(text).events
    expect(text).toContain('EXDATE;TZID=Europe/Copenhagen:20270323T153000')
    expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=8')
    expect(series?.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(cancelled?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(String(cancelled?.getFirstPropertyValue('recurrence-id'))).toBe('2027-03-09T15:30:00')
    expect(String(moved?.getFirstPropertyValue('dtstart'))).toBe('2027-03-17T17:00:00')
    expect(String(moved?.getFirstPropertyValue('dtend'))).toBe('2027-03-17T18:00:00')
    for (const event of [series, cancelled, moved]) {
      expect(event?.getFirstPropertyValue('uid')).toBe('cafe@bank.example')
      expect(event?.getFirstPropertyValue('sequence')).toBe(3)
    }
  })

  it('invites by name, and takes out again', () => {
    const people = { organiser: { name: 'Ressourcebank; Bornholm', email: 'bank@bank.example' }, attendee: 'amal@example.org' }
    const invitation = calendarFile([cafe], { name: 'x', method: 'REQUEST', ...people })
    expectWellFormed(invitation)
    expect(invitation).toContain('METHOD:REQUEST')
    expect(invitation).toContain('ORGANIZER;CN="Ressourcebank; Bornholm":mailto:bank@bank.example')
    expect(read(calendarFile([cafe], { name: 'x', method: 'CANCEL', ...people })).events[0]?.getFirstPropertyValue('status')).toBe(
      'CANCELLED',
    )
  })

  it('ends by the clock on the wall, also at midnight and in the night of the change', () => {
    expect(later('2027-03-27T23:00', 60)).toBe('2027-03-28T00:00')
    expect(later('2027-03-28T01:00', 180)).toBe('2027-03-28T04:00')
  })
})

describe('an event in a calendar', () => {
  const words = { t: translator('da'), language: 'da' as const, origin: 'https://bank.example' }
  const whole = (id: string) => {
    const event = eventById(id)
    const [rule] = rulesOf(id)
    if (!event || !rule) throw new Error('it is there')
    return { event, rule }
  }

  it('is told with where it is and what is good to know, in the reader’s language', () => {
    const made = publishedEvent({ interpreters: ['ar'], practical: ['free', 'child-care'], days: ['2027-01-12', '2027-01-19'] })
    const { event, rule } = whole(made.id)
    const entry = seriesEntry(event, rule, [], changedAt, words)
    expect(entry.location).toBe('Biblioteket, Nexø')
    expect(entry.description).toContain('Tolk til arabisk')
    expect(entry.description).toContain('Børnepasning · Gratis')
    expect(entry.description).toContain(`https://bank.example/arrangementer/${made.slug}`)
    expect(seriesEntry(event, rule, [], changedAt, { ...words, t: translator('ar'), language: 'ar' as const }).description).toContain(
      'العربية',
    )
  })

  it('looks up the words that many events share once', () => {
    const event = eventById(publishedEvent({ languages: ['da', 'ar'], interpreters: ['uk'], practical: ['children-welcome'] }).id)
    const [rule] = rulesOf(event?.id ?? '')
    if (!event || !rule) throw new Error('no event')
    const asked: string[] = []
    const t = translator('da')
    const spoken = {
      t: ((key: string, values?: Record<string, unknown>) => {
        asked.push(key)
        return t(key, values ?? {})
      }) as unknown as typeof t,
      language: 'da' as const,
      origin: 'https://bank.example',
    }
    const texts = Array.from({ length: 50 }, () => seriesEntry({ ...event }, rule, [], changedAt, spoken).description)
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('Sprog: dansk og arabisk')
    expect(asked.length).toBe(new Set(asked).size)
  })

  it('has the same name in calendars for one of its dates, wherever that moves', () => {
    const made = publishedEvent({ days: ['2027-01-12', '2027-01-19'] })
    const { event, rule } = whole(made.id)
    const date = dateById(made.dates[1]!)!
    const before = dateEntry(event, rule, date, changedAt, words)
    const after = dateEntry(event, { ...rule, sequence: 1 }, { ...date, day: '2027-01-20' }, changedAt, words)
    expect(after.uid).toBe(before.uid)
    expect(after.startsAt).toBe('2027-01-20T15:30')
    expect(after.sequence).toBe(1)
  })

  it('says nothing of a women’s group to who looks at the phone, and its kept address only to who may know it', () => {
    const made = publishedEvent({ kind: 'womens-group', title: 'Kvindegruppe i Nexø', keptAddress: 'Solvej 3, Nexø' })
    const { event, rule } = whole(made.id)
    const date = dateById(made.dates[0]!)!
    expect(isDiscreet(event)).toBe(true)
    const open = calendarFile([dateEntry(event, rule, date, changedAt, words)], { name: 'x' })
    expect(open).not.toContain('Solvej')
    const own = calendarFile([dateEntry(event, rule, date, changedAt, { ...words, neutral: true, address: 'Solvej 3' })], { name: 'x' })
    expect(own).toContain('SUMMARY:Aftale')
    expect(own).toContain('Solvej 3')
    expect(own).not.toMatch(/kvinde|arrangement-/i)
  })
})
