import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates, eventRules, events } from '~db/schema/events'
import { organisations } from '~db/schema/organisations'
import type { EventPage } from '~/events/event-page'
import { islandIso } from '~/events/event-open-data'
import { loader as day } from '~/events/routes/event-date'
import { loader as one } from '~/events/routes/event'
import { loader as agenda } from '~/events/routes/events'
import { loader as openEvents } from '~/events/routes/open-events'
import { loader as poster } from '~/events/routes/poster'
import { loader as home } from '~/home/routes/home'
import { loader as sitemap } from '~/home/routes/sitemap'
import { loader as organisation } from '~/organisations/routes/organisation'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { association, coordinator, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import '~/server/wiring.server'

useHouse()
beforeEach(() => setClock(() => new Date('2027-01-11T09:00:00Z')))

const HIDDEN = 'Bag den blå port, Storegade 7'
const womensGroup = (more: Parameters<typeof publishedEvent>[0] = {}) =>
  publishedEvent({
    kind: 'womens-group',
    title: 'Kvindegruppe',
    womenOnly: true,
    keptAddress: HIDDEN,
    signUp: 'date',
    capacity: 8,
    ...more,
  })

async function pageOf(slug: string, as: Actor | null = null, date?: string) {
  const params: Record<string, string> = date ? { slug, date } : { slug }
  const load = date ? day : one
  const answer = await answerOf(Promise.resolve(load(await visit(`/arrangementer/${slug}`, { as, params }))))
  return { status: answer.status, text: JSON.stringify(answer.data), page: (answer.data as { page: EventPage } | null)?.page }
}
const openData = async (query = '') => {
  const response = await openEvents(await visit(`/arrangementer.json${query}`))
  return {
    headers: response.headers,
    body: JSON.parse(await response.text()) as { events: Record<string, unknown>[]; ignored: string[]; total: number },
  }
}
const seen = async (query: string, as: Actor | null = null) => {
  const data = await agenda(await visit(`/arrangementer${query}`, { as }))
  return { ...data, titles: data.days.flatMap(({ entries }) => entries.map(({ title }) => title)) }
}

describe('the page of an event', () => {
  it('is not there while it is a draft, but for those who answer for it', async () => {
    const host = volunteer()
    const { slug } = publishedEvent({ state: 'draft', host })
    expect((await pageOf(slug)).status).toBe(404)
    expect((await pageOf(slug, volunteer())).status).toBe(404)
    expect((await pageOf(slug, host)).page?.hosting).toBe(true)
    const { status, text } = await pageOf(slug, coordinator())
    expect(status).toBe(200)
    expect(text).toContain('noindex')
  })

  it('never holds the address of a women’s group, nor who answers for it or comes by anything but a first name', async () => {
    const host = volunteer({ firstName: 'Selam', email: 'selam@example.com' })
    const { slug } = womensGroup({ host })
    for (const reader of [null, volunteer(), host, coordinator()]) {
      const { status, text } = await pageOf(slug, reader)
      expect(status).toBe(200)
      expect(text).toContain('Selam')
      for (const secret of ['Storegade', 'blå port', 'selam@example.com', host.userId]) expect(text).not.toContain(secret)
    }
  })

  it('where a kept address is, is nowhere in what anybody is sent: not the way there, not the place of a single date', async () => {
    const club = association()
    const { id, slug, dates } = womensGroup({ organisationId: club.id, host: club.leader, days: ['2027-01-12', '2027-01-19'] })
    db().update(events).set({ place: 'Nær havnen', directions: 'Drej ved Møllestien 3' }).where(eq(events.id, id)).run()
    db()
      .update(eventDates)
      .set({ place: 'Hos Selam, Birkevej 9' })
      .where(eq(eventDates.id, dates[0] ?? ''))
      .run()
    const at = db().select().from(organisations).where(eq(organisations.id, club.id)).get()?.slug ?? ''
    const asks = (path: string, as: Actor | null, params: Record<string, string> = {}) => visit(path, { as, params })
    for (const reader of [null, volunteer(), club.leader, coordinator()]) {
      const read: unknown[] = [
        (await pageOf(slug, reader)).text,
        (await pageOf(slug, reader, '2027-01-12')).text,
        ...(await Promise.all(
          ['', '?vis=maaned', '?vis=kort', '?from=2027-01-11&to=2027-01-20', '?q=birkevej', '?women=1&from=2027-06-01'].map(async (query) =>
            agenda(await asks(`/arrangementer${query}`, reader)),
          ),
        )),
        await poster(await asks('/arrangementer/plakat?town=nexoe', reader)),
        await home(await asks('/', reader)),
        await (await answerOf(Promise.resolve(organisation(await asks(`/foreninger/${at}`, reader, { slug: at }))))).data,
        await (await openEvents(await asks('/arrangementer.json', reader))).text(),
      ]
      const text = JSON.stringify(read)
      expect(text).toContain('Nær havnen')
      for (const secret of ['Møllestien', 'Birkevej', 'Storegade']) expect(text.replaceAll('q=birkevej', '')).not.toContain(secret)
      expect((await seen('?q=birkevej', reader)).titles).toEqual([])
    }
  })

  it('says the rule that comes, not a single date at another time, nor the rule that is over', async () => {
    const { id, slug, ruleId, dates } = publishedEvent({ days: ['2027-01-12', '2027-01-20', '2027-02-03', '2027-02-17'] })
    const at = new Date()
    const next = newId()
    db()
      .insert(eventRules)
      .values({
        id: next,
        eventId: id,
        uid: `${next}@test`,
        startsAt: '2027-01-20T10:00',
        minutes: 60,
        rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
        changedAt: at,
      })
      .run()
    for (const date of dates.slice(1)) db().update(eventDates).set({ ruleId: next }).where(eq(eventDates.id, date)).run()
    expect((await pageOf(slug)).page?.series).toMatchObject({ startsAt: '2027-01-20T10:00', from: '2027-01-20' })
    setClock(() => new Date('2027-01-13T09:00:00Z'))
    expect((await pageOf(slug)).page?.series).toMatchObject({ startsAt: '2027-01-20T10:00', from: null })
    expect(ruleId).not.toBe(next)
  })

  it('is gone when its organisation is closed', async () => {
    const club = association()
    const { slug } = publishedEvent({ organisationId: club.id, host: club.leader })
    expect((await pageOf(slug)).status).toBe(200)
    db().update(organisations).set({ closedAt: new Date() }).where(eq(organisations.id, club.id)).run()
    expect((await pageOf(slug)).status).toBe(404)
  })

  it('shows what is called off with its reason, and nothing that is over', async () => {
    setClock(() => new Date('2027-01-12T18:00:00Z'))
    const { slug, dates } = publishedEvent({ days: ['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26'] })
    db()
      .update(eventDates)
      .set({ state: 'left-out', reason: 'Vinterferie' })
      .where(eq(eventDates.id, dates[2] ?? ''))
      .run()
    const { page } = await pageOf(slug)
    expect(page?.coming.map(({ day: on, state, reason }) => [on, state, reason])).toEqual([
      ['2027-01-19', 'left-out', 'Vinterferie'],
      ['2027-01-26', 'planned', null],
    ])
  })

  it('has a page for each of its days, also when they are over, and for no other', async () => {
    const { slug } = publishedEvent({ days: ['2027-01-05', '2027-01-12'] })
    expect((await pageOf(slug, null, '2027-01-05')).page?.chosen).toHaveLength(1)
    for (const wrong of ['2027-01-06', '2027-02-30', 'i-morgen', '2027-1-5']) expect((await pageOf(slug, null, wrong)).status).toBe(404)
    expect((await pageOf('findes-ikke')).status).toBe(404)
  })

  it('says to search engines when and where, and of a kept address only the town', async () => {
    const facts = async (slug: string, date?: string) => {
      const { text } = await pageOf(slug, null, date)
      const { shared } = JSON.parse(text) as { shared: { 'script:ld+json'?: Record<string, unknown> }[] }
      return shared.find((each) => 'script:ld+json' in each)?.['script:ld+json']
    }
    const cafe = publishedEvent({ days: ['2027-01-12', '2027-01-19'], practical: ['free'] })
    expect(await facts(cafe.slug)).toMatchObject({ '@type': 'EventSeries', name: 'Lektiecafé i Nexø', isAccessibleForFree: true })
    expect(await facts(cafe.slug, '2027-01-12')).toMatchObject({
      '@type': 'Event',
      startDate: '2027-01-12T15:30:00+01:00',
      endDate: '2027-01-12T17:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'Biblioteket', address: { addressLocality: 'Nexø' } },
    })
    const group = womensGroup()
    expect(await facts(group.slug, '2027-01-12')).toMatchObject({
      location: { name: 'Nexø' },
      audience: { suggestedGender: 'female' },
      maximumAttendeeCapacity: 8,
    })
    db().update(events).set({ state: 'cancelled' }).where(eq(events.id, group.id)).run()
    expect(await facts(group.slug, '2027-01-12')).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
  })
})

describe('times as machines read them', () => {
  it('carry the offset of their own day, on both sides of the change of clocks', () => {
    expect(islandIso('2026-10-24', 600)).toBe('2026-10-24T10:00:00+02:00')
    expect(islandIso('2026-10-26', 600)).toBe('2026-10-26T10:00:00+01:00')
    expect(islandIso('2027-03-28', 600)).toBe('2027-03-28T10:00:00+02:00')
    expect(islandIso('2027-01-12', 1440)).toBe('2027-01-13T00:00:00+01:00')
  })
})

describe('the calendar', () => {
  it('begins with this week; an unknown value is left out and said', async () => {
    publishedEvent()
    const { titles, ignored, period, view } = await seen('?kind=disco&vis=baglaens&from=maaske')
    expect([titles, ignored, period, view]).toEqual([
      ['Lektiecafé i Nexø'],
      ['kind', 'from'],
      { from: '2027-01-11', to: '2027-01-17' },
      'uge',
    ])
  })
  it('near me is from where one lives; who has told no town is asked for one', async () => {
    publishedEvent()
    publishedEvent({ title: 'I Hasle', town: 'hasle' })
    expect((await seen('?near=1', volunteer({ town: 'hasle' }))).titles).toEqual(['I Hasle'])
    const stranger = await seen('?near=1')
    expect([stranger.titles.length, stranger.homeless]).toEqual([2, true])
    expect((await seen('?near=1&town=nexoe')).homeless).toBe(false)
  })
  it('says how full each date is without saying who comes', async () => {
    const { dates } = womensGroup()
    const { places } = await seen('')
    expect(places).toEqual({ [dates[0] ?? '']: { taken: 0, waiting: 0 } })
  })
  it('on a Saturday shows the women’s group of Wednesday to who asks for it, and of what is further away the next times', async () => {
    setClock(() => new Date('2027-01-16T10:00:00Z'))
    womensGroup({ days: ['2027-01-20', '2027-01-27'] })
    publishedEvent({ kind: 'training', days: ['2027-01-16', '2027-02-16', '2027-02-23'], starts: 480, ends: 540 })
    const daysOf = async (query: string) => {
      const { titles, next } = await seen(query)
      return [titles.length, next.map(({ day: on }) => on)]
    }
    for (const query of ['?women=1', '?kind=womens-group', '?town=nexoe&women=1']) expect(await daysOf(query)).toEqual([1, []])
    // this morning's is over, and what comes is said beside it
    expect(await daysOf('?kind=training')).toEqual([1, ['2027-02-16', '2027-02-23']])
    expect(await daysOf('?kind=hospitality')).toEqual([0, []])
    // who looks back at a week looks back
    expect(await daysOf('?kind=training&from=2027-01-11')).toEqual([1, ['2027-02-16', '2027-02-23']])
    expect(await daysOf('?kind=training&from=2027-01-04')).toEqual([0, ['2027-02-16', '2027-02-23']])
  })
  it('does not say in a month that somebody rests for a holiday', async () => {
    const { dates } = publishedEvent({ days: ['2027-01-19', '2027-01-26'] })
    db()
      .update(eventDates)
      .set({ state: 'left-out', reason: 'Juleferie' })
      .where(eq(eventDates.id, dates[0] ?? ''))
      .run()
    expect((await seen('?vis=maaned')).titles).toHaveLength(1)
    expect((await seen('?from=2027-01-19')).titles).toHaveLength(1)
  })
  it('has a month, a map and any days one asks for', async () => {
    publishedEvent({ days: ['2027-01-12', '2027-01-19', '2027-02-02'] })
    expect((await seen('?vis=maaned')).counts).toEqual({ '2027-01-12': 1, '2027-01-19': 1 })
    expect((await seen('?vis=kort')).byTown).toEqual([{ town: 'nexoe', front: 'homework', count: 1 }])
    expect((await seen('?from=2027-01-12&to=2027-02-02')).titles).toHaveLength(3)
  })
  it('offers to make an event to those who may', async () => {
    expect((await seen('', association().leader)).mayMake).toBe(true)
    expect((await seen('', volunteer())).mayMake).toBe(false)
    expect((await seen('')).mayMake).toBe(false)
  })
})

describe('open data', () => {
  it('has what was promised of every date, drafts and kept addresses never', async () => {
    publishedEvent({ state: 'draft', title: 'Kladde' })
    const cafe = publishedEvent({ days: ['2027-01-12'] })
    womensGroup({ days: ['2027-01-13'] })
    const { body, headers } = await openData()
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(body.total).toBe(2)
    expect(body.events[0]).toMatchObject({
      id: cafe.dates[0],
      kind: 'homework-cafe',
      title: 'Lektiecafé i Nexø',
      start: '2027-01-12T15:30:00+01:00',
      end: '2027-01-12T17:30:00+01:00',
      town: 'Nexø',
      status: 'planned',
      url: expect.stringMatching(new RegExp(`/arrangementer/${cafe.slug}/2027-01-12$`)) as string,
    })
    expect(JSON.stringify(body)).not.toContain('Storegade')
  })
  it('has the filters of the calendar', async () => {
    publishedEvent()
    womensGroup({ town: 'roenne', days: ['2027-03-02'] })
    expect((await openData('?kind=womens-group')).body.total).toBe(1)
    expect((await openData('?town=nexoe')).body.total).toBe(1)
    expect((await openData('?from=2027-03-01&to=2027-03-07')).body.total).toBe(1)
    expect((await openData('?q=lektier')).body.total).toBe(1)
    expect((await openData('?town=Paris')).body).toMatchObject({ total: 2, ignored: ['town'] })
  })
})

describe('elsewhere', () => {
  it('a poster has what is still to come in the month, and nothing that is called off', async () => {
    publishedEvent({ days: ['2027-01-05', '2027-01-12', '2027-02-02'] })
    publishedEvent({ town: 'roenne', title: 'I Rønne' })
    const { dates } = publishedEvent({ title: 'Aflyst' })
    db()
      .update(eventDates)
      .set({ state: 'cancelled' })
      .where(eq(eventDates.id, dates[0] ?? ''))
      .run()
    const titlesOf = async (query: string) => {
      const { weekly, single } = await poster(await visit(`/arrangementer/plakat${query}`))
      return [...weekly, ...single].map(({ title }) => title)
    }
    expect(await titlesOf('')).toEqual(['Lektiecafé i Nexø', 'I Rønne'])
    expect(await titlesOf('?town=nexoe')).toEqual(['Lektiecafé i Nexø'])
    expect(await titlesOf('?maaned=2027-02')).toEqual(['Lektiecafé i Nexø'])
    expect(await titlesOf('?maaned=snart')).toHaveLength(2)
  })
  it('a poster has the whole month: what comes each week on one line with its days', async () => {
    publishedEvent({ title: 'Hver tirsdag', days: ['2027-02-02', '2027-02-09', '2027-02-16', '2027-02-23'] })
    publishedEvent({ title: 'Hver anden', days: ['2027-02-11', '2027-02-25'] })
    for (let on = 1; on <= 28; on += 1) publishedEvent({ title: `Den ${on}.`, days: [`2027-02-${String(on).padStart(2, '0')}`] })
    const { weekly, single, more } = await poster(await visit('/arrangementer/plakat?maaned=2027-02'))
    expect(weekly.map(({ title, every, days }) => [title, every, days.map((each) => Number(each.slice(8)))])).toEqual([
      ['Hver tirsdag', true, [2, 9, 16, 23]],
      ['Hver anden', false, [11, 25]],
    ])
    expect([weekly.length + single.length, single[0]?.title, more]).toEqual([28, 'Den 1.', 2])
  })
  it('the front page and the sitemap know what is published', async () => {
    const { slug } = publishedEvent()
    publishedEvent({ state: 'draft', title: 'Kladde' })
    const { events: shown, thisWeek } = await home(await visit('/'))
    expect([shown.map(({ title }) => title), thisWeek]).toEqual([['Lektiecafé i Nexø'], true])
    const xml = await (await sitemap(await visit('/sitemap.xml'))).text()
    expect(xml).toContain(`/arrangementer/${slug}</loc>`)
    expect(xml.match(/\/arrangementer\//g)).toHaveLength(1)
  })
})
