import { asc, eq } from 'drizzle-orm'
import { roleProposals } from '~db/schema/introductions'
import { auditEvents } from '~db/schema/machinery'
import { needs } from '~db/schema/needs'
import { newcomers } from '~db/schema/newcomers'
import { absences } from '~db/schema/people'
import { wantedRoles } from '~db/schema/wanted'
import type { RoleProposalState } from '~/introductions/role-proposal'
import { ANSWER_DAYS } from '~/matching/match'
import { secretOf } from '~/introductions/role-proposal-reading.server'
import { islandDate } from '~/i18n/format'
import type { OfferKind } from '~/offers/offer'
import { db } from '~/server/database.server'
import { hashToken } from '~/server/sealed.server'
import { diceFor } from './dice'
import type { DemoIsland } from './island'
import { makeNewcomer, type DemoNewcomer, type Known } from './newcomers'
import { nobodysNumber } from './people'
import { rowsAt } from './rows.server'
import { dayBefore, daysBefore } from './when'

/** Those who wrote themselves down lately, who is away soon, and roles proposed to newcomers. */
export function writeSelfAndRoles(island: DemoIsland, at: Date): void {
  const coordinators = island.people.filter(({ roles }) => roles.includes('coordinator'))
  const [first, second] = coordinators
  if (!first || !second) return
  writeSelfRegistered(first, at)
  db()
    .insert(absences)
    .values({
      id: diceFor('absences').id(),
      userId: second.id,
      coverId: first.id,
      fromDate: dayBefore(islandDate(at), -9),
      untilDate: dayBefore(islandDate(at), -16),
      createdAt: daysBefore(at, 3),
    })
    .run()
  writeRoleProposals(island, at)
}

const writers: readonly { kinds: readonly OfferKind[]; known: Known }[] = [
  {
    kinds: ['language-buddy', 'friend-family'],
    known: { name: 'Nour', languages: ['ar'], gender: 'woman', ageBand: '26-40', channel: 'phone', town: 'nexoe', registeredAgo: 0.2 },
  },
  {
    kinds: ['homework-help'],
    known: {
      name: 'Larysa',
      languages: ['uk', 'ru'],
      gender: 'woman',
      ageBand: '26-40',
      channel: 'email',
      town: 'aakirkeby',
      registeredAgo: 1.3,
    },
  },
  {
    kinds: ['club-place', 'language-buddy'],
    known: {
      name: 'Yonas',
      languages: ['ti', 'en'],
      gender: 'man',
      ageBand: '18-25',
      channel: 'paper',
      town: 'roenne',
      registeredAgo: 2.6,
    },
  },
]

function writeSelfRegistered(maker: DemoIsland['people'][number], at: Date): void {
  const dice = diceFor('self-registered')
  const rows = rowsAt(at, islandDate(at))
  for (const { kinds, known } of writers) {
    const newcomer = makeNewcomer(dice, maker, { ...known, ...(known.channel === 'phone' ? { phone: nobodysNumber(dice) } : {}) })
    const createdAt = daysBefore(at, newcomer.registeredAgo)
    db()
      .insert(newcomers)
      .values({
        ...rows.newcomer(newcomer),
        coordinatorId: null,
        source: 'self',
        emailProvenAt: newcomer.channel === 'email' ? createdAt : null,
      })
      .run()
    for (const kind of kinds)
      db().insert(needs).values({ id: dice.id(), newcomerId: newcomer.id, kind, state: 'open', openedAt: createdAt }).run()
    db()
      .insert(auditEvents)
      .values({
        id: dice.id(),
        at: createdAt,
        actor: `newcomer:${newcomer.id}`,
        action: 'newcomer.registered-self',
        subject: `newcomer:${newcomer.id}`,
      })
      .run()
  }
}

const courses: readonly { state: RoleProposalState; ago: number; to: (newcomer: DemoNewcomer) => boolean }[] = [
  { state: 'proposed', ago: 1.5, to: ({ userId }) => userId !== null },
  { state: 'proposed', ago: 6.2, to: ({ channel }) => channel === 'phone' },
  { state: 'proposed', ago: 3.4, to: ({ channel }) => channel === 'email' },
  { state: 'declined', ago: 12.7, to: ({ channel }) => channel === 'email' },
]

function writeRoleProposals(island: DemoIsland, at: Date): void {
  const dice = diceFor('role-proposals')
  const open = db()
    .select({ needId: wantedRoles.needId, wanted: wantedRoles.wanted, filled: wantedRoles.filled })
    .from(wantedRoles)
    .where(eq(wantedRoles.state, 'published'))
    .orderBy(asc(wantedRoles.needId))
    .all()
    .filter(({ wanted, filled }) => filled < wanted)
  const living = island.newcomers.filter(({ archivedAgo, registeredAgo }) => archivedAgo === null && registeredAgo > 20)
  const asked = new Set<string>()
  for (const [place, { state, ago, to }] of courses.entries()) {
    const newcomer = living.find((each) => to(each) && !asked.has(each.id))
    const role = open[place % Math.max(1, open.length)]
    if (!newcomer || !role) continue
    asked.add(newcomer.id)
    const id = dice.id()
    const proposedAt = daysBefore(at, ago)
    db()
      .insert(roleProposals)
      .values({
        id,
        needId: role.needId,
        newcomerId: newcomer.id,
        state,
        tokenHash: hashToken(secretOf(id)),
        proposedBy: newcomer.coordinatorId,
        proposedAt,
        expiresAt: new Date(proposedAt.getTime() + ANSWER_DAYS * 86_400_000),
        remindersSent: state === 'proposed' && ago > 4 ? 1 : 0,
        answeredAt: state === 'declined' ? daysBefore(at, ago - 2) : null,
      })
      .run()
  }
}
