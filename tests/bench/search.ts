import { createHash } from 'node:crypto'
import { diceFor } from '~db/demo/dice'
import { townSlugs } from '~/island/towns'
import { indexOffers } from '~/offers/offer-index.server'
import { audiences, offerKinds } from '~/offers/offer'
import { distances, readFilter } from '~/offers/offer-filter'
import { publishedRows } from '~/offers/offer-memory.server'
import { searchOffers } from '~/offers/offer-search.server'
import { days, spokenLanguages, times } from '~/people/facts'
import { closeDatabase, handle } from '~/server/database.server'
import { FRONTS } from '~/ui/front'

/** Copies every organisation and offer of the database so many times over, languages and index included. */
export async function multiplyIsland(by: number): Promise<{ offers: number; organisations: number }> {
  const { sqlite } = handle()
  const columnsOf = (table: string) => (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  /** `as` says what a column of the copy is; the others are as they were. */
  const copy = (table: string, as: Record<string, string>) => {
    const columns = columnsOf(table)
    const statement = sqlite.prepare(
      `INSERT INTO ${table} (${columns.join()}) SELECT ${columns.map((name) => as[name] ?? name).join()} FROM ${table} WHERE ${as.only ?? '1'}`,
    )
    for (let at = 1; at < by; at += 1) statement.run({ suffix: `-${at}` })
  }
  const original = (column: string) => `${column} NOT GLOB '*-*'`
  sqlite.transaction(() => {
    copy('organisations', { id: 'id || @suffix', slug: 'slug || @suffix', only: original('id') })
    copy('offers', { id: 'id || @suffix', organisation_id: 'organisation_id || @suffix', only: original('id') })
    copy('offer_languages', { offer_id: 'offer_id || @suffix', only: original('offer_id') })
  })()
  await indexOffers()
  const count = (table: string) => Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  return { offers: count('offers'), organisations: count('organisations') }
}

const facets: Record<string, readonly (string | number)[]> = {
  front: FRONTS,
  kind: offerKinds,
  speaks: spokenLanguages.slice(0, 8),
  day: days,
  time: times,
  for: audiences,
  women: [1],
  free: [1],
  children: [1],
  stepfree: [1],
  q: ['kaffe', 'fodbold', 'dansk', 'футбол', 'كرة القدم', 'hjælp'],
}

/** Milliseconds of a search with three facets, all sorts of them, as a page asks for it; and of putting as many numbers in order. */
export function measureSearch(rounds: number) {
  const dice = diceFor('bench-search')
  const queries = Array.from({ length: rounds }, () => {
    const chosen = dice.some(Object.keys(facets), dice.chance(0.5) ? 3 : 2)
    const query = new URLSearchParams(chosen.map((name) => [name, String(dice.one(facets[name] ?? []))]))
    if (chosen.length === 2) {
      query.set('town', dice.one(townSlugs))
      query.set('km', String(dice.one(distances)))
    }
    return query
  })
  const published = publishedRows().length
  let found = 0
  const took = queries.map((query) => {
    const began = performance.now()
    found += searchOffers(readFilter(query).filter).total
    return performance.now() - began
  })
  const numbers = Array.from({ length: published }, (_, at) => createHash('md5').update(String(at)).digest().readUInt32BE())
  const sorting = Array.from({ length: 50 }, () => {
    const began = performance.now()
    ;[...numbers].sort((a, b) => a - b)
    return performance.now() - began
  })
  const at = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN
  const result = { published, found, p50: at(took, 0.5), p99: at(took, 0.99), sorting: at(sorting, 0.5) }
  closeDatabase()
  return result
}
