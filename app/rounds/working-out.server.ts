import { setImmediate } from 'node:timers/promises'
import { assignInWorker } from '~/assignment/assign-in-worker.server'
import { assignGreedily } from '~/assignment/greedy'
import { islandDate } from '~/i18n/format'
import { needSides } from '~/matching/suggestions.server'
import type { OfferSide } from '~/matching/ranking'
import { rankingWeights } from '~/matching/weights.server'
import type { OfferKind } from '~/offers/offer'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { log } from '~/server/log.server'
import type { RoundKind, RoundOptions, RoundResult } from './round'
import { linesOf, problemOf, rowOf, type RoundRow } from './round-pairs'
import { computingRounds, endRound, noteProgress, noteRound, roundById } from './rounds.server'
import { needsTakingPart, offersTakingPart } from './taking-part.server'

/** Works a round out: pairs here, a breath at a time; the solving in a thread of its own. Nothing is proposed by it. */

interface Work {
  /** Who asked, and for what. */
  asked: string
  stop: AbortController
  done: Promise<void>
}
/** On globalThis because hot reload loads this file anew; what runs is the same process. */
const held = globalThis as typeof globalThis & { ressourcebankRounds?: Map<string, Work> }
const running = (held.ressourcebankRounds ??= new Map<string, Work>())

/** Building the pairs is this much of the way, and the page is told so often. */
const PAIRS_SHARE = 0.4
const BREATHE_AFTER_MS = 12
const NOTE_EVERY_MS = 250

/** Each is a thread of up to some hundred MB; the morning's round is not held back by those that are asked for. */
const MOST_AT_ONCE = 2

/** As many rounds are worked out as this house has room for. */
export class RoundsBusy extends Error {
  override name = 'RoundsBusy'
}

/**
 * Begins a round; the page shows how far it has come. Gives its id. The same, asked for by the same coordinator while it is worked out, is
 * that one: a button pressed twice is one round. Throws RoundsBusy when too many are worked out already.
 */
export function startRound(actor: Actor | null, kind: RoundKind, options: RoundOptions): string {
  const asked = JSON.stringify([actor?.userId ?? null, kind, options])
  for (const [known, work] of running) if (work.asked === asked && !work.stop.signal.aborted) return known
  if (kind === 'asked' && running.size >= MOST_AT_ONCE) throw new RoundsBusy()
  const id = noteRound(actor, kind, options)
  const stop = new AbortController()
  const done = workOut(id, stop.signal)
    .catch((error: unknown) => {
      if (!stop.signal.aborted) log.error({ err: error, round: id }, 'a round could not be worked out')
      endRound(id, stop.signal.aborted ? 'stopped' : 'failed')
    })
    // the house may be closed by now: then the next start finds the round and ends it
    .catch((error: unknown) => log.error({ err: error, round: id }, 'a round could not be ended'))
    .finally(() => running.delete(id))
  running.set(id, { asked, stop, done })
  return id
}

/** Stops a round that is being worked out. The second to ask finds it stopped. */
export async function stopRound(id: string): Promise<void> {
  const work = running.get(id)
  work?.stop.abort()
  await work?.done
}

/** Resolves when a round is no longer being worked out by this process. */
export async function roundWorkedOut(id: string): Promise<void> {
  await running.get(id)?.done
}

export function isWorkedOn(id: string): boolean {
  return running.has(id)
}

/** Ends rounds that an earlier process left unfinished: nobody works on them any more. A periodic job. */
export function endLostRounds(): void {
  for (const id of computingRounds()) if (!running.has(id)) endRound(id, 'failed')
}

async function workOut(id: string, signal: AbortSignal): Promise<void> {
  await setImmediate()
  const round = roundById(id)
  if (!round) return
  const note = atMostEvery(NOTE_EVERY_MS, (share) => noteProgress(id, share))
  const result = await solve(round.madeBy, round.options, signal, note)
  signal.throwIfAborted()
  endRound(id, 'ready', result)
}

async function solve(
  userId: string | null,
  { withoutNeeds, withoutOffers, locked, forbidden, fair, scarcity, ...pick }: RoundOptions,
  signal: AbortSignal,
  note: (share: number) => void,
): Promise<RoundResult> {
  const weights = rankingWeights()
  const leftOut = new Set([...withoutNeeds, ...withoutOffers])
  const open = needsTakingPart(userId, pick).filter(({ id }) => !leftOut.has(id))
  const sides = needSides(open)
  const needs = open.flatMap(({ id }) => {
    const side = sides.get(id)
    return side ? [{ id, side }] : []
  })
  const offers = offersTakingPart(open)
    .filter(({ id }) => !leftOut.has(id))
    .map((offer) => (scarcity ? offer : { ...offer, scarcity: null }))
  const ofKind = new Map<OfferKind, { at: number; side: OfferSide }[]>()
  offers.forEach((side, at) => {
    const known = ofKind.get(side.kind)
    if (known) known.push({ at, side })
    else ofKind.set(side.kind, [{ at, side }])
  })
  const [today, never] = [islandDate(now()), new Set(forbidden)]
  const rows: RoundRow[] = []
  let began = performance.now()
  for (const need of needs) {
    rows.push(rowOf(need, ofKind.get(need.side.kind) ?? [], today, weights, never))
    if (performance.now() - began < BREATHE_AFTER_MS) continue
    note((PAIRS_SHARE * rows.length) / needs.length)
    await setImmediate()
    signal.throwIfAborted()
    began = performance.now()
  }
  const problem = problemOf(needs, offers, rows, { weights, locked, fair })
  const onProgress = (share: number) => note(PAIRS_SHARE + (1 - PAIRS_SHARE) * share)
  const best = await assignInWorker(problem.pairs, { fair }, { signal, onProgress })
  return {
    lines: linesOf(problem, best, assignGreedily(problem.pairs)),
    places: offers.reduce((sum, { free }) => sum + free, 0),
    offers: offers.length,
    pairs: rows.reduce((sum, { offerAt }) => sum + offerAt.length, 0),
    loosened: problem.loosened,
    optimal: best.optimal,
  }
}

function atMostEvery(milliseconds: number, note: (share: number) => void): (share: number) => void {
  let last = 0
  return (share) => {
    if (performance.now() - last < milliseconds) return
    last = performance.now()
    note(share)
  }
}
