import { isNotNull, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { activities } from '~db/schema/activities'
import { matches } from '~db/schema/matching'
import { needs } from '~db/schema/needs'
import { offers } from '~db/schema/offers'
import { loadDemoIsland } from '~db/demo/load.server'
import { ownActivities, ownMinutes } from '~/activities/activities.server'
import { islandDate } from '~/i18n/format'
import { matchesWithOpenQuestion, questionsOf } from '~/matching/match-questions.server'
import { matchesInStates, matchesOf, missingRequirements } from '~/matching/match-reading.server'
import { expireProposals } from '~/matching/matches.server'
import { suggestionsFor } from '~/matching/suggestions.server'
import { needsInState, needsOf } from '~/newcomers/needs.server'
import { readNewcomerFilter } from '~/newcomers/newcomer-filter'
import { listNewcomers, newcomerOfUser, readNewcomer } from '~/newcomers/newcomers.server'
import { approvalQueue } from '~/offers/approval.server'
import { ownOffers } from '~/offers/offers.server'
import { readFilter } from '~/offers/offer-filter'
import { selectOffers } from '~/offers/offer-search.server'
import { organisationsLedBy } from '~/organisations/organisations.server'
import { passwordMatches } from '~/people/passwords.server'
import { credentialsOf } from '~/people/credentials.server'
import { accountByEmail, listAccounts, peopleWithRole } from '~/people/people.server'
import type { Actor, GrantedRole } from '~/people/permissions'
import { now, setClock } from '~/server/clock.server'
import { closeDatabase, db, handle, openDatabase, useDatabase } from '~/server/database.server'
import { migrate } from '~/server/migrate.server'
import { towns } from '~/island/towns'
import { digest, rowCounts } from './demo-island'
import { statementsOf } from '~tests/database/statements'
import { useHouse } from '~tests/support/house'

useHouse()
const atNoon = new Date('2026-11-18T12:00:00Z')
const anew = () => {
  closeDatabase()
  useDatabase(openDatabase(':memory:'))
  migrate(handle())
}
function signedIn(email: string, ...roles: GrantedRole[]): Actor {
  const account = accountByEmail(`${email}@ressourcebank.test`)
  if (!account) throw new Error(`no account ${email}`)
  return { userId: account.person.id, roles: new Set(roles) }
}

describe('loading the demo island', () => {
  it('fills an empty database with fewer statements than rows, and sends no mail', async () => {
    let loaded = { password: '', accounts: [] as readonly unknown[] }
    const said = await statementsOf(async () => (loaded = await loadDemoIsland()))
    const { password, accounts } = loaded
    const rows = Object.values(rowCounts()).reduce((sum, n) => sum + n, 0)
    expect(said.length).toBeLessThan(rows)
    expect(password).toBe('bornholm-demo')
    expect(accounts).toHaveLength(11)
    const counts = rowCounts()
    expect(counts).toMatchObject({
      organisations: 60,
      newcomers: 125,
      needs: 157 + (counts.wanted_roles ?? 0),
      matches: 90,
      outbox: 0,
      mailbox: 0,
    })
    expect(db().all(sql`pragma foreign_key_check`)).toEqual([])
  })

  it('changes nothing when it is loaded again, another day', async () => {
    setClock(() => atNoon)
    await loadDemoIsland()
    const before = digest({ sealed: true })
    setClock(() => new Date(atNoon.getTime() + 3 * 86_400_000))
    const { accounts } = await loadDemoIsland()
    expect(accounts).toHaveLength(11)
    expect(digest({ sealed: true })).toBe(before)
  })

  it('makes the same island on the same day, and as large a one on any day', async () => {
    setClock(() => atNoon)
    await loadDemoIsland()
    const [first, counts] = [digest(), rowCounts()]
    anew()
    await loadDemoIsland()
    expect(digest()).toBe(first)
    for (const day of ['2027-01-01T00:20:00Z', '2027-03-28T00:59:00Z', '2027-10-31T23:30:00Z']) {
      anew()
      setClock(() => new Date(day))
      await loadDemoIsland()
      expect(rowCounts(), day).toEqual(counts)
      const late = db().get<{ n: number }>(
        sql`select (select count(*) from offers where max(created_at, coalesce(submitted_at, 0), coalesce(published_at, 0)) > ${now().getTime()}) + (select count(*) from matches where max(proposed_at, coalesce(ended_at, 0), coalesce(activated_at, 0)) > ${now().getTime()}) + (select count(*) from needs where opened_at > ${now().getTime()}) + (select count(*) from activities where date > ${islandDate(now())} or created_at > ${now().getTime()}) as n`,
      )
      expect(late?.n, day).toBe(0)
    }
    // four islands in one test
  }, 90_000)

  it('has a published offer in every town', async () => {
    await loadDemoIsland()
    const there = new Set(selectOffers(readFilter(new URLSearchParams()).filter).rows.map(({ town }) => town))
    expect(towns.filter(({ slug }) => !there.has(slug))).toEqual([])
  })

  it('keeps places, needs and matches in step', async () => {
    await loadDemoIsland()
    const all = db().select().from(matches).all()
    for (const offer of db().select().from(offers).all()) {
      const own = all.filter(({ offerId }) => offerId === offer.id)
      expect(offer.placesHeld).toBe(own.filter(({ state }) => state === 'proposed').length)
      expect(offer.placesTaken).toBe(own.filter(({ state }) => ['agreed', 'active', 'paused'].includes(state)).length)
      for (const { carrierId } of own) expect(carrierId).toBe(offer.organisationId ?? offer.ownerUserId)
    }
    for (const need of db().select().from(needs).where(isNotNull(needs.newcomerId)).all()) {
      const own = all.filter(({ needId }) => needId === need.id)
      const living = own.find(({ state }) => ['proposed', 'agreed', 'active', 'paused'].includes(state))
      expect(living ? [living.state === 'proposed' ? 'matching' : 'covered'] : ['open', 'closed']).toContain(need.state)
      for (const { newcomerId } of own) expect(newcomerId).toBe(need.newcomerId)
    }
    expect(expireProposals()).toBe(0)
    for (const match of matchesInStates(['agreed'], 'newest', 100)) expect(missingRequirements(match)).not.toEqual([])
    for (const match of matchesInStates(['active', 'paused'], 'newest', 100)) {
      expect(missingRequirements(match)).toEqual([])
      expect([match.offerAnswer, match.needAnswer, match.endedAt]).toEqual(['yes', 'yes', null])
    }
    for (const match of matchesInStates(['ended'], 'newest', 100)) expect(match.outcome).not.toBeNull()
  })

  it('logs activities only while their match ran, by whoever carried it', async () => {
    await loadDemoIsland()
    const rows = db()
      .select({ activity: activities, match: matches, offer: offers })
      .from(activities)
      .innerJoin(matches, sql`${matches.id} = ${activities.matchId}`)
      .innerJoin(offers, sql`${offers.id} = ${matches.offerId}`)
      .all()
    expect(rows.length).toBeGreaterThan(200)
    for (const { activity, match, offer } of rows) {
      expect(activity.userId).toBe(offer.ownerUserId)
      expect(match.activatedAt && activity.date >= islandDate(match.activatedAt)).toBe(true)
      expect(match.endedAt === null || activity.date <= islandDate(match.endedAt)).toBe(true)
    }
  })

  it('is read back by the features: names, wishes, notes, questions, the queue for approval', async () => {
    await loadDemoIsland()
    const coordinator = signedIn('koordinator', 'coordinator')
    const all = readNewcomerFilter(new URLSearchParams()).filter
    const { rows, total } = listNewcomers(coordinator, all, 200)
    expect([rows.length, total]).toEqual([119, 119])
    expect(listNewcomers(coordinator, { ...all, list: 'archived' }, 200).total).toBe(6)
    expect(rows.filter(({ coordinatorId }) => coordinatorId === coordinator.userId).length).toBeGreaterThan(50)
    for (const { facts, name } of rows) expect(readNewcomer(coordinator, facts.id)?.name).toBe(name)
    expect(approvalQueue()).toHaveLength(12)
    const asked = [...matchesWithOpenQuestion()]
    expect(asked).toHaveLength(4)
    for (const id of asked) expect(questionsOf(id)[0]?.question).toBeTruthy()
    expect(listAccounts({ page: 1, pageSize: 1000 }).rows.every(({ firstName, email }) => firstName && email)).toBe(true)
    expect(needsInState('open')).toHaveLength(53)
  })
})

describe('the demo accounts', () => {
  it('sign in with the one password and have their roles', async () => {
    const { accounts, password } = await loadDemoIsland()
    for (const { email } of accounts) {
      const account = accountByEmail(email)
      expect(account?.person.emailVerified, email).toBe(true)
      expect(await passwordMatches(account?.passwordHash ?? null, password), email).toBe(true)
    }
    const emails = (role: GrantedRole) =>
      peopleWithRole(role)
        .map(({ email }) => email.split('@')[0])
        .sort()
    expect(emails('admin')).toEqual(['admin'])
    expect(emails('coordinator')).toEqual(['koordinator', 'koordinator2'])
    expect(emails('lead-mentor')).toEqual(['chefmentor'])
  })

  it('have something to come back to', async () => {
    await loadDemoIsland()
    const buddy = signedIn('sprogmakker')
    const states = matchesOf([buddy.userId], null).map(({ match }) => [match.state, match.offerAnswer])
    expect(states).toEqual([
      ['proposed', null],
      ['active', 'yes'],
    ])
    expect(ownMinutes(buddy, '2000-01-01').count).toBeGreaterThan(7)
    expect(ownActivities(buddy, 100).some(({ note }) => note)).toBe(true)

    const mentor = signedIn('mentor')
    expect(matchesOf([mentor.userId], null).map(({ match }) => match.state)).toEqual(['active'])
    expect([...(credentialsOf([mentor.userId], islandDate(now())).get(mentor.userId) ?? [])]).toContain('training')

    const young = signedIn('frivillig')
    expect(accountByEmail('frivillig@ressourcebank.test')?.person.ageBand).toBe('15-17')
    expect(ownOffers(young).map(({ kind }) => kind)).toEqual(['activity-companion'])

    const established = signedIn('etableret')
    expect(ownOffers(established)).toMatchObject([
      { kind: 'bridge-builder', state: 'published', languages: expect.arrayContaining(['ar']) },
    ])

    for (const email of ['forening', 'virksomhed']) {
      const leader = signedIn(email)
      expect(organisationsLedBy(leader)).toHaveLength(1)
      expect(ownOffers(leader).length).toBeGreaterThan(1)
    }
    expect(ownOffers(signedIn('virksomhed')).map(({ kind }) => kind)).toContain('language-buddy')
  })

  it('give the newcomer an open need that the language buddy fits well, and a proposal to answer', async () => {
    await loadDemoIsland()
    const newcomer = accountByEmail('tilflytter@ressourcebank.test')?.person
    expect(newcomer?.locale).toBe('ar')
    const newcomerId = newcomerOfUser(newcomer?.id ?? '') ?? ''
    expect(readNewcomer(signedIn('koordinator', 'coordinator'), newcomerId)?.email).toBe('tilflytter@ressourcebank.test')
    expect(matchesOf([], newcomerId)).toMatchObject([{ side: 'need', match: { state: 'proposed', needAnswer: null, offerAnswer: 'yes' } }])
    const open = needsOf(newcomerId).find(({ state }) => state === 'open')
    expect(open?.kind).toBe('language-buddy')
    if (!open) return
    const best = suggestionsFor(open)
      ?.suggestions.slice(0, 3)
      .map(({ offerId }) => offerId)
    expect(best).toContain(ownOffers(signedIn('sprogmakker'))[0]?.id)
  })
})
