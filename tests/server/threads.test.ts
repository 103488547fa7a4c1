import { describe, expect, it } from 'vitest'
import { inThread, stopThreads } from '~/server/threads.server'

const saysHalf = `require('node:worker_threads').parentPort.postMessage({ share: 0.5 });`
const neverEnds = `setInterval(() => undefined, 1000)`

describe('what is worked out beside the site', () => {
  it('is stopped when it takes too long', async () => {
    await expect(inThread(neverEnds, null, { longestMs: 20 })).rejects.toThrow('not done after 20 ms')
  })

  it('ends with the fault of whoever is told how far it is, and nothing else ends with it', async () => {
    const onProgress = () => {
      throw new Error('the disk is full')
    }
    await expect(inThread(saysHalf + neverEnds, null, { onProgress })).rejects.toThrow('the disk is full')
  })

  it('is stopped when the site closes', async () => {
    const work = inThread(saysHalf + neverEnds, null, { onProgress: stopThreads })
    await expect(work).rejects.toThrow('the site is closing')
  })
})
