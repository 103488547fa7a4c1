import { describe, expect, it } from 'vitest'
import { closeWithOffers, endPausesThatAreOver, pauseCompany, resumeCompany } from '~/offers/partner-pause.server'
import { createOrganisation } from '~/organisations/claims.server'
import { readOrganisationFilter } from '~/organisations/organisation-filter'
import { listOrganisations, organisationRegister, searchOrganisations } from '~/organisations/organisation-list.server'
import { pageOf, setOrganisationPage } from '~/organisations/organisation-pages.server'
import { countOrganisations, markOrganisationKnown, organisationsById, renewOrganisationSearch } from '~/organisations/organisations.server'
import type { OrganisationKind, OrganisationPage } from '~/organisations/organisation'
import { offerViewsById } from '~/offers/offer-reading.server'
import { approvalCase, approveOffer } from '~/offers/approval.server'
import { OrganisationRests, pauseOffer, resumeOffer } from '~/offers/offers.server'
import { takeFlash } from '~/i18n/flash.server'
import { action as changeState } from '~/offers/routes/change-state'
import { reopenOrganisation, setTrusted } from '~/organisations/organisation-standing.server'
import { addMember } from '~/organisations/memberships.server'
import { setClock } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { takeOutOfSearch } from '~/server/search-index.server'
import { statementsOf } from '~tests/database/statements'
import { useHouse } from '~tests/support/house'
import { coordinator, person, publishedOffer, submittedOffer } from '~tests/support/people'
import { visit } from '~tests/support/visits'

useHouse()

const filter = (query: string) => readOrganisationFilter(new URLSearchParams(query)).filter
const names = (query: string) => searchOrganisations(filter(query)).found.map(({ name }) => name)

/** An organisation everybody sees. */
function known(name: string, page: Partial<OrganisationPage> = {}, kind: OrganisationKind = 'association'): string {
  const { id } = createOrganisation({ name, kind, town: page.town ?? 'roenne' })
  markOrganisationKnown(id)
  const view = organisationsById([id]).get(id)
  if (view) setOrganisationPage(coordinator(), id, { ...pageOf(view), ...page })
  return id
}
const monday = {
  id: 'mandag',
  name: 'Træning',
  day: 'mon',
  starts: 600,
  ends: 660,
  place: '',
  interest: 'football',
  womenOnly: false,
  ageFrom: null,
  ageTo: null,
} as const

describe('the list of organisations', () => {
  it('finds by name, activity, inflection, typing without æøå, and the names of interests in every language', () => {
    known('Boldklubben', { interests: ['football'] })
    known('Løberne', { interests: ['running'], activities: [{ ...monday, name: 'Natløb i skoven', interest: null }] })
    expect(['q=كرة القدم', 'q=футбол', 'q=football', 'q=fodbolden', 'q=فوتبال'].flatMap(names)).toEqual([
      'Boldklubben',
      'Boldklubben',
      'Boldklubben',
      'Boldklubben',
      'Boldklubben',
    ])
    expect(['q=natloeb', 'q=skov', 'q=loeberne'].flatMap(names)).toEqual(['Løberne', 'Løberne', 'Løberne'])
    expect(names('q=svømning')).toEqual([])
    // signs alone are no words: the page says that they were left out, as everywhere
    expect(readOrganisationFilter(new URLSearchParams('q=%2B%2B%2B'))).toMatchObject({ filter: { q: '' }, ignored: ['q'] })
  })

  it('finds also those that were there before there was an index, once they have been put in', () => {
    const id = known('Koret')
    takeOutOfSearch('organisation', id)
    expect(names('q=koret')).toEqual([])
    renewOrganisationSearch()
    expect(names('q=koret')).toEqual(['Koret'])
  })

  it('narrows by kind, town, interest and day; what does not exist is left out and named', () => {
    known('Koret', { town: 'hasle', interests: ['singing'] }, 'group')
    known('Klubben', { town: 'nexoe', activities: [monday] })
    expect(names('kind=group')).toEqual(['Koret'])
    expect(names('town=nexoe')).toEqual(['Klubben'])
    expect(names('interest=football')).toEqual(['Klubben'])
    expect(names('interest=singing')).toEqual(['Koret'])
    expect(names('day=mon')).toEqual(['Klubben'])
    expect(names('day=mon&interest=singing')).toEqual([])
    expect(names('day=tue')).toEqual([])
    expect(readOrganisationFilter(new URLSearchParams('kind=circus&town=mars&day=someday&page=-1')).ignored).toEqual([
      'kind',
      'town',
      'day',
      'page',
    ])
  })

  it('stands in the order of Danish letters, and leaves out what is not approved or closed', () => {
    for (const name of ['Årets klub', 'Zebraen', 'Ærtens venner', 'Aben', 'Østers']) known(name)
    createOrganisation({ name: 'Ukendt', kind: 'group', town: 'hasle' })
    closeWithOffers(coordinator(), known('Lukket'))
    expect(names('')).toEqual(['Aben', 'Zebraen', 'Ærtens venner', 'Østers', 'Årets klub'])
    expect(countOrganisations()).toBe(5)
    const register = { kind: null, name: '', page: 1, pageSize: 30 }
    expect(organisationRegister({ ...register, tab: 'waiting' }).rows.map(({ name }) => name)).toEqual(['Ukendt'])
    expect(organisationRegister({ ...register, tab: 'closed' }).rows.map(({ name }) => name)).toEqual(['Lukket'])
    expect(organisationRegister({ ...register, tab: 'seen', name: 'ÆRT' }).total).toBe(1)
  })

  it('of fifteen hundred stays a page at a time, and asks the database no more than one of a few', async () => {
    const clubs = (from: number, to: number) =>
      inTransaction(() => {
        for (let number = from; number < to; number += 1) {
          const { id } = createOrganisation({ name: `Klub ${String(number).padStart(4, '0')}`, kind: 'association', town: 'roenne' })
          markOrganisationKnown(id)
        }
      })
    clubs(0, 24)
    const ofFew = await statementsOf(() => searchOrganisations(filter('')))
    clubs(24, 1500)
    expect(await statementsOf(() => searchOrganisations(filter('page=40')))).toEqual(ofFew)
    const { found, total, pages } = searchOrganisations(filter('page=40'))
    expect([found.length, total, pages, found[0]?.name]).toEqual([24, 1500, 63, 'Klub 0936'])
    expect(searchOrganisations(filter('page=999')).page).toBe(63)
    expect(listOrganisations(filter('q=klub'))).toHaveLength(1500)
  }, 60_000)
})

