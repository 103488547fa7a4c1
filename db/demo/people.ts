import { towns, type TownSlug } from '~/island/towns'
import type { InterfaceLanguage } from '~/i18n/languages'
import { availabilityOf } from '~/people/availability'
import {
  days,
  industries,
  interests,
  usualReachKm,
  type AgeBand,
  type DanishLevel,
  type Gender,
  type Industry,
  type Interest,
  type Slot,
  type SpokenLanguage,
  type Transport,
} from '~/people/facts'
import type { GrantedRole } from '~/people/permissions'
import { diceFor, type Dice } from './dice'
import { danishNames, familyNames, namesByLanguage, type NameLanguage } from './names'

/** A person of the demo island, not yet sealed; times are days before today. */
export interface DemoPerson {
  id: string
  email: string
  firstName: string
  lastName: string | null
  phone: string | null
  locale: InterfaceLanguage
  town: TownSlug
  gender: Gender | null
  ageBand: AgeBand
  danishLevel: DanishLevel
  languages: SpokenLanguage[]
  interests: Interest[]
  industries: Industry[]
  availability: number
  transport: Transport
  radiusKm: number
  joinedAgo: number
  roles: GrantedRole[]
  /** Came to the island as a refugee or for work some years ago. */
  established: boolean
}

/** How many of a hundred live where; the smallest places get one in two hundred. */
const weightOfTown: Partial<Record<TownSlug, number>> = {
  roenne: 34,
  nexoe: 11,
  aakirkeby: 8,
  hasle: 6,
  allinge: 5,
  svaneke: 4,
  gudhjem: 3,
  tejn: 3,
  klemensker: 3,
  snogebaek: 2.5,
  oestermarie: 2.5,
  nyker: 2.5,
  sandvig: 1,
  christiansoe: 0.3,
}
export const townWeights: Record<TownSlug, number> = Object.fromEntries(towns.map(({ slug }) => [slug, weightOfTown[slug] ?? 1])) as Record<
  TownSlug,
  number
>

const numbered = new Map<string, number>()
/** Addresses of the demo end in .test, a name that never leads anywhere (RFC 2606). */
export function demoAddress(firstName: string): string {
  const plain =
    firstName
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replace(/[^a-z]/g, '') || 'bruger'
  const number = (numbered.get(plain) ?? 0) + 1
  numbered.set(plain, number)
  return `${plain}.${number}@ressourcebank.test`
}
/** Begins the numbering of addresses anew; once before an island is made. */
export function forgetAddresses(): void {
  numbered.clear()
}

/** No telephone number in Denmark begins with a zero: nobody is called by mistake. */
export function nobodysNumber(dice: Dice): string {
  return `+450${String(dice.whole(1_000_000, 9_999_999))}`
}

/** When people of an age have time: a few slots, as their lives are. */
export function usualTimes(dice: Dice, ageBand: AgeBand): number {
  const weekdays = days.slice(0, 5)
  const weekend = days.slice(5)
  const evenings = weekdays.map((day): Slot => `${day}-evening`)
  const afternoons = weekdays.map((day): Slot => `${day}-afternoon`)
  const mornings = weekdays.map((day): Slot => `${day}-morning`)
  const weekends = weekend.flatMap((day): Slot[] => [`${day}-morning`, `${day}-afternoon`])
  switch (ageBand) {
    case '65+':
      return availabilityOf([...dice.some(mornings, 3), ...dice.some(afternoons, 3), ...dice.some(weekends, 1)])
    case '15-17':
    case '18-25':
      return availabilityOf([...dice.some(afternoons, 3), ...dice.some(evenings, 2), ...dice.some(weekends, 2)])
    default:
      return availabilityOf([...dice.some(evenings, 3), ...dice.some(weekends, 2), ...(dice.chance(0.3) ? dice.some(afternoons, 2) : [])])
  }
}

