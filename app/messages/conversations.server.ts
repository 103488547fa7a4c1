import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { conversationReports, conversations, messages } from '~db/schema/messages'
import { leads, organisationsLedBy } from '~/organisations/organisations.server'
import { isOneOf } from '~/people/facts'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { hashToken, unseal } from '~/server/sealed.server'
import {
  abouts,
  closings,
  conversationStates,
  endingTold,
  outcomes,
  sides,
  stateFor,
  type ConversationRow,
  type ConversationView,
  type Party,
  type Side,
} from './conversation'
import { subjectsOfRows, type KnownSubject } from './subjects.server'

export type Row = typeof conversations.$inferSelect

export const stateOf = (row: Row) => (isOneOf(conversationStates, row.state) ? row.state : 'closed')
export const aboutOf = (row: Row) => (isOneOf(abouts, row.about) ? row.about : 'offer')
export const askerName = (row: Row) => unseal(row.askerNameSealed, `conversations.askerName:${row.id}`)

export function conversationRow(id: string): Row | null {
  return db().select().from(conversations).where(eq(conversations.id, id)).get() ?? null
}

/** The conversation a private link leads to; null for a link that leads nowhere. Reading changes nothing. */
export function rowByToken(token: string): Row | null {
  return (
    db()
      .select()
      .from(conversations)
      .where(eq(conversations.askerTokenHash, hashToken(token)))
      .get() ?? null
  )
}

/** Which of the two this person is; null for everybody else, and for an owner whom it has not reached yet. */
export function partyOf(actor: Actor, row: Row): Party | null {
  if (row.askerUserId === actor.userId) return 'asker'
  if (row.verifiedAt === null) return null
  const owns = row.organisationId ? leads(actor, row.organisationId) : row.ownerUserId === actor.userId
  return owns ? 'owner' : null
}

/** A conversation with everything that was written in it, as this side reads it. */
export function conversationView(row: Row, side: Side, reader: string | null): ConversationView {
  const subject = subjectsOfRows([row])(row)
  const written = db().select().from(messages).where(eq(messages.conversationId, row.id)).orderBy(asc(messages.sentAt), messages.id).all()
  const staff = firstNamesOf(written.flatMap((each) => (each.side === 'coordinator' && each.userId ? [each.userId] : [])))
  const asker = askerName(row)
  const why = isOneOf(closings, row.closedWhy) ? row.closedWhy : null
  return {
    id: row.id,
    about: aboutOf(row),
    title: subject.title,
    path: subject.path,
    state: stateFor(side, stateOf(row), subject.ownerClosed),
    side,
    asker,
    owner: subject.owner,
    outcome: isOneOf(outcomes, row.outcome) ? row.outcome : null,
    ending: row.state === 'closed' ? endingTold(why) : subject.ownerClosed && row.state === 'open' ? 'organisation-closed' : null,
    waitingSince: row.waitingSince,
    reported: side !== 'coordinator' && openReport(row.id, side),
    placesLeft: subject.placesLeft,
    messages: written.map((each) => {
      const by = isOneOf(sides, each.side) ? each.side : 'owner'
      return {
        id: each.id,
        side: by,
        mine: by === side && (side !== 'coordinator' || each.userId === reader),
        who: by === 'asker' ? asker : by === 'owner' ? subject.owner : (staff.get(each.userId ?? '') ?? ''),
        text: unseal(each.textSealed, `messages.text:${each.id}`),
        sentAt: each.sentAt,
      }
    }),
  }
}

function openReport(conversationId: string, side: Party): boolean {
  return (
    db()
      .select({ id: conversationReports.id })
      .from(conversationReports)
      .where(
        and(
          eq(conversationReports.conversationId, conversationId),
          eq(conversationReports.side, side),
          isNull(conversationReports.handledAt),
        ),
      )
      .get() !== undefined
  )
}

