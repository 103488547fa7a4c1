import { eq } from 'drizzle-orm'
import { conversationReports, conversations, messages } from '~db/schema/messages'
import { needs } from '~db/schema/needs'
import { wantedRoles } from '~db/schema/wanted'
import { linkSecret } from '~/messages/message-mails.server'
import { db } from '~/server/database.server'
import { blindIndex, hashToken, seal } from '~/server/sealed.server'
import { roleRow, roleViews } from '~/wanted/wanted-reading.server'
import { needStateOf } from '~/wanted/wanted-role'
import { putRoleIntoSearch } from '~/wanted/wanted-search.server'
import { makeConversations, type DemoConversation } from './conversations'
import type { DemoIsland } from './island'
import { makeRoles, type DemoRole } from './wanted'
import { daysBefore } from './when'

/** Writes what the island's organisations look for, and what people have written to each other. After everything else is there. */
export function writeRolesAndTalks(island: DemoIsland, at: Date): void {
  const roles = makeRoles(island.organisations)
  const talks = makeConversations(island, roles)
  for (const role of roles) writeRole(role, talks, at)
  for (const talk of talks) writeTalk(talk, at)
}

function writeRole(demo: DemoRole, talks: readonly DemoConversation[], at: Date): void {
  const { needId, organisation, createdBy, madeAgo, submittedAgo, publishedAgo, approvedBefore, ...facts } = demo
  const moment = (ago: number | null) => (ago === null ? null : daysBefore(at, ago))
  const talking = talks.some((talk) => talk.aboutId === needId && talk.outcome === null && talk.closed === null)
  const state = needStateOf(facts, talking)
  db()
    .insert(needs)
    .values({
      id: needId,
      organisationId: organisation.id,
      kind: facts.role,
      state,
      openedAt: daysBefore(at, publishedAgo ?? madeAgo),
      closedAt: state === 'closed' ? daysBefore(at, submittedAgo ?? madeAgo) : null,
      createdBy: createdBy.id,
    })
    .run()
  db()
    .insert(wantedRoles)
    .values({
      ...facts,
      talking,
      needId,
      organisationId: organisation.id,
      town: organisation.town,
      createdBy: createdBy.id,
      createdAt: daysBefore(at, madeAgo),
      updatedAt: daysBefore(at, submittedAgo ?? madeAgo),
      submittedAt: moment(submittedAgo),
      publishedAt: moment(publishedAgo),
    })
    .run()
  const row = roleRow(needId)
  const view = row && roleViews([row])[0]
  if (!row || !view) return
  if (publishedAgo !== null) {
    const { id: _id, state: _state, filled: _filled, free: _free, organisation: _name, slug: _slug, ...approved } = view
    db()
      .update(wantedRoles)
      .set({ approvedText: { ...approved, ...approvedBefore } })
      .where(eq(wantedRoles.needId, needId))
      .run()
  }
  putRoleIntoSearch(row)
}

function writeTalk(talk: DemoConversation, at: Date): void {
  const { id, asker, owner, organisation, lines, closed, report } = talk
  const member = 'id' in asker ? asker : null
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  const sent = (ago: number) => daysBefore(at, ago)
  const readAt = (ago: number | null) => (ago === null ? null : new Date(Math.max(sent(ago).getTime(), sent(last[1]).getTime())))
  // since when the asker waits: the first line after the last that was not theirs
  const unanswered = lines.slice(lines.findLastIndex(([side]) => side !== 'asker') + 1)[0]
  db()
    .insert(conversations)
    .values({
      id,
      about: talk.about,
      aboutId: talk.aboutId,
      state: closed ? 'closed' : 'open',
      askerUserId: member?.id ?? null,
      askerNameSealed: seal(asker.firstName, `conversations.askerName:${id}`),
      askerEmailSealed: member ? null : seal(asker.email, `conversations.askerEmail:${id}`),
      askerEmailIndex: member ? null : blindIndex(asker.email),
      askerLocale: asker.locale,
      askerTokenHash: member ? null : hashToken(linkSecret(id)),
      ownerUserId: owner?.id ?? null,
      organisationId: organisation?.id ?? null,
      openedAt: sent(first[1]),
      verifiedAt: sent(first[1]),
      lastAt: sent(last[1]),
      lastSide: last[0],
      waitingSince: closed || talk.outcome || !unanswered ? null : sent(unanswered[1]),
      askerReadAt: readAt(talk.askerReadAgo),
      ownerReadAt: readAt(talk.ownerReadAgo),
      outcome: talk.outcome,
      closedAt: closed && sent(closed.ago),
      closedBy: closed?.by?.id ?? null,
      closedWhy: closed?.why ?? null,
      formKey: `demo:${id}`,
    })
    .run()
  lines.forEach(([side, ago, text], place) => {
    const messageId = `${id.slice(0, 12)}m${String(place).padStart(3, '0')}`
    const writer = side === 'asker' ? member?.id : side === 'owner' ? (owner ?? organisation?.leader)?.id : closed?.by?.id
    db()
      .insert(messages)
      .values({
        id: messageId,
        conversationId: id,
        side,
        userId: writer ?? null,
        textSealed: seal(text, `messages.text:${messageId}`),
        sentAt: sent(ago),
        formKey: `demo:${messageId}`,
      })
      .run()
  })
  if (report) {
    const reportId = `${id.slice(0, 12)}r001`
    db()
      .insert(conversationReports)
      .values({
        id: reportId,
        conversationId: id,
        side: report.side,
        reasonSealed: seal(report.reason, `conversation_reports.reason:${reportId}`),
        reportedAt: sent(report.ago),
      })
      .run()
  }
}
