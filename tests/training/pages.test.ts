import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { coursesTaken, passesOf, recordModules } from '~/training/training.server'
import { courseById, makeCourse } from '~/training/courses.server'
import { invite as sendInvitations } from '~/training/invitations.server'
import { rightAnswers, type Answers } from '~/training/reading'
import { action as deskDoes, loader as deskSees } from '~/training/routes/course'
import { loader as file } from '~/training/routes/course-csv'
import { loader as desk } from '~/training/routes/courses'
import { loader as mine } from '~/training/routes/my-courses'
import { loader as oneOfMine } from '~/training/routes/my-course'
import { action as make } from '~/training/routes/new-course'
import { action as answers, loader as reads } from '~/training/routes/reading'
import { action as stops, loader as stopPage } from '~/training/routes/stop'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, person, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import { statementsOf } from '../database/statements'

useHouse()

const TODAY = '2027-01-12'
const at = (time: string) => setClock(() => new Date(time))
let mette: Somebody
let kirsten: Somebody

beforeEach(() => {
  at(`${TODAY}T12:00:00Z`)
  mette = coordinator()
  kirsten = volunteer({ lastName: 'Vang' })
  publishedOffer({ owner: kirsten, kind: 'mentor-work', industries: ['food'] })
  emptyOutbox()
})

type Form = Record<string, string | readonly string[]>
const of = (id: string, module?: string) => ({ id, ...(module && { module }) })
async function answered(given: Answers, module = 'din-rolle', as: Actor = kirsten) {
  const form = { intent: 'answer', ...given }
  return answerOf(answers(await visit(`/mit/kurser/frivillig/${module}`, { as, params: of('frivillig', module), form })))
}
async function seen<T>(load: (args: never) => Promise<T>, path: string, as: Actor | null, params = {}) {
  return answerOf(load((await visit(path, { as, params })) as never))
}
async function does(form: Form, course = 'mentor', as: Actor = mette) {
  return answerOf(deskDoes(await visit(`/koordinator/kurser/${course}`, { as, params: of(course), form })))
}
async function page(course = 'mentor', query = '') {
  const { data } = await seen(deskSees, `/koordinator/kurser/${course}${query}`, mette, of(course))
  return (data as { loaded: { people: { name: string; lacks: boolean; mayInvite: boolean }[]; counts: Record<string, number> } }).loaded
}
const modules = () => (passesOf([kirsten.userId]).get(kirsten.userId) ?? []).map(({ moduleId }) => moduleId)

describe('reading online', () => {
  it('says which answer is not quite it, keeps what was chosen, and lets one try again', async () => {
    const right = rightAnswers('role')
    const wrong: Answers = { ...right, q2: 'c' }
    const first = await answered(wrong)
    const reply = (first.data as { reply: { initialValue: Answers; error: Record<string, string[]> }; given: Answers }).reply
    expect([first.status, reply.error, modules()]).toEqual([422, { q2: ['not-quite'] }, []])
    expect(reply.initialValue).toMatchObject(wrong)
    const second = await answered(right)
    expect([second.status, second.location, modules()]).toEqual([302, '/mit/kurser/frivillig', ['din-rolle']])
  })

  it('asks for what was left out, and tells nobody what is right before they have answered', async () => {
    const { status } = await answered({ q1: 'b' } as Answers)
    expect(status).toBe(400)
    const path = '/mit/kurser/frivillig/din-rolle'
    const before = await seen(reads, path, kirsten, of('frivillig', 'din-rolle'))
    expect((before.data as { right: unknown }).right).toBeNull()
    await answered(rightAnswers('role'))
    const after = await seen(reads, path, kirsten, of('frivillig', 'din-rolle'))
    expect((after.data as { right: unknown; next: string }).right).toEqual(rightAnswers('role'))
    expect((after.data as { next: string }).next).toBe('reglerne')
  })

  it('all three parts are the course', async () => {
    await answered(rightAnswers('role'))
    await answered(rightAnswers('rules'), 'reglerne')
    await answered(rightAnswers('help'), 'hjaelp')
    expect(
      coursesTaken([kirsten.userId])
        .get(kirsten.userId)
        ?.map(({ code }) => code),
    ).toEqual(['competence'])
    const { data } = await seen(mine, '/mit/kurser', kirsten)
    expect(data).toMatchObject({ lacking: [{ id: 'mentor' }], taken: [{ id: 'frivillig', takenOn: TODAY }] })
  })

  it('a module taught at a meeting is no page to read, and a course nobody holds is not there', async () => {
    const lost = [
      await seen(reads, '/mit/kurser/mentor/mentor-dag-1', kirsten, of('mentor', 'mentor-dag-1')),
      await seen(reads, '/mit/kurser/mentor/din-rolle', kirsten, of('mentor', 'din-rolle')),
      await seen(oneOfMine, '/mit/kurser/dans', kirsten, of('dans')),
    ]
    expect(lost.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await seen(mine, '/mit/kurser', null)).status).toBe(302)
  })
})

