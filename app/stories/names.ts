import { slugOf } from '~/organisations/organisation'

/** Whether somebody stands in a story by name: used when they no longer want to. Rather one word too many than a name left. Pure. */

/** Small words between names; they stand in every text. */
const particles = new Set(['von', 'van', 'der', 'den', 'del', 'dos', 'das', 'des', 'ten', 'ter', 'ibn', 'bin', 'bint', 'abu', 'umm'])
/** Shorter parts are initials, or words of the language. */
const SHORTEST = 3

/** Without accents and points, so that »José« and »Jose« are one. */
const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '')
const small = (text: string) => bare(text).toLocaleLowerCase('da')

/** The parts of a name that somebody is known by. */
function partsOf(name: string): string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part, at) => [...bare(part)].length >= SHORTEST && !(at > 0 && particles.has(small(part))))
}

/** A name as a word of its own, as an owner (Amals, Amal’s) and with what Arabic writes together with it (»and Amal«). */
function asWord(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const before = /^\p{Script=Arabic}/u.test(name) ? '(?:[\u0648\u0641\u0628\u0643\u0644]{1,2})?(?:\u0627\u0644)?' : ''
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}${escaped}(?:s|’s|'s)?(?![\\p{L}\\p{N}])`, 'u')
}

/** Whether somebody's name, or a part of it, stands in a text as a word, in capitals or not. A first name of two letters only as a name: »Bo«, not »bo«. */
export function namesSomebody(texts: readonly string[], name: string): boolean {
  const whole = name.trim()
  if (whole === '') return false
  const wanted = [whole, ...partsOf(whole)].map((each) => asWord(small(each)))
  const first = bare(whole.split(/\s/)[0] ?? '')
  const short = /^\p{Lu}\p{Ll}$/u.test(first) ? asWord(first) : null
  return texts.some((text) => wanted.some((word) => word.test(small(text))) || (short?.test(bare(text)) ?? false))
}

/** Whether a part of somebody's name stands in an address that was made of a title. */
export function slugNamesSomebody(slug: string, name: string): boolean {
  const words = slug.split('-')
  // a name in another script leaves nothing in an address
  const parts = partsOf(name).filter((part) => /\p{Script=Latin}/u.test(part))
  return parts.map(slugOf).some((part) => words.some((word) => word === part || word === `${part}s`))
}
