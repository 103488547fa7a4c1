import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates, events } from '~db/schema/events'
import { signUps } from '~db/schema/sign-ups'
import { auditFor } from '~/server/audit.server'
import { cancelEvent } from '~/events/changing.server'
import { cancelDate, detailDate, moveDate } from '~/events/dates.server'
import { eventChanged, whenEventChanges } from '~/events/event-news.server'
import { dateById } from '~/events/event-reading.server'
import { instantOf } from '~/events/recurrence'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { cancelSignUps, changeParty, confirmPlace, setAbsent, setReminders, stopReminders } from '~/sign-ups/changing.server'
import { stopTokenOf, tokenOf } from '~/sign-ups/comer.server'
import { comingTo, mayKnowAddress } from '~/sign-ups/coming.server'
import { forgetWhoCame } from '~/sign-ups/forgetting.server'
import { guestsPage } from '~/sign-ups/guests-page.server'
import { mySignUps } from '~/sign-ups/my-sign-ups.server'
import { followEvents } from '~/sign-ups/news.server'
import { ownPage } from '~/sign-ups/own-page.server'
import { personById } from '~/people/people.server'
import { remindOfDates } from '~/sign-ups/reminders.server'
import { signUpCardFor } from '~/sign-ups/sign-up-card.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, person } from '~tests/support/people'
import { comes, countsOf, eventOf, guest, rowOf, rowsIn, stateOf } from '~tests/support/sign-ups'

useHouse()

const tuesdays = ['2027-01-12', '2027-01-19', '2027-01-26']
const [DAY = ''] = tuesdays
const start = instantOf(DAY, 15 * 60 + 30)
const at = (hoursBefore: number) => setClock(() => new Date(start.getTime() - hoursBefore * 3_600_000))
beforeEach(() => {
  at(24 * 10)
  whenEventChanges('sign-ups', followEvents)
})
const dateOf = (id: string | undefined) => {
  const date = dateById(id ?? '')
  if (!date) throw new Error('there is no such date')
  return date
}

