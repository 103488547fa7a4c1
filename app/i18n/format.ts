import { directionOf } from './languages'

/** The island's clock, whatever the server or the reader's device is set to. */
export const islandTimeZone = 'Europe/Copenhagen'

/** Arabic is shown with Western digits: they match bus stops and door signs. */
function intlLocale(language: string): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language
}

const kept = new Map<string, unknown>()
/** A formatter is slow to make (a page of offers would spend a tenth of its time on it) and never changes: each is made once. */
function once<F>(key: string, make: () => F): F {
  if (!kept.has(key)) kept.set(key, make())
  return kept.get(key) as F
}

function dateFormatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(
    `date ${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(intlLocale(language), { timeZone: islandTimeZone, ...options }),
  )
}

/** A day, as "21. november" (with the year only when it is not this one). */
export function formatDay(at: Date | string, language: string, today: Date): string {
  const instant = typeof at === 'string' ? new Date(`${at}T12:00:00Z`) : at
  const sameYear = instant.getUTCFullYear() === today.getUTCFullYear()
  return dateFormatter(language, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' as const }) }).format(instant)
}

/** A day with its weekday, as "lørdag 21. november"; where there is little room with a short month. */
export function formatWeekday(at: Date | string, language: string, month: 'long' | 'short' = 'long'): string {
  const instant = typeof at === 'string' ? new Date(`${at}T12:00:00Z`) : at
  return dateFormatter(language, { weekday: 'long', day: 'numeric', month }).format(instant)
}

/** The name of a day's weekday, as "fredag". */
export function formatWeekdayName(day: string, language: string): string {
  return dateFormatter(language, { weekday: 'long' }).format(new Date(`${day}T12:00:00Z`))
}

/** The parts of a date on a sign, short: "tir", "15", "sep". */
export function dateSignParts(day: string, language: string): { weekday: string; day: string; month: string } {
  const at = new Date(`${day}T12:00:00Z`)
  const short = (options: Intl.DateTimeFormatOptions) => dateFormatter(language, options).format(at).replace(/\.$/, '')
  // three letters fit a sign and are what Danish calendars have: "tir", not "tirs"
  const weekday = language === 'da' ? short({ weekday: 'short' }).slice(0, 3) : short({ weekday: 'short' })
  return { weekday, day: String(Number(day.slice(8))), month: short({ month: 'short' }) }
}

/** Day and clock time on the island, as "21. november 2026 kl. 15.30". */
export function formatMoment(at: Date, language: string): string {
  return dateFormatter(language, { dateStyle: 'long', timeStyle: 'short' }).format(at)
}

/** Minutes after midnight as a clock says them: "19.30" and "18" in Danish, "19:30" and "18:00" elsewhere. */
export function formatClock(minutes: number, language: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')]
  if (language === 'da') return rest === '00' ? String(hours) : `${hours}.${rest}`
  return `${String(hours).padStart(2, '0')}:${rest}`
}

/** A month written as YYYY-MM, as "maj 2026". */
export function formatMonth(month: string, language: string): string {
  return dateFormatter(language, { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T12:00:00Z`))
}

/** A Danish telephone number in pairs, as it is read aloud; any other as it is. */
export function formatPhone(number: string): string {
  const [, country = '', digits] = /^(\+45)?(\d{8})$/.exec(number) ?? []
  return digits ? [country, ...(digits.match(/../g) ?? [])].filter(Boolean).join('\u00a0') : number
}

export function formatNumber(value: number, language: string, digits = 0): string {
  return once(`number ${language} ${digits}`, () => new Intl.NumberFormat(intlLocale(language), { maximumFractionDigits: digits })).format(
    value,
  )
}

/** Several words as one phrase, as "dansk, engelsk og arabisk". */
export function formatList(words: readonly string[], language: string): string {
  return once(`list ${language}`, () => new Intl.ListFormat(intlLocale(language), { type: 'conjunction' })).format(words)
}

/** Phrases one after another, with the comma of the language's script. */
export function formatSeries(phrases: readonly string[], language: string): string {
  return phrases.join(directionOf(language) === 'rtl' ? '، ' : ', ')
}

/** A phrase with its first letter large, where a line begins with it. */
export function atLineStart(phrase: string, language: string): string {
  return phrase.charAt(0).toLocaleUpperCase(language) + phrase.slice(1)
}

/** The name of a language in the reader's language ("ukrainsk", "الأوكرانية"). */
export function languageName(code: string, language: string): string {
  return once(
    `language ${code} ${language}`,
    () => once(`languages ${language}`, () => new Intl.DisplayNames([intlLocale(language)], { type: 'language' })).of(code) ?? code,
  )
}

/** The name of a language where it stands alone, as over a column. */
export function languageTitle(code: string, language: string): string {
  const [first = '', ...rest] = languageName(code, language)
  return first.toLocaleUpperCase(intlLocale(language)) + rest.join('')
}

/** Written out, because browsers know fewer languages by their own name than the server does, and both must say the same. */
const ownNames: Record<string, string> = {
  da: 'Dansk',
  en: 'English',
  ar: 'العربية',
  uk: 'Українська',
  ti: 'ትግርኛ',
  prs: 'دری',
  fa: 'فارسی',
  so: 'Soomaali',
  ps: 'پښتو',
  ku: 'Kurdî',
  de: 'Deutsch',
  pl: 'Polski',
  ru: 'Русский',
  ro: 'Română',
  tr: 'Türkçe',
  th: 'ไทย',
  tl: 'Tagalog',
  am: 'አማርኛ',
  my: 'မြန်မာ',
  vi: 'Tiếng Việt',
  ur: 'اردو',
  fr: 'Français',
  es: 'Español',
}

/** The name of a language as its speakers write it, with the `dir` it needs. */
export function ownLanguageName(code: string): { name: string; dir: 'ltr' | 'rtl' } {
  const name = ownNames[code] ?? new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return { name: name.charAt(0).toLocaleUpperCase() + name.slice(1), dir: directionOf(code) }
}

/** Today's date on the island, as YYYY-MM-DD. */
export function islandDate(at: Date): string {
  return once('island date', () => new Intl.DateTimeFormat('sv-SE', { timeZone: islandTimeZone })).format(at)
}
