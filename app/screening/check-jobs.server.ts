import { and, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import { childChecks } from '~db/schema/screening'
import { islandDate } from '~/i18n/format'
import { monthsAfter } from '~/island/months-after'
import { membersOf } from '~/organisations/memberships.server'
import { closedAmong } from '~/organisations/organisations.server'
import { credentialsOfKind } from '~/people/credentials.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { LONG_WAIT_DAYS, MUNICIPALITY, RENEWAL_DAYS, daysLater, isDaytime, isRenewalDue, reminderOn } from './check'
import { remindOfConsent, tellHolder } from './check-mails.server'
import { checksOf } from './checks.server'
import { dutiesIn } from './duties.server'
import { needOf } from './duty'
import { needsOfMunicipality } from './municipal-needs.server'

/**
 * What happens to child certificates by itself: reminders, what falls away, and what is to be fetched anew. Periodic jobs; those that
 * write mails do nothing at night, and are asked again an hour later.
 */

// as the index over what is open says it, word for word: with values put in by themselves it would not be used
const open = sql`${childChecks.state} in ('ordered','consented')`

/** Reminds who has not consented, after a week and on the last day. Gives how many. */
export function remindOfConsents(): number {
  if (!isDaytime(now())) return 0
  const today = islandDate(now())
  const waiting = db()
    .select()
    .from(childChecks)
    .where(and(open, eq(childChecks.state, 'ordered'), lte(childChecks.consentBy, daysLater(today, 7))))
    .all()
  return eachOnItsOwn('remind-of-consents', waiting, ({ id, userId, organisationId, consentBy, remindedAt }) => {
    const which = consentBy && reminderOn(consentBy, remindedAt && islandDate(remindedAt), today)
    if (!consentBy || !which) return false
    db().update(childChecks).set({ remindedAt: now() }).where(eq(childChecks.id, id)).run()
    remindOfConsent(userId, organisationId, consentBy, which)
    return true
  }).filter((reminded) => reminded).length
}

/** What nobody consented to in time falls away, and who ordered it is told once a day at most. Gives how many fell away. */
export function lapseConsents(): number {
  if (!isDaytime(now())) return 0
  const today = islandDate(now())
  const late = db()
    .select()
    .from(childChecks)
    .where(and(open, eq(childChecks.state, 'ordered'), lt(childChecks.consentBy, today)))
    .all()
  const holders = byHolder(late)
  return eachOnItsOwn('lapse-consents', holders, ({ organisationId, rows }) => {
    for (const { id } of rows) db().update(childChecks).set({ state: 'lapsed', changedAt: now() }).where(eq(childChecks.id, id)).run()
    if (!isClosed(organisationId)) tellHolder(organisationId, 'checks-lapsed', rows.length)
    return rows.length
  }).reduce((sum, each) => sum + each, 0)
}

/**
 * Who says that they have consented may be wrong, or the police are slow: those who ordered are told once, long after the last day, so
 * that nobody waits for ever. Gives for how many.
 */
export function tellOfLongWaits(): number {
  if (!isDaytime(now())) return 0
  const late = db()
    .select()
    .from(childChecks)
    .where(and(open, eq(childChecks.state, 'consented'), lte(childChecks.consentBy, daysLater(islandDate(now()), -LONG_WAIT_DAYS))))
    .all()
    // what was written after the last day was this
    .filter(({ consentBy, remindedAt }) => consentBy && (remindedAt === null || islandDate(remindedAt) <= consentBy))
  return eachOnItsOwn('tell-of-long-waits', byHolder(late), ({ organisationId, rows }) => {
    if (isClosed(organisationId)) return 0
    for (const { id } of rows) db().update(childChecks).set({ remindedAt: now() }).where(eq(childChecks.id, id)).run()
    tellHolder(organisationId, 'checks-waiting', rows.length)
    return rows.length
  }).reduce((sum, each) => sum + each, 0)
}

/** Asks, once, for new ones of those that run out within six weeks and are still needed. Gives how many. */
export function askForRenewals(): number {
  if (!isDaytime(now())) return 0
  const today = islandDate(now())
  adoptCredentials(today)
  const due = db()
    .select()
    .from(childChecks)
    .where(
      and(lte(childChecks.validUntil, daysLater(today, RENEWAL_DAYS)), eq(childChecks.state, 'seen'), isNull(childChecks.renewalAskedAt)),
    )
    .all()
  return eachOnItsOwn('ask-for-renewals', byHolder(due), ({ organisationId, rows }) => {
    if (isClosed(organisationId)) return 0
    const needed = rows.filter(({ userId }) => stillNeeded(organisationId).has(userId))
    for (const { id } of needed) db().update(childChecks).set({ renewalAskedAt: now() }).where(eq(childChecks.id, id)).run()
    if (needed.length > 0) tellHolder(organisationId, 'checks-renewal', needed.length)
    return needed.length
  }).reduce((sum, each) => sum + each, 0)
}

/** So many months after it ran out a row goes: nobody has to know for longer that there was one. */
const KEPT_MONTHS = 12

const lastKept = (today: string) => monthsAfter(today, -KEPT_MONTHS)

/** Forgets what ran out long ago; never an order under way. A periodic job. */
export function forgetOldChecks(): void {
  db()
    .delete(childChecks)
    .where(and(lt(childChecks.validUntil, lastKept(islandDate(now()))), inArray(childChecks.state, ['seen', 'lapsed'])))
    .run()
}

const isClosed = (organisationId: string | null) => organisationId !== null && closedAmong([organisationId]).length > 0

function stillNeeded(organisationId: string | null): Set<string> {
  if (organisationId === null) return new Set(needsOfMunicipality().keys())
  const duties = dutiesIn(organisationId)
  return new Set(
    membersOf(organisationId).flatMap(({ userId }) => {
      const said = duties.get(userId)
      return said && needOf(said).needed ? [userId] : []
    }),
  )
}

type Row = typeof childChecks.$inferSelect
function byHolder(rows: readonly Row[]): { id: string; organisationId: string | null; rows: Row[] }[] {
  const holders = new Map<string, { id: string; organisationId: string | null; rows: Row[] }>()
  for (const row of rows) {
    const known = holders.get(row.holder)
    if (known) known.rows.push(row)
    else holders.set(row.holder, { id: row.holder, organisationId: row.organisationId, rows: [row] })
  }
  return [...holders.values()]
}

/**
 * Certificates that were noted at the match desk get a row here when they run out, so that a new one is asked for once. Not those that
 * would be forgotten at once again: they would be asked for every day.
 */
function adoptCredentials(today: string): void {
  const [needed, known] = [[...needsOfMunicipality().keys()], checksOf(MUNICIPALITY)]
  for (const [userId, { seenOn, validUntil }] of credentialsOfKind(needed, 'child-certificate')) {
    if (known.has(userId) || validUntil === null || validUntil < lastKept(today) || !isRenewalDue(validUntil, today)) continue
    db()
      .insert(childChecks)
      .values({ id: newId(), holder: MUNICIPALITY, userId, state: 'seen', seenOn, validUntil, changedAt: now() })
      .onConflictDoNothing()
      .run()
  }
}
