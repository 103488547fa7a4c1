import { beforeEach, describe, expect, it } from 'vitest'
import { takeNotes } from '~/attendance/attendance.server'
import { forgetWhoWasThere } from '~/attendance/closing.server'
import { whenDateHeld } from '~/attendance/date-held.server'
import { eventById } from '~/events/event-reading.server'
import type { HouseCode } from '~/training/course'
import { whenCourseTaken } from '~/training/course-taken.server'
import { courseById, makeCourse } from '~/training/courses.server'
import { tieModules, trainingHeld } from '~/training/module-dates.server'
import { courseStanding, trainingCard } from '~/training/own-training.server'
import { coursesTaken, passesOf, passOnline, recordModules, takeBackModule } from '~/training/training.server'
import { credentialsSeen } from '~/people/credentials.server'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { cameNote, doorAs, helping, noteOf, signedUp } from '~tests/support/door'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, credential, publishedOffer, volunteer, type Somebody } from '~tests/support/people'

useHouse()
whenDateHeld('training', trainingHeld)

const [FIRST, SECOND] = ['2027-01-12', '2027-01-19']
const at = (time: string) => setClock(() => new Date(time))
let mette: Somebody
let kirsten: Somebody
let event: ReturnType<typeof publishedEvent>

/** The course as coordinators see it. */
function course(id: string) {
  const found = courseById(id, 'da')
  if (!found) throw new Error(`there is a course ${id}`)
  return found
}
const dates = () => event.dates as [string, string]
/** Two days of the mentors' course, each taught on a date. */
beforeEach(() => {
  at(`${FIRST}T12:00:00Z`)
  mette = coordinator()
  kirsten = volunteer()
  event = publishedEvent({ kind: 'training', title: 'Mentorkursus', host: mette, days: [FIRST, SECOND] })
  tieModules(mette, course('mentor'), dates()[0], ['mentor-dag-1'])
  tieModules(mette, course('mentor'), dates()[1], ['mentor-dag-2'])
})

const close = () => noteOf({ what: 'close', adults: 1, children: 0, before: null, missed: [], thank: false })
/** Somebody comes on a date, which is then closed; gives their sign-up. */
function comes(who: Actor, dateId: string, day: string): string {
  at(`${day}T18:00:00Z`)
  const seat = signedUp(event.id, dateId, { account: who })
  takeNotes(doorAs(event.id, dateId, mette), [cameNote(seat), close()])
  return seat
}
const modulesOf = (who: Actor) => (passesOf([who.userId]).get(who.userId) ?? []).map(({ moduleId }) => moduleId).sort()
const taken = (who: Actor) => (coursesTaken([who.userId]).get(who.userId) ?? []).map(({ code, on }) => [code, on])
const training = (who: Actor) => credentialsSeen(who.userId).get('training')?.seenOn ?? null

