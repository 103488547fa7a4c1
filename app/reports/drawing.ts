import type { TownSlug } from '~/island/towns'
import type { Front } from '~/ui/front'
import type { Column } from './charts/columns'
import type { Segment } from './charts/stacked-bars'
import type { TableId } from './tables'

/** The charts of a report, laid out: what the page and the paper both draw, with their words. Nothing but JSON, so that no browser works it out again. */

/** How a piece is filled: full, half, ochre, striped; four are told apart without colour by their order and their table. */
export type Look = 1 | 2 | 3 | 4
export interface Legend {
  look: Look
  text: string
  number: string
}
export interface DrawnSegment extends Pick<Segment, 'start' | 'size'> {
  look: Look
  /** Its number is kept back: the piece says that there is something, not how much. */
  kept: boolean
}
export interface DrawnBar {
  key: string
  name: string
  front: Front | null
  segments: DrawnSegment[]
  text: string
}
export interface DrawnColumn extends Pick<Column, 'start' | 'width' | 'middle' | 'height' | 'named'> {
  key: string
  name: string
  text: string
  look: 'accent' | 'quiet'
  kept: boolean
}
export interface DrawnTown {
  town: TownSlug
  name: string
  percent: number | null
  /** Drawn by it: how many newcomers live there. */
  count: number
  low: boolean
  text: string
}

interface Drawn {
  id: ChartId
  title: string
  /** What it shows, and what stands out in it. */
  text: string
  /** The table of the same figures. */
  table: TableId
  /** Under it; empty for nothing. */
  note: string
}
export type Drawing =
  | (Drawn & { draw: 'bars'; legend: Legend[]; bars: DrawnBar[] })
  | (Drawn & { draw: 'columns'; columns: DrawnColumn[] })
  | (Drawn & { draw: 'towns'; towns: DrawnTown[] })
  | (Drawn & { draw: 'target'; reached: number; mark: number; end: number; inside: string; markText: string; endText: string })

export const chartIds = [
  'aarets-maal',
  'slags',
  'maaneder',
  'vente',
  'byer',
  'sprog',
  'oensker',
  'tilbud',
  'udbytter',
  'varer',
  'talt',
  'svar',
  'steder',
  'dage',
  'i-job',
  'i-gang',
] as const
export type ChartId = (typeof chartIds)[number]
