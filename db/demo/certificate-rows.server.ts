import { asc, eq } from 'drizzle-orm'
import { certificates } from '~db/schema/certificates'
import { eventDates, events } from '~db/schema/events'
import { moduleDates, modulePasses } from '~db/schema/training'
import { initialsOf, numberLetters, readNumber, type CertificateState } from '~/certificates/certificate'
import { sealedParts } from '~/certificates/certificates.server'
import { courseBasis, hoursBasis, matchBasis, thanksBasis, type Earned } from '~/certificates/earned'
import { factsOf, factsOfThanks } from '~/certificates/standing.server'
import { dayAfter } from '~/events/recurrence'
import { houseCourses, type HouseCode } from '~/training/course'
import { allCourses } from '~/training/courses.server'
import { db } from '~/server/database.server'
import { diceFor } from './dice'
import { eagerOnes } from './hours-rows.server'
import type { DemoIsland } from './island'
import { sportsClub } from './organisation-list'
import type { DemoPerson } from './people'

/** Language buddies of whom enough is known for a diploma: matched for more than three months. */
const LONG_ENOUGH_DAYS = 92
const ONLINE_LEARNERS = 12

/** Who has taken which course. After the people; the courses are the house's own. */
export function writeTraining(island: DemoIsland, today: string): void {
  allCourses('da')
  const dice = diceFor('training')
  const coordinator = island.people.find(({ roles }) => roles.includes('coordinator'))
  const passes: (typeof modulePasses.$inferInsert)[] = []
  const take = (person: DemoPerson, code: HouseCode, onDay: string, modules = houseCourses[code].modules) => {
    for (const { name, how } of modules) {
      const online = how === 'online'
      passes.push({
        userId: person.id,
        moduleId: name,
        how: online ? 'online' : 'recorded',
        onDay,
        recordedBy: online ? null : (coordinator?.id ?? null),
      })
    }
  }
  for (const { person, kind, seenAgo } of island.credentials)
    if (kind === 'training') take(person, 'mentor', dayAfter(today, -Math.ceil(seenAgo)))
  const named = (role: string) => island.people.find(({ email }) => email === `${role}@ressourcebank.test`)
  for (const person of longMet(island)) take(person, 'language-buddy', dayAfter(today, -60))
  const buddy = named('sprogmakker')
  if (buddy) take(buddy, 'language-buddy', dayAfter(today, -50))
  const young = named('frivillig')
  // one module is left for her to read
  if (young) take(young, 'competence', dayAfter(today, -5), houseCourses.competence.modules.slice(0, 2))
  const others = island.people.filter(({ email, roles }) => roles.length === 0 && /\.\d+@/.test(email))
  for (const person of dice.some(others, ONLINE_LEARNERS)) take(person, 'competence', dayAfter(today, -dice.whole(3, 50)))
  db().insert(modulePasses).values(passes).onConflictDoNothing().run()
  teachAt(houseCourses.mentor.modules, 'Ny som mentor: to dage')
  teachAt(houseCourses['language-buddy'].modules, 'Sprogmakkeraften')
}

/** The dates of an event teach the modules that are taught at meetings, one each. */
function teachAt(modules: (typeof houseCourses)[HouseCode]['modules'], title: string): void {
  const dates = db()
    .select({ id: eventDates.id })
    .from(eventDates)
    .innerJoin(events, eq(events.id, eventDates.eventId))
    .where(eq(events.title, title))
    .orderBy(asc(eventDates.day))
    .all()
  modules
    .filter(({ how }) => how === 'meeting')
    .forEach(({ name }, place) => {
      const date = dates[place]
      if (date) db().insert(moduleDates).values({ moduleId: name, dateId: date.id }).run()
    })
}

