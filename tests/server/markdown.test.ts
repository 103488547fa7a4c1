import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proseOf } from '~/server/markdown.server'

test('what people write stands as they meant it', () => {
  expect(proseOf('Hej **Amal** og *alle*.\n\n- kaffe\n- kage\n\n> Kom bare.')).toBe(
    '<p>Hej <strong>Amal</strong> og <em>alle</em>.</p>\n<ul>\n<li>kaffe</li>\n<li>kage</li>\n</ul>\n<blockquote>\n<p>Kom bare.</p>\n</blockquote>\n',
  )
})

test('a line break stays one', () => {
  expect(proseOf('Torvet 1\n3700 Rønne')).toBe('<p>Torvet 1<br>\n3700 Rønne</p>\n')
})

test('headings begin under that of the page, and no level is jumped over', () => {
  expect(proseOf('# A\n\n### B\n\n###### C\n\n# D')).toBe(
    '<h2 id="afsnit-a">A</h2>\n<h3 id="afsnit-b">B</h3>\n<h4 id="afsnit-c">C</h4>\n<h2 id="afsnit-d">D</h2>\n',
  )
  expect(proseOf('#### Under')).toBe('<h2 id="afsnit-under">Under</h2>\n')
})

test('a heading can be led to: by its own id, or by its words in any script, never twice the same', () => {
  expect(proseOf('## Børneattest {#attest}')).toBe('<h2 id="attest">Børneattest</h2>\n')
  expect(proseOf('## Mød os på øen!')).toBe('<h2 id="afsnit-mød-os-på-øen">Mød os på øen!</h2>\n')
  expect(proseOf('## لغتنا')).toBe('<h2 id="afsnit-لغتنا">لغتنا</h2>\n')
  expect(proseOf('## Kaffe\n\n## Kaffe')).toContain('id="afsnit-kaffe-2"')
  // who writes a story does not take the names of the page's own parts
  expect(proseOf('## A {#main}', { ownIds: false })).toBe('<h2 id="afsnit-main">A</h2>\n')
  expect(proseOf('## A {#attest}\n\n## B {#attest}')).toContain('id="attest-2"')
  expect(proseOf('## Hej {#"><script>}')).not.toContain('<script>')
})

test('links lead to the web, a mail, a telephone or a path of the site; those out say that we do not vouch for them', () => {
  expect(proseOf('[her](https://dr.dk/ligetil)')).toBe('<p><a href="https://dr.dk/ligetil" rel="nofollow noopener">her</a></p>\n')
  expect(proseOf('[her](/om#attest)')).toBe('<p><a href="/om#attest">her</a></p>\n')
  expect(proseOf('[her](#attest)')).toBe('<p><a href="#attest">her</a></p>\n')
  expect(proseOf('[skriv](mailto:hej@oen.test) [ring](tel:+4556920000)')).toContain('<a href="tel:+4556920000">ring</a>')
  expect(proseOf('Se https://bornholm.test/kaffe i dag')).toContain('<a href="https://bornholm.test/kaffe"')
})

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](file:///etc/passwd)',
  '[x](//evil.test)',
  '[x](/\\evil.test)',
  '[x](/&#9;/evil.test)',
  '[x](<javascript:alert(1)>)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](https://evil.test/pixel.png)',
  '![<img src=x onerror=alert(1)>](/a.png)',
  '[x](/a "onmouseover=alert(1) \\" autofocus")',
  '## <svg onload=alert(1)> {#x}',
  '```html\n<iframe src="https://evil.test">\n```',
  '<a href="javascript:alert(1)">x</a>',
  '<!-- --><style>*{display:none}</style>',
]

/** What the HTML holds beside words: tags with their attributes. */
const tagsIn = (html: string) => html.match(/<[^>]*>/g) ?? []
const allowedTag =
  /^<(?:\/?(?:p|ul|li|blockquote|strong|em|s|h[234]|a)|br|hr|ol(?: start="\d+")?|\/ol|h[234] id="[^"<>]*"|a href="(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))[^"<>\s]*"(?: title="[^"<>]*")?(?: rel="nofollow noopener")?)>$/i

test.each(hostile)('does nothing to a reader: %s', (written) => {
  for (const tag of tagsIn(proseOf(written))) expect(tag).toMatch(allowedTag)
})

test('whatever is typed, only what may be there is there', () => {
  const pieces = fc.constantFrom(
    ...hostile,
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '"',
    "'",
    '&',
    '#',
    '\n',
    '![',
    'javascript:',
    '](',
    '`',
    '*',
    'ø',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
      for (const tag of tagsIn(proseOf(parts.join('')))) expect(tag).toMatch(allowedTag)
    }),
    { numRuns: 400 },
  )
})

test('a text built to be slow is still drawn at once', () => {
  for (const written of ['['.repeat(20_000), '> '.repeat(5_000), '*a _b '.repeat(5_000), '![a]('.repeat(5_000)]) {
    const began = performance.now()
    proseOf(written)
    expect(performance.now() - began).toBeLessThan(2_000)
  }
})
