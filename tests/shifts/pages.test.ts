import { beforeEach, describe, expect, it } from 'vitest'
import { eventById } from '~/events/event-reading.server'
import { setClock } from '~/server/clock.server'
import { action as helpAction, loader as helpLoader } from '~/shifts/routes/help'
import { action as myAction, loader as myLoader } from '~/shifts/routes/my-shifts'
import { action as stopAction, loader as stopLoader } from '~/shifts/routes/stop'
import { action as tasksAction, loader as tasksLoader } from '~/shifts/routes/tasks'
import { helpersOn, myShifts } from '~/shifts/shift-reading.server'
import { shiftCard } from '~/shifts/my-view.server'
import { askForSwap, takeShifts } from '~/shifts/shifts.server'
import { saveTask, tasksOf } from '~/shifts/tasks.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, volunteer, type Somebody } from '~tests/support/people'
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
    const page = await answerOf(myLoader(await visit('/mit/vagter', { as: kim })))
    expect(page.data).toMatchObject({ own: [{ address: 'Skovvej 4' }] })
    expect(JSON.stringify(await answerOf(helpLoader(await visit(`/arrangementer/${slug}/hjaelp`, { params, as: kim }))))).not.toContain(
      'Skovvej',
    )
    expect(JSON.stringify(await waitingMails())).not.toContain('Skovvej')
    const other = await answerOf(myLoader(await visit('/mit/vagter', { as: volunteer() })))
    expect(JSON.stringify(other.data)).not.toContain('Skovvej')
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
    expect((await answerOf(stopLoader(await visit('/vagter/stop/nothing', { params })))).status).toBe(404)
    expect(
      (await answerOf(stopAction(await visit('/vagter/stop/nothing', { params, form: { 'List-Unsubscribe': 'One-Click' } })))).status,
    ).toBe(302)
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
