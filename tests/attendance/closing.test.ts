import { beforeEach, describe, expect, it } from 'vitest'
import { ownActivities, ownMinutes } from '~/activities/activities.server'
import { minutesOfPeople } from '~/activities/minutes-of-people.server'
import { takeNotes } from '~/attendance/attendance.server'
import type { Note } from '~/attendance/attendance'
import { closeForgottenDates, forgetWhoWasThere } from '~/attendance/closing.server'
import { heldRow, notedOn } from '~/attendance/noted.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { publishedEvent } from '~tests/support/events'
import { cameNote, doorAs, helping, noteOf, signedUp } from '~tests/support/door'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, person, volunteer, type Somebody } from '~tests/support/people'
import '~/server/wiring.server'

useHouse()

const DAY = '2027-01-12'
const at = (time: string) => setClock(() => new Date(time))
let kirsten: Somebody
let event: ReturnType<typeof publishedEvent>
let date: string

beforeEach(() => {
  at(`${DAY}T17:00:00Z`)
  kirsten = volunteer()
  event = publishedEvent({ host: kirsten, days: [DAY, '2027-01-19', '2027-01-26'] })
  date = event.dates[0] ?? ''
})
const door = (who = kirsten) => doorAs(event.id, date, who)
const closing = (said: Partial<Note & { what: 'close' }> = {}) =>
  noteOf({ what: 'close', adults: 12, children: 5, before: null, missed: [], thank: false, ...said })
const held = () => {
  const row = heldRow(date)
  return row && { adults: row.adults, children: row.children, noShows: row.noShows, by: row.closedBy }
}

describe('closing a date', () => {
  it('keeps the head count as the host says it, and the no-shows', () => {
    const [halima, amal] = [signedUp(event.id, date), signedUp(event.id, date)]
    takeNotes(door(), [cameNote(halima), cameNote(amal, { came: 'no-show' }), closing()])
    expect(held()).toEqual({ adults: 12, children: 5, noShows: 1, by: kirsten.userId })
  })

  it('becomes hours for who helped, and is shown to who took part; each exactly once, however often it is closed', () => {
    const [gunnar, rania] = [volunteer(), person({ firstName: 'Rania' })]
    helping(event.id, date, gunnar)
    const seat = signedUp(event.id, date, { account: rania })
    const close = closing()
    takeNotes(door(), [cameNote(seat), close, close, closing({ adults: 13, before: { adults: 12, children: 5 } })])
    expect(ownMinutes(gunnar, '2000-01-01')).toEqual({ minutes: 120, count: 1 })
    expect(ownActivities(gunnar, 5)).toMatchObject([
      { source: 'shift', date: DAY, minutes: 120, event: { title: 'Lektiecafé i Nexø', slug: event.slug } },
    ])
    expect(ownActivities(rania, 5)).toMatchObject([{ source: 'attendance', date: DAY, minutes: 120 }])
    expect([ownActivities(rania, 50).length, ownMinutes(rania, '2000-01-01')]).toEqual([1, { minutes: 0, count: 0 }])
    expect(minutesOfPeople([gunnar.userId, rania.userId], '2000-01-01')).toEqual(new Map([[gunnar.userId, 120]]))
  })

  it('a helper who did not come has no hours, also when that is noticed later', () => {
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    takeNotes(door(), [closing()])
    expect(ownMinutes(gunnar, '2000-01-01').count).toBe(1)
    takeNotes(door(), [closing({ before: { adults: 12, children: 5 }, missed: [gunnar.userId] })])
    expect(ownMinutes(gunnar, '2000-01-01').count).toBe(0)
  })

  it('what a phone sends afterwards moves the count by what it changes, and nothing else', () => {
    const rania = person()
    const seat = signedUp(event.id, date, { account: rania, adults: 1, children: 2 })
    takeNotes(door(), [closing()])
    takeNotes(door(coordinator()), [cameNote(seat, { children: 2 }), noteOf({ what: 'walk-in', adults: 1, children: 0 })])
    expect(held()).toMatchObject({ adults: 14, children: 7 })
    expect(ownActivities(rania, 50).length).toBe(1)
    takeNotes(door(), [cameNote(seat, { came: 'no-show', before: 'came' })])
    expect(held()).toMatchObject({ adults: 13, children: 5, noShows: 1 })
    expect(ownActivities(rania, 50).length).toBe(0)
  })

  it('two hosts who counted differently are asked', () => {
    takeNotes(door(coordinator()), [closing()])
    const mine = closing({ adults: 11 })
    expect(takeNotes(door(), [mine])).toEqual([{ key: mine.key, outcome: 'conflict', by: 'Mette', standing: { adults: 12, children: 5 } }])
    expect(held()).toMatchObject({ adults: 12 })
    takeNotes(door(), [closing({ adults: 11, before: { adults: 12, children: 5 } })])
    expect(held()).toMatchObject({ adults: 11 })
  })
})

