import type { Front } from '~/ui/front'

/** What the certificate on the page and the certificate on paper are both drawn from. Pure. */

/** The paper's own units: five to a millimetre of A4 landscape. */
export const SHEET_WIDTH = 1485
export const SHEET_HEIGHT = 1050

/** The island's place on the paper, in those units. */
export const ISLAND = { left: 742, top: -38, scale: 0.8 }

/** Paper is light, whatever a device prefers. */
export const paint = {
  paper: '#fcfcf9',
  ink: '#1b2a32',
  soft: '#4a5a63',
  sea: '#bfd3da',
  land: '#fffefa',
  coast: '#6f8087',
  inland: '#ddd5bd',
  accent: '#0d566b',
  ochre: '#e5a93c',
  line: '#d0d7d8',
  tile: '#8e3c2c',
  straw: '#6b5a3c',
  pane: '#fbfaf4',
  pale: '#f2f5f5',
} as const

/** The eight walls of the street, from left to right. */
export const walls: readonly (readonly [Front, string])[] = [
  ['language', '#16617c'],
  ['mentor', '#e5a93c'],
  ['homework', '#2a7566'],
  ['everyday', '#9c3b29'],
  ['leisure', '#557527'],
  ['community', '#b9612f'],
  ['bridge', '#ffffff'],
  ['transport', '#50606a'],
]

/** Whose paper it is, in every language. */
export const brand = { name: 'Ressourcebank', place: 'Bornholm' }

/** The island with its two houses, in a box of 834 units from 89 144. */
export const mark = {
  island:
    'M142 691l67 43 31 41 49 30 32 -2 52 33 46 7 152 91 167 44 23 -7 53 -67 5 -34 -17 -8 -3 -24 25 -41 18 -5 0 -31 29 -39 -20 -69 5 -28 13 -12 -17 -49 -88 -26 -101 -68 -47 -46 -32 -57 -48 11 -168 -108 -30 -66 -41 -33 -12 -27 -35 32 3 28 -73 174 -11 277z',
  near: 'M252 660V470l125-105 125 105v190z',
  far: 'M502 660V540l105-88 105 88v120z',
}

/** The middle line of the seal's words: a circle from below, clockwise, in a box of 200. */
export const SEAL_RADIUS = 73

/** Every path of a symbol in a file of symbols. */
export function pathsOf(svg: string, symbol: string): string[] {
  const inside = new RegExp(`<symbol id="${symbol}"[^>]*>(.*?)</symbol>`, 's').exec(svg)?.[1] ?? ''
  return [...inside.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path ?? '')
}

/** How large the letters across a paper are, so that many stay on it. In the paper's units. */
export const acrossSize = (text: string) => Math.min(250, 2700 / text.length)
