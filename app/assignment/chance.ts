/** Numbers from 0 up to 1 as chance has it, the same ones for the same beginning (mulberry32, by Tommy Ettinger, public domain). */
export type Chance = () => number

export function chanceFrom(beginning: number): Chance {
  let state = beginning | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** How many come when so many are expected and each comes by itself (Poisson). */
export function howMany(expected: number, chance: Chance): number {
  let count = -1
  for (let passed = 0; passed <= expected; count++) passed -= Math.log(1 - chance())
  return count
}

/** One of so many, each as likely. */
export function oneOf(count: number, chance: Chance): number {
  return Math.min(count - 1, Math.floor(chance() * count))
}
