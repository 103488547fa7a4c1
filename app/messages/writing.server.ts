import { and, eq } from 'drizzle-orm'
import { conversationReports, conversations, messages } from '~db/schema/messages'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal } from '~/server/sealed.server'
import { fillPlace, markTalking } from '~/wanted/wanted.server'
import { keepApart, keptApart } from './blocks.server'
import { maySayNothing, type ClosedWhy, type Outcome, type Party, type Side } from './conversation'
import { conversationRow, stateOf, type Row } from './conversations.server'
import { tell } from './message-mails.server'
import { subjectsOfRows } from './subjects.server'

/** Lays a text into a conversation, sealed in its place. A form sent twice is one message: gives false the second time. */
export function addMessage(row: Row, side: Side, userId: string | null, text: string, formKey: string): boolean {
  const id = newId()
  return (
    db()
      .insert(messages)
      .values({
        id,
        conversationId: row.id,
        side,
        userId,
        textSealed: seal(text, `messages.text:${id}`),
        sentAt: now(),
        formKey: `${row.id}:${formKey}`,
      })
      .onConflictDoNothing()
      .run().changes === 1
  )
}

/** True when a side has read everything: then the next message is worth a mail, and until they read it no other is. */
function hasReadAll(row: Row, party: Party): boolean {
  if (row.lastSide === party) return true
  const read = party === 'asker' ? row.askerReadAt : row.ownerReadAt
  return read !== null && read >= row.lastAt
}

/** True when it goes to an organisation that is closed: nobody would read it. */
const goesNowhere = (row: Row) => subjectsOfRows([row])(row).ownerClosed

/** Writes for one of the two sides. `closed`: it is over, nobody is there any more, or one of them wants to hear no more; nothing was written. */
export function writeAs(before: Row, party: Party, userId: string | null, text: string, formKey: string): 'written' | 'closed' {
  return inTransaction(() => {
    const row = conversationRow(before.id)
    if (!row || row.state !== 'open' || keptApart(row) || goesNowhere(row)) return 'closed'
    if (!addMessage(row, party, userId, text, formKey)) return 'written'
    const at = now()
    db()
      .update(conversations)
      .set({
        lastAt: at,
        lastSide: party,
        waitingSince: party === 'owner' ? null : (row.waitingSince ?? at),
        ...(party === 'asker' ? { askerReadAt: at } : { ownerReadAt: at }),
      })
      .where(eq(conversations.id, row.id))
      .run()
    const other: Party = party === 'asker' ? 'owner' : 'asker'
    if (hasReadAll(row, other)) tell(row, other, party === 'asker' ? 'question' : 'reply')
    return 'written'
  })
}

/** A coordinator writes to both: whoever waited has an answer now. */
export function writeAsCoordinator(actor: Actor, id: string, text: string, formKey: string): 'written' | 'closed' {
  return inTransaction(() => {
    const row = conversationRow(id)
    if (!row || row.state !== 'open') return 'closed'
    if (!addMessage(row, 'coordinator', actor.userId, text, formKey)) return 'written'
    db().update(conversations).set({ lastAt: now(), lastSide: 'coordinator', waitingSince: null }).where(eq(conversations.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'conversation.written', subject: `conversation:${id}` })
    for (const party of ['asker', 'owner'] as const) if (hasReadAll(row, party)) tell(row, party, 'coordinator')
    return 'written'
  })
}

/** Ends a conversation where it is open; false when it was over already. A role nobody talks about any more is open again. */
function close(row: Row, why: ClosedWhy, closedBy: string | null, outcome?: Outcome): boolean {
  const done = db()
    .update(conversations)
    .set({ state: 'closed', closedAt: now(), closedBy, closedWhy: why, waitingSince: null, ...(outcome ? { outcome } : {}) })
    .where(and(eq(conversations.id, row.id), eq(conversations.state, 'open')))
    .run()
  if (done.changes === 1) settleRole(row)
  return done.changes === 1
}

