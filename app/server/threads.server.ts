import { Worker } from 'node:worker_threads'
import type { SaidByThread } from './thread-side.server'

export interface Watching {
  /** Told how far it has come, 0–1. */
  onProgress?: (share: number) => void
  /** Stops it at once; the promise is then refused with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Works something out beside the site, which goes on answering meanwhile. The thread sees neither the database nor the environment: what it
 * needs is given to it, and copied.
 * @param code a program imported from `virtual:thread/…`
 */
export function inThread<Result>(code: string, input: unknown, { onProgress, signal }: Watching = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const thread = new Worker(code, { eval: true, workerData: input, env: {}, execArgv: [] })
    const stop = () => end(() => reject(signal?.reason))
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', stop)
      settle()
      void thread.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    thread.on('message', (said: SaidByThread<Result>) => {
      if ('share' in said) onProgress?.(said.share)
      else end(() => resolve(said.result))
    })
    thread.on('error', (error) => end(() => reject(error)))
    thread.on('exit', (status) => end(() => reject(new Error(`a thread ended before it was done (${status})`))))
  })
}
