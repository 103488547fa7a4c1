import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import { conversations, messages } from '~db/schema/messages'
import type { InterfaceLanguage } from '~/i18n/languages'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { blindIndex, hashToken, seal } from '~/server/sealed.server'
import { markTalking } from '~/wanted/wanted.server'
import { keptApart } from './blocks.server'
import { daysBefore, UNVERIFIED_DAYS } from './conversation'
import { rowByToken, type Row } from './conversations.server'
import { askToVerify, linkSecret, tell } from './message-mails.server'
import { subjectOf, type Subject } from './subjects.server'
import { addMessage, writeAs } from './writing.server'

const tooOften = (seconds: number) => ({ outcome: 'too-often' as const, minutes: Math.max(1, Math.ceil(seconds / 60)) })

interface Asker {
  id: string
  userId: string | null
  firstName: string
  email: string | null
  locale: string
}

/** Who answers, as a conversation keeps it: a person, or the leaders of an organisation. */
const ownersOf = ({ ownerUserId, organisationId }: Subject) => ({
  ownerUserId: organisationId === null ? ownerUserId : null,
  organisationId,
})

function begin(subject: Subject, asker: Asker, text: string, formKey: string, state: 'open' | 'unverified'): Row {
  const { id } = asker
  const at = now()
  const row = db()
    .insert(conversations)
    .values({
      id,
      about: subject.about,
      aboutId: subject.id,
      state,
      askerUserId: asker.userId,
      askerNameSealed: seal(asker.firstName, `conversations.askerName:${id}`),
      askerEmailSealed: asker.email === null ? null : seal(asker.email, `conversations.askerEmail:${id}`),
      askerEmailIndex: asker.email === null ? null : blindIndex(asker.email),
      askerLocale: asker.locale,
      askerTokenHash: asker.email === null ? null : hashToken(linkSecret(id)),
      ...ownersOf(subject),
      openedAt: at,
      verifiedAt: state === 'open' ? at : null,
      lastAt: at,
      lastSide: 'asker',
      waitingSince: state === 'open' ? at : null,
      askerReadAt: at,
      formKey,
    })
    .returning()
    .get()
  addMessage(row, 'asker', asker.userId, text, `${formKey}:first`)
  return row
}

const byFormKey = (formKey: string) => db().select().from(conversations).where(eq(conversations.formKey, formKey)).get()

/** It has reached its owner: they are told, and a role's need is being talked about. */
function reached(row: Row): void {
  tell(row, 'owner', row.about === 'role' ? 'interest' : 'question')
  if (row.about === 'role') markTalking(row.aboutId, true)
}

/** The open conversation this person has about the same thing. */
const goingWith = (userId: string, subject: Subject) =>
  db()
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.askerUserId, userId),
        eq(conversations.state, 'open'),
        eq(conversations.about, subject.about),
        eq(conversations.aboutId, subject.id),
      ),
    )
    .orderBy(desc(conversations.lastAt))
    .get()

export type Asked =
  | { outcome: 'sent'; id: string }
  | { outcome: 'kept-apart' }
  | { outcome: 'resting' }
  | { outcome: 'too-often'; minutes: number }

/** Asks with an account. Who asks about the same thing again goes on in the same conversation; a form sent twice is one message. */
export async function askWithAccount(actor: Actor, subject: Subject, text: string, formKey: string): Promise<Asked> {
  const { allowed, retryAfterSeconds } = await takeToken('ask-by-account', actor.userId)
  if (!allowed) return tooOften(retryAfterSeconds)
  // a form's key is this person's own: nobody can stand in the way of another's
  const ownKey = `${actor.userId}:${formKey}`
  return inTransaction((): Asked => {
    const again = byFormKey(ownKey)
    if (again) return { outcome: 'sent', id: again.id }
    if (!subjectOf(subject.about, subject.id)) return { outcome: 'resting' }
    const person = personById(actor.userId)
    if (!person) return { outcome: 'kept-apart' }
    if (keptApart({ ...subject, askerUserId: actor.userId, askerEmailSealed: null })) return { outcome: 'kept-apart' }
    const going = goingWith(actor.userId, subject)
    if (going) {
      writeAs(going, 'asker', actor.userId, text, formKey)
      return { outcome: 'sent', id: going.id }
    }
    const { firstName, locale } = person
    const row = begin(subject, { id: newId(), userId: actor.userId, firstName, email: null, locale }, text, ownKey, 'open')
    reached(row)
    return { outcome: 'sent', id: row.id }
  })
}