/** Brings a role's need into line with whether anybody's interest in it is still being talked about. */
function settleRole(row: Row): void {
  if (row.about !== 'role') return
  const going = db()
    .select({ id: conversations.id, outcome: conversations.outcome })
    .from(conversations)
    .where(and(eq(conversations.about, 'role'), eq(conversations.aboutId, row.aboutId), eq(conversations.state, 'open')))
    .all()
  markTalking(
    row.aboutId,
    going.some(({ outcome }) => outcome === null),
  )
}

/** The owner has nothing to answer to what was written last: nobody waits any longer. False when a first answer is still owed. */
export function needsNoAnswer(before: Row, userId: string | null): boolean {
  return inTransaction(() => {
    const row = conversationRow(before.id)
    if (!row) return false
    const own = and(eq(messages.conversationId, row.id), eq(messages.side, 'owner'))
    const answered = db().select({ id: messages.id }).from(messages).where(own).get() !== undefined
    if (!maySayNothing({ state: stateOf(row), waitingSince: row.waitingSince, answered })) return false
    db().update(conversations).set({ waitingSince: null, ownerReadAt: now() }).where(eq(conversations.id, row.id)).run()
    recordAudit({ actor: userId ?? 'system', action: 'conversation.no-answer-needed', subject: `conversation:${row.id}` })
    return true
  })
}

/** One side ends it. */
export function endAs(row: Row, userId: string | null): boolean {
  return inTransaction(() => close(row, 'ended', userId))
}

/** One side wants to hear no more: it ends, and the two cannot begin again. To the other it reads like any other end. */
export function blockAs(row: Row, party: Party, userId: string | null): void {
  inTransaction(() => {
    keepApart(row, party)
    close(row, 'blocked', userId)
    recordAudit({
      actor: userId ?? `conversation:${row.id}`,
      action: 'conversation.blocked',
      subject: `conversation:${row.id}`,
      detail: party,
    })
  })
}

/** One side tells a coordinator of it, with a reason or without; once until somebody has looked. */
export function reportAs(row: Row, party: Party, userId: string | null, reason: string | undefined): void {
  inTransaction(() => {
    const id = newId()
    const made = db()
      .insert(conversationReports)
      .values({
        id,
        conversationId: row.id,
        side: party,
        reasonSealed: reason === undefined ? null : seal(reason, `conversation_reports.reason:${id}`),
        reportedAt: now(),
      })
      .onConflictDoNothing()
      .run()
    if (made.changes === 1)
      recordAudit({
        actor: userId ?? `conversation:${row.id}`,
        action: 'conversation.reported',
        subject: `conversation:${row.id}`,
        detail: party,
      })
  })
}

/** A coordinator ends it with a word to both. False when it was over already: nothing was written. */
export function closeAsCoordinator(actor: Actor, id: string, word: string, formKey: string): boolean {
  return inTransaction(() => {
    const row = conversationRow(id)
    if (!row || row.state !== 'open') return false
    addMessage(row, 'coordinator', actor.userId, word, formKey)
    db().update(conversations).set({ lastAt: now(), lastSide: 'coordinator' }).where(eq(conversations.id, id)).run()
    close(row, 'coordinator', actor.userId)
    recordAudit({ actor: actor.userId, action: 'conversation.closed', subject: `conversation:${id}` })
    for (const party of ['asker', 'owner'] as const) tell(row, party, 'closed')
    return true
  })
}

/** What came of somebody's interest in a role, said by its leaders: `full` when the last place was taken meanwhile. */
export function settleInterest(row: Row, actor: Actor, outcome: Outcome): 'done' | 'full' | 'closed' {
  return inTransaction(() => {
    const fresh = conversationRow(row.id)
    if (!fresh || fresh.about !== 'role' || fresh.state !== 'open' || fresh.outcome !== null) return 'closed'
    if (outcome === 'agreed' && !fillPlace(fresh.aboutId)) return 'full'
    if (outcome === 'declined') close(fresh, 'declined', actor.userId, outcome)
    else {
      db().update(conversations).set({ outcome, waitingSince: null, ownerReadAt: now() }).where(eq(conversations.id, fresh.id)).run()
      settleRole(fresh)
    }
    recordAudit({ actor: actor.userId, action: `conversation.${outcome}`, subject: `conversation:${fresh.id}` })
    tell(fresh, 'asker', outcome)
    return 'done'
  })
}
