import { CONSENT_VERSION, type Channel, type GenderWish, type NewcomerFacts } from '~/newcomers/newcomer'
import type { OfferKind } from '~/offers/offer'
import { availabilityOf } from '~/people/availability'
import {
  childAgeBands,
  industries,
  interests,
  usualReachKm,
  type AgeBand,
  type ChildAgeBand,
  type DanishLevel,
  type Gender,
  type SpokenLanguage,
  type Transport,
} from '~/people/facts'
import { diceFor, type Dice } from './dice'
import { namesByLanguage, type NameLanguage } from './names'
import { demoAddress, nobodysNumber, townWeights, usualTimes, type DemoPerson } from './people'
import { moreWishes, wishFor } from './wishes'

/** Somebody new on the demo island; times are days before today. The month of arrival follows from `arrivedAgo`. */
export interface DemoNewcomer extends Omit<NewcomerFacts, 'arrivedMonth' | 'ageBand'> {
  ageBand: AgeBand
  userId: string | null
  coordinatorId: string
  name: string
  email: string | null
  phone: string | null
  wishes: string | null
  arrivedAgo: number
  registeredAgo: number
  consentVersion: string
  archivedAgo: number | null
}

export interface DemoNeed {
  id: string
  newcomer: DemoNewcomer
  kind: OfferKind
  state: 'open' | 'matching' | 'covered' | 'closed'
  openedAgo: number
  closedAgo: number | null
}

const wantedKinds: Partial<Record<OfferKind, number>> = {
  'language-buddy': 24,
  'activity-companion': 13,
  'club-place': 9,
  'friend-family': 9,
  'practical-help': 9,
  'homework-help': 8,
  'mentor-work': 9,
  'bridge-builder': 7,
  companion: 6,
  'mentor-education': 4,
  transport: 5,
  'company-visit': 3,
  'spare-time-job': 2,
  hospitality: 3,
}

function mayNeed({ ageBand, children }: Pick<NewcomerFacts, 'ageBand' | 'children'>, kind: OfferKind): boolean {
  if (kind === 'spare-time-job') return ageBand === '15-17' || ageBand === '18-25'
  if (kind === 'mentor-work' || kind === 'company-visit') return ageBand !== '15-17' && ageBand !== '65+'
  if (kind === 'mentor-education') return ageBand === '18-25' || ageBand === '26-40'
  if (kind === 'homework-help') return children.length > 0 || ageBand === '15-17' || ageBand === '18-25'
  if (kind === 'friend-family') return children.length > 0
  return true
}

/** How much Danish after so many days here: more for most, as it goes. */
function danishAfter(dice: Dice, daysHere: number): DanishLevel {
  if (daysHere < 60) return dice.weighed<DanishLevel>({ none: 6, beginner: 4 })
  if (daysHere < 200) return dice.weighed<DanishLevel>({ none: 1, beginner: 6, some: 3 })
  return dice.weighed<DanishLevel>({ beginner: 3, some: 5, good: 3 })
}

export type Known = Partial<Omit<DemoNewcomer, 'id' | 'coordinatorId'>>

