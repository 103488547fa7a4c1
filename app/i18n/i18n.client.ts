import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceLanguage } from './languages'

const texts: Record<InterfaceLanguage, () => Promise<{ default: Record<string, Record<string, unknown>> }>> = {
  da: () => import('./locales/da/index'),
  en: () => import('./locales/en/index'),
  ar: () => import('./locales/ar/index'),
}

/** Loads the texts of the page's language, and no other, before React takes over the page. */
export async function startI18n(language: InterfaceLanguage) {
  const resources = (await texts[language]()).default
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: resources },
    ns: Object.keys(resources),
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return i18next
}