describe('a company that pauses', () => {
  function company() {
    const leader = person()
    const id = known('Mejeriet', {}, 'company')
    addMember(coordinator(), id, leader.userId, 'leader')
    const [shown, resting] = [0, 1].map(() =>
      publishedOffer({ owner: leader, kind: 'company-visit', organisationId: id, industries: ['food'] }),
    ) as [string, string]
    pauseOffer(leader, resting)
    return { id, leader, shown, resting }
  }
  const states = (...ids: string[]) => ids.map((id) => offerViewsById([id]).get(id)?.state)

  it('takes its offers with it and brings those back, and no others', () => {
    const { id, leader, shown, resting } = company()
    expect(pauseCompany(leader, id, '2999-01-01')).toBe(true)
    expect(states(shown, resting)).toEqual(['paused', 'paused'])
    expect(pauseCompany(leader, id, null)).toBe(false)
    expect(organisationsById([id]).get(id)?.paused).toMatchObject({ until: '2999-01-01' })
    expect(resumeCompany(leader, id)).toBe(true)
    expect(states(shown, resting)).toEqual(['published', 'paused'])
    expect(resumeCompany(leader, id)).toBe(false)
  })

  it('comes back by itself the day after its last day', () => {
    const { id, leader, shown } = company()
    setClock(() => new Date('2026-11-21T10:00:00Z'))
    pauseCompany(leader, id, '2026-11-30')
    setClock(() => new Date('2026-11-30T20:00:00Z'))
    endPausesThatAreOver()
    expect(states(shown)).toEqual(['paused'])
    setClock(() => new Date('2026-12-01T01:00:00Z'))
    endPausesThatAreOver()
    expect(states(shown)).toEqual(['published'])
    expect(organisationsById([id]).get(id)?.paused).toBeNull()
  })

  it('and is closed stays closed, and so do its offers when the last day of the pause is over', () => {
    const { id, leader, shown, resting } = company()
    setClock(() => new Date('2026-11-21T10:00:00Z'))
    pauseCompany(leader, id, '2026-11-30')
    expect(closeWithOffers(coordinator(), id)).toBe(true)
    setClock(() => new Date('2026-12-01T10:00:00Z'))
    endPausesThatAreOver()
    expect(resumeCompany(coordinator(), id)).toBe(false)
    expect(states(shown, resting)).toEqual(['paused', 'paused'])
    reopenOrganisation(coordinator(), id)
    expect(organisationsById([id]).get(id)?.paused).toBeNull()
  })

  it('shows no single offer before the pause is over, and none of it is approved meanwhile', () => {
    const { id, leader, shown, resting } = company()
    setClock(() => new Date('2026-11-21T10:00:00Z'))
    const waiting = submittedOffer({ owner: leader, kind: 'company-visit', organisationId: id, industries: ['food'] })
    pauseCompany(leader, id, '2026-11-30')
    for (const offer of [shown, resting]) expect(() => resumeOffer(leader, offer)).toThrow(OrganisationRests)
    expect(() => approveOffer(coordinator(), waiting)).toThrow(OrganisationRests)
    expect(approvalCase(waiting)?.rests).toBe('paused')
    expect(states(shown, resting, waiting)).toEqual(['paused', 'paused', 'submitted'])
    // the day after, also before the hourly look
    setClock(() => new Date('2026-12-01T00:30:00Z'))
    resumeOffer(leader, resting)
    approveOffer(coordinator(), waiting)
    expect(states(resting, waiting)).toEqual(['published', 'published'])
  })

  it('tells a leader plainly that an offer of it does not come back alone', async () => {
    const { id, leader, resting } = company()
    pauseCompany(leader, id, null)
    const args = await visit(`/mit/tilbud/${resting}/status`, { as: leader, params: { id: resting }, form: { intent: 'resume' } })
    const answer = await changeState(args)
    const cookie = answer instanceof Response ? (answer.headers.get('set-cookie') ?? '') : ''
    const next = new Request('http://localhost/mit', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect((await takeFlash(next))?.message).toMatchObject({ key: 'offerOrganisationRests', tone: 'warn' })
    expect(states(resting)).toEqual(['paused'])
  })

  it('and is trusted sends in an offer that waits instead of being shown', () => {
    const { id, leader } = company()
    setTrusted(coordinator(), id, true)
    pauseCompany(leader, id, null)
    const offer = submittedOffer({ owner: leader, kind: 'company-visit', organisationId: id, industries: ['food'] })
    expect(states(offer)).toEqual(['submitted'])
  })

  it('is a company: an association does not pause', () => {
    expect(pauseCompany(coordinator(), known('Klubben'), null)).toBe(false)
  })
})
