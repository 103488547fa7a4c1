import { describe, expect, it } from 'vitest'
import { eventMakers } from '~db/schema/events'
import { datesOf, eventBySlug, eventsById } from '~/events/event-reading.server'
import { hostedList } from '~/events/hosted-list.server'
import { takeDown } from '~/events/changing.server'
import { makers } from '~/events/makers.server'
import { makeEvent, plainEntry } from '~/events/making.server'
import { action as copyAction, loader as copyLoader } from '~/events/routes/copy'
import { action as dateAction, loader as dateLoader } from '~/events/routes/date'
import { action as deskAction, loader as deskLoader } from '~/events/routes/desk-events'
import { action as factsAction, loader as factsLoader } from '~/events/routes/facts'
import { action as holidaysAction } from '~/events/routes/holidays'
import { action as hubAction, loader as hubLoader } from '~/events/routes/hub'
import { action as newAction, loader as newLoader } from '~/events/routes/new'
import { loader as organisationLoader } from '~/events/routes/organisation-events'
import { allHolidays } from '~/events/holidays.server'
import { whenOf } from '~/events/series'
import { organisationsById } from '~/organisations/organisations.server'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { association, coordinator, volunteer } from '~tests/support/people'
import { publishedEvent } from '~tests/support/events'
import { fails } from '~tests/support/forms'
import { waitingMails } from '~tests/support/mails'
import { comes } from '~tests/support/sign-ups'
import { useHouse } from '~tests/support/house'
import { answerOf, visit } from '~tests/support/visits'

const good = {
  intent: 'publish',
  kind: 'homework-cafe',
  title: 'Lektiecafé',
  town: 'nexoe',
  place: 'Biblioteket',
  signUp: 'drop-in',
  day: '2026-12-01',
  starts: '15:30',
  ends: '17:30',
  repeat: 'weekly',
  endsBy: 'times',
  times: '6',
  skipsPublic: 'on',
  formKey: 'a-key-of-the-form',
}
type Fields = Record<string, string | readonly string[]>
const autumn = () => setClock(() => new Date('2026-11-02T10:00:00Z'))

/** What a form said was wrong: by field, '' for the form as a whole. */
function wrong({ data }: { data: unknown }): Record<string, string[] | null> {
  const { reply } = data as { reply: { error?: Record<string, string[] | null> } }
  return reply.error ?? {}
}
const typed = ({ data }: { data: unknown }) => (data as { reply: { initialValue: Record<string, unknown> } }).reply.initialValue

