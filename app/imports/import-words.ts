import { languageName, ownLanguageName } from '~/i18n/format'
import danishFacts from '~/i18n/locales/da/facts.json'
import danishRoles from '~/i18n/locales/da/wanted.json'
import englishFacts from '~/i18n/locales/en/facts.json'
import englishRoles from '~/i18n/locales/en/wanted.json'
import { townByName, towns, type TownSlug } from '~/island/towns'
import { organisationKinds, type OrganisationKind } from '~/organisations/organisation'
import { danishLevels, days, industries, interests, spokenLanguages, times, type DanishLevel, type Day, type Slot } from '~/people/facts'
import { roleCodes, trainings, type RoleCode, type Training } from '~/wanted/wanted-role'
import { plainWord } from './import-columns'

/** The words people write in registers for what the house has codes for. The names on our own pages are known by themselves. */

type Lookup<T> = (text: string) => T | undefined

/** Finds a code by its names; each list may hold more words than the pages show. */
function lookup<T extends string>(
  codes: readonly T[],
  names: (code: T) => readonly string[],
  more: Partial<Record<T, string>> = {},
): Lookup<T> {
  const byWord = new Map<string, T>()
  for (const code of codes)
    for (const word of [code, ...names(code), ...(more[code]?.split(' ') ?? [])]) {
      const plain = plainWord(word)
      if (plain && !byWord.has(plain)) byWord.set(plain, code)
    }
  return (text) => byWord.get(plainWord(text))
}

export const kindOf: Lookup<OrganisationKind> = lookup(organisationKinds, () => [], {
  association:
    'forening foreninger klub idrætsforening idrætsklub sportsklub oplysningsforening aftenskole selskab foreninger union club society',
  company: 'firma virksomhed virksomheder aps as ivs enkeltmandsvirksomhed erhverv business',
  institution: 'institution offentlig kommunal skole bibliotek museum kirke menighedsråd selvejende public school church',
  group: 'gruppe netværk uformel frivilliggruppe network informal',
})

export const dayOf: Lookup<Day> = lookup(days, (code) => [danishFacts.days[code], englishFacts.days[code], danishFacts.daysShort[code]], {
  mon: 'man mandage',
  tue: 'tir tirs tirsdage tues',
  wed: 'ons onsdage weds',
  thu: 'tor tors torsdage thur thurs',
  fri: 'fre fredage',
  sat: 'lør lørdage',
  sun: 'søn søndage',
})

export const languageOf: Lookup<string> = lookup(
  spokenLanguages,
  (code) => [languageName(code, 'da'), languageName(code, 'en'), ownLanguageName(code).name],
  {
    prs: 'dari afghansk',
    fa: 'farsi persisk iransk',
    ti: 'tigrinya tigrinja eritreisk',
    ku: 'kurdisk kurmanji sorani kurdish',
    so: 'somali somalisk',
    tl: 'tagalog filippinsk filipino',
    my: 'burmesisk burmese',
    uk: 'ua ukrainsk',
    da: 'dk',
    en: 'gb',
  },
)

export const interestOf: Lookup<string> = lookup(interests, (code) => [danishFacts.interests[code], englishFacts.interests[code]], {
  football: 'fodboldklub soccer',
  running: 'motionsløb jogging',
  cycling: 'cykel cykelsport mountainbike',
  gymnastics: 'gymnastik gym fitness yoga',
  fishing: 'lystfiskeri fisk',
  sailing: 'sejlsport roning kajak',
  hiking: 'vandreture gåture walking',
  gardening: 'havearbejde haver kolonihave',
  cooking: 'mad kokkeri food',
  sewing: 'sytøj broderi',
  knitting: 'strikning strikke hækling',
  crafts: 'håndværk hobby håndarbejde kreativ',
  woodwork: 'træsløjd snedkeri',
  singing: 'sang kor choir korsang',
  dance: 'folkedans linedance',
  art: 'maling tegning kunst keramik',
  reading: 'læsning litteratur bog læsekreds',
  film: 'biograf foto video',
  games: 'brætspil kortspil skak bridge',
  computers: 'it edb computere esport',
  animals: 'hunde heste ridning dyr',
  nature: 'friluftsliv natur spejder outdoor',
  history: 'lokalhistorie slægtsforskning kultur',
  swimming: 'svøm svømmeklub',
})

export const industryOf: Lookup<string> = lookup(industries, (code) => [danishFacts.industries[code], englishFacts.industries[code]])

export const danishLevelOf: Lookup<DanishLevel> = lookup(
  danishLevels,
  (code) => [danishFacts.danishLevels[code], englishFacts.danishLevels[code]],
  {
    none: 'ingen intet nej 0',
    beginner: 'begynder begyndere fåord a1',
    some: 'noget lidt a2',
    good: 'godt mellem b1 b2',
    fluent: 'flydende modersmål c1 c2',
  },
)

export const roleOf: Lookup<RoleCode> = lookup(roleCodes, (code) => [danishRoles.roles[code], englishRoles.roles[code]], {
  coach: 'træner cheftræner trainer',
  'assistant-coach': 'hjælpetræner assistenttræner assistent',
  'team-leader': 'holdleder leder',
  referee: 'dommer linjedommer',
  instructor: 'instruktør underviser lærer teacher',
  'board-member': 'bestyrelsesmedlem bestyrelse formand næstformand sekretær board',
  treasurer: 'kasserer bogholder',
  'web-editor': 'webmaster hjemmeside redaktør web',
  'cafe-helper': 'cafehjælper café cafevært kiosk',
  'kitchen-helper': 'køkkenhjælper køkken kok',
  'event-helper': 'arrangementshjælper arrangement festival eventhjælper',
  'language-helper': 'sproghjælper sprog sprogcafe',
  'homework-helper': 'lektiehjælper lektiehjælp lektiecafé',
  'welcome-buddy': 'velkomstven velkomst vært mentor',
  driver: 'chauffør kører kørsel bus',
  maintenance: 'pedel vedligehold handyman praktisk havemand',
  other: 'andet anden other diverse',
})

