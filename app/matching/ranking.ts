import { distanceBetween } from '~/island/distance'
import type { TownSlug } from '~/island/towns'
import { TARGET_DAYS, type NewcomerAgeBand } from '~/newcomers/newcomer'
import { asksIndustry, asksInterest, type Audience, type OfferKind } from '~/offers/offer'
import { countSlots, sharedAvailability } from '~/people/availability'
import { youngestFor, type JobAge } from '~/offers/young-work'
import type { CredentialKind } from '~/people/credentials'
import type { ChildAgeBand, DanishLevel, Gender, Transport } from '~/people/facts'

/**
 * Ranks offers for one need: hard rules exclude and say why, soft scores order and say why. Pure, and decides nothing: a
 * coordinator does.
 */

export interface OfferSide {
  id: string
  kind: OfferKind
  town: TownSlug
  /** Kilometres by road the offer reaches; null is the whole island. */
  radiusKm: number | null
  availability: number
  languages: readonly string[]
  audience: readonly Audience[]
  interests: readonly string[]
  industries: readonly string[]
  free: number
  untilDate: string | null
  /** Of the person behind it; null for an organisation or when not said. */
  ownerGender: Gender | null
  /** Living matches the owner already carries. */
  carries: number
  /** Of an organisation: its places in all its published offers, against which what it carries is light or heavy. */
  carrierPlaces?: number
  /** How often the owner was asked lately and it came to nothing. */
  askedLately?: number
  /** Matches of the owner that have ended well. */
  endedWell?: number
  /** What a place of it is worth to those who will come later, when that is counted. */
  scarcity?: Scarcity | null
  /** Of a spare-time job: how old one must be. */
  jobAge?: JobAge | null
  /** Requirements of the kind that are not met yet. */
  missing: readonly CredentialKind[]
}

export interface NeedSide {
  kind: OfferKind
  town: TownSlug
  transport: Transport
  radiusKm: number
  availability: number
  languages: readonly string[]
  danishLevel: DanishLevel
  gender: Gender | null
  genderWish: 'any' | 'same'
  ageBand: NewcomerAgeBand
  children: readonly ChildAgeBand[]
  interests: readonly string[]
  industries: readonly string[]
  /** Offers either side has said no to for this need, or that ran out unanswered. */
  declinedOffers: ReadonlySet<string>
  /** Whole days the need has waited. */
  waitedDays?: number
}

/** What a place of an offer is worth to those who will come later, 0–1 of a perfect fit, and the language that makes it so. */
export interface Scarcity {
  price: number
  language: string | null
  /** So much more than most offers of its kind that it is worth a sentence. */
  said: boolean
}

export const hardRules = [
  'kind',
  'women-only',
  'men-only',
  'gender-wish',
  'age',
  'too-young',
  'full',
  'too-far',
  'ferry',
  'expired',
  'declined',
] as const
export type HardRule = (typeof hardRules)[number]

export const reasonNames = ['language', 'distance', 'time', 'interest', 'load', 'requirements'] as const
export type ReasonName = (typeof reasonNames)[number]
export type Fit = 'yes' | 'half' | 'no'

/** One of the six cells that stand beside every suggestion, always in the same order. `score` is 0–1. */
export type Reason =
  | { name: 'language'; fit: Fit; score: number; shared: string[]; practisesDanish: boolean }
  | { name: 'distance'; fit: Fit; score: number; km: number; byFerry: boolean; goes: 'newcomer' | 'volunteer' | 'both' }
  | { name: 'time'; fit: Fit; score: number; shared: number; wanted: number; sharedSlots: number }
  | { name: 'interest'; fit: Fit; score: number; about: 'interest' | 'industry' | 'none'; shared: string[] }
  | { name: 'load'; fit: Fit; score: number; free: number; carries: number; asked: number }
  | { name: 'requirements'; fit: Fit; score: number; missing: CredentialKind[] }

export const backgroundNames = ['experience', 'waiting', 'scarcity'] as const
export type BackgroundName = (typeof backgroundNames)[number]

/** What counts beside the six cells, and is told in a line when there is something to tell. `score` is 0–1. */
export type Background =
  | { name: 'experience'; score: number; endedWell: number }
  | { name: 'waiting'; score: number; days: number }
  | { name: 'scarcity'; score: number; price: number; language: string | null; said: boolean }

export const weighedNames = [...reasonNames, ...backgroundNames] as const
export type WeighedName = (typeof weighedNames)[number]

/** How much each soft score counts; any positive scale. A weight of 0 takes the score out of the order. */
export type Weights = Record<WeighedName, number>
/** What holds until an administrator says otherwise. Scarcity weighs as much as all the others: so its price is taken in full. */
export const usualWeights: Weights = {
  language: 10,
  distance: 4,
  time: 6,
  interest: 3,
  load: 2,
  requirements: 2,
  experience: 1,
  waiting: 4,
  scarcity: 32,
}

