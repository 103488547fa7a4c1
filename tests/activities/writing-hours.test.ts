import { beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { activities, activityDrafts } from '~db/schema/activities'
import { attendances } from '~db/schema/attendance'
import { memberships } from '~db/schema/organisations'
import { logActivity, ownActivities, ownActivity, ownMinutes } from '~/activities/activities.server'
import { choicesFor, defaultsFor, hoursHrefOf } from '~/activities/choices.server'
import { draftOf, keepDraft, keepFor, removeOldDrafts } from '~/activities/drafts.server'
import { makeLogLink, readLogLink, removeOldLogLinks } from '~/activities/log-links.server'
import { lastWeekAgain } from '~/activities/repeat.server'
import { action as linkAction, loader as linkLoader } from '~/activities/routes/by-link'
import { action as entryAction, loader as entryLoader } from '~/activities/routes/entry'
import { action as phoneAction, loader as phoneLoader } from '~/activities/routes/log-page'
import { action as pageAction, loader as pageLoader } from '~/activities/routes/my-page'
import { action as weekAction } from '~/activities/routes/repeat-week'
import { action as sendAction } from '~/activities/routes/send'
import { eventById } from '~/events/event-reading.server'
import { askHowItGoes } from '~/follow-ups/follow-up-mails.server'
import { hoursLinkIs } from '~/follow-ups/hours-link.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { db, handle } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { takeShifts } from '~/shifts/shifts.server'
import { saveTask } from '~/shifts/tasks.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, newcomer, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let kirsten: Somebody
let key = 0
const at = (moment: string) => setClock(() => new Date(moment))
beforeEach(() => {
  at('2026-11-21T09:00:00Z')
  kirsten = volunteer({ firstName: 'Kirsten' })
})

type Form = Record<string, string>
const filled = (form: Form = {}): Form => ({ intent: 'log', minutes: '60', when: 'today', formKey: `form-key-${(key += 1)}`, ...form })
const logs = async (form: Form = {}, as: Actor | null = kirsten) => answerOf(pageAction(await visit('/mit', { as, form: filled(form) })))
const page = async (path = '/mit', as: Actor = kirsten) => (await answerOf(pageLoader(await visit(path, { as })))).data as Page
interface Page {
  log: { choices: { value: string; name: string | null }[]; defaults: Form; draft: boolean; formKey: string; keep: string }
}
const count = () => ownMinutes(kirsten, '2000-01-01').count

/** A match that both said yes to. */
function activeMatch(owner: Actor = kirsten, organisationId: string | null = null): string {
  const id = proposeMatch(coordinator(), newcomer({ name: 'Iryna' }).needId, publishedOffer({ owner, organisationId }), 1)
  answerMatch(id, 'offer', 'yes', 'link')
  answerMatch(id, 'need', 'yes', 'link')
  return id
}
const helperOf = (organisationId: string, userId: string) =>
  db().insert(memberships).values({ organisationId, userId, role: 'helper', since: new Date() }).run()
const stored = (id: string) => db().select().from(activities).where(eq(activities.id, id)).get()
const newest = () => ownActivities(kirsten, 1)[0]?.id ?? ''

describe('what hours were for', () => {
  it('an organisation one belongs to gets them, and so does the one whose offer the match is of', async () => {
    const [club, other] = [association({ leader: kirsten }), association()]
    const match = activeMatch(kirsten, club.id)
    expect((await logs({ what: `o:${club.id}` })).status).toBe(302)
    expect(stored(newest())).toMatchObject({ organisationId: club.id, matchId: null })
    await logs({ what: `m:${match}`, minutes: '30', when: 'yesterday' })
    expect(ownActivities(kirsten, 5).map(({ id }) => stored(id))).toMatchObject([
      { organisationId: club.id, matchId: null },
      { organisationId: club.id, matchId: match },
    ])
    expect((await logs({ what: `o:${other.id}` })).status).toBe(400)
  })

  it('a link from an event chooses it, with its day and its length', async () => {
    const club = association()
    helperOf(club.id, kirsten.userId)
    const { slug, dates } = publishedEvent({ days: ['2026-11-17'], organisationId: club.id, starts: 600, ends: 690 })
    const { log } = await page(`/mit?arrangement=${slug}&dato=2026-11-17`)
    expect(log.defaults).toMatchObject({ what: `e:${dates[0]}`, when: 'other', date: '2026-11-17', minutes: '90' })
    await logs(log.defaults)
    expect(stored(newest())).toMatchObject({ eventDateId: dates[0], organisationId: club.id, date: '2026-11-17', minutes: 90 })
  })

  it('an event shows those who work at it the way once it has begun, and nobody else', () => {
    const { slug } = publishedEvent({ host: kirsten, days: ['2026-11-17', '2026-11-24'] })
    expect(hoursHrefOf(kirsten, slug)).toBe(`/mit/timer/nyt?arrangement=${slug}&dato=2026-11-17`)
    expect(hoursHrefOf(kirsten, slug, '2026-11-24')).toBeNull()
    expect(hoursHrefOf(kirsten, publishedEvent({ host: kirsten, days: ['2026-11-24'] }).slug)).toBeNull()
    expect([hoursHrefOf(volunteer(), slug), hoursHrefOf(null, slug)]).toEqual([null, null])
  })

  it('an event one neither helps at nor came to is not one’s own to write on; who only came is asked', async () => {
    const { slug, dates } = publishedEvent({ days: ['2026-11-17'], organisationId: association().id })
    expect((await page(`/mit?arrangement=${slug}&dato=2026-11-17`)).log.choices).toEqual([])
    const form = { what: `e:${dates[0]}`, when: 'other', date: '2026-11-17' }
    expect((await logs(form)).status).toBe(400)
    const line = { id: newId(), dateId: dates[0] ?? '', userId: kirsten.userId, what: 'came', adults: 1, clientKey: newId() }
    db()
      .insert(attendances)
      .values({ ...line, notedAt: new Date(), arrivedAt: new Date() })
      .run()
    expect(await logs(form)).toMatchObject({ status: 422, data: { asked: ['already-there'] } })
  })

  it('an event was on its day: another is asked about, setting the tables the day before is not', async () => {
    const { dates } = publishedEvent({ host: kirsten, days: ['2026-11-17'] })
    const form = { what: `e:${dates[0]}`, when: 'other' }
    expect((await logs({ ...form, date: '2026-11-16' })).status).toBe(302)
    expect(await logs({ ...form, date: '2026-11-10' })).toMatchObject({ status: 422, data: { asked: ['other-day'] } })
  })

  it('an event that is not on the site is nobody’s to write on', async () => {
    const { slug, dates } = publishedEvent({ days: ['2026-11-17'], state: 'draft' })
    expect((await page(`/mit?arrangement=${slug}`)).log.choices).toEqual([])
    expect((await logs({ what: `e:${dates[0]}` })).status).toBe(400)
  })

  it('what was written last is chosen the next time; a link that asks for what is not theirs chooses nothing', async () => {
    const match = activeMatch()
    await logs({ what: '', minutes: '120' })
    expect((await page()).log.defaults).toMatchObject({ what: `m:${match}`, minutes: '120', when: 'today' })
    at('2026-11-21T09:01:00Z')
    await logs({ what: `m:${match}`, minutes: '90' })
    expect((await page(`/mit?match=${activeMatch(volunteer())}`)).log.defaults).toMatchObject({ what: `m:${match}`, minutes: '90' })
  })

  it('a length of one’s own is said in hours and minutes, and a start in a clock', async () => {
    expect((await logs({ minutes: 'own', hours: '1', more: '15', from: '17:05' })).status).toBe(302)
    expect(stored(newest())).toMatchObject({ minutes: 75, starts: 17 * 60 + 5 })
    for (const [hours = '', more = ''] of [[], ['0', '4'], ['24', '1'], ['25']])
      expect((await logs({ minutes: 'own', hours, more })).status).toBe(400)
    expect((await logs({ from: '25:00' })).status).toBe(400)
    expect(count()).toBe(1)
  })
})

describe('the key of a form', () => {
  it('is one’s own: two accounts that send the same each write an entry', async () => {
    const anna = volunteer()
    expect((await logs({ formKey: 'the-same-key' })).status).toBe(302)
    expect((await logs({ formKey: 'the-same-key' }, anna)).status).toBe(302)
    expect([count(), ownMinutes(anna, '2000-01-01').count]).toEqual([1, 1])
  })

  it('takes no hours that come by themselves: it is never like the key of a shift, an attendance or a file', async () => {
    for (const kind of ['shift', 'attendance', 'import'])
      await logs({ formKey: `${kind}:of-somebody`, what: '', minutes: '30', from: '05:00' })
    for (const { formKey } of db().select({ formKey: activities.formKey }).from(activities).all()) expect(formKey).toMatch(/^own:/)
  })
})

describe('something unusual', () => {
  it('is asked about with the form filled in, and saved when it is right', async () => {
    const form = { minutes: 'own', hours: '13', more: '0', when: 'other', date: '2026-11-24', formKey: 'a-long-day' }
    const asked = await logs(form)
    expect(asked).toMatchObject({ status: 422, data: { asked: ['long-day', 'ahead'], reply: { initialValue: { hours: '13' } } } })
    expect(count()).toBe(0)
    // a tick for something else is no answer to this
    expect((await logs({ ...form, asked: 'long-day', sure: 'on' })).status).toBe(422)
    expect((await logs({ ...form, asked: 'long-day,ahead' })).status).toBe(422)
    expect((await logs({ ...form, asked: 'long-day,ahead', sure: 'on' })).status).toBe(302)
    expect(stored(newest())?.assured).toEqual(['long-day', 'ahead'])
    expect((await logs(form)).status).toBe(302)
    expect(count()).toBe(1)
  })

  it('a shift that is promised, or was, is not written twice without being asked', async () => {
    const { id, dates } = publishedEvent({ days: ['2026-11-20', '2026-11-21'] })
    const event = eventById(id)
    const task = event && saveTask(coordinator(), event, { kind: 'coffee', name: '', wanted: 2, minutesBefore: 0, minutesAfter: 0 }, null)
    expect(takeShifts(kirsten, [{ taskId: task ?? '', dateId: dates[1] ?? '' }])).toMatchObject({ taken: 1 })
    expect(await logs({ what: `e:${dates[1]}` })).toMatchObject({ status: 422, data: { asked: ['already-there'] } })
    expect(await logs({ from: '16:00' })).toMatchObject({ status: 422, data: { asked: ['overlap'] } })
    // the day is over and nobody has closed it yet
    at('2026-11-22T09:00:00Z')
    expect(await logs({ what: `e:${dates[1]}`, when: 'yesterday' })).toMatchObject({ data: { asked: ['already-there'] } })
    expect((await logs({ what: `e:${dates[0]}`, when: 'other', date: '2026-11-20' })).status).toBe(302)
  })

  it('a shift of yesterday that nobody has closed is asked about when the hours are written for its club, or at its time', async () => {
    const club = association()
    helperOf(club.id, kirsten.userId)
    const { id, dates } = publishedEvent({ days: ['2026-11-21'], organisationId: club.id })
    const event = eventById(id)
    const task = event && saveTask(coordinator(), event, { kind: 'coffee', name: '', wanted: 2, minutesBefore: 0, minutesAfter: 0 }, null)
    takeShifts(kirsten, [{ taskId: task ?? '', dateId: dates[0] ?? '' }])
    at('2026-11-22T09:00:00Z')
    expect(await logs({ what: `o:${club.id}`, when: 'yesterday' })).toMatchObject({ status: 422, data: { asked: ['already-there'] } })
    expect(await logs({ when: 'yesterday', from: '16:00' })).toMatchObject({ status: 422, data: { asked: ['overlap'] } })
    expect((await logs({ what: `o:${club.id}`, when: 'today' })).status).toBe(302)
  })
})

describe('an own entry', () => {
  const change = async (id: string, form: Form, as: Actor = kirsten) =>
    answerOf(entryAction(await visit(`/mit/timer/${id}`, { as, params: { id }, form: { ...filled(), intent: 'save', ...form } })))
  const look = async (id: string, as: Actor = kirsten) => answerOf(entryLoader(await visit(`/mit/timer/${id}`, { as, params: { id } })))
  const entry = (wishes: Partial<Parameters<typeof logActivity>[1]> = {}) =>
    logActivity(kirsten, { matchId: null, date: '2026-11-20', minutes: 60, note: 'En tur', formKey: `own-${(key += 1)}-entry`, ...wishes })
  const confirmed = (id: string) =>
    db().update(activities).set({ confirmedAt: new Date(), confirmedBy: coordinator().userId }).where(eq(activities.id, id)).run()

  it('is changed by its writer, and must then be confirmed again', async () => {
    const id = entry()
    confirmed(id)
    expect((await look(id)).data).toMatchObject({
      fixed: null,
      entry: { confirmed: true },
      defaults: { when: 'yesterday', minutes: '60', note: 'En tur' },
    })
    expect(await change(id, { minutes: '90', when: 'yesterday', note: 'En lang tur' })).toMatchObject({
      status: 302,
      location: '/mit/timer',
    })
    expect(ownActivity(kirsten, id)).toMatchObject({ minutes: 90, date: '2026-11-20', note: 'En lang tur', confirmed: false })
    expect(count()).toBe(1)
  })

  it('is asked about like a new one, and not for being like itself', async () => {
    const id = entry()
    expect((await change(id, { when: 'yesterday' })).status).toBe(302)
    expect(await change(id, { minutes: '800' })).toMatchObject({ status: 422, data: { asked: ['long-day'] } })
    entry({ minutes: 30 })
    expect(await change(id, { minutes: '30', when: 'yesterday' })).toMatchObject({ status: 422, data: { asked: ['same-again'] } })
  })

  it('stays on a match that has ended since', async () => {
    const match = activeMatch()
    const id = entry({ matchId: match })
    handle().sqlite.prepare("update matches set state = 'ended' where id = ?").run(match)
    const { data } = await look(id)
    expect(data).toMatchObject({ defaults: { what: `m:${match}` }, choices: [{ value: `m:${match}`, name: null }] })
    expect((await change(id, { what: `m:${match}`, minutes: '30', when: 'yesterday' })).status).toBe(302)
    expect(ownActivity(kirsten, id)).toMatchObject({ matchId: match, minutes: 30 })
  })

  it('of a club one has left may become less, not more or of a later day', async () => {
    const club = association()
    helperOf(club.id, kirsten.userId)
    const id = entry({ organisationId: club.id, date: '2026-11-19' })
    db().delete(memberships).where(eq(memberships.userId, kirsten.userId)).run()
    const form = { what: `o:${club.id}`, when: 'other', date: '2026-11-19' }
    expect((await change(id, { ...form, minutes: '600' })).status).toBe(400)
    expect((await change(id, { ...form, when: 'today' })).status).toBe(400)
    expect((await change(id, { ...form, minutes: '30' })).status).toBe(302)
    expect(ownActivity(kirsten, id)).toMatchObject({ minutes: 30, date: '2026-11-19', organisationId: club.id })
  })

  it('is nobody else’s to see, change or delete', async () => {
    const [id, other] = [entry(), volunteer()]
    expect((await look(id, other)).status).toBe(404)
    expect((await change(id, { minutes: '30' }, other)).status).toBe(404)
    expect((await change(id, { intent: 'delete' }, other)).status).toBe(404)
    expect(ownActivity(kirsten, id)).toMatchObject({ minutes: 60 })
  })

  it('lies fast when its month is over, and says why', async () => {
    const id = entry()
    at('2026-12-08T09:00:00Z')
    expect((await look(id)).data).toMatchObject({ fixed: 'month-over' })
    expect(await change(id, { minutes: '30' })).toMatchObject({ location: `/mit/timer/${id}` })
    expect(await change(id, { intent: 'delete' })).toMatchObject({ location: `/mit/timer/${id}` })
    expect(ownActivity(kirsten, id)).toMatchObject({ minutes: 60 })
  })

  it('that came by itself is not theirs to change, and one a leader wrote only to delete', async () => {
    const [shift, imported] = [entry(), entry()]
    db().update(activities).set({ source: 'shift' }).where(eq(activities.id, shift)).run()
    db().update(activities).set({ source: 'import' }).where(eq(activities.id, imported)).run()
    expect((await look(shift)).data).toMatchObject({ fixed: 'came-by-itself' })
    expect((await look(imported)).data).toMatchObject({ fixed: 'imported' })
    for (const id of [shift, imported]) await change(id, { minutes: '30', when: 'yesterday' })
    for (const id of [shift, imported]) await change(id, { intent: 'delete' })
    expect([ownActivity(kirsten, shift)?.minutes, ownActivity(kirsten, imported)]).toEqual([60, null])
  })
})

describe('last week again', () => {
  const repeat = async (ids: string[]) =>
    answerOf(weekAction(await visit('/mit/timer/uge', { as: kirsten, form: { intent: 'repeat', entry: ids } })))

  it('is shown first, and saved once however often somebody presses', async () => {
    const match = activeMatch()
    for (const date of ['2026-11-09', '2026-11-14', '2026-11-15', '2026-11-08'])
      logActivity(kirsten, { matchId: match, date, minutes: 60, note: 'sidst', formKey: `week-${date}` })
    // the 15th would be tomorrow, the 8th is of the week before
    const lines = lastWeekAgain(kirsten).lines
    expect(lines).toMatchObject([
      { date: '2026-11-16', minutes: 60, codes: [] },
      { date: '2026-11-21', minutes: 60, codes: [] },
    ])
    const ids = lines.map(({ id }) => id)
    expect((await repeat(ids)).status).toBe(302)
    expect((await repeat(ids)).status).toBe(302)
    expect(count()).toBe(6)
    expect(lastWeekAgain(kirsten)).toEqual({ lines: [], rest: true })
    expect(ownActivities(kirsten, 1)).toMatchObject([{ date: '2026-11-21', matchId: match, note: null }])
  })

  it('leaves out what is written already, is not theirs any more, or is somebody else’s', async () => {
    const match = activeMatch()
    const old = logActivity(kirsten, { matchId: match, date: '2026-11-10', minutes: 60, note: null, formKey: 'week-of-old' })
    logActivity(kirsten, { matchId: match, date: '2026-11-17', minutes: 90, note: null, formKey: 'week-of-now' })
    const ended = activeMatch()
    logActivity(kirsten, { matchId: ended, date: '2026-11-11', minutes: 60, note: null, formKey: 'week-of-ended' })
    handle().sqlite.prepare("update matches set state = 'ended' where id = ?").run(ended)
    const others = logActivity(volunteer(), { matchId: null, date: '2026-11-11', minutes: 60, note: null, formKey: 'of-a-neighbour' })
    expect(lastWeekAgain(kirsten)).toEqual({ lines: [], rest: true })
    await repeat([old, others])
    expect(count()).toBe(3)
    expect((await repeat([])).status).toBe(422)
  })
})

describe('a half-written entry', () => {
  const typed = (keep: string, more: Form = {}) => filled({ keep, note: 'Vi øvede os', minutes: '90', when: 'yesterday', ...more })
  const lost = async (form: Form, path = '/mit') => answerOf(pageAction(await visit(path, { as: null, form })))

  it('survives a sign-out: it is kept for its writer, who finds it filled in after signing in', async () => {
    const form = typed(keepFor(kirsten))
    expect(await lost(form)).toEqual({ status: 302, location: '/log-ind?til=%2Fmit', data: null })
    expect((await page()).log).toMatchObject({ draft: true, defaults: { note: 'Vi øvede os', minutes: '90', when: 'yesterday' } })
    expect((await page()).log.formKey).toBe(form.formKey)
    expect(JSON.stringify(db().select().from(activityDrafts).all())).not.toContain('øvede')
    expect((await page('/mit', volunteer())).log.draft).toBe(false)
    // saved with what it was, it is gone
    await logs({ ...form, intent: 'log' })
    expect((await page()).log.draft).toBe(false)
    expect(db().select().from(activityDrafts).all()).toEqual([])
  })

  it('is still of the day it was written on, the day after', async () => {
    await lost(typed(keepFor(kirsten)))
    at('2026-11-22T09:00:00Z')
    expect((await page()).log.defaults).toMatchObject({ when: 'other', date: '2026-11-20' })
  })

  it('is kept while somebody writes, and offered until it is saved, dropped or fourteen days old', async () => {
    const keep = async (form: Form, as: Actor | null = kirsten) =>
      answerOf(sendAction(await visit('/mit/timer/send', { as, form: { ...form, intent: 'keep' } })))
    const form = typed(keepFor(kirsten))
    expect((await keep(form)).status).toBe(204)
    expect((await page()).log.draft).toBe(true)
    await answerOf(phoneAction(await visit('/mit/timer/nyt', { as: kirsten, form: { intent: 'forget-draft' } })))
    expect((await page()).log.draft).toBe(false)
    // a line that comes after the entry was saved brings nothing back
    await logs({ ...form, intent: 'log' })
    await keep(form)
    expect((await page()).log.draft).toBe(false)
    await keep(typed(keepFor(kirsten)))
    at('2026-12-06T09:00:00Z')
    removeOldDrafts()
    expect(draftOf(kirsten)).toBeNull()
    expect((await keep(typed('not-a-keep'))).status).toBe(422)
  })

  it('of somebody else on the same device is not saved under this account; it waits for its writer', async () => {
    const anna = volunteer({ firstName: 'Anna' })
    const form = typed(keepFor(anna))
    expect((await logs(form)).location).toBe('/mit')
    expect(count()).toBe(0)
    expect(draftOf(kirsten)).toBeNull()
    expect(draftOf(anna)).toMatchObject({ note: 'Vi øvede os' })
  })

  it('is kept for nobody when the page does not say whose it was, or said so long ago', async () => {
    for (const keep of ['', 'v1.forged.forged', keepFor(kirsten).slice(0, -3)]) await lost(typed(keep))
    const old = keepFor(kirsten)
    at('2026-12-24T09:00:00Z')
    await lost(typed(old))
    expect(db().select().from(activityDrafts).all()).toEqual([])
  })

  it('of an account that is gone is kept for nobody, and nothing breaks', async () => {
    const form = typed(keepFor({ userId: 'nobody-any-more', roles: new Set() }))
    expect((await lost(form)).location).toBe('/log-ind?til=%2Fmit')
    expect(db().select().from(activityDrafts).all()).toEqual([])
  })

  it('is not written over from a page that was opened before, by whoever has that page', async () => {
    const old = keepFor(kirsten)
    at('2026-11-21T10:00:00Z')
    const form = typed(keepFor(kirsten))
    await lost(form)
    await lost(typed(old, { note: 'Noget helt andet' }))
    expect(draftOf(kirsten)).toMatchObject({ note: 'Vi øvede os' })
    // the form itself may go on
    await lost({ ...form, keep: old, note: 'Vi øvede os længe' })
    expect(draftOf(kirsten)).toMatchObject({ note: 'Vi øvede os længe' })
    at('2026-11-25T10:00:00Z')
    await lost({ ...form, note: 'Dage efter' })
    expect(draftOf(kirsten)).toMatchObject({ note: 'Vi øvede os længe' })
  })

  it('can be kept by nobody without end: somebody who is not signed in is counted', async () => {
    for (let more = 0; more < 35; more += 1) await lost(typed(keepFor(kirsten), { note: `nummer ${more}` }))
    expect(draftOf(kirsten)).toMatchObject({ note: 'nummer 29' })
  })

  it('with a CPR number in its line is kept without it', () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ note: 'Kirsten 010190-1234', minutes: '60' })) form.set(name, value)
    keepDraft({ userId: kirsten.userId, at: Date.parse('2026-11-21T09:00:00Z') }, form)
    expect(draftOf(kirsten)).not.toHaveProperty('note')
  })
})

