import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { now } from '~/server/clock.server'
import { agreementLines } from './agreement'
import type { AgreementLetter } from './agreement-letter.server'
import type { DanishBeside } from './agreement-page'

/** What stands small in Danish beside the reader's own language, so that the page can be shown to a neighbour. */
export function danishBeside(letter: AgreementLetter, language: InterfaceLanguage): DanishBeside | null {
  if (language === 'da') return null
  const t = translator('da')
  return {
    lines: letter.terms && agreementLines(letter.terms, t, 'da', now()),
    greeting: t('agreements:greeting', { name: letter.reader }),
    title: t(letter.other ? 'agreements:titleWith' : 'agreements:title', { name: letter.other }),
    yes: t('agreements:confirm.yes'),
    change: t('agreements:confirm.change'),
  }
}
