import { expect, test } from 'vitest'
import { FRONTS } from '~/ui/gable'
import { stylesheets, tokensOf } from './stylesheet'

const light = tokensOf("[data-theme='light']")
const darkByDevice = tokensOf(":root:not([data-theme='light'])")
const dark = tokensOf("\n[data-theme='dark']")

/** Text colour on surface: every pair that carries words. */
const PAIRS: readonly (readonly [text: string, surface: string])[] = [
  ...['--surface', '--raised', '--sunken', '--sea', '--ochre-tint', '--accent-tint'].map((surface) => ['--ink', surface] as const),
  ...['--surface', '--raised', '--sunken', '--sea'].map((surface) => ['--ink-soft', surface] as const),
  ...['--surface', '--raised', '--sea', '--accent-tint', '--info-tint', '--ok-tint', '--ochre-tint'].map(
    (surface) => ['--accent', surface] as const,
  ),
  ['--accent-hover', '--surface'],
  ['--accent-hover', '--raised'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
  ['--on-granite', '--granite'],
  ['--on-granite-soft', '--granite'],
  ['--ochre-ink', '--ochre-tint'],
  ['--raised', '--ink'],
  ['--err', '--surface'],
  ['--err', '--raised'],
  ...['--ok', '--warn', '--err', '--info', '--wait'].map((state) => [state, `${state}-tint`] as const),
  ...['--warn', '--err', '--ok', '--info'].map((state) => ['--ink', `${state}-tint`] as const),
]

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

function colour(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name)
  if (!value) throw new Error(`no colour ${name}`)
  return value
}

test.each([
  ['light', light],
  ['dark', dark],
])('words can be read on every surface they stand on, %s', (_scheme, tokens) => {
  const weak = PAIRS.map(([text, surface]) => ({
    pair: `${text} on ${surface}`,
    ratio: contrast(colour(tokens, text), colour(tokens, surface)),
  })).filter(({ ratio }) => ratio < 4.5)
  expect(weak).toEqual([])
})

test.each([
  ['light', light],
  ['dark', dark],
])('the pictogram on each wall is seen, %s', (_scheme, tokens) => {
  const inks = new Map(
    [...(stylesheets().get('kinds.css') ?? '').matchAll(/\.k-(\w+) \{[^}]*--k-ink:\s*(#\w+)/g)].map(([, front, ink]) => [front, ink]),
  )
  for (const front of FRONTS) {
    const ratio = contrast(inks.get(front) ?? '', colour(tokens, `--k-${front}`))
    expect(ratio, front).toBeGreaterThanOrEqual(3)
  }
})

test('the borders of fields are seen against what they stand on', () => {
  for (const tokens of [light, dark]) {
    for (const surface of ['--surface', '--raised']) {
      expect(contrast(colour(tokens, '--line-strong'), colour(tokens, surface))).toBeGreaterThanOrEqual(3)
    }
  }
})

test('dark is the same whether the device or the page asks for it', () => {
  expect([...dark]).toEqual([...darkByDevice])
})

test('dark names every colour that light names', () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort())
})

test('every custom property that is used is also set, or has a value to fall back on', () => {
  const all = [...stylesheets().values()].join('\n')
  const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
  // set on the element by the pages: places on the map, size of a round marker
  for (const byPage of ['--x', '--y']) set.add(byPage)
  const used = [...all.matchAll(/var\((--[\w-]+)\s*([,)])/g)]
  const missing = used.filter(([, name, after]) => after === ')' && !set.has(name)).map(([, name]) => name)
  expect([...new Set(missing)]).toEqual([])
})

test('nothing is turned to left or right except geography', () => {
  const physical = /(^|[\s;{])(margin|padding|border)-(left|right)\s*:|(^|[\s;{])text-align:\s*(left|right)/
  const turned = [...stylesheets()].filter(([name, css]) => name !== 'map.css' && physical.test(css)).map(([name]) => name)
  expect(turned).toEqual([])
})

test('the whole look is imported, each file once', async () => {
  const { readFileSync } = await import('node:fs')
  const entry = readFileSync(new URL('../../app/ui/ui.css', import.meta.url), 'utf8')
  const imported = [...entry.matchAll(/@import '\.\/styles\/([\w-]+\.css)'/g)].map(([, name]) => name)
  expect([...imported].sort()).toEqual([...stylesheets().keys()].sort())
  expect(new Set(imported).size).toBe(imported.length)
})
