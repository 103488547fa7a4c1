import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { towns, townSlugs } from '~/island/towns'
import { filterHref, filterNames, readFilter, sorts, type OfferFilter } from '~/offers/offer-filter'
import { audiences, offerKinds } from '~/offers/offer'
import { offersForMap, PAGE_SIZE, searchOffers } from '~/offers/offer-search.server'
import { approveOffer, submitOffer } from '~/offers/approval.server'
import { indexOffers } from '~/offers/offer-index.server'
import { holdPlace } from '~/offers/offer-places.server'
import { closeOffer, pauseOffer, resumeOffer, saveOffer } from '~/offers/offers.server'
import { availabilityOf } from '~/people/availability'
import { days, spokenLanguages, times } from '~/people/facts'
import { setClock } from '~/server/clock.server'
import { handle, inTransaction } from '~/server/database.server'
import { tracks } from '~/tracks/track'
import { FRONTS } from '~/ui/front'
import { useHouse } from '~tests/support/house'
import { association, coordinator, draftOffer, publishedOffer, submittedOffer, volunteer } from '~tests/support/people'

const read = (address: string) => readFilter(new URL(address, 'http://localhost').searchParams)

const unticked = { women: false, free: false, children: false, stepfree: false }

describe('what is looked for stands in the address', () => {
  it('as posters and bookmarks have it', () => {
    expect(
      read(
        '/tilbud?q=kaffe&front=language&front=leisure&kind=language-buddy&track=danish&speaks=ar&town=nexoe&km=8&day=tue&time=evening&for=women&women=1&free=1&children=1&stepfree=1&sort=near&page=3',
      ),
    ).toEqual({
      filter: {
        q: 'kaffe',
        front: ['language', 'leisure'],
        kind: 'language-buddy',
        track: 'danish',
        speaks: 'ar',
        town: 'nexoe',
        km: 8,
        day: 'tue',
        time: 'evening',
        for: 'women',
        women: true,
        free: true,
        children: true,
        stepfree: true,
        sort: 'near',
        page: 3,
      },
      ignored: [],
    })
  })
  it('a town by its name too', () => {
    expect(read('/tilbud?town=Nexø').filter.town).toBe('nexoe')
  })
  it('what is empty was not asked for', () => {
    expect(read('/tilbud?q=&front=&kind=&track=&speaks=&town=&km=&day=&time=&for=&women=&sort=')).toEqual({
      filter: {
        q: '',
        front: [],
        kind: null,
        track: null,
        speaks: null,
        town: null,
        km: null,
        day: null,
        time: null,
        for: null,
        ...unticked,
        sort: null,
        page: 1,
      },
      ignored: [],
    })
  })
  it('what does not exist is left out and named once', () => {
    expect(
      read(
        '/tilbud?q=!?&front=castle&front=moat&kind=wizard&track=gold&speaks=xx&town=Aarhus&km=1e3&day=noon&time=someday&for=cats&women=yes&free=0&sort=price&page=0&unknown=1',
      ),
    ).toMatchObject({
      filter: {
        front: [],
        kind: null,
        track: null,
        speaks: null,
        town: null,
        km: null,
        day: null,
        time: null,
        for: null,
        ...unticked,
        sort: null,
        page: 1,
      },
      ignored: ['q', 'front', 'kind', 'track', 'speaks', 'town', 'km', 'day', 'time', 'for', 'women', 'free', 'sort', 'page'],
    })
  })
  it('any search comes back from its own address', () => {
    const maybe = <T>(list: readonly T[]) => fc.option(fc.constantFrom(...list))
    const anySearch: fc.Arbitrary<OfferFilter> = fc.record({
      q: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => (/[\p{L}\p{N}]/u.test(text) ? text.trim() : '')),
      front: fc.uniqueArray(fc.constantFrom(...FRONTS)),
      kind: maybe(offerKinds),
      track: maybe(tracks),
      speaks: maybe(spokenLanguages),
      town: maybe(townSlugs),
      km: fc.option(fc.integer({ min: 1, max: 100 })),
      day: maybe(days),
      time: maybe(times),
      for: maybe(audiences),
      women: fc.boolean(),
      free: fc.boolean(),
      children: fc.boolean(),
      stepfree: fc.boolean(),
      sort: maybe(sorts),
      page: fc.integer({ min: 1, max: 10_000 }),
    })
    fc.assert(
      fc.property(anySearch, (filter) => {
        expect(read(filterHref('/tilbud', filter, { page: filter.page }))).toEqual({ filter, ignored: [] })
      }),
    )
  })
  it('any address at all is read without stumbling', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...filterNames, 'page'), fc.string({ unit: 'grapheme' }))), (pairs) => {
        expect(read(`/tilbud?${new URLSearchParams(pairs)}`).filter.page).toBeGreaterThan(0)
      }),
    )
  })
  it('a chip that is taken away leaves the rest, and the pages start over', () => {
    const { filter } = read('/tilbud?q=kaffe&front=language&town=nexoe&page=4')
    expect(filterHref('/tilbud', filter, { town: null })).toBe('/tilbud?q=kaffe&front=language')
    expect(filterHref('/tilbud', read('/tilbud').filter)).toBe('/tilbud')
  })
})

