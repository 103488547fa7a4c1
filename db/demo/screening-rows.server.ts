import { childChecks, childDeclarations, childDuties, childOrders } from '~db/schema/screening'
import { dayAfter } from '~/events/recurrence'
import { db } from '~/server/database.server'
import { diceFor } from './dice'
import type { DemoIsland } from './island'
import { sportsClub } from './organisation-list'

/** Child certificates of the sports club, in every state, and which organisations have declared that they fetch them. */
export function writeScreening(island: DemoIsland, at: Date, today: string): void {
  const dice = diceFor('screening')
  const club = island.organisations.find(({ invented }) => invented.name === sportsClub)
  if (!club) throw new Error('the demo has no sports club')
  const on = (day: string) => new Date(`${day}T10:00:00Z`)
  const people = [club.leader, ...club.helpers]
  const duties = ['board', 'coach', 'assistant', 'driver', 'kitchen', 'coach'] as const
  people.forEach((person, place) => {
    const duty = duties[place % duties.length] ?? 'other'
    const withChildren = duty === 'coach' || duty === 'assistant' || duty === 'driver'
    db()
      .insert(childDuties)
      .values({
        organisationId: club.id,
        userId: person.id,
        duty,
        youngest: withChildren ? 6 + (place % 5) : null,
        regular: withChildren,
        saidBy: club.leader.id,
        saidAt: on(dayAfter(today, -200)),
      })
      .run()
  })
  const order = (daysAgo: number) => {
    const id = dice.id()
    db()
      .insert(childOrders)
      .values({
        id,
        organisationId: club.id,
        orderedBy: club.leader.id,
        orderedAt: on(dayAfter(today, -daysAgo)),
        consentBy: dayAfter(today, 14 - daysAgo),
        formKey: `demo-${id}`,
      })
      .run()
    return id
  }
  const [long, now, past] = [order(700), order(8), order(30)]
  const states = [
    { orderId: long, state: 'seen', seenOn: dayAfter(today, -695), validUntil: dayAfter(today, 35) },
    { orderId: now, state: 'ordered', consentBy: dayAfter(today, 6) },
    { orderId: past, state: 'lapsed', consentBy: dayAfter(today, -16) },
    { orderId: long, state: 'seen', seenOn: dayAfter(today, -300), validUntil: dayAfter(today, 430) },
  ] as const
  people
    .filter((_, place) => ['coach', 'assistant', 'driver'].includes(duties[place % duties.length] ?? ''))
    .forEach((person, place) => {
      const known = states[place]
      if (!known) return
      db()
        .insert(childChecks)
        .values({
          id: dice.id(),
          organisationId: club.id,
          holder: club.id,
          userId: person.id,
          seenBy: known.state === 'seen' ? club.leader.id : null,
          changedAt: at,
          ...known,
        })
        .run()
    })
  const year = Number(today.slice(0, 4))
  const declare = (organisation: DemoIsland['organisations'][number], of: number) => ({
    organisationId: organisation.id,
    year: of,
    declaredBy: organisation.leader.id,
    declaredAt: on(of === year ? dayAfter(today, -20) : `${of}-02-10`),
    textVersion: '2026-11',
  })
  const associations = island.organisations.filter(({ kind, approvedAgo }) => kind === 'association' && approvedAgo !== null)
  db()
    .insert(childDeclarations)
    .values(associations.map((each) => declare(each, year - 1)))
    .run()
  db()
    .insert(childDeclarations)
    .values(associations.filter((each) => each !== club && dice.chance(0.7)).map((each) => declare(each, year)))
    .run()
}
