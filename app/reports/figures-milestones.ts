import { monthsAfter } from '~/island/months-after'
import type { MilestoneFact } from '~/newcomers/milestone'
import type { Facts } from './facts'
import { notedShare } from './noted'
import type { Period } from './period'
import { employmentStandings, lessonStandings, lineOf, type EmploymentStanding, type LessonStanding, type Report } from './report'
import { everyLine, tally } from './shown'

/** Employment is counted of those who came in the two years before the period's end: the law's programme lasts about so long. */
const EMPLOYMENT_MONTHS = 24

const monthAfter = (month: string, months: number) => monthsAfter(`${month}-01`, months).slice(0, 7)

/** The months of arrival the two figures are about; both ends are in it. */
export function arrivalMonths({ from, until }: Pick<Period, 'from' | 'until'>, today: string) {
  const last = (until < today ? until : today).slice(0, 7)
  const employment = { from: monthAfter(last, 1 - EMPLOYMENT_MONTHS), until: last }
  const lessons = { from: from.slice(0, 7), until: last }
  return { employment, lessons, all: { from: employment.from < lessons.from ? employment.from : lessons.from, until: last } }
}

/** Danish lessons and employment: plain outcomes, of months alone. Pure. */
export function milestoneFigures({ arrivals, period, track, today }: Facts): Report['milestones'] {
  const { employment, lessons } = arrivalMonths(period, today)
  const isIn = ({ from, until }: { from: string; until: string }, { arrivedMonth }: MilestoneFact) =>
    arrivedMonth >= from && arrivedMonth <= until
  const employed = everyLine(
    employmentStandings,
    tally(
      arrivals.filter((arrival) => arrival.ofWorkingAge && isIn(employment, arrival)),
      ({ employmentMonth, lessonsMonth }): EmploymentStanding =>
        employmentMonth !== null && employmentMonth <= employment.until
          ? 'reached'
          : // whose lessons are noted has been asked: no job is noted because there is none yet
            lessonsMonth !== null || employmentMonth !== null
            ? 'not-yet'
            : 'unknown',
    ),
  )
  const standing = ({ arrivedMonth, lessonsMonth }: MilestoneFact): LessonStanding | null => {
    const last = monthAfter(arrivedMonth, 1)
    // whose month is not over is not counted yet
    if (last >= today.slice(0, 7)) return null
    return lessonsMonth === null ? 'unknown' : lessonsMonth <= last ? 'in-time' : 'later'
  }
  const begun = everyLine(
    lessonStandings,
    tally(
      arrivals.filter((arrival) => isIn(lessons, arrival)),
      standing,
    ),
  )
  return {
    employment: track === null || track === 'work' ? { lines: employed, reached: notedShare(lineOf(employed, 'reached'), employed) } : null,
    lessons: track === null || track === 'danish' ? { lines: begun, inTime: notedShare(lineOf(begun, 'in-time'), begun) } : null,
  }
}
