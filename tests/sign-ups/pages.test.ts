import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { organisations } from '~db/schema/organisations'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { now, setClock } from '~/server/clock.server'
import { instantOf } from '~/events/recurrence'
import { cancelSignUps } from '~/sign-ups/changing.server'
import { stopTokenOf, tokenOf } from '~/sign-ups/comer.server'
import { action as byLink, loader as openLink } from '~/sign-ups/routes/by-link'
import { action as guestsAction, loader as guests } from '~/sign-ups/routes/guests'
import { loader as mine } from '~/sign-ups/routes/mine'
import { action as signUp, loader as signUpPage } from '~/sign-ups/routes/sign-up'
import { action as stop, loader as openStop } from '~/sign-ups/routes/stop-reminders'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, person } from '~tests/support/people'
import { comes, guest, rowOf, rowsIn, stateOf } from '~tests/support/sign-ups'
import { answerOf, visit } from '~tests/support/visits'

useHouse()
const DAY = '2027-01-12'
const start = instantOf(DAY, 15 * 60 + 30)
const at = (hoursBefore: number) => setClock(() => new Date(start.getTime() - hoursBefore * 3_600_000))
beforeEach(() => at(24 * 10))

type Made = ReturnType<typeof publishedEvent>
const typed = (event: Made, change: Record<string, string> = {}) => ({
  intent: 'sign-up',
  date: event.dates[0] ?? '',
  adults: '1',
  children: '2',
  name: 'Rania',
  email: 'rania@example.com',
  formKey: newId(),
  ...change,
})
const sends = async (event: Made, change: Record<string, string> = {}, as?: ReturnType<typeof person>) =>
  answerOf(
    signUp(
      await visit(`/arrangementer/${event.slug}/tilmeld`, { params: { slug: event.slug }, form: typed(event, change), as: as ?? null }),
    ),
  )
const whyOf = (answer: { data: unknown }) => (answer.data as { reply: { error?: Record<string, string[]> } | null }).reply?.error ?? {}
const opens = async (token: string) => answerOf(openLink(await visit(`/tilmelding/${token}`, { params: { token } })))
const presses = async (token: string, form: Record<string, string>) =>
  answerOf(byLink(await visit(`/tilmelding/${token}`, { params: { token }, form })))

