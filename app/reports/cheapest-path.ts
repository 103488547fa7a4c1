/** The cheapest way through a small network. Pure. */

export interface Arc {
  from: number
  to: number
  cost: number
  /** Which cell it moves, and which way. */
  index: number
  by: 1 | -1
}

/** The arcs of a cheapest way between two nodes, which passes no node twice (Dijkstra 1959; costs are not negative); null when there is none. */
export function cheapestPath(arcs: readonly Arc[], nodes: number, start: number, goal: number): Arc[] | null {
  const cost = Array.from({ length: nodes }, (_, node) => (node === start ? 0 : Infinity))
  const into: (Arc | undefined)[] = Array.from({ length: nodes })
  const open = new Set(cost.keys())
  while (open.size > 0) {
    const nearest = [...open].reduce((best, node) => ((cost[node] ?? 0) < (cost[best] ?? 0) ? node : best))
    const soFar = cost[nearest] ?? Infinity
    if (soFar === Infinity) return null
    if (nearest === goal) return trace(into, start, goal)
    open.delete(nearest)
    for (const arc of arcs)
      if (arc.from === nearest && soFar + arc.cost < (cost[arc.to] ?? Infinity)) {
        cost[arc.to] = soFar + arc.cost
        into[arc.to] = arc
      }
  }
  return null
}

function trace(into: readonly (Arc | undefined)[], start: number, goal: number): Arc[] {
  const way: Arc[] = []
  for (let node = goal; node !== start; ) {
    const arc = into[node]
    if (!arc) return way
    way.unshift(arc)
    node = arc.from
  }
  return way
}
