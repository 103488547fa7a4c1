import { eq } from 'drizzle-orm'
import { outbox } from '~db/schema/machinery'
import { db } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'

/** Puts a real mail into the outbox: the one that asks a new account whether the address is theirs. */
export function welcome(to = 'amal@example.com', locale = 'da'): string {
  return enqueueMail({ to, locale, template: 'verify-address', data: { firstName: 'Amal', path: '/bekraeft/abc' } })
}

/** A mail's row as it stands in the outbox. */
export function mailRow(id: string) {
  return db().select().from(outbox).where(eq(outbox.id, id)).get()
}
