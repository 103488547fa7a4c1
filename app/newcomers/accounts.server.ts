import type { InterfaceLanguage } from '~/i18n/languages'
import { makeMailLink, readMailLink, spendMailLink } from '~/people/mail-links.server'
import { accountByEmail, createPerson, markEmailVerified } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex } from '~/server/sealed.server'
import { isArchived, newcomerFacts, newcomerOfUser, proveAddress, readContact, standingOf, tieAccount } from './newcomers.server'

/**
 * How a newcomer proves an address and gets an account: by one link in a mail, `/velkommen/…`. Opening it changes nothing, each
 * button on its page does one thing, and the link goes on working for its two weeks: whoever said yes can still want the account.
 */

/** The link is for one newcomer at one address: when a coordinator mends the address, a link sent to the wrong one opens nothing. */
const linkTo = (newcomerId: string, email: string, language: string) =>
  `/velkommen/${makeMailLink('newcomer', null, { next: `${newcomerId} ${blindIndex(email)}` })}?sprog=${language}`

/** Thanks somebody who wrote themselves down, and asks whether the address is theirs. In the transaction that wrote them down. */
export function welcomeByMail(newcomerId: string, email: string, language: InterfaceLanguage): void {
  enqueueMail({
    to: email,
    template: 'newcomer-welcome',
    locale: language,
    data: { path: linkTo(newcomerId, email, language) },
    causedBy: `newcomer:${newcomerId}`,
  })
}

/** A coordinator offers a newcomer an account. False without an address, with an account already, or when put away. */
export function offerAccount(actor: Actor, newcomerId: string): boolean {
  return inTransaction(() => {
    if (isArchived(newcomerId)) return false
    const contact = readContact(actor, newcomerId)
    if (!contact?.email || contact.hasAccount) return false
    enqueueMail({
      to: contact.email,
      template: 'newcomer-account',
      locale: contact.locale,
      data: { path: linkTo(newcomerId, contact.email, contact.locale) },
      causedBy: `newcomer:${newcomerId}`,
    })
    recordAudit({ actor: actor.userId, action: 'newcomer.account-offered', subject: `newcomer:${newcomerId}` })
    return true
  })
}

export interface Welcome {
  newcomerId: string
  proven: boolean
  hasAccount: boolean
}
/** What a link is for, while it works. Reads nothing that is sealed, so the page shows nothing of anybody. */
export function readWelcome(token: string): Welcome | null {
  const [newcomerId = '', fingerprint = ''] = readMailLink(token, ['newcomer'])?.next?.split(' ') ?? []
  const standing = newcomerId ? standingOf(newcomerId, fingerprint) : null
  return standing && { newcomerId, proven: standing.emailProven, hasAccount: standing.hasAccount }
}

/** »Yes, this is my address«. False when the link works no more. */
export function confirmAddress(token: string): boolean {
  return inTransaction(() => {
    const welcome = readWelcome(token)
    if (welcome) proveAddress(welcome.newcomerId)
    return welcome !== null
  })
}

/**
 * Makes the account: whoever holds the link reads the mail of that address, so it proves the address too. An address that has an
 * account is tied to it. Uses the link up; null when it works no more, or the account is another newcomer's.
 */
export function accountFromLink(token: string): { userId: string } | null {
  return inTransaction(() => {
    const welcome = readWelcome(token)
    if (!welcome || welcome.hasAccount) return null
    const { newcomerId } = welcome
    const contact = readContact({ newcomer: newcomerId }, newcomerId)
    if (!contact?.email) return null
    const existing = accountByEmail(contact.email)?.person
    if (existing && newcomerOfUser(existing.id) !== null) return null
    const facts = newcomerFacts(newcomerId)
    const userId =
      existing?.id ??
      createPerson({
        email: contact.email,
        passwordHash: null,
        verified: true,
        firstName: contact.name,
        locale: contact.locale,
        town: facts?.town ?? null,
      })
    markEmailVerified(userId)
    proveAddress(newcomerId)
    tieAccount(newcomerId, userId)
    spendMailLink(token, ['newcomer'])
    return { userId }
  })
}
