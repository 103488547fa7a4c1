import { unconfirmedAgreements, type UnconfirmedAgreement } from '~/agreements/unconfirmed.server'
import { openConcerns, type OpenConcern } from '~/concerns/concerns.server'
import { silentMatches, type SilentMatch } from '~/follow-ups/contact-checks.server'
import { followUpsDue, type FollowUpDue } from '~/follow-ups/follow-ups.server'
import { withNames, type PairNames } from '~/follow-ups/pairs.server'
import { matchIdsOfCoordinators } from '~/follow-ups/scope.server'
import { roleCallsToMake, type RoleCall } from '~/introductions/desk-proposals.server'
import { awaiting, countAllAwaiting, type Awaiting } from '~/matching/approval-queue.server'
import type { Match, MatchState } from '~/matching/match'
import { matchesWithOpenQuestion } from '~/matching/match-questions.server'
import { countMatches, matchesInStates } from '~/matching/match-reading.server'
import { queuedMatches, readingNamesOnce, type QueuedMatch } from '~/matching/queued.server'
import type { QueuePart } from '~/matching/queue'
import { waitingQueue, type Queued } from '~/matching/queue.server'
import { remindersByPhone, type PhoneReminder } from '~/matching/reminders.server'
import { matchesById } from '~/matching/running-matches.server'
import { daysWaited } from '~/newcomers/newcomer'
import { countSelfRegisteredWaiting, selfRegisteredWaiting, type readNames } from '~/newcomers/newcomers.server'
import { mineOnDay } from '~/people/absences.server'
import type { Actor } from '~/people/permissions'
import { todaysRound } from '~/rounds/daily-round.server'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { nextBest, type NextBest } from './next-best.server'

/** So many lines of each queue stand on the desk; the rest are a link away. */
const LINES = 4
/** In the one queue both newcomers and organisations are seen, however long the others have waited. */
const ROLE_LINES = 2
/** When a coordinator looks at their own alone, so many of each state are looked through. */
const LOOKED_AT = 500

/** Some lines of a queue, and how many there are. */
export interface Lines<Line> {
  lines: Line[]
  total: number
}

/** Somebody to look after: two who are silent, or whose follow-up is due. */
export type CareLine = PairNames & ({ what: 'silence' } & Pick<SilentMatch, 'matchId' | 'why' | 'days'>)
export type DueLine = PairNames & { what: 'due' } & Pick<FollowUpDue, 'id' | 'matchId' | 'days' | 'lateness' | 'worries' | 'ownWords'>

export interface DeskQueue {
  concerns: Lines<PairNames & Pick<OpenConcern, 'id' | 'hoursLeft' | 'side'>>
  /** Who wrote themselves down and has no coordinator yet. */
  newHere: Lines<{ id: string; name: string; days: number }>
  questions: Lines<QueuedMatch>
  agreed: Lines<QueuedMatch>
  ring: Lines<PhoneReminder>
  /** Whom to ring about a role: to ask, or to pass on what its organisation wrote. */
  roleCalls: Lines<{ id: string; needId: string; name: string; why: RoleCall['why']; days: number }>
  next: Lines<NextBest>
  open: Lines<Queued>
  care: Lines<CareLine | DueLine>
  agreements: Lines<UnconfirmedAgreement>
  waiting: Lines<QueuedMatch>
  approvals: Lines<Awaiting>
  /** Today's round, while something of it still waits to be looked at. */
  round: { id: string; pairs: number } | null
}

/**
 * All that waits for a coordinator, the most urgent first. One transaction, and every name is read and written down once.
 * @param mine only what belongs to this coordinator, to those they stand in for, and to nobody
 */
export function deskQueue(actor: Actor, mine = false): DeskQueue {
  return inTransaction(() => readQueue(actor, mine ? mineOnDay(actor) : null))
}

