/** Chance that falls the same way every time: the demo island is the same island on every machine, only its dates move. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** Any number from `low` up to `high`. */
  between(low: number, high: number): number
  /** True about `share` (0–1) of the times. */
  chance(share: number): boolean
  one<T>(list: readonly T[]): T
  /** Up to `count` different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[]
  /** One of the keys, each as often as its weight says. */
  weighed<T extends string>(weights: Partial<Record<T, number>>): T
  shuffled<T>(list: readonly T[]): T[]
  /** An id in the form of the house (ids.server.ts). */
  id(): string
}

/** Dice for one purpose. Each purpose has its own, so that a person more moves nobody else's fate. */
export function diceFor(purpose: string): Dice {
  let state = 0
  for (const letter of purpose) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0
  /** mulberry32, by Tommy Ettinger (public domain). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const one = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)]
    if (found === undefined) throw new Error(`${purpose}: nothing to choose from`)
    return found
  }
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  return {
    whole,
    one,
    shuffled,
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    some(list, count) {
      const chosen = new Set(shuffled(list.map((_, place) => place)).slice(0, count))
      return list.filter((_, place) => chosen.has(place))
    },
    weighed<T extends string>(weights: Partial<Record<T, number>>): T {
      const entries = Object.entries(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) if ((left -= weight) < 0) return key
      return one(entries)[0]
    },
    id: () => Array.from({ length: 16 }, () => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(whole(0, 31))).join(''),
  }
}
