import { parentPort, workerData } from 'node:worker_threads'

/** What a thread says: how far it has come, or its result, which is the last it says. */
export type SaidByThread<Result> = { share: number } | { result: Result }

/** The whole of a thread's program: works its result out of what it was given, and says each percent on the way. */
export function workInThread<Input, Result>(work: (input: Input, onProgress: (share: number) => void) => Result): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const say = (said: SaidByThread<Result>) => parentPort?.postMessage(said)
  let last = 0
  const result = work(workerData as Input, (share) => {
    if (share - last < 0.01) return
    last = share
    say({ share })
  })
  say({ result })
}
