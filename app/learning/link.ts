import type { InterfaceLanguage } from '~/i18n/languages'
import { danishLevels, isOneOf, spokenLanguages, type DanishLevel, type SpokenLanguage } from '~/people/facts'

/** What a learning link is: a way out to something free that others have made, for learning Danish or how things are done here. Pure. */

export const linkKinds = ['site', 'app', 'film', 'sound', 'text'] as const
export type LinkKind = (typeof linkKinds)[number]

/** Whoever speaks it fluently looks for no lessons. */
export type LearningLevel = Exclude<DanishLevel, 'fluent'>
export const learningLevels = danishLevels.filter((level): level is LearningLevel => level !== 'fluent')

/** The language first, then life here. */
export const learningTopics = [
  'listening',
  'speaking',
  'reading',
  'writing',
  'words',
  'grammar',
  'customs',
  'everyday',
  'children',
  'work',
  'health',
  'society',
  'digital',
] as const
export type LearningTopic = (typeof learningTopics)[number]

/** What the last look found. `shut`: it stands there and lets no machine in; `moved`: it leads on to another place. */
export const lookResults = ['ok', 'moved', 'shut', 'gone', 'silent'] as const
export type LookResult = (typeof lookResults)[number]

export interface LinkText {
  title: string
  line: string
}

export interface LearningLink {
  id: string
  url: string
  kind: LinkKind
  levels: LearningLevel[]
  topics: LearningTopic[]
  languages: SpokenLanguage[]
  publisher: string
  minutes: number | null
  needsAccount: boolean
  shown: boolean
  texts: Partial<Record<InterfaceLanguage, LinkText>>
  checkedAt: Date | null
  result: LookResult | null
  brokenSince: Date | null
  version: number
}

const DAY = 86_400_000
/** How long it takes from one look at a link to the next. */
export const DAYS_BETWEEN_LOOKS = 7

/** True for what a look found when nobody can use the link. */
export function isTrouble(result: LookResult): boolean {
  return result === 'gone' || result === 'silent'
}

/**
 * True when readers are told that a link does not work: no look has found it for two weeks, from the first that failed to the last one.
 * With a look a week that is three in a row. Time is counted and not looks, so that one bad night of somebody else's machine, or an
 * editor who tries three times in a minute, is no reason; where this machine stood still for a week, two looks are enough.
 */
export function isBroken({ checkedAt, brokenSince }: Pick<LearningLink, 'checkedAt' | 'brokenSince'>): boolean {
  if (!checkedAt || !brokenSince) return false
  return checkedAt.getTime() - brokenSince.getTime() >= 2 * DAYS_BETWEEN_LOOKS * DAY
}

/** The name of the machine a link leads to, as people know it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}

/** An address in few signs, without what stands behind its path. */
export function shortAddress(url: string): string {
  const { origin, pathname } = new URL(url)
  const whole = origin + pathname
  return whole.length > 120 ? `${whole.slice(0, 119)}…` : whole
}

/** The words of a link in a reader's language, and which language they are in: Danish where it is not written in theirs. */
export function wordsOf(texts: LearningLink['texts'], reader: InterfaceLanguage): LinkText & { language: InterfaceLanguage } {
  const own = texts[reader]
  if (own) return { ...own, language: reader }
  return { ...(texts.da ?? { title: '', line: '' }), language: 'da' }
}

const known = <const T extends string>(list: readonly T[], values: readonly string[]): T[] => list.filter((each) => values.includes(each))
/** Codes as they are kept, in the order of their list; what no list knows any more is left out. */
export const knownLevels = (values: readonly string[]) => known(learningLevels, values)
export const knownTopics = (values: readonly string[]) => known(learningTopics, values)
export const knownLanguages = (values: readonly string[]) => known(spokenLanguages, values)
export const knownKind = (value: string): LinkKind => (isOneOf(linkKinds, value) ? value : 'site')
export const knownResult = (value: string | null): LookResult | null => (isOneOf(lookResults, value) ? value : null)
