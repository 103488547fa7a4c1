import { Worker } from 'node:worker_threads'
import type { SaidByThread } from './thread-side.server'

export interface Watching {
  /** Told how far it has come, 0–1. */
  onProgress?: (share: number) => void
  /** Stops it at once; the promise is then refused with the signal's reason. */
  signal?: AbortSignal
  /** Longer than this nothing is worked on; then it is stopped and the promise refused. */
  longestMs?: number
}

const LONGEST_MS = 10 * 60_000
/** The largest round there will be needs a third of it. What is beyond ends the thread, not the site. */
const MOST_MEMORY_MB = 1024

/** What stops each thread that works now. */
const working = new Set<(why: Error) => void>()

/**
 * Works something out beside the site, which goes on answering meanwhile. The thread sees neither the database nor the environment: what it
 * needs is given to it, and copied.
 * @param code a program imported from `virtual:thread/…`
 */
export function inThread<Result>(
  code: string,
  input: unknown,
  { onProgress, signal, longestMs = LONGEST_MS }: Watching = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB }
    const thread = new Worker(code, { eval: true, workerData: input, env: {}, execArgv: [], resourceLimits })
    const end = (settle: () => void) => {
      clearTimeout(limit)
      working.delete(stopFor)
      signal?.removeEventListener('abort', stop)
      settle()
      void thread.terminate()
    }
    const stopFor = (why: unknown) => end(() => reject(why))
    const stop = () => stopFor(signal?.reason)
    const limit = setTimeout(() => stopFor(new Error(`a thread was not done after ${longestMs} ms`)), longestMs)
    limit.unref()
    working.add(stopFor)
    signal?.addEventListener('abort', stop, { once: true })
    thread.on('message', (said: SaidByThread<Result>) => {
      if ('result' in said) return end(() => resolve(said.result))
      // whoever is told may fail, on a full disk for instance: that ends this work, not the process
      try {
        onProgress?.(said.share)
      } catch (error) {
        stopFor(error)
      }
    })
    thread.on('error', stopFor)
    thread.on('exit', (status) => stopFor(new Error(`a thread ended before it was done (${status})`)))
  })
}

/** Stops all that is worked out beside the site, when the site closes. */
export function stopThreads(): void {
  for (const stop of working) stop(new Error('the site is closing'))
}
