import { matchesFromRound, standingOf, type Standing } from '~/matching/propose-many.server'
import { backgroundFor, countFits, reasonsFor, type Background, type Reason } from '~/matching/ranking'
import type { MatchState } from '~/matching/match'
import type { Stale } from '~/matching/stale-proposal'
import { deskOffers } from '~/matching/suggested.server'
import type { DeskOffer } from '~/matching/suggestion'
import { daysWaited, waitingMood, type Channel, type Need } from '~/newcomers/newcomer'
import { needsById } from '~/newcomers/needs.server'
import { factsOfNewcomers, readNames } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import type { TownSlug } from '~/island/towns'
import { codeOf, isTicked, pairOf, type PairCode, type Round, type RoundLine, type RoundView } from './round'
import { differenceOf, differs, versusOneByOne, type Difference, type Versus } from './round-difference'
import { inView } from './taking-part.server'

/** A round as a coordinator sees it: page by page, with today's reasons, and what has changed since it was worked out. */

/** Pairs on one page: each has three boxes, and a form of ours holds 400 fields. */
const PAIRS_ON_PAGE = 100
/** So many of those who get nobody, and of the pairs that shall never be, are named. */
const NAMED = 60

export interface RoundPerson {
  needId: string
  newcomerId: string
  name: string
  town: TownSlug
  kind: OfferKind
  days: number
  mood: ReturnType<typeof waitingMood>
  channel: Channel
}

export interface PairLine extends RoundPerson {
  code: PairCode
  offer: DeskOffer
  /** What the newcomer would be given going one by one; null is nobody. */
  oneByOne: DeskOffer | null
  versus: Versus
  rank: number
  reasons: Reason[]
  background: Background[]
  fits: number
  ticked: boolean
  locked: boolean
  forbidden: boolean
  /** What stands in the way now. */
  stale: Stale | null
  /** Proposed from this round already. */
  match: { id: string; state: MatchState } | null
}

export interface EmptyLine extends RoundPerson {
  /** How many offers would have fitted; all go to others. */
  possible: number
  /** Going one by one they would have got somebody. */
  oneByOne: DeskOffer | null
}

export interface NeverLine {
  code: PairCode
  name: string
  owner: string
}

export interface RoundPage {
  difference: Difference
  lines: PairLine[]
  page: number
  pages: number
  /** Of all pages of this view. */
  counts: { pairs: number; ticked: number; proposed: number; stale: number }
  /** Get nobody; `emptyTotal` more than are shown. */
  empty: EmptyLine[]
  emptyTotal: number
  /** Of an earlier round, and kept apart in this one. */
  never: NeverLine[]
}

