/** Sums of what several people gave, without anybody's own among them. Pure. */

/** With fewer people than these what they gave together would tell what one of them gave. */
export const FEWEST_TOGETHER = 3

export interface Share {
  people: ReadonlySet<string>
  minutes: number
  times: number
}

/**
 * Parts of a whole that may be told, and the rest as one. Parts of fewer than three people go into the rest; and as the rest can be worked out
 * by taking what is told from the whole, the smallest parts follow until three people are in it. A whole of fewer than three is all rest.
 */
export function tellable<Part extends Share>(parts: readonly Part[]): { told: Part[]; rest: Share | null } {
  const told = parts.filter(({ people }) => people.size >= FEWEST_TOGETHER).toSorted((a, b) => b.minutes - a.minutes)
  const held = parts.filter(({ people }) => people.size < FEWEST_TOGETHER)
  const within = new Set(held.flatMap(({ people }) => [...people]))
  while (held.length > 0 && within.size < FEWEST_TOGETHER) {
    const more = told.pop()
    if (more === undefined) break
    held.push(more)
    for (const id of more.people) within.add(id)
  }
  const sum = (of: 'minutes' | 'times') => held.reduce((so, part) => so + part[of], 0)
  return { told, rest: held.length === 0 ? null : { people: within, minutes: sum('minutes'), times: sum('times') } }
}
