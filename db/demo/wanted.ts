import { availabilityOf } from '~/people/availability'
import type { DanishLevel, Interest, Slot, SpokenLanguage } from '~/people/facts'
import type { Audience } from '~/offers/offer'
import type { RoleCode, RoleState, Training } from '~/wanted/wanted-role'
import { diceFor } from './dice'
import { sportsClub } from './organisation-list'
import type { DemoOrganisation } from './organisations'
import type { DemoPerson } from './people'

export interface DemoRole {
  needId: string
  organisation: DemoOrganisation
  createdBy: DemoPerson
  state: RoleState
  role: RoleCode
  title: string
  text: string
  availability: number
  hoursPerMonth: number | null
  training: Training
  danishLevel: DanishLevel
  languages: SpokenLanguage[]
  audience: Audience[]
  interest: Interest | null
  suitsNewcomers: boolean
  childCertificate: boolean
  stepFree: boolean
  wanted: number
  filled: number
  sentBackReason: string | null
  /** Days before today. */
  madeAgo: number
  submittedAgo: number | null
  publishedAgo: number | null
  /** What stood there when it was approved before, where that was something else. */
  approvedBefore: { title: string; text: string } | null
}

interface Told {
  of: string
  role: RoleCode
  title: string
  text: string
  when: Slot[]
  hours?: number
  training?: Training
  danish: DanishLevel
  speaks?: SpokenLanguage[]
  for?: Audience[]
  certificate?: true
  stepFree?: true
  notForNewcomers?: true
  wanted?: number
  filled?: number
  state?: RoleState
  reason?: string
  before?: { title: string; text: string }
}

