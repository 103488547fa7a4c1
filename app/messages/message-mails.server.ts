import { isInterfaceLanguage } from '~/i18n/languages'
import { leadersOf } from '~/organisations/organisations.server'
import { personById } from '~/people/people.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex, unseal } from '~/server/sealed.server'
import type { Party } from './conversation'
import type { Row } from './conversations.server'
import { subjectsOfRows } from './subjects.server'

/** What a mail tells; what was written is read on the site alone. */
export type MailOccasion = 'question' | 'interest' | 'reply' | 'coordinator' | 'closed' | 'agreed' | 'declined'

/**
 * The secret in the link of somebody without an account. It is made anew from the conversation's id whenever a mail needs it, so that
 * every mail brings the same link; the database keeps its fingerprint alone.
 */
export function linkSecret(conversationId: string): string {
  return blindIndex(`conversation-link:${conversationId}`)
}

interface Receiver {
  to: string
  firstName: string
  locale: string
  path: string
}

function receiversOf(row: Row, party: Party): Receiver[] {
  const people = (ids: readonly string[]) =>
    ids
      .flatMap((id) => personById(id) ?? [])
      .map(({ email, firstName, locale }) => ({ to: email, firstName, locale, path: `/mit/beskeder/${row.id}` }))
  // the leaders of a closed organisation would be led to a page that is not there
  if (party === 'owner' && subjectsOfRows([row])(row).ownerClosed) return []
  if (party === 'owner') return people(row.organisationId ? leadersOf(row.organisationId) : [row.ownerUserId ?? ''])
  if (row.askerUserId) return people([row.askerUserId])
  if (row.askerEmailSealed === null) return []
  return [
    {
      to: unseal(row.askerEmailSealed, `conversations.askerEmail:${row.id}`),
      firstName: unseal(row.askerNameSealed, `conversations.askerName:${row.id}`),
      locale: isInterfaceLanguage(row.askerLocale) ? row.askerLocale : 'da',
      path: `/samtale/${linkSecret(row.id)}`,
    },
  ]
}

/** Tells one side by mail that something waits for them on the site. In the transaction that causes it. */
export function tell(row: Row, party: Party, what: MailOccasion): void {
  const { title } = subjectsOfRows([row])(row)
  for (const { to, firstName, locale, path } of receiversOf(row, party))
    enqueueMail({
      to,
      template: 'message-waiting',
      data: { firstName, what, title, path },
      locale,
      causedBy: `conversation:${row.id}`,
    })
}

/** Asks somebody without an account whether the address is theirs, before anything reaches anybody. */
export function askToVerify(row: Row): void {
  const { title } = subjectsOfRows([row])(row)
  for (const { to, locale, path } of receiversOf(row, 'asker'))
    enqueueMail({ to, template: 'message-verify', data: { title, path }, locale, causedBy: `conversation:${row.id}` })
}
