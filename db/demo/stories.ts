import type { OfferKind } from '~/offers/offer'
import { availabilityOf } from '~/people/availability'
import type { AccountName } from './accounts'
import { diceFor } from './dice'
import { openedBefore, settle, type Course, type DemoMatch, type MatchDesk } from './matches'
import { makeNewcomer, type DemoNeed, type DemoNewcomer, type Known } from './newcomers'
import { organisationOffer, personOffer, type DemoOffer } from './offers'
import type { DemoOrganisation } from './organisations'
import type { DemoPerson } from './people'

/** What somebody who signs in with a demo account finds: offers, people and matches that were made for them. */
export interface StoryOffers {
  languageBuddy: DemoOffer
  mentor: DemoOffer
  leadMentor: DemoOffer
  volunteer: DemoOffer
  established: DemoOffer
  football: DemoOffer
  gymnastics: DemoOffer
  lifts: DemoOffer
  workplace: DemoOffer
  visit: DemoOffer
}

export function storyOffers(accounts: Record<AccountName, DemoPerson>, club: DemoOrganisation, company: DemoOrganisation): StoryOffers {
  const dice = diceFor('story-offers')
  const steady = {
    state: 'published',
    audience: ['everyone'],
    frequency: 'weekly',
    radiusKm: 8,
    endsIn: null,
  } as const satisfies Partial<DemoOffer>
  const since = (ago: number) => ({ madeAgo: ago + 4, submittedAgo: ago + 2, publishedAgo: ago, confirmedAgo: ago })
  const openAll = availabilityOf(['mon-evening', 'tue-afternoon', 'wed-evening', 'thu-evening', 'sat-morning'])
  return {
    languageBuddy: personOffer(dice, accounts.languageBuddy, 'language-buddy', {
      ...steady,
      audience: ['everyone'],
      ...since(130),
      title: 'Kaffe, have og dansk i Rønne',
      text: 'Vi sidder i min have eller ved køkkenbordet og taler om det, der vokser, og det, der sker. Jeg har god tid og retter kun, når du beder om det.',
      details: { meeting: 'home' },
      capacity: 3,
      interests: ['gardening', 'cooking', 'hiking'],
    }),
    mentor: personOffer(dice, accounts.mentor, 'mentor-work', {
      ...steady,
      audience: ['adults'],
      ...since(110),
      title: 'Tømrermester deler ud af 40 år',
      text: 'Jeg har ledet en byggeplads og ansat mange. Nu er jeg gået på pension og kender stadig alle i faget. Vi finder ud af, hvad du kan, og hvem der har brug for det.',
      details: { experience: 'retired' },
      industries: ['construction', 'industry'],
      capacity: 2,
      radiusKm: 25,
    }),
    leadMentor: personOffer(dice, accounts.leadMentor, 'mentor-work', {
      ...steady,
      audience: ['everyone'],
      ...since(140),
      title: 'Mentor inden for kontor og handel',
      text: 'Jeg har været chef i en butikskæde og passer nu på de andre mentorer. Vi taler om dine planer og tager et skridt ad gangen.',
      details: { experience: 'leader' },
      industries: ['office', 'retail'],
      capacity: 2,
      radiusKm: null,
    }),
    volunteer: personOffer(dice, accounts.volunteer, 'activity-companion', {
      ...steady,
      audience: ['youth', 'young'],
      ...since(90),
      title: 'Badminton og brætspil efter skole',
      text: 'Jeg går i 1. g og spiller badminton om fredagen. Kom med, jeg har en ekstra ketsjer. Bagefter spiller vi brætspil.',
      details: { pace: 'lively' },
      interests: ['badminton', 'games'],
      capacity: 2,
    }),
    established: personOffer(dice, accounts.established, 'bridge-builder', {
      ...steady,
      audience: ['everyone'],
      ...since(75),
      title: 'Jeg kom selv fra Syrien til Rønne',
      text: 'Jeg har boet her i otte år og kører bus. Spørg mig om alt det, der er svært at slå op. Vi taler arabisk eller dansk, som du vil.',
      interests: ['cooking', 'football'],
      capacity: 2,
      radiusKm: null,
    }),
    football: organisationOffer(dice, club, 'club-place', {
      ...steady,
      audience: ['everyone'],
      ...since(150),
      title: 'Fodbold for alle, der gerne vil løbe',
      text: 'Vi spiller mandag og onsdag aften. Støvler kan lånes, og en fra holdet tager imod dig første gang.',
      interests: ['football'],
      capacity: 8,
      availability: availabilityOf(['mon-evening', 'wed-evening']),
      languages: ['da', 'en'],
    }),
    gymnastics: organisationOffer(dice, club, 'club-place', {
      ...steady,
      audience: ['everyone'],
      ...since(60),
      title: 'Gymnastik torsdag aften',
      text: 'Rolig gymnastik med musik for voksne i alle aldre. Du kan komme fire gange, før du bestemmer dig.',
      interests: ['gymnastics'],
      capacity: 6,
      availability: availabilityOf(['thu-evening']),
      languages: ['da', 'en'],
    }),
    lifts: organisationOffer(dice, club, 'transport', {
      ...steady,
      audience: ['everyone'],
      state: 'submitted',
      title: 'Samkørsel til træning i Rønne',
      text: 'Vi fylder bilerne op, så ingen bliver hjemme på grund af bussen. Sig til dagen før, så finder vi en plads.',
      madeAgo: 1.4,
      submittedAgo: 1.1,
      publishedAgo: null,
      confirmedAgo: null,
      capacity: 4,
      availability: openAll,
      languages: ['da', 'en'],
    }),
    workplace: organisationOffer(dice, company, 'language-buddy', {
      ...steady,
      audience: ['adults'],
      ...since(95),
      title: 'Sprogmakker på mejeriet',
      text: 'Du får en fast kollega, som øver dansk med dig et kvarter hver dag, der hvor arbejdet er. Sprogmakkeren har været på kursus.',
      details: { meeting: 'cafe' },
      interests: ['cooking'],
      capacity: 2,
      availability: availabilityOf(['mon-morning', 'tue-morning', 'wed-morning', 'thu-morning', 'fri-morning']),
      languages: ['da', 'en', 'de'],
    }),
    visit: organisationOffer(dice, company, 'company-visit', {
      ...steady,
      audience: ['everyone'],
      frequency: 'monthly',
      ...since(40),
      title: 'Se, hvordan mælk bliver til ost',
      text: 'Vi viser rundt en formiddag og fortæller om job på et mejeri. Sko og kittel låner du.',
      industries: ['food'],
      capacity: 6,
      availability: availabilityOf(['tue-morning', 'thu-morning']),
      languages: ['da', 'en', 'de'],
    }),
  }
}

