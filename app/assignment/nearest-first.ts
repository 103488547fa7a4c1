/** Things numbered from 0, the nearest first: a binary heap over a list of distances that the owner lowers. */
export class NearestFirst {
  private readonly heap: Int32Array
  /** Where each thing stands in the heap; -1 when it does not. */
  private readonly place: Int32Array
  private size = 0

  constructor(private readonly distance: Float64Array) {
    this.heap = new Int32Array(distance.length)
    this.place = new Int32Array(distance.length).fill(-1)
  }

  /** Puts a thing in, or moves it up when its distance has become smaller. */
  put(thing: number): void {
    const { heap, place, distance } = this
    let at = place[thing]!
    if (at < 0) at = this.size++
    const own = distance[thing]!
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = heap[above]!
      // of two equally near ones the lower number first: the outcome never depends on the heap's history
      if (distance[other]! < own || (distance[other] === own && other < thing)) break
      heap[at] = other
      place[other] = at
      at = above
    }
    heap[at] = thing
    place[thing] = at
  }

  /** Takes the nearest out; -1 when there is none. */
  take(): number {
    if (this.size === 0) return -1
    const { heap, place, distance } = this
    const nearest = heap[0]!
    place[nearest] = -1
    const last = heap[--this.size]!
    if (this.size === 0) return nearest
    const own = distance[last]!
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.size) break
      const right = below + 1
      if (right < this.size && this.isNearer(heap[right]!, heap[below]!)) below = right
      const other = heap[below]!
      if (own < distance[other]! || (own === distance[other] && last < other)) break
      heap[at] = other
      place[other] = at
      at = below
    }
    heap[at] = last
    place[last] = at
    return nearest
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.place[this.heap[at]!] = -1
    this.size = 0
  }

  private isNearer(one: number, other: number): boolean {
    return this.distance[one]! < this.distance[other]! || (this.distance[one] === this.distance[other] && one < other)
  }
}
