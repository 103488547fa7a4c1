import { beforeEach, describe, expect, it } from 'vitest'
import { readFilter } from '~/offers/offer-filter'
import {
  deleteSearch,
  isSaved,
  mailNewOffers,
  MOST_SEARCHES,
  ownSearches,
  saveSearch,
  searchToStop,
  stopSearch,
} from '~/offers/saved-searches.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, publishedOffer, volunteer, type Somebody } from '~tests/support/people'

useHouse()

const START = Date.UTC(2026, 10, 1, 8)
let minute = 0
/** From that day on every look at the clock is a minute later. */
const onDay = (day: number) => {
  minute = 0
  setClock(() => new Date(START + day * 86_400_000 + (minute += 1) * 60_000))
}
const search = (query: string) => readFilter(new URLSearchParams(query)).filter
const news = async () => (await waitingMails()).filter(({ template }) => template === 'new-offers')

describe('a search that is kept', () => {
  let amal: Somebody
  beforeEach(() => {
    onDay(0)
    amal = volunteer({ email: 'amal@example.com', locale: 'ar' })
    saveSearch(amal, search('front=leisure&town=nexoe&km=15'))
    emptyOutbox()
  })

  it('mails what is new after a week, in the person’s language, and only what fits', async () => {
    onDay(2)
    publishedOffer({ kind: 'club-place', town: 'nexoe', title: 'Håndbold for nye' })
    publishedOffer({ kind: 'club-place', town: 'roenne', title: 'For langt væk' })
    emptyOutbox()
    onDay(6)
    expect(mailNewOffers()).toBe(0)
    onDay(8)
    expect(mailNewOffers()).toBe(1)
    const [mail] = await news()
    expect(mail).toMatchObject({ to: 'amal@example.com', locale: 'ar' })
    expect(mail?.text).toContain('Håndbold for nye')
    expect(mail?.text).not.toContain('For langt væk')
    expect(mail?.text).toContain('/tilbud?front=leisure&town=nexoe&km=15&sort=new')
  })

  it('keeps the track one reads by, and tells it in the mail in words', async () => {
    onDay(1)
    saveSearch(amal, search('track=danish'))
    onDay(2)
    publishedOffer({ kind: 'language-buddy', town: 'roenne', title: 'Kaffe og dansk' })
    publishedOffer({ kind: 'transport', town: 'roenne', title: 'Kørsel' })
    emptyOutbox()
    onDay(9)
    expect(mailNewOffers()).toBe(1)
    const [mail] = await news()
    expect(mail?.text).toContain('Kaffe og dansk')
    expect(mail?.text).not.toContain('Kørsel')
    expect(mail?.text).toContain('/tilbud?track=danish&sort=new')
    expect(mail?.text).toContain('اللغة الدنماركية')
  })

  it('says each thing once, and nothing when there is nothing new', async () => {
    onDay(2)
    publishedOffer({ kind: 'club-place', town: 'nexoe' })
    onDay(8)
    expect([mailNewOffers(), mailNewOffers()]).toEqual([1, 0])
    onDay(16)
    expect(mailNewOffers()).toBe(0)
    onDay(24)
    expect(mailNewOffers()).toBe(0)
  })

  it('after the site was down for a month it is one mail', async () => {
    for (const day of [2, 12, 25]) {
      onDay(day)
      publishedOffer({ kind: 'club-place', town: 'nexoe', title: `Dag ${day}` })
    }
    emptyOutbox()
    onDay(40)
    expect([mailNewOffers(), mailNewOffers()]).toEqual([1, 0])
    const [mail] = await news()
    for (const day of [2, 12, 25]) expect(mail?.text).toContain(`Dag ${day}`)
  })

  it('of somebody whose account cannot be opened keeps nobody else’s mail back, and has its turn again in a week', async () => {
    onDay(1)
    const birthe = volunteer({ email: 'birthe@example.com' })
    saveSearch(birthe, search('town=nexoe'))
    const sealed = handle().sqlite.prepare('select first_name_sealed from users where id = ?').pluck().get(amal.userId)
    const write = handle().sqlite.prepare('update users set first_name_sealed = ? where id = ?')
    write.run('v1.broken.seal', amal.userId)
    publishedOffer({ kind: 'club-place', town: 'nexoe', title: 'Håndbold for nye' })
    emptyOutbox()
    onDay(9)
    expect([mailNewOffers(), mailNewOffers()]).toEqual([1, 0])
    expect((await news()).map(({ to }) => to)).toEqual(['birthe@example.com'])
    write.run(sealed, amal.userId)
    emptyOutbox()
    onDay(15)
    expect(mailNewOffers()).toBe(0)
    onDay(17)
    expect(mailNewOffers()).toBe(1)
    expect((await news()).map(({ to, text }) => [to, text.includes('Håndbold for nye')])).toEqual([['amal@example.com', true]])
  })

  it('never tells people of their own offers nor of those of the club they lead', () => {
    const club = association({ leader: amal })
    onDay(2)
    publishedOffer({ owner: amal, kind: 'activity-companion', town: 'nexoe' })
    publishedOffer({ owner: amal, organisationId: club.id, kind: 'club-place', town: 'nexoe' })
    onDay(8)
    expect(mailNewOffers()).toBe(0)
  })

  it('is kept once, without its page and its order', () => {
    expect(saveSearch(amal, search('town=nexoe&km=15&front=leisure&sort=new&page=3'))).toBe(true)
    expect(ownSearches(amal)).toHaveLength(1)
    expect(isSaved(amal, search('town=nexoe&km=15&front=leisure&page=2'))).toBe(true)
    expect(isSaved(amal, search('town=nexoe'))).toBe(false)
  })

  it('no more than a handful can be kept', () => {
    for (let km = 1; km < MOST_SEARCHES; km += 1) expect(saveSearch(amal, search(`town=nexoe&km=${km}`))).toBe(true)
    expect(saveSearch(amal, search('q=en+til'))).toBe(false)
  })

  it('stops by the link in every mail of it; looking at the link changes nothing, guessing finds nothing', async () => {
    const stopLinks = []
    for (const [published, looked] of [
      [2, 8],
      [10, 16],
    ] as const) {
      onDay(published)
      publishedOffer({ kind: 'club-place', town: 'nexoe' })
      onDay(looked)
      mailNewOffers()
    }
    for (const { text } of await news()) stopLinks.push(/\/stop\/([\w-]+)/.exec(text)?.[1] ?? '')
    expect(stopLinks).toHaveLength(2)
    const [first = '', second = ''] = stopLinks
    expect(searchToStop(first)?.filter.town).toBe('nexoe')
    expect(searchToStop('guessed')).toBeNull()
    expect(ownSearches(amal)).toHaveLength(1)
    stopSearch(first)
    stopSearch(second)
    expect([ownSearches(amal), searchToStop(second)]).toEqual([[], null])
  })

  it('is deleted by its owner and by nobody else', () => {
    const [{ id } = { id: '' }] = ownSearches(amal)
    deleteSearch(volunteer(), id)
    expect(ownSearches(amal)).toHaveLength(1)
    deleteSearch(amal, id)
    expect(ownSearches(amal)).toEqual([])
  })
})
