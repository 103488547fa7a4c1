import { describe, expect, it } from 'vitest'
import { eventMakers } from '~db/schema/events'
import { changeEvent, cancelEvent, takeDown, versionOf } from '~/events/changing.server'
import { copyEvent, entryOf } from '~/events/copying.server'
import { whenEventChanges, type EventNews } from '~/events/event-news.server'
import { datesOf, eventById, keptAddressOf, rulesOf } from '~/events/event-reading.server'
import { EventMoved, EventRefused } from '~/events/event-refused'
import { hostedList } from '~/events/hosted-list.server'
import { distrustMaker } from '~/events/makers.server'
import { dropDraft, makeEvent, plainEntry, planAnew, publishEvent } from '~/events/making.server'
import { RuleRefused } from '~/events/recurrence'
import { whenOf, type SeriesWish } from '~/events/series'
import { personById } from '~/people/people.server'
import { takeShifts } from '~/shifts/shifts.server'
import { saveTask } from '~/shifts/tasks.server'
import { followEventNews } from '~/shifts/telling.server'
import { followEvents } from '~/sign-ups/news.server'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { auditFor } from '~/server/audit.server'
import { association, coordinator, volunteer, type Somebody } from '~tests/support/people'
import { fails } from '~tests/support/forms'
import { useHouse } from '~tests/support/house'
import { publishedEvent } from '~tests/support/events'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { comes } from '~tests/support/sign-ups'

const today = new Date('2026-11-02T10:00:00Z')
const entry = (more: Partial<Parameters<typeof plainEntry>[0]> = {}) =>
  plainEntry({ kind: 'homework-cafe', title: 'Lektiecafé', town: 'nexoe', place: 'Biblioteket', ...more })
const tuesdays = (more: Partial<SeriesWish> = {}) =>
  whenOf({ repeat: 'weekly', day: '2026-12-01', starts: 930, ends: 1050, times: 6, until: null, ...more })

function trusted(): Somebody {
  const somebody = volunteer()
  db().insert(eventMakers).values({ userId: somebody.userId, trustedBy: null, since: new Date() }).run()
  return somebody
}
function heard(): EventNews[] {
  const news: EventNews[] = []
  whenEventChanges('a test', (each) => news.push(each))
  return news
}

describe('making an event', () => {
  useHouse()

  it('a leader makes one for their organisation, and it has its dates', () => {
    setClock(() => today)
    const club = association()
    const made = makeEvent(club.leader, entry({ organisationId: club.id }), tuesdays())
    expect(eventById(made.id)).toMatchObject({ state: 'draft', slug: 'lektiecafe-nexoe', hostId: club.leader.userId })
    expect(datesOf(made.id, null).map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
    ])
    expect(auditFor(`event:${made.id}`).map(({ action }) => action)).toEqual(['event.made'])
  })

  it('a date on a holiday is kept as left out, under the holiday’s name', () => {
    const when = { ...tuesdays(), skipsPublicHolidays: true, skipsSchoolHolidays: true }
    const made = makeEvent(coordinator(), entry(), when)
    expect(datesOf(made.id, null).map(({ state, reason }) => [state, reason])).toEqual([
      ['planned', null],
      ['planned', null],
      ['planned', null],
      ['left-out', 'Juleferie'],
      ['left-out', 'Juleferie'],
      ['planned', null],
    ])
  })

  it('a form that is sent twice is one event', () => {
    const maker = trusted()
    const once = makeEvent(maker, entry(), tuesdays(), { formKey: 'a-key-of-the-form' })
    expect(makeEvent(maker, entry(), tuesdays(), { formKey: 'a-key-of-the-form' })).toEqual(once)
    expect(makeEvent(maker, entry(), tuesdays()).slug).toBe('lektiecafe-nexoe-2')
    expect(makeEvent(trusted(), entry(), tuesdays(), { formKey: 'a-key-of-the-form' }).slug, 'another’s key').toBe('lektiecafe-nexoe-3')
  })

  it('a title in another script has an address too', () => {
    expect(makeEvent(coordinator(), entry({ title: 'نادي الواجبات' }), tuesdays()).slug).toBe('arrangement-nexoe')
  })

  it('somebody whom nobody trusts makes none, a leader none for the municipality or another club', () => {
    const [club, other] = [association(), association({ name: 'Roklubben' })]
    expect(() => makeEvent(volunteer(), entry(), tuesdays())).toThrow(new EventRefused('not-yours'))
    expect(() => makeEvent(club.leader, entry(), tuesdays())).toThrow(EventRefused)
    expect(() => makeEvent(club.leader, entry({ organisationId: other.id }), tuesdays())).toThrow(EventRefused)
    expect(() => makeEvent(trusted(), entry({ organisationId: other.id }), tuesdays())).toThrow(EventRefused)
    expect(() => makeEvent(coordinator(), entry({ organisationId: 'nobody' }), tuesdays())).toThrow(new EventRefused('not-yours'))
  })

  it('of a rule that never ends, has 10 000 dates, or goes over midnight, nothing is made', () => {
    const maker = coordinator()
    expect(() => makeEvent(maker, entry(), { ...tuesdays(), rrule: 'FREQ=WEEKLY' })).toThrow(new RuleRefused('never-ends'))
    expect(() => makeEvent(maker, entry(), tuesdays({ times: 10_000 }))).toThrow(new RuleRefused('too-many'))
    expect(() => makeEvent(maker, entry(), { ...tuesdays(), minutes: 1000 })).toThrow(new EventRefused('over-midnight'))
    const made = makeEvent(maker, entry(), tuesdays())
    expect(made.slug, 'no address is taken by what was refused').toBe('lektiecafe-nexoe')
  })

  it('an imported calendar’s left-out and moved dates are its dates', () => {
    const made = makeEvent(coordinator(), entry(), {
      ...tuesdays({ times: 3 }),
      uid: 'from-the-club@example.com',
      without: ['2026-12-08T15:30'],
      others: [{ recurrenceId: '2026-12-15T15:30', day: '2026-12-16', starts: 960, ends: 1020 }],
    })
    expect(datesOf(made.id, null).map(({ day, starts, state }) => [day, starts, state])).toEqual([
      ['2026-12-01', 930, 'planned'],
      ['2026-12-08', 930, 'left-out'],
      ['2026-12-16', 960, 'planned'],
    ])
    expect(rulesOf(made.id)[0]?.uid).toBe('from-the-club@example.com')
  })

  it('a kept address stands sealed and is read again', () => {
    const made = makeEvent(coordinator(), entry({ keptAddress: 'Strandvejen 4, bagdøren' }), tuesdays())
    expect(eventById(made.id)?.addressKept).toBe(true)
    expect(keptAddressOf(made.id)).toBe('Strandvejen 4, bagdøren')
  })
})

