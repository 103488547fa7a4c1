import fc from 'fast-check'
import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '~/i18n/languages'
import { houseText } from '~/pages/house-texts.server'
import { lineDiff } from '~/pages/line-diff'
import { anchorsIn, lostAnchors, pageKeys, textKeys, textPaths } from '~/pages/page'
import { backToHouse, helpText, readPage, takeUpAgain, textInForce, textStandings, versionsOf, writeText } from '~/pages/pages.server'
import { textForm } from '~/pages/text-form'
import { permissions } from '~/people/permissions'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { administrator } from '~tests/support/people'

const mine = { title: 'Om os', lead: 'Kort fortalt.', body: '## Kaffe {#attest}\n\nVi har **kaffe**.' }
const idOf = (answer: object | null) => (answer && 'id' in answer ? String(answer.id) : '')

describe('the house’s own texts', () => {
  useHouse()

  it('stand on pages that exist, in every language, and are no longer than one may write', () => {
    for (const key of textKeys) {
      expect(Object.keys(permissions)).toContain(textPaths[key])
      for (const language of interfaceLanguages) {
        const house = houseText(key, language)
        const typed = new FormData()
        for (const [name, value] of Object.entries(house)) typed.append(name, value)
        expect([key, language, parseWithZod(typed, { schema: textForm(key, anchorsIn(house.body)) }).status]).toEqual([
          key,
          language,
          'success',
        ])
      }
    }
  })

  it('keep the places that posters and other pages lead to', () => {
    for (const language of interfaceLanguages) {
      const { html } = readPage('about', language)
      for (const id of ['frivillig', 'ny', 'forening', 'match', 'attest']) expect(html).toContain(`<h2 id="${id}">`)
      for (const key of pageKeys) expect(anchorsIn(houseText(key, language).body)).toEqual(anchorsIn(houseText(key, 'da').body))
    }
  })
})

