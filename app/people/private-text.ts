/**
 * Digits of every script as Western ones (٢, ২, ၂, ２ → 2): people write numbers with the digits of their own language. In Unicode
 * ten digits stand in a row from a code that ends in 0 or in 6 (hexadecimal), so the row they belong to tells their value.
 */
export function westernDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const row = code - (code % 16)
    return String(/\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6)
  })
}

/** Signs that are not seen and could stand between two digits. */
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/**
 * What may never stand in free text. A CPR number is six digits that make a date, and four more; the last four carry no check
 * since 2007 (cpr.dk), so the date alone decides. Refusing a harmless number is better than keeping somebody's CPR number.
 */
export function containsCprNumber(text: string): boolean {
  for (const found of westernDigits(text)
    .replace(unseen, '')
    .matchAll(/(?<!\d)(\d{2})[ .\-/]?(\d{2})[ .\-/]?(\d{2})[ .\-–—/_]*(\d{4})(?!\d)/g)) {
    const day = Number(found[1])
    const month = Number(found[2])
    // Replacement numbers for people not yet registered add 60 to the day.
    if (month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))) return true
  }
  return false
}

/** Dates, years and hours from one to another; none of them is a telephone number, though they hold as many digits. */
const times = [
  /(?<!\d)\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d(?!\d)/g,
  /(?<![\d-])(?:[01]?\d|2[0-4])-(?:[01]?\d|2[0-4])(?![\d-])/g,
]

/** Eight digits as Danish telephone numbers are written, or an international number. Public text must not hold one. */
export function containsPhoneNumber(text: string): boolean {
  const withoutTimes = times.reduce((left, time) => left.replace(time, ' · '), westernDigits(text).replace(unseen, ''))
  return /(?<!\d)(?:\+|00)?(?:\d[ -]?){7,14}\d(?!\d)/.test(withoutTimes)
}

export function containsEmailAddress(text: string): boolean {
  // one sign before the @ is enough: with more the time would grow with the square of the text's length
  return /[^\s@]@[^\s@]+\.[^\s@]{2,}/.test(text)
}
