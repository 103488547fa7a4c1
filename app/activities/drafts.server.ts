import { eq, lt } from 'drizzle-orm'
import { activityDrafts } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { personById } from '~/people/people.server'
import { containsCprNumber } from '~/people/private-text'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { seal, SealBroken, unseal } from '~/server/sealed.server'
import { loggedWith } from './activities.server'
import { dayBefore } from './activity'

/** A half-written entry of hours: it waits for its writer, and for nobody else. */

/** What of the form is kept, and how much of each. */
const KEPT = ['what', 'minutes', 'hours', 'more', 'when', 'date', 'from', 'note', 'formKey'] as const
const MOST_LETTERS = 400
const DRAFT_DAYS = 14
/** A page left open over a weekend keeps what is typed into it. Whoever once saw somebody's page may not write in their name for long. */
const KEEP_DAYS = 3
const DAY_MS = 86_400_000

const contextOf = (userId: string) => `activity_drafts.form:${userId}`
const KEEP_CONTEXT = 'activities.keep'

/** Says, sealed, whose form a page is: with it the form is kept when the session has ended. */
export function keepFor(actor: Actor): string {
  return seal(JSON.stringify({ userId: actor.userId, at: now().getTime() }), KEEP_CONTEXT)
}
export interface Keeper {
  userId: string
  /** When the page was made, in milliseconds. */
  at: number
}
/** Whose form it was; null when it says nothing we have written, or too long ago. */
export function keeperIn(form: FormData): Keeper | null {
  const sealed = form.get('keep')
  if (typeof sealed !== 'string' || sealed === '' || sealed.length > 1000) return null
  try {
    const { userId, at } = JSON.parse(unseal(sealed, KEEP_CONTEXT)) as Keeper
    return now().getTime() - at < KEEP_DAYS * DAY_MS ? { userId, at } : null
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

/**
 * Keeps what was typed, in the place of what was kept before; not what was saved meanwhile, nor over what was typed later into another
 * page. A line with a CPR number is not kept.
 */
export function keepDraft({ userId, at }: Keeper, form: FormData): void {
  const formKey = form.get('formKey')
  // an account may be gone while its page stands open
  if (!personById(userId) || (typeof formKey === 'string' && loggedWith(writerOf(userId), formKey) !== null)) return
  const before = rowOf(userId)
  if (before && before.keptAt.getTime() > at && openedRow(before).formKey !== formKey) return
  const typed = Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' && value.length <= MOST_LETTERS && !containsCprNumber(value) ? [[name, value]] : []
    }),
  )
  const formSealed = seal(JSON.stringify({ ...typed, keptOn: islandDate(now()) }), contextOf(userId))
  db()
    .insert(activityDrafts)
    .values({ userId, formSealed, keptAt: now() })
    .onConflictDoUpdate({ target: activityDrafts.userId, set: { formSealed, keptAt: now() } })
    .run()
}

const writerOf = (userId: string): Actor => ({ userId, roles: new Set() })
const rowOf = (userId: string) => db().select().from(activityDrafts).where(eq(activityDrafts.userId, userId)).get()
const openedRow = ({ userId, formSealed }: typeof activityDrafts.$inferSelect) =>
  JSON.parse(unseal(formSealed, contextOf(userId))) as Record<string, string>

/** What this person was writing; null when nothing, or when it has been saved meanwhile. »Today« is still the day it was written. */
export function draftOf(actor: Actor): Record<string, string> | null {
  const row = rowOf(actor.userId)
  if (!row) return null
  const { keptOn = '', ...form } = openedRow(row)
  if (form.formKey && loggedWith(actor, form.formKey) !== null) return null
  if (keptOn === islandDate(now()) || form.when === 'other') return form
  return { ...form, when: 'other', date: form.when === 'yesterday' ? dayBefore(keptOn) : keptOn }
}

export function dropDraft(actor: Actor): void {
  db().delete(activityDrafts).where(eq(activityDrafts.userId, actor.userId)).run()
}

/** After entries were saved that came from a phone: what was kept of one of them is of no use any more. */
export function dropDraftOf(actor: Actor, formKeys: readonly string[]): void {
  const row = rowOf(actor.userId)
  if (row && formKeys.includes(openedRow(row).formKey ?? '')) dropDraft(actor)
}

/** What nobody came back to; a periodic job. */
export function removeOldDrafts(): void {
  db()
    .delete(activityDrafts)
    .where(lt(activityDrafts.keptAt, new Date(now().getTime() - DRAFT_DAYS * DAY_MS)))
    .run()
}
