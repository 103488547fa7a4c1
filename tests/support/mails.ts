import { desc } from 'drizzle-orm'
import { outbox } from '~db/schema/machinery'
import { isMailName, renderMail, type RenderedMail } from '~emails/render.server'
import { db } from '~/server/database.server'
import { openPayload } from '~/server/outbox.server'

export interface WrittenMail extends RenderedMail {
  to: string
  template: string
  data: Record<string, unknown>
  locale: string
}

/** Every mail that waits in the outbox, opened and rendered as its receiver would get it; the newest first. */
export async function waitingMails(): Promise<WrittenMail[]> {
  const rows = db().select().from(outbox).orderBy(desc(outbox.createdAt)).all()
  return Promise.all(
    rows.map(async (row) => {
      const { to, data } = openPayload({
        id: row.id,
        template: row.template,
        locale: row.locale,
        messageId: row.messageId,
        attempts: 0,
        sealedPayload: row.payload ?? '',
      })
      if (!isMailName(row.template)) throw new Error(`there is no mail ${row.template}`)
      return {
        to,
        template: row.template,
        data: data as Record<string, unknown>,
        locale: row.locale,
        ...(await renderMail(row.template, data, row.locale, 'https://ressourcebank.example')),
      }
    }),
  )
}

/** Empties the outbox, so that a test sees only what comes after. */
export function emptyOutbox(): void {
  db().delete(outbox).run()
}
