import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { activities } from '~db/schema/activities'
import { auditEvents } from '~db/schema/machinery'
import { matches, matchQuestions } from '~db/schema/matching'
import { needs } from '~db/schema/needs'
import { newcomers } from '~db/schema/newcomers'
import { offerLanguages, offers } from '~db/schema/offers'
import { memberships, organisationChanges, organisationClaims, organisations, weeklyActivities } from '~db/schema/organisations'
import { credentials, userRoles, users } from '~db/schema/people'
import { islandDate } from '~/i18n/format'
import { indexOffers } from '~/offers/offer-index.server'
import { refreshInSearch } from '~/organisations/organisations.server'
import { hashPassword } from '~/people/passwords.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { DEMO_PASSWORD, demoAccounts } from './accounts'
import { writeAgreements } from './agreement-rows.server'
import { writeQueueAndChoices } from './choice-rows.server'
import { writeCare } from './care-rows.server'
import { writeCertificates, writeTraining } from './certificate-rows.server'
import { diceFor } from './dice'
import { writeEvents } from './event-rows.server'
import { writeHours } from './hours-rows.server'
import { makeIsland, type DemoIsland } from './island'
import { writeLearning } from './learning-rows.server'
import { writeMilestones } from './milestone-rows.server'
import { writeSiteTexts } from './page-rows.server'
import { writeSelfAndRoles } from './newcomer-rows.server'
import { placesOf, rowsAt } from './rows.server'
import { writeJobs } from './job-rows.server'
import { makeRounds } from './rounds.server'
import { writeScreening } from './screening-rows.server'
import { writeStories } from './story-rows.server'
import { writeTargets } from './target-rows.server'
import { writeRolesAndTalks } from './talk-rows.server'
import { daysBefore } from './when'

/**
 * Fills an empty database with the demo island: people, organisations, offers, newcomers, matches and three months of activities,
 * dated back from today. A database that has an account is left as it is. Gives the accounts to sign in with either way; the role
 * is a Danish phrase for the terminal. No mail is sent.
 */
export async function loadDemoIsland(): Promise<{ password: string; accounts: { email: string; role: string }[] }> {
  if (!db().select({ id: users.id }).from(users).limit(1).get()) {
    // argon2 is slow on purpose, and all share one password
    const passwordHash = await hashPassword(DEMO_PASSWORD)
    const island = makeIsland()
    inTransaction(() => writeIsland(island, passwordHash))
    inTransaction(() => island.organisations.forEach(({ id }) => refreshInSearch(id)))
    await writeStories(island, now())
    await indexOffers()
    await makeRounds(island.people.find(({ roles }) => roles.includes('coordinator'))?.id ?? '')
  }
  return { password: DEMO_PASSWORD, accounts: demoAccounts.map((account) => ({ ...account })) }
}

/** SQLite takes a limited number of values in one statement. */
const ROWS_AT_ONCE = 200

function insertAll<T extends SQLiteTable>(table: T, rows: T['$inferInsert'][]): void {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    db()
      .insert(table)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .run()
}

function writeIsland(island: DemoIsland, passwordHash: string): void {
  const at = now()
  const rows = rowsAt(at, islandDate(at))
  const places = placesOf(island.matches)
  const nothing = { held: 0, taken: 0 }

  insertAll(
    users,
    island.people.map((person) => rows.user(person, passwordHash)),
  )
  insertAll(
    userRoles,
    island.people.flatMap((person) =>
      person.roles.map((role) => ({ userId: person.id, role, grantedBy: null, grantedAt: daysBefore(at, person.joinedAgo) })),
    ),
  )
  insertAll(credentials, island.credentials.map(rows.credential))
  insertAll(organisations, island.organisations.map(rows.organisation))
  insertAll(weeklyActivities, island.organisations.flatMap(rows.week))
  insertAll(organisationChanges, island.pageChanges.map(rows.pageChange))
  insertAll(organisationClaims, island.claims.map(rows.claim))
  insertAll(
    memberships,
    island.organisations.flatMap(({ id, leader, helpers, madeAgo, led }) => [
      ...(led ? [{ organisationId: id, userId: leader.id, role: 'leader', since: daysBefore(at, madeAgo) }] : []),
      ...helpers.map((helper) => ({
        organisationId: id,
        userId: helper.id,
        role: 'helper',
        since: daysBefore(at, Math.min(madeAgo, helper.joinedAgo)),
      })),
    ]),
  )
  insertAll(
    offers,
    island.offers.map((offer) => rows.offer(offer, places.get(offer.id) ?? nothing)),
  )
  insertAll(
    offerLanguages,
    island.offers.flatMap((offer) => offer.languages.map((language) => ({ offerId: offer.id, language }))),
  )
  insertAll(newcomers, island.newcomers.map(rows.newcomer))
  insertAll(needs, island.needs.map(rows.need))
  insertAll(matches, island.matches.map(rows.match))
  insertAll(matchQuestions, island.questions.map(rows.question))
  insertAll(activities, island.activities.map(rows.activity))
  insertAll(auditEvents, trailOf(island, at))
  writeRolesAndTalks(island, at)
  writeAgreements(island, at)
  writeQueueAndChoices(at)
  writeCare(island, at)
  writeSelfAndRoles(island, at)
  writeJobs(island, at)
  writeEvents(island, at, islandDate(at))
  writeHours(island, islandDate(at))
  writeScreening(island, at, islandDate(at))
  writeTraining(island, islandDate(at))
  writeCertificates(island, islandDate(at))
  writeMilestones(at)
  writeTargets(at, islandDate(at))
  writeLearning(island, at)
  writeSiteTexts(island, at)
}

/** The audit trail of what coordinators did, as the features would have written it. */
function trailOf(island: DemoIsland, at: Date): (typeof auditEvents.$inferInsert)[] {
  const dice = diceFor('audit')
  const line = (ago: number, actor: string, action: string, subject: string, detail?: string) => ({
    id: dice.id(),
    at: daysBefore(at, ago),
    actor,
    action,
    subject,
    detail,
  })
  const coordinators = island.people.filter(({ roles }) => roles.includes('coordinator'))
  return [
    ...island.people.flatMap(({ id, roles, joinedAgo }) =>
      roles.map((role) => line(joinedAgo, 'system', 'role.granted', `user:${id}`, role)),
    ),
    ...island.offers.flatMap(({ id, publishedAgo }) =>
      publishedAgo === null ? [] : [line(publishedAgo, dice.one(coordinators).id, 'offer.approved', `offer:${id}`)],
    ),
    ...island.newcomers.map(({ id, coordinatorId, registeredAgo }) =>
      line(registeredAgo, coordinatorId, 'newcomer.registered', `newcomer:${id}`),
    ),
    ...island.matches.map(({ id, need, proposedAgo }) => line(proposedAgo, need.newcomer.coordinatorId, 'match.proposed', `match:${id}`)),
  ]
}
