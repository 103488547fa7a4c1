import { isTownSlug } from '~/island/towns'
import type { NewcomerFacts } from '~/newcomers/newcomer'
import { audiences } from '~/offers/offer'
import { countSlots } from '~/people/availability'
import { danishLevels, isOneOf } from '~/people/facts'
import { danishIsEnough, type RoleView } from '~/wanted/wanted-role'
import { reasonsFor, rulesAgainst, type Fit, type HardRule, type OfferSide, type Reason } from './ranking'

/**
 * Who among the newcomers a role wanted would suit: the same rules and reasons as between a need and an offer, seen from the other
 * side, and how much Danish the role asks for. Pure, and decides nothing.
 */

export type RoleReason =
  | { name: 'danish'; fit: Fit; score: number; has: NewcomerFacts['danishLevel'] }
  | { name: 'spoken'; fit: Fit; score: number; shared: string[]; asked: boolean }
  | Extract<Reason, { name: 'distance' | 'time' | 'interest' }>

const weights: Record<RoleReason['name'], number> = { danish: 5, distance: 3, time: 3, interest: 2, spoken: 1 }

export interface RoleCandidate {
  newcomerId: string
  reasons: RoleReason[]
  /** 0–1, for the order only; never shown. */
  total: number
}

/** A role as the ranking knows offers: the one who takes it comes there, so it reaches no further than its own town. */
function offerSide(role: RoleView): OfferSide | null {
  if (!isTownSlug(role.town)) return null
  return {
    id: role.id,
    // kinds that compare interests, and those that do not
    kind: role.interest ? 'club-place' : 'transport',
    town: role.town,
    radiusKm: 0,
    availability: role.availability,
    languages: [...role.languages, 'da'],
    audience: role.audience.filter((code) => isOneOf(audiences, code)),
    interests: role.interest ? [role.interest] : [],
    industries: [],
    free: role.free,
    untilDate: role.untilDate,
    ownerGender: null,
    carries: 0,
    missing: [],
  }
}

/** How far somebody's Danish is from what is asked: enough, one step short, or more. */
function danishReason(role: RoleView, facts: NewcomerFacts): RoleReason {
  const short = danishLevels.indexOf(role.danishLevel) - danishLevels.indexOf(facts.danishLevel)
  const enough = danishIsEnough(facts.danishLevel, role.danishLevel)
  return {
    name: 'danish',
    fit: enough ? 'yes' : short === 1 ? 'half' : 'no',
    score: enough ? 1 : short === 1 ? 0.5 : 0,
    has: facts.danishLevel,
  }
}

function spokenReason(role: RoleView, facts: NewcomerFacts): RoleReason {
  const shared = facts.languages.filter((code) => role.languages.includes(code))
  const asked = role.languages.length > 0
  return { name: 'spoken', fit: !asked || shared.length > 0 ? 'yes' : 'half', score: !asked || shared.length > 0 ? 1 : 0.4, shared, asked }
}

/** A role has its own times: one that is on Thursdays alone is met by whoever can on Thursdays. */
function timeReason(role: RoleView, reason: Extract<Reason, { name: 'time' }>): RoleReason {
  const wanted = countSlots(role.availability)
  const score = Math.min(1, reason.shared / Math.min(2, Math.max(1, wanted)))
  return { ...reason, wanted, score, fit: score === 1 ? 'yes' : score > 0 ? 'half' : 'no' }
}

/** The reasons for a pair, in their fixed order. */
export function roleReasons(role: RoleView, facts: NewcomerFacts, side: OfferSide): RoleReason[] {
  const need = { ...facts, kind: side.kind, genderWish: 'any' as const, declinedOffers: new Set<string>() }
  const shared = reasonsFor(need, side).flatMap((reason) =>
    reason.name === 'time' ? [timeReason(role, reason)] : reason.name === 'distance' || reason.name === 'interest' ? [reason] : [],
  )
  return [danishReason(role, facts), ...shared, spokenReason(role, facts)]
}

/**
 * Ranks newcomers for a role.
 * @param today the island's date, YYYY-MM-DD
 * @returns those it could suit, the best first (ties by id); and those whom a rule excludes, with every rule
 */
export function rankNewcomers(
  role: RoleView,
  newcomers: readonly NewcomerFacts[],
  today: string,
): { candidates: RoleCandidate[]; excluded: { newcomerId: string; because: HardRule[] }[] } {
  const side = offerSide(role)
  const candidates: RoleCandidate[] = []
  const excluded: { newcomerId: string; because: HardRule[] }[] = []
  for (const facts of side ? newcomers : []) {
    if (!side) continue
    const because = rulesAgainst(
      // whom one will meet in an association cannot be promised, so a wish about it neither excludes nor counts
      { ...facts, kind: side.kind, genderWish: 'any', declinedOffers: new Set() },
      side,
      today,
    )
    if (because.length > 0) {
      excluded.push({ newcomerId: facts.id, because })
      continue
    }
    const reasons = roleReasons(role, facts, side)
    const sum = reasons.reduce((all, reason) => all + weights[reason.name], 0)
    candidates.push({
      newcomerId: facts.id,
      reasons,
      total: reasons.reduce((all, reason) => all + weights[reason.name] * reason.score, 0) / sum,
    })
  }
  const byId = (a: { newcomerId: string }, b: { newcomerId: string }) => (a.newcomerId < b.newcomerId ? -1 : 1)
  return { candidates: candidates.sort((a, b) => b.total - a.total || byId(a, b)), excluded: excluded.sort(byId) }
}

/** How many of the reasons fit, counting a half as a half. */
export function roleFits(reasons: readonly RoleReason[]): number {
  return reasons.reduce((sum, { fit }) => sum + (fit === 'yes' ? 1 : fit === 'half' ? 0.5 : 0), 0)
}