describe('a date nobody closed', () => {
  it('closes itself three days after, from what was noted, once', () => {
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    takeNotes(door(), [cameNote(signedUp(event.id, date), { children: 2 }), noteOf({ what: 'walk-in', adults: 1, children: 0 })])
    at('2027-01-14T12:00:00Z')
    expect(closeForgottenDates()).toBe(0)
    at('2027-01-15T12:00:00Z')
    expect([closeForgottenDates(), closeForgottenDates()]).toEqual([1, 0])
    expect(held()).toEqual({ adults: 2, children: 2, noShows: 0, by: null })
    expect(ownMinutes(gunnar, '2000-01-01').minutes).toBe(120)
  })

  it('also when the process was down for weeks; a cancelled date never', () => {
    handle().sqlite.prepare("update event_dates set state = 'cancelled' where id = ?").run(event.dates[1])
    at('2027-02-20T12:00:00Z')
    expect(closeForgottenDates()).toBe(2)
    expect(heldRow(event.dates[1] ?? '')).toBeNull()
  })

  it('is counted by the first host who does, without a quarrel', () => {
    at('2027-01-15T12:00:00Z')
    closeForgottenDates()
    expect(takeNotes(door(), [closing()])).toMatchObject([{ outcome: 'taken' }])
    expect(held()).toMatchObject({ adults: 12, by: kirsten.userId })
  })
})

describe('afterwards', () => {
  const cameAndClosed = (thank = true) => {
    const [rania, guest] = [
      signedUp(event.id, date, { account: person({ firstName: 'Rania', email: 'rania@example.com', locale: 'en' }) }),
      signedUp(event.id, date, { name: 'Halima', email: 'halima@example.com' }),
    ]
    const absent = signedUp(event.id, date, { email: 'absent@example.com' })
    takeNotes(door(), [cameNote(rania), cameNote(guest), cameNote(absent, { came: 'no-show' }), closing({ thank })])
  }

  it('those who came are thanked in their language and told the next date, once', async () => {
    cameAndClosed()
    takeNotes(door(), [closing({ thank: true, before: { adults: 12, children: 5 } })])
    const mails = await waitingMails()
    expect(mails.map(({ to, locale }) => [to, locale]).sort()).toEqual([
      ['halima@example.com', 'da'],
      ['rania@example.com', 'en'],
    ])
    const [halima] = mails.filter(({ to }) => to === 'halima@example.com')
    expect(halima?.subject).not.toContain('Lektiecafé')
    expect(halima?.text).toContain('tirsdag 19. januar kl. 15.30')
    expect(halima?.text).toMatch(/https:\/\/ressourcebank\.example\/paamindelser\/\w+/)
  })

  it('of a women’s group nothing can be read on a shared phone', async () => {
    event = publishedEvent({ host: kirsten, kind: 'womens-group', title: 'Kvindegruppe', womenOnly: true, days: [DAY, '2027-01-19'] })
    date = event.dates[0] ?? ''
    cameAndClosed()
    const words = JSON.stringify((await waitingMails()).map(({ subject, text, html }) => [subject, text, html]))
    for (const telling of ['Kvindegruppe', 'Biblioteket', event.slug]) expect(words).not.toContain(telling)
  })

  it('nobody is thanked when the host leaves it, nor who has stopped such mails', async () => {
    cameAndClosed(false)
    expect(await waitingMails()).toEqual([])
    handle().sqlite.exec('update sign_ups set reminders_off = 1')
    takeNotes(door(), [closing({ thank: true, before: { adults: 12, children: 5 } })])
    expect(await waitingMails()).toEqual([])
  })

  it('a weekly event that closes itself thanks every fourth week', async () => {
    cameAndClosed()
    emptyOutbox()
    const [, next = ''] = event.dates
    const guest = signedUp(event.id, next)
    at('2027-01-19T17:00:00Z')
    takeNotes(doorAs(event.id, next, kirsten), [cameNote(guest)])
    at('2027-01-22T17:00:00Z')
    closeForgottenDates()
    expect(heldRow(next)).not.toBeNull()
    expect(await waitingMails()).toEqual([])
  })

  it('which account was there is forgotten a month later; the numbers and their own list stay', () => {
    const rania = person({ firstName: 'Rania' })
    takeNotes(door(), [cameNote(signedUp(event.id, date, { account: rania })), closing()])
    const known = () => handle().sqlite.prepare('select count(*) from attendances where user_id is not null').pluck().get()
    at('2027-02-11T12:00:00Z')
    expect([forgetWhoWasThere(), known()]).toEqual([0, 1])
    at('2027-02-12T12:00:00Z')
    expect([forgetWhoWasThere(), known(), forgetWhoWasThere()]).toEqual([1, 0, 0])
    expect([ownActivities(rania, 50).length, held()?.adults]).toEqual([1, 12])
  })

  it('what is noted tells nobody’s name', () => {
    cameAndClosed()
    expect(JSON.stringify(notedOn(date))).not.toMatch(/Halima|Rania/)
  })
})
