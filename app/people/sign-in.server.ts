import { enqueueMail } from '~/server/outbox.server'
import { inTransaction } from '~/server/database.server'
import { hashToken, newToken } from '~/server/sealed.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { forgiveTokens, giveBackToken, takeToken } from '~/server/limits.server'
import { makeMailLink, readMailLink, revokeMailLinks, spendMailLink } from './mail-links.server'
import {
  accountByEmail,
  createPerson,
  markEmailVerified,
  passwordHashOf,
  peopleWithRole,
  setPasswordHash,
  type Person,
} from './people.server'
import { grantRole } from './roles.server'
import { hashPassword, passwordMatches } from './passwords.server'
import { endAllSessions } from './sessions.server'

/** Minutes to wait, when somebody tried too often. */
export interface TooOften {
  outcome: 'too-often'
  minutes: number
}
const tooOften = (seconds: number): TooOften => ({ outcome: 'too-often', minutes: Math.max(1, Math.ceil(seconds / 60)) })

/** Sign-in with a password. A wrong address, a wrong password and an account without one are the same answer, in the same time. */
export async function signInWithPassword(attempt: {
  email: string
  password: string
  network: string
}): Promise<{ outcome: 'in'; person: Person } | { outcome: 'wrong' } | TooOften> {
  for (const [limit, key] of [
    ['sign-in-by-network', attempt.network],
    ['sign-in-by-address', attempt.email],
  ] as const) {
    const { allowed, retryAfterSeconds } = await takeToken(limit, key)
    if (!allowed) return tooOften(retryAfterSeconds)
  }
  const account = accountByEmail(attempt.email)
  if (!(await passwordMatches(account?.passwordHash ?? null, attempt.password)) || !account) return { outcome: 'wrong' }
  await forgiveTokens('sign-in-by-address', attempt.email)
  await giveBackToken('sign-in-by-network', attempt.network)
  return { outcome: 'in', person: account.person }
}

/**
 * Makes an account and mails a link that proves the address. An address that has an account gets a mail that says so: the page says
 * the same to everybody. The password waits with the link and counts only when the link is opened in the browser that chose it
 * (`device`): otherwise somebody could choose a password for another person's address and wait for them to open the mail.
 */
export async function register(form: {
  email: string
  password: string
  firstName: string
  locale: InterfaceLanguage
  network: string
  next: string | null
}): Promise<{ outcome: 'sent'; device: string } | TooOften> {
  const { allowed, retryAfterSeconds } = await takeToken('sign-up-by-network', form.network)
  if (!allowed) return tooOften(retryAfterSeconds)
  const passwordHash = await hashPassword(form.password)
  const mayMail = (await takeToken('mail-to-address', form.email)).allowed
  const device = newToken()
  if (mayMail) {
    inTransaction(() => {
      const existing = accountByEmail(form.email)?.person
      if (existing?.emailVerified) {
        const path = `/log-ind/${makeMailLink('sign-in', existing.id, { next: form.next })}`
        enqueueMail({
          to: form.email,
          template: 'already-registered',
          data: { firstName: existing.firstName, path },
          locale: existing.locale,
        })
        return
      }
      const userId =
        existing?.id ??
        createPerson({ email: form.email, passwordHash: null, verified: false, firstName: form.firstName, locale: form.locale })
      const path = `/log-ind/${makeMailLink('verify-email', userId, { next: form.next, password: { hash: passwordHash, device } })}`
      enqueueMail({ to: form.email, template: 'verify-address', data: { path }, locale: form.locale })
    })
  }
  return { outcome: 'sent', device }
}

/** Whom a mail greets by name: a name at an address that has not proved right may have been typed by a stranger. */
const greeted = ({ emailVerified, firstName }: Person) => (emailVerified ? { firstName } : {})

async function mailLinkTo(email: string, network: string, make: (person: Person) => void): Promise<{ outcome: 'sent' } | TooOften> {
  const byNetwork = await takeToken('sign-in-by-network', network)
  if (!byNetwork.allowed) return tooOften(byNetwork.retryAfterSeconds)
  const byAddress = await takeToken('mail-to-address', email)
  if (!byAddress.allowed) return tooOften(byAddress.retryAfterSeconds)
  const account = accountByEmail(email)
  // An address without an account costs a write too, so that time tells nothing; that link opens nothing.
  inTransaction(() => (account ? make(account.person) : void makeMailLink('sign-in', null)))
  return { outcome: 'sent' }
}

