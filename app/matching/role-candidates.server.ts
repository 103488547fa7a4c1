import { islandDate } from '~/i18n/format'
import { daysWaited, waitingMood } from '~/newcomers/newcomer'
import { organisationNeeds, waitingOrganisationNeeds } from '~/newcomers/needs.server'
import { livingNewcomers, readNames } from '~/newcomers/newcomers.server'
import { restingOrganisations } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { countRolesOn, roleForReading, rolesById } from '~/wanted/wanted-reading.server'
import { isOver, type RoleView } from '~/wanted/wanted-role'
import { rankNewcomers, roleFits, type RoleReason } from './role-fit'

/** So many newcomers are named; the rest are a number. */
const SHOWN = 12

export interface ShownCandidate {
  id: string
  name: string
  reasons: RoleReason[]
  fits: number
}
export interface RoleCandidates {
  role: RoleView
  days: number
  mood: ReturnType<typeof waitingMood>
  needState: string
  candidates: ShownCandidate[]
  /** How many more could take it, and how many a rule excludes. */
  more: number
  excluded: number
}

/** A role with the newcomers it could suit, for a coordinator; null when it is not there. Every name that is shown is written down. */
export function roleCandidates(actor: Actor, id: string): RoleCandidates | null {
  const role = roleForReading(actor, id)
  if (!role) return null
  const at = now()
  const need = organisationNeeds([id]).get(id)
  const days = need ? daysWaited(need.openedAt, at) : 0
  const open = role.state === 'published' && role.free > 0
  const { candidates, excluded } = open ? rankNewcomers(role, livingNewcomers(), islandDate(at)) : { candidates: [], excluded: [] }
  const shown = candidates.slice(0, SHOWN)
  const names = readNames(
    actor,
    shown.map(({ newcomerId }) => newcomerId),
  )
  return {
    role,
    days,
    mood: waitingMood(days),
    needState: need?.state ?? 'closed',
    candidates: shown.map(({ newcomerId, reasons }) => ({
      id: newcomerId,
      name: names.get(newcomerId) ?? '',
      reasons,
      fits: roleFits(reasons),
    })),
    more: candidates.length - shown.length,
    excluded: excluded.length,
  }
}

export interface WaitingRole {
  role: RoleView
  days: number
  mood: ReturnType<typeof waitingMood>
  needState: string
  openedAt: Date
}

/** The roles that still want somebody, the longest waiting first. */
export function rolesWaiting(): WaitingRole[] {
  const at = now()
  const needs = waitingOrganisationNeeds()
  const roles = rolesById(needs.map(({ id }) => id))
  const resting = restingOrganisations()
  return needs.flatMap(({ id, state, openedAt }) => {
    const role = roles.get(id)
    const days = daysWaited(openedAt, at)
    return role && !resting.has(role.organisationId) && !isOver(role, islandDate(at))
      ? [{ role, days, mood: waitingMood(days), needState: state, openedAt }]
      : []
  })
}

/** How many roles nobody is talked with about yet. */
export function countRolesWaiting(): number {
  const open = waitingOrganisationNeeds().filter(({ state }) => state === 'open')
  return countRolesOn(
    open.map(({ id }) => id),
    islandDate(now()),
  )
}
