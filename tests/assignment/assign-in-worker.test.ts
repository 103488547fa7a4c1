import { expect, test } from 'vitest'
import { assign } from '~/assignment/assign'
import { assignInWorker } from '~/assignment/assign-in-worker.server'
import { anyPairs } from './pairs-by-chance'

test('a round worked out beside the site is the one that would be worked out in it, and nothing given is changed', async () => {
  const pairs = anyPairs({ needs: 60, offers: 50, density: 0.2, seed: 'worker' })
  const before = structuredClone(pairs)
  const shares: number[] = []
  const beside = await assignInWorker(pairs, { fair: true }, { onProgress: (share) => shares.push(share) })
  expect(beside).toEqual(assign(pairs, { fair: true }))
  expect(beside.optimal).toBe(true)
  expect(pairs).toEqual(before)
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('the site answers while a round is worked out', async () => {
  const pairs = anyPairs({ needs: 1000, offers: 1000, density: 0.3, seed: 'beside' })
  let looks = 0
  const looking = setInterval(() => looks++, 1)
  await assignInWorker(pairs, { fair: true })
  clearInterval(looking)
  expect(looks).toBeGreaterThan(5)
})

test('somebody who stops a round is told so at once', async () => {
  const pairs = anyPairs({ needs: 1500, offers: 1500, density: 0.4, seed: 'stopped' })
  const stopping = new AbortController()
  const round = assignInWorker(pairs, { fair: true }, { signal: stopping.signal, onProgress: () => stopping.abort(new Error('stopped')) })
  await expect(round).rejects.toThrow('stopped')
  await expect(assignInWorker(pairs, {}, { signal: stopping.signal })).rejects.toThrow('stopped')
})

test('what cannot be read is refused from the thread too', async () => {
  const pairs = anyPairs({ needs: 3, offers: 3, density: 1, seed: 'refused' })
  await expect(assignInWorker({ ...pairs, score: pairs.score.map(() => Number.NaN) })).rejects.toThrow(RangeError)
})
