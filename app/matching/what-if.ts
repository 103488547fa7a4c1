import { distanceBetween } from '~/island/distance'
import type { JobAge } from '~/offers/young-work'
import { slotsIn, type Availability } from '~/people/availability'
import { days, slots, times, type Slot } from '~/people/facts'
import { reasonsFor, rulesAgainst, type HardRule, type NeedSide, type OfferSide, type Reason } from './ranking'

/** What would be if: what each wish of a need costs, and the least that has to change before a pair works. Pure. */

const wishNames = ['gender', 'radius', 'times', 'languages'] as const
export type WishName = (typeof wishNames)[number]

/** Without this wish so many offers are possible. */
export interface WishCost {
  wish: WishName
  without: number
}

/** No rule speaks against the pair, and the two can meet and talk. */
export function isPossible(need: NeedSide, offer: OfferSide, today: string): boolean {
  return rulesAgainst(need, offer, today).length === 0 && canMeetAndTalk(reasonsFor(need, offer))
}
const canMeetAndTalk = (reasons: readonly Reason[]) =>
  reasons.every(({ name, fit }) => fit !== 'no' || (name !== 'time' && name !== 'language'))

/**
 * What each wish and limit of a need costs: how many offers are possible as it stands, and how many there would be without each.
 * Only those that cost something are named, the dearest first.
 * @param today the island's date, YYYY-MM-DD
 */
export function wishCosts(need: NeedSide, offers: readonly OfferSide[], today: string): { now: number; wishes: WishCost[] } {
  const ofKind = offers.filter((offer) => offer.kind === need.kind)
  const spoken = [...new Set(ofKind.flatMap((offer) => offer.languages))]
  const count = (asked: NeedSide) => ofKind.filter((offer) => isPossible(asked, offer, today)).length
  const now = count(need)
  const without: Record<WishName, NeedSide> = {
    gender: { ...need, genderWish: 'any' },
    radius: { ...need, radiusKm: Number.POSITIVE_INFINITY },
    times: { ...need, availability: 2 ** slots.length - 1 },
    languages: { ...need, languages: spoken, danishLevel: 'fluent' },
  }
  const wishes = wishNames.map((wish) => ({ wish, without: count(without[wish]) })).filter((cost) => cost.without > now)
  return { now, wishes: wishes.sort((a, b) => b.without - a.without) }
}

/** One thing that would have to be otherwise. */
export type Change =
  | { change: 'gender-wish' }
  | { change: 'newcomer-km' | 'owner-km'; km: number; instead: number }
  | { change: 'place' }
  | { change: 'date' }
  | { change: 'job-age'; instead: JobAge }
  | { change: 'slot'; slot: Slot; who: 'newcomer' | 'owner' }

const changeable: readonly HardRule[] = ['gender-wish', 'too-far', 'too-young', 'full', 'expired']

/**
 * The least that has to change before this pair could be suggested and could meet: one entry for every obstacle, and of each no more
 * than needed. Empty when nothing stands in the way; null when something does that nobody can change.
 */
export function smallestChange(need: NeedSide, offer: OfferSide, today: string): Change[] | null {
  const because = rulesAgainst(need, offer, today)
  if (because.some((rule) => !changeable.includes(rule))) return null
  const changes = because.map((rule) => changeFor(rule, need, offer))
  const slot = (need.availability & offer.availability) === 0 ? nearestSlot(need, offer) : null
  return slot ? [...changes, slot] : changes
}

function changeFor(rule: HardRule, need: NeedSide, offer: OfferSide): Change {
  switch (rule) {
    case 'gender-wish':
      return { change: 'gender-wish' }
    case 'too-young':
      return { change: 'job-age', instead: need.ageBand === '13-14' ? 'from-13' : 'from-15' }
    case 'full':
      return { change: 'place' }
    case 'too-far': {
      const km = Math.ceil(distanceBetween(need.town, offer.town).km)
      const reach = offer.radiusKm ?? 0
      return reach > need.radiusKm ? { change: 'owner-km', km, instead: reach } : { change: 'newcomer-km', km, instead: need.radiusKm }
    }
    default:
      return { change: 'date' }
  }
}

/** The time of the one that lies closest to a time of the other; null when one of them has said no time at all. */
function nearestSlot(need: NeedSide, offer: OfferSide): Change | null {
  const [mine, theirs] = [slotsIn(need.availability), slotsIn(offer.availability)]
  // who can seldom is not asked to be even more flexible
  const asksOwner = mine.length > 0 && (theirs.length === 0 || mine.length < theirs.length)
  const [fixed, moves] = asksOwner ? [mine, theirs] : [theirs, mine]
  const best = fixed
    .map((slot) => ({ slot, far: Math.min(7, ...moves.map((other) => stepsBetween(slot, other))) }))
    .sort((a, b) => a.far - b.far || slots.indexOf(a.slot) - slots.indexOf(b.slot))[0]
  return best ? { change: 'slot', slot: best.slot, who: asksOwner ? 'owner' : 'newcomer' } : null
}

/** Another time of the same day lies nearer than another day. */
function stepsBetween(one: Slot, other: Slot): number {
  const [day, time] = placeOf(one)
  const [otherDay, otherTime] = placeOf(other)
  return day === otherDay ? Math.abs(time - otherTime) : 2 + Math.min(Math.abs(day - otherDay), days.length - Math.abs(day - otherDay))
}
const placeOf = (slot: Slot) => {
  const at = slots.indexOf(slot)
  return [Math.floor(at / times.length), at % times.length] as const
}

/** The pair as it would be after the changes: for proving that they are enough. */
export function withChanges(need: NeedSide, offer: OfferSide, changes: readonly Change[]): [NeedSide, OfferSide] {
  return changes.reduce<[NeedSide, OfferSide]>(
    ([one, given], change) => {
      switch (change.change) {
        case 'gender-wish':
          return [{ ...one, genderWish: 'any' }, given]
        case 'newcomer-km':
          return [{ ...one, radiusKm: change.km }, given]
        case 'owner-km':
          return [one, { ...given, radiusKm: change.km }]
        case 'job-age':
          return [one, { ...given, jobAge: change.instead }]
        case 'place':
          return [one, { ...given, free: 1 }]
        case 'date':
          return [one, { ...given, untilDate: null }]
        case 'slot':
          return change.who === 'newcomer'
            ? [{ ...one, availability: withSlot(one.availability, change.slot) }, given]
            : [one, { ...given, availability: withSlot(given.availability, change.slot) }]
      }
    },
    [need, offer],
  )
}
const withSlot = (availability: Availability, slot: Slot) => availability | (1 << slots.indexOf(slot))

/** How near an excluded pair is: fewer changes first, and what nobody can change last. */
export function nearness(changes: readonly Change[] | null): number {
  return changes === null ? Number.POSITIVE_INFINITY : changes.length
}