describe('signing up', () => {
  it('for every Tuesday is a place or a number for each date that comes, and one mail', async () => {
    const cafe = publishedEvent({ capacity: 1, days: tuesdays })
    comes(cafe, { to: { dateId: cafe.dates[1] ?? '' } })
    emptyOutbox()
    const result = comes(cafe, { to: 'every' })
    expect(result).toMatchObject({ entries: [{ state: 'in' }, { state: 'waiting', number: 1 }, { state: 'in' }] })
    const mails = await waitingMails()
    expect(mails.map(({ template }) => template)).toEqual(['event-signed-up'])
    expect(mails[0]?.text).toContain('venteliste, nummer 1')
  })

  it('for a course is one place in the whole of it', () => {
    const course = publishedEvent({ kind: 'welcome-course', signUp: 'course', capacity: 1, days: tuesdays })
    expect(rowOf(comes(course))).toMatchObject({ state: 'in', dateId: null, scopeId: course.id })
    expect(comes(course)).toMatchObject({ entries: [{ state: 'waiting', number: 1 }] })
    expect(countsOf(course.id).said).toEqual({ taken: 1, waiting: 1 })
  })

  it('twice by the same form, or again by another, is one place', async () => {
    const cafe = publishedEvent({ days: tuesdays })
    const [amal, formKey] = [guest({ email: 'amal@example.com' }), newId()]
    comes(cafe, { who: amal, formKey })
    comes(cafe, { who: amal, formKey })
    comes(cafe, { who: amal })
    expect(rowsIn(cafe.dates[0] ?? '')).toHaveLength(1)
    // sent once more by hand, the truth comes by mail
    expect(await waitingMails()).toHaveLength(2)
  })

  it('two who sit at one screen and send the same page are two', () => {
    const cafe = publishedEvent({ days: tuesdays })
    const formKey = newId()
    for (const name of ['Amal', 'Rania']) comes(cafe, { who: guest({ name, email: `${name}@example.com` }), formKey })
    comes(cafe, { who: person(), formKey })
    expect(rowsIn(cafe.dates[0] ?? '').map(({ state }) => state)).toEqual(['in', 'in', 'in'])
  })

  it('by +45 and without is one telephone', () => {
    const cafe = publishedEvent({ days: [DAY] })
    comes(cafe, { who: guest({ email: null, phone: '12345678' }) })
    comes(cafe, { who: guest({ email: null, phone: '+4512345678' }) })
    expect(rowsIn(cafe.dates[0] ?? '')).toHaveLength(1)
  })

  it('a form does not tell whether somebody else is coming', () => {
    const group = publishedEvent({ kind: 'womens-group', womenOnly: true, capacity: 1, days: [DAY] })
    const amal = guest({ email: 'amal@example.com' })
    comes(group, { who: amal })
    const stranger = comes(group, { who: guest() })
    const prober = comes(group, { who: amal, formKey: newId() })
    const told = (result: typeof prober) => (result.outcome === 'signed-up' ? result.entries.map(({ state }) => state) : [])
    expect(told(prober)).toEqual(told(stranger))
  })

  it('is over when the date has begun, is called off, or the event is a draft', () => {
    const cafe = publishedEvent({ days: [DAY] })
    at(0)
    expect(comes(cafe)).toMatchObject({ outcome: 'refused' })
    at(24)
    db().update(eventDates).set({ state: 'cancelled' }).where(eq(eventDates.eventId, cafe.id)).run()
    expect(comes(cafe)).toMatchObject({ outcome: 'refused' })
    expect(comes(publishedEvent({ state: 'draft', days: [DAY] }))).toEqual({ outcome: 'refused', why: 'closed' })
  })

  it('children who are looked after take no place, and do not come alone', () => {
    const group = publishedEvent({ practical: ['child-care'], capacity: 1, days: [DAY] })
    expect(rowOf(comes(group, { adults: 1, children: 3 }))).toMatchObject({ state: 'in', places: 1 })
    expect(comes(group, { adults: 0, children: 1 })).toEqual({ outcome: 'refused', why: 'no-adult' })
  })

  it('a guest stands sealed in the database, and is forgotten thirty days after', () => {
    const cafe = publishedEvent({ days: [DAY] })
    const row = rowOf(comes(cafe, { who: guest({ name: 'Rania', email: 'rania@example.com' }) }))
    expect(JSON.stringify(rowsIn(cafe.dates[0] ?? ''))).not.toMatch(/rania/i)
    at(-24 * 30)
    expect(forgetWhoCame()).toBe(0)
    expect(ownPage(tokenOf(row.id))).toMatchObject({ gone: 'over' })
    at(-24 * 32)
    expect(forgetWhoCame()).toBe(1)
    expect(rowsIn(cafe.dates[0] ?? '')).toMatchObject([
      { id: row.id, state: 'in', nameSealed: null, emailSealed: null, phoneSealed: null, guestIndex: null },
    ])
    expect(ownPage(tokenOf(row.id))).toBeNull()
    expect(forgetWhoCame()).toBe(0)
  })

  it('an account is forgotten with them: who came to a women’s group is not kept, nor what they speak; how many came is', () => {
    const group = publishedEvent({ kind: 'womens-group', womenOnly: true, days: [DAY] })
    const course = publishedEvent({ signUp: 'course', days: tuesdays })
    comes(group, { interpreter: 'so', adults: 2 })
    const onCourse = rowOf(comes(course, { interpreter: 'so' }))
    at(-24 * 32)
    expect(forgetWhoCame()).toBe(1)
    expect(rowsIn(group.dates[0] ?? '')).toMatchObject([{ userId: null, interpreter: null, adults: 2, state: 'in' }])
    // of a course two more dates were still to come
    expect(rowsIn(course.id)).toMatchObject([{ userId: onCourse.userId, interpreter: 'so' }])
  })
})

