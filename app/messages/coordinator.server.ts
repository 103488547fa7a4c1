import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { conversationReports, conversations, messages } from '~db/schema/messages'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { unseal } from '~/server/sealed.server'
import { daysBefore, reasonToRead, UNANSWERED_DAYS, type ConversationRow, type ConversationView, type ReadingReason } from './conversation'
import { aboutOf, askerName, conversationRow, conversationView, listed, stateOf, type Row } from './conversations.server'
import { subjectsOfRows } from './subjects.server'

/** What coordinators see of conversations: those that nobody answers, those that were reported, and interest in roles. */

const MOST_IN_LIST = 100

export interface CoordinatorLists {
  unanswered: ConversationRow[]
  reported: ConversationRow[]
  roles: ConversationRow[]
  closedByMe: ConversationRow[]
}

const longUnanswered = () =>
  and(
    // written out and not bound: the index of those who wait holds open conversations alone
    sql`${conversations.state} = 'open'`,
    isNotNull(conversations.waitingSince),
    lte(conversations.waitingSince, daysBefore(now(), UNANSWERED_DAYS)),
  )

/** Both first names of each line, and nothing of what was written. */
function lines(rows: readonly Row[]): ConversationRow[] {
  const subject = subjectsOfRows(rows)
  return rows.map((row) => listed(row, subject(row), `${askerName(row)} → ${subject(row).owner}`))
}

export function listsForCoordinator(actor: Actor): CoordinatorLists {
  const reported = db()
    .select({ id: conversationReports.conversationId })
    .from(conversationReports)
    .where(isNull(conversationReports.handledAt))
    .orderBy(asc(conversationReports.reportedAt))
    .limit(MOST_IN_LIST)
    .all()
    .map(({ id }) => id)
  return {
    unanswered: lines(
      db().select().from(conversations).where(longUnanswered()).orderBy(asc(conversations.waitingSince)).limit(MOST_IN_LIST).all(),
    ),
    reported: lines(
      db()
        .select()
        .from(conversations)
        .where(inArray(conversations.id, [...new Set(reported)]))
        .all(),
    ),
    roles: lines(
      db()
        .select()
        .from(conversations)
        .where(and(eq(conversations.about, 'role'), eq(conversations.state, 'open'), isNull(conversations.outcome)))
        .orderBy(desc(conversations.lastAt))
        .limit(MOST_IN_LIST)
        .all(),
    ),
    closedByMe: lines(
      db()
        .select()
        .from(conversations)
        .where(and(eq(conversations.closedBy, actor.userId), eq(conversations.closedWhy, 'coordinator')))
        .orderBy(desc(conversations.closedAt))
        .limit(MOST_IN_LIST)
        .all(),
    ),
  }
}

/** How many conversations want a coordinator's eye: unanswered for three days, or reported. */
export function countConversationsWaiting(): number {
  const unanswered = db().select({ id: conversations.id }).from(conversations).where(longUnanswered()).all()
  const reported = db()
    .select({ id: conversationReports.conversationId })
    .from(conversationReports)
    .where(isNull(conversationReports.handledAt))
    .all()
  return new Set([...unanswered, ...reported].map(({ id }) => id)).size
}

/** Interest in a role, the latest first: who, and what came of it. */
export function interestIn(roleId: string): ConversationRow[] {
  const rows = db()
    .select()
    .from(conversations)
    .where(and(eq(conversations.about, 'role'), eq(conversations.aboutId, roleId), isNotNull(conversations.verifiedAt)))
    .orderBy(desc(conversations.lastAt))
    .limit(MOST_IN_LIST)
    .all()
  const subject = subjectsOfRows(rows)
  return rows.map((row) => listed(row, subject(row), askerName(row)))
}

/**
 * Which of these open conversations nobody can read for the one who asked, who has neither account nor mail, and where this side had
 * the last word; since when. A coordinator passes on what was written.
 */
export function conversationsWithLastWord(ids: readonly string[], side: 'asker' | 'owner'): Map<string, Date> {
  const rows = db()
    .select({ id: conversations.id, lastAt: conversations.lastAt })
    .from(conversations)
    .where(
      and(
        inArray(conversations.id, [...ids]),
        eq(conversations.state, 'open'),
        eq(conversations.lastSide, side),
        isNull(conversations.askerUserId),
        isNull(conversations.askerEmailSealed),
      ),
    )
    .all()
  return new Map(rows.map(({ id, lastAt }) => [id, lastAt]))
}

export interface ReportView {
  id: string
  side: 'asker' | 'owner'
  reason: string | null
  reportedAt: Date
  handled: boolean
}
export interface CoordinatorConversation {
  view: ConversationView
  why: ReadingReason
  reports: ReportView[]
}

/** A conversation for a coordinator who has a reason to read it; null otherwise. Every reading is written down. */
export function readAsCoordinator(actor: Actor, id: string): CoordinatorConversation | null {
  return inTransaction(() => {
    const row = conversationRow(id)
    if (!row) return null
    const reports = db()
      .select()
      .from(conversationReports)
      .where(eq(conversationReports.conversationId, id))
      .orderBy(asc(conversationReports.reportedAt))
      .all()
    const wroteHere =
      db()
        .select({ id: messages.id })
        .from(messages)
        .where(and(eq(messages.conversationId, id), eq(messages.side, 'coordinator'), eq(messages.userId, actor.userId)))
        .get() !== undefined
    const why = reasonToRead(
      { about: aboutOf(row), state: stateOf(row), waitingSince: row.waitingSince, closedBy: row.closedBy },
      { reported: reports.length > 0, wroteHere, coordinator: actor.userId, at: now() },
    )
    if (!why) return null
    recordAudit({ actor: actor.userId, action: 'conversation.read', subject: `conversation:${id}`, detail: why })
    return {
      view: conversationView(row, 'coordinator', actor.userId),
      why,
      reports: reports.map((report) => ({
        id: report.id,
        side: report.side === 'asker' ? 'asker' : 'owner',
        reason: report.reasonSealed === null ? null : unseal(report.reasonSealed, `conversation_reports.reason:${report.id}`),
        reportedAt: report.reportedAt,
        handled: report.handledAt !== null,
      })),
    }
  })
}

/** A coordinator has looked at what was reported, and done what was to do. */
export function handleReports(actor: Actor, id: string): void {
  inTransaction(() => {
    const handled = db()
      .update(conversationReports)
      .set({ handledAt: now(), handledBy: actor.userId })
      .where(and(eq(conversationReports.conversationId, id), isNull(conversationReports.handledAt)))
      .run()
    if (handled.changes > 0) recordAudit({ actor: actor.userId, action: 'conversation.report-handled', subject: `conversation:${id}` })
  })
}