interface Story {
  offer: keyof StoryOffers
  kind: OfferKind
  who: Known
  course: Course
  proposedAgo: number
}
const running: Course = { state: 'active', offerAnswer: 'yes', needAnswer: 'yes' }
const here = { town: 'roenne', channel: 'email', genderWish: 'any', transport: 'bike', radiusKm: 8 } as const

const stories: readonly Story[] = [
  {
    offer: 'languageBuddy',
    kind: 'language-buddy',
    course: running,
    proposedAgo: 76,
    who: {
      name: 'Олена',
      gender: 'woman',
      ageBand: '26-40',
      languages: ['uk', 'ru', 'en'],
      danishLevel: 'some',
      interests: ['gardening', 'reading'],
      availability: availabilityOf(['tue-afternoon', 'wed-morning']),
      registeredAgo: 84,
      children: ['6-9'],
      wishes: 'Vil gerne tale dansk om almindelige ting. Har selv haft en stor have.',
    },
  },
  {
    offer: 'languageBuddy',
    kind: 'language-buddy',
    course: { state: 'proposed', offerAnswer: null, needAnswer: 'yes' },
    proposedAgo: 2.3,
    who: {
      name: 'Selam',
      gender: 'woman',
      ageBand: '18-25',
      languages: ['ti', 'en'],
      danishLevel: 'beginner',
      interests: ['cooking', 'singing'],
      availability: availabilityOf(['thu-afternoon', 'sat-morning']),
      registeredAgo: 11,
      children: [],
      wishes: 'Er lige begyndt på sprogskolen og vil gerne øve sig hver uge.',
    },
  },
  {
    offer: 'mentor',
    kind: 'mentor-work',
    course: running,
    proposedAgo: 62,
    who: {
      name: 'Farid',
      gender: 'man',
      ageBand: '26-40',
      languages: ['prs', 'en'],
      danishLevel: 'some',
      industries: ['construction'],
      interests: ['woodwork'],
      availability: availabilityOf(['tue-afternoon', 'thu-afternoon']),
      registeredAgo: 90,
      children: ['0-2', '3-5'],
      wishes: 'Har arbejdet som tømrer i ti år og vil gerne i gang igen.',
    },
  },
  {
    offer: 'leadMentor',
    kind: 'mentor-work',
    course: running,
    proposedAgo: 48,
    who: {
      name: 'Ірина',
      gender: 'woman',
      ageBand: '41-64',
      languages: ['uk', 'en', 'de'],
      danishLevel: 'some',
      industries: ['office'],
      interests: ['reading'],
      availability: availabilityOf(['wed-morning', 'fri-morning']),
      registeredAgo: 70,
      children: ['10-14'],
      wishes: 'Har ført regnskab og vil gerne forstå danske jobopslag.',
    },
  },
  {
    offer: 'volunteer',
    kind: 'activity-companion',
    course: running,
    proposedAgo: 52,
    who: {
      name: 'Daryna',
      gender: 'woman',
      ageBand: '15-17',
      languages: ['uk', 'en'],
      danishLevel: 'some',
      interests: ['badminton', 'games'],
      industries: [],
      availability: availabilityOf(['fri-afternoon', 'sat-afternoon']),
      registeredAgo: 75,
      children: [],
      wishes: 'Vil gerne lære andre unge at kende.',
    },
  },
  {
    offer: 'established',
    kind: 'bridge-builder',
    course: running,
    proposedAgo: 37,
    who: {
      name: 'Khaled',
      gender: 'man',
      ageBand: '41-64',
      languages: ['ar'],
      danishLevel: 'beginner',
      interests: ['football', 'cooking'],
      availability: availabilityOf(['wed-evening', 'sun-afternoon']),
      registeredAgo: 44,
      children: ['6-9', '15-17'],
      locale: 'ar',
      wishes: 'Har mange små spørgsmål om hverdagen, helst på arabisk.',
    },
  },
  {
    offer: 'football',
    kind: 'club-place',
    course: running,
    proposedAgo: 60,
    who: {
      name: 'يوسف',
      gender: 'man',
      ageBand: '18-25',
      languages: ['ar', 'en'],
      danishLevel: 'some',
      interests: ['football'],
      availability: availabilityOf(['mon-evening', 'wed-evening']),
      registeredAgo: 66,
      children: [],
      locale: 'ar',
      wishes: 'Har spillet midtbane og savner et hold.',
    },
  },
  {
    offer: 'workplace',
    kind: 'language-buddy',
    course: running,
    proposedAgo: 33,
    who: {
      name: 'Ioana',
      gender: 'woman',
      ageBand: '26-40',
      languages: ['ro', 'en', 'de'],
      danishLevel: 'some',
      interests: ['cooking'],
      industries: ['food'],
      availability: availabilityOf(['mon-morning', 'thu-morning']),
      registeredAgo: 50,
      children: [],
      wishes: 'Vil øve de ord, man bruger på arbejdet.',
    },
  },
]

