import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenLanguages } from '~/people/facts'
import { countsFor, inReadersOrder, learningHref, linksFor, looser, readLearningFilter } from '~/learning/learning-filter'
import { hostOf, isBroken, learningLevels, learningTopics, linkKinds, wordsOf, type LearningLink } from '~/learning/link'
import { starterLinks } from '~/learning/starter-links.server'

const links = starterLinks().map((link, at) => ({ ...link, id: String(at) }))
const filter = (query: string) => readLearningFilter(new URLSearchParams(query)).filter
const titles = (query: string) => linksFor(filter(query), links).map(({ texts }) => texts.da?.title)

const anyQuery = fc
  .record(
    {
      level: fc.constantFrom(...learningLevels),
      topic: fc.constantFrom(...learningTopics),
      speaks: fc.constantFrom(...spokenLanguages),
      kind: fc.constantFrom(...linkKinds),
      q: fc.constantFrom('bus', 'ord', 'film'),
    },
    { requiredKeys: [] },
  )
  .map((chosen) => filter(new URLSearchParams(chosen).toString()))

describe('finding something to learn by', () => {
  it('somebody who has just come and reads Arabic finds what explains in Arabic', () => {
    const found = linksFor(filter('level=none&speaks=ar'), links)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ levels, languages }) => levels.includes('none') && languages.includes('ar'))).toBe(true)
  })

  it('readers meet what works first, and then what explains in their own language; else the editors’ order stands', () => {
    const link = (id: string, languages: LearningLink['languages'], broken = false) => ({
      id,
      languages,
      checkedAt: new Date('2026-11-20'),
      brokenSince: broken ? new Date('2026-10-20') : null,
    })
    const three = [link('gone', ['ar'], true), link('danish', ['da']), link('arabic', ['da', 'ar']), link('english', ['en'])]
    const order = (reader: 'da' | 'ar') => inReadersOrder(three, reader).map(({ id }) => id)
    expect(order('ar')).toEqual(['arabic', 'danish', 'english', 'gone'])
    expect(order('da')).toEqual(['danish', 'arabic', 'english', 'gone'])
  })

  it('words are found in any of the languages, half typed and inflected', () => {
    expect(titles('q=ordbogen')).toContain('Den Danske Ordbog')
    expect(titles('q=bicycles')).toContain('Cykel og bil i trafikken')
    expect(titles('q=الحافلات')).toContain('Busserne på Bornholm')
    expect(titles('q=udta')).toContain('Hvordan lyder dansk?')
    expect(titles('q=xyzzy')).toEqual([])
  })

  it('each number beside a choice is how many the choice shows', () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        const counts = countsFor(asked, links, new Set())
        for (const level of learningLevels) expect(counts.level[level] ?? 0).toBe(linksFor({ ...asked, level }, links).length)
        for (const topic of learningTopics) expect(counts.topic[topic] ?? 0).toBe(linksFor({ ...asked, topic }, links).length)
        for (const speaks of spokenLanguages) expect(counts.speaks[speaks] ?? 0).toBe(linksFor({ ...asked, speaks }, links).length)
        for (const kind of linkKinds) expect(counts.kind[kind] ?? 0).toBe(linksFor({ ...asked, kind }, links).length)
      }),
    )
  })

  it('whoever finds nothing is told what to let go of, and then finds something', () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        for (const { name, found } of looser(asked, links, new Set()))
          expect(linksFor({ ...asked, [name]: name === 'q' ? '' : null }, links)).toHaveLength(found)
      }),
    )
    expect(looser(filter('q=xyzzy&level=none'), links, new Set())[0]?.name).toBe('q')
  })

  it('what is learnt can be left out', () => {
    const learnt = new Set(['0', '1'])
    expect(linksFor(filter('left=ja'), links, learnt)).toHaveLength(links.length - 2)
  })

  it('an address says the search again, and what does not exist is named', () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        expect(filter(learningHref(asked).split('?')[1] ?? '')).toEqual(asked)
      }),
    )
    expect(readLearningFilter(new URLSearchParams('level=fluent&topic=magic&kind=site')).ignored).toEqual(['level', 'topic'])
  })
})

describe('the links the house knows', () => {
  it('stand in all three languages, lead out by https, and each once', () => {
    for (const link of starterLinks()) {
      expect(Object.keys(link.texts).sort()).toEqual(['ar', 'da', 'en'])
      expect(link.url).toMatch(/^https:\/\//)
      expect(new URL(link.url).href).toBe(link.url)
      expect([link.levels.length, link.topics.length, link.languages.length].every((count) => count > 0)).toBe(true)
    }
    expect(new Set(links.map(({ url }) => url)).size).toBe(links.length)
  })

  it('have something for every level and every topic', () => {
    const counts = countsFor(filter(''), links, new Set())
    expect(learningLevels.filter((level) => !counts.level[level])).toEqual([])
    expect(learningTopics.filter((topic) => !counts.topic[topic])).toEqual([])
  })
})

describe('what readers are told of a link', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 10, number))
  it('does not work when three weekly looks in a row found nothing, not before', () => {
    expect(isBroken({ checkedAt: null, brokenSince: null })).toBe(false)
    expect(isBroken({ checkedAt: day(1), brokenSince: day(1) })).toBe(false)
    expect(isBroken({ checkedAt: day(8), brokenSince: day(1) })).toBe(false)
    expect(isBroken({ checkedAt: day(15), brokenSince: day(1) })).toBe(true)
    expect(isBroken({ checkedAt: day(15), brokenSince: null })).toBe(false)
  })

  it('is told in their language, or in Danish, and Danish is said to be Danish', () => {
    const texts = { da: { title: 'Ordbog', line: 'Slå op' }, en: { title: 'Dictionary', line: 'Look up' } }
    expect(wordsOf(texts, 'en')).toEqual({ title: 'Dictionary', line: 'Look up', language: 'en' })
    expect(wordsOf(texts, 'ar')).toEqual({ title: 'Ordbog', line: 'Slå op', language: 'da' })
    expect(hostOf('https://www.dr.dk/ligetil')).toBe('dr.dk')
  })
})
