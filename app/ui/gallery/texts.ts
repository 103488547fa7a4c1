import { useTranslation } from 'react-i18next'
import ar from '~/i18n/locales/ar/gallery.json'
import da from '~/i18n/locales/da/gallery.json'
import en from '~/i18n/locales/en/gallery.json'

const SAMPLES: Record<string, object> = { da, en, ar }

/**
 * Sample texts of the gallery. They are added here and not with the site's texts: visitors of the site never
 * need them, and the page exists only while developing.
 */
export function useSamples(language?: string) {
  const { i18n } = useTranslation()
  for (const [code, texts] of Object.entries(SAMPLES)) {
    if (!i18n.hasResourceBundle(code, 'gallery')) i18n.addResourceBundle(code, 'gallery', texts)
  }
  const { t } = useTranslation('gallery', { lng: language })
  return t
}

export type Samples = ReturnType<typeof useSamples>
