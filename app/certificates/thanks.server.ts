import { and, desc, eq } from 'drizzle-orm'
import { peopleWithHours } from '~/activities/hours-reading.server'
import { certificates } from '~db/schema/certificates'
import { islandDate } from '~/i18n/format'
import { membersOf } from '~/organisations/memberships.server'
import { shortNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { certificateFrom } from './certificates.server'
import { thanksBasis } from './earned'

/** A leader's thanks: whom there is to thank, and what was thanked. The caller has asked whether they lead. */

/** How many of the latest are shown. */
const SHOWN = 30

/** Members, helpers and whoever has hours there, but for the leader themselves and those who were thanked this year. */
export function whomToThank(actor: Actor, organisationId: string): { userId: string; name: string }[] {
  const members = membersOf(organisationId).map(({ userId }) => userId)
  const workers = (['confirmed', 'waiting'] as const).flatMap((state) => peopleWithHours({ of: { organisationId }, state }))
  const names = new Map([...workers.map(({ userId, name }) => [userId, name] as const), ...shortNamesOf(members)])
  const basis = thanksBasis(organisationId, islandDate(now()))
  const thanked = new Set(thanksOf(organisationId).flatMap((row) => (row.basis === basis ? [row.userId] : [])))
  return [...names]
    .filter(([userId]) => userId !== actor.userId && !thanked.has(userId))
    .map(([userId, name]) => ({ userId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}

const thanksOf = (organisationId: string) =>
  db()
    .select()
    .from(certificates)
    .where(and(eq(certificates.organisationId, organisationId), eq(certificates.kind, 'thanks')))
    .orderBy(desc(certificates.proposedAt))
    .all()

/** The latest thanks of an organisation, and where each stands. */
export function latestThanks(organisationId: string) {
  const rows = thanksOf(organisationId).slice(0, SHOWN)
  const names = shortNamesOf(rows.map(({ userId }) => userId))
  return rows.map(certificateFrom).map(({ id, userId, state, words, proposedAt }) => ({
    id,
    name: names.get(userId) ?? '',
    state,
    words,
    on: islandDate(proposedAt),
  }))
}
