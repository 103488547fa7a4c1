import { islandDate } from '~/i18n/format'
import type { OfferKind } from '~/offers/offer'
import { CONFIDENTIALITY_VERSION, type CredentialKind } from '~/people/credentials'
import { credentialsOfKind, recordCredential } from '~/people/credentials.server'
import { fullNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { MUNICIPALITY, byUrgency, isCovered, isToOrder, standingOn, type Standing } from './check'
import { checksOf, orderChecks, orderOf, peopleOfOrder, recordSeen, type Order, type Ordered } from './checks.server'
import { municipalCheck, needsOfMunicipality, volunteersToTalkWith } from './municipal-needs.server'
import { mattersFor, type TalkChoice, type TalkReason } from './talks'

/** The municipality's own volunteers: whose child certificate is due, who has been talked with, and who has promised. For coordinators. */

export interface DuePerson {
  userId: string
  name: string
  /** What they offer to children. */
  kinds: OfferKind[]
  standing: Standing
  covered: boolean
  consentBy: string | null
  seenOn: string | null
  validUntil: string | null
}

/** Everybody whose child certificate the municipality must see, the most urgent first. */
export function peopleOfMunicipality(): DuePerson[] {
  const today = islandDate(now())
  const needs = needsOfMunicipality()
  const needed = [...needs.keys()]
  const [checks, credentials, names] = [checksOf(MUNICIPALITY), credentialsOfKind(needed, 'child-certificate'), fullNamesOf(needed)]
  return needed
    .flatMap((userId): DuePerson[] => {
      const name = names.get(userId)
      const check = municipalCheck(checks.get(userId) ?? null, credentials.get(userId))
      if (name === undefined) return []
      const { consentBy = null, seenOn = null, validUntil = null } = check ?? {}
      const [standing, covered] = [standingOn(check, true, today), isCovered(check, today)]
      return [{ userId, name, kinds: needs.get(userId) ?? [], standing, covered, consentBy, seenOn, validUntil }]
    })
    .sort((a, b) => byUrgency(a, b) || a.name.localeCompare(b.name, 'da'))
}

export function orderForMunicipality(actor: Actor, userIds: readonly string[], formKey: string): Ordered {
  const mayBeOrdered = () => new Set(peopleOfMunicipality().flatMap(({ userId, standing }) => (isToOrder(standing) ? [userId] : [])))
  return orderChecks(actor, MUNICIPALITY, userIds, { formKey, mayBeOrdered })
}

/** Names to type in at the police; null when the order is done, or is a club's. */
export function municipalOrderToType(orderId: string): (Order & { names: string[] }) | null {
  const order = orderOf(MUNICIPALITY, orderId)
  const names = order ? fullNamesOf(peopleOfOrder(orderId)) : new Map<string, string>()
  if (!order || names.size === 0) return null
  return { ...order, names: [...names.values()].sort((a, b) => a.localeCompare(b, 'da')) }
}

/** A coordinator has seen certificates of volunteers; nobody sees their own. */
export function seenForMunicipality(actor: Actor, userIds: readonly string[], seenOn: string): { seen: number; own: boolean } {
  const people = peopleOfMunicipality().filter(({ userId }) => userIds.includes(userId))
  const may = people.filter(({ userId }) => userId !== actor.userId)
  const ids = may.map(({ userId }) => userId)
  return { seen: recordSeen(actor, MUNICIPALITY, ids, seenOn), own: may.length < people.length }
}

export interface TalkLine {
  userId: string
  name: string
  interviewOn: string | null
  /** Null: never. `current` is false for an older text. */
  promised: { on: string; current: boolean } | null
  /** Why they matter now; empty for somebody whose offer only stands there. */
  reasons: TalkReason[]
}

const isMissing = ({ interviewOn, promised }: TalkLine) => interviewOn === null || !promised?.current

/**
 * Volunteers who matter now and lack a talk or a promise, or all of them, with the talk that was held and the promise that was given; who has not been talked with
 * first. Newcomers are among them only when they offer something or carry a match themselves.
 */
export function talksOf(search: string, choice: TalkChoice = 'all'): TalkLine[] {
  const reasons = volunteersToTalkWith()
  const volunteers = [...reasons].flatMap(([userId, why]) => (mattersFor(choice, why) ? [userId] : []))
  const of = (kind: CredentialKind) => credentialsOfKind(volunteers, kind)
  const [names, talks, promises] = [fullNamesOf(volunteers), of('interview'), of('confidentiality')]
  const part = search.trim().toLocaleLowerCase('da')
  return [...names]
    .filter(([, name]) => name.toLocaleLowerCase('da').includes(part))
    .map(([userId, name]): TalkLine => {
      const promise = promises.get(userId)
      return {
        userId,
        name,
        interviewOn: talks.get(userId)?.seenOn ?? null,
        promised: promise ? { on: promise.seenOn, current: promise.textVersion === CONFIDENTIALITY_VERSION } : null,
        reasons: [...(reasons.get(userId) ?? [])],
      }
    })
    .filter((line) => choice !== 'now' || isMissing(line))
    .sort((a, b) => Number(a.interviewOn !== null) - Number(b.interviewOn !== null) || a.name.localeCompare(b.name, 'da'))
}

/** A coordinator has talked with these volunteers; nobody notes a talk with themselves. Gives how many. */
export function noteTalks(actor: Actor, userIds: readonly string[], heldOn: string): number {
  const volunteers = volunteersToTalkWith()
  const people = [...new Set(userIds)].filter((userId) => volunteers.has(userId) && userId !== actor.userId)
  const known = fullNamesOf(people)
  return inTransaction(() => {
    for (const userId of known.keys()) recordCredential(userId, { kind: 'interview', seenBy: actor.userId, seenOn: heldOn })
    return known.size
  })
}
