import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates, events } from '~db/schema/events'
import { shifts } from '~db/schema/shifts'
import { eventChanged, whenEventChanges, type EventNews } from '~/events/event-news.server'
import { dateById, datesOf, eventById } from '~/events/event-reading.server'
import { now, setClock } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { myShifts } from '~/shifts/shift-reading.server'
import { giveUpShift, keepShift, takeShifts } from '~/shifts/shifts.server'
import { saveTask } from '~/shifts/tasks.server'
import { followEventNews, remindHelpers, tellForgottenChanges } from '~/shifts/telling.server'
import { isStopLink, mailUnfilledShifts, setShiftMails, stopByLink, wantsShiftMails } from '~/shifts/unfilled-mails.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { publishedOffer, volunteer, type Somebody } from '~tests/support/people'

useHouse()
whenEventChanges('shifts', followEventNews)

let kim: Somebody
beforeEach(() => {
  setClock(() => new Date('2027-01-08T10:00:00Z'))
  kim = volunteer({ firstName: 'Kim' })
})
const told = async () => (await waitingMails()).map(({ to, template }) => [to, template])

/** Kim makes coffee on all these days. */
function kimHelps(wishes: Parameters<typeof publishedEvent>[0] = {}) {
  const { id, dates, host } = publishedEvent({ days: ['2027-01-12', '2027-01-19', '2027-01-26'], ...wishes })
  const event = eventById(id) ?? fails()
  const task = saveTask(host, event, { kind: 'coffee', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null) ?? fails()
  takeShifts(
    kim,
    dates.map((dateId) => ({ taskId: task, dateId })),
    { woman: true },
  )
  emptyOutbox()
  const move = (dateId: string, to: Partial<typeof eventDates.$inferInsert>) => {
    const before = dateById(dateId) ?? fails()
    db().update(eventDates).set(to).where(eq(eventDates.id, dateId)).run()
    return { before, date: dateById(dateId) ?? fails() }
  }
  const news = (...all: EventNews[]) => inTransaction(() => all.forEach(eventChanged))
  return { id, event, dates, task, move, news, host }
}
function fails(): never {
  throw new Error('it is not there')
}

describe('when an event changes', () => {
  it('the helper is told of the new time and asked whether it still fits', async () => {
    const { event, dates, move, news } = kimHelps()
    news({ what: 'date-moved', event, ...move(dates[0] ?? '', { day: '2027-01-13', starts: 17 * 60, ends: 19 * 60 }) })
    expect(await told()).toEqual([[kim.email, 'shift-changed']])
    const [mail] = await waitingMails()
    expect(mail?.text).toMatch(/onsdag 13\. januar kl\. 17–19/)
    expect(mail?.calendar?.text).toContain('DTSTART;TZID=Europe/Copenhagen:20270113T170000')
    expect(myShifts(kim).map(({ asksAgain }) => asksAgain)).toEqual([true, false, false])
    expect(keepShift(kim, myShifts(kim)[0]?.id ?? '')).toBe(true)
    expect(myShifts(kim).map(({ asksAgain }) => asksAgain)).toEqual([false, false, false])
    expect(tellForgottenChanges()).toBe(0)
  })
  it('with one press on many dates, once', async () => {
    const { event, dates, move, news } = kimHelps()
    const moved = dates.map((id) => move(id, { starts: 17 * 60, ends: 19 * 60 }))
    const together = moved.map(({ date }) => date)
    news(...moved.map((each): EventNews => ({ what: 'date-moved', event, ...each, together })))
    expect(await told()).toEqual([[kim.email, 'shift-changed']])
    expect((await waitingMails())[0]?.text.match(/kl\. 17–19/g)).toHaveLength(3)
  })
  it('when it is cancelled, need not come; restored, is asked again', async () => {
    const { event, dates, move, news } = kimHelps()
    news({ what: 'date-cancelled', event, date: move(dates[0] ?? '', { state: 'cancelled', reason: 'Sne' }).date })
    expect((await waitingMails())[0]?.text).toContain('aflyst')
    expect(myShifts(kim)[0]).toMatchObject({ date: { state: 'cancelled' } })
    emptyOutbox()
    setClock(() => new Date('2027-01-08T12:00:00Z'))
    news({ what: 'date-restored', event, date: move(dates[0] ?? '', { state: 'planned', reason: null }).date })
    expect(await told()).toEqual([[kim.email, 'shift-changed']])
    expect(myShifts(kim)[0]).toMatchObject({ asksAgain: true })
  })
  it('when all of it is cancelled, is told once; whoever gave up hears nothing', async () => {
    const { event, dates, news, id } = kimHelps()
    giveUpShift(kim, myShifts(kim)[0]?.id ?? '')
    emptyOutbox()
    db().update(events).set({ state: 'cancelled' }).where(eq(events.id, id)).run()
    news({ what: 'event-cancelled', event: { ...event, state: 'cancelled' }, dates: datesOf(id) })
    expect(await told()).toEqual([[kim.email, 'shift-changed']])
    expect((await waitingMails())[0]?.data.cancelled).toHaveLength(dates.length - 1)
  })
  it('hears of another place; and of nothing when the host tells people in another way', async () => {
    const { event, dates, move, news } = kimHelps()
    news({ what: 'date-moved', event, ...move(dates[0] ?? '', { starts: 960 }), silent: true })
    expect([await told(), tellForgottenChanges(), myShifts(kim)[0]?.asksAgain]).toEqual([[], 0, true])
    news({ what: 'place-changed', event })
    expect(await told()).toEqual([[kim.email, 'shift-changed']])
  })
  it('of some of its dates alone is told all the same; and later, when it could not be told at once', async () => {
    const { event, dates, move, news } = kimHelps()
    const { before, date } = move(dates[0] ?? '', { starts: 960 })
    news({ what: 'date-moved', event, date, before, together: [date, { ...date, id: 'one-nobody-helps-on' }] })
    expect(await told()).toEqual([[kim.email, 'shift-changed']])
    emptyOutbox()
    db()
      .update(shifts)
      .set({ changedAt: now(), remindedAt: new Date(0), takenAt: new Date(1) })
      .where(eq(shifts.dateId, dates[0] ?? ''))
      .run()
    expect([tellForgottenChanges(), tellForgottenChanges()]).toEqual([1, 0])
  })
})

describe('a helper', () => {
  it('is reminded a day before, once, also when the process was down', async () => {
    kimHelps()
    expect(remindHelpers()).toBe(0)
    setClock(() => new Date('2027-01-12T12:00:00Z'))
    expect([remindHelpers(), remindHelpers()]).toEqual([1, 0])
    expect(await told()).toEqual([[kim.email, 'shift-reminder']])
    expect((await waitingMails())[0]?.text).toContain('Lave kaffe · Lektiecafé i Nexø')
  })
  it('of a women’s group is told the time alone: others may see the phone', async () => {
    kimHelps({ womenOnly: true, kind: 'womens-group', title: 'Kvindegruppen', keptAddress: 'Skovvej 4' })
    setClock(() => new Date('2027-01-12T12:00:00Z'))
    remindHelpers()
    const [mail] = await waitingMails()
    expect(mail?.text).toMatch(/tirsdag 12\. januar kl\. 15\.30–17\.30/)
    for (const secret of ['Kvindegruppen', 'Skovvej', 'Biblioteket', 'kaffe', 'Nexø'])
      expect(`${mail?.subject} ${mail?.html}`).not.toContain(secret)
  })
  it('is not reminded of a date that is off, nor after it began', () => {
    const { dates, move } = kimHelps()
    move(dates[0] ?? '', { state: 'cancelled' })
    setClock(() => new Date('2027-01-12T12:00:00Z'))
    expect(remindHelpers()).toBe(0)
    setClock(() => new Date('2027-01-19T15:00:00Z'))
    expect(remindHelpers()).toBe(0)
  })
})

describe('the week’s mail about open shifts', () => {
  /** Two helpers are missing, on a Tuesday afternoon in Nexø. */
  const missing = () => {
    const { id, host } = publishedEvent({ days: ['2027-01-19'] })
    saveTask(host, eventById(id) ?? fails(), { kind: 'coffee', name: 'Bage boller', wanted: 2, minutesBefore: 0, minutesAfter: 0 }, null)
  }
  const thursday = (week = 0) => setClock(() => new Date(Date.parse('2027-01-14T09:00:00Z') + week * 7 * 86_400_000))
  beforeEach(() => {
    publishedOffer({ owner: kim })
    emptyOutbox()
  })

  it('goes to volunteers whom one suits, once a week at most, by day', async () => {
    missing()
    publishedOffer({ owner: volunteer({ town: 'allinge', transport: 'foot' }) })
    volunteer()
    emptyOutbox()
    setClock(() => new Date('2027-01-13T12:00:00Z'))
    expect(mailUnfilledShifts()).toBe(0)
    thursday()
    expect([mailUnfilledShifts(), mailUnfilledShifts()]).toEqual([1, 0])
    expect(await told()).toEqual([[kim.email, 'open-shifts']])
    expect((await waitingMails())[0]?.text).toMatch(/tirsdag 19\. januar kl\. 15\.30–17\.30\s+Bage boller · Lektiecafé i Nexø/)
    setClock(() => new Date('2027-01-15T12:00:00Z'))
    expect(mailUnfilledShifts()).toBe(0)
    thursday(1)
    expect(mailUnfilledShifts()).toBe(0)
  })
  it('comes again the next week while something is open', () => {
    missing()
    const { id, host } = publishedEvent({ days: ['2027-01-26'] })
    saveTask(host, eventById(id) ?? fails(), { kind: 'food', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null)
    thursday()
    expect(mailUnfilledShifts()).toBe(1)
    thursday(1)
    expect(mailUnfilledShifts()).toBe(1)
  })
  it('stops with one click, and begins again when they wish', async () => {
    missing()
    thursday()
    mailUnfilledShifts()
    const token = /\/vagter\/stop\/([\w-]+)/.exec((await waitingMails())[0]?.text ?? '')?.[1] ?? ''
    expect([isStopLink(token), isStopLink('nothing'), wantsShiftMails(kim)]).toEqual([true, false, true])
    stopByLink(token)
    expect(wantsShiftMails(kim)).toBe(false)
    const { id, host } = publishedEvent({ days: ['2027-01-26'] })
    saveTask(host, eventById(id) ?? fails(), { kind: 'food', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null)
    thursday(1)
    expect(mailUnfilledShifts()).toBe(0)
    setShiftMails(kim, true)
    expect([wantsShiftMails(kim), mailUnfilledShifts()]).toEqual([true, 1])
    expect(now().getUTCDay()).toBe(4)
  })
  it('is not written when nothing is open', () => {
    thursday()
    expect(mailUnfilledShifts()).toBe(0)
  })
})