/** A need that has waited so long is never kept waiting for somebody who may come: scarcity does not count any more. */
export const SCARCITY_UNTIL_DAYS = TARGET_DAYS / 2

export interface Suggestion {
  offerId: string
  reasons: Reason[]
  background: Background[]
  /** 0–1, for the order only; never shown. Comparable between needs, so that a whole round can add it up. */
  total: number
}
export interface Excluded {
  offerId: string
  because: HardRule[]
}

/**
 * Ranks offers for a need.
 * @param today the island's date, YYYY-MM-DD
 * @returns suggestions, the best first (ties by id, so that the order never depends on the order of the rows), and the excluded
 * with every rule that speaks against them
 */
export function rankOffers(
  need: NeedSide,
  offers: readonly OfferSide[],
  today: string,
  weights: Weights = usualWeights,
): { suggestions: Suggestion[]; excluded: Excluded[] } {
  const suggestions: Suggestion[] = []
  const excluded: Excluded[] = []
  for (const offer of offers) {
    const because = rulesAgainst(need, offer, today)
    if (because.length > 0) excluded.push({ offerId: offer.id, because })
    else {
      const reasons = reasonsFor(need, offer)
      const background = backgroundFor(need, offer)
      suggestions.push({ offerId: offer.id, reasons, background, total: totalOf([...reasons, ...background], weights) })
    }
  }
  const byId = (a: { offerId: string }, b: { offerId: string }) => (a.offerId < b.offerId ? -1 : 1)
  return { suggestions: suggestions.sort((a, b) => b.total - a.total || byId(a, b)), excluded: excluded.sort(byId) }
}

/** Every hard rule that speaks against this pair; none means it may be suggested. */
export function rulesAgainst(need: NeedSide, offer: OfferSide, today: string): HardRule[] {
  const because: HardRule[] = []
  const { km, byFerry } = distanceBetween(need.town, offer.town)
  if (offer.kind !== need.kind) because.push('kind')
  if (only(offer.audience, 'women') && need.gender !== 'woman') because.push('women-only')
  if (only(offer.audience, 'men') && need.gender !== 'man') because.push('men-only')
  if (need.genderWish === 'same' && offer.ownerGender !== need.gender) because.push('gender-wish')
  if (!audienceFits(need, offer.audience)) because.push('age')
  if (isTooYoung(need, offer)) because.push('too-young')
  if (offer.free < 1) because.push('full')
  if (byFerry && offer.radiusKm !== null) because.push('ferry')
  else if (km > need.radiusKm && offer.radiusKm !== null && km > offer.radiusKm) because.push('too-far')
  if (offer.untilDate !== null && offer.untilDate < today) because.push('expired')
  if (need.declinedOffers.has(offer.id)) because.push('declined')
  return because
}

const only = (audience: readonly Audience[], who: Audience) =>
  audience.length > 0 && audience.every((code) => code === who || ageAudiences.includes(code)) && audience.includes(who)
const ageAudiences: readonly Audience[] = ['children', 'youth', 'young', 'families', 'adults', 'seniors']

/** The oldest one can be in the bands of those who are not grown up. */
const oldestIn: Partial<Record<NewcomerAgeBand, number>> = { '13-14': 14, '15-17': 17 }
/** Nobody is proposed for a job they are not old enough for; who may be old enough is asked. */
function isTooYoung(need: NeedSide, offer: OfferSide): boolean {
  const oldest = oldestIn[need.ageBand]
  return oldest !== undefined && Boolean(offer.jobAge) && oldest < youngestFor[offer.jobAge ?? 'from-13']
}

/** An audience that names ages or families must name one this newcomer belongs to; one that names none is for all ages. */
function audienceFits(need: NeedSide, audience: readonly Audience[]): boolean {
  const ages = audience.filter((code) => ageAudiences.includes(code))
  if (ages.length === 0 || audience.includes('everyone')) return true
  return ages.some((code) => {
    switch (code) {
      case 'youth':
        // a job says itself whether it is for those of 13 and 14
        return need.ageBand === '15-17' || (need.ageBand === '13-14' && need.kind === 'spare-time-job') || need.children.includes('15-17')
      case 'young':
        return need.ageBand === '18-25'
      case 'seniors':
        return need.ageBand === '65+'
      case 'adults':
        return need.ageBand !== '15-17' && need.ageBand !== '13-14'
      default: // children come with their parents
        return need.children.length > 0
    }
  })
}

/** The six reasons for a pair, in their fixed order. */
export function reasonsFor(need: NeedSide, offer: OfferSide): Reason[] {
  return [
    languageReason(need, offer),
    distanceReason(need, offer),
    timeReason(need, offer),
    interestReason(need, offer),
    loadReason(offer),
    requirementReason(offer),
  ]
}

