import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTerms } from '~/i18n/search-terms'
import { findByWords, outdatedInSearch, putIntoSearch, takeOutOfSearch, type Searchable } from '~/server/search-index.server'
import { useHouse } from '~tests/support/house'

useHouse()

/** Made findable under one version of names. */
const put = (about: Searchable, id: string, text: string) => putIntoSearch(about, id, text, 'names-1')

describe('a search by words', () => {
  it.each([
    ['Vi cykler en tur', 'cykel'],
    ['Vi cykler en tur', 'cykler'],
    ['Bøger på dansk', 'bog'],
    ['En bog om dagen', 'bøger'],
    ['Hjælp til børn', 'barn'],
    ['Strikkecafé for kvinder', 'strikke cafe'.replace(' ', '')],
    ['Fodboldtræner søges', 'fodbold'],
    ['Gåture ved åen', 'gaature'],
    ['Lær at køre', 'laer koere'],
    ['كُرة القدم للجميع', 'كرة قدم'],
    ['كرة القدم', 'الكرة'],
    ['Футбол для всіх', 'футбол'],
    ['LEKTIEHJÆLP', 'lektiehjælp'],
    ['Hjælp med lektierne', 'lektier'],
  ])('»%s« is found by »%s«', (text, typed) => {
    put('offer', 'one', text)
    put('offer', 'other', 'Noget helt andet')
    expect(findByWords('offer', typed)).toEqual(['one'])
  })

  it('wants every word, and only in things of the kind asked for', () => {
    put('offer', 'one', 'Kaffe og snak')
    expect(findByWords('offer', 'kaffe kage')).toEqual([])
    expect(findByWords('organisation', 'kaffe')).toEqual([])
  })

  it('does not find what was taken out or has new words', () => {
    put('offer', 'one', 'Kaffe')
    put('offer', 'one', 'Te')
    expect(findByWords('offer', 'kaffe')).toEqual([])
    expect(findByWords('offer', 'te')).toEqual(['one'])
    takeOutOfSearch('offer', 'one')
    expect(findByWords('offer', 'te')).toEqual([])
  })

  it('knows what was put in under other names, so that it is put in anew', () => {
    put('offer', 'one', 'Kaffe')
    expect([outdatedInSearch('offer', 'names-1'), outdatedInSearch('offer', 'names-2'), outdatedInSearch('role', 'names-2')]).toEqual([
      [],
      ['one'],
      [],
    ])
  })

  it('says that nothing was asked when only signs were typed', () => {
    expect(findByWords('offer', ' … ? ')).toBeNull()
  })

  it('never stumbles, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(Array.isArray(findByWords('offer', typed) ?? [])).toBe(true)
      }),
    )
  })

  it('finds a text by any word that stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøå]{2,12}$/), { minLength: 1, maxLength: 5 }), (words) => {
        put('offer', 'one', words.join(' '))
        for (const word of words) expect(findByWords('offer', word)).toEqual(['one'])
        expect(searchTerms(words.join(' '))).toHaveLength(words.length)
      }),
    )
  })
})
