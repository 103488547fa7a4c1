import { createHash } from 'node:crypto'
import { languageName, ownLanguageName } from '~/i18n/format'
import { resources } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import { industries, interests, isOneOf } from './facts'
import { industrySearchNames, interestSearchNames, searchNameLanguages } from './search-names'

/** The names of what can be chosen, in every language a person may type them in: what the search index is made of. */

const known = new Map<string, string[]>()
const remembered = (key: string, names: () => readonly string[]) => {
  let words = known.get(key)
  if (!words) known.set(key, (words = [...new Set(names())]))
  return words
}

/** All names of an interest, a trade or a spoken language: those of the interface's languages, and those that are only searched by. */
export function wordsFor(group: 'interests' | 'industries' | 'languages', code: string): string[] {
  return remembered(`${group}.${code}`, () => {
    if (group === 'languages')
      return [
        ownLanguageName(code).name,
        ...[...interfaceLanguages, ...searchNameLanguages].map((language) => languageName(code, language)),
      ]
    const more =
      group === 'interests' ? isOneOf(interests, code) && interestSearchNames[code] : isOneOf(industries, code) && industrySearchNames[code]
    return [...namesOf('facts', group, code), ...(more ? [more] : [])]
  })
}

/** The names of a choice in the interface's languages, by the place of its text. */
export function namesOf(namespace: string, group: string, code: string): string[] {
  return interfaceLanguages.flatMap((language) => {
    const name = groupIn(language, namespace, group)?.[code]
    // the soft hyphens of long words are for the eye
    return name ? [name.replaceAll('\u00AD', '')] : []
  })
}

function groupIn(language: string, namespace: string, group: string) {
  const texts = (resources[language]?.[namespace] ?? {}) as Record<string, Record<string, string> | undefined>
  return texts[group]
}

/** Groups of texts that things are found by. */
const searched = [
  ['facts', 'kinds'],
  ['facts', 'fronts'],
  ['facts', 'audiences'],
  ['facts', 'interests'],
  ['facts', 'industries'],
  ['organisations', 'kinds'],
  ['wanted', 'roles'],
] as const

const versions = new Map<unknown, string>()
/**
 * Fingerprint of all these names: when one of them changes, what was indexed by the old ones is indexed anew.
 * @param more names that a room adds of its own, always the same object
 */
export function namesVersion(more?: object): string {
  let version = versions.get(more)
  if (version === undefined) {
    const shown = interfaceLanguages.map((language) => searched.map(([namespace, group]) => groupIn(language, namespace, group)))
    version = createHash('sha256')
      .update(JSON.stringify([shown, interestSearchNames, industrySearchNames, more]))
      .digest('base64url')
      .slice(0, 8)
    versions.set(more, version)
  }
  return version
}
