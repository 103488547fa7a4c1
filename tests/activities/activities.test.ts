import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { deleteActivity, lastActivityOf, logActivity, NotYourMatch, ownActivities, ownMinutes } from '~/activities/activities.server'
import { dayBefore, dayCounts, hoursOf, OLDEST_DAYS } from '~/activities/activity'
import { myMatches } from '~/activities/my-page.server'
import { action, loader } from '~/activities/routes/my-page'
import { action as hoursAction } from '~/activities/routes/my-hours'
import { answerMatch, cancelMatch, proposeMatch } from '~/matching/matches.server'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { association, coordinator, newcomer, publishedOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let kirsten: ReturnType<typeof volunteer>
let key = 0
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  kirsten = volunteer()
})

const entry = (wishes: Partial<Parameters<typeof logActivity>[1]> = {}) => ({
  matchId: null,
  date: '2026-11-20',
  minutes: 60,
  note: null,
  formKey: `form-key-${(key += 1)}`,
  ...wishes,
})

/** A match that both said yes to. */
function activeMatch(owner: Actor = kirsten, organisationId: string | null = null): string {
  const id = proposeMatch(coordinator(), newcomer({ name: 'Iryna' }).needId, publishedOffer({ owner, organisationId }), 1)
  answerMatch(id, 'offer', 'yes', 'link')
  answerMatch(id, 'need', 'yes', 'link')
  return id
}

