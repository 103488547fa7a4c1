import { outcomes } from '~/matching/outcome'
import { frontOf } from '~/offers/offer'
import { FRONTS } from '~/ui/front'
import type { Facts } from './facts'
import { columnOf, fellThroughs, lastBands, matchStandings, type Days, type MatchStanding, type Report, type Shown } from './report'
import { crossedOf, daysOf, everyLine, groupedLines, tally } from './shown'
import { daysFrom, isWithin, lastMoment, matchStanding, stopped } from './standings'

/** The figures of matches. Pure. */
export function matchFigures({ matches, start, end }: Facts): Report['matches'] {
  const proposed = matches.filter(({ proposedAt }) => proposedAt >= start)
  const made = proposed.flatMap((match) => {
    const standing = matchStanding(match, end)
    return standing ? [{ front: frontOf[match.kind], standing }] : []
  })
  const fallen = proposed.filter((match) => matchStanding(match, end) === null)
  const ended = matches.filter(({ activatedAt, endedAt }) => activatedAt && isWithin(endedAt, start, end))
  const going = matches.filter((match) => matchStanding(match, end) === 'going')
  const days = (of: typeof matches) => {
    const lasted = of.flatMap(({ activatedAt, endedAt }) =>
      activatedAt ? [daysFrom(activatedAt, endedAt && endedAt < end ? endedAt : lastMoment(end))] : [],
    )
    const { upTo: _upTo, ...shown } = daysOf(lastBands, lasted)
    return shown
  }
  const byFront = crossedOf(made, {
    rows: FRONTS,
    row: ({ front }) => front,
    columns: matchStandings,
    column: ({ standing }) => standing,
  })
  const cameTo = groupedLines(
    [outcomes.filter((outcome) => !stopped.includes(outcome)), [...outcomes.filter((outcome) => stopped.includes(outcome)), 'untold']],
    tally(ended, ({ outcome }) => outcome ?? 'untold'),
  )
  return heldAlike({
    byFront,
    fellThrough: everyLine(
      fellThroughs,
      tally(fallen, ({ fell }) => fell),
    ),
    lasted: days(ended),
    outcomes: cameTo,
    going: days(going),
  })
}

/**
 * In the bank's first half-year those that ended or go on are all new: what the table of new matches keeps back, how long they lasted and what
 * came of them must not tell.
 */
export function heldAlike(matches: Report['matches']): Report['matches'] {
  const tells = (standing: MatchStanding) => typeof columnOf(matches.byFront, standing) === 'number'
  const ended = tells('completed') && tells('stopped')
  return {
    ...matches,
    lasted: ended ? matches.lasted : heldDays(matches.lasted),
    outcomes: ended ? matches.outcomes : { rows: [], total: heldTotal(matches.outcomes.total) },
    going: tells('going') ? matches.going : heldDays(matches.going),
  }
}

const heldTotal = (total: Shown): Shown => (typeof total === 'number' && total > 0 ? 'held' : total)

/** Nothing told of how long, nor of how many. */
export function heldDays<Band extends string>({ bands }: Days<Band>): Days<Band> {
  const total = heldTotal(bands.total)
  return { bands: { rows: bands.rows.map(({ key }) => ({ key, count: total === 0 ? 0 : 'held' })), total }, median: null, ninety: null }
}
