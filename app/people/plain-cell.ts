/**
 * A text as a cell of a file for spreadsheets, that none of them takes for a formula: what would begin one, behind spaces too, is preceded
 * by an apostrophe (the signs are those of OWASP's page on CSV injection).
 */
export function plainCell(text: string): string {
  return /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