describe('logging what one did', () => {
  it('the same form sent twice is one activity', () => {
    const once = entry()
    expect(logActivity(kirsten, once)).toBe(logActivity(kirsten, { ...once, minutes: 90 }))
    expect(ownMinutes(kirsten, '2000-01-01')).toEqual({ minutes: 60, count: 1 })
  })

  it('two forms are two, though they say the same', () => {
    logActivity(kirsten, entry())
    logActivity(kirsten, entry())
    expect(ownMinutes(kirsten, '2000-01-01').count).toBe(2)
  })

  it('stands on a match of one’s own that has begun', () => {
    const match = activeMatch()
    logActivity(kirsten, entry({ matchId: match, date: '2026-11-01' }))
    logActivity(kirsten, entry({ matchId: match, date: '2026-11-19' }))
    expect(lastActivityOf(match)).toBe('2026-11-19')
    expect(myMatches(kirsten)).toMatchObject([{ id: match, told: 'active', name: 'Iryna', lastDay: '2026-11-19' }])
  })

  it('for the club: any of its leaders, and nobody else of it', () => {
    const club = association({ leader: kirsten })
    const match = activeMatch(kirsten, club.id)
    const helper = volunteer()
    handle()
      .sqlite.prepare('insert into memberships (organisation_id, user_id, role, since) values (?, ?, ?, 0)')
      .run(club.id, helper.userId, 'helper')
    expect(() => logActivity(kirsten, entry({ matchId: match }))).not.toThrow()
    expect(() => logActivity(helper, entry({ matchId: match }))).toThrow(NotYourMatch)
  })

  it('does not stand on a match of somebody else, one that has not begun, or one that came to nothing', () => {
    const proposed = proposeMatch(coordinator(), newcomer().needId, publishedOffer({ owner: kirsten }), 1)
    const cancelled = proposeMatch(coordinator(), newcomer().needId, publishedOffer({ owner: kirsten }), 1)
    cancelMatch(coordinator(), cancelled)
    for (const matchId of [activeMatch(volunteer()), proposed, cancelled, 'no such match'])
      expect(() => logActivity(kirsten, entry({ matchId })), matchId).toThrow(NotYourMatch)
    expect(ownMinutes(kirsten, '2000-01-01').count).toBe(0)
  })

  it('the newcomer of a match does not log its hours', () => {
    const rania = volunteer({ firstName: 'Rania' })
    const id = proposeMatch(coordinator(), newcomer({ account: rania }).needId, publishedOffer({ owner: kirsten }), 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    expect(() => logActivity(rania, entry({ matchId: id }))).toThrow(NotYourMatch)
  })

  it('is taken back by who did it, once, and by nobody else', () => {
    const id = logActivity(kirsten, entry())
    expect([deleteActivity(volunteer(), id), deleteActivity(kirsten, id), deleteActivity(kirsten, id)]).toEqual([false, true, false])
  })

  it('keeps the line one wrote for oneself, sealed', () => {
    logActivity(kirsten, entry({ note: 'Vi gik en tur ved havnen' }))
    expect(ownActivities(kirsten, 5)).toMatchObject([{ note: 'Vi gik en tur ved havnen' }])
    expect(JSON.stringify(handle().sqlite.prepare('select * from activities').all())).not.toContain('havnen')
  })
})

describe('sums', () => {
  it('are of one’s own activities since a day, that day included, whatever was logged', () => {
    const neighbour = volunteer()
    const activity = fc.record({ day: fc.integer({ min: 1, max: 28 }), minutes: fc.integer({ min: 5, max: 1440 }), own: fc.boolean() })
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 12 }), fc.integer({ min: 1, max: 28 }), (logged, since) => {
        handle().sqlite.exec('delete from activities')
        const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}`
        for (const each of logged) logActivity(each.own ? kirsten : neighbour, entry({ date: day(each.day), minutes: each.minutes }))
        const counted = logged.filter((each) => each.own && each.day >= since)
        expect(ownMinutes(kirsten, day(since))).toEqual({
          minutes: counted.reduce((sum, each) => sum + each.minutes, 0),
          count: counted.length,
        })
      }),
      { numRuns: 40 },
    )
  })

  it('are read in pages, the latest day first, none twice', () => {
    for (const date of ['2026-11-03', '2026-11-20', '2026-10-31', '2026-11-11']) logActivity(kirsten, entry({ date }))
    expect([...ownActivities(kirsten, 2), ...ownActivities(kirsten, 2, 2)].map(({ date }) => date)).toEqual([
      '2026-11-20',
      '2026-11-11',
      '2026-11-03',
      '2026-10-31',
    ])
  })

  it('are said in whole and half hours', () => {
    expect([0, 14, 15, 30, 60, 90, 150].map(hoursOf)).toEqual([0, 0, 0.5, 0.5, 1, 1.5, 2.5])
  })
})

describe('days', () => {
  it('count back a year and not beyond, and a week ahead when that is right', () => {
    expect(dayCounts('2026-11-22', '2026-11-21')).toBe('ahead')
    expect(dayCounts('2026-11-28', '2026-11-21')).toBe('ahead')
    expect(dayCounts('2026-11-29', '2026-11-21')).toBe('future')
    expect(dayCounts('2026-11-21', '2026-11-21')).toBe('yes')
    expect(dayCounts('2025-11-20', '2026-11-21')).toBe('yes')
    expect(dayCounts('2025-11-19', '2026-11-21')).toBe('too-old')
    expect(OLDEST_DAYS).toBe(366)
  })
  it('before the first of a month is the last of the one before', () => {
    expect(['2026-03-01', '2028-03-01', '2027-01-01', '2026-10-26', '2026-03-30'].map(dayBefore)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
      '2026-10-25',
      '2026-03-29',
    ])
  })
})

describe('the own page', () => {
  const logs = async (form: Record<string, string>) =>
    answerOf(
      action(
        await visit('/mit', {
          as: kirsten,
          form: { intent: 'log', minutes: '60', when: 'today', formKey: `page-key-${(key += 1)}`, ...form },
        }),
      ),
    )

  it('logs today, yesterday and another day by the island’s clock', async () => {
    // half past midnight on the island, still the day before by UTC
    setClock(() => new Date('2026-11-20T23:30:00Z'))
    await logs({})
    await logs({ when: 'yesterday' })
    await logs({ when: 'other', date: '2026-10-01' })
    expect(ownActivities(kirsten, 5).map(({ date }) => date)).toEqual(['2026-11-21', '2026-11-20', '2026-10-01'])
  })

  it.each([
    ['a day more than a week to come', { when: 'other', date: '2026-11-29' }],
    ['a day more than a year ago', { when: 'other', date: '2025-01-01' }],
    ['a day that is none', { when: 'other', date: '2026-02-30' }],
    ['another day without saying which', { when: 'other' }],
    ['no time at all', { minutes: '0' }],
    ['more hours than a day has', { minutes: '1441' }],
    ['a match of somebody else', { what: 'm:somebody-elses' }],
    ['an organisation that is not theirs', { what: 'o:somebody-elses' }],
    ['an event that is none', { what: 'e:no-such-date' }],
    ['a CPR number in the note', { note: 'Kirsten 010190-1234' }],
  ])('refuses %s, and logs nothing', async (_what, form) => {
    expect((await logs(form)).status).toBe(400)
    expect(ownMinutes(kirsten, '2000-01-01').count).toBe(0)
  })

  it('shows the month, the year and all of it', async () => {
    for (const date of ['2026-11-02', '2026-01-15', '2025-12-24']) logActivity(kirsten, entry({ date, minutes: 60 }))
    const { data } = await answerOf(loader(await visit('/mit', { as: kirsten })))
    expect(data).toMatchObject({ firstName: 'Kirsten', month: { minutes: 60 }, year: { minutes: 120 }, all: { minutes: 180, count: 3 } })
  })

  it('another person’s hours are not there to speak for', async () => {
    const id = logActivity(volunteer(), entry())
    expect((await answerOf(hoursAction(await visit('/mit/timer', { as: kirsten, form: { intent: 'stands', id } })))).status).toBe(404)
  })
})
