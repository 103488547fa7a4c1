import { translator } from '~/i18n/i18n.server'
import { homeLanguage, isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import type { Actor } from '~/people/permissions'
import { env } from '~/server/env.server'
import { localeOf } from './desk-match.server'
import { letterLines, type Letter, type LetterLines } from './letter'
import { letterFor } from './letter.server'
import type { Side } from './match'
import { matchById } from './match-reading.server'

/** What stands on a card besides the lines of the letter. */
export type CardWords = Record<'tick' | 'scan' | 'call' | 'noIsFine' | 'brand', string>

/** An invitation on paper: the letter in the reader's language, and in Danish when that is another. */
export interface Invitation {
  letter: Letter
  language: InterfaceLanguage
  own: { lines: LetterLines; words: CardWords }
  danish: { lines: LetterLines; words: CardWords } | null
}

/**
 * Reads a proposal for its card; null when there is none, or when it is no longer open: then there is nothing to hand over, and nothing
 * is read. Whose card it is is written down as read by the coordinator.
 */
export function readInvitation(actor: Actor, id: string, side: Side): Invitation | null {
  const match = matchById(id)
  const letter = match?.state === 'proposed' ? letterFor(match, side, actor) : null
  if (!match || !letter) return null
  const locale = localeOf(match, side)
  const language = isInterfaceLanguage(locale) ? locale : homeLanguage
  const inLanguage = (code: InterfaceLanguage) => {
    const t = translator(code)
    const phone = env().CONTACT_PHONE
    const words: CardWords = {
      tick: t('course:card.tick'),
      scan: t('course:card.scan'),
      // the marks keep the number's groups in their order inside Arabic
      call: phone ? t('course:card.call', { phone: `\u2066${phone.replaceAll(' ', '\u00a0')}\u2069` }) : t('course:card.give'),
      noIsFine: t('letter:noIsFine'),
      brand: t('course:card.brand'),
    }
    return { lines: letterLines(letter, t, code), words }
  }
  return {
    letter,
    language,
    own: inLanguage(language),
    danish: language === 'da' ? null : inLanguage('da'),
  }
}