describe('the form', () => {
  it('signs a family up by first name and mail, and tells them their way back by mail alone', async () => {
    const cafe = publishedEvent({ days: [DAY] })
    const answer = await sends(cafe)
    expect(answer).toMatchObject({
      status: 200,
      data: { done: { entries: [{ state: 'in', number: null }], mailedTo: 'rania@example.com', token: null } },
    })
    expect(rowsIn(cafe.dates[0] ?? '')).toMatchObject([{ adults: 1, children: 2, places: 3, userId: null }])
    const [mail] = await waitingMails()
    expect(mail).toMatchObject({ to: 'rania@example.com', template: 'event-signed-up' })
    expect(mail?.text).toContain('/tilmelding/')
  })

  it('asks an account for no name, and shows it its sign-up', async () => {
    const cafe = publishedEvent({ days: [DAY] })
    const amal = person()
    const answer = await sends(cafe, { name: '', email: '' }, amal)
    expect(answer).toMatchObject({ status: 200, data: { done: { mailedTo: amal.email, token: expect.any(String) } } })
    expect(await answerOf(mine(await visit('/mit/tilmeldinger', { as: amal })))).toMatchObject({ data: { lines: [{ state: 'in' }] } })
  })

  it('comes back filled in, with every reason at its field', async () => {
    const group = publishedEvent({ womenOnly: true, practical: ['child-care'], days: [DAY] })
    const answer = await sends(group, { adults: '0', name: '', email: '', needsInterpreter: 'on' })
    expect(answer.status).toBe(422)
    expect(whyOf(answer)).toEqual({
      adults: ['adult-needed'],
      woman: ['choose'],
      interpreter: ['choose'],
      name: ['required'],
      email: ['email-or-phone'],
    })
    expect(rowsIn(group.dates[0] ?? '')).toEqual([])
  })

  it('takes a woman at her word, and says to a man that it is for women only', async () => {
    const group = publishedEvent({ womenOnly: true, days: [DAY] })
    const man = person({ gender: 'man' })
    expect(whyOf(await sends(group, { woman: 'no' }))).toEqual({ woman: ['women-only'] })
    // what a profile says is never read here: she is asked, like everybody
    expect(whyOf(await sends(group, {}, man))).toEqual({ woman: ['choose'] })
    expect(await sends(group, { woman: 'yes' }, man)).toMatchObject({ status: 200 })
  })

  it('shows the kept address neither beside it nor after it', async () => {
    const group = publishedEvent({ keptAddress: 'Stille Stræde 3', days: [DAY] })
    const page = await answerOf(signUpPage(await visit(`/arrangementer/${group.slug}/tilmeld`, { params: { slug: group.slug } })))
    const done = await sends(group, { email: '', phone: '12345678' })
    expect(done).toMatchObject({ status: 200, data: { done: { byPhone: true, addressKept: true, token: null } } })
    expect(JSON.stringify([page, done])).not.toContain('Stille')
  })

  it('is not there for an association that is closed', async () => {
    const club = association()
    const cafe = publishedEvent({ organisationId: club.id, days: [DAY] })
    const opensForm = async () => answerOf(signUpPage(await visit(`/arrangementer/${cafe.slug}/tilmeld`, { params: { slug: cafe.slug } })))
    expect(await opensForm()).toMatchObject({ status: 200 })
    db().update(organisations).set({ closedAt: now() }).where(eq(organisations.id, club.id)).run()
    expect(await opensForm()).toMatchObject({ status: 404 })
    expect(await sends(cafe)).toMatchObject({ status: 404 })
    expect(rowsIn(cafe.dates[0] ?? '')).toEqual([])
  })

  it('lets nobody without an account fill the island: eight with one form, and by the people they bring', async () => {
    const cafe = publishedEvent({ days: [DAY] })
    expect(whyOf(await sends(cafe, { adults: '5', children: '4' }))).toEqual({ adults: ['party-too-large:8'] })
    expect(await sends(cafe, { adults: '5', children: '4' }, person())).toMatchObject({ status: 200 })
    const sendAs = async (from: number, count: number) => {
      const answers: number[] = []
      for (let who = from; who < from + count; who += 1)
        answers.push((await sends(cafe, { adults: '8', children: '0', email: `guest${who}@example.com` })).status)
      return answers
    }
    // a hundred and fifty people an hour from one network
    expect(new Set(await sendAs(0, 18))).toEqual(new Set([200]))
    expect(await sendAs(18, 1)).toEqual([429])
    const row = rowsIn(cafe.dates[0] ?? '').find(({ userId }) => userId === null)
    const answer = await presses(tokenOf(row?.id ?? ''), { intent: 'change', id: 'all', adults: '9', children: '0' })
    expect([answer.status, whyOf(answer)]).toEqual([422, { adults: ['party-too-large:8'] }])
  })

  it('takes a machine’s form as it takes a person’s, and throws it away', async () => {
    const cafe = publishedEvent({ days: [DAY] })
    expect(await sends(cafe, { website: 'http://x.example' })).toMatchObject({
      status: 200,
      data: { done: { entries: [{ state: 'in' }] } },
    })
    expect(rowsIn(cafe.dates[0] ?? '')).toEqual([])
    expect(await waitingMails()).toEqual([])
  })

  it('is not there for a draft, and says so for a day that is none', async () => {
    expect(await sends(publishedEvent({ state: 'draft', days: [DAY] }))).toMatchObject({ status: 404 })
    expect(whyOf(await sends(publishedEvent({ days: [DAY] }), { date: 'another-day' }))).toEqual({ date: ['no-such-date'] })
    for (const adults of ['-1', '21', 'many', '1.5']) expect((await sends(publishedEvent({ days: [DAY] }), { adults })).status).toBe(422)
  })
})

