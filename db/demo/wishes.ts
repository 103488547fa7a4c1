import type { OfferKind } from '~/offers/offer'

/** What newcomers say they wish for, as a coordinator writes it down: one sentence by what they look for. */
export const wishFor: Record<OfferKind, readonly string[]> = {
  'language-buddy': [
    'Vil gerne tale mere dansk uden for sprogskolen.',
    'Ønsker en at øve dansk med, helst i roligt tempo.',
    'Forstår en del, men mangler nogen at tale med.',
    'Vil øve de ord, man bruger på arbejdet.',
  ],
  'teach-culture': ['Vil gerne vide mere om højtider og vaner.', 'Er nysgerrig på øens historie.'],
  'mentor-work': [
    'Vil gerne i gang i sit fag og mangler netværk.',
    'Ønsker hjælp til at forstå danske jobopslag.',
    'Har arbejdet i mange år og vil gerne vise, hvad det er blevet til.',
    'Vil øve en jobsamtale.',
  ],
  'mentor-education': [
    'Vil gerne tage en uddannelse, men ved ikke hvilken.',
    'Er i gang med at finde ud af, hvad de gamle papirer tæller.',
  ],
  'spare-time-job': ['Vil gerne have et fritidsjob ved siden af skolen.', 'Kan arbejde i weekender og vil gerne tjene egne penge.'],
  'company-visit': ['Vil gerne se, hvordan en dansk arbejdsplads ser ud indefra.', 'Er nysgerrig på, hvilke job der findes på øen.'],
  'homework-help': [
    'Et barn i skolen har brug for en hånd med lektierne.',
    'Vil gerne have hjælp til opgaverne på sprogskolen.',
    'Børnene er glade for skolen, men læsningen driller.',
  ],
  'practical-help': [
    'Mangler hjælp til at forstå breve og MitID.',
    'Er lige flyttet ind og mangler en med en skruemaskine.',
    'Vil gerne lære at bruge busser og apps.',
  ],
  'club-place': [
    'Har spillet på hold før og vil gerne i gang igen.',
    'Vil gerne dyrke noget sammen med andre.',
    'Børnene vil gerne gå til noget fast.',
  ],
  'activity-companion': [
    'Keder sig i weekenden og vil gerne ud at opleve øen.',
    'Vil gerne lære nogen at kende gennem noget, man laver sammen.',
    'Kan godt lide at være ude.',
  ],
  'friend-family': [
    'Familien vil gerne kende en dansk familie.',
    'Savner nogen at spise sammen med om søndagen.',
    'Børnene vil gerne lege med andre børn efter skole.',
  ],
  hospitality: ['Vil gerne inviteres med til noget, hvor der er andre mennesker.', 'Laver gerne mad til fællesspisning.'],
  'bridge-builder': ['Vil gerne tale med en, der selv har været ny.', 'Har mange små spørgsmål om hverdagen, helst på sit eget sprog.'],
  companion: ['Vil gerne have en med første gang til møder.', 'Er usikker på at finde vej og vil gerne følges.'],
  transport: ['Bor langt fra bussen og mangler et lift om aftenen.', 'Kan ikke komme hjem fra træning med bussen.'],
}

export const moreWishes: readonly string[] = [
  'Er fleksibel med tiden.',
  'Vil helst mødes et sted ude i byen.',
  'Foretrækker at mødes ved biblioteket.',
  'Taler gerne om børn og mad.',
  'Er lidt genert i begyndelsen.',
  'Vil gerne hjælpe andre igen, når det er muligt.',
  'Har god humor.',
  'Svarer hurtigst om aftenen.',
  'Er lige begyndt på sprogskolen.',
  'Har cyklet hele sit liv.',
]

/** What is asked before an answer, and what a coordinator replies. */
export const questionsOfOffers = [
  {
    question: 'Er det i orden, at vi mødes på biblioteket den første gang?',
    reply: 'Ja, det er helt fint. Vi siger det videre, når I begge har svaret.',
  },
  { question: 'Hvor meget dansk taler personen?', reply: 'Nok til en kort samtale, hvis du taler langsomt.' },
  { question: 'Kan vi begynde efter ferien?', reply: 'Ja, I aftaler selv, hvornår I begynder.' },
] as const
export const questionsOfNewcomers = [
  { question: 'Må jeg tage en veninde eller ven med første gang?', reply: 'Ja, det må du gerne.' },
  { question: 'Må jeg møde personen, før jeg siger ja?', reply: 'Ja. Vi kan mødes alle tre, hvis du vil det.' },
] as const
export const questionInArabic = { question: 'هل يمكنني أن أزور المكان قبل أن أوافق؟', reply: 'نعم، يمكنك ذلك. سنجد موعداً معاً.' } as const

/** What volunteers write about what they did. */
export const activityNotes: readonly string[] = [
  'Vi gik en tur og talte om vejret og butikkerne.',
  'Vi læste en lille avisartikel.',
  'Kaffe og snak om skolen.',
  'Vi øvede tal og klokkeslæt.',
  'Vi skrev en kort ansøgning.',
  'Var på biblioteket.',
  'Vi lavede mad sammen.',
  'Gennemgik en jobannonce.',
  'Vi fulgtes til træning.',
  'Hyggelig eftermiddag, mange nye ord.',
  'Talte i telefon.',
  'Vi så på bustider og billetter.',
]
