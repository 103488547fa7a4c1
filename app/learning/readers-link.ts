import { interfaceLanguages, type InterfaceLanguage } from '~/i18n/languages'
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

/** A link in the editors' list. */
export type DeskLink = Pick<ReadersLink, 'id' | 'host' | 'words' | 'levels'> &
  Pick<LearningLink, 'shown' | 'checkedAt' | 'result'> & {
    /** The languages it says nothing in. */
    lacks: InterfaceLanguage[]
  }

export function deskLink({ id, url, levels, texts, shown, checkedAt, result }: LearningLink, language: InterfaceLanguage): DeskLink {
  const lacks = interfaceLanguages.filter((code) => !texts[code])
  return { id, host: hostOf(url), words: wordsOf(texts, language), levels, shown, checkedAt, result, lacks }
}
