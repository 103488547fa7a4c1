import { answerBy } from '~/concerns/concern'
import { eventKinds } from '~/events/event'
import { daysAfter } from '~/follow-ups/follow-up'
import { dayAfter, instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { townSlugs } from '~/island/towns'
import { TARGET_DAYS } from '~/newcomers/newcomer'
import { offerKinds } from '~/offers/offer'
import { coverageOf, lackingIn, offerLanguages } from './coverage'
import type { Facts } from './facts'
import { hoursFigures } from './figures-hours'
import { matchFigures } from './figures-matches'
import { milestoneFigures } from './figures-milestones'
import {
  columnOf,
  concernStandings,
  dateStandings,
  followUpStandings,
  lineOf,
  needStandings,
  offerAges,
  waitBands,
  type ConcernStanding,
  type FollowUpStanding,
  type Lines,
  type Report,
  type Share,
  type Shown,
  type WaitBand,
} from './report'
import { bandsOf, crossedOf, daysOf, everyLine, hoursTogether, shareOf, tally, usedLines } from './shown'
import { daysFrom, isWithin, lastMoment, matchesByNeed, needStanding, stillLookedFor } from './standings'
import { alone } from './suppress'
import { isNumber } from './within'

/** The figures of a period, counted and with small numbers kept back. What each means stands in definitions.ts. Pure. */

/**
 * A follow-up is held in time within a week of its day: both are reached by telephone, and holidays and shift work make one day too strict.
 */
export const KEPT_WITHIN_DAYS = 7

export function figuresOf(facts: Facts): Report {
  const hours = hoursFigures(facts)
  const matches = matchFigures(facts)
  const offers = offerFigures(facts)
  const needs = needFigures(facts)
  const { first, inTime, still } = waitFigures(facts)
  const { towns, languages } = coverageOf(facts)
  return {
    version: 1,
    period: facts.period,
    track: facts.track,
    at: facts.at.toISOString(),
    key: {
      newMatches: matches.byFront.total,
      matched: shareOf(columnOf(towns, 'matched'), towns.total),
      hours: hours.total,
      volunteers: hours.people,
      typicalWait: first.median,
    },
    offers,
    needs,
    waiting: { first, inTime, still },
    matches,
    followUps: followUpFigures(facts),
    concerns: concernFigures(facts),
    hours,
    events: eventFigures(facts),
    coverage: { towns, languages, lacking: lackingIn({ towns, languages, offers, needs }) },
    milestones: milestoneFigures(facts),
  }
}

function offerFigures({ offers, start }: Facts): Report['offers'] {
  return {
    byKind: crossedOf(offers, {
      rows: offerKinds,
      row: ({ kind }) => kind,
      columns: offerAges,
      column: ({ publishedAt }) => (publishedAt >= start ? 'new' : 'before'),
    }),
    byTown: usedLines(
      townSlugs,
      tally(offers, ({ town }) => town),
    ),
    byLanguage: offerLanguages({ offers }),
  }
}

function needFigures({ needs, matches, start, end }: Facts): Report['needs'] {
  const matchesOf = matchesByNeed(needs, matches)
  const lookedFor = needs.filter((need) => stillLookedFor(need, matchesOf(need), start))
  return {
    opened: alone(needs.filter(({ openedAt }) => openedAt >= start).length),
    byKind: crossedOf(lookedFor, {
      rows: offerKinds,
      row: ({ kind }) => kind,
      columns: needStandings,
      column: (need) => needStanding(need, matchesOf(need), end),
    }),
  }
}

function waitFigures({ needs, start, end }: Facts): Report['waiting'] {
  const proposed = needs.flatMap(({ openedAt, firstProposedAt }) =>
    isWithin(firstProposedAt, start, end) ? [daysFrom(openedAt, firstProposedAt)] : [],
  )
  const waiting = needs.filter(
    ({ firstProposedAt, closedAt }) => !(firstProposedAt && firstProposedAt < end) && !(closedAt && closedAt < end),
  )
  const { upTo, ...first } = daysOf(waitBands, proposed)
  const still = daysOf(
    waitBands,
    waiting.map(({ openedAt }) => daysFrom(openedAt, lastMoment(end))),
  )
  const inTime = inTimeFigures({ needs, start, end })
  return {
    first,
    inTime: inTimeTold({ first: first.bands, still: still.bands }, upTo(TARGET_DAYS)) ? inTime : shareOf('held', 'held'),
    still: still.bands,
  }
}

/** Whether something was proposed in time, of the wishes whose 14 days ran out in the period: also where nothing is proposed yet. */
function inTimeFigures({ needs, start, end }: Pick<Facts, 'needs' | 'start' | 'end'>): Share {
  const lines = everyLine(
    ['in-time', 'late'] as const,
    tally(needs, ({ openedAt, firstProposedAt, closedAt }) => {
      const outAt = instantOf(dayAfter(islandDate(openedAt), TARGET_DAYS + 1), 0)
      if (outAt <= start || outAt > end) return null
      if (firstProposedAt && firstProposedAt < outAt) return 'in-time'
      // given up before its days had run out
      return closedAt && closedAt < outAt ? null : 'late'
    }),
  )
  return shareOf(lineOf(lines, 'in-time'), lines.total)
}

/** Beside the bands the share must tell nothing they keep back: it stands only where they tell who was late, and who still waits so long. */
function inTimeTold({ first, still }: Record<'first' | 'still', Lines<WaitBand>>, soon: Shown): boolean {
  const late = bandsOf(waitBands).filter(({ from }) => from > TARGET_DAYS)
  return isNumber(soon) && late.every(({ key }) => isNumber(lineOf(first, key)) && isNumber(lineOf(still, key)))
}

function followUpFigures({ followUps, today }: Facts): Report['followUps'] {
  const standing = ({ dueOn, doneAt }: Facts['followUps'][number]): FollowUpStanding | null => {
    const last = daysAfter(dueOn, KEPT_WITHIN_DAYS)
    if (doneAt) return islandDate(doneAt) <= last ? 'kept' : 'late'
    return last < today ? 'missed' : null
  }
  const lines = everyLine(followUpStandings, tally(followUps, standing))
  return { lines, kept: shareOf(lineOf(lines, 'kept'), lines.total) }
}

function concernFigures({ concerns, at }: Facts): Report['concerns'] {
  const standing = ({ raisedAt, answeredAt }: Facts['concerns'][number]): ConcernStanding | null => {
    const last = answerBy(raisedAt)
    if (answeredAt) return answeredAt <= last ? 'within-a-day' : 'later'
    return last < at ? 'unanswered' : null
  }
  const lines = everyLine(concernStandings, tally(concerns, standing))
  return { lines, inTime: shareOf(lineOf(lines, 'within-a-day'), lines.total) }
}

function eventFigures({ dates, visits, interpreted }: Facts): Report['events'] {
  const total = (of: 'adults' | 'children' | 'noShows') => visits.reduce((sum, visit) => sum + visit[of], 0)
  return {
    byKind: crossedOf(dates, { rows: eventKinds, row: ({ kind }) => kind, columns: dateStandings, column: ({ standing }) => standing }),
    counted: alone(visits.length),
    visits: everyLine(
      ['adults', 'children'],
      new Map([
        ['adults', total('adults')],
        ['children', total('children')],
      ]),
    ),
    noShows: alone(total('noShows')),
    // an interpreter is not known by name: a date stands for one
    interpreterHours: hoursTogether({
      people: new Set(interpreted.map(({ dateId }) => dateId)),
      minutes: interpreted.reduce((sum, { minutes }) => sum + minutes, 0),
    }),
  }
}