describe('publishing and changing', () => {
  useHouse()
  const published = (maker = coordinator()) => ({ maker, ...makeEvent(maker, entry({ capacity: 10 }), tuesdays(), { publish: true }) })

  it('an event none of whose dates is to come is not published', () => {
    setClock(() => new Date('2027-06-01T10:00:00Z'))
    const maker = coordinator()
    const { id } = makeEvent(maker, entry(), tuesdays())
    expect(() => publishEvent(maker, id)).toThrow(new EventRefused('nothing-left'))
    expect(eventById(id)?.state).toBe('draft')
  })

  it('a changed place and another capacity are told, with a word to calendars; the address of the page stays', () => {
    setClock(() => today)
    const { maker, id, slug } = published()
    const news = heard()
    const before = eventById(id) ?? fails('no event')
    changeEvent(maker, id, { ...entryOf(before), title: 'Lektiecafé for alle', place: 'Skolen', capacity: 12 })
    expect(news.map(({ what, silent }) => [what, silent])).toEqual([
      ['capacity-changed', false],
      ['place-changed', false],
    ])
    expect(eventById(id)).toMatchObject({ slug, title: 'Lektiecafé for alle', state: 'published' })
    expect(rulesOf(id)[0]?.sequence).toBe(1)
  })

  it('of two hosts who change it at once the second is told, and nothing of the first is lost', () => {
    setClock(() => today)
    const { maker, id } = published()
    const before = eventById(id) ?? fails('no event')
    const version = versionOf(id)
    setClock(() => new Date(today.getTime() + 1000))
    changeEvent(maker, id, { ...entryOf(before), title: 'Den første' }, { version })
    expect(() => changeEvent(maker, id, { ...entryOf(before), title: 'Den anden' }, { version })).toThrow(EventMoved)
    expect(eventById(id)?.title).toBe('Den første')
  })

  it('what people said yes to stays: the way of signing up, and whom it is for', () => {
    setClock(() => today)
    const { maker, id } = published()
    const before = eventById(id) ?? fails('no event')
    const change = (more: object) => () => changeEvent(maker, id, { ...entryOf(before), ...more }, { signedUp: true })
    expect(change({ womenOnly: true })).toThrow(new EventRefused('signed-up'))
    expect(change({ signUp: 'course' })).toThrow(new EventRefused('signed-up'))
    expect(change({ text: 'Vi har te.' })).not.toThrow()
  })

  it('called off, its coming dates are too, and those who come are told once', () => {
    setClock(() => new Date('2026-12-10T10:00:00Z'))
    const { maker, id } = published()
    const news = heard()
    cancelEvent(maker, id, 'Vi har ingen lokaler')
    expect(news).toHaveLength(1)
    expect(news[0]).toMatchObject({ what: 'event-cancelled', silent: false })
    expect(datesOf(id, null).map(({ state }) => state)).toEqual(['planned', 'planned', 'cancelled', 'cancelled', 'cancelled', 'cancelled'])
    expect(() => changeEvent(maker, id, entry())).toThrow(EventRefused)
  })

  it('taken down by a coordinator it is out of sight, and its host cannot put it up again', () => {
    setClock(() => today)
    const host = trusted()
    const { id } = published(host)
    expect(() => takeDown(host, id, 'Det er reklame')).toThrow(EventRefused)
    takeDown(coordinator(), id, 'Det er reklame')
    expect(eventById(id)).toMatchObject({ state: 'draft', cancelReason: 'Det er reklame' })
    expect(() => publishEvent(host, id)).toThrow(new EventRefused('taken-down'))
    expect(() => dropDraft(host, id)).toThrow(new EventRefused('state'))
  })

  it('whoever hosts what is taken down is told why by mail; those who come and who help only that it is off', async () => {
    setClock(() => today)
    const [host, desk, guest, helper] = [trusted(), coordinator(), volunteer(), volunteer()]
    const { id, slug, dates } = publishedEvent({ host, days: ['2026-12-01'], title: 'Lektiecafé' })
    whenEventChanges('sign-ups', followEvents)
    whenEventChanges('shifts', followEventNews)
    comes({ id, dates }, { who: guest })
    const task = saveTask(
      host,
      eventById(id) ?? fails('no event'),
      { kind: 'coffee', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 },
      null,
    )
    expect(takeShifts(helper, [{ taskId: task ?? '', dateId: dates[0] ?? '' }], {})).toMatchObject({ taken: 1 })
    emptyOutbox()
    takeDown(desk, id, 'Det er reklame')
    const mails = await waitingMails()
    expect(mails.map(({ template }) => template).sort()).toEqual(['event-changed', 'event-taken-down', 'shift-changed'])
    const told = mails.find(({ template }) => template === 'event-taken-down') ?? fails('no mail')
    expect(told.to).toBe(personById(host.userId)?.email)
    expect(told.text).toContain('Det er reklame')
    expect(told.text).toContain(`/mit/arrangementer/${slug}`)
    expect(told.subject).not.toContain('Lektiecafé')
    const others = mails.filter(({ template }) => template !== 'event-taken-down')
    expect(others.map(({ text }) => text).join('\n')).not.toContain('reklame')
    expect(datesOf(id, null).map(({ state, reason }) => [state, reason])).toEqual([['cancelled', null]])
    publishEvent(desk, id)
    expect(datesOf(id, null).map(({ state }) => state)).toEqual(['planned'])
  })

  it('of a women’s group the mail to its host names neither the group nor its address', async () => {
    setClock(() => today)
    const { id, slug } = publishedEvent({ kind: 'womens-group', title: 'Kvindegruppen', womenOnly: true, days: ['2026-12-01'] })
    emptyOutbox()
    takeDown(coordinator(), id, 'Ring til mig')
    const [mail] = await waitingMails()
    expect(mail).toMatchObject({ template: 'event-taken-down' })
    for (const told of ['Kvindegruppen', slug]) expect(mail?.text + String(mail?.html)).not.toContain(told)
  })

  it('whom a coordinator no longer trusts answers for none of what they made; the desk gives it another host', () => {
    setClock(() => today)
    const [host, other, desk] = [trusted(), trusted(), coordinator()]
    const { id } = published(host)
    distrustMaker(desk, host.userId)
    expect(() => cancelEvent(host, id, 'Nej')).toThrow(new EventRefused('not-yours'))
    expect(hostedList(host)).toEqual([])
    const event = eventById(id) ?? fails('no event')
    changeEvent(desk, id, { ...entryOf(event), hostId: other.userId })
    expect(hostedList(other)).toHaveLength(1)
  })

  it('a stranger changes nothing', () => {
    setClock(() => today)
    const { id } = published()
    expect(() => cancelEvent(volunteer(), id, 'Nej')).toThrow(new EventRefused('not-yours'))
    expect(() => publishEvent(volunteer(), id)).toThrow(EventRefused)
  })

  it('a draft is planned anew, and thrown away', () => {
    const maker = coordinator()
    const { id } = makeEvent(maker, entry(), tuesdays())
    planAnew(maker, id, tuesdays({ repeat: 'fortnightly', times: 3 }))
    expect(datesOf(id, null).map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-15', '2026-12-29'])
    dropDraft(maker, id)
    expect([eventById(id), datesOf(id, null)]).toEqual([null, []])
  })

  it('next season it is a draft with all it says, and knows what it goes on from', () => {
    setClock(() => today)
    const maker = coordinator()
    const { id } = makeEvent(maker, entry({ keptAddress: 'Strandvejen 4', languages: ['da', 'ar'], practical: ['child-care'] }), tuesdays())
    const copy = copyEvent(maker, id, tuesdays({ day: '2027-01-12' }), { formKey: 'the-copy-form-key' })
    expect(eventById(copy.id)).toMatchObject({ state: 'draft', followsId: id, languages: ['da', 'ar'], practical: ['child-care'] })
    expect(keptAddressOf(copy.id)).toBe('Strandvejen 4')
    expect(datesOf(copy.id, null)[0]?.day).toBe('2027-01-12')
  })
})
