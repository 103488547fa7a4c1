import type { Interest } from '~/people/facts'

/** What happens every week, by what an organisation is about: name, hours (24 = half past eleven is 23.5), for whom. */
export interface WeekWording {
  name: string
  /** Hours after midnight, island time. */
  from: number
  to: number
  /** Youngest and oldest, in years. */
  ages?: readonly [number | null, number | null]
  women?: boolean
  /** Usual days; the first that is free is taken. */
  on?: 'weekday' | 'weekend'
}

const children = [6, 12] as const
const adults = [18, null] as const

export const weekWording: Partial<Record<Interest, readonly WeekWording[]>> = {
  football: [
    { name: 'Fodbold for børn', from: 16, to: 17, ages: children },
    { name: 'Fodbold for voksne', from: 18.5, to: 20, ages: [16, null] },
    { name: 'Gåfodbold', from: 10, to: 11, ages: [50, null], on: 'weekend' },
    { name: 'Kvindefodbold for begyndere', from: 17, to: 18.5, women: true },
  ],
  handball: [
    { name: 'Børnehåndbold', from: 10, to: 11, ages: [6, 9], on: 'weekend' },
    { name: 'Håndbold for unge', from: 16.5, to: 18, ages: [10, 17] },
    { name: 'Motionshåndbold', from: 20, to: 21.5, ages: adults },
  ],
  badminton: [
    { name: 'Badminton for begyndere', from: 18, to: 19.5, ages: [16, null] },
    { name: 'Familiebadminton', from: 10, to: 11.5, on: 'weekend' },
  ],
  swimming: [
    { name: 'Svømning for begyndere', from: 17, to: 18, ages: [6, 10] },
    { name: 'Svømning for kvinder', from: 19, to: 20.5, women: true },
    { name: 'Vinterbad', from: 7, to: 8, ages: adults, on: 'weekend' },
  ],
  running: [
    { name: 'Rolig løbetur', from: 17, to: 18 },
    { name: 'Løb for øvede', from: 18, to: 19.5, ages: [15, null] },
  ],
  cycling: [{ name: 'Cykeltur og reparation', from: 15, to: 17.5, on: 'weekend' }],
  gymnastics: [
    { name: 'Gymnastik for kvinder', from: 17, to: 18, women: true },
    { name: 'Familieleg', from: 10, to: 11.5, on: 'weekend' },
    { name: 'Rygtræning', from: 9.5, to: 10.5, ages: [60, null] },
  ],
  fishing: [{ name: 'Fiskeri fra kysten', from: 6.5, to: 9, on: 'weekend' }],
  sailing: [
    { name: 'Joller for unge', from: 16, to: 18.5, ages: [9, 17] },
    { name: 'Aftensejlads', from: 18, to: 21, ages: adults },
  ],
  hiking: [{ name: 'Vandretur', from: 10, to: 14, on: 'weekend' }],
  gardening: [{ name: 'Arbejde i fælleshaven', from: 14, to: 16.5 }],
  cooking: [
    { name: 'Fællesspisning', from: 17, to: 20 },
    { name: 'Madværksted', from: 16, to: 19, on: 'weekend' },
  ],
  baking: [{ name: 'Bagedag', from: 9, to: 12.5, on: 'weekend' }],
  sewing: [
    { name: 'Åben systue', from: 13, to: 16 },
    { name: 'Syaften for kvinder', from: 18.5, to: 21, women: true },
  ],
  knitting: [{ name: 'Strik og te', from: 14, to: 16 }],
  woodwork: [{ name: 'Åbent værksted', from: 18, to: 21, ages: adults }],
  music: [
    { name: 'Øveaften', from: 19, to: 21.5 },
    { name: 'Begynderhold, lån et instrument', from: 17.5, to: 18.5 },
  ],
  singing: [{ name: 'Kor', from: 19, to: 21 }],
  dance: [
    { name: 'Dans for begyndere', from: 19, to: 20 },
    { name: 'Børnedans', from: 16, to: 16.75, ages: [4, 9] },
  ],
  art: [{ name: 'Åbent atelier', from: 18, to: 21 }],
  reading: [
    { name: 'Læsekreds på let dansk', from: 16.5, to: 18 },
    { name: 'Højtlæsning for børn', from: 15, to: 15.5, ages: [3, 7] },
  ],
  film: [{ name: 'Filmaften', from: 19, to: 21.5, ages: [11, null] }],
  games: [{ name: 'Spilleaften', from: 18, to: 21.5 }],
  animals: [{ name: 'Hundeluftning', from: 10, to: 11.5, on: 'weekend' }],
  nature: [{ name: 'På opdagelse i skoven', from: 10, to: 12, ages: [4, null], on: 'weekend' }],
  history: [{ name: 'Fortællinger og kaffe', from: 14, to: 16 }],
}

/** What companies hold open every week, when they do. */
export const companyWeek: readonly WeekWording[] = [
  { name: 'Åbent for et kig', from: 14, to: 15 },
  { name: 'Sprogkaffe i kantinen', from: 9.5, to: 10 },
]

export const joiningWording: Record<'association' | 'company' | 'institution' | 'group', readonly (readonly string[])[]> = {
  association: [
    [
      'Sig hej: Tryk på Skriv til os. Så aftaler vi, hvornår du kommer.',
      'Kom og prøv: En fra klubben møder dig i døren. Du kan låne det, du mangler.',
      'Bliv medlem: Du kan betale lidt hver måned. Spørg, hvis det er svært.',
    ],
    [
      'Kom forbi: Du behøver ikke melde dig til den første gang.',
      'Vær med: Du får en makker, der viser dig, hvordan vi gør.',
      'Sig til: Vil du blive ved, hjælper vi med papirerne.',
    ],
  ],
  company: [
    [
      'Skriv til os: Fortæl kort, hvem du er, og hvad du gerne vil se.',
      'Kom på besøg: Vi viser rundt og drikker en kop kaffe.',
      'Tal om mere: Passer det, taler vi om praktik eller job.',
    ],
  ],
  institution: [
    ['Kom ind: Døren er åben, og det koster ikke noget.', 'Spørg: En medarbejder hjælper dig i gang. Vi finder et sprog, vi kan mødes i.'],
  ],
  group: [['Skriv til os: Så fortæller vi, hvor vi mødes næste gang.', 'Kom med: Tag gerne en ven eller dine børn med.']],
}
