import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { interfaceLanguages, type InterfaceLanguage } from '~/i18n/languages'

const folder = join(import.meta.dirname, '../../app/i18n/locales')

/** All texts of a language, flat: `offers:card.free_one` → the sentence. Read from the files, as translators see them. */
function readTexts(language: InterfaceLanguage): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.set(path, value)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path.endsWith(':') ? path + key : `${path}.${key}`)
    else throw new Error(`${language} ${path} is neither a text nor a group of texts`)
  }
  for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'))) {
    walk(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), `${file.slice(0, -'.json'.length)}:`)
  }
  return texts
}

export const texts: Record<InterfaceLanguage, Map<string, string>> = { da: readTexts('da'), en: readTexts('en'), ar: readTexts('ar') }

const anyForm = /_(zero|one|two|few|many|other)$/

/** The plural forms a language has, as CLDR says. */
export const pluralFormsOf = (language: string) => [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()

/** The key as code says it, without the ending of its plural form. */
export const withoutForm = (key: string) => key.replace(anyForm, '')

/** Keys that are plural in a language, each with its forms there. A lone `x_other` with no `x_one` counts: it is a plural half made. */
export function pluralsIn(language: Map<string, string>): Map<string, string[]> {
  const plurals = new Map<string, string[]>()
  for (const key of language.keys()) {
    const form = anyForm.exec(key)?.[1]
    if (form) plurals.set(withoutForm(key), [...(plurals.get(withoutForm(key)) ?? []), form].sort())
  }
  return plurals
}

/** The places a text has for values, without how they are written: `{{count}}` → count. */
export const placesIn = (text: string) => new Set([...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((found) => found[1] ?? ''))

/** Every key as code says it, with the sentences of all its plural forms. */
export function sentencesIn(language: InterfaceLanguage): Map<string, string[]> {
  const sentences = new Map<string, string[]>()
  const plurals = pluralsIn(texts.da)
  for (const [key, text] of texts[language]) {
    const base = plurals.has(withoutForm(key)) ? withoutForm(key) : key
    sentences.set(base, [...(sentences.get(base) ?? []), text])
  }
  return sentences
}

export const languages = interfaceLanguages
