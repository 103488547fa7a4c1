import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { offerConfirmLinks, offers } from '~db/schema/offers'
import { restingNow } from '~/organisations/organisations.server'
import { auditFor, recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { enqueueMail } from '~/server/outbox.server'
import { hashToken, newToken } from '~/server/sealed.server'
import type { OfferView } from './offer'
import { offerRow, offerViewsById, ownersOf, type OfferRow } from './offer-reading.server'
import { moveOffer, OfferMoved } from './offers.server'

/**
 * Does this still hold? Whoever has an offer that nobody confirmed for half a year is asked by mail, reminded once, and after two weeks
 * without an answer the offer rests. Proposals and running matches stay as they are.
 */

const DAY = 86_400_000
const ASK_AFTER_DAYS = 182
const REMIND_AFTER_DAYS = 7
/** At least so long after the reminder, also when the site was down meanwhile. */
const PAUSE_AFTER_REMINDER_DAYS = 7
const PAUSE_AFTER_DAYS = 14
/** So long a link can be answered, also to bring back an offer that rests. */
const LINK_DAYS = 90

const ago = (days: number) => new Date(now().getTime() - days * DAY)

/** Asks, reminds and pauses, each where its time has come. Gives how many of each. */
export function askWhetherOffersHold(): { asked: number; reminded: number; paused: number } {
  const published = eq(offers.state, 'published')
  const toAsk = db()
    .select()
    .from(offers)
    .where(and(published, lte(offers.confirmedAt, ago(ASK_AFTER_DAYS)), or(isNull(offers.askedAt), lt(offers.askedAt, offers.confirmedAt))))
    .all()
  const asked = db()
    .select()
    .from(offers)
    .where(and(published, lte(offers.askedAt, ago(REMIND_AFTER_DAYS)), sql`${offers.askedAt} >= ${offers.confirmedAt}`))
    .all()
  const done = eachOnItsOwn('ask-whether-offers-hold', asked, remindOrPause)
  return {
    asked: eachOnItsOwn('ask-whether-offers-hold', toAsk, ask).length,
    reminded: done.filter((what) => what === 'reminded').length,
    paused: done.filter((what) => what === 'paused').length,
  }
}

function ask(offer: OfferRow): void {
  db().update(offers).set({ askedAt: now() }).where(eq(offers.id, offer.id)).run()
  tellOwners(offer, 'offer-still-holds')
}

function remindOrPause(offer: OfferRow): 'reminded' | 'paused' | 'waits' {
  const askedAt = offer.askedAt ?? now()
  const reminder = auditFor(`offer:${offer.id}`).find(({ action, at }) => action === 'offer.reminded' && at >= askedAt)
  if (!reminder) {
    recordAudit({ actor: 'system', action: 'offer.reminded', subject: `offer:${offer.id}` })
    tellOwners(offer, 'offer-still-holds-again')
    return 'reminded'
  }
  if (askedAt > ago(PAUSE_AFTER_DAYS) || reminder.at > ago(PAUSE_AFTER_REMINDER_DAYS)) return 'waits'
  moveOffer(offer.id, 'pause', undefined, { askedAt: null })
  recordAudit({ actor: 'system', action: 'offer.unanswered', subject: `offer:${offer.id}` })
  tellOwners(offer, 'offer-rests')
  return 'paused'
}

function tellOwners(offer: OfferRow, template: 'offer-still-holds' | 'offer-still-holds-again' | 'offer-rests'): void {
  for (const { id, email, firstName, locale } of ownersOf(offer))
    enqueueMail({
      to: email,
      template,
      data: { firstName, title: offer.title, path: makeConfirmLink(offer.id, id) },
      locale,
      causedBy: `offer:${offer.id}`,
    })
}

/** Makes a private link by which one person answers for an offer without signing in. Gives its path. */
function makeConfirmLink(offerId: string, userId: string): string {
  const token = newToken()
  const expiresAt = new Date(now().getTime() + LINK_DAYS * DAY)
  db()
    .insert(offerConfirmLinks)
    .values({ tokenHash: hashToken(token), offerId, userId, expiresAt })
    .run()
  return `/tilbud-gaelder/${token}`
}

/**
 * What a link asks about; null for one that never was. `open` while there is something to answer: not too late, the person it was sent to
 * still answers for the offer, and its organisation is neither closed nor at rest as a whole (then offers come back with it). Reading
 * changes nothing: mail scanners open links too.
 */
export function readConfirmLink(token: string): { offer: OfferView; open: boolean } | null {
  const row = db()
    .select()
    .from(offerConfirmLinks)
    .where(eq(offerConfirmLinks.tokenHash, hashToken(token)))
    .get()
  const offer = row && offerViewsById([row.offerId]).get(row.offerId)
  const present = row && offerRow(row.offerId)
  if (!offer || !present) return null
  const answers = ownersOf(present).some(({ id }) => id === row.userId)
  const rests = present.organisationId !== null && restingNow(present.organisationId) !== null
  return { offer, open: row.expiresAt > now() && answers && !rests }
}

/** The answer by a link: yes keeps an offer on the site or brings it back, no lets it rest. False when there is nothing to answer any more. */
export function answerConfirmLink(token: string, holds: boolean): boolean {
  return inTransaction(() => {
    const link = readConfirmLink(token)
    const row = link?.open ? offerRow(link.offer.id) : null
    if (row?.state !== 'published' && row?.state !== 'paused') return false
    const known = { confirmedAt: now(), askedAt: null }
    try {
      if (holds && row.state === 'published') db().update(offers).set(known).where(eq(offers.id, row.id)).run()
      else if (holds) moveOffer(row.id, 'resume', undefined, known)
      else if (row.state === 'published') moveOffer(row.id, 'pause', undefined, { askedAt: null })
    } catch (error) {
      if (error instanceof OfferMoved) return false
      throw error
    }
    recordAudit({ actor: 'link', action: holds ? 'offer.confirmed' : 'offer.rested', subject: `offer:${row.id}` })
    return true
  })
}

export function removeOldConfirmLinks(): void {
  db()
    .delete(offerConfirmLinks)
    .where(lt(offerConfirmLinks.expiresAt, ago(30)))
    .run()
}
