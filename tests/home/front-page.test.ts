import { beforeEach, describe, expect, it } from 'vitest'
import { homePage } from '~/home/home-page.server'
import { setClock } from '~/server/clock.server'
import { submitStory } from '~/stories/telling.server'
import { begun } from '~tests/stories/telling'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { hoursOf } from '~tests/support/hours'
import { association, coordinator, newcomer, person, publishedOffer, volunteer } from '~tests/support/people'
import { runningMatch } from '~tests/support/running'

useHouse()
const march = (day: number, hour = 12) => setClock(() => new Date(Date.UTC(2027, 2, day, hour)))
beforeEach(() => march(10))

const visitor = () => homePage(null, 'da', null)

describe('the front page of somebody who passes by', () => {
  it('has something to say on an empty island', () => {
    const page = visitor()
    expect(page).toMatchObject({ own: null, total: 0, events: [], eventsAhead: 0, towns: [] })
    expect(Object.values(page.proud)).toEqual([null, null, null, null])
  })

  it('counts what there is, and only that of a track when it is read by one', () => {
    publishedOffer({ kind: 'language-buddy', town: 'nexoe' })
    publishedOffer({ kind: 'spare-time-job', town: 'roenne' })
    publishedEvent({ kind: 'language-cafe', title: 'Sprogcafé', days: ['2027-03-12', '2027-03-19'] })
    publishedEvent({ kind: 'mentor-network', title: 'Netværksaften', days: ['2027-03-11', '2027-06-11'] })
    const all = visitor()
    expect([all.total, all.eventsAhead, all.events.map(({ title }) => title)]).toEqual([2, 3, ['Netværksaften', 'Sprogcafé']])
    expect(all.towns).toEqual([
      { town: 'roenne', count: 1 },
      { town: 'nexoe', count: 1 },
    ])
    const danish = homePage(null, 'da', 'danish')
    expect([danish.total, danish.eventsAhead, danish.events.map(({ title }) => title)]).toEqual([1, 2, ['Sprogcafé']])
    expect(danish.towns).toEqual([{ town: 'nexoe', count: 1 }])
    // the three cards say the same, whichever of them is chosen
    expect(danish.tracks).toEqual(all.tracks)
    expect(all.tracks.find(({ track }) => track === 'danish')).toMatchObject({ offers: 1, events: 2 })
  })
})

describe('the numbers everybody may be proud of', () => {
  it('tell the hours of twelve whole months once three people gave them, and nothing of the month that runs', () => {
    const [kirsten, jens, olena] = [volunteer(), volunteer(), volunteer()]
    hoursOf(kirsten, { date: '2027-02-28', minutes: 600 })
    hoursOf(jens, { date: '2026-03-01', minutes: 90 })
    hoursOf(olena, { date: '2026-02-28', minutes: 600 })
    expect(visitor().proud.hours).toBeNull()
    hoursOf(olena, { date: '2026-11-20', minutes: 600, source: 'attendance' })
    march(10, 14)
    expect(visitor().proud.hours).toBeNull()
    hoursOf(olena, { date: '2026-11-20', minutes: 45 })
    hoursOf(olena, { date: '2027-03-01', minutes: 600 })
    march(10, 16)
    // 10 hours, 1½ and ¾
    expect(visitor().proud.hours).toBe(12)
  })

  it('do not change within a month, so that nobody can work out what one person did in between', () => {
    const people = [volunteer(), volunteer(), volunteer()]
    for (const who of people) hoursOf(who, { date: '2027-02-10', minutes: 60 })
    expect(visitor().proud.hours).toBe(3)
    march(29)
    hoursOf(volunteer(), { date: '2027-03-20', minutes: 300 })
    expect(visitor().proud.hours).toBe(3)
  })

  it('say how often two have met only when it was three times', () => {
    march(1)
    runningMatch()
    runningMatch()
    setClock(() => new Date(Date.UTC(2027, 3, 10, 12)))
    expect(visitor().proud.met).toBeNull()
    march(31)
    runningMatch()
    setClock(() => new Date(Date.UTC(2027, 3, 10, 14)))
    expect(visitor().proud.met).toBe(3)
  })
})

describe('the front page of somebody who is signed in', () => {
  const linesOf = (who: ReturnType<typeof person>) => homePage(who, 'da', null).own?.lines.map(({ what }) => what)

  it('greets them, and says so when nothing waits', () => {
    expect(homePage(person({ firstName: 'Olena' }), 'da', null).own).toEqual({ firstName: 'Olena', lines: [] })
  })

  it('shows a coordinator the short way to what waits', () => {
    const mette = coordinator()
    newcomer({ by: mette })
    expect(homePage(mette, 'da', null).own?.lines[0]).toEqual({ what: 'desk', needs: 1, approvals: 0 })
    // a story that was sent in waits for approval too
    const club = association()
    submitStory(club.leader, begun(club.leader, { organisationId: club.id, nobodyInIt: true }))
    expect(homePage(mette, 'da', null).own?.lines[0]).toEqual({ what: 'desk', needs: 1, approvals: 1 })
  })

  it('thanks a volunteer and leads to the match, without the name of the other', () => {
    const { kirsten } = runningMatch()
    hoursOf(kirsten, { date: '2027-02-10', minutes: 150 })
    const own = homePage(kirsten, 'da', null).own
    expect(own?.lines).toEqual([
      { what: 'match', id: expect.any(String), side: 'offer', count: 1 },
      { what: 'thanks', hours: 2 },
    ])
    expect(JSON.stringify(own)).not.toContain('Amal')
  })

  it('leads a newcomer to their match and to learning', () => {
    const amal = person({ firstName: 'Amal', locale: 'ar' })
    runningMatch({ account: amal })
    expect(linesOf(amal)).toEqual(['match', 'learning'])
  })

  it('shows leaders their association, and the hours that wait for their word', () => {
    const { id, leader } = association({ name: 'Boldklubben' })
    expect(linesOf(leader)).toEqual(['organisation'])
    hoursOf(volunteer(), { date: '2027-03-09', organisationId: id })
    expect(homePage(leader, 'da', null).own?.lines).toEqual([{ what: 'confirm', slug: expect.any(String), name: 'Boldklubben', count: 1 }])
  })

  it('puts what waits for an answer first, and stays a strip', () => {
    const mette = coordinator()
    const { kirsten } = runningMatch({ mette })
    for (let at = 0; at < 5; at += 1) association({ leader: kirsten, name: `Forening ${at}` })
    expect(linesOf(kirsten)).toHaveLength(4)
  })
})