describe('an administrator', () => {
  useHouse()

  it('writes a page anew; readers of that language see it at once, the others not', () => {
    const anders = administrator()
    const english = readPage('about', 'en')
    writeText(anders, 'about', 'da', mine, null)
    expect(readPage('about', 'da')).toEqual({
      title: 'Om os',
      lead: 'Kort fortalt.',
      html: '<h2 id="attest">Kaffe</h2>\n<p>Vi har <strong>kaffe</strong>.</p>\n',
    })
    expect(readPage('about', 'en')).toEqual(english)
    expect(auditFor('text:about')).toMatchObject([{ actor: anders.userId, action: 'text.written', detail: 'da' }])
  })

  it('writes help, and what they write does nothing to a reader', () => {
    writeText(administrator(), 'verify', 'da', { title: '', lead: '', body: 'Skriv **nummeret** <script>alert(1)</script>' }, null)
    expect(helpText('verify', 'da')).toBe('<p>Skriv <strong>nummeret</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n')
  })

  it('does not overwrite what another saved meanwhile, and is shown it', () => {
    const [anders, birgit] = [administrator(), administrator()]
    const first = writeText(anders, 'about', 'da', mine, null)
    expect(writeText(birgit, 'about', 'da', { ...mine, title: 'Birgits' }, null)).toMatchObject({ overtakenBy: { title: 'Om os' } })
    expect(readPage('about', 'da').title).toBe('Om os')
    expect(writeText(birgit, 'about', 'da', { ...mine, title: 'Birgits' }, idOf(first))).toHaveProperty('id')
    expect(backToHouse(anders, 'about', 'da', idOf(first))).toMatchObject({ overtakenBy: { title: 'Birgits' } })
    expect(readPage('about', 'da').title).toBe('Birgits')
  })

  it('takes up an older text, and goes back to the house’s; nothing written is lost, also within one moment', () => {
    setClock(() => new Date('2026-11-21T23:05:00Z'))
    const anders = administrator()
    const first = idOf(writeText(anders, 'privacy', 'da', mine, null))
    const second = idOf(writeText(anders, 'privacy', 'da', { ...mine, title: 'Nyere' }, first))
    const third = idOf(takeUpAgain(anders, 'privacy', 'da', { id: first, uponId: second }))
    expect(readPage('privacy', 'da').title).toBe('Om os')
    const fourth = idOf(backToHouse(anders, 'privacy', 'da', third))
    expect(readPage('privacy', 'da').title).toBe(houseText('privacy', 'da').title)
    expect(versionsOf('privacy', 'da').map(({ id }) => id)).toEqual([fourth, third, second, first])
    expect(takeUpAgain(anders, 'about', 'da', { id: first, uponId: null })).toBeNull()
    expect(takeUpAgain(anders, 'privacy', 'en', { id: first, uponId: null })).toBeNull()
  })

  it('sees which languages the Danish text has gone ahead of, until they are saved again', () => {
    const anders = administrator()
    const behind = () =>
      textStandings()
        .find(({ key }) => key === 'about')
        ?.standings.filter((each) => each.behind)
        .map(({ language }) => language)
    const english = idOf(writeText(anders, 'about', 'en', mine, null))
    expect(behind()).toEqual([])
    setClock(() => new Date(Date.now() + 1000))
    writeText(anders, 'about', 'da', mine, null)
    expect(behind()).toEqual(['en', 'ar'])
    setClock(() => new Date(Date.now() + 2000))
    writeText(anders, 'about', 'en', mine, english)
    expect(behind()).toEqual(['ar'])
    expect(textInForce('about', 'ar').version).toBeNull()
  })

  it.each([
    ['no title', 'about', { title: '' }, 'title', 'required'],
    ['no text', 'verify', { body: '  ' }, 'body', 'required'],
    ['a place gone that others lead to', 'about', { body: '## Kaffe\n\nUden navn.' }, 'body', 'anchor-lost'],
    ['help that is a whole page', 'verify', { body: 'x'.repeat(1001) }, 'body', 'too-long:1000'],
    ['a CPR number', 'verify', { body: 'Skriv 010190-1234' }, 'body', 'cpr'],
  ] as const)('is told what is wrong: %s', (_, key, more, field, code) => {
    const typed = new FormData()
    for (const [name, value] of Object.entries({ ...mine, ...more })) typed.append(name, value)
    const { error } = parseWithZod(typed, { schema: textForm(key, key === 'about' ? ['attest'] : []) }).reply()
    expect(error).toMatchObject({ [field]: [code] })
  })
})

describe('places within a text', () => {
  it('are those written behind headings', () => {
    expect(anchorsIn('## A {#a}\n\ntext {#b}\n\n### C d {#c-2}  \n##E {#e}')).toEqual(['a', 'c-2'])
    expect(lostAnchors(['a', 'b'], '## A {#a}')).toEqual(['b'])
  })
})

describe('what changed between two texts', () => {
  const line = fc.constantFrom('', 'a', 'b', 'c', 'æ')
  const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'))

  it('gives both texts back, line for line', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const lines = lineDiff(older, newer)
        const side = (without: string) =>
          lines
            .filter(({ sign }) => sign !== without)
            .map((each) => each.text)
            .join('\n')
        expect([side('in'), side('out')]).toEqual([older, newer])
      }),
    )
  })

  it('is as little as can be: nothing for the same text, one line for one line', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(lineDiff(same, same).every(({ sign }) => sign === 'same')).toBe(true)
      }),
    )
    expect(lineDiff('a\nb\nc', 'a\nx\nc').map(({ sign }) => sign)).toEqual(['same', 'out', 'in', 'same'])
  })

  it('is said at once of long texts, too', () => {
    const long = Array.from({ length: 3000 }, (_, at) => String(at)).join('\n')
    expect(lineDiff(long, `${long}\nx`)).toHaveLength(6001)
  })
})
