import { monthsAfter } from '~/island/months-after'
import {
  BUDDY_FOLLOW_UPS,
  BUDDY_MONTHS,
  courseOf,
  finished,
  isYoung,
  matchesAs,
  metLongEnough,
  NEWCOMER_MINUTES,
  tookCourse,
  YOUTH_MINUTES,
  type Standing,
} from './earned'

/** The road to a certificate: what is done and what is left. Pure. */

export interface RoadStep {
  step: 'hours' | 'course' | 'months' | 'follow-ups' | 'finished'
  done: boolean
  /** Minutes that are missing, or talks that are. */
  left?: number
  /** The day it is done by itself, YYYY-MM-DD. */
  on?: string
}
export interface Road {
  kind: 'youth' | 'language-buddy' | 'mentor' | 'newcomer'
  /** Confirmed minutes, those to reach, and those that wait for somebody to confirm them; null where hours are not counted. */
  hours: { have: number; goal: number; waiting: number } | null
  steps: RoadStep[]
}

/** Every road a person is on, the one with hours to count first. A road whose every step is done leads to a certificate that is earned. */
export function roadsOf(standing: Standing): Road[] {
  const roads: Road[] = []
  if (isYoung(standing.ageBand)) roads.push(byHours('youth', YOUTH_MINUTES, standing))
  const buddy = matchesAs('language-buddy', standing)
  if (buddy.length > 0 || tookCourse(standing, courseOf['language-buddy'])) roads.push(buddyRoad(standing))
  const mentor = matchesAs('mentor', standing)
  if (mentor.length > 0 || tookCourse(standing, courseOf.mentor))
    roads.push({
      kind: 'mentor',
      hours: null,
      steps: [
        { step: 'course', done: tookCourse(standing, courseOf.mentor) },
        { step: 'finished', done: mentor.some(finished) },
      ],
    })
  if (standing.newcomer) roads.push(byHours('newcomer', NEWCOMER_MINUTES, standing))
  return roads
}

function byHours(kind: 'youth' | 'newcomer', goal: number, { confirmedMinutes: have, waitingMinutes: waiting }: Standing): Road {
  return { kind, hours: { have, goal, waiting }, steps: [{ step: 'hours', done: have >= goal, left: Math.max(0, goal - have) }] }
}

/** The match that comes nearest decides: one that is enough already, else the one that goes on and began first. */
function buddyRoad(standing: Standing): Road {
  const { today } = standing
  const all = matchesAs('language-buddy', standing)
  const nearest = all.find((match) => metLongEnough(match, today)) ?? all.find(({ until }) => until === null)
  const ripe = nearest && monthsAfter(nearest.from, BUDDY_MONTHS)
  const talks = Math.max(0, BUDDY_FOLLOW_UPS - (nearest?.followUps ?? 0))
  return {
    kind: 'language-buddy',
    hours: null,
    steps: [
      { step: 'course', done: tookCourse(standing, courseOf['language-buddy']) },
      {
        step: 'months',
        done: nearest !== undefined && ripe !== undefined && ripe <= (nearest.until ?? today),
        ...(ripe ? { on: ripe } : {}),
      },
      { step: 'follow-ups', done: talks === 0, left: talks },
    ],
  }
}
