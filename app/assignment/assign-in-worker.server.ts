import code from 'virtual:thread/assignment/assign-thread.server'
import { inThread, type Watching } from '~/server/threads.server'
import type { How } from './assign'
import type { Assignment, SparsePairs } from './pairs'

/**
 * `assign` in a thread of its own, so that the site answers meanwhile. The pairs are copied and left as they are.
 * @param watching.onProgress is told how far it has come, 0–1; `watching.signal` stops it, and the promise is refused with its reason
 */
export function assignInWorker(pairs: SparsePairs, how: Omit<How, 'onProgress'> = {}, watching: Watching = {}): Promise<Assignment> {
  return inThread<Assignment>(code, { pairs, how }, watching)
}
