import type { MailData, MailName } from '~emails/index'
import { outbox } from '~db/schema/machinery'
import { now } from './clock.server'
import { db, whenCommitted } from './database.server'
import { env } from './env.server'
import { newId } from './ids.server'
import { seal } from './sealed.server'

export interface MailOrder<Name extends MailName> {
  to: string
  template: Name
  data: MailData<Name>
  /** the language of the receiver, e.g. `ar` */
  locale: string
  /** what made this mail, e.g. `match:ID`; no personal data */
  causedBy?: string
}

/** Where a row's sealed payload belongs. */
export const payloadContext = (id: string) => `outbox.payload:${id}`

const wakers = new Set<() => void>()

/** Calls back whenever a mail was committed to the outbox; gives back how to stop that. */
export function onNewMail(wake: () => void): () => void {
  wakers.add(wake)
  return () => wakers.delete(wake)
}

/**
 * Puts a mail into the outbox, inside the caller's transaction: it is sent if and only if that is committed.
 * Gives back the id of the mail.
 */
export function enqueueMail<Name extends MailName>(order: MailOrder<Name>): string {
  const id = newId()
  const at = now()
  db()
    .insert(outbox)
    .values({
      id,
      template: order.template,
      locale: order.locale,
      payload: seal(JSON.stringify({ to: order.to, data: order.data }), payloadContext(id)),
      state: 'waiting',
      nextAttemptAt: at,
      messageId: `<${id}@${new URL(env().ORIGIN).hostname}>`,
      causedBy: order.causedBy ?? null,
      createdAt: at,
    })
    .run()
  whenCommitted(() => wakers.forEach((wake) => wake()))
  return id
}