/** Notes that a side has read all there is; the next message is worth a mail again. */
export function markRead(row: Row, party: Party): void {
  const read = party === 'asker' ? row.askerReadAt : row.ownerReadAt
  if (read !== null && read >= row.lastAt) return
  db()
    .update(conversations)
    .set(party === 'asker' ? { askerReadAt: now() } : { ownerReadAt: now() })
    .where(eq(conversations.id, row.id))
    .run()
}

/** Reads a conversation for one of its sides; null for everybody else. */
export function readConversation(actor: Actor, id: string): ConversationView | null {
  const row = conversationRow(id)
  const party = row && partyOf(actor, row)
  if (!row || !party) return null
  markRead(row, party)
  return conversationView(row, party, actor.userId)
}

const asAsker = (actor: Actor) => eq(conversations.askerUserId, actor.userId)
/** Everything this person answers for, in parts that each go by an index; what is unverified has reached nobody. */
function asOwner(actor: Actor): SQL[] {
  const led = organisationsLedBy(actor).map(({ id }) => id)
  return [
    and(eq(conversations.ownerUserId, actor.userId), isNotNull(conversations.verifiedAt)),
    led.length > 0 ? and(inArray(conversations.organisationId, led), isNotNull(conversations.verifiedAt)) : undefined,
  ].flatMap((part) => part ?? [])
}
const unreadAsAsker = and(
  ne(conversations.lastSide, 'asker'),
  or(isNull(conversations.askerReadAt), sql`${conversations.askerReadAt} < ${conversations.lastAt}`),
)
const unreadAsOwner = and(
  ne(conversations.lastSide, 'owner'),
  or(isNull(conversations.ownerReadAt), sql`${conversations.ownerReadAt} < ${conversations.lastAt}`),
)

/** How many conversations hold something this person has not read. */
export function unreadFor(actor: Actor): number {
  const count = (where: SQL | undefined) =>
    db()
      .select({ n: sql<number>`count(*)` })
      .from(conversations)
      .where(where)
      .get()?.n ?? 0
  return count(and(asAsker(actor), unreadAsAsker)) + asOwner(actor).reduce((sum, part) => sum + count(and(part, unreadAsOwner)), 0)
}

const MOST_IN_LIST = 200
/** A person's conversations, also those of the organisations they lead: the last touched first. */
export function conversationsOf(actor: Actor): ConversationRow[] {
  const latest = (where: SQL | undefined) =>
    db().select().from(conversations).where(where).orderBy(desc(conversations.lastAt)).limit(MOST_IN_LIST).all()
  const rows = [...new Map([asAsker(actor), ...asOwner(actor)].flatMap(latest).map((row) => [row.id, row])).values()]
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())
    .slice(0, MOST_IN_LIST)
  const subject = subjectsOfRows(rows)
  return rows.map((row) => {
    const party: Party = row.askerUserId === actor.userId ? 'asker' : 'owner'
    const read = party === 'asker' ? row.askerReadAt : row.ownerReadAt
    return listed(row, subject(row), party === 'asker' ? subject(row).owner : askerName(row), {
      side: party,
      unread: row.lastSide !== party && (read === null || read < row.lastAt),
    })
  })
}

/** One line of a list. */
export function listed(
  row: Row,
  subject: Pick<KnownSubject, 'title' | 'ownerClosed'>,
  other: string,
  { unread = false, side = 'coordinator' }: { unread?: boolean; side?: Side } = {},
): ConversationRow {
  return {
    id: row.id,
    about: aboutOf(row),
    title: subject.title,
    other,
    state: stateFor(side, stateOf(row), subject.ownerClosed),
    outcome: isOneOf(outcomes, row.outcome) ? row.outcome : null,
    lastAt: row.lastAt,
    unread,
    waitingSince: row.waitingSince,
  }
}

/** How many people wait for an answer from an organisation. */
export function waitingForOrganisation(organisationId: string): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(conversations)
      .where(and(eq(conversations.organisationId, organisationId), eq(conversations.state, 'open'), isNotNull(conversations.waitingSince)))
      .get()?.n ?? 0
  )
}