describe('the address that is kept', () => {
  it('is known by who has a place until the day is over, by its hosts, and by nobody else', () => {
    const group = publishedEvent({ womenOnly: true, keptAddress: 'Stille Stræde 3', capacity: 1, days: [DAY] })
    const [amal, waiter, stranger] = [person(), person(), person()]
    comes(group, { who: amal })
    comes(group, { who: waiter })
    const know = () => [amal, waiter, stranger, group.host, coordinator(), null].map((actor) => mayKnowAddress(actor, group.id))
    expect(know()).toEqual([true, false, false, true, true, false])
    at(-30)
    expect(know().slice(0, 3)).toEqual([false, false, false])
  })

  it('stands in no mail, and no mail about a women’s group says what it is', async () => {
    const group = publishedEvent({
      kind: 'womens-group',
      title: 'Kvindegruppe i Rønne',
      womenOnly: true,
      keptAddress: 'Stille Stræde 3',
      capacity: 1,
      days: [DAY],
    })
    const [first, second] = [rowOf(comes(group, { who: guest() })), rowOf(comes(group, { who: guest() }))]
    at(30)
    cancelSignUps([first.id])
    const { id } = second
    db().update(signUps).set({ state: 'in', answerBy: null }).where(eq(signUps.id, id)).run()
    at(23)
    remindOfDates()
    eventChanged({ what: 'place-changed', event: eventOf(group.id) })
    const mails = await waitingMails()
    expect(new Set(mails.map(({ template }) => template))).toEqual(
      new Set(['event-signed-up', 'event-place-offered', 'event-reminder', 'event-changed']),
    )
    for (const { subject, text, html, data } of mails) {
      const all = [subject, text, html, String(data.calendar ?? '')].join('\n')
      expect(all).not.toMatch(/kvinde|women|Stille|Biblioteket|Rønne/i)
    }
  })

  it('names are for hosts, are read on the record, and are gone two days after', () => {
    const cafe = publishedEvent({ days: [DAY] })
    const [date = ''] = cafe.dates
    comes(cafe, { who: guest({ name: 'Rania', email: null, phone: '12345678' }) })
    expect(comingTo(cafe.host, date)).toMatchObject([{ firstName: 'Rania', phone: '12345678', state: 'in' }])
    expect(comingTo(person(), date)).toBeNull()
    expect(auditFor(`event:${cafe.id}`)).toMatchObject([{ action: 'event.names-read', actor: cafe.host.userId, detail: DAY }])
    at(-24)
    expect(comingTo(cafe.host, date)).not.toBeNull()
    at(-48)
    expect(comingTo(cafe.host, date)).toBeNull()
  })
})

describe('reminders', () => {
  const reminders = async () => (await waitingMails()).filter(({ template }) => template === 'event-reminder')

  it('come once the day before, and two hours before to who wants that, in the person’s language', async () => {
    const cafe = publishedEvent({ days: [DAY] })
    comes(cafe, { who: guest(), locale: 'ar', wantsLate: true })
    comes(cafe, { who: guest() })
    comes(cafe, { who: guest({ email: null, phone: '12345678' }) })
    emptyOutbox()
    at(24.1)
    expect(remindOfDates()).toBe(0)
    at(24)
    expect(remindOfDates()).toBe(2)
    expect(remindOfDates()).toBe(0)
    expect((await reminders()).map(({ subject }) => subject).sort()).toEqual(['Husk din aftale', 'تذكّر موعدك'])
    emptyOutbox()
    at(2)
    expect(remindOfDates()).toBe(1)
    expect((await reminders()).map(({ locale }) => locale)).toEqual(['ar'])
    at(1)
    expect(remindOfDates()).toBe(0)
  })

  it('come late when the process was down, as one; and not once it has begun', () => {
    const cafe = publishedEvent({ days: [DAY] })
    comes(cafe, { wantsLate: true })
    at(1.5)
    expect(remindOfDates()).toBe(1)
    const other = publishedEvent({ days: [DAY] })
    db().update(signUps).set({ eventId: other.id }).run()
    at(0)
    expect(remindOfDates()).toBe(0)
  })

  it('are not for who has just signed up, waits, stays away, or stopped them with one click', async () => {
    const cafe = publishedEvent({ capacity: 3, days: tuesdays })
    const course = publishedEvent({ signUp: 'course', days: tuesdays })
    const stopped = rowOf(comes(cafe, { who: guest() }))
    const every = rowOf(comes(cafe, { who: guest(), to: 'every' }))
    const away = rowOf(comes(course))
    setAbsent(away.id, course.dates[0] ?? '', true)
    emptyOutbox()
    stopReminders(stopTokenOf(stopped.id))
    stopReminders(stopTokenOf(stopped.id))
    // the link stops reminders and can do nothing else, and none can be made up
    stopReminders(`${every.id}${'a'.repeat(43)}`)
    at(20)
    comes(cafe)
    comes(cafe)
    emptyOutbox()
    expect(remindOfDates()).toBe(1)
    const [mail] = await reminders()
    expect(mail?.html).toContain(`/paamindelser/${stopTokenOf(every.id)}`)
    expect(mail?.html).toContain(`/tilmelding/${tokenOf(every.id)}`)
  })

  it('come also to who brings one more shortly before', () => {
    const cafe = publishedEvent({ days: [DAY] })
    const [stays, moved] = [rowOf(comes(cafe)), rowOf(comes(publishedEvent({ capacity: 1, days: [DAY] })))]
    const next = rowOf(comes({ id: moved.eventId, dates: [moved.scopeId] }))
    at(40)
    cancelSignUps([moved.id])
    confirmPlace(next.id)
    at(23)
    for (const { id } of [stays, next]) changeParty(id, { adults: 1, children: 0 })
    expect(remindOfDates()).toBe(2)
  })

  it('come again when the date is moved', () => {
    const cafe = publishedEvent({ days: [DAY] })
    const row = rowOf(comes(cafe))
    at(23)
    expect(remindOfDates()).toBe(1)
    const before = dateOf(cafe.dates[0])
    db().update(eventDates).set({ day: '2027-01-14' }).where(eq(eventDates.id, before.id)).run()
    eventChanged({ what: 'date-moved', event: eventOf(cafe.id), date: dateOf(before.id), before })
    expect(stateOf(row.id)).toBe('in')
    at(-48 + 20)
    expect(remindOfDates()).toBe(1)
    setReminders([row.id], { wantsLate: false, remindersOff: true })
  })
})

