import { beforeEach, describe, expect, it } from 'vitest'
import { headCount } from '~/attendance/attendance'
import { takeNotes } from '~/attendance/attendance.server'
import { firstWordOf } from '~/attendance/first-word'
import { notedOn } from '~/attendance/noted.server'
import { action, loader } from '~/attendance/routes/day'
import { action as numbersAction, loader as numbers } from '~/attendance/routes/numbers'
import { action as send, loader as ask } from '~/attendance/routes/send'
import { loader as sheet } from '~/attendance/routes/sheet'
import { eventBySlug, datesOf } from '~/events/event-reading.server'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { cameNote, doorAs, helping, noteOf, signedUp } from '~tests/support/door'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { waitingMails } from '~tests/support/mails'
import { association, coordinator, person, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import '~/server/wiring.server'

useHouse()

const DAY = '2027-01-12'
const at = (time: string) => setClock(() => new Date(time))
let kirsten: Somebody
let event: ReturnType<typeof publishedEvent>
let date: string

beforeEach(() => {
  at(`${DAY}T15:00:00Z`)
  kirsten = volunteer()
  event = publishedEvent({ host: kirsten, days: [DAY, '2027-01-19'] })
  date = event.dates[0] ?? ''
})

const params = (day = DAY) => ({ slug: event.slug, date: day })
const path = (day = DAY) => `/mit/arrangementer/${event.slug}/dag/${day}`
async function seenBy(as: Actor | null, day = DAY) {
  const answer = await answerOf(Promise.resolve(loader(await visit(path(day), { as, params: params(day) }))))
  return { ...answer, page: answer.data as { people: { firstName: string }[] | null; helpers: unknown[]; hosting: boolean } | null }
}
async function does(as: Actor, form: Record<string, string | readonly string[]>) {
  return answerOf(action(await visit(path(), { as, params: params(), form: { key: newId(), ...form } })))
}
async function sends(as: Actor, notes: unknown, owner = as.userId) {
  const form = { intent: 'send', owner, notes: JSON.stringify(notes) }
  const response = (await send(await visit(`${path()}/send`, { as, params: params(), form })).catch(
    (thrown: unknown) => thrown,
  )) as Response
  return {
    status: response.status,
    ...((await response.json().catch(() => ({}))) as { answers?: { outcome: string; why?: string }[]; state?: unknown }),
  }
}

describe('the day’s page', () => {
  it('is for hosts and for whoever helps that day, and for nobody else there', async () => {
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    const [club, mette] = [association(), coordinator()]
    expect((await seenBy(kirsten)).page).toMatchObject({ hosting: true })
    expect((await seenBy(mette)).page).toMatchObject({ hosting: true })
    expect((await seenBy(gunnar)).page).toMatchObject({ hosting: false, helpers: [] })
    for (const stranger of [volunteer(), club.leader]) expect((await seenBy(stranger)).status).toBe(404)
    expect((await seenBy(null)).status).toBe(302)
    // helping next week is no reason to see this week's names
    expect((await seenBy(gunnar, '2027-01-19')).status).toBe(404)
    at('2027-01-13T09:00:00Z')
    expect((await seenBy(gunnar)).status).toBe(404)
  })

  it('opens to helpers the evening before, and only to those whose address has proven to be theirs', async () => {
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    const seen: [string, number][] = [
      ['2027-01-05T12:00:00Z', 404],
      ['2027-01-11T16:59:00Z', 404],
      ['2027-01-11T17:00:00Z', 200],
      [`${DAY}T22:59:00Z`, 200],
      [`${DAY}T23:00:00Z`, 404],
    ]
    for (const [time, status] of seen) {
      at(time)
      const paper = await answerOf(Promise.resolve(sheet(await visit(`${path()}/liste`, { as: gunnar, params: params() }))))
      expect([time, (await seenBy(gunnar)).status, paper.status]).toEqual([time, status, status])
    }
    at(`${DAY}T12:00:00Z`)
    handle().sqlite.prepare('update users set email_verified_at = null where id = ?').run(gunnar.userId)
    expect((await seenBy(gunnar)).status).toBe(404)
  })

  it('two of the same first name are told apart, on paper too', async () => {
    for (const name of ['Bodil', 'Amal', 'bodil ']) signedUp(event.id, date, { name })
    const names = ['Amal', 'Bodil (1)', expect.stringMatching(/^bodil ?\(2\)$/i)]
    expect((await seenBy(kirsten)).page?.people?.map(({ firstName }) => firstName.replace(/ +/g, ' '))).toEqual(names)
    const paper = await answerOf(Promise.resolve(sheet(await visit(`${path()}/liste`, { as: kirsten, params: params() }))))
    const { people } = paper.data as { people: { firstName: string }[] }
    expect(people.map(({ firstName }) => firstName)).toEqual(names)
  })

  it('names those who are expected, and says in the log who read it; the names are gone two days after', async () => {
    signedUp(event.id, date, { name: 'Halima' })
    signedUp(event.id, date, { account: person({ firstName: 'Amal' }) })
    signedUp(event.id, date, { name: 'Waits', state: 'waiting' })
    expect((await seenBy(kirsten)).page?.people?.map(({ firstName }) => firstName)).toEqual(['Amal', 'Halima'])
    const lines = handle().sqlite.prepare("select actor, subject from audit_events where action = 'event.names-read'").all()
    expect(lines).toEqual([{ actor: kirsten.userId, subject: `event:${event.id}` }])
    at('2027-01-14T09:00:00Z')
    const later = await seenBy(kirsten)
    expect([later.page?.people, JSON.stringify(later.data).includes('Halima')]).toEqual([null, false])
  })

  it('may be kept by a phone until midnight of its day, and not a day too early', async () => {
    const header = async () => {
      const answer = await loader(await visit(path(), { as: kirsten, params: params() }))
      return new Headers((answer as { init: ResponseInit }).init.headers).get('x-kept-until')
    }
    expect(Number(await header())).toBe(Date.parse('2027-01-13T00:00:00+01:00'))
    at('2027-01-10T09:00:00Z')
    expect(await header()).toBeNull()
    at('2027-01-13T09:00:00Z')
    expect(await header()).toBeNull()
  })

  it('a day that is none, a draft, or another’s event is not there', async () => {
    expect((await seenBy(kirsten, '2027-01-13')).status).toBe(404)
    expect((await seenBy(kirsten, 'i-morgen')).status).toBe(404)
    event = publishedEvent({ host: kirsten, state: 'draft', days: [DAY] })
    expect((await seenBy(kirsten)).status).toBe(404)
  })
})

describe('without a script', () => {
  it('everything is a plain form, and sent twice it counts once', async () => {
    const halima = signedUp(event.id, date)
    const came = { intent: 'person', key: newId(), signUpId: halima, came: 'came', before: 'none', adults: '1', children: '2' }
    const child = { intent: 'walk-in', key: newId(), who: 'child' }
    for (const form of [came, came, child, child]) expect(await does(kirsten, form)).toMatchObject({ status: 302, location: path() })
    await does(kirsten, { intent: 'walk-in', who: 'adult' })
    await does(kirsten, { intent: 'drop-walk-in', walkIn: child.key })
    await does(kirsten, { intent: 'interpreter', language: 'ar', minutes: '90' })
    expect(headCount(notedOn(date))).toMatchObject({ adults: 2, children: 2, walkIns: 1 })
    expect(notedOn(date).interpreters).toEqual({ ar: 90 })
    await does(kirsten, { intent: 'close', adults: '2', children: '2' })
    expect(notedOn(date).closed).toEqual({ adults: 2, children: 2 })
  })

  it('whoever has no mark when the day is closed did not come, when the host says so', async () => {
    const [halima, amal, away] = [signedUp(event.id, date), signedUp(event.id, date), signedUp(event.id, date, { state: 'cancelled' })]
    takeNotes(doorAs(event.id, date, kirsten), [cameNote(halima)])
    await does(kirsten, { intent: 'close', adults: '1', children: '0', rest: 'unknown' })
    expect(Object.keys(notedOn(date).people)).toEqual([halima])
    await does(kirsten, { intent: 'close', adults: '1', children: '0', rest: 'no-show' })
    const { people, closed } = notedOn(date)
    expect([people[halima]?.what, people[amal]?.what, people[away]?.what]).toEqual(['came', 'no-show', undefined])
    expect(closed).toEqual({ adults: 1, children: 0 })
    expect(handle().sqlite.prepare('select no_shows from held_dates').pluck().get()).toBe(1)
  })

  it('what two noted differently is shown with both words, and nothing is changed', async () => {
    const halima = signedUp(event.id, date)
    takeNotes(doorAs(event.id, date, coordinator()), [cameNote(halima, { came: 'no-show' })])
    const form = { intent: 'person', signUpId: halima, came: 'came', before: 'none', adults: '1', children: '0' }
    expect(await does(kirsten, form)).toMatchObject({
      status: 409,
      data: { entries: [{ note: { came: 'came' }, answer: { by: 'Mette', standing: { what: 'no-show' } } }] },
    })
    expect(notedOn(date).people[halima]?.what).toBe('no-show')
  })

  it.each<Record<string, string>>([
    { intent: 'close', adults: '-1', children: '0' },
    { intent: 'close', adults: 'tolv', children: '0' },
    { intent: 'close', adults: '99999', children: '0' },
    { intent: 'close' },
    { intent: 'interpreter', language: 'ar', minutes: '2' },
    { intent: 'interpreter', language: 'klingon', minutes: '60' },
    { intent: 'person', signUpId: 'x', came: 'perhaps', before: 'none', adults: '1', children: '0' },
    { intent: 'walk-in', who: 'dog' },
  ])('%o is refused as bad input', async (form) => {
    expect((await does(kirsten, form)).status).toBe(422)
    expect(notedOn(date).closed).toBeNull()
  })
})

describe('a phone that comes back to the net', () => {
  it('sends all at once and is answered by key, with what stands now and no name', async () => {
    const halima = signedUp(event.id, date, { name: 'Halima' })
    const notes = [cameNote(halima), noteOf({ what: 'walk-in', adults: 1, children: 0 })]
    const answer = await sends(kirsten, notes)
    expect(answer.answers?.map(({ outcome }) => outcome)).toEqual(['taken', 'taken'])
    expect(await sends(kirsten, notes)).toMatchObject({ status: 200 })
    expect(headCount(notedOn(date))).toMatchObject({ adults: 2 })
    expect(JSON.stringify(answer)).not.toContain('Halima')
  })

  it('a helper’s phone may come back the day after; a stranger’s never', async () => {
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    at('2027-01-13T09:00:00Z')
    expect((await sends(gunnar, [noteOf({ what: 'walk-in', adults: 1, children: 0 })])).answers).toMatchObject([{ outcome: 'taken' }])
    expect((await sends(volunteer(), [noteOf({ what: 'walk-in', adults: 1, children: 0 })])).status).toBe(404)
  })

  it('a helper’s phone that comes back late is answered, and told nothing of the day', async () => {
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    const asked = async () =>
      (
        (await Promise.resolve(visit(`${path()}/send`, { as: gunnar, params: params() }))
          .then((visited) => ask(visited))
          .catch((thrown: unknown) => thrown)) as Response
      ).status
    expect(await asked()).toBe(200)
    at('2027-01-20T09:00:00Z')
    expect(await asked()).toBe(404)
    const answer = await sends(gunnar, [noteOf({ what: 'walk-in', adults: 1, children: 0 })])
    expect([answer.answers?.[0]?.outcome, answer.state]).toEqual(['taken', null])
    at('2027-02-20T09:00:00Z')
    expect((await sends(gunnar, [noteOf({ what: 'walk-in', adults: 1, children: 0 })])).status).toBe(404)
  })

  it('what was noted under another account waits for it', async () => {
    const mette = coordinator()
    const answer = await sends(mette, [noteOf({ what: 'walk-in', adults: 1, children: 0 })], kirsten.userId)
    expect(answer.answers).toMatchObject([{ outcome: 'refused', why: 'not-yours' }])
    expect(notedOn(date).walkIns).toEqual([])
  })

  it('one note that is none does not stop the others; what is no list is refused', async () => {
    const good = noteOf({ what: 'walk-in', adults: 1, children: 0 })
    const answer = await sends(kirsten, [{ key: 'no-note-at-all', what: 'dance' }, good, { ...good, key: 'x', adults: 5000 }, 7])
    expect(answer.answers?.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'refused', 'refused', 'taken'])
    for (const bad of [{}, [], 'text', Array.from({ length: 101 }, () => good)]) expect((await sends(kirsten, bad)).status).toBe(422)
  })

  it('asks what others noted meanwhile', async () => {
    takeNotes(doorAs(event.id, date, coordinator()), [noteOf({ what: 'walk-in', adults: 0, children: 1 })])
    const response = await ask(await visit(`${path()}/send`, { as: kirsten, params: params() }))
    expect(((await response.json()) as { state: { walkIns: unknown[] } }).state.walkIns).toHaveLength(1)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('on paper', () => {
  const printed = async (query = '', as: Actor = kirsten) =>
    answerOf(Promise.resolve(sheet(await visit(`${path()}/liste${query}`, { as, params: params() }))))

  it('stand first names and blank lines, and nothing else of anybody', async () => {
    signedUp(event.id, date, { name: 'Halima Hassan', email: 'halima@example.com' })
    const { data } = await printed()
    expect(data).toMatchObject({ people: [{ firstName: 'Halima', adults: 1, children: 0 }], blank: 12 })
    expect(JSON.stringify(data)).not.toMatch(/Hassan|example\.com/)
    expect((await printed('?linjer=20')).data).toMatchObject({ blank: 20 })
    expect((await printed('?linjer=-4')).data).toMatchObject({ blank: 12 })
    expect(['Halima Hassan', '  Bo ', ''].map(firstWordOf)).toEqual(['Halima', 'Bo', ''])
  })

  it('not for strangers, and not once the names are gone', async () => {
    expect((await printed('', volunteer())).status).toBe(404)
    at('2027-01-14T09:00:00Z')
    expect((await printed()).status).toBe(404)
  })
})

describe('numbers', () => {
  it('are the hosts’ only, date by date, without a name', async () => {
    const halima = signedUp(event.id, date, { name: 'Halima', adults: 1, children: 1 })
    const walkIn = noteOf({ what: 'walk-in', adults: 1, children: 0 })
    const close = noteOf({ what: 'close', adults: 2, children: 1, before: null, missed: [], thank: false })
    takeNotes(doorAs(event.id, date, kirsten), [
      cameNote(halima, { children: 1 }),
      walkIn,
      noteOf({ what: 'interpreter', language: 'ar', minutes: 60 }),
      close,
    ])
    const ofEvent = async (as: Actor) =>
      answerOf(Promise.resolve(numbers(await visit(`/mit/arrangementer/${event.slug}/tal`, { as, params: { slug: event.slug } }))))
    const { data } = await ofEvent(kirsten)
    expect(data).toMatchObject({
      dates: [{ day: DAY, expected: 2, held: { adults: 2, children: 1, noShows: 0, byItself: false }, walkIns: 1, interpreterMinutes: 60 }],
      followUp: null,
    })
    expect(JSON.stringify(data)).not.toContain('Halima')
    const gunnar = volunteer()
    helping(event.id, date, gunnar)
    for (const other of [gunnar, volunteer()]) expect((await ofEvent(other)).status).toBe(404)
  })
})

describe('a course that is over', () => {
  const form = (wishes: Record<string, string> = {}) => ({
    intent: 'meet-again',
    title: 'Vi mødes igen',
    day: '2027-02-09',
    starts: '16:00',
    ends: '18:00',
    times: '3',
    formKey: 'a-form-key-of-ours',
    ...wishes,
  })
  const again = async (as: Actor, wishes = {}) =>
    answerOf(numbersAction(await visit(`/mit/arrangementer/${event.slug}/tal`, { as, params: { slug: event.slug }, form: form(wishes) })))
  let mette: Somebody
  beforeEach(() => {
    mette = coordinator()
    event = publishedEvent({ host: mette, kind: 'welcome-course', title: 'Velkomstkursus', signUp: 'course', days: ['2027-01-05', DAY] })
    signedUp(event.id, '', { course: true, name: 'Halima', email: 'halima@example.com' })
    signedUp(event.id, '', { course: true, account: person({ email: 'amal@example.com', locale: 'ar' }) })
    signedUp(event.id, '', { course: true, email: 'gone@example.com', state: 'cancelled' })
  })

  it('goes on as monthly meetings, and everybody in it is invited once, in their language', async () => {
    const first = await again(mette)
    expect(first.status).toBe(302)
    expect(await again(mette)).toEqual(first)
    const made = eventBySlug(first.location?.split('/').at(-1) ?? '')
    expect(made).toMatchObject({ title: 'Vi mødes igen', followsId: event.id, signUp: 'date', state: 'published', kind: 'welcome-course' })
    expect(datesOf(made?.id ?? '', null).map(({ day, starts, ends }) => [day, starts, ends])).toEqual([
      ['2027-02-09', 960, 1080],
      ['2027-03-09', 960, 1080],
      ['2027-04-13', 960, 1080],
    ])
    const mails = await waitingMails()
    expect(mails.map(({ to, locale }) => [to, locale]).sort()).toEqual([
      ['amal@example.com', 'ar'],
      ['halima@example.com', 'da'],
    ])
    expect(mails.find(({ locale }) => locale === 'da')?.text).toContain('tirsdag 9. februar kl. 16')
  })

  it('of a women’s group nothing can be read in the invitation, not in its links either', async () => {
    handle().sqlite.prepare("update events set kind = 'womens-group', women_only = 1, title = 'Kvindegruppe' where id = ?").run(event.id)
    const made = eventBySlug((await again(mette, { title: 'Kvinder i Nexø' })).location?.split('/').at(-1) ?? '')
    const mails = await waitingMails()
    expect(mails).toHaveLength(2)
    const words = JSON.stringify(mails.map(({ subject, text, html }) => [subject, text, html]))
    for (const telling of ['Kvindegruppe', 'Kvinder i Nexø', event.slug, made?.slug ?? '?', '/arrangementer/'])
      expect(words).not.toContain(telling)
  })

  it('is no way in for others, nor before it is over, nor with times that cannot be', async () => {
    expect((await again(volunteer())).status).toBe(404)
    expect((await again(mette, { ends: '15:00' })).status).toBe(422)
    expect((await again(mette, { day: '2026-12-01' })).status).toBe(422)
    at('2027-01-11T09:00:00Z')
    expect((await again(mette)).status).toBe(422)
    expect(await waitingMails()).toEqual([])
  })
})
