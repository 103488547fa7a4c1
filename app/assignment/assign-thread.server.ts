import { workInThread } from '~/server/thread-side.server'
import { assign, type How } from './assign'
import type { Assignment, SparsePairs } from './pairs'

/** The program of the thread in which a whole round is worked out; started by assign-in-worker.server.ts alone. */
workInThread<{ pairs: SparsePairs; how: How }, Assignment>(({ pairs, how }, onProgress) => assign(pairs, { ...how, onProgress }))
