import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { organisations } from '~db/schema/organisations'
import type { Actor } from '~/people/permissions'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { eventById } from '~/events/event-reading.server'
import { boardOf, helpersOn, isHelperOn, myShifts, openShiftCount, openShiftsFor } from '~/shifts/shift-reading.server'
import {
  askForSwap,
  endTask,
  finishShifts,
  freeShift,
  giveUpShift,
  keepShift,
  takeOver,
  takeShifts,
  type Answers,
} from '~/shifts/shifts.server'
import { copyToNextSeason } from '~/shifts/next-season.server'
import { saveTask, setNumbers, tasksOf, type TaskEntry } from '~/shifts/tasks.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, credential, volunteer, type Somebody } from '~tests/support/people'

useHouse()

const days = ['2027-01-12', '2027-01-19', '2027-01-26']
let hanne: Somebody
let kim: Somebody
beforeEach(() => {
  setClock(() => new Date('2027-01-08T10:00:00Z'))
  hanne = volunteer({ firstName: 'Hanne' })
  kim = volunteer({ firstName: 'Kim' })
})

function cafe(wishes: Parameters<typeof publishedEvent>[0] = {}) {
  const { id, dates } = publishedEvent({ host: hanne, days, ...wishes })
  const event = eventById(id)
  if (!event) throw new Error('the event was not made')
  const task = (entry: Partial<TaskEntry> = {}) =>
    saveTask(hanne, event, { kind: 'coffee', name: '', wanted: 2, minutesBefore: 30, minutesAfter: 0, ...entry }, null) ?? ''
  const first = dates[0] ?? ''
  return {
    id,
    event,
    dates,
    first,
    task,
    take: (who: Actor, taskId: string, dateId = first, answers: Answers = {}) => takeShifts(who, [{ taskId, dateId }], answers),
  }
}
const yes = { refused: null, taken: 1, full: 0 }
const full = { refused: null, taken: 0, full: 1 }
const wanted = (who: Actor) => myShifts(who)[0]?.id ?? ''
const told = async () => (await waitingMails()).map(({ to, template }) => [to, template])

