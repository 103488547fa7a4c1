import { plainLetters } from '~/i18n/search-terms'

/** What can be imported, the fields of each, and the headings that mean them in registers. Pure. */

export const importKinds = ['organisations', 'activities', 'roles'] as const
export type ImportKind = (typeof importKinds)[number]

const list = (words: string) => words.split(' ')

/** Field → headings that mean it, in Danish and English; the field's own name is one of them too. The order is that of the page. */
const headingsOf = {
  organisations: {
    number: list('nr nummer cvr cvrnr cvrnummer foreningsnummer foreningsnr registernummer registernr id foreningsid orgnr number regno'),
    name: list('navn forening foreningsnavn foreningensnavn virksomhed firma organisation association name club klub klubnavn'),
    kind: list('type slags art foreningstype organisationstype kind organisationsform'),
    town: list('by bynavn postnrogby postnummerogby postby town city kommunedel'),
    postcode: list('postnr postnummer zip zipcode postcode postalcode'),
    place: list('sted lokale hal adressested hvor venue place location'),
    lead: list('kortom kortbeskrivelse underrubrik manchet resume kort short summary intro lead'),
    about: list('beskrivelse om omforeningen formaal tekst description about purpose text'),
    languages: list('sprog taler sprogder tales sprogdertales languages language'),
    interests: list('interesser interesse kategori kategorier aktivitetsomraade aktiviteter idraet interests interest category categories'),
    industries: list('branche brancher erhverv industry industries trade'),
    ages: list('alder aldersgruppe maalgruppe aldre age ages agegroup'),
    ageFrom: list('alderfra fraalder minalder mindstealder agefrom minage'),
    ageTo: list('aldertil tilalder maxalder maksalder ageto maxage'),
    website: list('hjemmeside website web url www link homepage internet'),
  },
  activities: {
    organisation: list(
      'forening foreningsnavn foreningsnummer foreningsnr organisation klub cvr cvrnr cvrnummer association club organization',
    ),
    number: list('nr nummer id aktivitetsnr aktivitetsnummer holdnr holdnummer number'),
    name: list('hold holdnavn aktivitet aktivitetsnavn navn name activity team title titel'),
    day: list('dag ugedag dage day weekday'),
    time: list('tid tidspunkt klokken klokkeslaet kl tidsrum time times when'),
    starts: list('start starttid starttidspunkt fra frakl begynder starts starttime from begin'),
    ends: list('slut sluttid sluttidspunkt til tilkl slutter ends endtime end to'),
    place: list('sted lokale hal hvor place venue location'),
    interest: list('interesse kategori idraet interest category sport'),
    womenOnly: list('kunkvinder kvinder kunforkvinder kvindehold womenonly women'),
    ages: list('alder aldersgruppe maalgruppe age ages agegroup'),
    ageFrom: list('alderfra fraalder minalder mindstealder agefrom minage'),
    ageTo: list('aldertil tilalder maxalder maksalder ageto maxage'),
  },
  roles: {
    organisation: list(
      'forening foreningsnavn foreningsnummer foreningsnr organisation klub cvr cvrnr cvrnummer association club organization',
    ),
    number: list('nr nummer id rollenr rollenummer opslagsnr number'),
    role: list('rolle rolletype funktion post hverv role position'),
    title: list('titel overskrift navn stilling title name heading'),
    text: list('beskrivelse tekst om opgaver opgave description text about tasks'),
    town: list('by bynavn postnrogby postby town city'),
    postcode: list('postnr postnummer zip zipcode postcode postalcode'),
    when: list('hvornaar dage dag tidspunkt tid tider when days day'),
    hoursPerMonth: list('timerommaaneden timerpermaaned timermd timer timeprmaaned timerprmaaned hourspermonth hours'),
    training: list('oplaering kursus uddannelse training course'),
    danishLevel: list('dansk danskniveau niveauafdansk kravtildansk danish danishlevel'),
    languages: list('sprog godesprog languages language'),
    interest: list('interesse kategori idraet interest category sport'),
    suitsNewcomers: list('egnetfornye fornye godfornye nyepaaoeen suitsnewcomers fornewcomers newcomers'),
    childCertificate: list('boerneattest attest childcertificate'),
    wanted: list('antal pladser antalpladser hvormange wanted places count amount'),
    untilDate: list('tilogmed senest frist udloeber ansoegningsfrist until deadline expires slutdato'),
  },
} satisfies Record<ImportKind, Record<string, readonly string[]>>

