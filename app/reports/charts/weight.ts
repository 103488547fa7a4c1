import type { Shown, ShownHours } from '../report'

/**
 * How long a number that is kept back is drawn: `few` as halfway between 1 and 2, so that the drawing tells neither; `held` not at all by
 * its size, but as a stub of its own (STUB). Pure.
 */
export const FEW = 1.5

/** A stub for what is held, in percent of the longest bar: it can be seen and says nothing. */
export const STUB = 3

export const isKept = (shown: Shown | ShownHours | null) => typeof shown !== 'number'

/** A number to draw by; 0 for what is held, which is drawn as a stub. */
export function weightOf(shown: Shown | ShownHours | null): number {
  if (shown === 'few') return FEW
  return typeof shown === 'number' ? shown : 0
}
