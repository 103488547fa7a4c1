import { isTownSlug, townByName, type TownSlug } from '~/island/towns'
import { isOneOf } from './facts'
import { containsCprNumber } from './private-text'

/** What a person searches for, as it stands in an address: read in one way and written in one way, whatever is searched. Pure. */

const WORDS_MAX = 100
const MOST_PAGES = 10_000

/** Reads a search from an address, name by name. A value that does not exist is left out, and its name is in `ignored`. */
export function askedIn(query: URLSearchParams) {
  const ignored = new Set<string>()
  function pick<T>(name: string, read: (value: string) => T | null): T | null {
    const value = query.get(name)?.trim()
    if (!value) return null
    const found = read(value)
    if (found === null) ignored.add(name)
    return found
  }
  const whole = (name: string, most: number) =>
    pick(name, (value) => (/^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? Number(value) : null))
  return {
    /** Names whose values do not exist, so that the page can say so. */
    ignored: () => [...ignored],
    /** The words searched for. Signs alone are none: nothing could be found by them. A search may be kept, so it holds no CPR number. */
    words: () => pick('q', (value) => (/[\p{L}\p{N}]/u.test(value) && !containsCprNumber(value) ? value.slice(0, WORDS_MAX) : null)) ?? '',
    oneOf: <const T extends string>(name: string, list: readonly T[]) => pick(name, (value) => (isOneOf(list, value) ? value : null)),
    /** Any of a list; the name may stand several times. */
    someOf: <const T extends string>(name: string, list: readonly T[]): T[] =>
      query.getAll(name).flatMap((value) => (value === '' ? [] : isOneOf(list, value) ? [value] : (ignored.add(name), []))),
    yes: (name: string) => pick(name, (value) => (value === '1' ? true : null)) ?? false,
    whole,
    /** A town by its name in addresses or as people write it. */
    town: (): TownSlug | null => pick('town', (value) => (isTownSlug(value) ? value : (townByName(value)?.slug ?? null))),
    page: () => whole('page', MOST_PAGES) ?? 1,
  }
}

type Value = string | number | boolean | readonly string[] | null
/** What is to be different in an address; null takes a thing away. */
export type AddressChange<Name extends string> = Partial<Record<Name | 'page' | 'vis', Value>>

/** The address of the same search with some things changed. The page number starts over. */
export function searchAddress<Name extends string>(
  path: string,
  names: readonly Name[],
  filter: Readonly<Record<Name, Value>>,
  change: AddressChange<Name> = {},
): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = name in change ? change[name] : filter[name]
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null && each !== undefined && each !== '' && each !== false) query.append(name, each === true ? '1' : String(each))
  }
  if (change.page && Number(change.page) > 1) query.set('page', String(change.page))
  if (change.vis) query.set('vis', String(change.vis))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
