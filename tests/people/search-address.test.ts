import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { townSlugs } from '~/island/towns'
import { askedIn, searchAddress } from '~/people/search-address'

const names = ['q', 'front', 'town', 'km', 'women'] as const
const fronts = ['language', 'leisure'] as const

function read(address: string) {
  const asked = askedIn(new URL(address, 'http://localhost').searchParams)
  const filter = {
    q: asked.words(),
    front: asked.someOf('front', fronts),
    town: asked.town(),
    km: asked.whole('km', 100),
    women: asked.yes('women'),
  }
  return { filter, page: asked.page(), ignored: asked.ignored() }
}

describe('a search in an address', () => {
  it('is read back as it was written, whatever was searched for', () => {
    const anySearch = fc.record({
      q: fc.constantFrom('', 'kaffe', 'strik & snak', 'كرة القدم', '50 % rabat?'),
      front: fc.uniqueArray(fc.constantFrom(...fronts)),
      town: fc.constantFrom(null, ...townSlugs),
      km: fc.constantFrom(null, 1, 100),
      women: fc.boolean(),
    })
    fc.assert(
      fc.property(anySearch, fc.integer({ min: 1, max: 10_000 }), (search, page) => {
        expect(read(searchAddress('/tilbud', names, search, { page }))).toEqual({ filter: search, page, ignored: [] })
      }),
    )
  })

  it('names each thing that does not exist once, and takes the rest', () => {
    expect(read('/tilbud?front=disco&front=language&front=techno&town=oslo&km=101&women=yes&q=%3F%21&page=0')).toEqual({
      filter: { q: '', front: ['language'], town: null, km: null, women: false },
      page: 1,
      ignored: ['q', 'front', 'town', 'km', 'women', 'page'],
    })
  })

  it('takes no CPR number for words, so that none is kept with a search', () => {
    expect(read('/tilbud?q=hj%C3%A6lp+til+010203-1234')).toMatchObject({ filter: { q: '' }, ignored: ['q'] })
  })

  it('starts from its first page again when something changes', () => {
    const search = { q: 'kaffe', front: [], town: 'nexoe', km: 5, women: true }
    expect(searchAddress('/tilbud', names, search)).toBe('/tilbud?q=kaffe&town=nexoe&km=5&women=1')
    expect(searchAddress('/tilbud', names, search, { town: null, km: null, women: false })).toBe('/tilbud?q=kaffe')
    expect(searchAddress('/tilbud', names, { q: '', front: [], town: null, km: null, women: false })).toBe('/tilbud')
  })
})
