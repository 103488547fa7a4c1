import type { PaperScript } from './script-runs'

/** The fonts that go into the PDF, as TrueType: pdfkit cannot take single letters out of a compressed (woff2) font. */

export type Weight = 400 | 600 | 700
export type FontName = `latin-${Weight}` | 'cyrillic-400' | 'arabic-400' | 'ethiopic-400'

/** Part of the program as texts, so that no file has to lie beside it; read when the first certificate is drawn. */
const files: Record<FontName, () => Promise<{ default: string }>> = {
  'latin-400': () => import('./fonts/firago-latin-400.ttf?inline'),
  'latin-600': () => import('./fonts/firago-latin-600.ttf?inline'),
  'latin-700': () => import('./fonts/firago-latin-700.ttf?inline'),
  'cyrillic-400': () => import('./fonts/firago-cyrillic-400.ttf?inline'),
  'arabic-400': () => import('./fonts/firago-arabic-400.ttf?inline'),
  'ethiopic-400': () => import('./fonts/noto-sans-ethiopic-400.ttf?inline'),
}

let read: Promise<[FontName, Buffer][]> | null = null

/** All fonts, each read once. */
export function paperFonts(): Promise<[FontName, Buffer][]> {
  read ??= Promise.all(
    Object.entries(files).map(async ([name, load]): Promise<[FontName, Buffer]> => {
      const { default: address } = await load()
      return [name as FontName, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')]
    }),
  )
  return read
}

/** Only Latin comes in more than one weight. */
export const fontFor = (script: PaperScript, weight: Weight): FontName => (script === 'latin' ? `latin-${weight}` : `${script}-400`)
