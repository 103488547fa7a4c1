import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  afterNotes,
  disagrees,
  headCount,
  keptOffline,
  mayBeNoted,
  monthlyAfter,
  nothingNoted,
  presences,
  thanksAreDue,
  type Note,
} from '~/attendance/attendance'
import { takeNotes } from '~/attendance/attendance.server'
import { notedOn } from '~/attendance/noted.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { publishedEvent } from '~tests/support/events'
import { cameNote, doorAs, helping, noteOf, signedUp } from '~tests/support/door'
import { useHouse } from '~tests/support/house'
import { coordinator, volunteer, type Somebody } from '~tests/support/people'
import '~/server/wiring.server'

useHouse()

const DAY = '2027-01-12'
let kirsten: Somebody
let event: ReturnType<typeof publishedEvent>
let date: string
const at = (time: string) => setClock(() => new Date(time))

beforeEach(() => {
  at(`${DAY}T15:00:00Z`)
  kirsten = volunteer()
  event = publishedEvent({ host: kirsten, days: [DAY, '2027-01-19'] })
  date = event.dates[0] ?? ''
})
const door = (who = kirsten, hosting = true) => doorAs(event.id, date, who, hosting)
const without = (noted: ReturnType<typeof notedOn>) => ({ ...noted, asOf: 0 })