/** Makes the people of the stories, and their matches; `needs` and `newcomers` are added to the island's. */
export function tellStories(
  accounts: Record<AccountName, DemoPerson>,
  offers: StoryOffers,
  desk: MatchDesk,
): { newcomers: DemoNewcomer[]; needs: DemoNeed[]; matches: Record<'waitingForBuddy' | 'waitingForNewcomer', DemoMatch> } {
  const dice = diceFor('stories')
  const newcomers: DemoNewcomer[] = []
  const needs: DemoNeed[] = []
  const look = (newcomer: DemoNewcomer, kind: OfferKind): DemoNeed => {
    const need: DemoNeed = { id: dice.id(), newcomer, kind, state: 'open', openedAgo: newcomer.registeredAgo, closedAgo: null }
    needs.push(need)
    return need
  }
  const pair = (need: DemoNeed, offer: DemoOffer, course: Course, proposedAgo: number): DemoMatch => {
    const rank = desk.suggestions(need).findIndex(({ offerId }) => offerId === offer.id) + 1
    if (rank === 0) throw new Error(`The demo story of "${offer.title}" breaks a hard rule of the ranking`)
    openedBefore(dice, need, proposedAgo)
    const match = desk.record(dice, need, offer, rank, course, proposedAgo)
    settle(need, match)
    return match
  }
  const told = stories.map(({ offer, kind, who, course, proposedAgo }, place) => {
    const newcomer = makeNewcomer(dice, place % 2 === 0 ? accounts.coordinator : accounts.coordinator2, { ...here, ...who })
    newcomers.push(newcomer)
    return pair(look(newcomer, kind), offers[offer], course, proposedAgo)
  })

  const { id, firstName, email, languages, interests, industries, availability, gender } = accounts.newcomer
  const rania = makeNewcomer(dice, accounts.coordinator, {
    ...here,
    userId: id,
    name: firstName,
    email,
    phone: null,
    gender,
    ageBand: '26-40',
    languages,
    danishLevel: 'beginner',
    interests,
    industries,
    availability,
    children: ['6-9'],
    locale: 'ar',
    arrivedAgo: 58,
    registeredAgo: 41,
    wishes: 'Vil gerne tale dansk med en, der har god tid. Har gået til gymnastik og vil gerne i gang igen.',
  })
  newcomers.push(rania)
  look(rania, 'language-buddy').openedAgo = 9.4
  const waitingForNewcomer = pair(
    look(rania, 'club-place'),
    offers.gymnastics,
    { state: 'proposed', offerAnswer: 'yes', needAnswer: null },
    1.6,
  )
  const waitingForBuddy = told.find(({ state }) => state === 'proposed')
  if (!waitingForBuddy) throw new Error('No demo story waits for the language buddy')
  return { newcomers, needs, matches: { waitingForBuddy, waitingForNewcomer } }
}