const told: readonly Told[] = [
  {
    of: sportsClub,
    role: 'assistant-coach',
    title: 'Hjælpetræner til de mindste',
    text: 'Du leger med bolde sammen med tolv børn på seks og syv år. Træneren viser dig alt. Bagefter drikker vi saft.',
    when: ['sat-morning'],
    hours: 6,
    training: 'paid-course',
    danish: 'beginner',
    certificate: true,
    stepFree: true,
    wanted: 2,
  },
  {
    of: sportsClub,
    role: 'cafe-helper',
    title: 'Kaffe og kage i klubhuset',
    text: 'Du passer caféen sammen med Lis. I laver kaffe, smører boller og snakker med dem, der kommer.',
    when: ['sat-morning', 'sun-morning'],
    hours: 8,
    danish: 'none',
    stepFree: true,
    wanted: 3,
    filled: 1,
  },
  {
    of: sportsClub,
    role: 'referee',
    title: 'Dommer til børnekampe',
    text: 'Du fløjter små kampe. Vi holder et kursus på én aften, og du har en erfaren dommer med de første gange.',
    when: ['sat-afternoon', 'sun-afternoon'],
    hours: 5,
    training: 'own-course',
    danish: 'some',
    certificate: true,
    wanted: 2,
  },
  {
    of: sportsClub,
    role: 'treasurer',
    title: 'Ny kasserer fra foråret',
    text: 'Du holder styr på klubbens penge og går til seks møder om året. Den gamle kasserer lærer dig det hele.',
    when: ['tue-evening'],
    hours: 10,
    danish: 'good',
    notForNewcomers: true,
    state: 'draft',
  },
  {
    of: sportsClub,
    role: 'welcome-buddy',
    title: 'Makker i døren',
    text: 'Du tager imod nye den første aften, viser dem omklædningen og følges med dem ind i hallen.',
    when: ['thu-evening'],
    hours: 4,
    danish: 'some',
    speaks: ['uk', 'ar', 'ti'],
    stepFree: true,
    wanted: 2,
    state: 'submitted',
    before: { title: 'Vært om torsdagen', text: 'Du tager imod nye den første aften.' },
  },
  {
    of: 'Boldklubben Havgus',
    role: 'driver',
    title: 'Kør tre spillere til kamp',
    text: 'Du kører fra havnen i Nexø til udekampe på øen. Vi betaler benzin og en bolle i pausen.',
    when: ['sun-morning', 'sun-afternoon'],
    hours: 6,
    training: 'none',
    danish: 'beginner',
    wanted: 2,
  },
  {
    of: 'Boldklubben Havgus',
    role: 'team-leader',
    title: 'Holdleder for damerne',
    text: 'Du skriver ud til holdet, tæller trøjer og sørger for godt humør. Du behøver ikke kunne spille.',
    when: ['wed-evening'],
    hours: 6,
    danish: 'some',
    for: ['women'],
  },
  {
    of: 'Håndboldklubben Stormmåsen',
    role: 'coach',
    title: 'Træner til piger på ti år',
    text: 'Har du selv spillet håndbold? Vi mangler en til at tage tirsdagsholdet sammen med Bente.',
    when: ['tue-afternoon'],
    hours: 8,
    training: 'paid-course',
    danish: 'some',
    certificate: true,
  },
  {
    of: 'Badmintonklubben Fjerbolden Flyver',
    role: 'maintenance',
    title: 'Sæt net op og luk hallen',
    text: 'Du møder en halv time før de andre. Bagefter spiller du gratis med, hvis du vil.',
    when: ['mon-evening'],
    hours: 4,
    training: 'none',
    danish: 'none',
  },
  {
    of: 'Svømmeklubben Blæretangen',
    role: 'instructor',
    title: 'Instruktør til kvindesvømning',
    text: 'Du står i vandet og viser, hvordan man flyder. Holdet er kun for kvinder, og gardinerne er lukkede.',
    when: ['sun-evening'],
    hours: 6,
    training: 'paid-course',
    danish: 'some',
    speaks: ['ar', 'so'],
    for: ['women'],
    wanted: 2,
  },
  {
    of: 'Løbeklubben Modvind',
    role: 'event-helper',
    title: 'Giv vand til løberne',
    text: 'Du står ved vejen med vand og klapper. Fire søndage om året. Børn må gerne komme med.',
    when: ['sun-morning'],
    hours: 2,
    training: 'none',
    danish: 'none',
    for: ['everyone'],
    wanted: 6,
    filled: 2,
  },
  {
    of: 'Cykelklubben Bagvind',
    role: 'board-member',
    title: 'Plads i bestyrelsen',
    text: 'Vi er fire og vil gerne være fem. Vi mødes hver anden måned og planlægger ture.',
    when: ['thu-evening'],
    hours: 3,
    danish: 'good',
  },
  {
    of: 'Gymnastikforeningen Krum Ryg',
    role: 'assistant-coach',
    title: 'Hjælp til forældre og barn',
    text: 'Du sætter redskaber frem og hjælper de små over plinten. Det er sjovt, og man bliver varm.',
    when: ['sat-morning'],
    hours: 5,
    danish: 'beginner',
    certificate: true,
    wanted: 2,
  },
  {
    of: 'Lystfiskerne i Lav Sø',
    role: 'instructor',
    title: 'Vis børn, hvordan man fisker',
    text: 'Kan du binde en knude og vente længe? Så er du den rette. Vi har stænger og veste.',
    when: ['sun-morning'],
    hours: 5,
    danish: 'some',
    certificate: true,
  },
  {
    of: 'Kolonihaverne Lugejernet',
    role: 'maintenance',
    title: 'Den fælles have ved grillen',
    text: 'Du luger, planter og klipper sammen med tre andre. Du får et bed for dig selv.',
    when: ['wed-evening', 'sat-morning'],
    hours: 6,
    danish: 'none',
    wanted: 2,
  },
  {
    of: 'Madforeningen Langbordet',
    role: 'kitchen-helper',
    title: 'Kok for en aften',
    text: 'Du laver en ret hjemmefra til fyrre gæster. Vi køber ind og vasker op. Du bestemmer, hvad vi spiser.',
    when: ['fri-afternoon', 'fri-evening'],
    hours: 6,
    training: 'none',
    danish: 'none',
    wanted: 4,
    filled: 1,
  },
  {
    of: 'Bagelauget Hævetid',
    role: 'instructor',
    title: 'Bag fladbrød med os',
    text: 'Kan du bage brød, som man gør hos jer? Vis det for otte nysgerrige ved den gamle ovn.',
    when: ['sat-afternoon'],
    hours: 4,
    training: 'none',
    danish: 'beginner',
  },
  {
    of: 'Systuen Tråd i Nålen',
    role: 'instructor',
    title: 'Hjælp ved symaskinerne',
    text: 'Du hjælper begyndere med at træde tråden og lægge bukser op. Vi taler mange sprog.',
    when: ['tue-evening'],
    hours: 8,
    danish: 'beginner',
    speaks: ['ti', 'ar'],
    wanted: 2,
  },
  {
    of: 'Orkestret Falsk Alarm',
    role: 'web-editor',
    title: 'Skriv om vores koncerter',
    text: 'Du lægger billeder og korte tekster op. En time om ugen er nok, og du kan gøre det hjemme.',
    when: ['mon-evening', 'thu-evening'],
    hours: 4,
    danish: 'good',
  },
  {
    of: 'Koret Vestenvinden',
    role: 'cafe-helper',
    title: 'Kaffe i pausen',
    text: 'Du brygger kaffe til tredive sangere og hører prøven gratis.',
    when: ['wed-evening'],
    hours: 4,
    training: 'none',
    danish: 'none',
    filled: 1,
  },
  {
    of: 'Danseforeningen To til Venstre',
    role: 'instructor',
    title: 'Vis os en dans hjemmefra',
    text: 'Én aften eller hele vinteren, som du vil. Vi har musik, gulv og gode sko.',
    when: ['fri-evening'],
    hours: 4,
    danish: 'beginner',
  },
  {
    of: 'Brætspilscaféen Terningen',
    role: 'welcome-buddy',
    title: 'Vært om torsdagen',
    text: 'Du finder et bord til nye og forklarer et spil. Man lærer hurtigt dansk af at tabe.',
    when: ['thu-evening'],
    hours: 6,
    danish: 'some',
    wanted: 2,
  },
  {
    of: 'Naturklubben Grøn Finger',
    role: 'event-helper',
    title: 'Bål og snobrød',
    text: 'Du passer bålet, når børnene kommer ud af skoven.',
    when: ['sun-afternoon'],
    hours: 3,
    danish: 'beginner',
    certificate: true,
    wanted: 2,
    state: 'paused',
  },
  {
    of: 'Idrætsklubben Fem Kilometer',
    role: 'coach',
    title: 'Løbetræner for begyndere',
    text: 'Du løber sagte og venter på den sidste. Vi giver en trøje og et kursus.',
    when: ['mon-evening', 'wed-evening'],
    hours: 8,
    training: 'paid-course',
    danish: 'some',
    state: 'submitted',
  },
  {
    of: 'Ungdomsklubben Ankeret',
    role: 'homework-helper',
    title: 'Lektier før fodbold',
    text: 'Du sidder med unge på 13 til 16 år en time, før kampen begynder. Matematik er godt, tålmodighed er bedre.',
    when: ['mon-afternoon', 'wed-afternoon'],
    hours: 8,
    danish: 'good',
    certificate: true,
    wanted: 2,
  },
  {
    of: 'Foreningen Nye Naboer Nord',
    role: 'language-helper',
    title: 'Snak dansk over suppen',
    text: 'Vi spiser sammen hver onsdag. Du taler langsomt og lytter godt.',
    when: ['wed-evening'],
    hours: 8,
    training: 'none',
    danish: 'good',
    wanted: 3,
  },
  {
    of: 'Foreningen Nye Naboer Syd',
    role: 'driver',
    title: 'Hent familier til fællesspisning',
    text: 'Du kører en rute mellem Pedersker og Aakirkeby. Der er barnestole i garagen.',
    when: ['fri-evening'],
    hours: 4,
    training: 'none',
    danish: 'some',
    wanted: 2,
    state: 'sent-back',
    reason: 'Skriv, om man skal have egen bil, og hvem der betaler benzin.',
  },
  {
    of: 'Biblioteket Læsepladsen',
    role: 'language-helper',
    title: 'Sprogcafé om mandagen',
    text: 'Du sidder ved et bord med tre eller fire, der øver dansk. Vi har emner og kaffe klar.',
    when: ['mon-afternoon'],
    hours: 8,
    training: 'own-course',
    danish: 'good',
    stepFree: true,
    wanted: 4,
    filled: 1,
  },
  {
    of: 'Fritidshuset Fløjten',
    role: 'cafe-helper',
    title: 'Frugt og boller til børnene',
    text: 'Du skærer frugt og bager boller med børn efter skole. Alt er økologisk og lidt rodet.',
    when: ['tue-afternoon', 'thu-afternoon'],
    hours: 10,
    danish: 'none',
    certificate: true,
  },
  {
    of: 'Cykelvennerne',
    role: 'maintenance',
    title: 'Lap cykler sammen med os',
    text: 'Vi sætter gamle cykler i stand og giver dem til nye naboer. Du lærer det på en aften.',
    when: ['tue-evening'],
    hours: 6,
    danish: 'none',
    wanted: 3,
  },
  {
    of: 'Strandrenserne',
    role: 'other',
    title: 'Saml skrald og find rav',
    text: 'Vi går to kilometer langs stranden den første lørdag i måneden.',
    when: ['sat-morning'],
    hours: 3,
    training: 'none',
    danish: 'none',
    for: ['everyone'],
    wanted: 8,
    filled: 3,
  },
  {
    of: 'Historisk Lav Gamle Sten',
    role: 'event-helper',
    title: 'Markedsdag i august',
    text: 'Du hjælper ved boderne. Markedet er slut for i år.',
    when: ['sat-afternoon'],
    hours: 5,
    danish: 'beginner',
    wanted: 2,
    filled: 2,
    state: 'closed',
  },
]

