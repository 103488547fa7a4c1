import { goodToKnow, inWeekOrder, type OrganisationPage, type WeeklyActivity } from '~/organisations/organisation'
import { days, type Day, type SpokenLanguage } from '~/people/facts'
import type { Dice } from './dice'
import { sportsClub, type InventedOrganisation } from './organisation-list'
import { companyWeek, joiningWording, weekWording, type WeekWording } from './organisation-weeks'

const places: Partial<Record<InventedOrganisation['kind'], readonly string[]>> = {
  association: ['Hallen', 'Klubhuset', 'Den gamle skole', 'Forsamlingshuset', 'Havnen'],
  institution: ['Hovedindgangen', 'Torvet'],
  group: ['Køkkenet', 'Haven'],
}
const weekdays: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const weekend: readonly Day[] = ['sat', 'sun']
const otherLanguages: readonly SpokenLanguage[] = ['en', 'ar', 'uk', 'de', 'fa', 'pl']

/** The page of an invented organisation: what it says of itself, its hours, and what is good to know. Its name is marked elsewhere. */
export function inventPage(dice: Dice, name: string, invented: InventedOrganisation): OrganisationPage {
  if (invented.name === sportsClub) return clubPage(dice, name, invented)
  const { kind, town, interest, industry } = invented
  const activities = weekOf(dice, invented)
  const young = Math.min(...activities.map(({ ageFrom }) => ageFrom ?? 0), 99)
  return {
    name,
    town,
    place: dice.chance(0.6) ? (dice.some(places[kind] ?? [], 1)[0] ?? '') : '',
    lead: invented.about,
    about: dice.one([
      'Nogle af os kom selv til øen for få år siden. Vi ved godt, at den første gang er den sværeste.',
      'Her er det i orden at være begynder. Vi taler langsomt og viser det, vi mener.',
      'Vi er vant til nye ansigter. Kom alene eller med en ven.',
      'Hos os gør man det, man kan. Resten lærer vi hinanden.',
    ]),
    joining: [...dice.one(joiningWording[kind])],
    goodToKnow: goodToKnow.filter((code) => dice.chance(chanceOf(code, invented, activities))),
    languages: ['da', ...dice.some(otherLanguages, dice.whole(0, 3))],
    interests: interest ? [interest] : [],
    industries: industry ? [industry] : [],
    ageFrom: activities.length > 0 && young > 0 && young < 99 ? young : null,
    ageTo: null,
    website: null,
    pictureId: null,
    activities,
  }
}

function chanceOf(code: (typeof goodToKnow)[number], { kind, interest }: InventedOrganisation, week: readonly WeeklyActivity[]): number {
  const sport = ['football', 'handball', 'badminton', 'swimming', 'gymnastics', 'dance', 'running'].includes(interest ?? '')
  switch (code) {
    case 'changing-curtains':
      return sport ? 0.4 : 0
    case 'equipment-to-borrow':
    case 'try-free':
      return kind === 'association' ? 0.7 : 0.1
    case 'any-clothes':
      return sport ? 0.8 : 0.1
    case 'women-hours':
      return week.some(({ womenOnly }) => womenOnly) ? 1 : 0
    case 'child-certificates':
      return week.some(({ ageTo }) => ageTo !== null) ? 0.9 : 0
    case 'help-with-fee':
      return kind === 'association' ? 0.5 : 0
    default:
      return 0.4
  }
}

/** Up to three things a week, each on a day of its own. */
function weekOf(dice: Dice, { kind, interest }: InventedOrganisation): WeeklyActivity[] {
  const wordings = kind === 'company' ? companyWeek : interest ? (weekWording[interest] ?? []) : []
  const many = kind === 'company' ? (dice.chance(0.3) ? 1 : 0) : dice.whole(1, 3)
  const taken = new Set<Day>()
  return inWeekOrder(
    dice.some(wordings, many).map((wording) => {
      const free = (wording.on === 'weekend' ? weekend : weekdays).filter((day) => !taken.has(day))
      const day = dice.one(free.length > 0 ? free : days)
      taken.add(day)
      return activity(dice, wording, day, interest ?? null)
    }),
  )
}

function activity(
  dice: Dice,
  { name, from, to, ages = [null, null], women = false }: WeekWording,
  day: Day,
  interest: string | null,
): WeeklyActivity {
  return {
    id: dice.id(),
    name,
    day,
    starts: from * 60,
    ends: to * 60,
    place: '',
    interest,
    womenOnly: women,
    ageFrom: ages[0],
    ageTo: ages[1],
  }
}

/** The sports club that forening@ leads: every field of a page is filled in. */
function clubPage(dice: Dice, name: string, { town }: InventedOrganisation): OrganisationPage {
  const on = (day: Day, interest: string, wording: WeekWording) => activity(dice, wording, day, interest)
  return {
    name,
    town,
    place: 'Klippehallen',
    lead: 'Fodbold, gymnastik og gåhold i Rønne. Hos os er det i orden at være begynder.',
    about:
      'Vi er 240 medlemmer fra 6 til 80 år. Her er plads til både dem, der vil vinde, og dem, der vil være med.\nHver torsdag spiser vi sammen efter træning. Det koster ikke noget, og alle må tage en ret med hjemmefra.',
    joining: [
      'Sig hej: Tryk på Skriv til os. Vi svarer på dansk, engelsk eller arabisk.',
      'Kom og prøv: En makker møder dig i døren. Du kan låne sko. Tre gange er gratis.',
      'Bliv medlem: Er du under 18, kan du få hjælp til at betale.',
    ],
    goodToKnow: [
      'try-free',
      'any-clothes',
      'changing-curtains',
      'women-hours',
      'equipment-to-borrow',
      'help-with-fee',
      'child-certificates',
      'step-free',
      'bus-near',
      'coffee-after',
    ],
    languages: ['da', 'en', 'ar'],
    interests: ['football', 'gymnastics', 'hiking'],
    industries: [],
    ageFrom: 6,
    ageTo: 80,
    website: null,
    pictureId: null,
    activities: inWeekOrder([
      on('mon', 'gymnastics', { name: 'Gymnastik for kvinder', from: 17, to: 18, women: true }),
      on('tue', 'football', { name: 'Fodbold for børn', from: 16, to: 17, ages: [6, 10] }),
      on('thu', 'football', { name: 'Fodbold for voksne', from: 18, to: 19.5, ages: [16, null] }),
      on('sat', 'hiking', { name: 'Gåhold', from: 10, to: 11.5 }),
      on('sun', 'gymnastics', { name: 'Familieleg', from: 10, to: 11.5 }),
    ]),
  }
}
