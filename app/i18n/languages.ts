/** The languages the whole interface exists in. Danish is written first; the others follow it. */
export const interfaceLanguages = ['da', 'en', 'ar'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

export const homeLanguage: InterfaceLanguage = 'da'

/** Each interface language under its own name, so that its speakers find it. */
export const endonyms: Record<InterfaceLanguage, string> = { da: 'Dansk', en: 'English', ar: 'العربية' }

export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return interfaceLanguages.some((language) => language === value)
}

/** Writing direction of any language a person may write or read here. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|prs|ps|ur|ckb|he)\b/.test(language) ? 'rtl' : 'ltr'
}