describe('looking for an offer', () => {
  useHouse()
  const find = (query = '') => searchOffers(read(`/tilbud?${query}`).filter)
  const titles = (query = '') => find(query).found.map(({ title }) => title)
  const offer = (title: string, wishes: Parameters<typeof publishedOffer>[0] = {}) => publishedOffer({ title, ...wishes })
  let minute = 0
  beforeEach(() => {
    minute = 0
    // every look at the clock is a minute later, so that "newest" means something
    setClock(() => new Date(Date.UTC(2026, 10, 21, 8, (minute += 1))))
  })

  it('shows what is published and nothing else, the newest first', () => {
    offer('Ældst')
    draftOffer({ title: 'Kladde' })
    submittedOffer({ title: 'Venter' })
    const owner = volunteer()
    pauseOffer(owner, offer('På pause', { owner }))
    offer('Nyest')
    expect(titles()).toEqual(['Nyest', 'Ældst'])
  })

  describe('by one thing', () => {
    beforeEach(() => {
      offer('Sprog i Rønne', {
        kind: 'language-buddy',
        town: 'roenne',
        languages: ['da', 'ar'],
        availability: availabilityOf(['tue-evening']),
        audience: ['women'],
      })
      offer('Fodbold i Nexø', {
        kind: 'club-place',
        town: 'nexoe',
        languages: ['da'],
        availability: availabilityOf(['sat-morning', 'tue-morning']),
        audience: ['children', 'youth'],
        text: 'Vi spiller med en rund bold.',
      })
      offer('Kørsel for alle', {
        kind: 'transport',
        town: 'hasle',
        languages: ['da', 'uk'],
        availability: availabilityOf(['mon-morning']),
        audience: ['everyone'],
      })
    })
    it.each([
      ['front=leisure', ['Fodbold i Nexø']],
      ['front=leisure&front=transport', ['Kørsel for alle', 'Fodbold i Nexø']],
      ['kind=language-buddy', ['Sprog i Rønne']],
      ['track=danish', ['Fodbold i Nexø', 'Sprog i Rønne']],
      ['track=equal', ['Kørsel for alle', 'Fodbold i Nexø']],
      ['track=danish&front=leisure', ['Fodbold i Nexø']],
      ['speaks=ar', ['Sprog i Rønne']],
      ['speaks=da', ['Kørsel for alle', 'Fodbold i Nexø', 'Sprog i Rønne']],
      ['town=nexoe&km=3', ['Fodbold i Nexø']],
      ['day=tue', ['Fodbold i Nexø', 'Sprog i Rønne']],
      ['time=morning', ['Kørsel for alle', 'Fodbold i Nexø']],
      ['day=tue&time=morning', ['Fodbold i Nexø']],
      ['for=women', ['Kørsel for alle', 'Sprog i Rønne']],
      ['for=youth', ['Kørsel for alle', 'Fodbold i Nexø']],
      ['q=runde+bolde', ['Fodbold i Nexø']],
      ['q=KØRSEL', ['Kørsel for alle']],
      ['q=sprog&front=leisure', []],
    ])('%s finds %j', (query, found) => {
      expect(titles(query)).toEqual(found)
      expect(find(query).total).toBe(found.length)
      expect(
        offersForMap(read(`/tilbud?${query}`).filter)
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(found.toSorted())
    })
    it('counts each town and front of what was found', () => {
      expect(find('front=leisure&front=language').byTown.toSorted((a, b) => a.town.localeCompare(b.town))).toEqual([
        { town: 'nexoe', front: 'leisure', count: 1 },
        { town: 'roenne', front: 'language', count: 1 },
      ])
      expect(find('').byTown.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    })
  })

  it('does not stumble over any words, whatever signs are among them', () => {
    offer('100 % dansk')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('%', '_', '*', '"', "'", '(', ')', '-', ':', '^', ' ', 'a', 'Å', 'å', 'ب', 'NOT', 'OR') }),
        (q) => {
          expect(titles(`q=${encodeURIComponent(q)}`).length).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 100 },
    )
    expect(titles('q=100+%25+dansk')).toEqual(['100 % dansk'])
    expect(titles('q=%22dansk')).toEqual(['100 % dansk'])
  })

  it('does not mind how letters are written: Æ, Ø and Å are letters like others, and may be typed as ae, oe and aa', () => {
    offer('Økologi og Ærter i Åen')
    for (const q of ['økologi', 'ØKOLOGI', 'ærter', 'ÅEN', 'oekologi', 'aerter', 'aaen']) expect(titles(`q=${q}`), q).toHaveLength(1)
  })

  describe('by a word in any language', () => {
    beforeEach(() => {
      const { id: organisationId, leader } = association({ name: 'Svaneke Boldklub' })
      offer('Plads på holdet', { owner: leader, organisationId, kind: 'club-place', interests: ['football'], town: 'svaneke' })
      offer('Kaffe', { kind: 'language-buddy', languages: ['da', 'uk'], owner: volunteer({ firstName: 'Dagmar' }) })
      offer('Job i køkkenet', { kind: 'mentor-work', industries: ['hotel-restaurant'], town: 'hasle' })
    })
    it.each([
      ['fodbold', 'Plads på holdet'],
      ['fodbolden', 'Plads på holdet'],
      ['football', 'Plads på holdet'],
      ['كرة القدم', 'Plads på holdet'],
      ['футбол', 'Plads på holdet'],
      ['فوتبال', 'Plads på holdet'],
      ['ኩዕሶ እግሪ', 'Plads på holdet'],
      ['boldklub', 'Plads på holdet'],
      ['svaneke', 'Plads på holdet'],
      ['sprogmakker', 'Kaffe'],
      ['ukrainian', 'Kaffe'],
      ['українська', 'Kaffe'],
      ['языковой партнёр', 'Kaffe'],
      ['مطعم', 'Job i køkkenet'],
      ['ресторан', 'Job i køkkenet'],
    ])('»%s« finds %s', (q, found) => {
      expect(titles(`q=${encodeURIComponent(q)}`)).toEqual([found])
    })
    it('small words around it do not matter, in any language, unless there is nothing else', () => {
      for (const q of ['jeg vil gerne til fodbold', 'i want some football', 'للكرة القدم', 'для футбол'])
        expect(titles(`q=${encodeURIComponent(q)}`), q).toEqual(['Plads på holdet'])
    })
    it('whom it is for is found by the word too', () => {
      offer('Boldleg', { kind: 'club-place', interests: ['football'], audience: ['children'], owner: volunteer() })
      expect(titles('q=fodbold for børn')).toEqual(['Boldleg'])
      expect(titles(`q=${encodeURIComponent('كرة القدم للأطفال')}`)).toEqual(['Boldleg'])
    })
    it('what is called so comes before what only has to do with it, however new that is', () => {
      setClock(() => new Date('2030-01-01T10:00:00Z'))
      offer('Fodbold for alle', { kind: 'club-place' })
      setClock(() => new Date('2030-06-01T10:00:00Z'))
      offer('Gå en tur', { kind: 'activity-companion', interests: ['football'] })
      expect(titles('q=fodbold')[0]).toBe('Fodbold for alle')
      expect(titles('q=fodbold&sort=new')[0]).toBe('Gå en tur')
    })
    it('but never by the name of a private person', () => {
      expect(titles('q=Dagmar')).toEqual([])
    })
  })

  it('words find what is on the site right now, through every step an offer takes', () => {
    const owner = volunteer()
    const by = coordinator()
    const found = () => titles('q=kajak').length
    const id = draftOffer({ owner, title: 'Kajak ved kysten' })
    expect(found()).toBe(0)
    submitOffer(owner, id)
    expect(found()).toBe(0)
    approveOffer(by, id)
    expect(found()).toBe(1)
    pauseOffer(owner, id)
    expect(found()).toBe(0)
    resumeOffer(owner, id)
    expect(found()).toBe(1)
    saveOffer(owner, id, { title: 'Ro ved kysten' })
    expect(found()).toBe(0)
    submitOffer(owner, id)
    approveOffer(by, id)
    expect([found(), titles('q=ro').length]).toEqual([0, 1])
    closeOffer(owner, id)
    expect(titles('q=ro')).toEqual([])
  })

  it('after an update of the program everything is indexed anew, once', async () => {
    offer('Kajak ved kysten')
    draftOffer({ title: 'Kajak senere' })
    handle().sqlite.exec("UPDATE search_rows SET version = 'of old'; DELETE FROM search_words")
    expect(titles('q=kajak')).toEqual([])
    expect([await indexOffers(), await indexOffers()]).toEqual([1, 0])
    expect(titles('q=kajak')).toEqual(['Kajak ved kysten'])
    handle().sqlite.exec('DELETE FROM search_rows; DELETE FROM search_words')
    expect([await indexOffers(), titles('q=kajak').length]).toEqual([1, 1])
  })

  it('an offer is found to its last day and not after it', () => {
    setClock(() => new Date('2026-11-21T08:00:00Z'))
    offer('Til i dag', { untilDate: '2026-11-21' })
    expect(titles()).toEqual(['Til i dag'])
    setClock(() => new Date('2026-11-22T08:00:00Z'))
    expect(titles()).toEqual([])
  })

  it('what is undone was never found, and a place that is held counts as taken', () => {
    const id = offer('Et sted', { capacity: 1 })
    expect(titles('free=1')).toEqual(['Et sted'])
    expect(() =>
      inTransaction(() => {
        holdPlace(id)
        expect(titles('free=1')).toEqual([])
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(titles('free=1')).toEqual(['Et sted'])
    holdPlace(id)
    expect(titles('free=1')).toEqual([])
  })

  it('is found when it is written after a first look that was undone', () => {
    const id = offer('Et sted', { capacity: 1 })
    expect(() =>
      inTransaction(() => {
        expect(titles()).toEqual(['Et sted'])
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(titles('free=1')).toEqual(['Et sted'])
    holdPlace(id)
    offer('Et andet')
    expect([titles('free=1'), titles().length]).toEqual([['Et andet'], 2])
  })

  it('best for me: near, in my languages, when I can, what I like; a visitor gets the newest', () => {
    const me = volunteer({ town: 'nexoe', languages: ['ar'], interests: ['football'], availability: availabilityOf(['tue-evening']) })
    const tuesday = availabilityOf(['tue-evening'])
    offer('Alt passer', { kind: 'club-place', town: 'nexoe', languages: ['ar'], interests: ['football'], availability: tuesday })
    offer('Langt væk', { kind: 'club-place', town: 'roenne', languages: ['ar'], interests: ['football'], availability: tuesday })
    offer('Intet passer', { town: 'roenne', languages: ['da'], availability: availabilityOf(['sat-morning']) })
    const fitting = searchOffers(read('/tilbud?sort=fit').filter, me)
    expect(fitting).toMatchObject({ order: 'fit' })
    expect(fitting.found.map(({ title }) => title)).toEqual(['Alt passer', 'Langt væk', 'Intet passer'])
    expect(searchOffers(read('/tilbud?sort=fit').filter)).toMatchObject({ order: 'new' })
    expect(find('sort=new&town=nexoe')).toMatchObject({ order: 'new' })
    expect(find('sort=near')).toMatchObject({ order: 'new' })
  })

  it('near a town the nearest come first, with the way in kilometres, the newest of one town first', () => {
    for (const town of ['roenne', 'svaneke', 'nexoe', 'christiansoe', 'aarsdale', 'nexoe'] as const) offer(town, { town })
    const { found } = find('town=nexoe')
    expect(found.map(({ title }) => title)).toEqual(['nexoe', 'nexoe', 'aarsdale', 'svaneke', 'roenne', 'christiansoe'])
    expect(found.map(({ km }) => km ?? Infinity)).toEqual(found.map(({ km }) => km ?? Infinity).toSorted((a, b) => a - b))
    expect(found.at(-2)?.km).toBe(30)
    expect(find('town=nexoe&km=10').found.map(({ title }) => title)).toEqual(['nexoe', 'nexoe', 'aarsdale', 'svaneke'])
    expect(find('').found.every(({ km }) => km === null)).toBe(true)
  })

  it('nearest first holds for every town of the island', () => {
    const owner = volunteer()
    const by = coordinator()
    for (const { slug } of towns) offer(slug, { town: slug, owner, by })
    for (const { slug } of towns) {
      const pages = [1, 2].flatMap((page) => find(`town=${slug}&page=${page}`).found)
      expect(pages[0]?.town).toBe(slug)
      const way = pages.map(({ km }) => km ?? -1)
      expect(way).toEqual(way.toSorted((a, b) => a - b))
      expect(new Set(pages.map(({ id }) => id)).size).toBe(towns.length)
    }
  })

  it('no offer stands on two pages and none is lost between them; a page that is too far is the last', () => {
    const owner = volunteer()
    const by = coordinator()
    setClock(() => new Date('2026-11-21T08:00:00Z'))
    const ids = Array.from({ length: PAGE_SIZE * 2 + 3 }, (_, at) => offer(`Nummer ${at}`, { owner, by }))
    const pages = [1, 2, 3].map((page) => find(`page=${page}`))
    expect(pages.map(({ found }) => found.length)).toEqual([PAGE_SIZE, PAGE_SIZE, 3])
    expect(new Set(pages.flatMap(({ found }) => found.map(({ id }) => id)))).toEqual(new Set(ids))
    expect(pages[0]).toMatchObject({ total: PAGE_SIZE * 2 + 3, pages: 3 })
    expect(find('page=99').found).toEqual(pages[2]?.found)
    expect(find('q=findes+ikke')).toMatchObject({ found: [], total: 0, pages: 1 })
  })

  it('names a private owner by first name and an organisation by its name', () => {
    offer('Mit', { owner: volunteer({ firstName: 'Kirsten', lastName: 'Havtornbakke' }) })
    const { id: organisationId, leader } = association({ name: 'Rønne Boldklub' })
    offer('Vores', { owner: leader, organisationId, kind: 'club-place' })
    expect(find().found.map(({ owner, organisation }) => [owner, organisation])).toEqual([
      ['Rønne Boldklub', true],
      ['Kirsten', false],
    ])
    expect(JSON.stringify(find())).not.toContain('Havtornbakke')
    expect(Object.keys(offersForMap(read('/tilbud').filter)[0] ?? {}).toSorted()).toEqual(['front', 'id', 'kind', 'owner', 'title', 'town'])
  })
})
