import { isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import { cannotRead, countToAsk } from './asking.server'
import { hindrancesOf, maySendIn, type Hindrance, type StoryState, type StoryView } from './story'
import { peopleIn, type PersonInStory } from './story-people.server'
import { stateOf, storyView, textsOf, type StoryRow } from './story-reading.server'

/** All that the page shows on which a story is written. */
export interface EditorPage {
  id: string
  slug: string
  state: StoryState
  version: number
  everPublished: boolean
  nobodyInIt: boolean
  sentBackReason: string | null
  withdrawnBecause: string | null
  /** The language that is written in now, those there are, and what stands in the form. */
  writing: InterfaceLanguage
  languages: InterfaceLanguage[]
  typed: Record<string, unknown>
  people: PersonInStory[]
  /** How many would get a mail now. */
  toAsk: number
  /** Of these, who reads a language the story is not in. */
  cannotRead: { name: string; language: InterfaceLanguage }[]
  hindrances: Hindrance[]
  maySendIn: boolean
  view: StoryView
}

export function readEditor(row: StoryRow, asked: string | null): EditorPage {
  const texts = textsOf([row.id]).get(row.id)
  const writing = isInterfaceLanguage(asked) ? asked : 'da'
  const people = peopleIn(row)
  const languages = [...(texts?.keys() ?? [])]
  const publishable = { languages, nobodyInIt: row.nobodyInIt, people: people.map(({ standing }) => standing) }
  const view = storyView(row, writing)
  const { title, lead, quote, body } = texts?.get(writing) ?? { title: '', lead: '', quote: '', body: '' }
  return {
    id: row.id,
    slug: row.slug,
    state: stateOf(row),
    version: row.version,
    everPublished: row.publishedAt !== null,
    nobodyInIt: row.nobodyInIt,
    sentBackReason: row.sentBackReason,
    withdrawnBecause: row.withdrawnBecause,
    writing,
    languages,
    typed: {
      title,
      lead,
      quote,
      body,
      version: row.version,
      ...(writing === 'da'
        ? { town: row.town ?? undefined, tracks: row.tracks, nobodyInIt: row.nobodyInIt ? 'on' : undefined, pictureAlt: view.picture?.alt }
        : { language: writing }),
    },
    people,
    toAsk: countToAsk(row),
    cannotRead: cannotRead(row),
    hindrances: hindrancesOf(publishable),
    maySendIn: maySendIn(publishable),
    view,
  }
}
