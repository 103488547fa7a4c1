import type { InterfaceLanguage } from '~/i18n/languages'
import { makeMailLink, mailLinkSentTo, readMailLink, revokeMailLinksTo, spendMailLink } from '~/people/mail-links.server'
import { accountByEmail, createPerson, markEmailVerified } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex } from '~/server/sealed.server'
import { isArchived, newcomerFacts, newcomerOfUser, proveAddress, readContact, standingOf, tieAccount } from './newcomers.server'

/**
 * How a newcomer proves an address and gets an account: by one link in a mail, `/velkommen/…`. Opening it changes nothing, each
 * button on its page does one thing, and the link goes on working for its two weeks: whoever said yes can still want the account.
 */

/** The link is for one newcomer at one address: when a coordinator mends the address, a link sent to the wrong one opens nothing. */
const linkedTo = (newcomerId: string, email: string) => `${newcomerId} ${blindIndex(email)}`
const linkTo = (newcomerId: string, email: string, language: string) =>
  `/velkommen/${makeMailLink('newcomer', null, { next: linkedTo(newcomerId, email) })}?sprog=${language}`

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

/**
 * A coordinator offers a newcomer an account; the mail proves the address too. `just-sent`: they have had a link within the last day, so
 * nothing was sent. `cannot`: without an address, with an account already, or put away. Links sent before open nothing any more.
 */
export function offerAccount(actor: Actor, newcomerId: string): 'sent' | 'just-sent' | 'cannot' {
  return inTransaction(() => {
    if (isArchived(newcomerId)) return 'cannot'
    const contact = readContact(actor, newcomerId)
    if (!contact?.writtenEmail || contact.hasAccount) return 'cannot'
    const linked = linkedTo(newcomerId, contact.writtenEmail)
    if (mailLinkSentTo('newcomer', linked, new Date(now().getTime() - 86_400_000))) return 'just-sent'
    revokeMailLinksTo('newcomer', linked)
    enqueueMail({
      to: contact.writtenEmail,
      template: 'newcomer-account',
      locale: contact.locale,
      data: { path: linkTo(newcomerId, contact.writtenEmail, contact.locale) },
      causedBy: `newcomer:${newcomerId}`,
    })
    recordAudit({ actor: actor.userId, action: 'newcomer.account-offered', subject: `newcomer:${newcomerId}` })
    return 'sent'
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
 * - `made`: a new account, whose owner may be signed in
 * - `tied`: the account the actor is signed in to is the newcomer's from now on
 * - `sign-in`: the address has an account, and its owner has to sign in first
 * - `other`: the account cannot be a newcomer's from here, as it is another's, or of somebody who works with newcomers
 */
export type FromLink = { outcome: 'made' | 'tied'; userId: string } | { outcome: 'sign-in' | 'other' }

/**
 * Makes the account: whoever holds the link reads the mail of that address, so it proves the address too. The link lives for two weeks,
 * so it opens no account that is there already: that takes its own key. Uses the link up; null when it works no more.
 */
export function accountFromLink(token: string, actor: Actor | null): FromLink | null {
  return inTransaction((): FromLink | null => {
    const welcome = readWelcome(token)
    if (!welcome || welcome.hasAccount) return null
    const { newcomerId } = welcome
    const contact = readContact({ newcomer: newcomerId }, newcomerId)
    if (!contact?.writtenEmail) return null
    const existing = accountByEmail(contact.writtenEmail)?.person
    if (existing) {
      if (!actor) return { outcome: 'sign-in' }
      const staff = actor.roles.has('coordinator') || actor.roles.has('admin')
      if (actor.userId !== existing.id || staff || newcomerOfUser(existing.id) !== null) return { outcome: 'other' }
    }
    const facts = newcomerFacts(newcomerId)
    const userId =
      existing?.id ??
      createPerson({
        email: contact.writtenEmail,
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
    return { outcome: existing ? 'tied' : 'made', userId }
  })
}
