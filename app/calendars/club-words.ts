import { TEXT_MAX, TITLE_MAX } from '~/events/event-form'
import { townByName, type TownSlug } from '~/island/towns'
import { publicText } from '~/people/typed-text'
import type { Remark } from './club-file'

/** The words of another's calendar as our page may show them. Pure. */

const PLACE_MAX = 120

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" }

/** Text without the marks of a web page; some calendars write their descriptions as one. */
export function plainTextOf(text: string): string {
  if (!/<[a-z/][^<>]*>|&[a-z#0-9]+;/i.test(text)) return text.trim()
  return text
    .replace(/<(?:br|\/p|\/li|\/div)[^<>]*>/gi, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .replace(/&([a-z]+|#39);/gi, (whole, name: string) => named[name.toLowerCase()] ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isPublic = (text: string, max: number) => publicText(max).safeParse(text).success
const cut = (text: string, max: number) =>
  text.length <= max
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', max - 2) > max / 2 ? text.lastIndexOf(' ', max - 2) : max - 2).trim()} …`

/**
 * What everybody may read of it; null when the title itself holds a number or an address. Such a text is left out, as nobody may write one
 * on a page of ours either.
 */
export function publicWords(
  title: string,
  text: string,
  location: string,
): { title: string; text: string; place: string; town: TownSlug | null; remarks: Remark[] } | null {
  const shown = cut(title, TITLE_MAX)
  if (!isPublic(shown, TITLE_MAX)) return null
  const told = cut(text, TEXT_MAX)
  const mayTell = told === '' || isPublic(told, TEXT_MAX)
  const where = placeOf(location)
  const remarks: Remark[] = [...(shown === title ? [] : (['title-cut'] as const)), ...(mayTell ? [] : (['text-out'] as const))]
  return { title: shown, text: mayTell ? told : '', place: where.place, town: where.town, remarks }
}

/** »Nexøhallen, Nexø« is a place in a town: the town is known by its name, with or without its postal code. */
function placeOf(location: string): { place: string; town: TownSlug | null } {
  const parts = location
    .replace(/\s+/g, ' ')
    .split(/\s*[,\n]\s*/)
    .filter(Boolean)
  const towns = parts.map((part) => townByName(part.replace(/^(?:DK-?)?\d{4}\s+/, '')))
  const at = towns.findLastIndex((town) => town !== undefined)
  const rest = parts.filter((part, index) => index !== at && !/^(danmark|denmark|dk)$/i.test(part)).join(', ')
  const place = cut(rest, PLACE_MAX)
  return { place: place && isPublic(place, PLACE_MAX) ? place : '', town: towns[at]?.slug ?? null }
}
