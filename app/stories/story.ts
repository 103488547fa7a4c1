import type { InterfaceLanguage } from '~/i18n/languages'
import { homeLanguage } from '~/i18n/languages'
import type { TownSlug } from '~/island/towns'
import type { PictureView } from '~/pictures/picture-view'
import type { Track } from '~/tracks/track'

/** What a story is, who must have said yes to it, and what is missing before everybody may read it. Pure. */

export const storyStates = ['draft', 'submitted', 'published', 'withdrawn'] as const
export type StoryState = (typeof storyStates)[number]
/** `consent`: somebody in it no longer wants it told; `editor`: taken down by those who tell it. */
export type WithdrawnBecause = 'consent' | 'editor'

/** The version of the text that people in a story say yes to (`stories:consent`). A new text needs a new version here. */
export const STORY_CONSENT = '2026-11'

/** A story with somebody who no longer wants it told is kept so many days, for those who tell it to begin anew without them. */
export const KEPT_AFTER_WITHDRAWAL_DAYS = 30

/** A story that nobody can read is kept so many days after it was last worked at or answered: names and addresses stand in it. */
export const KEPT_UNTOUCHED_DAYS = 365

export interface StoryText {
  title: string
  lead: string
  quote: string
  /** Markdown */
  body: string
}

export const consentWays = ['link', 'account', 'paper'] as const
export type ConsentWay = (typeof consentWays)[number]

/** What is known of one person's consent. Instants of the database, null where it did not happen. */
export interface Consent {
  askedAt: Date | null
  consentedAt: Date | null
  withdrawnAt: Date | null
  /** The version of the story that was said yes or no to. */
  storyVersion: number | null
}

/**
 * - `yes`: to the story as it stands
 * - `again`: yes to an earlier version; must be asked anew
 * - `no`: no from the start, or no longer
 */
export type ConsentStanding = 'not-asked' | 'asked' | 'yes' | 'again' | 'no'

export function standingOf({ askedAt, consentedAt, withdrawnAt, storyVersion }: Consent, version: number): ConsentStanding {
  if (withdrawnAt) return 'no'
  if (consentedAt) return storyVersion === version ? 'yes' : 'again'
  return askedAt ? 'asked' : 'not-asked'
}

/** What stands between a story and its readers. */
export const hindrances = ['no-danish', 'who', 'nobody-and-people', 'said-no', 'waiting'] as const
export type Hindrance = (typeof hindrances)[number]

export interface Publishable {
  languages: readonly string[]
  nobodyInIt: boolean
  people: readonly ConsentStanding[]
}

/** Empty when the story may be published: everyone in it has said yes to it as it stands, or nobody can be recognised. */
export function hindrancesOf({ languages, nobodyInIt, people }: Publishable): Hindrance[] {
  return [
    ...(languages.includes(homeLanguage) ? [] : ['no-danish' as const]),
    ...(nobodyInIt || people.length > 0 ? [] : ['who' as const]),
    ...(nobodyInIt && people.length > 0 ? ['nobody-and-people' as const] : []),
    ...(people.includes('no') ? ['said-no' as const] : []),
    ...(people.some((standing) => standing !== 'yes' && standing !== 'no') ? ['waiting' as const] : []),
  ]
}

/** A story may be sent in while people are still asked, when it is said who is in it. */
export function maySendIn(story: Publishable): boolean {
  return !hindrancesOf(story).some((each) => each !== 'waiting')
}

/** The language a reader gets: their own where the story has it, else Danish. */
export function languageFor(languages: readonly InterfaceLanguage[], reader: InterfaceLanguage): InterfaceLanguage {
  return languages.includes(reader) ? reader : (languages.find((each) => each === homeLanguage) ?? languages[0] ?? homeLanguage)
}

/** A no that the person gave themselves, by their link or their own page: nobody else can turn it. */
export function isOwnNo({ standing, way }: { standing: ConsentStanding; way: string }): boolean {
  return standing === 'no' && way !== 'paper'
}

/** A story as it stands in a list. */
export interface StoryCardView {
  slug: string
  /** The language the words are in, and whether the reader asked for another. */
  language: InterfaceLanguage
  title: string
  lead: string
  quote: string
  town: TownSlug | null
  tracks: Track[]
  picture: PictureView | null
  organisation: { name: string; slug: string } | null
  publishedAt: Date
}

/** A story as it is read. */
export interface StoryView extends Omit<StoryCardView, 'publishedAt'> {
  id: string
  version: number
  /** Its languages, Danish first. */
  languages: InterfaceLanguage[]
  /** Safe HTML. */
  body: string
  publishedAt: Date | null
}