describe('a shift', () => {
  it('is taken by as many as are wanted, and never by one more', () => {
    const { task, take, event, first } = cafe()
    const coffee = task({ wanted: 3 })
    const answers = Array.from({ length: 40 }, () => take(volunteer(), coffee))
    expect(answers.filter((answer) => answer.refused === null && answer.taken === 1)).toHaveLength(3)
    expect(answers.filter((answer) => answer.refused === null && answer.full === 1)).toHaveLength(37)
    expect(helpersOn(first)).toHaveLength(3)
    expect(boardOf(event, null).map(({ cells }) => cells[0]?.open)).toEqual([0, 3, 3])
    expect(openShiftCount(event)).toBe(6)
  })
  it('pressed twice is one, and is confirmed once', async () => {
    const { task, take, first } = cafe()
    const coffee = task()
    expect([take(kim, coffee), take(kim, coffee)]).toEqual([yes, yes])
    expect(helpersOn(first)).toMatchObject([{ firstName: 'Kim', from: 15 * 60, until: 17 * 60 + 30, state: 'taken' }])
    expect(await told()).toEqual([[kim.email, 'shift-taken']])
    expect((await waitingMails())[0]?.text).toMatch(/tirsdag 12\. januar kl\. 15–17\.30\s+Lave kaffe · Lektiecafé i Nexø/)
    expect(auditFor(`date:${first}`).map(({ action }) => action)).toEqual(['shift.taken'])
  })
  it('comes with a file for the calendar: when the helper is there', async () => {
    const { task, take } = cafe()
    take(kim, task())
    const [mail] = await waitingMails()
    expect(mail?.calendar?.text).toContain('DTSTART;TZID=Europe/Copenhagen:20270112T150000')
    expect(mail?.calendar?.text).toContain('SUMMARY:Vagt: Lave kaffe\\, Lektiecafé i Nexø')
  })
  it('several are taken with one form and one mail; what was just taken is counted', async () => {
    const { task, dates, take } = cafe()
    const coffee = task({ wanted: 1 })
    take(kim, coffee, dates[1])
    emptyOutbox()
    const ida = volunteer()
    expect(
      takeShifts(
        ida,
        dates.map((dateId) => ({ taskId: coffee, dateId })),
      ),
    ).toEqual({ refused: null, taken: 2, full: 1 })
    expect(await told()).toEqual([[ida.email, 'shift-taken']])
    expect(myShifts(ida).map(({ date }) => date.day)).toEqual(['2027-01-12', '2027-01-26'])
  })
  it('at the same time as another is asked about first', () => {
    const [one, other] = [cafe(), cafe({ title: 'Sprogcafé', starts: 17 * 60, ends: 18 * 60 })]
    const later = cafe({ title: 'Bogcafé', starts: 17 * 60 + 30, ends: 19 * 60 })
    const [coffee, talk] = [one.task(), other.task({ kind: 'talk' })]
    expect(one.take(kim, coffee)).toEqual(yes)
    expect(other.take(kim, talk)).toEqual({ refused: 'overlaps' })
    expect(
      takeShifts(volunteer(), [
        { taskId: coffee, dateId: one.first },
        { taskId: talk, dateId: other.first },
      ]),
    ).toEqual({ refused: 'overlaps' })
    expect(later.take(kim, later.task({ minutesBefore: 0 }))).toEqual(yes)
    expect(other.take(kim, talk, other.first, { anyway: true })).toEqual(yes)
  })
  it('of an event for women only asks, whatever the profile says; a date open to all does not', () => {
    const { task, take } = cafe({ womenOnly: true })
    const coffee = task()
    const amina = volunteer({ gender: 'woman' })
    expect(take(amina, coffee)).toEqual({ refused: 'woman' })
    expect(take(amina, coffee, undefined, { woman: true })).toEqual(yes)
  })
  it('is not taken by an account whose mail address may be anybody’s', async () => {
    const { task, take, first } = cafe({ womenOnly: true, keptAddress: 'Skovvej 4' })
    expect(take(volunteer({ verified: false }), task(), first, { woman: true })).toEqual({ refused: 'unverified' })
    expect([helpersOn(first), await told()]).toEqual([[], []])
  })
  it('of what is discreet is told to its host at once, once for all of them, with no name in the subject; of other events it is not', async () => {
    const group = cafe({ womenOnly: true, kind: 'womens-group', title: 'Kvindegruppen', keptAddress: 'Skovvej 4' })
    const coffee = group.task()
    const both = group.dates.slice(0, 2).map((dateId) => ({ taskId: coffee, dateId }))
    takeShifts(kim, both, { woman: true })
    const [mail, ...more] = (await waitingMails()).filter(({ to }) => to === hanne.email)
    expect([mail?.template, more]).toEqual(['shift-taken-here', []])
    expect(mail?.text).toMatch(/Kim har taget en vagt.*tirsdag 12\. januar.*tirsdag 19\. januar/s)
    for (const secret of ['Kim', 'Kvinde']) expect(mail?.subject).not.toContain(secret)
    for (const secret of ['Kvindegruppen', 'Skovvej', group.event.slug]) expect(mail?.html).not.toContain(secret)
    emptyOutbox()
    const open = cafe()
    open.take(kim, open.task(), open.dates[2])
    expect(await told()).toEqual([[kim.email, 'shift-taken']])
  })
  it('is not taken at an association that was closed', () => {
    const { id } = association({ leader: hanne })
    const { task, take } = cafe({ organisationId: id })
    db().update(organisations).set({ closedAt: now() }).where(eq(organisations.id, id)).run()
    expect(take(kim, task())).toEqual({ refused: 'nothing' })
  })
  it('where parents were promised child certificates needs one', () => {
    const { task, take } = cafe({ practical: ['child-certificates'] })
    const coffee = task()
    expect(take(kim, coffee)).toEqual({ refused: 'certificate' })
    credential(kim, 'child-certificate')
    expect(take(kim, coffee)).toEqual(yes)
  })
  it('cannot be taken of a draft, a date that began, a task that ended or another event', () => {
    const [draft, { task, take, first, event }] = [cafe({ state: 'draft' }), cafe()]
    const [coffee, ended] = [task(), task({ kind: 'food' })]
    endTask(hanne, event, ended)
    expect(draft.take(kim, draft.task())).toEqual({ refused: 'nothing' })
    expect([take(kim, ended), take(kim, coffee, draft.first), take(kim, 'nothing'), takeShifts(kim, [])]).toEqual(
      Array.from({ length: 4 }, () => ({ refused: 'nothing' })),
    )
    setClock(() => new Date('2027-01-12T14:30:00Z'))
    expect(take(kim, coffee, first)).toEqual({ refused: 'nothing' })
  })
})