describe('at the door', () => {
  it('somebody who is signed up came, with those they brought', () => {
    const halima = signedUp(event.id, date, { adults: 1, children: 2 })
    expect(takeNotes(door(), [cameNote(halima, { children: 3 })])).toMatchObject([{ outcome: 'taken' }])
    expect(headCount(notedOn(date))).toEqual({ adults: 1, children: 3, noShows: 0, signedUpCame: 1, walkIns: 0 })
  })

  it('the same note sent twice, or again and again without a net, counts once', () => {
    const halima = signedUp(event.id, date)
    const notes = [
      cameNote(halima),
      noteOf({ what: 'walk-in', adults: 1, children: 0 }),
      noteOf({ what: 'walk-in', adults: 0, children: 1 }),
    ]
    for (let sent = 0; sent < 3; sent += 1) takeNotes(door(), notes)
    expect(headCount(notedOn(date))).toMatchObject({ adults: 2, children: 1, signedUpCame: 1, walkIns: 2 })
  })

  it('a walk-in counted by mistake is taken back, and stays so when both are sent again', () => {
    const came = noteOf({ what: 'walk-in', adults: 1, children: 0 })
    const notes = [came, noteOf({ what: 'drop-walk-in', walkIn: came.key })]
    takeNotes(door(), notes)
    takeNotes(door(), notes)
    expect(notedOn(date).walkIns).toEqual([])
  })

  it('a thumb that slipped is put right', () => {
    const halima = signedUp(event.id, date)
    takeNotes(door(), [cameNote(halima), cameNote(halima, { came: 'no-show', before: 'came' })])
    expect(notedOn(date).people[halima]?.what).toBe('no-show')
    takeNotes(door(), [cameNote(halima, { came: 'none', before: 'no-show' })])
    expect(notedOn(date).people).toEqual({})
  })

  it('what was taken back stays so when the word before it is sent again from another phone', () => {
    const halima = signedUp(event.id, date)
    const first = cameNote(halima)
    const back = cameNote(halima, { came: 'none', before: 'came', at: first.at + 1000 })
    at(`${DAY}T15:01:00Z`)
    takeNotes(door(), [first, back, first])
    expect(notedOn(date).people).toEqual({})
    // it is nobody's absence, and another may say what they see
    expect(headCount(notedOn(date)).noShows).toBe(0)
    expect(takeNotes(door(coordinator()), [cameNote(halima)])).toMatchObject([{ outcome: 'taken' }])
    expect(notedOn(date).people[halima]?.what).toBe('came')
  })

  it('another word under the key of a page that was gone back to is another word', () => {
    const halima = signedUp(event.id, date)
    const first = cameNote(halima)
    takeNotes(door(), [first, { ...first, came: 'no-show', before: 'came' } as Note])
    expect(notedOn(date).people[halima]?.what).toBe('no-show')
  })

  it('a date cannot be closed before it has begun', () => {
    at(`${DAY}T14:29:00Z`)
    const close = noteOf({ what: 'close', adults: 1, children: 0, before: null, missed: [], thank: false })
    expect(takeNotes(door(), [close])).toMatchObject([{ outcome: 'refused', why: 'not-begun' }])
    at(`${DAY}T14:30:00Z`)
    expect(takeNotes(door(), [close])).toMatchObject([{ outcome: 'taken' }])
  })

  it('a thumb that will not stop counts three hundred, and what is sent again is answered again', () => {
    handle()
      .sqlite.prepare(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < 299)
       insert into attendances (id, date_id, what, adults, children, client_key, noted_at, arrived_at)
       select 'walk' || i, ?, 'walk-in', 1, 0, 'walk-key-' || i, 0, 0 from n`,
      )
      .run(date)
    const tapped = [1, 2].map(() => noteOf({ what: 'walk-in', adults: 1, children: 0 }))
    expect(takeNotes(door(), tapped)).toMatchObject([{ outcome: 'taken' }, { outcome: 'refused', why: 'too-many' }])
    expect(takeNotes(door(), tapped.slice(0, 1))).toMatchObject([{ outcome: 'taken' }])
  })

  it('two hosts who noted different things are asked; nothing is thrown away until one says which is right', () => {
    const mette = coordinator()
    const halima = signedUp(event.id, date)
    takeNotes(door(mette), [cameNote(halima, { came: 'no-show' })])
    const late = cameNote(halima)
    expect(takeNotes(door(), [late])).toEqual([{ key: late.key, outcome: 'conflict', by: 'Mette', standing: { what: 'no-show' } }])
    expect(notedOn(date).people[halima]?.what).toBe('no-show')
    // Kirsten has seen what Mette noted, and says it again
    expect(takeNotes(door(), [cameNote(halima, { before: 'no-show' })])).toMatchObject([{ outcome: 'taken' }])
    expect(notedOn(date).people[halima]?.what).toBe('came')
  })

  it('two hosts who noted the same agree', () => {
    const halima = signedUp(event.id, date)
    expect(takeNotes(door(coordinator()), [cameNote(halima)])).toMatchObject([{ outcome: 'taken' }])
    expect(takeNotes(door(), [cameNote(halima)])).toMatchObject([{ outcome: 'taken' }])
  })

  it('of one host’s two phones the later word holds, whichever comes first', () => {
    const halima = signedUp(event.id, date)
    const [early, late] = [Date.parse(`${DAY}T14:00:00Z`), Date.parse(`${DAY}T14:30:00Z`)]
    takeNotes(door(), [cameNote(halima, { at: late })])
    takeNotes(door(), [cameNote(halima, { came: 'no-show', at: early })])
    expect(notedOn(date).people[halima]?.what).toBe('came')
  })

  it('somebody who cancelled and came all the same is noted; who never signed up for this date is not', () => {
    const cancelled = signedUp(event.id, date, { state: 'cancelled' })
    const nextWeek = signedUp(event.id, event.dates[1] ?? '')
    expect(takeNotes(door(), [cameNote(cancelled), cameNote(nextWeek), cameNote('nobody')]).map(({ outcome }) => outcome)).toEqual([
      'taken',
      'refused',
      'refused',
    ])
  })

  it('a course’s people are noted on each of its dates', () => {
    const halima = signedUp(event.id, date, { course: true })
    expect(takeNotes(door(), [cameNote(halima)])).toMatchObject([{ outcome: 'taken' }])
    expect(notedOn(event.dates[1] ?? '').people).toEqual({})
  })

  it('begins with the day, and what a phone kept is still taken a fortnight later', () => {
    const halima = signedUp(event.id, date)
    at('2027-01-11T22:00:00Z')
    expect(takeNotes(door(), [cameNote(halima)])).toMatchObject([{ outcome: 'refused', why: 'too-early' }])
    at('2027-01-26T12:00:00Z')
    expect(takeNotes(door(), [cameNote(halima)])).toMatchObject([{ outcome: 'taken' }])
    at('2027-01-27T12:00:00Z')
    expect(takeNotes(door(), [cameNote(halima)])).toMatchObject([{ outcome: 'refused', why: 'too-late' }])
  })

  it('is not where a date is cancelled', () => {
    handle().sqlite.prepare("update event_dates set state = 'cancelled' where id = ?").run(date)
    expect(takeNotes(door(), [noteOf({ what: 'walk-in', adults: 1, children: 0 })])).toMatchObject([
      { outcome: 'refused', why: 'cancelled' },
    ])
  })

  it('interpreters’ time stands by language, and the last word holds', () => {
    const minutes = (language: string, time: number) => noteOf({ what: 'interpreter', language, minutes: time })
    takeNotes(door(), [minutes('ar', 90), minutes('uk', 60), minutes('ar', 120), minutes('uk', 0)])
    expect(notedOn(date).interpreters).toEqual({ ar: 120 })
  })

  it('leaves a line in the log of who noted, and no name', () => {
    takeNotes(door(), [cameNote(signedUp(event.id, date, { name: 'Halima' }))])
    const lines = handle().sqlite.prepare("select actor, subject, detail from audit_events where action = 'attendance.noted'").all()
    expect(lines).toEqual([{ actor: kirsten.userId, subject: `event:${event.id}`, detail: `${DAY} came` }])
  })

  it('helpers note, and leave closing to the hosts', () => {
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    const close = noteOf({ what: 'close', adults: 1, children: 0, before: null, missed: [], thank: false })
    expect(takeNotes(door(gunnar, false), [noteOf({ what: 'walk-in', adults: 1, children: 0 }), close])).toMatchObject([
      { outcome: 'taken' },
      { outcome: 'refused', why: 'hosts-only' },
    ])
  })
})

describe('the phone without a net', () => {
  it('reckons as the server does, whatever is tapped and however it is sent', () => {
    const people = ['Amal', 'Halima', 'Iryna'].map((name) => signedUp(event.id, date, { name }))
    const person = fc
      .record({ who: fc.nat(2), came: fc.constantFrom(...presences), adults: fc.integer({ min: 1, max: 3 }), children: fc.nat(3) })
      .map((said) => ({ ...said, what: 'person' as const }))
    const walkIn = fc.record({ what: fc.constant('walk-in' as const), adults: fc.integer({ min: 1, max: 2 }), children: fc.nat(2) })
    const drop = fc.record({ what: fc.constant('drop-walk-in' as const), which: fc.nat(5) })
    const minutes = fc.record({
      what: fc.constant('interpreter' as const),
      language: fc.constantFrom('ar', 'uk'),
      minutes: fc.constantFrom(0, 60, 90),
    })
    fc.assert(
      fc.property(
        fc.array(fc.oneof(person, walkIn, drop, minutes), { maxLength: 25 }),
        fc.array(fc.nat(24), { maxLength: 8 }),
        (taps, lost) => {
          for (const table of ['attendances', 'interpreter_times']) handle().sqlite.exec(`delete from ${table}`)
          let clock = Date.parse(`${DAY}T14:00:00Z`)
          const walkIns: string[] = []
          let seen = nothingNoted
          const notes = taps.map((tap): Note => {
            const frame = { at: (clock += 1000) }
            const note =
              tap.what === 'person'
                ? cameNote(people[tap.who] ?? '', { ...tap, ...frame, before: seen.people[people[tap.who] ?? '']?.what ?? 'none' })
                : tap.what === 'drop-walk-in'
                  ? noteOf({ what: tap.what, walkIn: walkIns[tap.which] ?? 'no-such-walk-in', ...frame })
                  : noteOf({ ...tap, ...frame })
            if (note.what === 'walk-in') walkIns.push(note.key)
            seen = afterNotes(seen, [note])
            return note
          })
          const bare = notes.map((note) => {
            const { who: _who, which: _which, ...rest } = note as Note & { who?: number; which?: number }
            return rest as Note
          })
          takeNotes(door(), bare)
          // answers that were lost on the way: the end of the queue is sent again, in its order
          for (const from of lost) takeNotes(door(), bare.slice(Math.max(0, bare.length - 1 - (from % 3))))
          expect(without(notedOn(date))).toEqual(afterNotes(nothingNoted, bare))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('rules', () => {
  it('agreement: one’s own word, the same word, or a word one has seen is never a quarrel', () => {
    const word = fc.constantFrom(...presences)
    fc.assert(
      fc.property(word, word, word, fc.constantFrom('me', 'you', null), (came, before, what, by) => {
        const peace = by === 'me' || what === came || what === before || what === 'none'
        expect(disagrees({ came, before }, { what, by }, 'me')).toBe(!peace)
      }),
    )
  })
  it('a phone keeps the page from the day before until the day is over', () => {
    expect(['2027-01-10', '2027-01-11', '2027-01-12', '2027-01-13'].map((today) => keptOffline(DAY, today))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  it('noting is for the day and a fortnight', () => {
    expect(['2027-01-11', '2027-01-12', '2027-01-26', '2027-01-27'].map((today) => mayBeNoted(DAY, today))).toEqual([
      'too-early',
      'yes',
      'yes',
      'too-late',
    ])
  })
  it('after a course one meets on its weekday again, not before a week from now', () => {
    expect([monthlyAfter(DAY, DAY), monthlyAfter('2026-10-22', DAY), monthlyAfter('2026-12-20', DAY)]).toEqual([
      '2027-02-09',
      '2027-02-11',
      '2027-02-14',
    ])
  })
  it('nobody is thanked every week', () => {
    expect([thanksAreDue(null, DAY), thanksAreDue('2027-01-05', DAY), thanksAreDue('2026-12-15', DAY)]).toEqual([true, false, true])
  })
})
