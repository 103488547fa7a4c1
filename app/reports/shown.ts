import { FEWEST_TOGETHER, tellable } from '~/activities/few-people'
import { inShownOrder, type Crossed, type Days, type HoursLine, type Lines, type Share, type Shown, type ShownHours } from './report'
import { alone, keepBackLine, keepBackSpread, keepBackTable, type ShownLine } from './suppress'

/** Counts become what a report shows: small numbers kept back (suppress.ts), rows in their order. Pure. */

/** How many things each key has. */
export function tally<Thing, Key extends string>(things: readonly Thing[], keyOf: (thing: Thing) => Key | null): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** A share of what is shown: the percent is worked out of the two numbers a reader has. */
export function shareOf(count: Shown, of: Shown): Share {
  const percent = typeof count === 'number' && typeof of === 'number' && of > 0 ? Math.round((100 * count) / of) : null
  return { count, of, percent }
}

/** Lines with every key, also those of nothing. */
export function everyLine<Key extends string>(keys: readonly Key[], counts: ReadonlyMap<Key, number>): Lines<Key> {
  return linesOf(keys, keepBackLine(keys.map((key) => counts.get(key) ?? 0)))
}
function linesOf<Key extends string>(keys: readonly Key[], { shown, total }: ShownLine): Lines<Key> {
  return { rows: keys.map((key, at) => ({ key, count: shown[at] ?? 0 })), total }
}

/** Lines of the keys that have something, most first; none where they would tell what is kept back. */
export function usedLines<Key extends string>(keys: readonly Key[], counts: ReadonlyMap<Key, number>): Lines<Key> {
  const used = keys.filter((key) => counts.get(key))
  return usedOf(used, keepBackLine(used.map((key) => counts.get(key) ?? 0)))
}
function usedOf<Key extends string>(used: readonly Key[], kept: ShownLine): Lines<Key> {
  if (kept.undivided) return { rows: [], total: kept.total }
  const { rows, total } = linesOf(used, kept)
  return { rows: inShownOrder(rows, ({ count }) => count), total }
}

/** Lines of groups whose own sums stand elsewhere too: each group hides its small ones by itself, or no line is told. */
export function groupedLines<Key extends string>(groups: readonly (readonly Key[])[], counts: ReadonlyMap<Key, number>): Lines<Key> {
  const kept = groups.map((keys) => usedLines(keys, counts))
  const total = groups.flat().reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  const undivided = kept.some((lines) => lines.rows.length === 0 && lines.total !== 0)
  return {
    rows: undivided
      ? []
      : inShownOrder(
          kept.flatMap(({ rows }) => rows),
          ({ count }) => count,
        ),
    total: alone(total),
  }
}

/** Rows that have something, most first, by columns. */
export function crossedOf<Thing, Row extends string, Column extends string>(
  things: readonly Thing[],
  {
    rows,
    row,
    columns,
    column,
  }: { rows: readonly Row[]; row: (thing: Thing) => Row | null; columns: readonly Column[]; column: (thing: Thing) => Column },
): Crossed<Row, Column> {
  const counts = new Map<Row, number[]>()
  for (const thing of things) {
    const key = row(thing)
    if (key === null) continue
    const line = counts.get(key) ?? columns.map(() => 0)
    const at = columns.indexOf(column(thing))
    line[at] = (line[at] ?? 0) + 1
    counts.set(key, line)
  }
  const used = rows.filter((key) => counts.has(key))
  if (used.length === 0) return { columns: [...columns], rows: [], totals: columns.map(() => 0), total: 0 }
  const kept = keepBackTable(used.map((key) => counts.get(key) ?? []))
  return {
    columns: [...columns],
    // that a row is there at all says that there is something in it
    rows: kept.undivided
      ? []
      : inShownOrder(
          used.map((key, at) => ({ key, cells: kept.cells[at] ?? [], total: kept.rows[at] ?? 0 })),
          ({ total }) => total,
        ),
    totals: kept.columns,
    total: kept.total,
  }
}