/** Mails a link to sign in with, when the address has an account. */
export function requestSignInLink(email: string, network: string, next: string | null) {
  return mailLinkTo(email, network, (person) => {
    revokeMailLinks(person.id, 'sign-in')
    enqueueMail({
      to: email,
      template: 'sign-in-link',
      data: { ...greeted(person), path: `/log-ind/${makeMailLink('sign-in', person.id, { next })}` },
      locale: person.locale,
    })
  })
}

/** Mails a link to choose a new password, when the address has an account. */
export function requestPasswordReset(email: string, network: string) {
  return mailLinkTo(email, network, (person) => {
    revokeMailLinks(person.id, 'reset-password')
    enqueueMail({
      to: email,
      template: 'reset-password',
      data: { ...greeted(person), path: `/nyt-kodeord/${makeMailLink('reset-password', person.id)}` },
      locale: person.locale,
    })
  })
}

/**
 * Signs in whoever holds a link of ours; opening the mail also proves the address. `needsPassword`: the password chosen at sign-up
 * was chosen in another browser and does not count.
 */
export function followSignInLink(
  token: string,
  device: string | null,
): { userId: string; next: string | null; needsPassword: boolean } | null {
  return inTransaction(() => {
    const link = spendMailLink(token, ['sign-in', 'verify-email'])
    if (!link?.userId) return null
    const password = link.password
    if (password && device !== null && hashToken(device) === password.deviceHash) setPasswordHash(link.userId, password.hash)
    markEmailVerified(link.userId)
    return { userId: link.userId, next: link.next, needsPassword: password !== null && passwordHashOf(link.userId) === null }
  })
}

/** Changes a forgotten password, and signs out everywhere: whoever knew the old one is out. */
export async function resetPassword(token: string, password: string): Promise<{ userId: string } | null> {
  if (!readMailLink(token, ['reset-password'])) return null // hashing is dear: not for links that open nothing
  const passwordHash = await hashPassword(password)
  const link = inTransaction(() => {
    const spent = spendMailLink(token, ['reset-password'])
    if (!spent?.userId) return null
    setPasswordHash(spent.userId, passwordHash)
    markEmailVerified(spent.userId)
    return { userId: spent.userId }
  })
  if (link) await endAllSessions(link.userId)
  return link
}

/** Changes or first sets the password of somebody signed in. False when the old one is wrong; every device is signed out. */
export async function changePassword(userId: string, oldPassword: string, newPassword: string): Promise<boolean> {
  const { allowed } = await takeToken('change-password', userId)
  const current = passwordHashOf(userId)
  if (!allowed) return false
  if (current !== null && !(await passwordMatches(current, oldPassword))) return false
  const passwordHash = await hashPassword(newPassword)
  inTransaction(() => {
    setPasswordHash(userId, passwordHash)
    for (const purpose of ['sign-in', 'reset-password'] as const) revokeMailLinks(userId, purpose)
  })
  await endAllSessions(userId)
  return true
}

/** A one-time path that makes the first administrator, or undefined when there is one already. */
export function firstAdministratorLink(): string | undefined {
  if (peopleWithRole('admin').length > 0) return undefined
  return `/foerste-administrator/${makeMailLink('first-admin', null)}`
}

/** Makes the first administrator's account, with coordinator left to be granted: one role does not stand in for another. */
export async function becomeFirstAdministrator(
  token: string,
  form: { email: string; password: string; firstName: string; locale: InterfaceLanguage },
): Promise<{ userId: string } | null> {
  if (!readMailLink(token, ['first-admin'])) return null
  const passwordHash = await hashPassword(form.password)
  return inTransaction(() => {
    if (peopleWithRole('admin').length > 0 || !spendMailLink(token, ['first-admin'])) return null
    const existing = accountByEmail(form.email)?.person
    const userId = existing?.id ?? createPerson({ ...form, passwordHash, verified: true })
    if (existing) {
      setPasswordHash(existing.id, passwordHash)
      markEmailVerified(existing.id)
    }
    grantRole('system', userId, 'admin')
    return { userId }
  })
}
