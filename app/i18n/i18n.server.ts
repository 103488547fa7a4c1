import { createCookie, type EntryContext } from '@remix-run/node'
import i18next, { type i18n as I18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { RemixI18Next } from 'remix-i18next/server'
import { directionOf, homeLanguage, interfaceLanguages, isInterfaceLanguage, type InterfaceLanguage } from './languages'

const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', { eager: true, import: 'default' })

/** All texts of all languages, by language and then namespace. */
export const resources: Resource = {}
for (const [path, texts] of Object.entries(files)) {
  const [, language = '', namespace = ''] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? []
  ;(resources[language] ??= {})[namespace] = texts
}
const namespaces = Object.keys(resources[homeLanguage] ?? {})

export const i18nOptions = {
  supportedLngs: [...interfaceLanguages],
  fallbackLng: homeLanguage,
  ns: namespaces,
  resources,
  interpolation: { escapeValue: false }, // React and the mail renderer escape
  returnNull: false,
}

/** Remembers a language chosen with `?sprog=`, for a year; readable by nobody but the server. */
export const languageCookie = createCookie('sprog', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 365 * 24 * 3600 })

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...interfaceLanguages],
    fallbackLanguage: homeLanguage,
    searchParamKey: 'sprog',
    cookie: languageCookie,
    order: ['searchParams', 'cookie', 'custom'],
    // Many Danish devices are set to English, so English in the device's list says little; Arabic there says much.
    async findLocale(request) {
      const first = request.headers.get('accept-language')?.split(',')[0]?.slice(0, 2)
      return first && first !== 'en' && isInterfaceLanguage(first) ? first : null
    },
  },
  i18next: i18nOptions,
})

/** The language a request is answered in: `?sprog=`, else what was remembered, else the device's. */
export async function languageOf(request: Request): Promise<InterfaceLanguage> {
  const language = await detector.getLocale(request)
  return isInterfaceLanguage(language) ? language : homeLanguage
}

/** A `Set-Cookie` value when the address asks for a language, else null. */
export async function rememberLanguage(request: Request): Promise<string | null> {
  const asked = new URL(request.url).searchParams.get('sprog')
  return isInterfaceLanguage(asked) ? languageCookie.serialize(asked) : null
}

/** A translator for one language outside React (actions, mails). */
export function translator(language: InterfaceLanguage) {
  return sharedInstance.getFixedT(language)
}
const sharedInstance = i18next.createInstance()
void sharedInstance.init({ ...i18nOptions, lng: homeLanguage, initAsync: false, initImmediate: false } as Parameters<I18n['init']>[0])

const instances = new Map<InterfaceLanguage, Promise<I18n>>()
/** The i18next instance of one language, ready to render with; it is never changed, so all requests share it. */
export function i18nFor(language: InterfaceLanguage): Promise<I18n> {
  let instance = instances.get(language)
  if (!instance) {
    const made = i18next.createInstance()
    instance = made
      .use(initReactI18next)
      .init({ ...i18nOptions, lng: language, react: { useSuspense: false } })
      .then(() => made)
    instances.set(language, instance)
  }
  return instance
}

/** What entry.server needs to render a page in the reader's language. */
export async function createRequestI18n(request: Request, _context?: EntryContext) {
  const locale = await languageOf(request)
  return { i18n: await i18nFor(locale), locale, dir: directionOf(locale) }
}