/** What counts beside the six cells, always in the same order. */
export function backgroundFor(need: NeedSide, offer: OfferSide): Background[] {
  const endedWell = offer.endedWell ?? 0
  const days = need.waitedDays ?? 0
  const { price, language, said } = (days < SCARCITY_UNTIL_DAYS && offer.scarcity) || { price: 0, language: null, said: false }
  return [
    { name: 'experience', score: endedWell / (endedWell + 1), endedWell },
    { name: 'waiting', score: days / (days + TARGET_DAYS), days },
    { name: 'scarcity', score: 1 - Math.min(1, Math.max(0, price)), price, language, said },
  ]
}

/** The weighted mean of the scores, 0–1. */
export function totalOf(reasons: readonly { name: WeighedName; score: number }[], weights: Weights): number {
  const sum = reasons.reduce((all, reason) => all + weights[reason.name], 0)
  return sum === 0 ? 0 : reasons.reduce((all, reason) => all + weights[reason.name] * reason.score, 0) / sum
}

const grade = (score: number): Fit => (score >= 0.66 ? 'yes' : score >= 0.33 ? 'half' : 'no')

/** A language both speak well is best; Danish to practise on counts when there is some Danish to begin with. */
function languageReason(need: NeedSide, offer: OfferSide): Reason {
  const shared = need.languages.filter((code) => code !== 'da' && offer.languages.includes(code))
  const danish: Record<DanishLevel, number> = { none: 0, beginner: 0.25, some: 0.5, good: 0.9, fluent: 1 }
  const inDanish = offer.languages.includes('da') ? danish[need.danishLevel] : 0
  const score = shared.length > 0 ? 1 : inDanish
  return {
    name: 'language',
    fit: grade(score),
    score,
    shared: inDanish >= 0.5 ? [...shared, 'da'] : shared,
    practisesDanish: shared.length === 0 && inDanish > 0 && inDanish < 0.9,
  }
}

/** Next door is best; the score falls evenly to nothing at 40 km. Whoever can go so far is named. */
function distanceReason(need: NeedSide, offer: OfferSide): Reason {
  const { km, byFerry } = distanceBetween(need.town, offer.town)
  const score = byFerry ? 0 : Math.max(0, 1 - km / 40)
  const newcomer = km <= need.radiusKm
  const volunteer = offer.radiusKm === null || km <= offer.radiusKm
  return {
    name: 'distance',
    fit: grade(score),
    score,
    km,
    byFerry,
    goes: newcomer && volunteer ? 'both' : newcomer ? 'newcomer' : 'volunteer',
  }
}

/** Two shared times of the week are enough to begin with. */
function timeReason(need: NeedSide, offer: OfferSide): Reason {
  const sharedSlots = sharedAvailability(need.availability, offer.availability)
  const shared = countSlots(sharedSlots)
  const score = Math.min(1, shared / 2)
  return { name: 'time', fit: grade(score), score, shared, wanted: countSlots(need.availability), sharedSlots }
}

/** Kinds about work compare trades, kinds about company compare interests; the others compare neither. */
function interestReason(need: NeedSide, offer: OfferSide): Reason {
  const about = asksIndustry.includes(offer.kind) ? 'industry' : asksInterest.includes(offer.kind) ? 'interest' : 'none'
  if (about === 'none') return { name: 'interest', fit: 'yes', score: 1, about, shared: [] }
  const [wanted, given] = about === 'industry' ? [need.industries, offer.industries] : [need.interests, offer.interests]
  const shared = wanted.filter((code) => given.includes(code))
  const score = shared.length >= 2 ? 1 : shared.length === 1 ? 0.7 : wanted.length === 0 || given.length === 0 ? 0.4 : 0.1
  return { name: 'interest', fit: grade(score), score, about, shared }
}

/**
 * Who carries nobody yet comes before who carries three, and who was asked lately in vain is not asked first again: load is spread.
 * An organisation carries with all its places: twenty in a club of forty are as one person with one.
 */
function loadReason(offer: OfferSide): Reason {
  const asked = offer.askedLately ?? 0
  const carried = offer.carries + asked / 2
  const score = 1 / (1 + (offer.carrierPlaces === undefined ? carried / 2 : carried / Math.max(1, offer.carrierPlaces)))
  return { name: 'load', fit: grade(score), score, free: offer.free, carries: offer.carries, asked }
}

function requirementReason(offer: OfferSide): Reason {
  const score = offer.missing.length === 0 ? 1 : offer.missing.length === 1 ? 0.4 : 0
  return { name: 'requirements', fit: offer.missing.length === 0 ? 'yes' : 'no', score, missing: [...offer.missing] }
}

/** How many of the six fit, counting a half as a half: what a person sees instead of a percentage. */
export function countFits(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + (reason.fit === 'yes' ? 1 : reason.fit === 'half' ? 0.5 : 0), 0)
}
