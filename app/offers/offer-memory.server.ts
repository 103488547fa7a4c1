import { and, eq, inArray } from 'drizzle-orm'
import { offerLanguages, offers } from '~db/schema/offers'
import { isTownSlug } from '~/island/towns'
import { spokenLanguages } from '~/people/facts'
import { db, handle, type Handle } from '~/server/database.server'
import { audiences, frontOf, isOfferKind } from './offer'
import { bitsOf, type SelectionRow } from './offer-selection'

/**
 * All published offers as rows to choose among, kept in memory. The database itself tells which offers were written, through triggers
 * of this connection that no backup holds; the next look reads those anew. So the memory is right whoever wrote, and a change costs one row.
 * What another process wrote is noticed by the version of the data, and read from end to end.
 */
interface Memory {
  rows: Map<string, SelectionRow>
  newestFirst: SelectionRow[]
  touched: Set<string>
  /** Changes when another process has written. */
  version: unknown
}

/** One for each connection: another database (in tests, after a restore) is another memory. */
const memories = new WeakMap<Handle, Memory>()

/** More than these are quicker read all at once. */
const ONE_BY_ONE = 300

/** Every published offer, the newest first. */
export function publishedRows(): readonly SelectionRow[] {
  const at = handle()
  let memory = memories.get(at)
  if (!memory) {
    memory = { rows: new Map(), newestFirst: [], touched: new Set(), version: versionOf(at) }
    // what is undone takes triggers made in it along, and with them the news of what is written later: such a look is not kept
    if (at.sqlite.inTransaction) {
      readAll(memory)
      return memory.newestFirst
    }
    listen(at, memory.touched)
    readAll(memory)
    memories.set(at, memory)
  } else if (memory.touched.size > ONE_BY_ONE || memory.version !== versionOf(at)) {
    memory.version = versionOf(at)
    readAll(memory)
  } else if (memory.touched.size > 0) readSome(memory, [...memory.touched])
  // what is not committed yet may be undone: it is looked at again
  if (!at.sqlite.inTransaction) memory.touched.clear()
  return memory.newestFirst
}

const versionOf = ({ sqlite }: Handle): unknown => sqlite.pragma('data_version', { simple: true })

function listen({ sqlite }: Handle, touched: Set<string>): void {
  sqlite.function('offer_touched', (id: unknown) => {
    touched.add(String(id))
    return null
  })
  for (const [name, event, id] of [
    ['offer_added', 'INSERT ON main.offers', 'new.id'],
    ['offer_changed', 'UPDATE ON main.offers', 'new.id'],
    ['offer_gone', 'DELETE ON main.offers', 'old.id'],
    ['offer_language_added', 'INSERT ON main.offer_languages', 'new.offer_id'],
    ['offer_language_gone', 'DELETE ON main.offer_languages', 'old.offer_id'],
  ])
    sqlite.exec(`CREATE TEMP TRIGGER ${name} AFTER ${event} BEGIN SELECT offer_touched(${id}); END`)
}

const published = eq(offers.state, 'published')

function readAll(memory: Memory): void {
  const spoken = db()
    .select({ offerId: offerLanguages.offerId, language: offerLanguages.language })
    .from(offerLanguages)
    .innerJoin(offers, eq(offers.id, offerLanguages.offerId))
    .where(published)
    .all()
  memory.rows = new Map(rowsFrom(db().select(columns).from(offers).where(published).all(), spoken).map((row) => [row.id, row]))
  order(memory)
}

function readSome(memory: Memory, ids: readonly string[]): void {
  const spoken = db()
    .select()
    .from(offerLanguages)
    .where(inArray(offerLanguages.offerId, [...ids]))
    .all()
  for (const id of ids) memory.rows.delete(id)
  const found = db()
    .select(columns)
    .from(offers)
    .where(and(inArray(offers.id, [...ids]), published))
    .all()
  for (const row of rowsFrom(found, spoken)) memory.rows.set(row.id, row)
  order(memory)
}

function order(memory: Memory): void {
  memory.newestFirst = [...memory.rows.values()].sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1))
}

const columns = {
  id: offers.id,
  kind: offers.kind,
  town: offers.town,
  audience: offers.audience,
  availability: offers.availability,
  capacity: offers.capacity,
  placesHeld: offers.placesHeld,
  placesTaken: offers.placesTaken,
  childFriendly: offers.childFriendly,
  stepFree: offers.stepFree,
  untilDate: offers.untilDate,
  publishedAt: offers.publishedAt,
  interests: offers.interests,
  industries: offers.industries,
}
type Read = Pick<typeof offers.$inferSelect, keyof typeof columns>

function rowsFrom(read: readonly Read[], spoken: readonly { offerId: string; language: string }[]): SelectionRow[] {
  const languages = new Map<string, string[]>()
  for (const { offerId, language } of spoken) {
    const known = languages.get(offerId)
    if (known) known.push(language)
    else languages.set(offerId, [language])
  }
  return read.flatMap((row) =>
    isOfferKind(row.kind) && row.town !== null && isTownSlug(row.town)
      ? [
          {
            id: row.id,
            kind: row.kind,
            front: frontOf[row.kind],
            town: row.town,
            speaks: bitsOf(spokenLanguages, languages.get(row.id) ?? []),
            audience: bitsOf(audiences, row.audience),
            availability: row.availability,
            free: row.capacity > row.placesHeld + row.placesTaken,
            children: row.childFriendly,
            stepfree: row.stepFree,
            until: row.untilDate,
            publishedAt: row.publishedAt?.getTime() ?? 0,
            interests: row.interests,
            industries: row.industries,
          },
        ]
      : [],
  )
}
