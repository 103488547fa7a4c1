import { eq } from 'drizzle-orm'
import { shiftMails } from '~db/schema/shifts'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { isInterfaceLanguage } from '~/i18n/languages'
import { offerKinds } from '~/offers/offer'
import { publishedOffersOfKind } from '~/offers/offer-reading.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex, hashToken } from '~/server/sealed.server'
import { mailLine } from './shift-mails.server'
import { everyHelper, helperOf, openShifts, openShiftsFor, type OpenShift } from './shift-reading.server'
import { DAYS_BETWEEN, isMailTime } from './week'

/** The week's mail about shifts nobody has taken: to volunteers whom one of them suits, until they stop it with one click. */

/** How many shifts a mail names. */
const NAMED = 5

/** The secret of somebody's stop link: the same in every mail, so that old mails can stop it too. Only its hash is kept. */
const stopToken = (userId: string) => blindIndex(`shift-mails:${userId}`)

function note(userId: string, change: { off?: boolean; lastAt?: Date }): void {
  db()
    .insert(shiftMails)
    .values({ userId, stopHash: hashToken(stopToken(userId)), ...change })
    .onConflictDoUpdate({ target: shiftMails.userId, set: change })
    .run()
}

/** True when the stop link is somebody's. Reading changes nothing. */
export function isStopLink(token: string): boolean {
  return (
    db()
      .select({ id: shiftMails.userId })
      .from(shiftMails)
      .where(eq(shiftMails.stopHash, hashToken(token)))
      .get() !== undefined
  )
}
export function stopByLink(token: string): void {
  db()
    .update(shiftMails)
    .set({ off: true })
    .where(eq(shiftMails.stopHash, hashToken(token)))
    .run()
}

export function wantsShiftMails(actor: Actor): boolean {
  return !db().select({ off: shiftMails.off }).from(shiftMails).where(eq(shiftMails.userId, actor.userId)).get()?.off
}
export function setShiftMails(actor: Actor, wanted: boolean): void {
  note(actor.userId, { off: !wanted })
}

/**
 * Volunteers: who offers something by themselves, and who has helped before. Others are not written to unasked; they find open shifts on
 * their own page.
 */
function volunteers(): string[] {
  const offering = offerKinds.flatMap((kind) => publishedOffersOfKind(kind)).flatMap((row) => (row.organisationId ? [] : [row.ownerUserId]))
  return [...new Set([...offering, ...everyHelper()])].sort()
}

/** Writes the week's mail to whom it is due. Gives how many mails. */
export function mailUnfilledShifts(): number {
  if (!isMailTime(now())) return 0
  const open = openShifts()
  if (open.length === 0) return 0
  const due = volunteers().flatMap((id) => (isDue(id) ? [{ id }] : []))
  return eachOnItsOwn('mail-unfilled-shifts', due, ({ id }) => mailOne(id, open)).filter((mailed) => mailed).length
}

/** Nobody is written to within a week of the last time, nor after they stopped it. */
function isDue(userId: string): boolean {
  const row = db().select().from(shiftMails).where(eq(shiftMails.userId, userId)).get()
  if (!row) return true
  return !row.off && (row.lastAt === null || dayAfter(islandDate(row.lastAt), DAYS_BETWEEN) <= islandDate(now()))
}

function mailOne(userId: string, all: readonly OpenShift[]): boolean {
  const person = helperOf(userId)
  if (!person?.emailVerified || !isInterfaceLanguage(person.locale)) return false
  const { locale, email, firstName } = person
  const open = openShiftsFor({ userId, roles: new Set() }, all).filter(({ fits, event }) => fits && event.hostId !== userId)
  if (open.length === 0) return false
  note(userId, { lastAt: now() })
  enqueueMail({
    to: email,
    template: 'open-shifts',
    locale,
    causedBy: `user:${userId}`,
    data: {
      firstName,
      count: open.length,
      shifts: open
        .slice(0, NAMED)
        .map((shift) => ({ ...mailLine(shift, locale, { open: true }), womenOnly: shift.event.womenOnly && !shift.date.openToAll })),
      path: '/mit/vagter',
      stopPath: `/vagter/stop/${stopToken(userId)}`,
    },
  })
  return true
}