describe('when an event changes', () => {
  const told = async () => (await waitingMails()).filter(({ template }) => template === 'event-changed').map(({ data }) => data.what)

  it('a moved date keeps its sign-ups and tells them once; a silent one tells nobody', async () => {
    const cafe = publishedEvent({ days: tuesdays })
    comes(cafe)
    comes(cafe, { to: { dateId: cafe.dates[1] ?? '' } })
    emptyOutbox()
    const before = dateOf(cafe.dates[0])
    db().update(eventDates).set({ starts: 1000, ends: 1100 }).where(eq(eventDates.id, before.id)).run()
    eventChanged({ what: 'date-moved', event: eventOf(cafe.id), date: dateOf(before.id), before, silent: true })
    expect(await told()).toEqual([])
    eventChanged({ what: 'date-moved', event: eventOf(cafe.id), date: dateOf(before.id), before })
    expect(await told()).toEqual(['moved'])
    const [mail] = await waitingMails()
    expect(mail?.text).toContain('Før var det tirsdag 12. januar kl. 15.30–17.30')
    expect(String(mail?.data.calendar)).toContain('BEGIN:VCALENDAR')
  })

  it('a date that is only somewhere else is told as that, and reminds nobody anew', async () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second] = [rowOf(comes(cafe)), rowOf(comes(cafe))]
    at(23)
    remindOfDates()
    cancelSignUps([first.id])
    expect(stateOf(second.id)).toBe('offered')
    const third = rowOf(comes(cafe))
    emptyOutbox()
    detailDate(cafe.host, cafe.dates[0] ?? '', { place: 'Svaneke Kirke' })
    const mails = await waitingMails()
    expect(mails.map(({ subject }) => subject)).toEqual(['Nyt om din aftale', 'Nyt om din aftale'])
    expect(mails[0]?.text).toContain('Svaneke Kirke, Nexø')
    expect(mails[0]?.text).not.toMatch(/Før var det|den nye tid/)
    // who was asked need not answer by another time
    expect([second, third].map(({ id }) => stateOf(id))).toEqual(['offered', 'waiting'])
  })

  it('guests who left only a number are called: their host is asked to, once, without a name', async () => {
    const cafe = publishedEvent({ days: tuesdays })
    const host = personById(cafe.host.userId)?.email
    comes(cafe, { who: guest({ name: 'Rania', email: null, phone: '12345678' }), to: 'every' })
    comes(cafe, { who: guest({ name: 'Amal', email: null, phone: '87654321' }) })
    const byMail = rowOf(comes(cafe))
    const asked = async () => (await waitingMails()).filter(({ template }) => template === 'event-call-guests')
    emptyOutbox()
    cancelDate(cafe.host, cafe.dates[0] ?? '', 'Sygdom')
    const [mail, ...more] = await asked()
    expect([mail?.to, mail?.data.count, more]).toEqual([host, 2, []])
    expect(mail?.text).toContain('2 gæster har kun et telefonnummer')
    expect(mail?.text).toContain('tirsdag 12. januar')
    expect([mail?.subject, mail?.html].join()).not.toMatch(/Rania|Amal|12345678|87654321/)
    // behind its link the numbers stand, also of the date that is off
    expect(guestsPage(cafe.host, eventOf(cafe.id), cafe.dates[0] ?? '')).toMatchObject({
      dates: [{ off: true }, { off: false }, { off: false }],
      guests: [{ phone: '12345678' }, { phone: '87654321' }, { signUpId: byMail.id }],
    })
    emptyOutbox()
    const move = (tell: boolean, starts: number) =>
      moveDate(cafe.host, cafe.dates[1] ?? '', { day: '2027-01-20', starts, ends: 1100 }, { tell })
    move(false, 1000)
    expect(await asked()).toEqual([])
    move(true, 1010)
    expect((await asked()).map(({ data }) => data.count)).toEqual([1])
    emptyOutbox()
    cancelEvent(cafe.host, cafe.id, 'Vi lukker')
    expect((await asked()).map(({ data }) => [data.count, (data.lines as unknown[]).length])).toEqual([[1, 2]])
  })

  it('this and all following, moved with one press, is one mail to each', async () => {
    const cafe = publishedEvent({ days: tuesdays })
    comes(cafe, { to: 'every' })
    comes(cafe, { to: { dateId: cafe.dates[1] ?? '' } })
    emptyOutbox()
    const together = cafe.dates.map(dateOf)
    for (const date of together) eventChanged({ what: 'date-moved', event: eventOf(cafe.id), date, before: date, together })
    const mails = (await waitingMails()).filter(({ template }) => template === 'event-changed')
    expect(mails.map(({ data }) => (data.lines as unknown[]).length).sort()).toEqual([1, 3])
  })

  it('a date that is called off moves nobody up, keeps its line, and goes on when it takes place after all', async () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second] = [rowOf(comes(cafe)), rowOf(comes(cafe))]
    at(30)
    cancelSignUps([first.id])
    expect(stateOf(second.id)).toBe('offered')
    emptyOutbox()
    const setState = (state: string) => db().update(eventDates).set({ state }).where(eq(eventDates.eventId, cafe.id)).run()
    setState('cancelled')
    eventChanged({ what: 'date-cancelled', event: eventOf(cafe.id), date: dateOf(cafe.dates[0]) })
    expect(stateOf(second.id)).toBe('waiting')
    setState('planned')
    eventChanged({ what: 'date-restored', event: eventOf(cafe.id), date: dateOf(cafe.dates[0]) })
    expect(stateOf(second.id)).toBe('offered')
    expect(await told()).toEqual(expect.arrayContaining(['cancelled', 'restored']))
  })

  it('an event that is called off is told to each person once, with all their dates', async () => {
    const cafe = publishedEvent({ days: tuesdays })
    const amal = person()
    comes(cafe, { who: amal, to: 'every' })
    comes(cafe)
    emptyOutbox()
    db().update(events).set({ state: 'cancelled', cancelReason: 'Vi flytter' }).where(eq(events.id, cafe.id)).run()
    eventChanged({ what: 'event-cancelled', event: eventOf(cafe.id), dates: cafe.dates.map(dateOf) })
    expect(await told()).toEqual(['event-cancelled', 'event-cancelled'])
    expect(mySignUps(amal)).toHaveLength(3)
  })
})