/** What the invented organisations look for: thirty roles and a few more, in every state. */
export function makeRoles(organisations: readonly DemoOrganisation[]): DemoRole[] {
  const dice = diceFor('roles')
  return told.flatMap((each): DemoRole[] => {
    const organisation = organisations.find(({ invented }) => invented.name === each.of)
    if (!organisation) throw new Error(`no organisation is called ${each.of}`)
    const state = each.state ?? 'published'
    const madeAgo = dice.between(5, 34)
    const submittedAgo = state === 'draft' ? null : madeAgo - dice.between(0.2, 2)
    const wasPublished = state === 'published' || state === 'paused' || state === 'closed' || each.before !== undefined
    return [
      {
        needId: dice.id(),
        organisation,
        createdBy: organisation.leader,
        state,
        role: each.role,
        title: each.title,
        text: each.text,
        availability: availabilityOf(each.when),
        hoursPerMonth: each.hours ?? null,
        training: each.training ?? 'along-the-way',
        danishLevel: each.danish,
        languages: each.speaks ?? [],
        audience: each.for ?? [],
        interest: organisation.invented.interest ?? null,
        suitsNewcomers: !each.notForNewcomers,
        childCertificate: each.certificate ?? false,
        stepFree: each.stepFree ?? false,
        wanted: each.wanted ?? 1,
        filled: each.filled ?? 0,
        sentBackReason: each.reason ?? null,
        madeAgo,
        submittedAgo: state === 'submitted' ? dice.between(0.3, 3) : submittedAgo,
        publishedAgo: wasPublished ? (submittedAgo ?? madeAgo) - dice.between(0.3, 3) : null,
        approvedBefore: each.before ?? null,
      },
    ]
  })
}