describe('what one may take besides', () => {
  it('is all there is, but to the young no mentors’ course, unless they have begun it', async () => {
    const liv = volunteer()
    const others = async () => {
      const { data } = await seen(mine, '/mit/kurser', liv)
      return (data as { others: { id: string }[] }).others.map(({ id }) => id)
    }
    expect(await others()).toEqual(['frivillig', 'mentor', 'sprogmakker'])
    handle().sqlite.prepare("update users set age_band = '15-17' where id = ?").run(liv.userId)
    expect(await others()).toEqual(['frivillig', 'sprogmakker'])
    recordModules(mette, [liv.userId], ['mentor-dag-1'], '2026-10-03')
    expect(await others()).toEqual(['frivillig', 'mentor', 'sprogmakker'])
  })
})

describe('the coordinator’s pages', () => {
  it('are for coordinators alone', async () => {
    for (const [load, path] of [
      [desk, '/koordinator/kurser'],
      [deskSees, '/koordinator/kurser/mentor'],
      [file, '/koordinator/kurser/mentor/deltagere.csv'],
    ] as const)
      expect((await seen(load as never, path, kirsten, of('mentor'))).status).toBe(403)
  })

  it('say who lacks a course, find them by the beginning of a name, and count', async () => {
    publishedOffer({ owner: volunteer({ firstName: 'Søren' }), kind: 'mentor-education', industries: ['food'] })
    volunteer({ firstName: 'Nobody' })
    expect((await page()).people.map(({ name, lacks }) => [name, lacks])).toEqual([
      ['Kirsten Vang', true],
      ['Søren', true],
    ])
    expect((await page('mentor', '?q=soe')).people.map(({ name }) => name)).toEqual(['Søren'])
    recordModules(mette, [kirsten.userId], ['mentor-dag-1'], '2026-10-03')
    expect((await page()).counts).toMatchObject({ taken: 0, begun: 1, lacking: 2 })
    const { data } = await seen(desk, '/koordinator/kurser', mette)
    expect((data as { rows: { id: string; lacking: number }[] }).rows.map(({ id, lacking }) => [id, lacking])).toEqual([
      ['frivillig', 2],
      ['mentor', 2],
      ['sprogmakker', 0],
    ])
  })

  it('the file holds exactly those on the page, and no cell is a formula', async () => {
    const risky = volunteer({ firstName: '=HYPERLINK(1)' })
    const spaced = volunteer({ firstName: ' +1' })
    recordModules(mette, [risky.userId, spaced.userId], ['mentor-dag-1', 'mentor-dag-2'], '2026-10-03')
    const path = '/koordinator/kurser/mentor/deltagere.csv'
    const csv = async (query: string) => ((await file(await visit(path + query, { as: mette, params: of('mentor') }))) as Response).text()
    const all = (await csv('')).split('\r\n')
    expect(all).toHaveLength(5)
    expect(all.join('\n')).toContain("' +1")
    expect(all.join('\n')).toContain("'=HYPERLINK(1);2026-10-03;2026-10-03;2026-10-03;;0")
    expect((await csv('?state=lacking')).split('\r\n').slice(1, -1)).toEqual(['Kirsten Vang;;;;ja;0'])
    const lines = handle().sqlite.prepare("select count(*) as n from audit_events where action = 'course.exported'").get()
    expect(lines).toEqual({ n: 2 })
  })

  it('write down by hand for whom they find; a newcomer’s account is found by its whole address alone', async () => {
    const noor = person({ firstName: 'Noor', email: 'noor@example.com' })
    const found = async (words: string) =>
      ((await does({ intent: 'find', words })).data as { found: { id: string }[] }).found.map(({ id }) => id)
    expect([await found('kir va'), await found('Noor'), await found('NOOR@example.com')]).toEqual([[kirsten.userId], [], [noor.userId]])
    const wrong = await does({ intent: 'record', words: 'kirsten', person: kirsten.userId, day: '2027-02-01' })
    const { reply, found: again } = wrong.data as { reply: { error: Record<string, string[]> }; found: unknown[] }
    expect([wrong.status, Object.keys(reply.error).sort(), again.length]).toEqual([400, ['day', 'module'], 1])
    const right = { intent: 'record', person: [kirsten.userId], module: ['mentor-dag-1', 'mentor-dag-2'], day: '2026-10-03' }
    expect((await does(right)).status).toBe(302)
    expect(
      coursesTaken([kirsten.userId])
        .get(kirsten.userId)
        ?.map(({ on }) => on),
    ).toEqual(['2026-10-03'])
    expect((await does({ intent: 'take-back', person: kirsten.userId, module: 'mentor-dag-1' })).status).toBe(302)
    expect((await does({ intent: 'take-back', person: kirsten.userId, module: 'mentor-dag-1' })).status).toBe(404)
    // another course’s module is not written down from here
    expect((await does({ ...right, module: ['din-rolle'] })).status).toBe(404)
    // nobody finds or writes down themselves
    expect([await found(mette.email), (await does({ ...right, person: [mette.userId] })).status]).toEqual([[], 302])
    expect(passesOf([mette.userId]).size).toBe(0)
  })

  it('tie a day of a training, and of nothing else', async () => {
    const training = publishedEvent({ kind: 'training', host: mette, days: ['2027-01-20'] })
    const cafe = publishedEvent({ host: mette, days: ['2027-01-20'] })
    const tie = (dateId: string) => does({ intent: 'tie', dateId, module: ['mentor-dag-1'] })
    expect([(await tie(training.dates[0] ?? '')).status, (await tie(cafe.dates[0] ?? '')).status]).toEqual([302, 404])
    const { data } = await seen(oneOfMine, '/mit/kurser/mentor', kirsten, of('mentor'))
    const next = (data as { course: { modules: { id: string; next: { day: string }[] }[] } }).course.modules
    expect(next.map(({ id, next: dates }) => [id, dates.map(({ day }) => day)])).toEqual([
      ['mentor-dag-1', ['2027-01-20']],
      ['mentor-dag-2', []],
    ])
  })

  it('make a course of meetings, and end it; the house’s own stay', async () => {
    const form = {
      intent: 'make',
      title: 'Førstehjælp',
      text: '',
      audience: 'volunteers',
      modules: 'Første aften\n\nAnden aften\n',
      minutes: '120',
    }
    const made = async (change: Form) => answerOf(make(await visit('/koordinator/kurser/ny', { as: mette, form: { ...form, ...change } })))
    const bad: Form[] = [{ title: '' }, { modules: '\n \n' }, { modules: 'x'.repeat(81) }, { modules: 'a\n'.repeat(9) }, { minutes: '7' }]
    for (const change of bad) expect([change, (await made(change)).status]).toEqual([change, 400])
    const id = /kurser\/([^?]+)/.exec((await made({})).location ?? '')?.[1] ?? ''
    const rows = handle().sqlite.prepare('select title, minutes, how from course_modules where course_id = ? order by position').all(id)
    expect(rows).toEqual(['Første aften', 'Anden aften'].map((title) => ({ title, minutes: 120, how: 'meeting' })))
    expect((await page(id)).counts['lacking']).toBe(1)
    expect((await does({ intent: 'close' }, id)).status).toBe(302)
    expect([(await page(id)).counts['lacking'], (await seen(oneOfMine, `/mit/kurser/${id}`, kirsten, of(id))).status]).toEqual([0, 404])
    expect((await does({ intent: 'close' })).status).toBe(400)
  })
})

