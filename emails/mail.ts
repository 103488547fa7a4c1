import type { TFunction } from 'i18next'
import type { ReactElement } from 'react'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What a mail is made with: the receiver's language and direction, the public address of the site, its own data. */
export interface MailProps<Data> {
  t: TFunction<'mail'>
  locale: string
  dir: 'ltr' | 'rtl'
  /** e.g. `https://ressourcebank.example`, without a slash at the end */
  origin: string
  data: Data
}

/** A calendar file that goes with a mail; `method` is the file's own (RFC 5546). */
export type MailCalendar = { name: string; method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; text: string }

/** One kind of mail. */
export interface MailTemplate<Data extends Record<string, Json>> {
  /** The subject line. Never personal data: subjects are seen on lock screens and in logs of mail servers. */
  subject(t: TFunction<'mail'>, data: Data): string
  Mail(props: MailProps<Data>): ReactElement
  /** Where the receiver leaves this kind of mail off; its data then holds a token. Mails about one's own doing have none. */
  unsubscribeLink?(data: Data, origin: string): string
  /** The calendar file that goes with it. It was written when the mail was put in, and waits in its data. */
  calendar?(data: Data): MailCalendar | null
}

/** Declares a mail; its data is plain JSON (instants as ISO text), as it waits in the outbox. Use a `type`, not an `interface`. */
export function defineMail<Data extends Record<string, Json>>(template: MailTemplate<Data>): MailTemplate<Data> {
  return template
}
