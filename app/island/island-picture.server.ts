import sharp from 'sharp'
import { isFront, type Front } from '~/ui/front'
import icons from '~/ui/icons.svg?raw'
import tokens from '~/ui/styles/tokens.css?raw'
import { coast, islet } from './coast'
import { outlinePath, project, VIEW_HEIGHT, VIEW_WIDTH } from './projection'
import { depthCurves, roads, woods } from './sketch'
import { isTownSlug, townBySlug, type TownSlug } from './towns'

/**
 * The island as a picture that goes along when a page is shared (Open Graph, 1200 × 630 px). It says where and what kind without a
 * word, so it reads in every language. There is one for each front in each town, and one of the island alone.
 */
export const PICTURE_WIDTH = 1200
export const PICTURE_HEIGHT = 630

const HOUSE_HEIGHT = 300
const HOUSE_WIDTH = (HOUSE_HEIGHT * 64) / 68
const MARGIN = 30
const MAP_SCALE = (PICTURE_HEIGHT - 2 * MARGIN) / VIEW_HEIGHT

/** The light colours of the site, by name. */
const colours = new Map([...(tokens.split('@media')[0] ?? '').matchAll(/--([\w-]+):\s*(#\w+)/g)].map(([, name, value]) => [name, value]))
const coloured = (svg: string) =>
  svg.replace(/var\(--([\w-]+)(?:,\s*([^)]*))?\)/g, (_, name: string, otherwise?: string) => colours.get(name) ?? otherwise ?? 'none')

/** What is inside a symbol of the sprite. */
function symbol(id: string): string {
  return new RegExp(`<symbol id="${id}"[^>]*>(.*?)</symbol>`, 's').exec(icons)?.[1] ?? ''
}

/** A house of this front, its upper left corner at 0 0, `height` units high. */
function house(front: Front, height: number): string {
  const ink = front === 'mentor' || front === 'bridge' ? 'var(--tar)' : '#fff'
  const walls = symbol('hus').replaceAll('var(--k)', `var(--k-${front})`)
  return `<g transform="scale(${height / 68})">${walls}
    <g transform="translate(18 24) scale(${28 / 24})" fill="none" color="${ink}" stroke="${ink}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${symbol(`p-${front}`).replaceAll('currentColor', ink)}</g></g>`
}

function drawing(front: Front | null, town: TownSlug | null): string {
  const left = front ? PICTURE_WIDTH - MARGIN - VIEW_WIDTH * MAP_SCALE - 40 : (PICTURE_WIDTH - VIEW_WIDTH * MAP_SCALE) / 2
  const spot = town && project(townBySlug(town))
  const marker = 110
  return coloured(`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}">
    <rect width="100%" height="100%" fill="var(--sea)"/>
    <g transform="translate(${left} ${MARGIN}) scale(${MAP_SCALE})">
      ${depthCurves.map((path) => `<path d="${path}" fill="none" stroke="var(--sea-deep)" stroke-width="3"/>`).join('')}
      ${[coast, islet].map((ring) => `<path d="${outlinePath(ring)}" fill="var(--land)" stroke="var(--coast)" stroke-width="4" stroke-linejoin="round"/>`).join('')}
      <path d="${woods}" fill="var(--wood)"/>
      <path d="${roads}" fill="none" stroke="var(--road)" stroke-width="6" stroke-linejoin="round"/>
      ${spot && front ? `<g transform="translate(${spot.x - (marker * 64) / 136} ${spot.y - marker + 8})">${house(front, marker)}</g>` : ''}
    </g>
    ${front ? `<g transform="translate(${(left + 40 - HOUSE_WIDTH) / 2} ${(PICTURE_HEIGHT - HOUSE_HEIGHT) / 2})">${house(front, HOUSE_HEIGHT)}</g>` : ''}
    <rect y="${PICTURE_HEIGHT - 14}" width="100%" height="14" fill="var(--tar)"/>
  </svg>`)
}

const made = new Map<string, Promise<Buffer>>()

/** The picture called `bornholm` or `<front>-<town>`, as PNG; null when there is none of that name. Each is made once. */
export function islandPicture(name: string): Promise<Buffer> | null {
  const [first = '', ...rest] = name.split('-')
  const town = rest.join('-')
  const known = name === 'bornholm' || (isFront(first) && isTownSlug(town))
  if (!known) return null
  let picture = made.get(name)
  if (!picture) {
    const svg = isFront(first) && isTownSlug(town) ? drawing(first, town) : drawing(null, null)
    made.set(name, (picture = sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()))
  }
  return picture
}
