import { translator } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import type { ConsentTexts } from './consent-field'

/** The text of the consent in every language of the house, so that the page can show the newcomer's own. */
export function consentTexts(): ConsentTexts {
  return Object.fromEntries(
    interfaceLanguages.map((code) => {
      const t = translator(code)
      return [
        code,
        {
          title: t('newcomers:consent.title'),
          lines: [t('newcomers:consent.keep'), t('newcomers:consent.share'), t('newcomers:consent.never'), t('newcomers:consent.stop')],
        },
      ]
    }),
  ) as ConsentTexts
}
