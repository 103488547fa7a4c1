import { availabilityOf } from '~/people/availability'
import { diceFor } from './dice'
import { danishPerson, establishedPerson, type DemoPerson } from './people'

/** The password of every demo account. */
export const DEMO_PASSWORD = 'bornholm-demo'

/** Whom one can sign in as, and what they see: shown in the terminal. */
export const demoAccounts = [
  { email: 'admin@ressourcebank.test', role: 'administrator (brugere og roller)' },
  { email: 'koordinator@ressourcebank.test', role: 'koordinator' },
  { email: 'koordinator2@ressourcebank.test', role: 'koordinator nummer to' },
  { email: 'forening@ressourcebank.test', role: 'leder af en idrætsforening' },
  { email: 'virksomhed@ressourcebank.test', role: 'leder i en virksomhed med sprogmakker' },
  { email: 'mentor@ressourcebank.test', role: 'mentor med et aktivt match' },
  { email: 'chefmentor@ressourcebank.test', role: 'chefmentor' },
  { email: 'sprogmakker@ressourcebank.test', role: 'sprogmakker med et aktivt match og et forslag, der venter' },
  { email: 'frivillig@ressourcebank.test', role: 'frivillig på 17 år' },
  { email: 'etableret@ressourcebank.test', role: 'etableret flygtning, brobygger (arabisk)' },
  { email: 'tilflytter@ressourcebank.test', role: 'tilflytter med et forslag, der venter (arabisk)' },
] as const

export type AccountName =
  | 'admin'
  | 'coordinator'
  | 'coordinator2'
  | 'club'
  | 'company'
  | 'mentor'
  | 'leadMentor'
  | 'languageBuddy'
  | 'volunteer'
  | 'established'
  | 'newcomer'

/** The people behind the demo accounts. */
export function makeAccounts(): Record<AccountName, DemoPerson> {
  const dice = diceFor('accounts')
  const roenne = { town: 'roenne', transport: 'bike', joinedAgo: 260 } as const
  const staff = { ...roenne, interests: [], industries: [], availability: 0, lastName: null, phone: null }
  return {
    admin: danishPerson(dice, {
      ...staff,
      email: 'admin@ressourcebank.test',
      firstName: 'Annika',
      lastName: 'Granitlund',
      gender: 'woman',
      ageBand: '41-64',
      roles: ['admin'],
      joinedAgo: 330,
    }),
    coordinator: danishPerson(dice, {
      ...staff,
      email: 'koordinator@ressourcebank.test',
      firstName: 'Karin',
      lastName: 'Fyrbakke',
      gender: 'woman',
      ageBand: '41-64',
      roles: ['coordinator'],
      joinedAgo: 425,
    }),
    coordinator2: danishPerson(dice, {
      ...staff,
      email: 'koordinator2@ressourcebank.test',
      firstName: 'Mikkel',
      lastName: 'Lyngtofte',
      gender: 'man',
      ageBand: '26-40',
      roles: ['coordinator'],
      joinedAgo: 425,
    }),
    club: danishPerson(dice, {
      ...roenne,
      email: 'forening@ressourcebank.test',
      firstName: 'Dorthe',
      lastName: 'Klippegaard',
      gender: 'woman',
      ageBand: '41-64',
      interests: ['football', 'gymnastics'],
      languages: ['da', 'en'],
    }),
    company: danishPerson(dice, {
      ...roenne,
      email: 'virksomhed@ressourcebank.test',
      firstName: 'Niels',
      lastName: 'Rokkedal',
      gender: 'man',
      ageBand: '41-64',
      industries: ['food'],
      languages: ['da', 'en', 'de'],
    }),
    mentor: danishPerson(dice, {
      ...roenne,
      email: 'mentor@ressourcebank.test',
      firstName: 'Gunnar',
      lastName: 'Egeholm',
      gender: 'man',
      ageBand: '65+',
      interests: ['woodwork', 'history'],
      industries: ['construction', 'industry'],
      languages: ['da', 'en'],
      transport: 'car',
      availability: availabilityOf(['tue-morning', 'tue-afternoon', 'thu-morning', 'thu-afternoon']),
    }),
    leadMentor: danishPerson(dice, {
      ...roenne,
      email: 'chefmentor@ressourcebank.test',
      firstName: 'Hanne',
      lastName: 'Kornblomvang',
      gender: 'woman',
      ageBand: '65+',
      roles: ['lead-mentor'],
      interests: ['hiking', 'reading'],
      industries: ['office', 'retail'],
      languages: ['da', 'en', 'de'],
      transport: 'car',
      availability: availabilityOf(['mon-morning', 'wed-morning', 'wed-afternoon', 'fri-morning']),
    }),
    languageBuddy: danishPerson(dice, {
      ...roenne,
      email: 'sprogmakker@ressourcebank.test',
      firstName: 'Bodil',
      lastName: 'Strandhøj',
      gender: 'woman',
      ageBand: '65+',
      interests: ['gardening', 'cooking', 'hiking'],
      languages: ['da', 'en'],
      availability: availabilityOf(['mon-morning', 'tue-afternoon', 'wed-morning', 'thu-afternoon', 'sat-morning']),
    }),
    volunteer: danishPerson(dice, {
      ...roenne,
      email: 'frivillig@ressourcebank.test',
      firstName: 'Liv',
      lastName: 'Morgenskov',
      gender: 'woman',
      ageBand: '15-17',
      interests: ['badminton', 'games', 'baking'],
      industries: [],
      languages: ['da', 'en'],
      availability: availabilityOf(['wed-afternoon', 'fri-afternoon', 'sat-afternoon']),
      joinedAgo: 120,
    }),
    established: establishedPerson(dice, {
      ...roenne,
      email: 'etableret@ressourcebank.test',
      firstName: 'Samir',
      gender: 'man',
      ageBand: '26-40',
      locale: 'ar',
      languages: ['ar', 'da', 'en'],
      danishLevel: 'good',
      interests: ['cooking', 'football'],
      industries: ['transport-trade'],
      availability: availabilityOf(['mon-evening', 'wed-evening', 'sat-morning', 'sun-afternoon']),
    }),
    newcomer: establishedPerson(dice, {
      ...roenne,
      email: 'tilflytter@ressourcebank.test',
      firstName: 'Rania',
      gender: 'woman',
      ageBand: '26-40',
      locale: 'ar',
      languages: ['ar', 'en'],
      danishLevel: 'beginner',
      interests: ['gymnastics', 'cooking', 'gardening'],
      industries: ['food'],
      transport: 'bike',
      availability: availabilityOf(['tue-afternoon', 'wed-morning', 'thu-afternoon', 'thu-evening', 'sat-morning']),
      joinedAgo: 40,
      phone: null,
      lastName: null,
      established: false,
    }),
  }
}
