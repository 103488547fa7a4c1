import { homeLanguage, type InterfaceLanguage } from '~/i18n/languages'
import { searchTerms, questionTerms } from '~/i18n/search-terms'
import { spokenLanguages, type SpokenLanguage } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'
import {
  isBroken,
  learningLevels,
  learningTopics,
  linkKinds,
  type LearningLevel,
  type LearningLink,
  type LearningTopic,
  type LinkKind,
} from './link'

/** What a person looks for in the portal, as it stands in the address, and which links that are. Pure. */

export interface LearningFilter {
  q: string
  /** How much Danish the reader knows. */
  level: LearningLevel | null
  topic: LearningTopic | null
  /** A language it explains in. */
  speaks: SpokenLanguage | null
  kind: LinkKind | null
  /** Only what one has not learnt yet. */
  left: 'ja' | null
  page: number
}
export const learningFilterNames = ['q', 'level', 'topic', 'speaks', 'kind', 'left'] as const

/** Reads the filter from an address. Values that do not exist are left out, and named in `ignored` so that the page can say so. */
export function readLearningFilter(query: URLSearchParams): { filter: LearningFilter; ignored: string[] } {
  const asked = askedIn(query)
  const filter: LearningFilter = {
    q: asked.words(),
    level: asked.oneOf('level', learningLevels),
    topic: asked.oneOf('topic', learningTopics),
    speaks: asked.oneOf('speaks', spokenLanguages),
    kind: asked.oneOf('kind', linkKinds),
    left: asked.oneOf('left', ['ja']),
    page: asked.page(),
  }
  return { filter, ignored: asked.ignored() }
}

export type LearningFilterChange = AddressChange<(typeof learningFilterNames)[number]>
/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function learningHref(filter: LearningFilter, change: LearningFilterChange = {}): string {
  return searchAddress('/laer-dansk', learningFilterNames, filter, change)
}

/** How many things are chosen beside the words searched for. */
export function chosenIn(filter: LearningFilter): number {
  return learningFilterNames.filter((name) => name !== 'q' && filter[name] !== null).length
}

type Findable = Pick<LearningLink, 'id' | 'levels' | 'topics' | 'languages' | 'kind' | 'publisher' | 'texts' | 'url'>

/** The links that fit, in the editors' order. `learnt` are the ids the reader has learnt. */
export function linksFor<L extends Findable>(
  filter: Omit<LearningFilter, 'page'>,
  links: readonly L[],
  learnt: ReadonlySet<string> = new Set(),
): L[] {
  const asked = questionTerms(filter.q)
  return links.filter(
    (link) =>
      (filter.level === null || link.levels.includes(filter.level)) &&
      (filter.topic === null || link.topics.includes(filter.topic)) &&
      (filter.speaks === null || link.languages.includes(filter.speaks)) &&
      (filter.kind === null || link.kind === filter.kind) &&
      (filter.left === null || !learnt.has(link.id)) &&
      saysAll(link, asked),
  )
}

/**
 * As readers meet them: what works before what does not, and, for those who read another language than Danish, what explains in theirs
 * first. Otherwise the editors' order.
 */
export function inReadersOrder<L extends Pick<LearningLink, 'languages' | 'checkedAt' | 'brokenSince'>>(
  links: readonly L[],
  reader: InterfaceLanguage,
): L[] {
  const rank = (link: L) => (isBroken(link) ? 2 : reader !== homeLanguage && !link.languages.includes(reader) ? 1 : 0)
  return links.toSorted((one, other) => rank(one) - rank(other))
}

/** True when each word stands somewhere in what the link says, in any language; the last may be half a word. */
function saysAll(link: Findable, asked: readonly string[]): boolean {
  if (asked.length === 0) return true
  const words = Object.values(link.texts).flatMap(({ title, line }) => searchTerms(`${title} ${line}`))
  words.push(...searchTerms(`${link.publisher} ${link.url}`))
  return asked.every((each) => words.some((word) => word.startsWith(each)))
}

/** How many links each choice of one question would show, with the other questions as they are. */
export function countsFor<L extends Findable>(
  filter: Omit<LearningFilter, 'page'>,
  links: readonly L[],
  learnt: ReadonlySet<string>,
): { level: Record<string, number>; topic: Record<string, number>; speaks: Record<string, number>; kind: Record<string, number> } {
  const count = (found: readonly L[], of: (link: L) => readonly string[]) => {
    const counts: Record<string, number> = {}
    for (const code of found.flatMap(of)) counts[code] = (counts[code] ?? 0) + 1
    return counts
  }
  return {
    level: count(linksFor({ ...filter, level: null }, links, learnt), ({ levels }) => levels),
    topic: count(linksFor({ ...filter, topic: null }, links, learnt), ({ topics }) => topics),
    speaks: count(linksFor({ ...filter, speaks: null }, links, learnt), ({ languages }) => languages),
    kind: count(linksFor({ ...filter, kind: null }, links, learnt), ({ kind }) => [kind]),
  }
}

export type LearningCounts = ReturnType<typeof countsFor>

/** Ways out of a search that found nothing: each single thing to let go of that would show something, the most first. */
export function looser<L extends Findable>(
  filter: LearningFilter,
  links: readonly L[],
  learnt: ReadonlySet<string>,
): { name: (typeof learningFilterNames)[number]; found: number }[] {
  return learningFilterNames
    .filter((name) => filter[name] !== null && filter[name] !== '')
    .map((name) => ({ name, found: linksFor({ ...filter, [name]: name === 'q' ? '' : null }, links, learnt).length }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found)
}