export const trainingOf: Lookup<Training> = lookup(trainings, (code) => [danishRoles.trainings[code], englishRoles.trainings[code]], {
  none: 'ingen nej 0 no',
  'along-the-way': 'undervejs ja sidemandsoplæring løbende yes',
  'own-course': 'egetkursus internt kursus intern course',
  'paid-course': 'betaltkursus eksternt betalt ekstern paid',
})

const yesWords = new Set('ja j x 1 yes y true sand sandt ok'.split(' '))
const noWords = new Set('nej n 0 no false falsk'.split(' '))
/** »ja«, »x«, »1« and the like; undefined for what says neither. */
export function yesOrNo(text: string): boolean | undefined {
  if (/^[✓✔☑]$/u.test(text)) return true
  if (/^[-–☐✗]$/u.test(text)) return false
  const word = plainWord(text)
  return yesWords.has(word) ? true : noWords.has(word) ? false : undefined
}

/** A town by its name, by its postcode, or by both as one cell (»3700 Rønne«); where a postcode has several towns, the largest. */
export function townOf(text: string): TownSlug | undefined {
  const [, postcode] = /(?:^|\D)(\d{4})(?:\D|$)/.exec(text) ?? []
  const name = text
    .replace(/(?:DK-?)?\d{4}/gi, '')
    .replace(/[(),]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const byName = name ? townByName(name)?.slug : undefined
  return byName ?? (postcode ? towns.find((town) => town.postcode === Number(postcode))?.slug : undefined)
}

/** Minutes after midnight: »17.30«, »17:30«, »1730«, »17«, »kl. 17«, »17:30:00«. */
export function clockTime(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replace(/^kl(okken)?\.?\s*/, '')
    .replace(/\s*h$/, '')
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[.:](\d{2}))?(?:[.:]00)?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return Number(hours) * 60 + Number(minutes)
}

/** Two times in one cell: »17.30-19«, »kl. 17 til 18:30«. */
export function clockRange(text: string): { starts: number; ends: number } | undefined {
  const [from = '', to = '', ...more] = text.split(/\s*(?:-|–|—|\btil\b|\bto\b)\s*/i)
  const [starts, ends] = [clockTime(from.trim()), clockTime(to.trim())]
  return more.length > 0 || starts === undefined || ends === undefined ? undefined : { starts, ends }
}

/** Ages in one cell: »6-12«, »6 til 12 år«, »fra 15«, »60+«, »op til 12«, »alle«. */
export function ageRange(text: string): { ageFrom?: number; ageTo?: number } | undefined {
  const plain = text
    .toLowerCase()
    .replace(/års?\b|years?|yrs?/g, '')
    .trim()
  if (/^(alle|all|everyone|alle aldre)$/.test(plain)) return {}
  const [, both, other] = /^(\d{1,3})\s*(?:-|–|til|to)\s*(\d{1,3})$/.exec(plain) ?? []
  if (both !== undefined) return { ageFrom: Number(both), ageTo: Number(other) }
  const [, least] = /^(?:fra|from|over|min\.?)?\s*(\d{1,3})\s*(?:\+|og op|og opefter|and up)?$/.exec(plain) ?? []
  if (least !== undefined) return { ageFrom: Number(least) }
  const [, most] = /^(?:op til|til|under|up to|max\.?)\s*(\d{1,3})$/.exec(plain) ?? []
  return most === undefined ? undefined : { ageTo: Number(most) }
}

const timeOf = lookup(times, (code) => [danishFacts.times[code], englishFacts.times[code]], {
  morning: 'morgen formiddage',
  afternoon: 'eftermiddage',
  evening: 'aften aftener',
})
const manyDays: Record<string, readonly Day[]> = {
  hverdage: days.slice(0, 5),
  hverdag: days.slice(0, 5),
  weekdays: days.slice(0, 5),
  weekend: days.slice(5),
  weekender: days.slice(5),
  alle: days,
  alledage: days,
  hverdagogweekend: days,
}
/** »tirsdag aften«, »hverdage formiddag«, »weekend«; a day without a time is the whole day. */
export function slotsOf(text: string): Slot[] | undefined {
  const words = text.split(/[\s.]+/).filter(Boolean)
  const on: Day[] = []
  const at: (typeof times)[number][] = []
  for (const word of words) {
    const day = dayOf(word)
    const several = manyDays[plainWord(word)]
    const time = timeOf(word)
    if (day) on.push(day)
    else if (several) on.push(...several)
    else if (time) at.push(time)
    else if (!['og', 'and', 'om'].includes(plainWord(word))) return undefined
  }
  if (on.length === 0 && at.length === 0) return undefined
  return (on.length > 0 ? on : [...days]).flatMap((day) => (at.length > 0 ? at : [...times]).map((time): Slot => `${day}-${time}`))
}

/** A day as it is written here (31-12-2026, 31.12.2026, 31/12 2026) or by machines (2026-12-31), as YYYY-MM-DD; it need not exist. */
export function writtenDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? []
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const [, d, m, y] = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(text) ?? []
  return d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : undefined
}