function readQueue(actor: Actor, whose: string[] | null): DeskQueue {
  const namesOf = readingNamesOnce()
  const asked = matchesWithOpenQuestion()
  const ownIds = whose && matchIdsOfCoordinators(whose)
  const own = ownIds && new Set(ownIds)
  const questions = [...asked].filter((id) => !own || own.has(id))
  const found = matchesById(questions.slice(0, LINES))
  const inState = (state: MatchState) => matchLines(actor, state, own, asked, namesOf)
  const round = todaysRound(actor)
  const pairs = whose ? round?.pairs : round?.all
  return {
    concerns: cut(openConcerns(whose ?? undefined), (lines) => withNames(actor, lines, namesOf)),
    newHere: newHere(actor, namesOf),
    questions: {
      lines: queuedMatches(
        actor,
        questions.slice(0, LINES).flatMap((id) => found.get(id) ?? []),
        asked,
        namesOf,
      ),
      total: questions.length,
    },
    agreed: inState('agreed'),
    ring: remindersByPhone(actor, LINES, namesOf, ownIds),
    roleCalls: cut(roleCallsToMake(actor, whose === null), (lines) => {
      const names = namesOf(
        actor,
        lines.map(({ newcomerId }) => newcomerId),
      )
      return lines.map(({ proposalId, needId, newcomerId, why, since }) => ({
        id: proposalId,
        needId,
        name: names.get(newcomerId) ?? '',
        why,
        days: daysWaited(since, now()),
      }))
    }),
    next: nextBest(actor, whose, LINES, namesOf),
    open: openLines(actor, whose, namesOf),
    care: careLines(actor, whose, namesOf),
    agreements: unconfirmedAgreements(actor, LINES, namesOf, ownIds),
    waiting: inState('proposed'),
    approvals: { lines: awaiting(null, LINES), total: countAllAwaiting() },
    round: round && pairs ? { id: round.id, pairs } : null,
  }
}

function newHere(actor: Actor, namesOf: typeof readNames): DeskQueue['newHere'] {
  const waiting = selfRegisteredWaiting(LINES)
  const names = namesOf(
    actor,
    waiting.map(({ id }) => id),
  )
  return {
    total: countSelfRegisteredWaiting(),
    lines: waiting.map(({ id, registeredAt }) => ({ id, name: names.get(id) ?? '', days: daysWaited(registeredAt, now()) })),
  }
}

/** The newcomers who have waited longest and the roles that have, as they stand in the one queue. */
function openLines(actor: Actor, whose: string[] | null, namesOf: typeof readNames): DeskQueue['open'] {
  const longest = (part: QueuePart, pageSize: number) =>
    waitingQueue(actor, { part, town: null, kind: null, speaks: null, of: whose, page: 1, pageSize }, namesOf)
  const [needs, roles] = [longest('newcomers', LINES), longest('roles', ROLE_LINES)]
  return { lines: [...needs.lines, ...roles.lines].sort((a, b) => b.days - a.days), total: needs.total + roles.total }
}

function cut<Line, Named>(all: readonly Line[], name: (lines: Line[]) => Named[]): Lines<Named> {
  return { lines: name(all.slice(0, LINES)), total: all.length }
}

function matchLines(
  actor: Actor,
  state: MatchState,
  own: ReadonlySet<string> | null,
  asked: ReadonlySet<string>,
  namesOf: typeof readNames,
): Lines<QueuedMatch> {
  const lines = (matches: readonly Match[]) => queuedMatches(actor, matches, asked, namesOf)
  if (!own) return { lines: lines(matchesInStates([state], 'oldest', LINES)), total: countMatches([state]) }
  const all = matchesInStates([state], 'oldest', LOOKED_AT).filter(({ id }) => own.has(id))
  return { lines: lines(all.slice(0, LINES)), total: all.length }
}

/** Silence in the first weeks before follow-ups that are due; a match that stands there for its silence is not named twice. */
function careLines(actor: Actor, whose: string[] | null, namesOf: typeof readNames): DeskQueue['care'] {
  const silent = silentMatches(whose ?? undefined)
  const quiet = new Set(silent.map(({ matchId }) => matchId))
  const due = followUpsDue({ whose: whose ?? undefined, limit: LINES * 2 })
  const dueLines = due.lines.filter(({ matchId }) => !quiet.has(matchId))
  const shown = silent.slice(0, LINES)
  return {
    total: silent.length + due.total - (due.lines.length - dueLines.length),
    lines: [
      ...withNames(actor, shown, namesOf).map((line) => ({ what: 'silence' as const, ...line })),
      ...withNames(actor, dueLines.slice(0, LINES - shown.length), namesOf).map((line) => ({ what: 'due' as const, ...line })),
    ],
  }
}
