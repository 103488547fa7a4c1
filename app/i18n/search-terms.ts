import { stemmer } from '@orama/stemmers/danish'

/**
 * Words as a search compares them, so that people find what they mean, however it is inflected or typed. What is searched and what
 * is searched for go through the same hands; the result is never shown.
 */

/** Goes up whenever the terms of a text change: what is indexed under another version is indexed anew. */
export const TERMS_VERSION = '2'

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

/** The article of Arabic, and »for« before it, stand at the word itself; who searches with them means the word without them too. */
const withoutArticle = (word: string) => word.replace(/^(?:لل|[وبفك]?ال)(?=\p{Script=Arabic}{3,}$)/u, '')

function term(word: string): string {
  // »cykel« and »cykler« differ in the e that Danish drops before l
  if (/^[a-z]+$/.test(word)) return irregular[word] ?? stemmer(word).replace(/(?<=[^aeiouy])el$/, 'l')
  return withoutArticle(word)
}

/** The terms of a text, in its order. */
export function searchTerms(text: string): string[] {
  return (plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(term)
}

/** Words that say nothing about what is searched for, as terms: they are left out of a question that has others. */
const small = new Set(
  [
    'og eller i på til for med om af at en et den det de der som er vil gerne kan min mit mine jeg du vi noget nogen',
    'the a an and or to for with of in on my i you we is are want some',
    'في من على الى إلى مع عن و او لي انا',
    'і та для з у на в мій моя мої и для с на в мой моя мои',
  ].flatMap((words) => searchTerms(words)),
)

/** The terms of a question, without its small words. */
export function questionTerms(typed: string): string[] {
  const terms = searchTerms(typed)
  const telling = terms.filter((each) => !small.has(each))
  return telling.length > 0 ? telling : terms
}
