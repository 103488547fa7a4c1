import { distanceBetween } from '~/island/distance'
import type { TownSlug } from '~/island/towns'
import { homeLanguage, isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import { frontOfEvent, tracksOfEvent, type EventKind } from '~/events/event'
import { spokenLanguages, type SpokenLanguage } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'
import { isTrack, tracks, type Track } from '~/tracks/track'
import { FRONTS, type Front } from '~/ui/front'

/**
 * »Find noget til denne borger«: three choices and nothing about anybody. What is asked stands in the address, nothing is kept. Pure.
 */

/** Not sure, one of the three tracks, or one of the eight houses. */
export const referralWhats = ['unsure', ...tracks, ...FRONTS] as const
export type ReferralWhat = 'unsure' | Track | Front

export interface Referral {
  what: ReferralWhat
  town: TownSlug
  /** What the citizen speaks best. */
  language: SpokenLanguage
}
export const referralNames = ['what', 'town', 'language'] as const
export type ReferralName = (typeof referralNames)[number]
export type AskedReferral = { [Name in ReferralName]: Referral[Name] | null }

/** Reads the three choices; `lacks` names those that are missing once something was asked, `ignored` those whose value does not exist. */
export function readReferral(query: URLSearchParams): { asked: AskedReferral; referral: Referral | null; lacks: ReferralName[] } {
  const from = askedIn(query)
  const asked: AskedReferral = {
    what: from.oneOf('what', referralWhats),
    town: from.town(),
    language: from.oneOf('language', spokenLanguages),
  }
  const { what, town, language } = asked
  const referral = what && town && language ? { what, town, language } : null
  const begun = referralNames.some((name) => query.has(name))
  return { asked, referral, lacks: begun ? referralNames.filter((name) => asked[name] === null) : [] }
}
export function referralHref(asked: AskedReferral, change: AddressChange<ReferralName> = {}): string {
  return searchAddress('/henvis', referralNames, asked, change)
}

/** The language the list is written in: the citizen's own where the site has it, else Danish with signs. */
export function sheetLanguage(language: SpokenLanguage): InterfaceLanguage {
  return isInterfaceLanguage(language) ? language : homeLanguage
}

/** Which searches among offers together are what is asked for, as parts of an address; one of each house when nobody knows. */
export function searchesFor(what: ReferralWhat): Record<string, string>[] {
  if (what === 'unsure') return FRONTS.map((front) => ({ front }))
  return [isTrack(what) ? { track: what } : { front: what }]
}
export function eventFits(kind: EventKind, what: ReferralWhat): boolean {
  return what === 'unsure' || (isTrack(what) ? tracksOfEvent[kind].includes(what) : frontOfEvent[kind] === what)
}
/** Where a job beside school or studies belongs too. */
export function jobsFit(what: ReferralWhat): boolean {
  return what === 'unsure' || what === 'work' || what === 'mentor'
}

/** Near enough to go there on one's own, and as far as one goes for somebody who speaks the language; kilometres by road. */
export const NEAR_KM = 15
export const FAR_KM = 25

export function kmBetween(one: TownSlug, other: TownSlug): number {
  const { km, byFerry } = distanceBetween(one, other)
  return byFerry ? Infinity : km
}

/** Those who speak the language and are not too far, then what is near, then the rest: each once, at most so many. */
export function spokenAndNear<T extends { id: string; km: number | null }>(spoken: readonly T[], all: readonly T[], most: number): T[] {
  const within = (list: readonly T[], km: number) => list.filter((each) => (each.km ?? Infinity) <= km)
  const inOrder = [...within(spoken, FAR_KM), ...within(all, NEAR_KM), ...spoken, ...all]
  return [...new Map(inOrder.map((each) => [each.id, each])).values()].slice(0, most)
}

/** One of each list before the second of any, at most so many. */
export function inTurn<T extends { id: string }>(lists: readonly (readonly T[])[], most: number): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
  return [...new Map(turns.map((each) => [each.id, each])).values()].slice(0, most)
}
