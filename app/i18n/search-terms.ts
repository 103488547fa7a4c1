import { stemmer } from '@orama/stemmers/danish'

/**
 * Words as a search compares them, so that people find what they mean, however it is inflected or typed. What is searched and what
 * is searched for go through the same hands; the result is never shown.
 */

/** Goes up whenever the terms of a text change: what is indexed under another version is indexed anew. */
export const TERMS_VERSION = '1'

/** Danish words whose plural changes inside, where cutting the ending does not help: as they are typed without æ, ø and å. */
const irregular: Record<string, string> = Object.fromEntries(
  Object.entries({
    bog: 'boeger bogen boegerne',
    barn: 'boern barnet boernene boerns barns',
    mand: 'maend manden maendene maends',
    haand: 'haender haanden haenderne',
    fod: 'foedder foden foedderne',
    ko: 'koeer koen',
    and: 'aender anden',
    nat: 'naetter natten',
    by: 'byer byen byerne',
    far: 'faedre faren faedrene',
    mor: 'moedre moren moedrene',
    bror: 'broedre broren broedrene',
    datter: 'doetre datteren doetrene',
    kraft: 'kraefter kraeften',
    klud: 'klude kluden',
    oeje: 'oejne oejet oejnene',
  }).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word])),
)

/** Letters as they are typed where æ, ø and å are missing on the keyboard; Arabic without vowel signs and with one form of alef. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه')
    .normalize('NFC')
}

/** The article of Arabic stands at the word itself; who searches with it means the word without it too. */
const withoutArticle = (word: string) => (/^ال\p{Script=Arabic}{3,}$/u.test(word) ? word.slice(2) : word)

function term(word: string): string {
  // »cykel« and »cykler« differ in the e that Danish drops before l
  if (/^[a-z]+$/.test(word)) return irregular[word] ?? stemmer(word).replace(/(?<=[^aeiouy])el$/, 'l')
  return withoutArticle(word)
}

/** The terms of a text, in its order. */
export function searchTerms(text: string): string[] {
  return (plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(term)
}
