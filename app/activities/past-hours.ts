import { emailAddress } from '~/people/typed-text'
import { containsCprNumber, westernDigits } from '~/people/private-text'

/** Past hours as they stand in an association's own list: what each column holds, and what each line says. Pure; throws nothing. */

export const pastFields = ['date', 'email', 'hours', 'minutes', 'note'] as const
export type PastField = (typeof pastFields)[number]
/** What each column holds, by its place; null is not used. */
export type PastColumns = (PastField | null)[]

/** How far back hours may lie, in years. */
export const OLDEST_YEARS = 5
export const MOST_PAST_ROWS = 2000
/** Letters of the whole list; it goes along with the form that confirms it. */
export const MOST_PAST_LETTERS = 400_000
const MOST_NOTE = 200

/** Words that headings of each kind begin with or are, as lists in clubs have them. */
const headings: Record<PastField, RegExp> = {
  date: /^(dato|dag|date|day|hvornår|den|التاريخ|اليوم)/i,
  email: /^(e-?mail|mail|adresse|email|البريد)/i,
  hours: /^(timer|antal timer|tid|hours|time|hrs|antal|الساعات)/i,
  minutes: /^(minutter|min\b|minutes|الدقائق)/i,
  note: /^(hvad|opgave|note|noter|tekst|bemærk|beskriv|aktivitet|what|task|text|notes|description|ماذا|ملاحظات)/i,
}

/** What each heading is taken for; each field once, the first that fits. */
export function guessColumns(names: readonly string[]): PastColumns {
  const taken = new Set<PastField>()
  return names.map((name) => {
    const field = pastFields.find((each) => !taken.has(each) && headings[each].test(name.trim()))
    if (field === undefined) return null
    taken.add(field)
    return field
  })
}

/** True when day, person and length are all there. */
export function columnsSuffice(columns: PastColumns): boolean {
  return columns.includes('date') && columns.includes('email') && (columns.includes('hours') || columns.includes('minutes'))
}

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec']

/** A day as people write it: 2026-03-12, 12-03-2026, 12/3/26, 12. marts 2026. Gives YYYY-MM-DD; null when it is none that exists. */
export function readDay(typed: string): string | null {
  const text = westernDigits(typed).trim().toLowerCase()
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ].*)?$/.exec(text)
  if (iso) return dayFrom(iso[1], iso[2], iso[3])
  const danish = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4}|\d{2})$/.exec(text)
  if (danish) return dayFrom(danish[3], danish[2], danish[1])
  const written = /^(?:den )?(\d{1,2})\.? ?([a-zæøå]{3,})\.? (\d{4}|\d{2})$/.exec(text)
  const month = written ? monthStarts.findIndex((start) => new RegExp(`^${start}`).test(written[2] ?? '')) + 1 : 0
  return written && month > 0 ? dayFrom(written[3], String(month), written[1]) : null
}

function dayFrom(year = '', month = '', day = ''): string | null {
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text ? text : null
}

/** A length in hours as people write it: "1,5", "1½", "1:30", "2 timer", "90 min". Gives minutes; null when it is none. */
export function readLength(typed: string): number | null {
  // written out first: with the digits of other scripts the sign would become a one and a two
  const text = westernDigits(typed.replace('½', ' 1/2')).trim().toLowerCase().replace('٫', '.')
  const clock = /^(\d{1,2})[:.](\d{2})(?: ?(?:t|h|timer))?$/.exec(text)
  // a full stop between hours and two digits is a clock's only where it cannot be a decimal: 1.50 is one and a half
  if (clock && text.includes(':')) return Number(clock[1]) * 60 + Number(clock[2])
  const minutes = /^(\d{1,4}) ?(?:m|min|minutter|minutes)\.?$/.exec(text)
  if (minutes) return Number(minutes[1])
  const both = /^(\d{1,2}) ?(?:t|h|time|timer|hours?)\.? ?(?:og |and )?(\d{1,2}) ?(?:m|min|minutter|minutes)\.?$/.exec(text)
  if (both) return Number(both[1]) * 60 + Number(both[2])
  const halves = /^(\d{0,2}) ?1\/2 ?(?:t|h|time|timer|hours?)?\.?$/.exec(text)
  if (halves) return Number(halves[1] || 0) * 60 + 30
  const decimal = /^(\d{1,4}(?:[.,]\d{1,4})?) ?(?:t|h|time|timer|hours?)?\.?$/.exec(text)
  return decimal ? Math.round(Number((decimal[1] ?? '').replace(',', '.')) * 60) : null
}

export type PastRefusal =
  | 'date'
  | 'future'
  | 'too-old'
  | 'email'
  | 'not-yours'
  | 'hours'
  | 'too-long'
  | 'too-short'
  | 'cpr'
  | 'note-long'
  | 'twice'
  | 'shape'

export interface PastRow {
  date: string
  email: string
  minutes: number
  note: string | null
}
export type PastRead = { ok: true; row: PastRow } | { ok: false; why: PastRefusal }

/** What one line says. @param today the island's day, YYYY-MM-DD */
export function readPastRow(cells: readonly string[], columns: PastColumns, today: string): PastRead {
  const cell = (field: PastField) => {
    const at = columns.indexOf(field)
    return at < 0 ? '' : (cells[at] ?? '').trim()
  }
  const refused = (why: PastRefusal): PastRead => ({ ok: false, why })
  if (cells.some((text) => containsCprNumber(text))) return refused('cpr')
  const date = readDay(cell('date'))
  if (date === null) return refused('date')
  if (date > today) return refused('future')
  if (date < `${Number(today.slice(0, 4)) - OLDEST_YEARS}${today.slice(4)}`) return refused('too-old')
  const email = emailAddress.safeParse(cell('email'))
  if (!email.success) return refused('email')
  const [hours, more] = [cell('hours'), cell('minutes')]
  const [long, rest] = [hours === '' ? 0 : readLength(hours), more === '' ? 0 : readMinutes(more)]
  if (long === null || rest === null || (hours === '' && more === '')) return refused('hours')
  const minutes = long + rest
  if (minutes > 24 * 60) return refused('too-long')
  if (minutes < 5) return refused('too-short')
  const note = cell('note').replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, ' ')
  if (note.length > MOST_NOTE) return refused('note-long')
  return { ok: true, row: { date, email: email.data, minutes, note: note || null } }
}

function readMinutes(typed: string): number | null {
  const text = westernDigits(typed).trim()
  return /^\d{1,4}(?: ?min\w*\.?)?$/i.test(text) ? Number.parseInt(text, 10) : null
}

/** A list as it should look, for a page that shows how. */
export const pastExample = `dato;mail;timer;hvad
12-03-2026;kirsten@example.dk;1,5;Stod i kiosken
14-03-2026;ali@example.dk;2;Kørte til kamp`