describe('a link in a mail', () => {
  const open = async (path: string) =>
    answerOf(linkLoader(await visit(path, { params: { token: path.split('?')[0]?.split('/').at(-1) ?? '' } })))
  const writes = async (path: string, form: Form = {}) =>
    answerOf(linkAction(await visit(path, { params: { token: path.split('/').at(-1) ?? '' }, form: filled(form) })))

  it('writes hours without signing in, and tells the kind of match and one’s own first name, no more', async () => {
    const match = activeMatch()
    helperOf(association({ name: 'Boldklubben' }).id, kirsten.userId)
    const path = makeLogLink(kirsten.userId, match)
    const { data } = await open(path)
    expect(data).toMatchObject({
      open: true,
      firstName: 'Kirsten',
      defaults: { what: `m:${match}` },
      choices: [{ of: 'match', kind: 'language-buddy', name: null }],
    })
    for (const secret of ['Iryna', 'Boldklubben', kirsten.userId]) expect(JSON.stringify(data)).not.toContain(secret)
    expect(count()).toBe(0)
    expect((await writes(path, { what: `m:${match}` })).status).toBe(302)
    expect(ownActivities(kirsten, 1)).toMatchObject([{ matchId: match, minutes: 60 }])
    expect(JSON.stringify(handle().sqlite.prepare('select * from log_links').all())).not.toContain(path.split('/').at(-1))
  })

  it('is good for ten entries and thirty days; the same form sent twice counts once', async () => {
    const path = makeLogLink(kirsten.userId)
    const twice = { formKey: 'the-same-form', minutes: '15' }
    await writes(path, twice)
    await writes(path, twice)
    for (let minutes = 20; minutes < 29; minutes += 1) await writes(path, { minutes: String(minutes) })
    expect(count()).toBe(10)
    expect((await open(path)).data).toMatchObject({ open: false })
    await writes(path, { minutes: '45' })
    expect(count()).toBe(10)
    const late = makeLogLink(kirsten.userId)
    at('2026-12-22T09:00:00Z')
    expect((await open(late)).data).toMatchObject({ open: false, choices: [] })
    await writes(late)
    expect(count()).toBe(10)
    at('2027-04-01T09:00:00Z')
    removeOldLogLinks()
    expect(readLogLink(late.split('/').at(-1))).toBeNull()
  })

  it('asks about what is unusual, and undoes what it wrote itself within the hour, nothing else', async () => {
    const path = makeLogLink(kirsten.userId)
    expect(await writes(path, { minutes: '800' })).toMatchObject({ status: 422, data: { asked: ['long-day'] } })
    logActivity(kirsten, { matchId: null, date: '2026-11-20', minutes: 60, note: null, formKey: 'written-elsewhere' })
    const thanks = (await writes(path, { formKey: 'by-the-link' })).location ?? ''
    expect(thanks).toBe(`${path}?gemt=by-the-link`)
    expect((await open(thanks)).data).toMatchObject({ saved: 'by-the-link' })
    expect((await open(`${path}?gemt=written-elsewhere`)).data).toMatchObject({ saved: null })
    for (const saved of ['written-elsewhere', 'nothing-of-the-kind']) await writes(path, { intent: 'undo', saved })
    expect(count()).toBe(2)
    expect((await writes(path, { intent: 'undo', saved: 'by-the-link' })).location).toMatch(/\?fortrudt$/)
    expect([count(), readLogLink(path.split('/').at(-1))?.left]).toEqual([1, 10])
    await writes(path, { formKey: 'by-the-link-again' })
    at('2026-11-21T10:30:00Z')
    await writes(path, { intent: 'undo', saved: 'by-the-link-again' })
    expect(count()).toBe(2)
  })

  it('comes with the mail that asks how it goes, for that match', async () => {
    const id = activeMatch()
    const match = matchById(id)
    hoursLinkIs(makeLogLink)
    emptyOutbox()
    if (match) askHowItGoes(match, 'a-follow-up')
    const [mail] = await waitingMails()
    const path = /\/timer\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect(readLogLink(path.split('/').at(-1))).toMatchObject({ userId: kirsten.userId, matchId: id, left: 10 })
    expect(mail?.subject).not.toContain('Iryna')
  })

  it('that nobody made is not there', async () => {
    expect((await open('/timer/a-link-that-nobody-made')).status).toBe(404)
    expect((await writes('/timer/a-link-that-nobody-made')).status).toBe(404)
  })
})

