import type { UIMatch } from '@remix-run/react'

/**
 * What stands around a page: the site's bars, the coordinator's dark bar, a letter's quiet head (private links), or the wizard's.
 * A route says which in its `handle`; without a word it is the site's.
 */
export type Frame = 'site' | 'home' | 'desk' | 'letter' | 'wizard'
export interface PageHandle {
  frame: Frame
}

export function frameOf(matches: readonly UIMatch[]): Frame {
  const handle = matches.at(-1)?.handle
  return typeof handle === 'object' && handle !== null && 'frame' in handle ? (handle as PageHandle).frame : 'site'
}