describe('inviting', () => {
  const invite = (form: Form = { intent: 'invite-all', many: '9' }, course = 'mentor') => does(form, course)
  const invitations = async () => (await waitingMails()).filter(({ template }) => template === 'course-invitation')

  it('writes to those who lack it, with the next days and in their language, and to nobody else', async () => {
    const rania = volunteer({ firstName: 'Rania', locale: 'ar' })
    publishedOffer({ owner: rania, kind: 'mentor-education', industries: ['food'] })
    const unproven = volunteer({ firstName: 'Ulla', verified: false })
    publishedOffer({ owner: unproven, kind: 'mentor-education', industries: ['food'] })
    const training = publishedEvent({ kind: 'training', title: 'Ny som mentor', host: mette, days: ['2027-01-20'] })
    await does({ intent: 'tie', dateId: training.dates[0] ?? '', module: ['mentor-dag-1'] })
    emptyOutbox()
    await invite()
    const mails = await invitations()
    expect(mails.map(({ to, locale }) => [to, locale]).sort()).toEqual(
      [
        [kirsten.email, 'da'],
        [rania.email, 'ar'],
      ].sort(),
    )
    const danish = mails.find(({ locale }) => locale === 'da')
    expect(danish?.text).toMatch(/Første dag: Mødet og samtalen\s+onsdag 20. januar/)
    expect([danish?.subject.includes('Mentor'), danish?.text.includes('/mit/kurser/mentor')]).toEqual([false, true])
  })

  it('of all asks first how many mails go out, and never sends more than it asked about', async () => {
    const ask = async () => {
      const { data } = await seen(deskSees, '/koordinator/kurser/mentor?vis=mangler&inviter=alle', mette, of('mentor'))
      return (data as { loaded: { asking: number | null } }).loaded.asking
    }
    // whose address is not proven gets no mail, and is not counted
    publishedOffer({ owner: volunteer({ verified: false }), kind: 'mentor-education', industries: ['food'] })
    expect(await ask()).toBe(1)
    publishedOffer({ owner: volunteer(), kind: 'mentor-education', industries: ['food'] })
    const { status, location } = await invite({ intent: 'invite-all', many: '1' })
    expect([status, location, (await invitations()).length]).toEqual([302, '/koordinator/kurser/mentor?vis=mangler&inviter=alle', 0])
    expect(await ask()).toBe(2)
    await invite({ intent: 'invite-all', many: '2' })
    expect([(await invitations()).length, await ask()]).toEqual([2, 0])
  })

  it('many goes in portions with pauses for everybody else, and looks the days up once', async () => {
    const course = courseById('mentor', 'da')
    if (!course) throw new Error('the house has a mentors’ course')
    const many = Array.from({ length: 60 }, (_, each) => volunteer({ locale: each % 2 === 0 ? 'da' : 'en' }).userId)
    emptyOutbox()
    const waiting = () => handle().sqlite.prepare<[], { n: number }>('select count(*) as n from outbox').get()?.n ?? 0
    const meanwhile: number[] = []
    const said = await statementsOf(async () => {
      const sending = sendInvitations(mette, course, many)
      setImmediate(() => meanwhile.push(waiting()))
      expect(await sending).toBe(60)
    })
    expect(meanwhile[0]).toBeGreaterThan(0)
    expect(meanwhile[0]).toBeLessThan(60)
    expect(waiting()).toBe(60)
    expect(said.filter((sql) => /from "module_dates"/.test(sql))).toHaveLength(1)
  })

  it('comes at most every fourteen days and three times in all', async () => {
    const sent: number[] = []
    for (const day of ['2027-01-12', '2027-01-25', '2027-01-26', '2027-02-09', '2027-04-01']) {
      at(`${day}T12:00:00Z`)
      emptyOutbox()
      await invite()
      sent.push((await invitations()).length)
    }
    expect(sent).toEqual([1, 0, 1, 1, 0])
    expect((await page('mentor', '?vis=mangler')).people.map(({ mayInvite }) => mayInvite)).toEqual([false])
  })

  it('of those ticked reaches only who really lacks it', async () => {
    const gunnar = volunteer()
    await invite({ intent: 'invite', many: '1', person: [kirsten.userId, gunnar.userId] })
    expect((await invitations()).map(({ to }) => to)).toEqual([kirsten.email])
    // nothing ticked, nothing sent; a form that is none is refused
    expect([(await invite({ intent: 'invite', many: '1' })).status, (await invite({ intent: 'invite' })).status]).toEqual([302, 400])
    expect((await invite({ intent: 'invite-all' })).status).toBe(400)
  })

  it('is stopped by its link with one press, and by looking at it not', async () => {
    const own = makeCourse(mette, { title: 'Te', text: '', audience: 'volunteers', modules: ['En aften'], minutes: 60 })
    for (const course of ['mentor', own]) await invite({ intent: 'invite-all', many: '1' }, course)
    const stop = (await invitations()).find(({ data }) => data['title'] === 'Mentorkursus')?.data['stopPath'] as string
    const params = { token: stop.split('/').at(-1) ?? '' }
    expect((await seen(stopPage, stop, null, params)).status).toBe(200)
    at('2027-02-12T12:00:00Z')
    expect((await page('mentor', '?vis=mangler')).people[0]?.mayInvite).toBe(true)
    await answerOf(stops(await visit(stop, { params, form: { 'List-Unsubscribe': 'One-Click' } })))
    const [stopped] = (await page('mentor', '?vis=mangler')).people
    expect(stopped).toMatchObject({ mayInvite: false, invited: { times: 1, stopped: true } })
    expect((await page(own, '?vis=mangler')).people[0]?.mayInvite).toBe(true)
    for (const token of ['a-token', params.token.slice(0, -4)])
      expect((await seen(stopPage, '/kurser/stop/x', null, { token })).status).toBe(404)
  })
})