describe('making an event on its page', () => {
  useHouse()
  const send = async (as: ReturnType<typeof volunteer>, form: Fields) =>
    answerOf(newAction(await visit('/arrangementer/nyt', { as, form })))

  it('a leader fills in what must be said, and it is on the site', async () => {
    autumn()
    const club = association()
    const answer = await send(club.leader, { ...good, organisationId: club.id })
    expect(answer).toMatchObject({ status: 302, location: '/mit/arrangementer/lektiecafe-nexoe' })
    expect(eventBySlug('lektiecafe-nexoe')).toMatchObject({ state: 'published', organisationId: club.id })
    expect(hostedList(club.leader)).toMatchObject([{ next: { day: '2026-12-01', starts: 930, ends: 1050 }, coming: 6 }])
  })

  it('whoever makes it hosts it, whomever the form names; an organisation that is none is refused at its field', async () => {
    autumn()
    const [desk, other] = [coordinator(), volunteer()]
    await send(desk, { ...good, organisationId: 'municipality', hostId: other.userId })
    expect(eventBySlug('lektiecafe-nexoe')?.hostId).toBe(desk.userId)
    expect((await send(desk, { ...good, formKey: 'another-key', organisationId: 'municipality', hostId: 'nobody' })).status).toBe(302)
    const refused = await send(desk, { ...good, formKey: 'a-third-key', organisationId: 'no-such-club' })
    expect([refused.status, wrong(refused).organisationId]).toEqual([422, ['event-not-yours']])
  })

  it('its kind has filled in the form: a women’s group is for women, keeps its address, and says how to sign up', async () => {
    const club = association()
    const { data } = await answerOf(newLoader(await visit('/arrangementer/nyt?kind=womens-group', { as: club.leader })))
    expect(data).toMatchObject({
      may: true,
      kind: 'womens-group',
      inviters: [{ id: club.id }],
      typed: { title: 'Kvindegruppe', organisationId: club.id, womenOnly: 'on', addressKept: 'on', signUp: 'date', skipsSchool: 'on' },
    })
  })

  it.each<[string, Fields, string, string]>([
    ['it ends before it begins', { ends: '15:00' }, 'ends', 'ends-before-start'],
    ['it never ends', { times: '' }, 'times', 'never-ends'],
    ['it never ends by a day', { endsBy: 'until' }, 'until', 'never-ends'],
    ['it ends before the first day', { endsBy: 'until', until: '2026-11-30' }, 'until', 'until-before-start'],
    ['it has 10 000 dates', { times: '10000' }, 'times', 'too-many-dates'],
    ['it goes on for twenty years', { endsBy: 'until', until: '2046-01-01' }, 'until', 'too-far-ahead'],
    ['its year is mistyped', { day: '9999-01-01' }, 'day', 'too-far-ahead'],
    ['its day does not exist', { day: '2026-02-30' }, 'day', 'date'],
    ['its day is gone', { day: '2026-11-01' }, 'day', 'day-gone'],
    ['its day is not the last Tuesday', { repeat: 'monthly-last' }, 'day', 'not-last'],
    ['its clock is none', { starts: '25:00' }, 'starts', 'clock'],
    ['it has no town', { town: '' }, 'town', 'choose'],
    ['a telephone number stands in its text', { text: 'Ring 56 92 12 34' }, 'text', 'phone-in-text'],
    ['it keeps an address that is not there', { addressKept: 'on' }, 'keptAddress', 'required'],
    ['its ages are turned round', { ageFrom: '18', ageTo: '6' }, 'ageTo', 'ages-turned'],
    ['another inviter is made up', { organisationId: 'a-club-of-others' }, 'organisationId', 'event-not-yours'],
  ])('when %s it is refused at the field, what was typed stays, and nothing is made', async (_, change, field, why) => {
    autumn()
    const club = association()
    const form = { ...good, organisationId: club.id, ...change }
    const answer = await send(club.leader, form)
    expect(answer.status).toBe(422)
    expect(wrong(answer)[field]).toContain(why)
    expect(typed(answer)).toMatchObject({ title: 'Lektiecafé', place: 'Biblioteket' })
    expect(hostedList(club.leader)).toEqual([])
  })

  it('the dates are shown before anything is made, with the holidays left out; a form half filled in is enough', async () => {
    autumn()
    const form = {
      intent: 'preview',
      ...pick(good, ['day', 'starts', 'ends', 'repeat', 'endsBy', 'times']),
      skipsSchool: 'on',
      skipsPublic: 'on',
    }
    const { status, data } = await send(association().leader, form)
    expect(status).toBe(200)
    const { preview } = data as { preview: { day: string; state: string; reason: string | null }[] }
    expect(preview).toHaveLength(6)
    expect(preview.filter(({ state }) => state === 'left-out').map(({ day, reason }) => [day, reason])).toEqual([
      ['2026-12-22', 'Juleferie'],
      ['2026-12-29', 'Juleferie'],
    ])
  })

  it('sent twice it is one event; one who may not make any reads how to', async () => {
    autumn()
    const club = association()
    const form = { ...good, organisationId: club.id }
    expect((await send(club.leader, form)).location).toBe((await send(club.leader, form)).location)
    expect(hostedList(club.leader)).toHaveLength(1)
    const stranger = volunteer()
    expect((await answerOf(newLoader(await visit('/arrangementer/nyt', { as: stranger })))).data).toMatchObject({ may: false })
    expect((await send(stranger, { ...form, formKey: 'another-key-here' })).status).toBe(422)
    expect(hostedList(stranger)).toEqual([])
  })
})