/** The part of a round a coordinator looks at. Every name on it is written down as read; all in one transaction. */
export function layOutRound(actor: Actor, round: Round, view: RoundView, asked: number): RoundPage | null {
  const { result } = round
  if (!result) return null
  return inTransaction(() => {
    const lines = linesInView(actor, view, result.lines)
    const pairs = lines
      .flatMap((line) => (line.offerId === null ? [] : [{ ...line, offerId: line.offerId, versus: versusOneByOne(line) }]))
      // what the round changes is looked at first; within each part the longest waiting
      .sort((a, b) => Number(differs(b.versus)) - Number(differs(a.versus)))
    const matched = matchesFromRound(
      round.id,
      pairs.map(({ needId }) => needId),
    )
    const standing = standingOf(pairs)
    const stands = new Map(pairs.map((pair) => [pair.needId, matched.has(pair.needId) ? null : standing(pair).stale]))
    const pages = Math.max(1, Math.ceil(pairs.length / PAIRS_ON_PAGE))
    const page = Math.min(asked, pages)
    const shown = pairs.slice((page - 1) * PAIRS_ON_PAGE, page * PAIRS_ON_PAGE)
    const empty = lines.filter(({ offerId }) => offerId === null)
    const emptyShown = page === 1 ? empty.slice(0, NAMED) : []
    const here = new Set(pairs.map(codeOf))
    const never = round.options.forbidden.flatMap((code) => (here.has(code) ? [] : (pairOf(code) ?? []))).slice(0, NAMED)
    const needs = new Map(needsById([...shown, ...emptyShown, ...never].map(({ needId }) => needId)).map((need) => [need.id, need]))
    const people = peopleOf(actor, [...needs.values()])
    const offers = deskOffers([
      ...[...shown, ...emptyShown].flatMap(({ offerId, oneByOne }) => [offerId, oneByOne].filter((id) => id !== null)),
      ...never.map(({ offerId }) => offerId),
    ])
    const isOpen = (needId: string) => stands.get(needId) === null && !matched.has(needId)
    return {
      difference: differenceOf(lines),
      lines: shown.flatMap((line) => {
        const [person, offer] = [people.get(line.needId), offers.get(line.offerId)]
        const why = reasonsToday(standing(line), round.options.scarcity)
        if (!person || !offer) return []
        const code = codeOf(line)
        const match = matched.get(line.needId)
        return [
          {
            ...person,
            ...why,
            code,
            offer,
            oneByOne: (line.oneByOne && offers.get(line.oneByOne)) || null,
            versus: line.versus,
            rank: line.rank,
            fits: countFits(why.reasons),
            ticked: isTicked(code, round.options),
            locked: round.options.locked.includes(code),
            forbidden: round.options.forbidden.includes(code),
            stale: stands.get(line.needId) ?? null,
            match: match ? { id: match.id, state: match.state } : null,
          },
        ]
      }),
      page,
      pages,
      counts: {
        pairs: pairs.length,
        ticked: pairs.filter((pair) => isOpen(pair.needId) && isTicked(codeOf(pair), round.options)).length,
        proposed: matched.size,
        stale: [...stands.values()].filter((stale) => stale !== null).length,
      },
      empty: emptyShown.flatMap(({ needId, possible, oneByOne }) => {
        const person = people.get(needId)
        return person ? [{ ...person, possible, oneByOne: (oneByOne && offers.get(oneByOne)) || null }] : []
      }),
      emptyTotal: empty.length,
      never: never.map((pair) => ({
        code: codeOf(pair),
        name: people.get(pair.needId)?.name ?? '',
        owner: offers.get(pair.offerId)?.owner ?? '',
      })),
    }
  })
}

/** The pairs of a view that are to be proposed: ticked, and not proposed from this round already. */
export function pairsToPropose(actor: Actor, round: Round, view: RoundView) {
  const pairs = linesInView(actor, view, round.result?.lines ?? []).flatMap(({ needId, offerId, rank }) =>
    offerId === null ? [] : [{ needId, offerId, rank }],
  )
  const matched = matchesFromRound(
    round.id,
    pairs.map(({ needId }) => needId),
  )
  return pairs.filter((pair) => !matched.has(pair.needId) && isTicked(codeOf(pair), round.options))
}

function linesInView(actor: Actor, view: RoundView, lines: readonly RoundLine[]): RoundLine[] {
  if (view === 'all') return [...lines]
  const mine = new Set(inView(view, actor.userId, needsById(lines.map(({ needId }) => needId))).map(({ id }) => id))
  return lines.filter(({ needId }) => mine.has(needId))
}

function peopleOf(actor: Actor, needs: readonly Need[]): Map<string, RoundPerson> {
  const ids = needs.map(({ newcomerId }) => newcomerId)
  const [names, facts] = [readNames(actor, ids), factsOfNewcomers(ids)]
  return new Map(
    needs.flatMap((need) => {
      const known = facts.get(need.newcomerId)
      if (!known) return []
      const days = daysWaited(need.openedAt, now())
      return [
        [
          need.id,
          {
            needId: need.id,
            newcomerId: need.newcomerId,
            name: names.get(need.newcomerId) ?? '',
            town: known.town,
            kind: need.kind,
            days,
            mood: waitingMood(days),
            channel: known.channel,
          },
        ] as const,
      ]
    }),
  )
}

/** Why two belong together, as it stands today. Nothing when one of them is no longer there. */
function reasonsToday({ need, offer }: Standing, scarcity: boolean): { reasons: Reason[]; background: Background[] } {
  if (!need || !offer) return { reasons: [], background: [] }
  return { reasons: reasonsFor(need, offer), background: backgroundFor(need, scarcity ? offer : { ...offer, scarcity: null }) }
}
