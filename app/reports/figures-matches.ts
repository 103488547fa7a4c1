import { outcomes } from '~/matching/outcome'
import { frontOf } from '~/offers/offer'
import { FRONTS } from '~/ui/front'
import type { Facts } from './facts'
import { fellThroughs, lastBands, matchStandings, type Report } from './report'
import { crossedOf, daysOf, everyLine, tally, usedLines } from './shown'
import { daysFrom, isWithin, lastMoment, matchStanding } from './standings'

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
  return {
    byFront: crossedOf(made, {
      rows: FRONTS,
      row: ({ front }) => front,
      columns: matchStandings,
      column: ({ standing }) => standing,
    }),
    fellThrough: everyLine(
      fellThroughs,
      tally(fallen, ({ fell }) => fell),
    ),
    lasted: days(ended),
    outcomes: usedLines(
      [...outcomes, 'untold'],
      tally(ended, ({ outcome }) => outcome ?? 'untold'),
    ),
    going: days(going),
  }
}
