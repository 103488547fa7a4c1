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

/** As a browser would read an address: compatible forms as plain ones, every full stop a dot, nothing unseen between. */
const asTyped = (text: string) =>
  text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[。．｡]/g, '.')

/**
 * A web address in running text: `https:`, `www.`, or letters, a dot and small letters (`eksempel.dk`). A sentence that begins right after
 * a full stop with a small letter looks the same; its writer is told to leave a space.
 */
export function containsWebAddress(text: string): boolean {
  const typed = asTyped(text)
  return (
    /[a-z]:\/\/|www\./i.test(typed) ||
    /[\p{L}\p{N}][\p{L}\p{N}-]+\.(?:[a-z]{2,}|[A-Z]{2,}|Com|Net|Org|Info|Dk|рф|укр|бел)(?![\p{L}\p{N}])/u.test(typed) ||
    /[\p{L}\p{N}]\.\p{L}{2,}\//u.test(typed)
  )
}

/**
 * What no name holds: a web address (`www.`, letters, a dot and more letters without a space, a stroke) or the digits of a telephone number.
 * Initials (J. P., J.P.) are names; in Tamil and other Indian scripts a name follows its initial right after the dot.
 */
export function containsAddressOrNumber(name: string): boolean {
  const typed = asTyped(name)
  const digits = westernDigits(typed).match(/\d/g) ?? []
  return (
    digits.length >= 5 ||
    /[/\\]|www\./i.test(typed) ||
    /[\p{L}\p{N}]\.[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}]{2,}/u.test(
      typed,
    )
  )
}

export function containsEmailAddress(text: string): boolean {
  // one sign before the @ is enough: with more the time would grow with the square of the text's length
  return /[^\s@]@[^\s@]+\.[^\s@]{2,}/.test(text)
}
