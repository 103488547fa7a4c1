import { scaleLinear } from 'd3-scale'
import type { Shown } from '../report'
import { isKept, weightOf } from './weight'

/** A bar on the way to a target, with the mark of where the plan would be by now; in percent of the room. */
export interface TargetLine {
  reached: number
  plan: number
  /** The number at the mark. */
  planned: number
  /** Where the target stands: before the end when it was passed. */
  target: number
}

/**
 * @param until the period's last day, YYYY-MM-DD: the plan grows evenly through its year
 * Null where what was reached is kept back. Pure.
 */
export function targetLine(reached: Shown, target: number, until: string): TargetLine | null {
  if (isKept(reached)) return null
  const across = scaleLinear()
    .domain([0, Math.max(target, weightOf(reached))])
    .range([0, 100])
  const planned = Math.round(target * shareOfYear(until))
  return {
    reached: round(across(weightOf(reached))),
    plan: round(across(planned)),
    planned,
    target: round(across(target)),
  }
}

/** How much of its year is over at the end of a day. The first half-year is half of it, though it has fewer days. */
export function shareOfYear(day: string): number {
  if (day.endsWith('-06-30')) return 0.5
  const year = Number(day.slice(0, 4))
  const [first, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return (Date.parse(`${day}T00:00:00Z`) + 86_400_000 - first) / (next - first)
}

const round = (percent: number) => Math.round(percent * 10) / 10
