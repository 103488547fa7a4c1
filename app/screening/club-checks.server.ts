import { islandDate } from '~/i18n/format'
import { membersOf } from '~/organisations/memberships.server'
import type { OrganisationName } from '~/organisations/organisations.server'
import type { WeeklyActivity } from '~/organisations/organisation'
import { fullNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { rolesOf } from '~/wanted/wanted-reading.server'
import { byUrgency, isCovered, isToOrder, isUnderWay, standingOn, type Standing } from './check'
import { checksOf, openOrdersOf, orderChecks, orderOf, peopleOfOrder, recordSeen, type Order, type Ordered } from './checks.server'
import type { ChecksCount } from './checks-tile'
import { declarationsOf } from './declarations.server'
import { dutiesIn } from './duties.server'
import { needOf, suggestDuties, type Duty, type DutySaid, type NeedReason } from './duty'

/** An organisation's people and their child certificates, for those who lead it. */

export interface ClubPerson {
  userId: string
  name: string
  said: DutySaid | null
  why: NeedReason | null
  standing: Standing
  /** One that was seen still counts while a new one is under way. */
  covered: boolean
  consentBy: string | null
  seenOn: string | null
  validUntil: string | null
  orderId: string | null
}

export interface ClubChecks {
  people: ClubPerson[]
  /** Those that somebody's outcome is still waited for. */
  orders: Order[]
  suggested: { duties: Duty[]; youngest: number | null }
  declared: { year: number; on: Date } | null
  lastDeclared: number | null
}

/** Everybody who leads or helps, the most urgent first. */
export function peopleOfClub(organisationId: string): ClubPerson[] {
  const today = islandDate(now())
  const members = membersOf(organisationId).map(({ userId }) => userId)
  const [names, duties, checks] = [fullNamesOf(members), dutiesIn(organisationId), checksOf(organisationId)]
  return members
    .map((userId): ClubPerson => {
      const [said, check] = [duties.get(userId) ?? null, checks.get(userId) ?? null]
      const need = said && needOf(said)
      return {
        userId,
        name: names.get(userId) ?? '',
        said,
        why: need?.why ?? null,
        standing: standingOn(check, need?.needed ?? false, today),
        covered: isCovered(check, today),
        consentBy: check?.consentBy ?? null,
        seenOn: check?.seenOn ?? null,
        validUntil: check?.validUntil ?? null,
        orderId: check?.orderId ?? null,
      }
    })
    .sort((a, b) => byUrgency(a, b) || a.name.localeCompare(b.name, 'da'))
}

export function readClubChecks({ id, activities }: { id: string; activities: readonly WeeklyActivity[] }): ClubChecks {
  const year = Number(islandDate(now()).slice(0, 4))
  const declarations = declarationsOf(id)
  const declared = declarations.find((each) => each.year === year)
  return {
    people: peopleOfClub(id),
    orders: openOrdersOf(id),
    suggested: suggestDuties(rolesOf(id), activities),
    declared: declared ? { year, on: declared.on } : null,
    lastDeclared: declarations.find((each) => each.year < year)?.year ?? null,
  }
}

/** The same in numbers, for the overview. */
export function countClubChecks(organisationId: string): ChecksCount {
  const people = peopleOfClub(organisationId)
  const year = Number(islandDate(now()).slice(0, 4))
  return {
    unknown: people.filter(({ said }) => said === null).length,
    toOrder: people.filter(({ standing }) => isToOrder(standing)).length,
    underWay: people.filter(({ standing }) => isUnderWay(standing)).length,
    declared: declarationsOf(organisationId).some((each) => each.year === year),
  }
}

/** What a leader types in at the police: names, and until when people can consent. Null when it is no order of theirs, or it is done. */
export function orderToType({ id }: Pick<OrganisationName, 'id'>, orderId: string): (Order & { names: string[] }) | null {
  const order = orderOf(id, orderId)
  if (!order) return null
  const names = fullNamesOf(peopleOfOrder(orderId))
  return names.size === 0 ? null : { ...order, names: [...names.values()].sort((a, b) => a.localeCompare(b, 'da')) }
}

/** A leader orders for people of theirs; only for who needs one and has none under way. */
export function orderForClub(actor: Actor, organisationId: string, userIds: readonly string[], formKey: string): Ordered {
  const mayBeOrdered = () => new Set(peopleOfClub(organisationId).flatMap(({ userId, standing }) => (isToOrder(standing) ? [userId] : [])))
  return orderChecks(actor, organisationId, userIds, { formKey, mayBeOrdered })
}

export type SeenOutcome = { seen: number; own: boolean }

/**
 * A leader has seen certificates of people of theirs. Nobody sees their own: another leader does, or a coordinator where there is none
 * (lone-leaders.server.ts). `own` says it was left out.
 */
export function seenForClub(actor: Actor, organisationId: string, userIds: readonly string[], seenOn: string): SeenOutcome {
  const people = peopleOfClub(organisationId).filter(({ userId, standing }) => userIds.includes(userId) && standing !== 'not-needed')
  const may = people.filter(({ userId }) => userId !== actor.userId)
  return {
    seen: recordSeen(
      actor,
      organisationId,
      may.map(({ userId }) => userId),
      seenOn,
    ),
    own: may.length < people.length,
  }
}
