import type { TownSlug } from '~/island/towns'
import { offerKinds, type OfferKind } from '~/offers/offer'
import { ageBands, type ChildAgeBand, type DanishLevel, type Gender, type Transport } from '~/people/facts'

/** The version of the consent text a newcomer hears or reads; kept with the language it was given in. */
export const CONSENT_VERSION = '2026-11'

/**
 * Stands for the month of arrival of a young person who was born here: longer ago than any period whose arrivals are counted, and
 * than anybody of 25 is old.
 */
export const ALWAYS_HERE = '2000-01'

/** A spare-time job may be looked for from 13 on; everything else from 15. */
export const newcomerAgeBands = ['13-14', ...ageBands] as const
export type NewcomerAgeBand = (typeof newcomerAgeBands)[number]

/** What somebody of this age may look for. */
export function kindsFor(ageBand: NewcomerAgeBand): readonly OfferKind[] {
  return ageBand === '13-14' ? ['spare-time-job'] : offerKinds
}

/** Who said yes to the consent: oneself, or a parent for somebody of 13 or 14. */
export type ConsentBy = 'self' | 'parent'

export const channels = ['email', 'phone', 'paper'] as const
/** How a newcomer wants to be reached. Phone and paper are as good as mail: the coordinator passes the answer on. */
export type Channel = (typeof channels)[number]

export const genderWishes = ['any', 'same'] as const
export type GenderWish = (typeof genderWishes)[number]

/** Why somebody was put away. */
export const archiveReasons = ['has-found', 'moved', 'said-stop', 'no-contact', 'double', 'other'] as const
export type ArchiveReason = (typeof archiveReasons)[number]

/** Who wrote them down: a coordinator, or they themselves on the public site. */
export type Source = 'coordinator' | 'self'

export const needStates = ['open', 'matching', 'covered', 'closed'] as const
export type NeedState = (typeof needStates)[number]

/** What of a newcomer is chosen from lists: enough to match by, and nobody's name. */
export interface NewcomerFacts {
  id: string
  locale: string
  channel: Channel
  languages: string[]
  danishLevel: DanishLevel
  ageBand: NewcomerAgeBand
  gender: Gender | null
  genderWish: GenderWish
  children: ChildAgeBand[]
  town: TownSlug
  transport: Transport
  radiusKm: number
  availability: number
  interests: string[]
  industries: string[]
  /** YYYY-MM */
  arrivedMonth: string
}

/** The facts with what is sealed: only ever read through newcomers.server.ts, which writes down who read it. */
export interface Newcomer extends NewcomerFacts {
  name: string
  email: string | null
  phone: string | null
  wishes: string | null
  coordinatorId: string | null
  consentAt: Date
  consentVersion: string
  consentLanguage: string
  consentBy: ConsentBy
  source: Source
  /** A link sent to the address was followed; an address a coordinator typed is never proven. */
  emailProven: boolean
  hasAccount: boolean
  archived: boolean
  archivedBecause: ArchiveReason | null
  version: number
}

/** What is written down when somebody new is registered or changed. */
export type NewcomerEntry = NewcomerFactsEntry & Pick<Newcomer, 'name' | 'email' | 'phone' | 'wishes'>
type NewcomerFactsEntry = Omit<NewcomerFacts, 'id'>

export interface Need {
  id: string
  newcomerId: string
  kind: OfferKind
  state: NeedState
  openedAt: Date
  /** When something was proposed for it for the first time: the target is measured by it. */
  firstProposedAt: Date | null
  /** Rests until this day of the island, YYYY-MM-DD, while that lies ahead. */
  pausedUntil: string | null
}

/** True while a need rests: neither queue nor round asks for it. On the day itself it is awake again. */
export function isResting(need: { pausedUntil: string | null }, today: string): boolean {
  return need.pausedUntil !== null && need.pausedUntil > today
}

/** The target: a first proposal within 14 days. */
export const TARGET_DAYS = 14

/** Whole days since a need was opened. */
export function daysWaited(openedAt: Date, at: Date): number {
  return Math.max(0, Math.floor((at.getTime() - openedAt.getTime()) / 86_400_000))
}

/** Calm before the target, `soon` in its last four days, `late` after it. */
export function waitingMood(days: number): 'calm' | 'soon' | 'late' {
  return days > TARGET_DAYS ? 'late' : days >= TARGET_DAYS - 4 ? 'soon' : 'calm'
}