/** The value so many hundredths of the way through sorted values: the smallest that as many are not above (nearest rank). */
function nearestRank(sorted: readonly number[], percent: number): { rank: number; value: number } {
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100))
  return { rank, value: sorted[rank - 1] ?? 0 }
}

/** Which line the thing of this rank is in, when they are laid one after another. */
function lineOfRank(counts: readonly number[], rank: number): number {
  let soFar = 0
  return counts.findIndex((count) => (soFar += count) >= rank)
}

export interface Band<Key extends string> {
  key: Key
  /** Days, both included. */
  from: number
  to: number
}

/** Bands from their own names: `0-7`, `43+`. */
export function bandsOf<Key extends string>(keys: readonly Key[]): Band<Key>[] {
  return keys.map((key) => {
    const [from = '0', to] = key.replace('+', '').split('-')
    return { key, from: Number(from), to: to === undefined ? Infinity : Number(to) }
  })
}

/**
 * How long things took, by bands. A median says in which band the middle one is, so it is given only where that is so in every table that
 * would be shown alike; `upTo` counts those within so many days under the same condition.
 */
export function daysOf<Key extends string>(keys: readonly Key[], days: readonly number[]): Days<Key> & { upTo: (most: number) => Shown } {
  const bands = bandsOf(keys)
  const counts = bands.map(({ from, to }) => days.filter((each) => each >= from && each <= to).length)
  const kept = keepBackLine(counts)
  const sorted = days.toSorted((a, b) => a - b)
  const told = (percent: number) => {
    if (kept.undivided || days.length < FEWEST_TOGETHER) return null
    const { rank, value } = nearestRank(sorted, percent)
    return kept.others.every((other) => lineOfRank(other, rank) === lineOfRank(counts, rank)) ? value : null
  }
  const upTo = (most: number): Shown => {
    const within = (of: readonly number[]) => of.reduce((sum, count, at) => ((bands[at]?.to ?? Infinity) <= most ? sum + count : sum), 0)
    if (kept.undivided) return kept.total === 0 ? 0 : 'held'
    return kept.others.every((other) => within(other) === within(counts)) ? alone(within(counts)) : 'held'
  }
  return { bands: linesOf(keys, kept), median: told(50), ninety: told(90), upTo }
}

export interface Given {
  people: Set<string>
  minutes: number
  times: number
}

/** Minutes by what they were given to, with who gave them. */
export function givenBy<Row extends { volunteer: string; minutes: number }, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Given> {
  const given = new Map<Key, Given>()
  for (const row of rows) {
    const key = keyOf(row)
    let so = given.get(key)
    if (!so) given.set(key, (so = { people: new Set(), minutes: 0, times: 0 }))
    so.people.add(row.volunteer)
    so.minutes += row.minutes
    so.times += 1
  }
  return given
}

/** Whole hours of so many people together; fewer than three are kept back. */
export function hoursTogether({ people, minutes }: Pick<Given, 'people' | 'minutes'>): ShownHours {
  return people.size > 0 && people.size < FEWEST_TOGETHER ? 'held' : Math.round(minutes / 60)
}

/**
 * Hours line by line, of a whole that is told beside. Lines of fewer than three people are held, and then as many others as it takes until what
 * is held was given by three (few-people.ts).
 */
export function hoursLines<Key extends string>(keys: readonly Key[], given: ReadonlyMap<Key, Given>, everybody: number): HoursLine<Key>[] {
  const parts = keys.flatMap((key) => {
    const of = given.get(key)
    return of ? [{ key, ...of }] : []
  })
  const told = new Map(tellable(parts).told.map((part) => [part.key, part]))
  const whole = everybody >= FEWEST_TOGETHER || everybody === 0
  const people = keepBackSpread(
    keys.map((key) => given.get(key)?.people.size ?? 0),
    everybody,
  )
  return keys.map((key, at) => {
    const part = told.get(key)
    const none = whole && !given.has(key)
    return { key, hours: none ? 0 : whole && part ? hoursTogether(part) : 'held', people: people[at] ?? 0 }
  })
}
