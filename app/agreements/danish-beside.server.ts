import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import type { Match, Side } from '~/matching/match'
import { now } from '~/server/clock.server'
import { agreementLines } from './agreement'
import { agreementFor, type AgreementLetter } from './agreement-letter.server'
import type { DanishBeside } from './agreement-page'

/** What stands small in Danish beside the reader's own language, so that the page can be shown to a neighbour. */
export function danishBeside(letter: AgreementLetter, language: InterfaceLanguage): DanishBeside | null {
  if (language === 'da') return null
  const t = translator('da')
  return {
    lines: letter.terms && agreementLines(letter.terms, t, 'da', now(), letter.side),
    greeting: t('agreements:greeting', { name: letter.reader }),
    title: t(letter.other ? 'agreements:titleWith' : 'agreements:title', { name: letter.other }),
    yes: t('agreements:confirm.yes'),
    change: t('agreements:confirm.change'),
  }
}

/** The agreement that stands on the letter of a match, for whoever may read it; null while there is none to say yes to. */
export function agreementOnLetter(match: Match, side: Side, language: InterfaceLanguage) {
  const found = match.state === 'agreed' || match.state === 'active' || match.state === 'paused' ? agreementFor(match, side) : null
  return found?.standing === 'open' ? { letter: found, danish: danishBeside(found, language) } : null
}