export type OrganisationField = keyof (typeof headingsOf)['organisations']
export type ActivityField = keyof (typeof headingsOf)['activities']
export type RoleField = keyof (typeof headingsOf)['roles']
export type ImportField = OrganisationField | ActivityField | RoleField

export function fieldsOf(what: ImportKind): ImportField[] {
  return Object.keys(headingsOf[what]) as ImportField[]
}

/** Fields without which no row can be read; of several in one entry, one is enough. */
export const neededFields: Record<ImportKind, readonly (readonly ImportField[])[]> = {
  organisations: [['name'], ['town', 'postcode']],
  activities: [['organisation'], ['name'], ['day'], ['starts', 'time'], ['ends', 'time']],
  roles: [['organisation'], ['title', 'role']],
}

/**
 * What a column is: a field, nothing (`''`: not read), or about a private person (`private`): such a column is not even kept while the
 * file is looked through.
 */
export type ColumnUse = ImportField | '' | 'private'

/** Words in headings of what is about a person, and has no business in the bank. */
const privateHeading = new RegExp(
  [
    // numbers, addresses and accounts
    'cpr|personn|^person$|foedt|foedsel|birth|telefon|phone|^tlf|^tel$|mobil|mail|adresse$|^adr|address|konto|account|iban',
    // names, and what they are there as; »billeder« are pictures
    'fornavn|efternavn|kontakt|contact|ansvarlig|formand|kasserer|sekretaer|revisor|suppleant|bestyr|chair|treasurer|board|tovholder',
    '(?<!bil)leder|leader|manager|direktoer|director|traener|trainer|coach|instruktoer|instructor|laerer|underviser|teacher',
    '^ejer|ejere?$|indehaver|owner',
    // what somebody wrote for themselves
    'bemaerk|anmaerk|remark|kommentar|comment|^not(?:e|at)',
  ].join('|'),
)

/** A word as headings and lists are compared: small letters, æ/ø/å as ae/oe/aa, no signs and no spaces. */
export function plainWord(text: string): string {
  return plainLetters(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What each heading means; of two that mean the same the first counts. */
export function recogniseColumns(what: ImportKind, headings: readonly string[]): Record<string, ColumnUse> {
  const meaning = new Map<string, ImportField>()
  for (const [field, words] of Object.entries(headingsOf[what]) as [ImportField, readonly string[]][])
    for (const word of [plainWord(field), ...words]) if (!meaning.has(word)) meaning.set(word, field)
  const taken = new Set<ImportField>()
  return Object.fromEntries(
    headings.map((heading): [string, ColumnUse] => {
      const word = plainWord(heading)
      const field = meaning.get(word)
      if (field === undefined) return [heading, privateHeading.test(word) ? 'private' : '']
      if (taken.has(field)) return [heading, '']
      taken.add(field)
      return [heading, field]
    }),
  )
}

/** Needed fields that no column stands for; each with what could stand for it. */
export function missingFields(what: ImportKind, columns: Readonly<Record<string, string>>): (readonly ImportField[])[] {
  const present = new Set(Object.values(columns))
  return neededFields[what].filter((any) => !any.some((field) => present.has(field)))
}

/** A choice for each heading, as the form gives them in order; a field chosen twice stays where it stands first. */
export function chosenColumns(
  what: ImportKind,
  before: Readonly<Record<string, string>>,
  chosen: readonly string[],
): Record<string, ColumnUse> {
  const fields: readonly string[] = fieldsOf(what)
  const taken = new Set<string>()
  return Object.fromEntries(
    Object.entries(before).map(([heading, use], index): [string, ColumnUse] => {
      if (use === 'private') return [heading, 'private']
      const wanted = chosen[index] ?? use
      if (!fields.includes(wanted) || taken.has(wanted)) return [heading, '']
      taken.add(wanted)
      return [heading, wanted as ImportField]
    }),
  )
}

/** Cells by heading as cells by field; where no field is meant, nothing. */
export function cellsByField(
  columns: Readonly<Record<string, string>>,
  cells: Readonly<Record<string, string>>,
): Partial<Record<ImportField, string>> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([heading, use]) =>
      use === '' || use === 'private' || !Object.hasOwn(cells, heading) ? [] : [[use, cells[heading]]],
    ),
  )
}
