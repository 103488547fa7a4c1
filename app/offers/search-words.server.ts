import { createHash } from 'node:crypto'
import { languageName, ownLanguageName } from '~/i18n/format'
import { resources } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import { searchNames, searchNameLanguages } from './search-names'

/** The names of what can be chosen, in every language a person may type them in. */

type Group = 'kinds' | 'fronts' | 'interests' | 'industries' | 'languages'

const known = new Map<string, string[]>()

/** All names of a choice: those of the interface's languages, and those that are only searched by. */
export function wordsFor(group: Group, code: string): string[] {
  const key = `${group}.${code}`
  let words = known.get(key)
  if (!words) known.set(key, (words = [...new Set(group === 'languages' ? languageNames(code) : namesOf(group, code))]))
  return words
}

function languageNames(code: string): string[] {
  return [ownLanguageName(code).name, ...[...interfaceLanguages, ...searchNameLanguages].map((language) => languageName(code, language))]
}

function namesOf(group: Exclude<Group, 'languages'>, code: string): string[] {
  return [...interfaceLanguages.flatMap((language) => factName(language, group, code)), ...(searchNames[group]?.[code] ?? [])]
}

const factsIn = (language: string) => (resources[language]?.facts ?? {}) as Record<string, Record<string, string> | undefined>

function factName(language: string, group: string, code: string): string[] {
  const name = factsIn(language)[group]?.[code]
  // the soft hyphens of long words are for the eye
  return name ? [name.replaceAll('\u00AD', '')] : []
}

let version: string | undefined
/** Fingerprint of all these names: when one of them changes, what was indexed by the old ones is indexed anew. */
export function namesVersion(): string {
  const facts = interfaceLanguages
    .map(factsIn)
    .map(({ kinds, fronts, interests, industries }) => ({ kinds, fronts, interests, industries }))
  return (version ??= createHash('sha256')
    .update(JSON.stringify([facts, searchNames]))
    .digest('base64url')
    .slice(0, 8))
}
