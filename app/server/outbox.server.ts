import { and, asc, count, desc, eq, inArray, lt, lte, min, sql } from 'drizzle-orm'
import type { MailData, MailName } from '~emails/index'
import { outbox, type MailState } from '~db/schema/machinery'
import { now } from './clock.server'
import { db, inTransaction, whenCommitted } from './database.server'
import { env } from './env.server'
import { newId } from './ids.server'
import { log } from './log.server'
import { seal, unseal } from './sealed.server'

export interface MailOrder<Name extends MailName> {
  to: string
  template: Name
  data: MailData<Name>
  /** the language of the receiver, e.g. `ar` */
  locale: string
  /** what made this mail, e.g. `match:ID`; no personal data */
  causedBy?: string
  /** It is not sent before this: what a machine has to say can wait for the morning */
  notBefore?: Date
}

const payloadContext = (id: string) => `outbox.payload:${id}`

const wakers = new Set<() => void>()
const wake = () => wakers.forEach((call) => call())

/** Calls back whenever a mail is ready to be sent at once; gives back how to stop that. */
export function onNewMail(call: () => void): () => void {
  wakers.add(call)
  return () => wakers.delete(call)
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
      nextAttemptAt: order.notBefore && order.notBefore > at ? order.notBefore : at,
      messageId: `<${id}@${new URL(env().ORIGIN).hostname}>`,
      causedBy: order.causedBy ?? null,
      createdAt: at,
    })
    .run()
  whenCommitted(wake)
  return id
}

/** A mail that is this process's to send now. */
export interface ClaimedMail {
  id: string
  template: string
  locale: string
  messageId: string
  attempts: number
  sealedPayload: string
}

/** Takes the mail that has waited longest past its time, marking it `sending`; none is due: undefined. */
export function claimDueMail(): ClaimedMail | undefined {
  return inTransaction(() => {
    const due = db()
      .select()
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.nextAttemptAt, now())))
      .orderBy(asc(outbox.nextAttemptAt), asc(outbox.createdAt))
      .get()
    if (!due) return undefined
    const attempts = due.attempts + 1
    db().update(outbox).set({ state: 'sending', attempts }).where(eq(outbox.id, due.id)).run()
    return { id: due.id, template: due.template, locale: due.locale, messageId: due.messageId, attempts, sealedPayload: due.payload ?? '' }
  })
}

/** Opens what a mail is made of. Throws SealBroken. */
export function openPayload(mail: ClaimedMail): { to: string; data: unknown } {
  return JSON.parse(unseal(mail.sealedPayload, payloadContext(mail.id))) as { to: string; data: unknown }
}

/** Notes durably that the mail's last dot may go out from now on. False when the mail is no longer being sent. */
export function markHandingOver(id: string): boolean {
  return (
    db()
      .update(outbox)
      .set({ state: 'handing-over' })
      .where(and(eq(outbox.id, id), eq(outbox.state, 'sending')))
      .run().changes === 1
  )
}

/** The mail server has taken the mail; its receiver and content are forgotten. */
export function markSent(id: string): void {
  db().update(outbox).set({ state: 'sent', sentAt: now(), payload: null, lastError: null }).where(eq(outbox.id, id)).run()
}

/** It did not go this time; it is tried again after the delay. */
export function markForRetry(id: string, code: string, delayMs: number): void {
  db()
    .update(outbox)
    .set({ state: 'waiting', lastError: code, nextAttemptAt: new Date(now().getTime() + delayMs) })
    .where(eq(outbox.id, id))
    .run()
}

/** It will not be tried again by itself. */
export function markStuck(id: string, state: 'failed' | 'uncertain', code: string): void {
  db().update(outbox).set({ state, lastError: code }).where(eq(outbox.id, id)).run()
}

/**
 * After a crash: what was on its way before the last dot is sent again, what may have been handed over is
 * `uncertain`. Only right while no other process sends from this database.
 */
export function recoverOutbox(): void {
  inTransaction(() => {
    db().update(outbox).set({ state: 'waiting', nextAttemptAt: now() }).where(eq(outbox.state, 'sending')).run()
    const uncertain = db()
      .update(outbox)
      .set({ state: 'uncertain', lastError: 'stopped-while-handing-over' })
      .where(eq(outbox.state, 'handing-over'))
      .run().changes
    if (uncertain > 0) log.warn({ mails: uncertain }, 'it is not known whether these mails were taken by the mail server')
  })
}

/** When the next mail is due, undefined when none waits. */
export function nextMailDueAt(): Date | undefined {
  return (
    db()
      .select({ at: min(outbox.nextAttemptAt) })
      .from(outbox)
      .where(eq(outbox.state, 'waiting'))
      .get()?.at ?? undefined
  )
}

const troubledStates = ['failed', 'uncertain', 'held'] as const satisfies readonly MailState[]
type TroubledState = (typeof troubledStates)[number]

export interface TroubledMail {
  id: string
  template: string
  locale: string
  state: TroubledState
  attempts: number
  /** a code, e.g. `smtp-550`; never an address */
  lastError: string | null
  causedBy: string | null
  createdAt: Date
}

/** Mails an administrator should look at: failed, uncertain or held ones, newest first. */
export function listTroubledMail(): TroubledMail[] {
  const { id, template, locale, attempts, lastError, causedBy, createdAt } = outbox
  const state = sql<TroubledState>`${outbox.state}`
  return db()
    .select({ id, template, locale, state, attempts, lastError, causedBy, createdAt })
    .from(outbox)
    .where(inArray(outbox.state, troubledStates))
    .orderBy(desc(createdAt))
    .all()
}

/** Sends a failed, uncertain or held mail again, because an administrator says so. False when it is not one of those. */
export function resendMail(id: string): boolean {
  const changed = db()
    .update(outbox)
    .set({ state: 'waiting', attempts: 0, nextAttemptAt: now(), lastError: null })
    .where(and(eq(outbox.id, id), inArray(outbox.state, troubledStates), sql`${outbox.payload} is not null`))
    .run().changes
  if (changed > 0) whenCommitted(wake)
  return changed > 0
}

/** Keeps a waiting mail back until an administrator lets it go. False when it does not wait. */
export function holdMail(id: string): boolean {
  return (
    db()
      .update(outbox)
      .set({ state: 'held' })
      .where(and(eq(outbox.id, id), eq(outbox.state, 'waiting')))
      .run().changes > 0
  )
}

/** How many mails are in each state, and since when the oldest waiting one is due. */
export function outboxFigures(): { states: Partial<Record<MailState, number>>; oldestDueAt: Date | undefined } {
  const rows = db().select({ state: outbox.state, mails: count() }).from(outbox).groupBy(outbox.state).all()
  return { states: Object.fromEntries(rows.map((row) => [row.state, row.mails])), oldestDueAt: nextMailDueAt() }
}

/** Forgets what went long ago, and the content of what never went; a periodic job. */
export function clearOldMail(): void {
  const daysAgo = (days: number) => new Date(now().getTime() - days * 24 * 3_600_000)
  db()
    .delete(outbox)
    .where(and(eq(outbox.state, 'sent'), lt(outbox.sentAt, daysAgo(30))))
    .run()
  db()
    .delete(outbox)
    .where(and(inArray(outbox.state, troubledStates), lt(outbox.createdAt, daysAgo(60))))
    .run()
}
