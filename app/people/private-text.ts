/**
 * What may never stand in free text. A CPR number is six digits that make a date, and four more; the last four carry no check
 * since 2007 (cpr.dk), so the date alone decides. Refusing a harmless number is better than keeping somebody's CPR number.
 */
export function containsCprNumber(text: string): boolean {
  const western = text.normalize('NFKC').replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x0660)).replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
  for (const found of western.matchAll(/(?<!\d)(\d{2})[ .\-/]?(\d{2})[ .\-/]?(\d{2})[ .\-–/]*(\d{4})(?!\d)/g)) {
    const day = Number(found[1])
    const month = Number(found[2])
    // Replacement numbers for people not yet registered add 60 to the day.
    if (month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))) return true
  }
  return false
}

/** Eight digits as Danish telephone numbers are written, or an international number. Public text must not hold one. */
export function containsPhoneNumber(text: string): boolean {
  const withoutDates = text.normalize('NFKC').replace(/\d{1,2}[-./]\d{1,2}[-./]\d{4}/g, ' ')
  return /(?<!\d)(?:\+|00)?(?:\d[ -]?){7,14}\d(?!\d)/.test(withoutDates)
}

export function containsEmailAddress(text: string): boolean {
  return /[^\s@]+@[^\s@]+\.[^\s@]{2,}/.test(text)
}
