import { desc, eq } from 'drizzle-orm'
import type { MailCalendar } from '~emails/mail'
import type { RenderedMail } from '~emails/render.server'
import { mailbox } from '~db/schema/machinery'
import { now } from './clock.server'
import { db, inTransaction } from './database.server'
import { markSent } from './outbox.server'

export interface MailboxMail extends RenderedMail {
  id: string
  to: string
  locale: string
  template: string
  deliveredAt: Date
}

/** Lays a mail into the built-in mailbox of development and demo; it never leaves the machine. */
export function deliverToMailbox(mail: { id: string; to: string; locale: string; template: string } & RenderedMail): void {
  const { id, to, locale, template, subject, text } = mail
  const html = mail.calendar ? withCalendar(mail.html, mail.calendar) : mail.html
  inTransaction(() => {
    const content = { to, locale, template, subject, html, text, deliveredAt: now() }
    db()
      .insert(mailbox)
      .values({ id, ...content })
      .onConflictDoUpdate({ target: mailbox.id, set: content })
      .run()
    markSent(id)
  })
}

/** The mails in the built-in mailbox, newest first; of one receiver, or of all. */
export function listMailbox({ to, limit = 200 }: { to?: string; limit?: number } = {}): MailboxMail[] {
  return db()
    .select()
    .from(mailbox)
    .where(to === undefined ? undefined : eq(mailbox.to, to))
    .orderBy(desc(mailbox.deliveredAt))
    .limit(limit)
    .all()
    .map(apart)
}

/** One mail of the built-in mailbox. */
export function mailboxMail(id: string): MailboxMail | undefined {
  const row = db().select().from(mailbox).where(eq(mailbox.id, id)).get()
  return row && apart(row)
}

// the mailbox has one column for a letter: what goes with it stands behind it, where nothing shows it
const mark = /<!--calendar:([\w+/=]+)-->$/
function withCalendar(html: string, calendar: MailCalendar): string {
  return `${html}<!--calendar:${Buffer.from(JSON.stringify(calendar)).toString('base64')}-->`
}
function apart<Row extends { html: string }>(row: Row): Row & { calendar?: MailCalendar } {
  const kept = mark.exec(row.html)?.[1]
  if (!kept) return row
  const calendar = JSON.parse(Buffer.from(kept, 'base64').toString()) as MailCalendar
  return { ...row, html: row.html.replace(mark, ''), calendar }
}