describe('being there', () => {
  it('gives the module, and with the last one the course, the credential and a mail', async () => {
    const heard: [string, string][] = []
    whenCourseTaken('test', (userId, courseId) => heard.push([userId, courseId]))
    comes(kirsten, dates()[0], FIRST)
    expect([modulesOf(kirsten), taken(kirsten), training(kirsten), heard]).toEqual([['mentor-dag-1'], [], null, []])
    emptyOutbox()
    comes(kirsten, dates()[1], SECOND)
    expect(taken(kirsten)).toEqual([['mentor' satisfies HouseCode, SECOND]])
    expect([training(kirsten), heard]).toEqual([SECOND, [[kirsten.userId, 'mentor']]])
    const mails = (await waitingMails()).filter(({ template }) => template === 'course-taken')
    expect(mails.map(({ to, text }) => [to, text.includes('Mentorkursus')])).toEqual([[kirsten.email, true]])
  })

  it('is corrected when it was not so: module, course and credential go', () => {
    comes(kirsten, dates()[0], FIRST)
    const seat = comes(kirsten, dates()[1], SECOND)
    takeNotes(doorAs(event.id, dates()[1], mette), [cameNote(seat, { came: 'no-show', before: 'came' })])
    expect([modulesOf(kirsten), taken(kirsten), training(kirsten)]).toEqual([['mentor-dag-1'], [], null])
  })

  it('is congratulated on once, however often it is corrected', async () => {
    comes(kirsten, dates()[0], FIRST)
    emptyOutbox()
    const seat = comes(kirsten, dates()[1], SECOND)
    for (let times = 0; times < 3; times += 1)
      takeNotes(doorAs(event.id, dates()[1], mette), [
        cameNote(seat, { came: 'no-show', before: 'came' }),
        cameNote(seat, { came: 'came', before: 'no-show' }),
      ])
    expect([taken(kirsten).length, training(kirsten)]).toEqual([1, SECOND])
    const mails = (await waitingMails()).filter(({ template }) => template === 'course-taken')
    expect(mails.map(({ to }) => to)).toEqual([kirsten.email])
    // another course is another joy
    const own = makeCourse(mette, { title: 'Te', text: '', audience: 'everybody', modules: ['En aften'], minutes: 60 })
    recordModules(mette, [kirsten.userId], [course(own).modules[0]?.id ?? ''], SECOND)
    expect((await waitingMails()).filter(({ template }) => template === 'course-taken')).toHaveLength(2)
  })

  it('gives nothing to who says so: a host closes the date, and has no module from it', () => {
    at(`${FIRST}T18:00:00Z`)
    const seats = [mette, kirsten].map((account) => signedUp(event.id, dates()[0], { account }))
    takeNotes(doorAs(event.id, dates()[0], mette), [...seats.map((seat) => cameNote(seat)), close()])
    expect([modulesOf(mette), modulesOf(kirsten)]).toEqual([[], ['mentor-dag-1']])
    // nor by saying afterwards what was taught
    tieModules(mette, course('mentor'), dates()[0], [])
    tieModules(mette, course('mentor'), dates()[0], ['mentor-dag-1'])
    expect([modulesOf(mette), modulesOf(kirsten)]).toEqual([[], ['mentor-dag-1']])
    // another coordinator may write it down, and a correction by the host leaves that
    expect(recordModules(coordinator(), [mette.userId], ['mentor-dag-1'], FIRST)).toBe(1)
    takeNotes(doorAs(event.id, dates()[0], mette), [cameNote(seats[1] ?? '', { came: 'no-show', before: 'came' })])
    expect([modulesOf(mette), modulesOf(kirsten)]).toEqual([['mentor-dag-1'], []])
  })

  it('counts once however often one comes, and one day that falls away leaves the other', () => {
    tieModules(mette, course('mentor'), dates()[1], ['mentor-dag-1', 'mentor-dag-2'])
    const seat = comes(kirsten, dates()[0], FIRST)
    comes(kirsten, dates()[1], SECOND)
    takeNotes(doorAs(event.id, dates()[0], mette), [cameNote(seat, { came: 'no-show', before: 'came' })])
    expect([modulesOf(kirsten), taken(kirsten)]).toEqual([['mentor-dag-1', 'mentor-dag-2'], [['mentor', SECOND]]])
  })

  it('helping there, guests without an account and other events give nothing', () => {
    const gunnar = volunteer()
    helping(event.id, dates()[0], gunnar)
    at(`${FIRST}T18:00:00Z`)
    takeNotes(doorAs(event.id, dates()[0], mette), [cameNote(signedUp(event.id, dates()[0])), close()])
    const cafe = publishedEvent({ host: mette, days: [FIRST] })
    expect(tieModules(mette, course('mentor'), cafe.dates[0] ?? '', ['mentor-dag-1'])).toBe(false)
    expect(handle().sqlite.prepare('select count(*) as n from module_passes').get()).toEqual({ n: 0 })
  })

  it('stays when the house has forgotten who came, whatever is corrected then', () => {
    comes(kirsten, dates()[0], FIRST)
    at('2027-03-01T12:00:00Z')
    expect(forgetWhoWasThere()).toBeGreaterThan(0)
    takeNotes(doorAs(event.id, dates()[0], mette), [
      noteOf({ what: 'close', adults: 9, children: 0, before: { adults: 1, children: 0 }, missed: [], thank: false }),
    ])
    expect(modulesOf(kirsten)).toEqual(['mentor-dag-1'])
  })

  it('counts for a date that is tied after it was held, and no longer when the tie was a mistake', () => {
    tieModules(mette, course('mentor'), dates()[0], [])
    comes(kirsten, dates()[0], FIRST)
    expect(modulesOf(kirsten)).toEqual([])
    tieModules(mette, course('mentor'), dates()[0], ['mentor-dag-1'])
    expect(modulesOf(kirsten)).toEqual(['mentor-dag-1'])
    tieModules(mette, course('mentor'), dates()[0], [])
    expect(modulesOf(kirsten)).toEqual([])
    // another course’s modules on the same day are not touched from here
    const own = makeCourse(mette, { title: 'Førstehjælp', text: '', audience: 'everybody', modules: ['Aftenen'], minutes: 120 })
    tieModules(mette, course(own), dates()[0], [course(own).modules[0]?.id ?? ''])
    tieModules(mette, course('mentor'), dates()[0], [])
    expect(modulesOf(kirsten)).toEqual([course(own).modules[0]?.id])
    expect(eventById(event.id)?.kind).toBe('training')
  })
})

