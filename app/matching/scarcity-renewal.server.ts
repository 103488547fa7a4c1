import code from 'virtual:thread/matching/scarcity-thread.server'
import { islandDate } from '~/i18n/format'
import { needsInState, needsOpenedSince } from '~/newcomers/needs.server'
import { offerKinds } from '~/offers/offer'
import { newPlacesSince } from '~/offers/offer-places.server'
import { now } from '~/server/clock.server'
import { inThread } from '~/server/threads.server'
import { ENOUGH, PRIOR_A_YEAR, priorArrivals } from './arrivals'
import { AHEAD_DAYS, type Prospect, type Scarce } from './scarcity'
import { scarcityCounts, writeScarcities } from './scarcity.server'
import { needSides, offerSides } from './suggestions.server'
import { rankingWeights } from './weights.server'

const DAY = 86_400_000
const YEAR_DAYS = 365
/** A site younger than this would take its first rush for the rule. */
const LEAST_DAYS = 28
/** Needs of so many are looked at, the longest waiting and the latest to come. */
const LIMIT = 2000

/** Works out anew how scarce each offer is, in a thread beside the site. */
export async function renewScarcity(): Promise<void> {
  if (!scarcityCounts()) return
  const found = await inThread<Scarce[]>(code, prospect())
  // some may have been taken away while it was worked out
  const there = new Set(publishedOffers().map(({ id }) => id))
  writeScarcities(found.filter(({ offerId }) => there.has(offerId)))
}

const publishedOffers = () => [...offerSides(offerKinds).values()].flat()

/** What is known today of what may come: the site's own last year, or a stated prior while there is none. */
function prospect(): Prospect {
  const at = now()
  const lastYear = new Date(at.getTime() - YEAR_DAYS * DAY)
  const history = needsOpenedSince(lastYear, LIMIT)
  const known = history.length >= ENOUGH
  const days = Math.max(LEAST_DAYS, ...history.map(({ openedAt }) => (at.getTime() - openedAt.getTime()) / DAY))
  const came = [...needSides(history).values()].map((side) => ({ ...side, waitedDays: 0, declinedOffers: new Set<string>() }))
  const newPlacesLike = newPlacesSince(lastYear)
  return {
    offers: publishedOffers(),
    waiting: [...needSides(needsInState('open', LIMIT)).values()],
    arrivals: known ? came : priorArrivals(PRIOR_A_YEAR),
    expected: (known ? history.length / days : PRIOR_A_YEAR / YEAR_DAYS) * AHEAD_DAYS,
    newPlacesLike,
    expectedPlaces: (newPlacesLike.length / YEAR_DAYS) * AHEAD_DAYS,
    weights: rankingWeights(),
    today: islandDate(at),
  }
}