describe('a phone without a net', () => {
  const sends = async (notes: unknown[], { as = kirsten, owner = as.userId }: { as?: Actor; owner?: string } = {}) => {
    const request = await visit('/mit/timer/send', { as, form: { intent: 'send', owner, notes: JSON.stringify(notes) } })
    const answer = (await sendAction(request)) as Response
    return ((await answer.json()) as { answers: unknown[] }).answers
  }
  const note = (wishes: Record<string, unknown> = {}) => ({
    key: `phone-key-${(key += 1)}`,
    what: '',
    date: '2026-11-20',
    minutes: 60,
    starts: null,
    assured: [],
    ...wishes,
  })

  it('is answered note by note, and what is sent again counts once', async () => {
    const [one, two] = [note({ line: 'Vi bagte' }), note({ minutes: 90 })]
    expect(await sends([one])).toEqual([{ key: one.key, outcome: 'taken' }])
    expect(await sends([one, two])).toEqual([
      { key: one.key, outcome: 'taken' },
      { key: two.key, outcome: 'taken' },
    ])
    expect(count()).toBe(2)
    expect(ownActivities(kirsten, 5).map((each) => each.note)).toContain('Vi bagte')
  })

  it('is asked about what is unusual, and told what cannot be taken', async () => {
    const [long, ahead] = [note({ minutes: 900, date: '2026-11-19' }), note({ date: '2026-12-20' })]
    const [match, cpr, broken] = [note({ what: 'm:of-somebody-else' }), note({ line: '010190-1234' }), note({ minutes: 'en time' })]
    expect(await sends([long, ahead, match, cpr, broken, 'nonsense'])).toEqual([
      { key: long.key, outcome: 'asked', codes: ['long-day'] },
      { key: ahead.key, outcome: 'refused', why: 'date' },
      { key: match.key, outcome: 'refused', why: 'not-your-match' },
      { key: cpr.key, outcome: 'refused', why: 'note' },
      { key: broken.key, outcome: 'refused', why: 'not-taken' },
      { key: '', outcome: 'refused', why: 'not-taken' },
    ])
    expect(count()).toBe(0)
    expect(await sends([{ ...long, assured: ['long-day'] }])).toEqual([{ key: long.key, outcome: 'taken' }])
  })

  it('is not offered again what it has sent: the entry has the form’s key, and what was kept of it goes', async () => {
    const keep = async (formKey: string) =>
      answerOf(
        sendAction(
          await visit('/mit/timer/send', {
            as: kirsten,
            form: { ...filled({ formKey, keep: keepFor(kirsten) }), note: 'Vi bagte', intent: 'keep' },
          }),
        ),
      )
    const one = note({ line: 'Vi bagte' })
    await keep(one.key)
    expect(draftOf(kirsten)).not.toBeNull()
    await sends([one])
    expect(db().select().from(activityDrafts).all()).toEqual([])
    // what was on its way comes too late
    await keep(one.key)
    expect(db().select().from(activityDrafts).all()).toEqual([])
    await keep('another-form')
    await sends([note({ minutes: 45 })])
    expect(draftOf(kirsten)).not.toBeNull()
  })

  it('with one entry that cannot be written sends the others', async () => {
    const [one, two] = [note(), note({ minutes: 30 })]
    handle().sqlite.exec("CREATE TRIGGER refuse BEFORE INSERT ON activities WHEN new.minutes = 60 BEGIN SELECT raise(abort, 'no'); END")
    expect(await sends([one, two])).toEqual([
      { key: one.key, outcome: 'refused', why: 'not-taken' },
      { key: two.key, outcome: 'taken' },
    ])
  })

  it('keeps of its page nothing of the person’s own words, nor what lets somebody write in their name', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ note: 'Hemmelige ord', minutes: '60', formKey: 'half-written' })) form.set(name, value)
    keepDraft({ userId: kirsten.userId, at: Date.parse('2026-11-21T09:00:00Z') }, form)
    const opened = await visit('/mit/timer/nyt', { as: kirsten })
    const answer = async (args: typeof opened) => (await phoneLoader(args)) as { data: unknown; init: { headers?: Record<string, string> } }
    const shown = await answer(opened)
    expect(JSON.stringify(shown.data)).toContain('Hemmelige')
    expect(shown.init.headers?.['x-kept-until']).toBeUndefined()
    opened.request.headers.set('x-keep', '1')
    const kept = await answer(opened)
    expect(JSON.stringify(kept.data)).not.toContain('Hemmelige')
    expect(kept.data).toMatchObject({ draft: false })
    expect(kept.data).not.toHaveProperty('keep', expect.any(String))
    expect(kept.init.headers?.['x-kept-until']).toBeDefined()
  })

  it('sends nothing under another account', async () => {
    const one = note()
    expect(await sends([one], { owner: volunteer().userId })).toEqual([{ key: one.key, outcome: 'refused', why: 'not-yours' }])
    expect(count()).toBe(0)
  })

  it('keeps a page with kinds and first letters, and no names', async () => {
    const match = activeMatch()
    const { data } = await answerOf(phoneLoader(await visit(`/mit/timer/nyt?match=${match}`, { as: kirsten })))
    expect(data).toMatchObject({ choices: [{ value: `m:${match}`, name: 'I' }], defaults: { what: `m:${match}` } })
    expect(JSON.stringify(data)).not.toContain('Iryna')
    expect(choicesFor(kirsten)).toMatchObject([{ name: 'Iryna' }])
    expect(defaultsFor(kirsten, [])).toMatchObject({ what: '', minutes: '60', when: 'today' })
  })
})
