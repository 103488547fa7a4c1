import type { InterfaceLanguage } from '~/i18n/languages'
import { hostOf, isBroken, wordsOf, type LearningLink } from './link'

/** A link as it is sent to a reader: in their language, and without what only editors need. Pure. */
export type ReadersLink = Pick<
  LearningLink,
  'id' | 'url' | 'kind' | 'levels' | 'topics' | 'languages' | 'publisher' | 'minutes' | 'needsAccount'
> & {
  words: ReturnType<typeof wordsOf>
  host: string
  broken: boolean
}

export function readersLink(link: LearningLink, language: InterfaceLanguage): ReadersLink {
  const { id, url, kind, levels, topics, languages, publisher, minutes, needsAccount } = link
  return {
    id,
    url,
    kind,
    levels,
    topics,
    languages,
    publisher,
    minutes,
    needsAccount,
    words: wordsOf(link.texts, language),
    host: hostOf(url),
    broken: isBroken(link),
  }
}