describe('who cannot come', () => {
  it('gives the shift back and it is open again; the host is told when it is less than three days away', async () => {
    const { task, take, event } = cafe()
    const coffee = task({ wanted: 1 })
    take(kim, coffee)
    emptyOutbox()
    expect(giveUpShift(volunteer(), wanted(kim))).toBe(false)
    expect(giveUpShift(kim, wanted(kim))).toBe(true)
    expect([await told(), openShiftCount(event)]).toEqual([[], 3])
    take(kim, coffee)
    emptyOutbox()
    setClock(() => new Date('2027-01-10T10:00:00Z'))
    expect(giveUpShift(kim, wanted(kim))).toBe(true)
    expect(await told()).toEqual([[hanne.email, 'shift-given-up']])
    expect((await waitingMails())[0]?.text).toContain('Kim kan ikke komme alligevel')
  })
  it('holds it while looking for somebody else, who takes it over', async () => {
    const { task, take, first, event } = cafe()
    const coffee = task({ wanted: 1 })
    take(kim, coffee)
    const [shift, ida] = [wanted(kim), volunteer({ firstName: 'Ida' })]
    expect(take(ida, coffee)).toEqual(full)
    expect([askForSwap(ida, shift), askForSwap(kim, shift)]).toEqual([false, true])
    expect(helpersOn(first)).toMatchObject([{ firstName: 'Kim', state: 'swap' }])
    expect(boardOf(event, ida)[0]?.cells[0]).toMatchObject({ open: 1, held: 1 })
    expect(boardOf(event, kim)[0]?.cells[0]).toMatchObject({ open: 0, mine: true, mineSwaps: true })
    expect(takeOver(kim, shift)).toEqual({ refused: 'nothing' })
    emptyOutbox()
    expect(takeOver(ida, shift)).toEqual(yes)
    expect(helpersOn(first)).toMatchObject([{ firstName: 'Ida', state: 'taken' }])
    expect((await told()).sort()).toEqual(
      [
        [kim.email, 'shift-taken-over'],
        [ida.email, 'shift-taken'],
      ].sort(),
    )
    expect(takeOver(volunteer(), shift)).toEqual({ refused: 'nothing' })
    expect(take(kim, coffee)).toEqual(full)
  })
  it('keeps it after all', () => {
    const { task, take } = cafe()
    take(kim, task({ wanted: 1 }))
    askForSwap(kim, wanted(kim))
    expect(keepShift(kim, wanted(kim))).toBe(true)
    expect(takeOver(volunteer(), wanted(kim))).toEqual({ refused: 'nothing' })
  })
})

