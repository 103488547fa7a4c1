import { firstNamesOf, peopleWithRole, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { coordinatorsOf, giveNewcomerTo, isArchived, newcomersOfCoordinator, takeOverNewcomer } from './newcomers.server'

/** Who is responsible for whom, and how that changes hands. */

export interface Colleague {
  id: string
  name: string
}
/** All coordinators by first name, in the order of the alphabet. */
export function coordinators(): Colleague[] {
  return peopleWithRole('coordinator')
    .map(({ id, firstName, lastName }) => ({ id, name: lastName ? `${firstName} ${lastName}` : firstName }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

const isCoordinator = (id: string) => coordinators().some((each) => each.id === id)

/** A colleague is told that somebody was handed to them: how many, and nothing about whom. */
function tellReceiver(actor: Actor, toUserId: string, count: number): void {
  const receiver = personById(toUserId)
  if (!receiver || toUserId === actor.userId || count === 0) return
  enqueueMail({
    to: receiver.email,
    template: 'newcomers-handed-over',
    locale: receiver.locale,
    data: {
      firstName: receiver.firstName,
      by: firstNamesOf([actor.userId]).get(actor.userId) ?? '',
      count,
      path: '/koordinator/tilflyttere?list=mine',
    },
    causedBy: `user:${toUserId}`,
  })
}

/**
 * `overtaken`: somebody else has become responsible since the page was read, and remains so. `cannot`: there is no such newcomer in the
 * lists, or the receiver is no coordinator.
 */
export type Handed = { outcome: 'done' | 'cannot' } | { outcome: 'overtaken'; by: string }

const overtakenBy = (coordinatorId: string | null): Handed => ({
  outcome: 'overtaken',
  by: (coordinatorId && firstNamesOf([coordinatorId]).get(coordinatorId)) || '–',
})

/**
 * Takes responsibility for a newcomer. Pressed twice it is once.
 * @param from whom the actor saw as responsible; null for nobody
 */
export function takeOver(actor: Actor, newcomerId: string, from: string | null): Handed {
  return inTransaction((): Handed => {
    if (isArchived(newcomerId)) return { outcome: 'cannot' }
    const responsible = coordinatorsOf([newcomerId]).get(newcomerId) ?? null
    if (responsible === actor.userId) return { outcome: 'done' }
    if (responsible !== from) return overtakenBy(responsible)
    takeOverNewcomer(actor, newcomerId)
    return { outcome: 'done' }
  })
}

/**
 * Hands one newcomer over to a colleague, who is told. Pressed twice it is once.
 * @param from whom the actor saw as responsible; null for nobody
 */
export function handOverNewcomer(actor: Actor, newcomerId: string, toUserId: string, from: string | null): Handed {
  return inTransaction((): Handed => {
    if (!isCoordinator(toUserId) || isArchived(newcomerId)) return { outcome: 'cannot' }
    const responsible = coordinatorsOf([newcomerId]).get(newcomerId) ?? null
    if (responsible === toUserId) return { outcome: 'done' }
    if (responsible !== from) return overtakenBy(responsible)
    giveNewcomerTo(actor, newcomerId, toUserId)
    tellReceiver(actor, toUserId, 1)
    return { outcome: 'done' }
  })
}

/** Hands all newcomers of a coordinator (null: those nobody is responsible for) over at once. Gives how many, or null when it cannot be. */
export function handOverAll(actor: Actor, fromUserId: string | null, toUserId: string): number | null {
  return inTransaction(() => {
    if (!isCoordinator(toUserId) || fromUserId === toUserId) return null
    const ids = newcomersOfCoordinator(fromUserId)
    for (const id of ids) giveNewcomerTo(actor, id, toUserId)
    tellReceiver(actor, toUserId, ids.length)
    return ids.length
  })
}