describe('the pages of one’s event', () => {
  useHouse()
  function published(host = coordinator()) {
    autumn()
    const when = whenOf({ repeat: 'weekly', day: '2026-12-01', starts: 930, ends: 1050, times: 4, until: null })
    return {
      host,
      ...makeEvent(host, plainEntry({ kind: 'homework-cafe', title: 'Lektiecafé', town: 'nexoe', place: 'Her' }), when, { publish: true }),
    }
  }

  it('are there for its host, a leader of its organisation and a coordinator, and for nobody else', async () => {
    autumn()
    const [club, other] = [association(), association({ name: 'Roklubben' })]
    const made = makeEvent(
      club.leader,
      plainEntry({ kind: 'other', title: 'Fest', town: 'nexoe', organisationId: club.id }),
      whenOf({ repeat: 'once', day: '2026-12-01', starts: 930, ends: 1050, times: null, until: null }),
    )
    const slug = made.slug
    const see = async (as: ReturnType<typeof volunteer>) => {
      const params = { slug, date: made.dates[0] ?? '' }
      const args = await visit(`/mit/arrangementer/${slug}`, { as, params })
      return Promise.all([hubLoader, factsLoader, copyLoader, dateLoader].map(async (load) => (await answerOf(load(args))).status))
    }
    expect(await see(club.leader)).toEqual([200, 200, 200, 200])
    expect(await see(coordinator())).toEqual([200, 200, 200, 200])
    expect(await see(other.leader)).toEqual([404, 404, 404, 404])
    expect(await see(volunteer())).toEqual([404, 404, 404, 404])
  })

  it('a date of another event is not there', async () => {
    const [one, other] = [published(), published()]
    const params = { slug: one.slug, date: other.dates[0] ?? '' }
    expect((await answerOf(dateLoader(await visit('/', { as: one.host, params })))).status).toBe(404)
  })

  it('this and all following move by one form', async () => {
    const { host, slug, dates, id } = published()
    const params = { slug, date: dates[1] ?? '' }
    const { data } = await answerOf(dateLoader(await visit('/', { as: host, params })))
    const { seen } = data as { seen: { this: string; following: string } }
    const form = {
      intent: 'move',
      day: '2026-12-09',
      starts: '16:00',
      ends: '18:00',
      scope: 'following',
      tell: 'on',
      seenFollowing: seen.following,
    }
    const send = async () => answerOf(dateAction(await visit('/', { as: host, params, form })))
    expect((await send()).location).toBe(`/mit/arrangementer/${slug}`)
    expect(datesOf(id, null).map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-09', '2026-12-16', '2026-12-23'])
    const late = await send()
    expect([late.status, wrong(late)['']]).toEqual([409, ['event-moved']])
  })

  it('a change that is refused stands at its field', async () => {
    const { host, slug, dates } = published()
    const params = { slug, date: dates[1] ?? '' }
    const send = async (form: Fields) => answerOf(dateAction(await visit('/', { as: host, params, form })))
    const turned = await send({ intent: 'move', day: '2026-12-09', starts: '18:00', ends: '16:00' })
    expect([turned.status, wrong(turned).ends]).toEqual([422, ['ends-before-start']])
    expect(wrong(await send({ intent: 'cancel', reason: '' })).reason).toEqual(['required'])
    expect(wrong(await send({ intent: 'special', capacity: '0' })).capacity).toEqual(['too-small:1'])
  })

  it('what it says is changed by one, and the other is told', async () => {
    const { host, slug, id } = published()
    const params = { slug }
    const { data } = await answerOf(factsLoader(await visit('/', { as: host, params })))
    const { version } = data as { version: string }
    const form = { intent: 'save', ...pick(good, ['kind', 'town', 'place', 'signUp']), organisationId: 'municipality', version }
    const send = async (title: string) => {
      setClock(() => new Date('2026-11-02T11:00:00Z'))
      return answerOf(factsAction(await visit('/', { as: host, params, form: { ...form, title } })))
    }
    expect((await send('Den første')).status).toBe(302)
    const second = await send('Den anden')
    expect([second.status, wrong(second)[''], typed(second).title]).toEqual([409, ['event-moved'], 'Den anden'])
    expect(eventsById([id]).get(id)?.title).toBe('Den første')
  })

  it('is called off with a reason; a coordinator alone takes it down', async () => {
    const host = volunteer()
    db().insert(eventMakers).values({ userId: host.userId, trustedBy: null, since: new Date() }).run()
    const { slug } = published(host)
    const send = async (as: ReturnType<typeof volunteer>, form: Fields) =>
      answerOf(hubAction(await visit('/', { as, params: { slug }, form })))
    expect((await send(host, { intent: 'take-down', reason: 'Nej' })).status).toBe(403)
    expect((await send(coordinator(), { intent: 'take-down', reason: 'Reklame' })).status).toBe(302)
    expect(eventBySlug(slug)).toMatchObject({ state: 'draft', cancelReason: 'Reklame' })
    await send(host, { intent: 'publish' })
    expect(eventBySlug(slug)?.state).toBe('draft')
    await send(coordinator(), { intent: 'publish' })
    expect(eventBySlug(slug)).toMatchObject({ state: 'published', cancelReason: null })
    expect(datesOf(eventBySlug(slug)?.id ?? '', null).every(({ state }) => state === 'planned')).toBe(true)
  })

  it('next season is suggested on the same weekday, and made as a draft', async () => {
    const { host, slug } = published()
    const args = await visit('/', { as: host, params: { slug } })
    const { data } = await answerOf(copyLoader(args))
    const suggested = (data as { typed: Record<string, string> }).typed
    expect(suggested).toMatchObject({
      title: 'Lektiecafé',
      day: '2027-01-12',
      starts: '15:30',
      ends: '17:30',
      repeat: 'weekly',
      times: '4',
    })
    const form = {
      ...pick(suggested, ['title', 'day', 'starts', 'ends', 'repeat', 'endsBy', 'times']),
      intent: 'copy',
      formKey: 'the-key-of-a-copy',
    }
    const { location } = await answerOf(copyAction(await visit('/', { as: host, params: { slug }, form })))
    expect(eventBySlug(location?.split('/').at(-1) ?? '')).toMatchObject({ state: 'draft', title: 'Lektiecafé' })
  })

  it('an organisation’s leader sees all that it invites to', async () => {
    autumn()
    const club = association()
    const slug = organisationsById([club.id]).get(club.id)?.slug ?? fails('no club')
    makeEvent(
      coordinator(),
      plainEntry({ kind: 'other', title: 'Fest', town: 'nexoe', organisationId: club.id }),
      whenOf({ repeat: 'once', day: '2026-12-01', starts: 930, ends: 1050, times: null, until: null }),
    )
    const load = async (as: ReturnType<typeof volunteer>) => answerOf(organisationLoader(await visit('/', { as, params: { slug } })))
    expect((await load(club.leader)).data).toMatchObject({ events: [{ title: 'Fest', state: 'draft' }] })
    expect((await load(volunteer())).status).toBe(404)
  })
})

describe('the coordinators’ pages', () => {
  useHouse()

  it('a volunteer is trusted by their address once their name was seen, hears of it by mail, and is trusted no longer', async () => {
    const [desk, helper] = [coordinator(), volunteer({ email: 'solveig@example.com', firstName: 'Solveig' })]
    const send = async (form: Fields) => answerOf(deskAction(await visit('/', { as: desk, form })))
    expect((await send({ intent: 'look', email: 'Solveig@example.com' })).data).toMatchObject({ found: { name: 'Solveig' } })
    expect(makers(), 'nobody is trusted by looking').toEqual([])
    expect((await send({ intent: 'trust', email: 'Solveig@example.com' })).status).toBe(302)
    expect((await waitingMails()).map(({ to, template }) => [to, template])).toEqual([['solveig@example.com', 'event-maker-trusted']])
    expect((await answerOf(newLoader(await visit('/arrangementer/nyt', { as: helper })))).data).toMatchObject({ may: true })
    const nobody = await send({ intent: 'trust', email: 'nobody@example.com' })
    expect([nobody.status, wrong(nobody).email]).toEqual([422, ['no-account']])
    await send({ intent: 'distrust', userId: helper.userId })
    expect((await answerOf(newLoader(await visit('/arrangementer/nyt', { as: helper })))).data).toMatchObject({ may: false })
  })

  it('nobody under 18 is trusted to make events', async () => {
    volunteer({ email: 'liv@example.com', ageBand: '15-17' })
    const send = async (intent: string) =>
      answerOf(deskAction(await visit('/', { as: coordinator(), form: { intent, email: 'liv@example.com' } })))
    const looked = await send('look')
    expect([looked.status, wrong(looked).email]).toEqual([422, ['too-young']])
    expect((await send('trust')).status).toBe(422)
    expect(makers()).toEqual([])
  })

  it('all events stand by when they begin, with who comes and who is missing; by town, kind and words', async () => {
    setClock(() => new Date('2027-01-12T14:00:00Z'))
    const desk = coordinator()
    publishedEvent({ title: 'Aften', days: ['2027-01-12'], starts: 1080, ends: 1140, capacity: 1, town: 'hasle' })
    const { dates, id } = publishedEvent({ title: 'Frokost', days: ['2027-01-12', '2027-01-19'], starts: 720, ends: 780, capacity: 12 })
    publishedEvent({ title: 'Eftermiddag', days: ['2027-01-12'], starts: 930, ends: 990, kind: 'run-and-learn' })
    comes({ id, dates: dates.slice(1) }, { to: { dateId: dates[1] ?? '' } })
    const read = async (query: string) => {
      const { data } = await answerOf(deskLoader(await visit(`/koordinator/arrangementer${query}`, { as: desk })))
      return data as { events: { title: string; id: string; coming: number }[]; standings: Record<string, unknown> }
    }
    const all = await read('')
    // what was over at one o'clock is next on the 19th
    expect(all.events.map(({ title, coming }) => [title, coming])).toEqual([
      ['Eftermiddag', 1],
      ['Aften', 1],
      ['Frokost', 1],
    ])
    expect(all.standings[id]).toEqual({ places: { taken: 1, waiting: 0, capacity: 12 }, missing: 0, notClosed: true })
    const titles = async (query: string) => (await read(query)).events.map(({ title }) => title)
    expect(await titles('?town=hasle')).toEqual(['Aften'])
    expect(await titles('?kind=run-and-learn')).toEqual(['Eftermiddag'])
    expect(await titles('?q=frok')).toEqual(['Frokost'])
    takeDown(desk, id, 'Væk')
    expect([await titles('?vis=drafts'), await titles('?vis=down')]).toEqual([[], ['Frokost']])
  })

  it('all suggested holidays are approved with one press', async () => {
    autumn()
    expect((await answerOf(holidaysAction(await visit('/', { as: coordinator(), form: { intent: 'approve-all' } })))).status).toBe(302)
    const all = allHolidays('2026-11-02', '2027-12-31')
    expect(all.filter(({ suggested }) => suggested)).toEqual([])
    expect(all.find(({ key }) => key === 'winter-break-2027')).toMatchObject({ fromDay: '2027-02-15', untilDay: '2027-02-21' })
  })

  it('a holiday is set after the municipality’s plan; nonsense is refused', async () => {
    autumn()
    const send = async (form: Fields) => answerOf(holidaysAction(await visit('/', { as: coordinator(), form })))
    const winter = {
      intent: 'set',
      key: 'winter-break-2027',
      kind: 'school',
      name: 'Vinterferie',
      fromDay: '2027-02-13',
      untilDay: '2027-02-21',
    }
    expect((await send(winter)).status).toBe(302)
    expect(allHolidays('2027-02-01', '2027-02-28')).toMatchObject([{ key: 'winter-break-2027', fromDay: '2027-02-13', suggested: false }])
    expect(wrong(await send({ ...winter, untilDay: '2027-02-01' })).untilDay).toEqual(['until-before-start'])
    expect((await send({ ...winter, key: 'a-holiday-of-mine-2027' })).status).toBe(400)
    expect((await send({ intent: 'drop', key: 'nothing' })).status).toBe(400)
    expect((await send({ intent: 'drop', key: 'winter-break-2027' })).status).toBe(302)
    expect(allHolidays('2027-02-01', '2027-02-28')).toMatchObject([{ dropped: true }])
  })
})

function pick<K extends string>(from: Record<K, string>, names: readonly K[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}
