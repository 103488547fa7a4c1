/** First names that are common where people come from, and family names that nobody has. */

export interface NamesOf {
  woman: readonly string[]
  man: readonly string[]
}

/** Danish first names, by the time they were given. */
export const danishNames: Record<'old' | 'middle' | 'young', NamesOf> = {
  old: {
    woman: [
      'Birthe',
      'Inger',
      'Lis',
      'Jytte',
      'Bodil',
      'Grethe',
      'Ruth',
      'Karen',
      'Else',
      'Vibeke',
      'Annelise',
      'Tove',
      'Solveig',
      'Kirsten',
      'Ulla',
      'Elin',
    ],
    man: [
      'Poul',
      'Jørgen',
      'Erik',
      'Svend',
      'Hans',
      'Kaj',
      'Bent',
      'Ole',
      'Flemming',
      'Verner',
      'Arne',
      'Preben',
      'Knud',
      'Mogens',
      'Finn',
      'Leif',
    ],
  },
  middle: {
    woman: [
      'Mette',
      'Lone',
      'Charlotte',
      'Tina',
      'Dorte',
      'Susanne',
      'Pernille',
      'Heidi',
      'Anette',
      'Rikke',
      'Marianne',
      'Gitte',
      'Helle',
      'Trine',
      'Line',
      'Malene',
    ],
    man: [
      'Lars',
      'Henrik',
      'Morten',
      'Claus',
      'Thomas',
      'Jesper',
      'Torben',
      'Carsten',
      'Brian',
      'Kenneth',
      'Peter',
      'Allan',
      'Michael',
      'Søren',
      'Rasmus',
      'Jakob',
    ],
  },
  young: {
    woman: ['Freja', 'Ida', 'Laura', 'Signe', 'Alberte', 'Clara', 'Josefine', 'Maja', 'Nanna', 'Caroline', 'Liva', 'Silje'],
    man: ['Oliver', 'Magnus', 'Emil', 'Malthe', 'Noah', 'Villads', 'Tobias', 'Oskar', 'Lauge', 'Anton', 'Storm', 'Bertram'],
  },
}

/** Names by language, as people write them themselves: some in Latin letters, some in their own. */
export const namesByLanguage = {
  ar: {
    woman: ['Rima', 'Huda', 'Nour', 'Layla', 'Amina', 'Maha', 'سلمى', 'هند', 'Dalal', 'Yasmin', 'ريم', 'Hanan'],
    man: ['Omar', 'Khaled', 'Yousef', 'Samir', 'Bassam', 'خالد', 'Tarek', 'Nabil', 'يوسف', 'Anas', 'Hadi', 'Mazen'],
  },
  uk: {
    woman: ['Олена', 'Iryna', 'Kateryna', 'Наталія', 'Yuliia', 'Svitlana', 'Oksana', 'Тетяна', 'Daryna', 'Larysa', 'Halyna', 'Анна'],
    man: ['Andrii', 'Олександр', 'Mykola', 'Taras', 'Serhii', 'Іван', 'Bohdan', 'Petro', 'Vasyl', 'Maksym'],
  },
  ti: {
    woman: ['Selam', 'Abrehet', 'ሰላም', 'Winta', 'Luwam', 'Feven', 'ራህዋ', 'Semhar'],
    man: ['Tesfay', 'Filmon', 'ዮናስ', 'Berhane', 'Robel', 'Kidane', 'Mehari'],
  },
  prs: { woman: ['Shabnam', 'Zahra', 'فرشته', 'Nargis', 'Mina', 'Laila'], man: ['Farid', 'Mirwais', 'حمید', 'Jawad', 'Nasir', 'Rahim'] },
  fa: { woman: ['Shirin', 'Parisa', 'مریم', 'Roya', 'Neda', 'Azadeh'], man: ['Reza', 'Dariush', 'بهرام', 'Kamran', 'Siavash', 'Arash'] },
  so: { woman: ['Hodan', 'Ifrah', 'Sagal', 'Ubah', 'Hibo'], man: ['Abdi', 'Liban', 'Warsame', 'Guled', 'Bile'] },
  ps: { woman: ['Palwasha', 'Spozhmai', 'Zarghuna'], man: ['Zmarai', 'Khushal', 'Baryalai'] },
  ku: { woman: ['Berfîn', 'Rojda', 'Hêvî'], man: ['Azad', 'Şivan', 'Baran'] },
  ro: { woman: ['Ioana', 'Mihaela', 'Andreea'], man: ['Ionuț', 'Radu', 'Cătălin'] },
  pl: { woman: ['Agnieszka', 'Małgorzata', 'Ewa'], man: ['Tomasz', 'Paweł', 'Krzysztof'] },
  th: { woman: ['Suda', 'Malee', 'Ploy'], man: ['Somchai', 'Anan', 'Niran'] },
  tl: { woman: ['Maricel', 'Jocelyn', 'Rosalie'], man: ['Jun', 'Rodel', 'Arnel'] },
  en: { woman: ['Grace', 'Abigail', 'Naomi'], man: ['Kwame', 'Joseph', 'Daniel'] },
} as const satisfies Record<string, NamesOf>
export type NameLanguage = keyof typeof namesByLanguage

const beginnings = [
  'Klippe',
  'Fyr',
  'Lyng',
  'Mose',
  'Sten',
  'Havne',
  'Ege',
  'Birke',
  'Røn',
  'Sild',
  'Vinde',
  'Blåmunke',
  'Tang',
  'Morgen',
  'Ællinge',
  'Kornblom',
  'Skærgaards',
  'Granit',
  'Rokke',
  'Strand',
]
const endings = ['holm', 'gaard', 'bakke', 'vang', 'dal', 'agre', 'høj', 'skov', 'lund', 'stue', 'bo', 'tofte']

/** Family names made of words of the island. */
export const familyNames: readonly string[] = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending))
