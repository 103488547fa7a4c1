import { townName, type TownSlug } from '~/island/towns'
import type { Industry, Interest } from '~/people/facts'

/** The lists' codes as words inside a Danish sentence. */
export const interestWord: Record<Interest, string> = {
  football: 'fodbold',
  handball: 'håndbold',
  badminton: 'badminton',
  swimming: 'svømning',
  running: 'løb',
  cycling: 'cykling',
  gymnastics: 'gymnastik',
  fishing: 'fiskeri',
  sailing: 'sejlads',
  hiking: 'vandreture',
  gardening: 'havearbejde',
  cooking: 'madlavning',
  baking: 'bagning',
  sewing: 'syning',
  knitting: 'strik',
  crafts: 'håndarbejde',
  woodwork: 'træarbejde',
  music: 'musik',
  singing: 'sang',
  dance: 'dans',
  art: 'maling',
  reading: 'bøger',
  film: 'film',
  games: 'brætspil',
  computers: 'computere',
  animals: 'dyr',
  nature: 'natur',
  history: 'historie',
}

export const industryWord: Record<Industry, string> = {
  food: 'fødevarer',
  'hotel-restaurant': 'hotel og restaurant',
  cleaning: 'rengøring',
  'care-health': 'pleje og omsorg',
  'child-care': 'børnepasning',
  education: 'undervisning',
  construction: 'byggeri',
  industry: 'industri',
  agriculture: 'landbrug',
  'fishing-trade': 'fiskeri',
  'transport-trade': 'transport',
  retail: 'butik og handel',
  office: 'kontorarbejde',
  it: 'it',
  'culture-tourism': 'kultur og turisme',
  'self-employed': 'eget firma',
}

/** "i Rønne", but "på Christiansø". */
export function inTown(town: TownSlug): string {
  return `${town === 'christiansoe' ? 'på' : 'i'} ${townName(town)}`
}

/** Puts the place, the interest and the trade into a sentence. */
export function filledIn(sentence: string, words: { town: TownSlug; interest?: Interest; industry?: Industry }): string {
  return sentence
    .replaceAll('{sted}', inTown(words.town))
    .replaceAll('{interesse}', words.interest ? interestWord[words.interest] : 'samvær')
    .replaceAll('{Interesse}', words.interest ? capital(interestWord[words.interest]) : 'Samvær')
    .replaceAll('{fag}', words.industry ? industryWord[words.industry] : 'arbejde')
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('da') + word.slice(1)
