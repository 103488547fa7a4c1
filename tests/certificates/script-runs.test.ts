import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canBeWritten,
  drawableText,
  drawn,
  paperScripts,
  printable,
  runsLeftward,
  runsOf,
  scriptOf,
  type PaperScript,
} from '~/certificates/script-runs'

// pdfkit's own reader of fonts; it has no types
const { openSync } = createRequire(import.meta.url)('fontkit') as { openSync: (path: string) => { characterSet: number[] } }

const files: Record<PaperScript, string[]> = {
  latin: ['firago-latin-400', 'firago-latin-600', 'firago-latin-700'],
  cyrillic: ['firago-cyrillic-400'],
  arabic: ['firago-arabic-400'],
  ethiopic: ['noto-sans-ethiopic-400'],
}
const texts = (line: string, base?: 'ltr' | 'rtl') => runsOf(line, base).map(({ text }) => text)

describe('the letters we have', () => {
  it.each(paperScripts)('are really in the fonts: %s', (script) => {
    for (const file of files[script]) {
      const path = new URL(`../../app/certificates/fonts/${file}.ttf`, import.meta.url).pathname
      const { characterSet } = openSync(path)
      const missing = drawn[script].flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, step) => from + step).filter((code) => !characterSet.includes(code)),
      )
      expect(missing.map((code) => code.toString(16))).toEqual([])
    }
  })
})

describe('a name in any script', () => {
  it.each([
    'Søren Ærø',
    'سمير الأحمد',
    'Олена Ґалаґан',
    'ሰላም',
    'Jean-Luc O’Neill',
    'Şükrü Yıldız',
    'Nguyễn Thị',
    'Қанат',
    'كاوە ڕەشید',
    'پروین',
  ])('can be written: %s', (name) => {
    expect(canBeWritten(name)).toBe(true)
    expect(drawableText(name)).not.toBe('')
  })
  it.each(['สมชาย', '王小明', 'გიორგი', 'Ελένη', 'மலர்'])('is left to a pen where we have no letters: %s', (name) => {
    expect(canBeWritten(name)).toBe(false)
    expect(drawableText(name)).toBe('')
  })
  it('keeps what it can of a letter with marks we lack', () => {
    expect(drawableText('Nguyễn Thị Ánh')).toBe('Nguyên Thi Ánh')
    expect(drawableText('Əliyev ʻAbd Қанат')).toBe('Eliyev ‘Abd Канат')
  })
  it('never prints an empty box, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (written) => {
        const letters = runsOf(written).flatMap(({ text }) => [...text])
        expect(letters.filter((letter) => scriptOf(letter) === null)).toEqual([])
        for (const { script, text } of runsOf(written)) for (const letter of text) expect(scriptOf(letter)).toBe(script)
      }),
    )
  })
  it('loses and invents no letter by putting them in order', () => {
    const letter = fc.constantFrom(...'abÆø12 -Олса ሰላም سميرأح')
    fc.assert(
      fc.property(
        fc.string({ unit: letter, maxLength: 30 }),
        fc.constantFrom('ltr' as const, 'rtl' as const, undefined),
        (written, base) => {
          const sorted = (text: string) => [...text].sort().join('')
          expect(sorted(texts(written, base).join(''))).toBe(sorted(drawableText(written)))
        },
      ),
    )
  })
})

describe('somebody’s own words', () => {
  it('lose pictures and keep letters, signs and breaks of lines', () => {
    expect(printable('Tak 😀, Søren!\n\n 1️⃣ 👨‍👩‍👧  kaffe ☕ (50 €)')).toBe('Tak , Søren!\n\n1 kaffe (50 €)')
    expect(printable('می\u200cخواهم 王')).toBe('می\u200cخواهم 王')
  })
  it('leave nothing of an emoji, whichever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (written) => {
        expect(printable(written)).not.toMatch(/\p{Emoji_Presentation}|\p{Regional_Indicator}|[\ufe0f\u20e3]/u)
        expect(printable(printable(written))).toBe(printable(written))
      }),
    )
  })
})

describe('the order on paper', () => {
  it('is that of writing from left to right', () => {
    expect(texts('Søren Ærø')).toEqual(['Søren Ærø'])
    expect(runsOf('Олена Holm')).toEqual([
      { script: 'cyrillic', text: 'Олена' },
      { script: 'latin', text: ' Holm' },
    ])
  })
  it('turns the words of Arabic and leaves their letters to the font', () => {
    expect(texts('سمير الأحمد')).toEqual(['الأحمد', ' ', 'سمير'])
    expect(runsLeftward('سمير الأحمد')).toBe(true)
  })
  it('keeps an Arabic name in its place in a Danish sentence', () => {
    expect(texts('Det har سمير الأحمد gjort', 'ltr')).toEqual(['Det har ', 'الأحمد', ' ', 'سمير', ' gjort'])
  })
  it('keeps numbers readable and turns brackets in Arabic', () => {
    expect(texts('سمير (12)', 'rtl')).toEqual(['(', '12', ') ', 'سمير'])
  })
})
