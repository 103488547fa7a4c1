import { and, asc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import { searchRows } from '~db/schema/machinery'
import { offers } from '~db/schema/offers'
import { isTownSlug, townName } from '~/island/towns'
import { db, inTransaction } from '~/server/database.server'
import { putIntoSearch, searchVersion, takeOutOfSearch } from '~/server/search-index.server'
import { offerViews, type OfferRow } from './offer-reading.server'
import { namesChosenIn, offerNamesVersion } from './search-words.server'

/**
 * Which offers can be found by words, and by which: what its owner wrote, the organisation's name, the town, and the names of all that
 * was chosen, in every language we know them in. A private person's name is never among them.
 */

/** Puts an offer into the index or takes it out, as it stands now. Inside the transaction that changed it. */
export function keepInSearch(id: string): void {
  const row = db().select().from(offers).where(eq(offers.id, id)).get()
  if (row?.state === 'published') putIn([row])
  else takeOutOfSearch('offer', id)
}

function putIn(rows: readonly OfferRow[]): void {
  for (const view of offerViews(rows))
    putIntoSearch(
      'offer',
      view.id,
      [
        // thrice, so that what it is called counts for more than what it is about
        view.title,
        view.title,
        view.title,
        view.text,
        view.organisation ? view.owner : '',
        view.town && isTownSlug(view.town) ? townName(view.town) : '',
        ...namesChosenIn(view),
      ].join('\n'),
      offerNamesVersion(),
    )
}

/** So many at a time: the site answers others between two rounds. */
const AT_ONCE = 100

/** Published offers that the index lacks, or has as an older program or older lists of names put them. */
function missingInSearch(after: string): OfferRow[] {
  const missing = db()
    .select({ id: offers.id })
    .from(offers)
    .leftJoin(searchRows, and(eq(searchRows.about, 'offer'), eq(searchRows.subjectId, offers.id)))
    .where(
      and(
        eq(offers.state, 'published'),
        gt(offers.id, after),
        or(isNull(searchRows.version), ne(searchRows.version, searchVersion(offerNamesVersion()))),
      ),
    )
    .orderBy(asc(offers.id))
    .limit(AT_ONCE)
    .all()
    .map((row) => row.id)
  return missing.length === 0 ? [] : db().select().from(offers).where(inArray(offers.id, missing)).orderBy(asc(offers.id)).all()
}

/** Makes every published offer findable by the present words: after an update, after loading the demo. Gives how many were put in. */
export async function indexOffers(): Promise<number> {
  let done = 0
  for (let after = ''; ; ) {
    const rows = inTransaction(() => {
      const missing = missingInSearch(after)
      putIn(missing)
      return missing
    })
    done += rows.length
    after = rows.at(-1)?.id ?? ''
    if (rows.length < AT_ONCE) return done
    await new Promise((resolve) => setImmediate(resolve))
  }
}
