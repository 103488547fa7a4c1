import bidiFactory from 'bidi-js'

/**
 * A line in any script, cut into pieces that one font can draw and in the order they stand on the paper, from left to right. Needed
 * because PDF knows no fonts but those that are put into it, and no order but that of drawing. Pure.
 */

const bidi = bidiFactory()

/** The scripts we have letters of (app/certificates/fonts). Signs, digits and spaces that scripts share stand in the Latin font. */
export const paperScripts = ['latin', 'cyrillic', 'arabic', 'ethiopic'] as const
export type PaperScript = (typeof paperScripts)[number]

/** What each font draws, as ranges of code points; tests compare it with the files. */
export const drawn: Record<PaperScript, readonly (readonly [number, number])[]> = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x218, 0x21b],
    [0x1e9e, 0x1e9e],
    [0x2010, 0x2015],
    [0x2018, 0x201a],
    [0x201c, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x4b0, 0x4b1],
  ],
  arabic: [
    [0x60c, 0x60c],
    [0x61b, 0x61b],
    [0x61f, 0x63c],
    [0x640, 0x656],
    [0x65f, 0x6d5],
    [0x6ee, 0x6ee],
    [0x6f0, 0x6ff],
    [0x200c, 0x200d],
  ],
  ethiopic: [
    [0x1200, 0x1248],
    [0x124a, 0x124d],
    [0x1250, 0x1256],
    [0x1258, 0x1258],
    [0x125a, 0x125d],
    [0x1260, 0x1288],
    [0x128a, 0x128d],
    [0x1290, 0x12b0],
    [0x12b2, 0x12b5],
    [0x12b8, 0x12be],
    [0x12c0, 0x12c0],
    [0x12c2, 0x12c5],
    [0x12c8, 0x12d6],
    [0x12d8, 0x1310],
    [0x1312, 0x1315],
    [0x1318, 0x135a],
    [0x135d, 0x137c],
    [0x1380, 0x1399],
  ],
}

/** Letters that cannot be taken apart by Unicode, with the nearest one we have: Kazakh, Kyrgyz, Tatar, Azeri, West African. */
const nearest: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ҡ: 'к',
  ң: 'н',
  ө: 'о',
  ү: 'у',
  һ: 'х',
  җ: 'ж',
  ҷ: 'ч',
  ҳ: 'х',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ɛ: 'e',
  ɔ: 'o',
  ƙ: 'k',
  ƴ: 'y',
  ʻ: '‘',
  ʼ: '’',
  ʿ: '‘',
  ʾ: '’',
}

export function scriptOf(letter: string): PaperScript | null {
  const code = letter.codePointAt(0) ?? 0
  return paperScripts.find((script) => drawn[script].some(([from, to]) => code >= from && code <= to)) ?? null
}

/** The same letter or the nearest one that can be drawn: without the marks we lack, or as another sign for the same. Empty when there is none. */
function drawable(letter: string): string {
  if (scriptOf(letter)) return letter
  if (/\s/u.test(letter)) return ' '
  const small = letter.toLowerCase()
  const near = nearest[small]
  if (near) return small === letter ? near : near.toUpperCase()
  // `ễ` is `e` with two marks: the longest beginning of them that is a letter of ours
  const apart = [...letter.normalize('NFKD')]
  for (let length = apart.length; length > 0; length -= 1) {
    const together = apart.slice(0, length).join('').normalize('NFC')
    if (together !== letter && [...together].every(scriptOf)) return together
  }
  return ''
}

/** Most lines: nothing in them has to be looked up or turned. */
const plainLatin = /^[ -~\u00a0-\u017f]*$/

/** A text with nothing in it that would be printed as an empty box. */
export function drawableText(text: string): string {
  if (plainLatin.test(text)) return text.replace(/ {2,}/g, ' ').trim()
  return [...text.normalize('NFC')].map(drawable).join('').replace(/ {2,}/g, ' ').trim()
}

/** Signs of which no letter is lost when they go: pictures, other signs, invisible ones, and what colours or frames them. */
const picture = /[\p{Symbol}\p{Other}\ufe00-\ufe0f\u20e3]/u
/** The two that join and part letters mean something between letters of Arabic alone. */
const strayJoiner = /(?<!\p{Script=Arabic})[\u200c\u200d]+|[\u200c\u200d]+(?!\p{Script=Arabic})/gu

/**
 * Somebody's words as they can be printed: without emojis and other pictures, of which the fonts have none. Letters of scripts we lack
 * stay (a browser may have them; `canBeWritten` tells), and so do breaks of lines.
 */
export function printable(text: string): string {
  const kept = [...text.normalize('NFC')].filter((sign) => sign === '\n' || !picture.test(sign) || drawable(sign) !== '').join('')
  return kept
    .replace(strayJoiner, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Whether every letter of a name has its letter on the paper. Where not, its line stays free for a pen. */
export function canBeWritten(name: string): boolean {
  const letters = [...name.normalize('NFC')].filter((sign) => /\p{Letter}/u.test(sign))
  return letters.length > 0 && letters.every((letter) => drawable(letter) !== '')
}

export interface Run {
  script: PaperScript
  /** In the order of reading: the font turns Arabic itself. */
  text: string
}

const isTurned = (level: number) => level % 2 === 1

/** A piece of one font and one direction. Arabic is cut at its spaces, for those stand in another font; other scripts keep theirs. */
function cut(text: string, levels: Uint8Array): (Run & { level: number })[] {
  const runs: (Run & { level: number })[] = []
  let at = 0
  for (const letter of text) {
    const level = levels[at] ?? 0
    const script = scriptOf(letter) ?? 'latin'
    const before = runs.at(-1)
    if (before?.script === script && before.level === level) before.text += letter
    else runs.push({ script, text: letter, level })
    at += letter.length
  }
  return runs
}

/** Rule L2 of Unicode's bidirectional algorithm, on whole pieces: from the highest level down, what stands together is turned around. */
function inOrder<T extends { level: number }>(pieces: readonly T[]): T[] {
  const line = [...pieces]
  const highest = Math.max(0, ...line.map((piece) => piece.level))
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < line.length; from += 1) {
      if ((line[from]?.level ?? 0) < level) continue
      let to = from
      while ((line[to + 1]?.level ?? 0) >= level) to += 1
      line.splice(from, to - from + 1, ...line.slice(from, to + 1).reverse())
      from = to
    }
  }
  return line
}

/** Signs of the Latin font inside Arabic: the font does not turn those, so they are turned here, brackets with them. */
const turned = (text: string) =>
  [...text]
    .reverse()
    .map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .join('')

/** Whether a text begins in a script that runs from right to left. */
export function runsLeftward(text: string): boolean {
  return isTurned(bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0)
}

/**
 * The pieces of one line, from left to right.
 * @param base the line's own direction; without it that of its first letter
 */
export function runsOf(text: string, base?: 'ltr' | 'rtl'): Run[] {
  const line = drawableText(text)
  if (line === '') return []
  if (plainLatin.test(line) && base !== 'rtl') return [{ script: 'latin', text: line }]
  const { levels } = bidi.getEmbeddingLevels(line, base)
  return inOrder(cut(line, levels)).map(({ script, text: piece, level }) => ({
    script,
    text: isTurned(level) && script !== 'arabic' ? turned(piece) : piece,
  }))
}
