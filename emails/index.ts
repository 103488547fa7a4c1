import type { MailTemplate } from './mail'
import { verifyAddress } from './verify-address'

/** Every mail of the house by name. A name in use is never changed: mails under it may wait in the outbox. */
export const templates = {
  'verify-address': verifyAddress,
}

export type MailName = keyof typeof templates
export type MailData<Name extends MailName> = (typeof templates)[Name] extends MailTemplate<infer Data> ? Data : never
