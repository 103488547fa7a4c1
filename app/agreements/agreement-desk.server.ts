import { translator } from '~/i18n/i18n.server'
import { endonyms, type InterfaceLanguage } from '~/i18n/languages'
import { readDeskMatch, type DeskMatch } from '~/matching/desk-match.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { agreementLines, agreementState, type AgreementLines, type AgreementState, type Terms } from './agreement'
import { agreementOf, draftFor, mayAgree } from './agreements.server'

/** An agreement before a coordinator. */
export interface DeskAgreement {
  found: DeskMatch
  /** 0 while nothing is kept: the template is shown. */
  version: number
  terms: Terms
  state: AgreementState
  sentAt: Date | null
  confirmed: { offer: Date | null; need: Date | null }
  /** False when the match has not got so far, or is over. */
  open: boolean
  /** The newcomer's language; what the sheet is printed in beside Danish. */
  language: InterfaceLanguage
  endonym: string
  /** As the newcomer reads it, and in Danish. */
  lines: AgreementLines
  danish: AgreementLines | null
}

/** Reads an agreement for the desk; null when there is no such match. The newcomer's name is written down as read. */
export function readDeskAgreement(actor: Actor, matchId: string): DeskAgreement | null {
  const found = readDeskMatch(actor, matchId)
  const kept = found && agreementOf(matchId)
  const terms = kept?.terms ?? (found && draftFor(found.match))
  if (!found || !terms) return null
  const language = found.newcomer.locale
  const confirmations = kept ?? { sentAt: null, offerConfirmedAt: null, needConfirmedAt: null }
  return {
    found,
    terms,
    version: kept?.version ?? 0,
    state: agreementState(confirmations),
    sentAt: confirmations.sentAt,
    confirmed: { offer: confirmations.offerConfirmedAt, need: confirmations.needConfirmedAt },
    open: mayAgree(found.match),
    language,
    endonym: endonyms[language],
    lines: agreementLines(terms, translator(language), language, now()),
    danish: language === 'da' ? null : agreementLines(terms, translator('da'), 'da', now()),
  }
}

/** How far the agreement of a match is, for the match's page; null while there is nothing to agree on, and once it is too late to. */
export function agreementStanding(match: DeskMatch['match']): AgreementState | null {
  const kept = agreementOf(match.id)
  const state = kept ? agreementState(kept) : 'draft'
  return mayAgree(match) || state === 'confirmed' ? state : null
}