describe('reading online', () => {
  it('gives the course when all of it is read, without a mail to who is at the page', async () => {
    emptyOutbox()
    for (const module of ['din-rolle', 'reglerne', 'hjaelp', 'hjaelp']) passOnline(kirsten, module)
    expect(taken(kirsten)).toEqual([['competence', FIRST]])
    expect(await waitingMails()).toEqual([])
  })
})

describe('what a coordinator writes down', () => {
  it('counts as being there, stands in the audit log, and is taken back', () => {
    const both = ['mentor-dag-1', 'mentor-dag-2']
    recordModules(mette, [kirsten.userId], both, '2026-10-03')
    expect([taken(kirsten), training(kirsten)]).toEqual([[['mentor', '2026-10-03']], '2026-10-03'])
    expect(takeBackModule(mette, kirsten.userId, 'mentor-dag-1')).toBe(true)
    expect(takeBackModule(mette, kirsten.userId, 'mentor-dag-1')).toBe(false)
    expect([modulesOf(kirsten), training(kirsten)]).toEqual([['mentor-dag-2'], null])
    const lines = handle().sqlite.prepare("select action, subject from audit_events where action like 'training.%' order by rowid").all()
    expect(lines).toEqual([
      { action: 'training.recorded', subject: `user:${kirsten.userId}` },
      { action: 'training.taken-back', subject: `user:${kirsten.userId}` },
    ])
  })

  it('is never their own', () => {
    const both = ['mentor-dag-1', 'mentor-dag-2']
    expect(recordModules(mette, [mette.userId, kirsten.userId], both, '2026-10-03')).toBe(1)
    expect([modulesOf(mette), training(mette), modulesOf(kirsten)]).toEqual([[], null, both])
    const told = handle().sqlite.prepare("select subject from audit_events where action = 'training.recorded'").all()
    expect(told).toEqual([{ subject: `user:${kirsten.userId}` }])
  })

  it('of long ago brings no congratulations now', async () => {
    emptyOutbox()
    recordModules(mette, [kirsten.userId], ['mentor-dag-1', 'mentor-dag-2'], '2025-03-01')
    expect(await waitingMails()).toEqual([])
  })

  it('leaves a credential that was seen before as it was seen', () => {
    credential(kirsten, 'training')
    recordModules(mette, [kirsten.userId], ['mentor-dag-1', 'mentor-dag-2'], '2026-10-03')
    expect(training(kirsten)).toBe('2026-01-01')
    takeBackModule(mette, kirsten.userId, 'mentor-dag-1')
    expect(training(kirsten)).toBe('2026-01-01')
  })
})

describe('how somebody stands', () => {
  const lacking = (who: Actor) => trainingCard(who, 'da').map(({ id, passed, of }) => [id, passed, of])

  it('a mentor lacks the two days and what all volunteers read; who does nothing lacks nothing', () => {
    publishedOffer({ owner: kirsten, kind: 'mentor-work', industries: ['food'] })
    expect(lacking(kirsten)).toEqual([
      ['frivillig', 0, 3],
      ['mentor', 0, 2],
    ])
    expect(lacking(volunteer())).toEqual([])
    passOnline(kirsten, 'din-rolle')
    recordModules(mette, [kirsten.userId], ['mentor-dag-1', 'mentor-dag-2'], '2026-10-03')
    expect(lacking(kirsten)).toEqual([['frivillig', 1, 3]])
  })

  it('the card leads to what can be read at once, else to the next meeting', () => {
    publishedOffer({ owner: kirsten, kind: 'mentor-work', industries: ['food'] })
    expect(trainingCard(kirsten, 'da').map(({ online, next }) => [online, next?.day ?? null])).toEqual([
      ['din-rolle', null],
      [null, FIRST],
    ])
  })

  it('a mentor whose days were seen elsewhere lacks them not, and whoever helped once reads the rules', () => {
    publishedOffer({ owner: kirsten, kind: 'mentor-education', industries: ['food'] })
    credential(kirsten, 'training')
    expect(lacking(kirsten)).toEqual([['frivillig', 0, 3]])
    const gunnar = volunteer()
    helping(event.id, dates()[0], gunnar)
    expect(lacking(gunnar)).toEqual([['frivillig', 0, 3]])
  })

  it('stands in the reader’s language', () => {
    const titles = (['da', 'en', 'ar'] as const).map((language) => courseStanding(kirsten.userId, language)[1]?.title)
    expect(titles).toEqual(['Mentorkursus', 'Course for mentors', 'دورة المرشدين'])
  })
})
