import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { fits, programOf, scan, type Scan } from './scan'
import { languages, placesIn, pluralFormsOf, pluralsIn, sentencesIn, texts, withoutForm } from './texts'

describe('the three languages', () => {
  const danishPlurals = pluralsIn(texts.da)
  const keysOf = (language: (typeof languages)[number]) =>
    new Set([...texts[language].keys()].map((key) => (danishPlurals.has(withoutForm(key)) ? withoutForm(key) : key)))

  it.each(languages)('say the same things: %s has every key and none of its own', (language) => {
    const [danish, other] = [keysOf('da'), keysOf(language)]
    expect({ missing: [...danish].filter((key) => !other.has(key)), beyond: [...other].filter((key) => !danish.has(key)) }).toEqual({
      missing: [],
      beyond: [],
    })
  })

  it.each(languages)('count as their speakers do: each plural has exactly the forms of %s', (language) => {
    const plurals = pluralsIn(texts[language])
    // a form for nothing at all may be written in any language, when all have it
    const formsOf = (key: string) =>
      [...new Set([...pluralFormsOf(language), ...(danishPlurals.get(key)?.includes('zero') ? ['zero'] : [])])].sort()
    const wrong = [...danishPlurals.keys()].filter((key) => plurals.get(key)?.join() !== formsOf(key).join())
    expect(wrong.map((key) => `${key}: ${plurals.get(key)?.join(' ')}`)).toEqual([])
  })

  it.each(languages)('leave the same places for values: %s', (language) => {
    const danish = sentencesIn('da')
    const wrong = [...texts[language]].filter(([key, text]) => {
      const plural = danishPlurals.has(withoutForm(key))
      const wanted = new Set((danish.get(plural ? withoutForm(key) : key) ?? []).flatMap((sentence) => [...placesIn(sentence)]))
      const places = placesIn(text)
      // "one" and "two" are words in Arabic, so a plural form may leave its number out; where there is nothing, there is nothing to say of it
      const lacking =
        plural && key.endsWith('_zero') ? [] : [...wanted].filter((place) => !places.has(place) && !(plural && place === 'count'))
      return lacking.length > 0 || [...places].some((place) => !wanted.has(place))
    })
    expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })

  it.each(languages)('leave nothing blank: %s', (language) => {
    expect([...texts[language]].filter(([, text]) => text.trim() === '' || text !== text.trim()).map(([key]) => key)).toEqual([])
  })

  it('keep the anchors that links point at', () => {
    const anchors = (language: (typeof languages)[number]) => [...texts[language]].filter(([key]) => /^pages:.*\.id$/.test(key))
    for (const language of languages) expect(anchors(language)).toEqual(anchors('da'))
  })

  it('are written in their own letters', () => {
    const names = /\{\{[^}]*\}\}|Ressourcebank|Bornholm|OpenStreetMap|ODbL|CPR/g
    const latin = [...texts.ar].filter(([key, text]) => {
      const words = text.replace(names, '')
      return (
        !key.startsWith('gallery:') &&
        !key.endsWith('.id') &&
        (words.match(/[A-Za-zÆØÅæøå]/g)?.length ?? 0) > (words.match(/\p{Script=Arabic}/gu)?.length ?? 0)
      )
    })
    const danish = [...texts.en].filter(
      ([key, text]) => !key.startsWith('gallery:') && /[æøå]|\b(ikke|eller|og|dit|din)\b/i.test(text.replace('(børneattest)', '')),
    )
    expect([...latin, ...danish].map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})

describe('texts and code', () => {
  let code: Scan
  const danish = sentencesIn('da')
  const keys = [...danish.keys()]
  const groupOf = (wanted: string) => keys.some((key) => key.startsWith(`${wanted}.`))

  beforeAll(() => {
    const root = new URL('../..', import.meta.url).pathname
    const files = ts.sys.readDirectory(root, ['.ts', '.tsx'], [], ['app/**/*', 'emails/**/*'])
    code = scan(programOf(files), (file) => file.startsWith(`${root}app/`) || file.startsWith(`${root}emails/`))
  }, 300_000)

  it('no page asks for a text that is not there', () => {
    const missing = code.wanted.filter((wanted) => !keys.some((key) => fits(wanted.key, key)) && !groupOf(wanted.key))
    expect(missing.map(({ key, where }) => `${key} (${where})`)).toEqual([])
  })

  it('every sentence for a refused field is there', () => {
    const missing = code.codes.filter(({ code: name }) => !danish.has(`forms:errors.${name}`))
    expect(missing.map(({ code: name, where }) => `${name} (${where})`)).toEqual([])
  })

  it('every value a text has a place for is given', () => {
    const lacking = code.wanted.flatMap(({ key, given, where }) => {
      const places = new Set((danish.get(key) ?? []).flatMap((text) => [...placesIn(text)]))
      const without = given === null ? [] : [...places].filter((place) => !given.has(place))
      return without.length > 0 ? [`${key} lacks ${without.join(', ')} (${where})`] : []
    })
    expect(lacking).toEqual([])
  })

  it('a key that only the running site knows is one of the few places where that must be', () => {
    expect(code.unknown.map((where) => where.split(':')[0])).toEqual(['app/home/flash-note.tsx'])
  })

  it('no text is left that nobody asks for', () => {
    const asked = new Set(code.wanted.map(({ key }) => key))
    // `facts:*.*` would excuse every fact: a group counts when its name stands in the code
    const patterns = [...asked].filter((key) => key.includes('*'))
    const named = (key: string) => {
      const [namespace = '', path = ''] = key.split(':')
      if (namespace === 'server') return ['home', 'number'].includes(path) || code.literals.has(path.split('.')[0] ?? '')
      if (namespace === 'flash') return code.literals.has(path)
      if (key.startsWith('forms:errors.')) return ['', ':'].some((limit) => code.literals.has(path.slice('errors.'.length) + limit))
      // a list is asked for as a whole
      if (/\.\d+$/.test(key) && asked.has(key.replace(/\.\d+$/, ''))) return true
      if (/^pages:\w+\.sections\./.test(key)) return asked.has(key.slice(0, key.indexOf('.sections') + '.sections'.length))
      return patterns.some((pattern) => fits(pattern, key) && (pattern !== 'facts:*.*' || code.literals.has(path.split('.')[0] ?? '')))
    }
    expect(keys.filter((key) => !asked.has(key) && !code.literals.has(key) && !named(key))).toEqual([])
  })

  it('every word a person reads is a text', () => {
    const names = ['Ressourcebank Bornholm', 'Jeg er ny her', 'I am new here', 'أنا جديد هنا', 'Я тут уперше']
    const addresses = /^[?#/]/
    // the gallery is for us, never for visitors; it shows scripts side by side
    expect(
      code.words
        .filter(({ text, where }) => !names.includes(text) && !addresses.test(text) && !where.startsWith('app/ui/gallery/'))
        .map(({ text, where }) => `${text} (${where})`),
    ).toEqual([])
  })
})

describe('the scanner itself', () => {
  let sample: Scan
  beforeAll(() => {
    const file = new URL('sample/bad-page.tsx', import.meta.url).pathname
    sample = scan(programOf([file]), (name) => name === file)
  }, 300_000)

  it('finds keys in every way they are written', () => {
    expect(sample.wanted.map(({ key }) => key)).toEqual([
      'offers:plain',
      'facts:kinds.a',
      'facts:kinds.b',
      'offers:yes',
      'offers:no',
      'offers:any.*',
      'offers:two.a',
      'offers:two.b',
      'flash:done',
      'offers:counted',
    ])
    expect(sample.wanted.at(-1)?.given).toEqual(new Set(['count']))
  })
  it('finds a key that nobody can know', () => {
    expect(sample.unknown).toHaveLength(1)
  })
  it('finds words in text, attributes, expressions and lists, and lets signs and numbers be', () => {
    expect(sample.words.map(({ text }) => text)).toEqual(['Kolonne', 'Overskrift', 'Søg her', 'Gem', 'Slet', 'Hej '])
  })
  it('finds codes of refused fields', () => {
    expect(sample.codes.map(({ code }) => code)).toEqual(['too-often', 'no-such-code'])
  })
  it('sees a key that fits a pattern and one that does not', () => {
    expect([fits('offers:kinds.*', 'offers:kinds.a'), fits('offers:kinds.*', 'offers:kinds.a.b'), fits('offers:a', 'offers:b')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