/** Certificates that were given, some that wait for a coordinator, and one that was taken back. After hours and training. */
export function writeCertificates(island: DemoIsland, today: string): void {
  const dice = diceFor('certificates')
  const coordinator = island.people.find(({ roles }) => roles.includes('coordinator'))
  const club = island.organisations.find(({ invented }) => invented.name === sportsClub)
  if (!coordinator || !club) throw new Error('the demo has no coordinator or no sports club')
  const number = () => readNumber(Array.from({ length: 10 }, () => numberLetters.charAt(dice.whole(0, numberLetters.length - 1))).join(''))
  const put = (
    person: DemoPerson,
    what: Earned | { kind: 'thanks' },
    state: CertificateState,
    daysAgo: number,
    words: string | null = null,
  ) => {
    const id = dice.id()
    const thanks = what.kind === 'thanks'
    const name = [person.firstName, person.lastName].filter(Boolean).join(' ')
    const decided = state !== 'proposed'
    const on = (ago: number) => new Date(`${dayAfter(today, -ago)}T11:00:00Z`)
    db()
      .insert(certificates)
      .values({
        id,
        userId: person.id,
        kind: what.kind,
        state,
        basis: 'basis' in what ? what.basis : thanksBasis(club.id, today),
        number: decided ? number() : null,
        ...sealedParts(id, { name, facts: thanks ? factsOfThanks(person.id, club.id) : factsOf(person.id, what), words }),
        initials: decided ? initialsOf(name) : '',
        organisationId: thanks ? club.id : null,
        proposedBy: thanks ? club.leader.id : null,
        proposedAt: on(daysAgo + 2),
        decidedBy: decided ? coordinator.id : null,
        decidedAt: decided ? on(daysAgo) : null,
        issuedOn: decided ? dayAfter(today, -daysAgo) : null,
        withdrawnBy: state === 'withdrawn' ? coordinator.id : null,
        withdrawnAt: state === 'withdrawn' ? on(daysAgo - 3) : null,
        reason: state === 'withdrawn' ? 'mistake' : null,
      })
      .onConflictDoNothing()
      .run()
  }

  const trained = [...new Set(island.credentials.filter(({ kind }) => kind === 'training').map(({ person }) => person))]
  trained.forEach((person, place) =>
    put(
      person,
      { kind: 'training', basis: courseBasis(houseCourses.mentor.id) },
      place === 3 ? 'withdrawn' : place % 6 === 5 ? 'proposed' : 'approved',
      9 + place,
    ),
  )
  const buddy = island.people.find(({ email }) => email === 'sprogmakker@ressourcebank.test')
  if (buddy) put(buddy, { kind: 'training', basis: courseBasis(houseCourses['language-buddy'].id) }, 'approved', 45)
  const buddies = longMet(island)
  for (const [place, person] of buddies.entries()) {
    const match = island.matches.find(({ offer }) => offer.owner === person && isBuddying(offer.kind))
    put(person, { kind: 'training', basis: courseBasis(houseCourses['language-buddy'].id) }, 'approved', 40)
    if (match) put(person, { kind: 'language-buddy', basis: matchBasis(match.id) }, place % 3 === 2 ? 'proposed' : 'approved', 6 + place)
  }
  for (const match of island.matches.filter(({ offer, state }) => offer.kind.startsWith('mentor') && state === 'ended'))
    if (trained.includes(match.offer.owner))
      put(
        match.offer.owner,
        { kind: 'mentor', basis: matchBasis(match.id) },
        match.offer.owner.email.startsWith('mentor@') ? 'approved' : 'proposed',
        12,
      )
  eagerOnes(island).forEach((person, place) =>
    put(person, { kind: 'youth', basis: hoursBasis }, place === 0 ? 'proposed' : 'approved', 3 + place),
  )
  const [helper] = club.helpers
  if (helper)
    put(helper, { kind: 'thanks' }, 'proposed', 1, 'Du stod i hallen hver fredag, også da det regnede ind. Børnene spørger efter dig. Tak!')
}

const isBuddying = (kind: string) => kind === 'language-buddy'

function longMet({ matches }: DemoIsland): DemoPerson[] {
  const long = matches.filter(
    ({ offer, activatedAgo, endedAgo }) =>
      isBuddying(offer.kind) && !offer.organisation && activatedAgo !== null && activatedAgo - (endedAgo ?? 0) > LONG_ENOUGH_DAYS,
  )
  return [...new Set(long.map(({ offer }) => offer.owner))]
}
