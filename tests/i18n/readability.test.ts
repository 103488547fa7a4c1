import { describe, expect, it } from 'vitest'
import { texts } from './texts'

/**
 * LIX, after Björnsson: words a sentence plus the share of words longer than six letters. Below 25 is a children's book, 30 a
 * weekly magazine, 40 a newspaper. Values and addresses stand for one short word.
 */
export function lix(text: string): number {
  const plain = text.replace(/\{\{[^}]*\}\}/g, 'navn').replace(/https?:\S+|\S+@\S+/g, 'navn')
  const words = plain.match(/[\p{L}\p{N}-]+/gu) ?? []
  const sentences = plain.match(/[.!?:](\s|$)/g)?.length ?? 0
  return words.length === 0
    ? 0
    : words.length / Math.max(1, sentences) + (100 * words.filter((word) => word.length > 6).length) / words.length
}

const wordsIn = (text: string) => text.split(/\s+/).length
/** What people must read to take part; staff's pages have their trade's words. */
const forEverybody =
  /^(home|pages|mail|letter|offers|people|mine|flash|forms|server|screening|logging|hours|training|reading|verify|certificates):/

describe('Danish that everybody can read', () => {
  const longer = [...texts.da]
    .filter(([key, text]) => forEverybody.test(key) && wordsIn(text) >= 15)
    .map(([key, text]) => ({ key, lix: Math.round(lix(text)) }))
    .sort((a, b) => b.lix - a.lix)

  it('has no longer text that is hard by itself', () => {
    expect(longer.length).toBeGreaterThan(40)
    expect(longer.filter((text) => text.lix > 40)).toEqual([])
  })

  it.each([
    'home',
    'pages',
    'mail',
    'letter',
    'offers',
    'people',
    'newcomers',
    'matching',
    'screening',
    'logging',
    'hours',
    'training',
    'reading',
    'verify',
    'certificates',
  ])('is easy as a whole: %s', (namespace) => {
    const all = [...texts.da]
      .filter(([key, text]) => key.startsWith(`${namespace}:`) && wordsIn(text) >= 5)
      .map(([, text]) => (/[.!?:]$/.test(text) ? text : `${text}.`))
    expect(lix(all.join(' '))).toBeLessThanOrEqual(30)
  })

  it('has no sentence that must be read twice', () => {
    const long = [...texts.da]
      .filter(([key]) => forEverybody.test(key))
      .flatMap(([key, text]) =>
        text
          .split(/(?<=[.!?])\s+/)
          .filter((sentence) => wordsIn(sentence) > 22)
          .map((sentence) => `${key}: ${sentence}`),
      )
    expect(long).toEqual([])
  })

  it('measures as the formula says', () => {
    expect(lix('Hej du. Kom ind.')).toBe(2)
    expect(Math.round(lix('Kommunalbestyrelsen iværksætter integrationsforanstaltninger vedrørende samarbejdsaftaler.'))).toBe(105)
  })
})
