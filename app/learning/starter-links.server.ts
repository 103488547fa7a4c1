import type { LinkEntry } from './links.server'
import { knownKind, knownLanguages, knownLevels, knownTopics } from './link'
import list from './starter-links.json'

/** The links the house itself knows, for an editor who begins with nothing. All are free to use; a few want an account. */
export function starterLinks(): LinkEntry[] {
  return list.map((link) => ({
    ...link,
    kind: knownKind(link.kind),
    levels: knownLevels(link.levels),
    topics: knownTopics(link.topics),
    languages: knownLanguages(link.languages),
  }))
}