/** One newcomer with what they look for. */
export function makeNewcomer(dice: Dice, coordinator: DemoPerson, known: Known = {}): DemoNewcomer {
  const language = dice.weighed<NameLanguage>({
    uk: 27,
    ar: 26,
    ti: 12,
    prs: 9,
    fa: 7,
    so: 5,
    ps: 3,
    ku: 3,
    ro: 2,
    pl: 2,
    th: 2,
    tl: 1,
    en: 1,
  })
  const gender = known.gender ?? dice.weighed<Gender>({ woman: 6, man: 5 })
  const ageBand = known.ageBand ?? dice.weighed<AgeBand>({ '15-17': 5, '18-25': 16, '26-40': 45, '41-64': 28, '65+': 6 })
  const registeredAgo =
    known.registeredAgo ??
    dice.one([
      dice.between(0.3, 30),
      dice.between(30, 120),
      dice.between(30, 120),
      dice.between(120, 385),
      dice.between(120, 385),
      dice.between(120, 385),
    ])
  const arrivedAgo = registeredAgo + dice.between(5, 32)
  const children = ageBand === '26-40' || ageBand === '41-64' ? dice.some<ChildAgeBand>(childAgeBands, dice.one([0, 1, 1, 2, 2, 3])) : []
  const languages = [
    ...new Set<SpokenLanguage>([
      language,
      ...(language === 'uk' && dice.chance(0.7) ? (['ru'] as const) : []),
      ...(dice.chance(0.4) ? (['en'] as const) : []),
    ]),
  ]
  const transport = dice.weighed<Transport>({ foot: 3, bike: 4, bus: 6, car: 2 })
  const name = known.name ?? dice.one(namesByLanguage[language][gender === 'man' ? 'man' : 'woman'])
  const channel = known.channel ?? dice.weighed<Channel>({ email: 8, phone: 1.5, paper: 0.7 })
  const speaks = known.languages ?? languages
  return {
    id: dice.id(),
    userId: null,
    coordinatorId: coordinator.id,
    name,
    channel,
    email: channel === 'email' ? demoAddress(name) : null,
    phone: channel === 'phone' || (channel === 'email' && dice.chance(0.3)) ? nobodysNumber(dice) : null,
    wishes: null,
    locale: speaks.includes('ar') ? 'ar' : speaks.includes('en') ? 'en' : dice.one(['da', 'en']),
    languages,
    danishLevel: danishAfter(dice, arrivedAgo),
    ageBand,
    gender: dice.chance(0.9) ? gender : null,
    genderWish: 'any',
    children,
    town: dice.weighed({ ...townWeights, christiansoe: 0 }),
    transport,
    radiusKm: usualReachKm[transport],
    availability: usualTimes(dice, ageBand) | (dice.chance(0.5) ? availabilityOf(['tue-morning', 'thu-morning']) : 0),
    interests: dice.some(interests, dice.whole(1, 5)),
    industries: ageBand === '15-17' ? [] : dice.some(industries, dice.whole(0, 3)),
    arrivedAgo,
    registeredAgo,
    consentVersion: CONSENT_VERSION,
    archivedAgo: null,
    ...known,
  }
}

/** So many newcomers, every other with one coordinator and every other with the other. */
export function makeNewcomers(count: number, coordinators: readonly [DemoPerson, DemoPerson]): DemoNewcomer[] {
  const dice = diceFor('newcomers')
  return Array.from({ length: count }, (_, place) => {
    const newcomer = makeNewcomer(dice, coordinators[place % 2 === 0 ? 0 : 1])
    return {
      ...newcomer,
      genderWish: newcomer.gender !== null && dice.chance(newcomer.gender === 'woman' ? 0.2 : 0.04) ? 'same' : ('any' satisfies GenderWish),
    }
  })
}

/** What they look for: everybody one thing, some two or three; so many in all. */
export function makeNeeds(newcomers: readonly DemoNewcomer[], count: number): DemoNeed[] {
  const dice = diceFor('needs')
  const taken = new Set<string>()
  const askers = [...newcomers, ...dice.shuffled(newcomers), ...dice.shuffled(newcomers)].slice(0, count)
  return askers.map((newcomer) => {
    const kinds = Object.fromEntries(
      Object.entries(wantedKinds).filter(([kind]) => !taken.has(`${newcomer.id} ${kind}`) && mayNeed(newcomer, kind as OfferKind)),
    ) as Partial<Record<OfferKind, number>>
    const kind = dice.weighed(kinds)
    taken.add(`${newcomer.id} ${kind}`)
    return { id: dice.id(), newcomer, kind, state: 'open', openedAgo: newcomer.registeredAgo, closedAgo: null }
  })
}

/** Short Danish prose about what each wishes for; some have said nothing more. */
export function addWishes(needs: readonly DemoNeed[]): void {
  const dice = diceFor('wishes')
  for (const { newcomer, kind } of needs) {
    if (newcomer.wishes !== null || dice.chance(0.15)) continue
    newcomer.wishes = [dice.one(wishFor[kind]), ...(dice.chance(0.6) ? [dice.one(moreWishes)] : [])].join(' ')
  }
}