describe('the private link', () => {
  it('changes nothing when it is opened, tells the kept address to who has a place, and lets them say no', async () => {
    const group = publishedEvent({ keptAddress: 'Stille Stræde 3', capacity: 1, days: [DAY] })
    const [first, second] = [rowOf(comes(group, { who: guest() })), rowOf(comes(group, { who: guest() }))]
    expect(await opens(tokenOf(first.id))).toMatchObject({ data: { page: { address: 'Stille Stræde 3', entries: [{ state: 'in' }] } } })
    expect(JSON.stringify(await opens(tokenOf(second.id)))).not.toContain('Stille')
    expect([stateOf(first.id), stateOf(second.id)]).toEqual(['in', 'waiting'])
    await presses(tokenOf(first.id), { intent: 'cancel', id: 'all' })
    expect([stateOf(first.id), stateOf(second.id)]).toEqual(['cancelled', 'in'])
    expect(await opens(tokenOf(first.id))).toMatchObject({ data: { page: { address: null, gone: 'cancelled', entries: [] } } })
  })

  it('says yes to a place in time, and is told so when it is too late', async () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const [first, second, third] = [rowOf(comes(cafe)), rowOf(comes(cafe)), rowOf(comes(cafe))]
    at(40)
    cancelSignUps([first.id])
    expect(await opens(tokenOf(second.id))).toMatchObject({
      data: { page: { entries: [{ state: 'offered', until: expect.any(String) }] } },
    })
    at(20)
    expect(await presses(tokenOf(second.id), { intent: 'confirm', id: second.id })).toMatchObject({
      location: `/tilmelding/${tokenOf(second.id)}?for-sent=1`,
    })
    expect(stateOf(third.id)).toBe('offered')
    expect(await presses(tokenOf(third.id), { intent: 'confirm', id: third.id })).toMatchObject({
      location: `/tilmelding/${tokenOf(third.id)}`,
    })
    expect(stateOf(third.id)).toBe('in')
  })

  it('opens one’s own and nobody else’s', async () => {
    const cafe = publishedEvent({ days: [DAY] })
    const [one, other] = [rowOf(comes(cafe)), rowOf(comes(cafe))]
    expect(await presses(tokenOf(one.id), { intent: 'cancel', id: other.id })).toMatchObject({ status: 404 })
    expect(stateOf(other.id)).toBe('in')
    expect(await opens('a-token-nobody-has')).toMatchObject({ status: 404 })
    // what stops reminders opens nothing else
    expect(await opens(stopTokenOf(one.id))).toMatchObject({ status: 404 })
  })

  it('brings more when there is room, and says so at the field when there is not', async () => {
    const cafe = publishedEvent({ capacity: 3, days: [DAY] })
    const row = rowOf(comes(cafe))
    comes(cafe)
    expect(await presses(tokenOf(row.id), { intent: 'change', id: 'all', adults: '2', children: '0' })).toMatchObject({ status: 302 })
    const answer = await presses(tokenOf(row.id), { intent: 'change', id: 'all', adults: '3', children: '0' })
    expect([answer.status, whyOf(answer)]).toEqual([422, { adults: ['no-room-for-more'] }])
  })

  it('says which dates of a course one cannot come to', async () => {
    const course = publishedEvent({ signUp: 'course', days: [DAY, '2027-01-19'] })
    const row = rowOf(comes(course))
    const [, second = ''] = course.dates
    await presses(tokenOf(row.id), { intent: 'absent', id: row.id, date: second, absent: 'yes' })
    expect(await opens(tokenOf(row.id))).toMatchObject({ data: { page: { courseDates: [{ absent: false }, { absent: true }] } } })
    const [elsewhere = ''] = publishedEvent({ days: [DAY] }).dates
    for (const date of ['no-such-date', elsewhere])
      expect(await presses(tokenOf(row.id), { intent: 'absent', id: row.id, date, absent: 'yes' })).toMatchObject({ status: 400 })
    await presses(tokenOf(row.id), { intent: 'absent', id: row.id, date: second, absent: 'no' })
    expect(await opens(tokenOf(row.id))).toMatchObject({ data: { page: { courseDates: [{ absent: false }, { absent: false }] } } })
  })
})

describe('the stop link of a reminder', () => {
  it('changes nothing when opened, stops them when the mail program presses it, and answers the same twice', async () => {
    const row = rowOf(comes(publishedEvent({ days: [DAY] })))
    const token = stopTokenOf(row.id)
    expect(await answerOf(openStop(await visit(`/paamindelser/${token}`, { params: { token } })))).toMatchObject({
      data: { stopped: false },
    })
    const press = async () =>
      answerOf(stop(await visit(`/paamindelser/${token}`, { params: { token }, form: { 'List-Unsubscribe': 'One-Click' } })))
    expect(await press()).toMatchObject({ status: 302 })
    expect(await press()).toMatchObject({ status: 302 })
    expect(rowsIn(row.scopeId)).toMatchObject([{ remindersOff: true, state: 'in' }])
  })
})

describe('a host', () => {
  it('calls a guest who left only a number, and writes their answer down', async () => {
    const cafe = publishedEvent({ capacity: 1, days: [DAY] })
    const first = rowOf(comes(cafe))
    const called = rowOf(comes(cafe, { who: guest({ name: 'Rania', email: null, phone: '12345678' }) }))
    at(40)
    emptyOutbox()
    cancelSignUps([first.id])
    const [mail] = await waitingMails()
    expect(mail).toMatchObject({ to: expect.stringContaining('@'), template: 'event-call-guest' })
    expect(mail?.html).not.toMatch(/Rania|12345678/)
    const params = { slug: cafe.slug }
    const page = `/mit/arrangementer/${cafe.slug}/tilmeldte`
    const look = async (as: typeof cafe.host, query = '') => answerOf(guests(await visit(page + query, { as, params })))
    expect(await look(person())).toMatchObject({ status: 404 })
    expect(await look(cafe.host)).toMatchObject({ data: { shown: null, guests: [] } })
    expect(await look(cafe.host, `?vis=${cafe.dates[0]}`)).toMatchObject({ data: { guests: [{ firstName: 'Rania', phone: '12345678' }] } })
    await answerOf(guestsAction(await visit(page, { as: cafe.host, params, form: { intent: 'yes', id: called.id } })))
    expect(stateOf(called.id)).toBe('in')
    const elsewhere = rowOf(comes(publishedEvent({ days: [DAY] })))
    expect(
      await answerOf(guestsAction(await visit(page, { as: cafe.host, params, form: { intent: 'no', id: elsewhere.id } }))),
    ).toMatchObject({
      status: 404,
    })
  })
})
