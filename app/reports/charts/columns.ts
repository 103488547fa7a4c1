import { scaleBand, scaleLinear } from 'd3-scale'
import type { Shown, ShownHours } from '../report'
import { FEW, STUB, weightOf } from './weight'

/** A column of a chart: where it stands from the side the language begins on, and how tall it is, in percent of the room. */
export interface Column<Key extends string = string> {
  key: Key
  start: number
  width: number
  /** Its middle, where its words stand. */
  middle: number
  height: number
  shown: Shown | ShownHours
  /** Room enough for its words: of many columns only some have theirs. */
  named: boolean
}

/** So many words fit beside each other on a phone. */
const NAMED_AT_MOST = 7
/** Above the tallest column stands its number. */
const TALLEST = 100

/** Columns in the order of their rows, on one scale from nought. What is held is a stub. Pure. */
export function columnsOf<Key extends string>(values: readonly { key: Key; shown: Shown | ShownHours }[]): Column<Key>[] {
  const across = scaleBand<number>()
    .domain(values.map((_, place) => place))
    .range([0, 100])
    .paddingInner(0.08)
  const up = scaleLinear()
    .domain([0, Math.max(FEW, ...values.map(({ shown }) => weightOf(shown)))])
    .range([0, TALLEST])
  const every = Math.ceil(values.length / NAMED_AT_MOST)
  return values.map(({ key, shown }, place) => {
    const start = across(place) ?? 0
    const height = shown === 'held' ? STUB : up(weightOf(shown))
    return {
      key,
      shown,
      start: round(start),
      width: round(across.bandwidth()),
      middle: round(start + across.bandwidth() / 2),
      height: round(height),
      named: place % every === 0,
    }
  })
}

const round = (percent: number) => Math.round(percent * 10) / 10
