import { firstNamesOf, peopleWithRole, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { giveNewcomerTo, isArchived, newcomersOfCoordinator } from './newcomers.server'

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

/** Hands one newcomer over to a colleague. False when that is no coordinator, or there is no such newcomer in the lists. */
export function handOverNewcomer(actor: Actor, newcomerId: string, toUserId: string): boolean {
  return inTransaction(() => {
    if (!isCoordinator(toUserId) || isArchived(newcomerId)) return false
    giveNewcomerTo(actor, newcomerId, toUserId)
    tellReceiver(actor, toUserId, 1)
    return true
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