describe('the form beside an event', () => {
  it('says how many places there are, and asks whether one is a woman only where it matters', () => {
    const group = publishedEvent({ womenOnly: true, capacity: 2, days: tuesdays })
    db()
      .update(eventDates)
      .set({ openToAll: true })
      .where(eq(eventDates.id, group.dates[2] ?? ''))
      .run()
    comes(group, { adults: 2 })
    const card = signUpCardFor(null, eventOf(group.id))
    expect(card).toMatchObject({
      kind: 'form',
      every: true,
      everyDay: DAY,
      choices: [{ left: 0, waiting: 0 }, { left: 2 }, { left: 2 }],
      questions: { guest: true, womenOnly: true, openDates: [group.dates[2]] },
    })
  })

  it('shows what one is signed up for, and asks for nothing where one may just come', () => {
    const cafe = publishedEvent({ days: tuesdays })
    const amal = person()
    comes(cafe, { who: amal })
    expect(signUpCardFor(amal, eventOf(cafe.id))).toMatchObject({ own: [{ day: DAY, state: 'in' }], choices: [{ day: tuesdays[1] }, {}] })
    expect(signUpCardFor(amal, eventOf(publishedEvent({ signUp: 'drop-in', days: [DAY] }).id)).kind).toBe('drop-in')
  })
})
