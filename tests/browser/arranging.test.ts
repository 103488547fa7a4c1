import { describe, expect, it } from 'vitest'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { say, useBrowser } from '~tests/support/browser'
import { useSite } from '~tests/support/site'

const site = useSite()
const { member } = useBrowser(site)
const { da, ar } = say

/** A day so many days from now on the island. */
const inDays = (days: number) => dayAfter(islandDate(new Date()), days)
const datesOf = (slug: string) =>
  site().rows<{ day: string; starts: number }>(
    'SELECT d.day, d.starts FROM event_dates d JOIN events e ON e.id = d.event_id WHERE e.slug = ? ORDER BY d.day',
    slug,
  )

describe('whoever arranges', () => {
  it('makes a series on an old phone without a script: a kind, a day, a place, and it is on the site', async () => {
    const dorthe = await member('forening', { javaScript: false, width: 360 })
    await dorthe.opens('/arrangementer/nyt')
    await dorthe.follows(da('facts:eventKinds.homework-cafe'))
    await dorthe.writes(da('makeEvents:form.title'), 'Lektier i klubhuset')
    await dorthe.chooses(da('makeEvents:form.town'), 'Hasle')
    await dorthe.writes(da('makeEvents:form.place'), 'Klubhuset')
    await dorthe.writes(da('makeEvents:form.day'), inDays(7))
    await dorthe.writes(da('makeEvents:form.times'), '3')
    // whatever the season: no date is left out
    for (const rest of ['skipsPublic', 'skipsSchool']) await dorthe.page.getByLabel(da(`makeEvents:form.${rest}`)).uncheck()
    await dorthe.presses(da('makeEvents:form.preview'))
    await dorthe.reads(da('makeEvents:preview.count', { count: 3 }))
    await dorthe.passes()
    await dorthe.presses(da('makeEvents:form.publish'))
    await dorthe.reads(da('makeEvents:flash.published'), 'Lektier i klubhuset')
    await dorthe.passes()
    expect(datesOf('lektier-i-klubhuset-hasle').map(({ day }) => day)).toEqual([inDays(7), inDays(14), inDays(21)])
  })

  it('is told what is wrong, in Arabic, loses nothing, and moves this and all following', async () => {
    const dorthe = await member('forening', { language: 'ar' })
    await dorthe.opens('/arrangementer/nyt?kind=run-and-learn')
    await dorthe.writes(ar('makeEvents:form.title'), 'Løb på stranden')
    await dorthe.chooses(ar('makeEvents:form.town'), 'Rønne')
    await dorthe.writes(ar('makeEvents:form.place'), 'Ved molen')
    await dorthe.writes(ar('makeEvents:form.day'), inDays(7))
    await dorthe.writes(ar('makeEvents:form.ends'), '16:00')
    await dorthe.presses(ar('makeEvents:form.publish'))
    await dorthe.reads(ar('forms:errors.ends-before-start'))
    await dorthe.passes()
    await dorthe.writes(ar('makeEvents:form.ends'), '18:30')
    await dorthe.presses(ar('makeEvents:form.publish'))
    await dorthe.reads(ar('makeEvents:flash.published'))

    const [, second] = site().rows<{ id: string }>(
      "SELECT d.id FROM event_dates d JOIN events e ON e.id = d.event_id WHERE e.slug = 'loeb-paa-stranden-roenne' ORDER BY d.day",
    )
    await dorthe.opens(`/mit/arrangementer/loeb-paa-stranden-roenne/datoer/${second?.id}`)
    await dorthe.unfolds(ar('makeEvents:date.titles.move'))
    await dorthe.writes(ar('makeEvents:date.day'), inDays(15))
    await dorthe.picks(ar('makeEvents:date.scope'), ar('makeEvents:date.scopes.following', { count: 6 }))
    await dorthe.presses(ar('makeEvents:date.do.move'))
    await dorthe.reads(ar('makeEvents:flash.date-move'))
    const days = datesOf('loeb-paa-stranden-roenne').map(({ day }) => day)
    expect(days.slice(0, 3)).toEqual([inDays(7), inDays(15), inDays(22)])
    expect(days).toHaveLength(8)
  })
})