/**
 * Asks without an account: nothing reaches anybody before the address proves right. The answer is the same for every address, also for
 * one that is not wanted or has had too many mails.
 */
export async function askWithoutAccount(
  subject: Subject,
  asked: { firstName: string; email: string; language: InterfaceLanguage; text: string; formKey: string; network: string },
): Promise<{ outcome: 'mailed' } | { outcome: 'too-often'; minutes: number }> {
  const byNetwork = await takeToken('ask-by-network', asked.network)
  if (!byNetwork.allowed) return tooOften(byNetwork.retryAfterSeconds)
  const formKey = `${blindIndex(asked.email)}:${asked.formKey}`
  if (byFormKey(formKey)) return { outcome: 'mailed' }
  if (!(await takeToken('mail-to-address', asked.email)).allowed) return { outcome: 'mailed' }
  inTransaction(() => {
    const { firstName, email, language, text } = asked
    askToVerify(begin(subject, { id: newId(), userId: null, firstName, email, locale: language }, text, formKey, 'unverified'))
  })
  return { outcome: 'mailed' }
}

/**
 * Somebody said yes to a role that a coordinator proposed to them: their interest reaches its organisation, as if they had asked
 * themselves. Their address is known to be right, so nothing waits for it. Null when the role is gone or the two are kept apart.
 * Who has neither account nor mail is spoken for by a coordinator.
 */
export function beginInterest(
  roleId: string,
  asker: { userId: string | null; email: string | null; firstName: string; locale: string },
  text: string,
  formKey: string,
): string | null {
  return inTransaction(() => {
    const again = byFormKey(formKey)
    if (again) return again.id
    const subject = subjectOf('role', roleId)
    if (!subject) return null
    const going = asker.userId === null ? undefined : goingWith(asker.userId, subject)
    if (going) return writeAs(going, 'asker', asker.userId, text, formKey) === 'written' ? going.id : null
    const id = newId()
    const askerEmailSealed = asker.email === null ? null : seal(asker.email, `conversations.askerEmail:${id}`)
    if (keptApart({ ...ownersOf(subject), id, askerUserId: asker.userId, askerEmailSealed })) return null
    const row = begin(subject, { id, ...asker }, text, formKey, 'open')
    reached(row)
    return row.id
  })
}

/** The one who holds the link says »send«: their address is right, and what they wrote reaches the owner. Again changes nothing. */
export function verifyAsked(token: string): 'sent' | 'kept-apart' | 'gone' | null {
  return inTransaction(() => {
    const row = rowByToken(token)
    if (!row) return null
    // stopped the first time it is stopped again: it never reached anybody
    if (row.state !== 'unverified') return row.verifiedAt === null ? 'kept-apart' : 'sent'
    const subject = subjectOf(row.about as Subject['about'], row.aboutId)
    if (!subject) return 'gone'
    // it may have come into other hands since it was asked
    const answering = ownersOf(subject)
    const at = now()
    const apart = keptApart({ ...row, ...answering })
    db()
      .update(conversations)
      .set(
        apart
          ? { state: 'closed', closedWhy: 'blocked', closedAt: at }
          : { ...answering, state: 'open', verifiedAt: at, lastAt: at, waitingSince: at, askerReadAt: at },
      )
      .where(and(eq(conversations.id, row.id), eq(conversations.state, 'unverified')))
      .run()
    if (apart) return 'kept-apart'
    reached({ ...row, ...answering, verifiedAt: at })
    return 'sent'
  })
}

/** What has reached nobody, unconfirmed or stopped, is gone after three days, with every word of it; a periodic job. */
export function removeUnverified(): void {
  const ids = db()
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(isNull(conversations.verifiedAt), lt(conversations.openedAt, daysBefore(now(), UNVERIFIED_DAYS))))
    .all()
  for (const { id } of ids)
    inTransaction(() => {
      db().delete(messages).where(eq(messages.conversationId, id)).run()
      db()
        .delete(conversations)
        .where(and(eq(conversations.id, id), isNull(conversations.verifiedAt)))
        .run()
    })
}
