import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { memberships } from '~db/schema/organisations'
import { dayAfter } from '~/events/recurrence'
import { db } from '~/server/database.server'
import { seal } from '~/server/sealed.server'
import { diceFor } from './dice'
import type { DemoIsland } from './island'
import { sportsClub } from './organisation-list'
import type { DemoPerson } from './people'

/** How far the volunteer of seventeen is on the way to her certificate, in minutes: confirmed, and with what waits for the club. */
const CONFIRMED_OF_THE_YOUNG = 18 * 60
const WAITING_OF_THE_YOUNG = [90, 60] as const

const clubNotes = ['Træning for de mindste', 'Kørte til kamp', 'Stod i kiosken', 'Ryddede op i hallen', 'Gåhold langs vandet']

/** Which hours are for whom, what is confirmed, and what waits for the club's leader. After the events. */
export function writeHours(island: DemoIsland, today: string): void {
  const dice = diceFor('hours')
  placeHours()
  const club = island.organisations.find(({ invented }) => invented.name === sportsClub)
  const coordinator = island.people.find(({ roles }) => roles.includes('coordinator'))
  const young = island.people.find(({ email }) => email === 'frivillig@ressourcebank.test')
  if (!club || !coordinator || !young) throw new Error('the demo has no club, no coordinator or no volunteer of seventeen')

  // a coordinator has been through everything but the last two weeks, and what the young one wrote by herself
  const seen = { confirmedAt: sql`${activities.createdAt} + 86400000`, confirmedBy: coordinator.id }
  db()
    .update(activities)
    .set(seen)
    .where(and(eq(activities.source, 'own'), ne(activities.userId, young.id), lt(activities.date, dayAfter(today, -14))))
    .run()

  const log = (
    person: DemoPerson,
    daysAgo: number,
    minutes: number,
    confirmed: boolean,
    more: { starts?: number; assured?: string[] } = {},
  ) => {
    const [id, date] = [dice.id(), dayAfter(today, -daysAgo)]
    const at = Date.parse(`${date}T15:00:00Z`)
    db()
      .insert(activities)
      .values({
        id,
        userId: person.id,
        organisationId: club.id,
        date,
        minutes,
        starts: more.starts ?? null,
        assured: more.assured ?? [],
        noteSealed: seal(dice.one(clubNotes), `activities.note:${id}`),
        formKey: `demo-${id}`,
        createdAt: new Date(at),
        confirmedAt: confirmed ? new Date(at + 86_400_000 / 2) : null,
        confirmedBy: confirmed ? club.leader.id : null,
      })
      .run()
  }

  if (!club.helpers.includes(young)) {
    club.helpers.push(young)
    db()
      .insert(memberships)
      .values({ organisationId: club.id, userId: young.id, role: 'helper', since: new Date(`${dayAfter(today, -90)}T10:00:00Z`) })
      .run()
  }
  const spare = CONFIRMED_OF_THE_YOUNG - confirmedMinutes(young.id)
  const each = Math.max(15, Math.round(spare / 6 / 15) * 15)
  for (let week = 2; week < 8; week += 1) log(young, week * 7 + 2, each, true, { starts: 16 * 60 })
  WAITING_OF_THE_YOUNG.forEach((minutes, place) => log(young, place * 7 + 2, minutes, false, { starts: 16 * 60 }))

  const helpers = club.helpers.filter((helper) => helper !== young)
  for (const helper of helpers) {
    for (let week = 3; week < 11; week += 1) log(helper, week * 7 + dice.whole(1, 5), dice.one([60, 90, 120]), true)
    for (let week = 0; week < 2; week += 1) log(helper, week * 7 + dice.whole(1, 5), dice.one([60, 90, 120]), false, { starts: 17 * 60 })
  }
  // two who are young and have given more than twenty hours
  for (const person of eagerOnes(island)) for (let week = 2; week < 12; week += 1) log(person, week * 7 + 3, 150, true)
  // a day in the hall, from the first to the last: asked about, and right
  const [eager] = helpers
  if (eager) log(eager, 6, 13 * 60, false, { starts: 7 * 60, assured: ['long-day'] })
}

/** Two of the demo between 18 and 25 who write hours: they have earned their certificate. */
export function eagerOnes({ activities: written }: DemoIsland): DemoPerson[] {
  return [...new Set(written.map(({ person }) => person))]
    .filter(({ ageBand, roles }) => ageBand === '18-25' && roles.length === 0)
    .slice(0, 2)
}

/** Hours at an event are for whoever hosts it, those of an organisation's offer for that; a host who closed the date confirmed them. */
function placeHours(): void {
  db().run(sql`update activities set
    organisation_id = (select e.organisation_id from event_dates d join events e on e.id = d.event_id where d.id = activities.event_date_id),
    starts = (select d.starts from event_dates d where d.id = activities.event_date_id),
    confirmed_at = created_at,
    confirmed_by = (select e.host_id from event_dates d join events e on e.id = d.event_id where d.id = activities.event_date_id)
    where event_date_id is not null`)
  db()
    .run(sql`update activities set organisation_id = (select o.organisation_id from matches m join offers o on o.id = m.offer_id where m.id = activities.match_id)
    where match_id is not null`)
}

function confirmedMinutes(userId: string): number {
  const confirmed = and(
    eq(activities.userId, userId),
    inArray(activities.source, ['own', 'shift']),
    sql`${activities.confirmedAt} is not null`,
  )
  return (
    db()
      .select({ minutes: sql<number>`coalesce(sum(${activities.minutes}), 0)` })
      .from(activities)
      .where(confirmed)
      .get()?.minutes ?? 0
  )
}
