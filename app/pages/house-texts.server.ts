import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { isPage, markdownOf, type HelpKey, type PageText, type TextKey } from './page'

type Translate = ReturnType<typeof translator>

const houseHelp: Record<HelpKey, (t: Translate) => string> = {
  'new-here': (t) => t('newHere:lead'),
  'new-account': (t) => t('people:register.lead'),
  'new-organisation': (t) => t('organisations:register.lead'),
  'new-offer': (t) => t('offers:wizard.slags.hint'),
  'new-event': (t) => t('makeEvents:new.lead'),
  'learn-danish': (t) => t('learning:browse.lead'),
  verify: (t) => t('verify:lead'),
  calendar: (t) => t('calendars:mine.lead'),
  requirements: (t) => t('screening:own.lead'),
}

/** The house's own text, which stands until an administrator writes another. */
export function houseText(key: TextKey, language: InterfaceLanguage): PageText {
  const t = translator(language)
  if (!isPage(key)) return { title: '', lead: '', body: houseHelp[key](t) }
  const sections = t(`pages:${key}.sections`, { returnObjects: true }) as { id: string; title: string; text: string[] }[]
  return { title: t(`pages:${key}.title`), lead: t(`pages:${key}.lead`), body: markdownOf(sections) }
}
