/** The languages a report is printed in: the paper has letters of Arabic for names, not for whole pages of figures. */
export type ReportLanguage = 'da' | 'en'

/** The language of the paper for a reader of another. Pure. */
export const printedIn = (language: string): ReportLanguage => (language === 'da' ? 'da' : 'en')