describe('a host', () => {
  it('wants another number on one date, and throws nobody out', () => {
    const { task, take, event, dates } = cafe()
    const coffee = task({ wanted: 1 })
    setNumbers(
      hanne,
      event,
      coffee,
      new Map([
        [dates[0] ?? '', 2],
        [dates[1] ?? '', 0],
        ['elsewhere', 9],
      ]),
    )
    expect(boardOf(event, null).map(({ cells }) => cells[0]?.open)).toEqual([2, 0, 1])
    take(kim, coffee)
    setNumbers(hanne, event, coffee, new Map([[dates[0] ?? '', 0]]))
    expect(boardOf(event, null)[0]?.cells[0]).toMatchObject({ wanted: 0, held: 1, open: 0 })
    expect(take(volunteer(), coffee)).toEqual(full)
  })
  it('takes somebody off a shift, and removes a task: they are told once', async () => {
    const { task, take, event, first, dates } = cafe()
    const [coffee, food] = [task(), task({ kind: 'food' })]
    take(kim, coffee)
    emptyOutbox()
    expect(freeShift(hanne, cafe().event, wanted(kim))).toBe(false)
    expect(freeShift(hanne, event, wanted(kim))).toBe(true)
    expect(helpersOn(first)).toEqual([])
    takeShifts(
      kim,
      dates.map((dateId) => ({ taskId: food, dateId })),
    )
    emptyOutbox()
    expect([endTask(hanne, event, food), endTask(hanne, event, food)]).toEqual([true, false])
    expect(await told()).toEqual([[kim.email, 'shift-not-needed']])
    expect([myShifts(kim), tasksOf([event.id]).map(({ kind }) => kind)]).toEqual([[], ['coffee']])
  })
  it('has the same task once, and twelve at most', () => {
    const { task, event } = cafe()
    expect(task()).toBe(task({ wanted: 4 }))
    for (let at = 0; at < 11; at += 1) expect(task({ name: `Opgave ${at}` })).not.toBe('')
    expect(task({ name: 'En for meget' })).toBe('')
    expect(tasksOf([event.id])[0]).toMatchObject({ wanted: 4 })
  })
})

describe('the next season', () => {
  it('has the same tasks, and nobody yet', () => {
    const { task, take, event, id } = cafe()
    const mette = coordinator()
    take(kim, task({ wanted: 3, name: 'Bage boller' }))
    const when = { startsAt: '2027-08-17T15:30', minutes: 120, rrule: 'FREQ=WEEKLY;COUNT=3' }
    const made = copyToNextSeason(mette, id, when, { formKey: 'once' })
    expect(copyToNextSeason(mette, id, when, { formKey: 'once' })).toMatchObject({ id: made.id })
    expect(tasksOf([made.id])).toMatchObject([{ kind: 'coffee', name: 'Bage boller', wanted: 3, minutesBefore: 30 }])
    const next = eventById(made.id)
    expect(next && boardOf(next, null).map(({ cells }) => cells[0]?.held)).toEqual([0, 0, 0])
    expect(tasksOf([event.id])).toHaveLength(1)
  })
})

describe('on the day', () => {
  it('a helper is known as one; afterwards the shift is done, or missed', () => {
    const { task, take, first } = cafe()
    const coffee = task()
    const ida = volunteer()
    expect([isHelperOn(kim, first), isHelperOn(null, first)]).toEqual([false, false])
    take(kim, coffee)
    take(ida, coffee)
    expect([isHelperOn(kim, first), isHelperOn(volunteer(), first)]).toEqual([true, false])
    setClock(() => new Date('2027-01-12T18:00:00Z'))
    const finished = finishShifts(first, [ida.userId])
    expect(finished).toMatchObject(
      [
        { userId: kim.userId, minutes: 150, missed: false },
        { userId: ida.userId, minutes: 0, missed: true },
      ].sort(() => (finished[0]?.userId === kim.userId ? 0 : -1)),
    )
    expect(finishShifts(first, []).map(({ minutes }) => minutes)).toEqual([150, 150])
    setClock(() => new Date('2027-01-14T10:00:00Z'))
    expect(myShifts(kim)).toEqual([])
  })
})

describe('open shifts', () => {
  it('are told to whom they suit; others find them among all', () => {
    const { task } = cafe()
    task()
    const far = volunteer({ town: 'allinge', transport: 'foot' })
    expect(openShiftsFor(kim).map(({ fits }) => fits)).toEqual([true, true, true])
    expect(openShiftsFor(far).map(({ fits }) => fits)).toEqual([false, false, false])
  })
  it('are gone for whoever has one at that time, and at once when they are taken', () => {
    const [one, other] = [cafe(), cafe({ title: 'Et andet sted' })]
    const coffee = one.task({ wanted: 1 })
    other.task()
    expect(openShiftsFor(kim)).toHaveLength(6)
    one.take(kim, coffee)
    expect(openShiftsFor(kim).map(({ date }) => date.day)).toEqual(['2027-01-19', '2027-01-19', '2027-01-26', '2027-01-26'])
    expect(openShiftsFor(volunteer())).toHaveLength(5)
    expect(now()).toEqual(new Date('2027-01-08T10:00:00Z'))
  })
})
