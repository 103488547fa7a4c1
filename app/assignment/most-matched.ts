import type { SparsePairs } from './pairs'

/** How many needs can be given an offer at all when only pairs of at least this score count (Hopcroft and Karp 1973, with places). */
export function mostMatched({ needs, offers, capacity, start, offer, score }: SparsePairs, atLeast: number): number {
  const offerOf = new Int32Array(needs).fill(-1)
  const seats: number[][] = Array.from({ length: offers }, () => [])
  /** How many moves an offer lies away from somebody without one; -1 is out of reach. */
  const level = new Int32Array(offers)
  const row = new Int32Array(needs)
  const cursor = new Int32Array(needs)
  let matched = 0

  /** Orders offers by how many moves away they are; true when one with a place left is among them. */
  const findLevels = (): boolean => {
    level.fill(-1)
    let end = 0
    for (let need = 0; need < needs; need++) if (offerOf[need]! < 0) row[end++] = need
    let free = false
    for (let head = 0; head < end; head++) {
      const need = row[head]!
      const next = offerOf[need]! < 0 ? 0 : level[offerOf[need]!]! + 1
      for (let at = start[need]!; at < start[need + 1]!; at++) {
        const each = offer[at]!
        if (level[each]! >= 0 || score[at]! < atLeast || capacity[each]! < 1) continue
        level[each] = next
        if (seats[each]!.length < capacity[each]!) free = true
        else for (const other of seats[each]!) row[end++] = other
      }
    }
    return free
  }

  /** Moves people along one chain that begins at a need; steps are kept in a list, for chains can be long. */
  const place = (first: number): boolean => {
    const chain = [first]
    while (chain.length > 0) {
      const need = chain.at(-1)!
      const next = offerOf[need]! < 0 ? 0 : level[offerOf[need]!]! + 1
      let moved = false
      for (; cursor[need]! < start[need + 1]!; cursor[need]!++) {
        const at = cursor[need]!
        const each = offer[at]!
        if (level[each] !== next || score[at]! < atLeast) continue
        if (seats[each]!.length < capacity[each]!) {
          let into = each
          for (let mover = chain.pop(); mover !== undefined; mover = chain.pop()) {
            const left = offerOf[mover]!
            offerOf[mover] = into
            seats[into]!.push(mover)
            if (left >= 0) seats[left]!.splice(seats[left]!.indexOf(mover), 1)
            into = left
          }
          if (seats[each]!.length === capacity[each]!) level[each] = -1
          return true
        }
        const onward = seats[each]!.find((other) => cursor[other]! < start[other + 1]!)
        if (onward === undefined) {
          level[each] = -1
          continue
        }
        chain.push(onward)
        moved = true
        break
      }
      if (!moved) chain.pop()
    }
    return false
  }

  while (findLevels()) {
    cursor.set(start.subarray(0, needs))
    for (let need = 0; need < needs; need++) if (offerOf[need]! < 0 && place(need)) matched++
  }
  return matched
}
