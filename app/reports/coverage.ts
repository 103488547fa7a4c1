import { townSlugs } from '~/island/towns'
import type { OfferKind } from '~/offers/offer'
import { offerKinds } from '~/offers/offer'
import type { Facts } from './facts'
import { coverages, inShownOrder, type Report, type Shown } from './report'
import { crossedOf, tally } from './shown'
import { isWithin, matchesByNeed, stillLookedFor } from './standings'
import { alone, keepBackSpread } from './suppress'

/** Where on the island and in which languages something is lacking. Pure. */

/** How many have each language, by its code. */
function spoken(those: readonly { languages: readonly string[] }[]): Map<string, number> {
  return tally(
    those.flatMap(({ languages }) => [...new Set(languages)]),
    (language) => language,
  )
}

/** How many offers have each language, as two tables show it: kept back once, so that neither tells what the other holds. */
export function offerLanguages({ offers }: Pick<Facts, 'offers'>): Report['offers']['byLanguage'] {
  // of one or two offers no language is told
  if (alone(offers.length) === 'few') return []
  const counts = spoken(offers)
  const languages = [...counts.keys()].toSorted()
  const shown = keepBackSpread(
    languages.map((language) => counts.get(language) ?? 0),
    offers.length,
  )
  return inShownOrder(
    languages.map((language, at) => ({ language, count: shown[at] ?? 0 })),
    ({ count }) => count,
  )
}

/** Newcomers who looked for something in the period, by town and language. Who got a match in it is matched. */
export function coverageOf({ needs, matches, newcomers, offers, start, end }: Facts): Pick<Report['coverage'], 'towns' | 'languages'> {
  const matchesOf = matchesByNeed(needs, matches)
  const matched = new Set(matches.flatMap(({ newcomer, agreedAt }) => (isWithin(agreedAt, start, end) ? [newcomer] : [])))
  const looked = needs.flatMap((need) => (stillLookedFor(need, matchesOf(need), start) ? [need.newcomer] : []))
  const seekers = [...new Set([...looked, ...matched])].flatMap((id) => {
    const known = newcomers.get(id)
    return known ? [{ ...known, coverage: matched.has(id) ? ('matched' as const) : ('without' as const) }] : []
  })
  const [seeking, offered] = [spoken(seekers), spoken(offers)]
  // of one or two newcomers no language is told
  const told = alone(seekers.length) === 'few' ? [] : [...new Set([...seeking.keys(), ...offered.keys()])].toSorted()
  const those = keepBackSpread(
    told.map((language) => seeking.get(language) ?? 0),
    seekers.length,
  )
  const kept = new Map(offerLanguages({ offers }).map(({ language, count }) => [language, count]))
  const shownOffers = (language: string): Shown => kept.get(language) ?? (offered.has(language) ? 'held' : 0)
  return {
    towns: crossedOf(seekers, { rows: townSlugs, row: ({ town }) => town, columns: coverages, column: ({ coverage }) => coverage }),
    languages: inShownOrder(
      inShownOrder(
        told.map((language, at) => ({ language, seeking: those[at] ?? 0, offers: shownOffers(language) })),
        (line) => line.offers,
      ),
      ({ seeking: count }) => count,
    ),
  }
}

const isSome = (shown: Shown | undefined) => shown === 'few' || (typeof shown === 'number' && shown > 0)

/** Towns where fewer than half got a match, languages of newcomers that nobody offers, and kinds that are waited for and not there. */
export function lackingIn({
  towns,
  languages,
  offers,
  needs,
}: Pick<Report['coverage'], 'towns' | 'languages'> & Pick<Report, 'offers' | 'needs'>): Report['coverage']['lacking'] {
  const { byKind } = offers
  // where offers are too few to be divided nobody knows which kinds are not there
  const divided = byKind.total === 0 || byKind.rows.length > 0
  const waiting = needs.byKind.columns.indexOf('waiting')
  const isThere = (kind: OfferKind) => byKind.rows.some(({ key }) => key === kind)
  return {
    towns: towns.rows.flatMap(({ key, cells: [matched], total }) =>
      typeof matched === 'number' && typeof total === 'number' && matched * 2 < total ? [key] : [],
    ),
    languages: languages.flatMap(({ language, seeking, offers: count }) => (isSome(seeking) && count === 0 ? [language] : [])),
    kinds: offerKinds.filter(
      (kind) => divided && !isThere(kind) && isSome(needs.byKind.rows.find(({ key }) => key === kind)?.cells[waiting]),
    ),
  }
}
