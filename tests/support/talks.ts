import { handle } from '~/server/database.server'
import { askWithAccount, askWithoutAccount, verifyAsked } from '~/messages/asking.server'
import { rowByToken } from '~/messages/conversations.server'
import { subjectOf } from '~/messages/subjects.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import type { Actor } from '~/people/permissions'
import { newId } from '~/server/ids.server'
import { waitingMails, type WrittenMail } from './mails'
import { person, publishedOffer, volunteer } from './people'

interface Wishes {
  owner?: Actor
  /** An offer that is there already. */
  offer?: string
  role?: string
  title?: string
  text?: string
}

function subjectFor({ owner = volunteer(), title, offer, role }: Wishes) {
  const id = offer ?? (role ? '' : publishedOffer({ owner, ...(title ? { title } : {}) }))
  const subject = role ? subjectOf('role', role) : subjectOf('offer', id)
  if (!subject) throw new Error('there is nothing to ask about')
  return { subject, id }
}

/** Somebody signed in asks about an offer or a role; gives the conversation's id. */
export async function askedWithAccount({
  asker = person(),
  text = 'Kan jeg komme på tirsdag?',
  ...wishes
}: Wishes & { asker?: Actor } = {}) {
  const asked = await askWithAccount(asker, subjectFor(wishes).subject, text, newId())
  if (asked.outcome !== 'sent') throw new Error(`asking came to nothing: ${asked.outcome}`)
  return asked.id
}

/** The secret in the link of a mail. */
export function tokenFrom(mail: WrittenMail): string {
  return /\/samtale\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

/** Somebody without an account asks; nothing is sent before they say so. Gives the secret in their link and the mail that holds it. */
export async function askedByGuest({
  email = 'amal@example.com',
  language = 'da',
  text = 'Kan jeg komme på tirsdag?',
  ...wishes
}: Wishes & { email?: string; language?: InterfaceLanguage } = {}) {
  const { subject, id: offer } = subjectFor(wishes)
  await askWithoutAccount(subject, { firstName: 'Amal', email, language, text, formKey: newId(), network: newId() })
  const mail = (await waitingMails()).find((each) => each.template === 'message-verify' && each.to === email)
  if (!mail) throw new Error('no mail asks whether the address is right')
  return { token: tokenFrom(mail), mail, offer }
}

/** The same, sent; gives the row of the conversation too. */
export async function sentByGuest(wishes: Parameters<typeof askedByGuest>[0] = {}) {
  const asked = await askedByGuest(wishes)
  verifyAsked(asked.token)
  const row = rowByToken(asked.token)
  if (!row) throw new Error('the conversation is there')
  return { ...asked, row }
}

/** Everything that is kept of conversations, as it lies in the database. */
export function everyRow(): string {
  return JSON.stringify(
    ['conversations', 'messages', 'conversation_reports', 'blocks'].map((table) => handle().sqlite.prepare(`select * from ${table}`).all()),
  )
}
