import { chanceFrom, oneOf, type Chance } from '~/assignment/chance'
import { towns } from '~/island/towns'
import type { OfferKind } from '~/offers/offer'
import { SLOTS } from '~/ui/availability'
import { interests, usualReachKm, type AgeBand, type DanishLevel, type Gender, type Transport } from '~/people/facts'
import type { NeedSide } from './ranking'

/**
 * Who may come, while the site itself knows too little: a stated prior. Not counted anywhere, but set down by judgement so that it can be
 * read and argued with: languages as among those who came to Denmark in the last years, towns by how many live there, few with much Danish.
 * From the day on which the site has seen ENOUGH needs its own history takes the place of this one.
 */
export const ENOUGH = 40

/** Needs a year that are reckoned with until there is a history. */
export const PRIOR_A_YEAR = 200

type Shares<T extends string> = Partial<Record<T, number>>

const languages: Shares<string> = { uk: 28, ar: 25, ti: 11, prs: 8, fa: 7, so: 5, ps: 4, ku: 3, ro: 3, pl: 3, th: 2, tl: 1 }
const kinds: Shares<OfferKind> = {
  'language-buddy': 24,
  'activity-companion': 13,
  'club-place': 9,
  'friend-family': 9,
  'practical-help': 9,
  'mentor-work': 9,
  'homework-help': 8,
  'bridge-builder': 7,
  companion: 6,
  transport: 5,
  'mentor-education': 4,
  hospitality: 3,
  'company-visit': 3,
  'spare-time-job': 2,
}
const danish: Shares<DanishLevel> = { none: 3, beginner: 5, some: 3, good: 1 }
const ages: Shares<AgeBand> = { '15-17': 5, '18-25': 16, '26-40': 45, '41-64': 28, '65+': 6 }
const ways: Shares<Transport> = { foot: 3, bike: 4, bus: 6, car: 2 }
const gender: Shares<Gender> = { woman: 6, man: 5 }

function weighed<T extends string>(shares: Shares<T>, chance: Chance): T {
  const entries = Object.entries(shares) as [T, number][]
  let left = chance() * entries.reduce((sum, [, share]) => sum + share, 0)
  for (const [value, share] of entries) if ((left -= share) < 0) return value
  return entries[0]![0]
}

/** A third of the week's times, and a few interests: what most tick. */
const someTimes = (chance: Chance) => SLOTS.reduce((week, _, at) => (chance() < 1 / 3 ? week | (1 << at) : week), 0)
const someInterests = (chance: Chance) => Array.from({ length: 1 + oneOf(4, chance) }, () => interests[oneOf(interests.length, chance)]!)

/** So many who may come, always the same ones. */
export function priorArrivals(count: number): NeedSide[] {
  const chance = chanceFrom(14)
  // the towns stand largest first: about as many live in the first as in all others, and so on down
  const townOf = (): NeedSide['town'] => towns[Math.min(towns.length - 2, Math.floor(-Math.log(1 - chance()) * 3.2))]!.slug
  return Array.from({ length: count }, () => {
    const language = weighed(languages, chance)
    const transport = weighed(ways, chance)
    const ageBand = weighed(ages, chance)
    return {
      kind: weighed(kinds, chance),
      town: townOf(),
      transport,
      radiusKm: usualReachKm[transport],
      availability: someTimes(chance),
      languages: [...new Set([language, ...(language === 'uk' && chance() < 0.7 ? ['ru'] : []), ...(chance() < 0.4 ? ['en'] : [])])],
      danishLevel: weighed(danish, chance),
      gender: weighed(gender, chance),
      genderWish: chance() < 0.12 ? 'same' : 'any',
      ageBand,
      children: (ageBand === '26-40' || ageBand === '41-64') && chance() < 0.6 ? ['6-9'] : [],
      interests: someInterests(chance),
      industries: [],
      declinedOffers: new Set<string>(),
    }
  })
}
