import type { signUps } from '~db/schema/sign-ups'
import { personById } from '~/people/people.server'
import { blindIndex, hashToken, seal, unseal } from '~/server/sealed.server'
import { newId } from '~/server/ids.server'

/** Who comes: an account, or a guest by first name and an address or a number. What tells who a guest is stands sealed. */

export type SignUpRow = typeof signUps.$inferSelect
export interface Guest {
  name: string
  email: string | null
  phone: string | null
}
export type Comer = { userId: string } | Guest
export const isGuest = (comer: Comer): comer is Guest => 'name' in comer

const context = (field: 'name' | 'email' | 'phone', id: string) => `sign_ups.${field}:${id}`
/** 12345678, +45 12345678 and 0045 12345678 are one telephone. */
const plainPhone = (phone: string) => phone.replace(/^(\+|00)45(?=\d{8}$)/, '')
const indexOf = ({ email, phone }: Guest) => blindIndex(`guest:${email ?? plainPhone(phone ?? '')}`)

/** By what somebody is found again: the account, or a guest's address or number. */
export function keyOf(comer: Comer): { userId: string | null; guestIndex: string | null } {
  return isGuest(comer) ? { userId: null, guestIndex: indexOf(comer) } : { userId: comer.userId, guestIndex: null }
}

/**
 * The secret of a sign-up's private link. It follows from the id and the key of the house, so that every later mail can carry it; the
 * database alone, which holds its fingerprint, gives nobody a link.
 */
export function tokenOf(signUpId: string): string {
  return blindIndex(`sign-up:${signUpId}`)
}
/** Of the link that stops reminders and can do nothing else: mail programs see it in a header. */
export function stopTokenOf(signUpId: string): string {
  return `${signUpId}${blindIndex(`sign-up-reminders:${signUpId}`)}`
}
/** Whose reminders a link stops; null when it is none of ours. */
export function signUpOfStopToken(token: string): string | null {
  const id = token.slice(0, 16)
  return hashToken(token) === hashToken(stopTokenOf(id)) ? id : null
}
export const linkTo = ({ id, locale }: Pick<SignUpRow, 'id' | 'locale'>) => `/tilmelding/${tokenOf(id)}?sprog=${locale}`

/** The columns that say who a new row belongs to. */
export function columnsFor(comer: Comer) {
  const id = newId()
  const sealed = (field: 'name' | 'email' | 'phone', text: string | null) => (text === null ? null : seal(text, context(field, id)))
  return {
    id,
    tokenHash: hashToken(tokenOf(id)),
    ...keyOf(comer),
    nameSealed: isGuest(comer) ? sealed('name', comer.name) : null,
    emailSealed: isGuest(comer) ? sealed('email', comer.email) : null,
    phoneSealed: isGuest(comer) ? sealed('phone', comer.phone) : null,
  }
}

/** True once nothing tells any more whose a sign-up was. */
export const isForgotten = ({ userId, nameSealed }: SignUpRow) => userId === null && nameSealed === null

export interface Reach {
  /** Empty when the guest has been forgotten. */
  firstName: string
  email: string | null
  phone: string | null
  locale: string
}
/** How one reaches whoever signed up: for mails, and for hosts who must call a guest without an address. */
export function reachOf(row: SignUpRow): Reach {
  if (row.userId) {
    const person = personById(row.userId)
    return { firstName: person?.firstName ?? '', email: person?.email ?? null, phone: null, locale: person?.locale ?? row.locale }
  }
  const open = (field: 'name' | 'email' | 'phone', sealed: string | null) =>
    sealed === null ? null : unseal(sealed, context(field, row.id))
  return {
    firstName: open('name', row.nameSealed) ?? '',
    email: open('email', row.emailSealed),
    phone: open('phone', row.phoneSealed),
    locale: row.locale,
  }
}