type Known = Partial<Omit<DemoPerson, 'id'>>
function usualPerson(
  dice: Dice,
  known: Known,
  names: Pick<DemoPerson, 'firstName' | 'gender' | 'ageBand' | 'established' | 'languages' | 'danishLevel'>,
): DemoPerson {
  const ageBand = known.ageBand ?? names.ageBand
  const transport =
    known.transport ?? (ageBand === '15-17' ? dice.one(['bike', 'bus']) : dice.weighed<Transport>({ car: 6, bike: 2, bus: 2, foot: 1 }))
  return {
    id: dice.id(),
    email: known.email ?? demoAddress(names.firstName),
    lastName: names.established ? null : dice.one(familyNames),
    phone: dice.chance(0.5) ? nobodysNumber(dice) : null,
    locale: names.established && dice.chance(0.4) ? (names.languages.includes('ar') ? 'ar' : 'en') : 'da',
    town: dice.weighed(townWeights),
    interests: dice.some(interests, dice.whole(1, 4)),
    industries: dice.some(industries, dice.whole(0, 2)),
    availability: usualTimes(dice, ageBand),
    transport,
    radiusKm: usualReachKm[transport],
    joinedAgo: dice.between(20, 300),
    roles: [],
    ...names,
    ...known,
  }
}

export function danishPerson(dice: Dice, known: Known = {}): DemoPerson {
  const ageBand = known.ageBand ?? dice.weighed<AgeBand>({ '15-17': 3, '18-25': 7, '26-40': 20, '41-64': 40, '65+': 30 })
  const gender = known.gender ?? dice.weighed<Gender>({ woman: 6, man: 4 })
  const generation = ageBand === '65+' ? 'old' : ageBand === '15-17' || ageBand === '18-25' ? 'young' : 'middle'
  const languages: SpokenLanguage[] = [
    'da',
    ...(dice.chance(0.75) ? (['en'] as const) : []),
    ...(dice.chance(0.3) ? (['de'] as const) : []),
    ...(dice.chance(0.05) ? [dice.one(['fr', 'es', 'pl', 'ru', 'ar'] as const)] : []),
  ]
  return usualPerson(dice, known, {
    ageBand,
    gender,
    languages,
    firstName: known.firstName ?? dice.one(danishNames[generation][gender === 'man' ? 'man' : 'woman']),
    established: false,
    danishLevel: 'fluent',
  })
}

/** Somebody who came some years ago and now helps others. */
export function establishedPerson(dice: Dice, known: Known = {}): DemoPerson {
  const language = dice.weighed<NameLanguage>({ ar: 8, uk: 4, ti: 4, prs: 3, fa: 3, so: 2, ku: 1, pl: 1, ro: 1, th: 1, tl: 1 })
  const gender = known.gender ?? dice.weighed<Gender>({ woman: 5, man: 5 })
  const languages = [
    ...new Set<SpokenLanguage>([
      language,
      'da',
      ...(dice.chance(0.5) ? (['en'] as const) : []),
      ...(language === 'uk' ? (['ru'] as const) : []),
    ]),
  ]
  const ageBand = known.ageBand ?? dice.weighed<AgeBand>({ '18-25': 2, '26-40': 5, '41-64': 3 })
  return usualPerson(dice, known, {
    ageBand,
    gender,
    languages,
    firstName: known.firstName ?? dice.one(namesByLanguage[language][gender === 'man' ? 'man' : 'woman']),
    established: true,
    danishLevel: dice.weighed<DanishLevel>({ good: 7, fluent: 3 }),
  })
}

/** As many volunteers as asked for; the first ones stand in every town once, so that no place is empty. */
export function makeVolunteers(count: number): DemoPerson[] {
  const dice = diceFor('people')
  return Array.from({ length: count }, (_, place) => {
    const town = towns[place]?.slug
    const known = town ? { town } : {}
    return place >= towns.length && dice.chance(0.15) ? establishedPerson(dice, known) : danishPerson(dice, known)
  })
}
