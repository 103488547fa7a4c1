import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { organisations } from '~db/schema/organisations'
import { eventDates } from '~db/schema/events'
import { takeDown } from '~/events/changing.server'
import { eventById, eventBySlug } from '~/events/event-reading.server'
import { now, setClock } from '~/server/clock.server'
import { action as helpAction, loader as helpLoader } from '~/shifts/routes/help'
import { action as myAction, loader as myLoader } from '~/shifts/routes/my-shifts'
import { action as stopAction, loader as stopLoader } from '~/shifts/routes/stop'
import { action as tasksAction, loader as tasksLoader } from '~/shifts/routes/tasks'
import { helpersOn, myShifts } from '~/shifts/shift-reading.server'
import { shiftCard } from '~/shifts/my-view.server'
import { taskAsRead } from '~/shifts/shift'
import { askForSwap, takeShifts } from '~/shifts/shifts.server'
import { saveTask, tasksOf } from '~/shifts/tasks.server'
import { mailUnfilledShifts } from '~/shifts/unfilled-mails.server'
import { db } from '~/server/database.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let hanne: Somebody
let kim: Somebody
beforeEach(() => {
  setClock(() => new Date('2027-01-08T10:00:00Z'))
  hanne = volunteer({ firstName: 'Hanne' })
  kim = volunteer({ firstName: 'Kim' })
})
function cafe(wishes: Parameters<typeof publishedEvent>[0] = {}) {
  const { id, slug, dates } = publishedEvent({ host: hanne, days: ['2027-01-12', '2027-01-19'], ...wishes })
  const event = eventById(id)
  if (!event) throw new Error('the event was not made')
  const task = saveTask(hanne, event, { kind: 'coffee', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null) ?? ''
  return { event, slug, dates, task, choice: `${task}.${dates[0] ?? ''}`, params: { slug } }
}
function fails(): never {
  throw new Error('it is not there')
}
type Form = NonNullable<Parameters<typeof visit>[1]>['form']
const help = async (slug: string, form: Form, as: Somebody | null) =>
  answerOf(helpAction(await visit(`/arrangementer/${slug}/hjaelp`, { as, params: { slug }, form })))
const mine = async (as: Somebody, form: Form) => answerOf(myAction(await visit('/mit/vagter', { as, form })))
const opgaver = async (as: Somebody, slug: string, form: Form) =>
  answerOf(tasksAction(await visit(`/mit/arrangementer/${slug}/opgaver`, { as, params: { slug }, form })))

describe('who wants to help', () => {
  it('sees what is missing without signing in, and nobody’s name', async () => {
    const { slug, params, task, dates } = cafe()
    takeShifts(kim, [{ taskId: task, dateId: dates[0] ?? '' }])
    const page = await answerOf(helpLoader(await visit(`/arrangementer/${slug}/hjaelp`, { params })))
    expect(page.data).toMatchObject({ signedIn: false, dates: [{ cells: [{ open: 0 }] }, { cells: [{ open: 1 }] }] })
    for (const secret of ['Kim', kim.userId, 'Hanne', hanne.userId]) expect(JSON.stringify(page.data)).not.toContain(secret)
  })
  it('is led to sign in and back to what they chose', async () => {
    const { slug, params, choice } = cafe()
    const path = `/arrangementer/${slug}/hjaelp?vagt=${choice}`
    const sent = await answerOf(helpLoader(await visit(path, { params })))
    expect(sent.location).toBe(`/log-ind?til=${encodeURIComponent(path)}`)
    expect(await answerOf(helpLoader(await visit(path, { params, as: kim })))).toMatchObject({ data: { chosen: [choice], signedIn: true } })
    expect((await help(slug, { intent: 'take', vagt: choice }, null)).location).toMatch(/^\/log-ind/)
  })
  it('chooses something, and is told what is asked; what they chose stands', async () => {
    const { slug, choice } = cafe({ womenOnly: true })
    expect(await help(slug, { intent: 'take' }, kim)).toMatchObject({ status: 422, data: { reply: { error: { vagt: ['shift-choose'] } } } })
    expect(await help(slug, { intent: 'take', vagt: choice }, kim)).toMatchObject({
      status: 422,
      data: { reply: { error: { woman: ['shift-woman'] }, initialValue: { vagt: choice } } },
    })
    expect(await help(slug, { intent: 'take', vagt: choice, woman: 'on' }, kim)).toMatchObject({ status: 302, location: '/mit/vagter' })
    expect(myShifts(kim)).toHaveLength(1)
  })
  it('is asked about two at the same time', async () => {
    const { slug, choice, event } = cafe()
    const other = saveTask(hanne, event, { kind: 'food', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null) ?? ''
    const both = [choice, choice.replace(/^[^.]+/, other)]
    expect(await help(slug, { intent: 'take', vagt: both }, kim)).toMatchObject({
      status: 422,
      data: { reply: { error: { anyway: ['shift-overlaps'] } } },
    })
    expect(await help(slug, { intent: 'take', vagt: both, anyway: 'on' }, kim)).toMatchObject({ status: 302 })
  })
  it('whose mail address may be anybody’s is told what to do first, on the page and at the form', async () => {
    const { slug, choice, params } = cafe()
    const liv = volunteer({ verified: false })
    expect(await answerOf(helpLoader(await visit('/x', { as: liv, params })))).toMatchObject({ data: { unverified: true } })
    expect(await answerOf(helpLoader(await visit('/x', { as: kim, params })))).toMatchObject({ data: { unverified: false } })
    expect(await help(slug, { intent: 'take', vagt: choice }, liv)).toMatchObject({
      status: 422,
      data: { reply: { error: { vagt: ['shift-unverified'] }, initialValue: { vagt: choice } } },
    })
    expect((await mine(liv, { intent: 'take', vagt: choice })).location).toBe(`/arrangementer/${slug}/hjaelp?vagt=${choice}`)
  })
  it('finds no page of an association that was closed', async () => {
    const { id } = association()
    const { params } = cafe({ organisationId: id })
    const seen = async () => (await answerOf(helpLoader(await visit('/x', { as: kim, params })))).status
    expect(await seen()).toBe(200)
    db().update(organisations).set({ closedAt: now() }).where(eq(organisations.id, id)).run()
    expect(await seen()).toBe(404)
  })
  it('finds no page for a draft, and nothing to take where it is cancelled', async () => {
    const [draft, off] = [cafe({ state: 'draft' }), cafe({ state: 'cancelled' })]
    expect((await answerOf(helpLoader(await visit('/x', { as: kim, params: draft.params })))).status).toBe(404)
    expect((await answerOf(helpLoader(await visit('/x', { as: hanne, params: draft.params })))).status).toBe(200)
    expect(await answerOf(helpLoader(await visit('/x', { as: kim, params: off.params })))).toMatchObject({ data: { dates: [] } })
    expect(await help(off.slug, { intent: 'take', vagt: off.choice }, kim)).toMatchObject({ status: 422 })
  })
  it.each(['', 'x', 'a.b.c', '../..', 'a'.repeat(500)])('sends “%s” for a shift and gets nothing', async (vagt) => {
    const { slug } = cafe()
    expect((await help(slug, { intent: 'take', vagt }, kim)).status).toBe(422)
  })
})

describe('one’s own shifts', () => {
  it('stand on one’s page with the kept address, which stands nowhere else', async () => {
    const { task, dates, slug, params } = cafe({ keptAddress: 'Skovvej 4', womenOnly: true })
    takeShifts(kim, [{ taskId: task, dateId: dates[0] ?? '' }], { woman: true })
    const seen = async () => (await answerOf(myLoader(await visit('/mit/vagter', { as: kim })))).data
    // sooner, taking a shift would be a way to learn where a group meets
    setClock(() => new Date('2027-01-10T14:29:00Z'))
    expect(await seen()).toMatchObject({ own: [{ address: null }] })
    setClock(() => new Date('2027-01-10T14:31:00Z'))
    expect(await seen()).toMatchObject({ own: [{ address: 'Skovvej 4' }] })
    expect(JSON.stringify(await answerOf(helpLoader(await visit(`/arrangementer/${slug}/hjaelp`, { params, as: kim }))))).not.toContain(
      'Skovvej',
    )
    expect(JSON.stringify(await waitingMails())).not.toContain('Skovvej')
    const other = await answerOf(myLoader(await visit('/mit/vagter', { as: volunteer() })))
    expect(JSON.stringify(other.data)).not.toContain('Skovvej')
  })
  it('of a group that keeps its address meet elsewhere this once: for its helpers two days before, and for nobody else', async () => {
    const { task, dates, slug } = cafe({ keptAddress: 'Skovvej 4', womenOnly: true })
    db()
      .update(eventDates)
      .set({ place: 'Engvej 9' })
      .where(eq(eventDates.eventId, eventBySlug(slug)?.id ?? ''))
      .run()
    takeShifts(kim, [{ taskId: task, dateId: dates[0] ?? '' }], { woman: true })
    const seenBy = async (as: Somebody) => JSON.stringify((await answerOf(myLoader(await visit('/mit/vagter?alle', { as })))).data)
    expect(await seenBy(kim)).not.toContain('Engvej')
    setClock(() => new Date('2027-01-11T10:00:00Z'))
    expect((await seenBy(kim)).match(/Engvej 9|Skovvej 4/g)).toEqual(['Engvej 9'])
    expect(await seenBy(volunteer())).toContain('Biblioteket')
    expect(await seenBy(volunteer())).not.toContain('Engvej')
    setClock(() => new Date('2027-01-14T09:00:00Z'))
    publishedOffer({ owner: volunteer() })
    emptyOutbox()
    expect(mailUnfilledShifts()).toBeGreaterThan(0)
    expect(JSON.stringify(await waitingMails())).not.toContain('Engvej')
  })
  it('say that they are off, and not what a coordinator wrote to the host who was taken down', async () => {
    const { task, dates, event } = cafe()
    takeShifts(kim, [{ taskId: task, dateId: dates[0] ?? '' }])
    takeDown(coordinator(), event.id, 'Klager over værten')
    const page = await answerOf(myLoader(await visit('/mit/vagter', { as: kim })))
    expect(page.data).toMatchObject({ own: [{ cancelled: true, reason: null }] })
    const theirs = (await waitingMails()).filter(({ to }) => to === kim.email)
    expect(JSON.stringify([page.data, theirs])).not.toContain('Klager')
  })
  it('are taken from the page, or asked about first where something is asked', async () => {
    const [plain, women] = [cafe(), cafe({ womenOnly: true, starts: 1080, ends: 1200 })]
    expect(shiftCard(kim)).toMatchObject({ open: 4, next: [] })
    expect((await mine(kim, { intent: 'take', vagt: plain.choice })).location).toBe('/mit/vagter')
    expect((await mine(kim, { intent: 'take', vagt: women.choice })).location).toBe(
      `/arrangementer/${women.slug}/hjaelp?vagt=${women.choice}`,
    )
    expect((await mine(kim, { intent: 'take' })).status).toBe(400)
    expect(shiftCard(kim)).toMatchObject({ open: 3, next: [{ cancelled: false }] })
  })
  it('are taken from all of them, and one goes on there', async () => {
    const { choice } = cafe()
    const take = async () =>
      (await answerOf(myAction(await visit('/mit/vagter?alle=1', { as: kim, form: { intent: 'take', vagt: choice } })))).location
    expect(await take()).toBe('/mit/vagter?alle=1')
    expect((await mine(kim, { intent: 'take', vagt: 'no.such' })).location).toBe('/mit/vagter')
  })
  it('are offered to nobody who may not do them, and it says why nothing suits', async () => {
    const { event } = cafe()
    saveTask(hanne, event, { kind: 'driving', name: '', wanted: 1, minutesBefore: 0, minutesAfter: 0 }, null)
    const open = async (as: Somebody) => (await answerOf(myLoader(await visit('/mit/vagter?alle=1', { as })))).data
    expect(await open(kim)).toMatchObject({ open: { all: 4, why: null } })
    expect(await open(volunteer({ ageBand: '15-17' }))).toMatchObject({ open: { all: 2, why: null } })
    expect(await open(volunteer({ availability: 0 }))).toMatchObject({ open: { all: 4, fitting: 0, why: 'times' } })
    expect(await open(volunteer({ town: 'allinge', transport: 'foot' }))).toMatchObject({ open: { fitting: 0, why: 'profile' } })
    cafe({ practical: ['child-certificates'] })
    expect(await open(volunteer())).toMatchObject({ open: { all: 4 } })
    takeDown(coordinator(), event.id, 'Lukket')
    // what is open is remembered for a minute
    setClock(() => new Date('2027-01-08T10:02:00Z'))
    expect(await open(volunteer())).toMatchObject({ open: { all: 0, why: 'none' } })
  })
  it('are nobody else’s to keep, hand on or give up', async () => {
    const { task, dates } = cafe()
    takeShifts(kim, [{ taskId: task, dateId: dates[0] ?? '' }])
    const id = myShifts(kim)[0]?.id ?? ''
    const ida = volunteer()
    for (const intent of ['keep', 'swap', 'give-up']) {
      expect([intent, (await mine(ida, { intent, id })).status]).toEqual([intent, 404])
      expect([intent, (await mine(ida, { intent })).status]).toEqual([intent, 400])
    }
    expect((await mine(kim, { intent: 'swap', id })).status).toBe(302)
    expect((await mine(ida, { intent: 'take', vagt: `${task}.${dates[0]}` })).location).toBe('/mit/vagter')
    expect([myShifts(kim), myShifts(ida)]).toMatchObject([[], [{ state: 'taken' }]])
  })
  it('the mails are stopped on one’s page, or by the link of a mail, which changes nothing when it is opened', async () => {
    await mine(kim, { intent: 'mails-off' })
    expect(await answerOf(myLoader(await visit('/mit/vagter', { as: kim })))).toMatchObject({ data: { mails: false } })
    const params = { token: 'nothing' }
    const guess = async () => (await answerOf(stopLoader(await visit('/vagter/stop/nothing', { params })))).status
    expect((await answerOf(stopLoader(await visit('/vagter/stop/nothing', { params })))).status).toBe(404)
    expect(
      (await answerOf(stopAction(await visit('/vagter/stop/nothing', { params, form: { 'List-Unsubscribe': 'One-Click' } })))).status,
    ).toBe(302)
    for (let at = 0; at < 59; at += 1) expect(await guess()).toBe(404)
    expect(await guess()).toBe(429)
  })
})

describe('the host', () => {
  it('writes down tasks; what is wrong is said at the field and nothing is saved', async () => {
    const { slug, event } = cafe()
    const good = { intent: 'save-task', kind: 'homework', name: 'Engelsk for store', wanted: '3', before: '15', after: '0' }
    expect(await opgaver(hanne, slug, { ...good, wanted: '0', kind: 'juggling', name: 'Ring 12 34 56 78' })).toMatchObject({
      status: 422,
      data: { taskId: '', reply: { error: { wanted: ['too-small:1'], kind: ['choose'], name: ['phone-in-text'] } } },
    })
    expect((await opgaver(hanne, slug, good)).status).toBe(302)
    expect(tasksOf([event.id]).at(-1)).toMatchObject({ kind: 'homework', name: 'Engelsk for store', wanted: 3, minutesBefore: 15 })
  })
  it('wants other numbers on single dates, in numbers', async () => {
    const { slug, task, dates } = cafe()
    const field = `n-${dates[0]}`
    for (const wrong of ['-1', '51', 'to', '1.5'])
      expect((await opgaver(hanne, slug, { intent: 'numbers', taskId: task, [field]: wrong })).status).toBe(422)
    expect((await opgaver(hanne, slug, { intent: 'numbers', taskId: task, [field]: '3' })).status).toBe(302)
    const page = await answerOf(tasksLoader(await visit('/x', { as: hanne, params: { slug } })))
    expect(page.data).toMatchObject({ dates: [{ cells: [{ wanted: 3 }] }, { cells: [{ wanted: 1 }] }] })
  })
  it('is told when another host changed the same task meanwhile; what they wrote stands, and pressed again it counts', async () => {
    const { slug, event } = cafe()
    const asRead = () => ({ taskId: tasksOf([event.id])[0]?.id ?? '', read: taskAsRead(tasksOf([event.id])[0] ?? fails()) })
    const [hannes, mettes] = [asRead(), asRead()]
    const change = { intent: 'save-task', kind: 'coffee', before: '0', after: '0' }
    const mette = coordinator()
    expect((await opgaver(hanne, slug, { ...change, ...hannes, wanted: '3' })).status).toBe(302)
    expect(await opgaver(mette, slug, { ...change, ...mettes, wanted: '9' })).toMatchObject({
      status: 422,
      data: { taskId: mettes.taskId, reply: { error: { '': ['shift-changed'] }, initialValue: { wanted: '9' } } },
    })
    expect(tasksOf([event.id])).toMatchObject([{ wanted: 3 }])
    // the same twice is no quarrel
    expect((await opgaver(mette, slug, { ...change, ...mettes, wanted: '3' })).status).toBe(302)
    expect((await opgaver(mette, slug, { ...change, ...asRead(), wanted: '9' })).status).toBe(302)
    expect(tasksOf([event.id])).toMatchObject([{ wanted: 9 }])
  })
  it('and another one change the numbers of different dates; of the same date the second is told', async () => {
    const { slug, task, dates } = cafe()
    const [one, other] = dates
    const numbers = (as: Somebody, first: string, second: string) =>
      opgaver(as, slug, {
        intent: 'numbers',
        taskId: task,
        [`n-${one}`]: first,
        [`was-${one}`]: '1',
        [`n-${other}`]: second,
        [`was-${other}`]: '1',
      })
    const wanted = async () => {
      const page = await answerOf(tasksLoader(await visit('/x', { as: hanne, params: { slug } })))
      return (page.data as { dates: { cells: { wanted: number }[] }[] }).dates.map(({ cells }) => cells[0]?.wanted)
    }
    const mette = coordinator()
    expect((await numbers(hanne, '3', '1')).status).toBe(302)
    expect((await numbers(mette, '1', '5')).status).toBe(302)
    expect(await wanted()).toEqual([3, 5])
    expect(await numbers(mette, '4', '1')).toMatchObject({ status: 422, data: { moved: true, numbers: { [one ?? '']: '4' } } })
    expect(await wanted()).toEqual([3, 5])
  })
  it('sees who helps by first name, and takes somebody off', async () => {
    const { slug, task, dates } = cafe()
    takeShifts(kim, [{ taskId: task, dateId: dates[0] ?? '' }])
    askForSwap(kim, myShifts(kim)[0]?.id ?? '')
    const page = await answerOf(tasksLoader(await visit('/x', { as: hanne, params: { slug } })))
    expect(page.data).toMatchObject({ dates: [{ cells: [{ helpers: [{ firstName: 'Kim', swapping: true }] }] }, {}] })
    expect(JSON.stringify(page.data)).not.toContain(kim.email)
    emptyOutbox()
    expect((await opgaver(hanne, slug, { intent: 'free', id: myShifts(kim)[0]?.id ?? '' })).status).toBe(302)
    expect(helpersOn(dates[0] ?? '')).toEqual([])
    expect((await waitingMails()).map(({ to }) => to)).toEqual([kim.email])
  })
  it('alone may: for others the page is not there; a coordinator stands in', async () => {
    const { slug } = cafe()
    const page = async (as: Somebody) => (await answerOf(tasksLoader(await visit('/x', { as, params: { slug } })))).status
    expect([await page(kim), await page(coordinator()), await page(hanne)]).toEqual([404, 200, 200])
    for (const intent of ['save-task', 'end-task', 'numbers', 'free']) expect((await opgaver(kim, slug, { intent })).status).toBe(404)
  })
})
