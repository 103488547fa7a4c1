import { and, asc, count, eq } from 'drizzle-orm'
import { ledMentors } from '~db/schema/lead-mentors'
import { minutesOfPeople } from '~/activities/minutes-of-people.server'
import { lateness, type FollowUpStep, type Lateness } from '~/follow-ups/follow-up'
import { nextFollowUps } from '~/follow-ups/follow-ups.server'
import { islandDate } from '~/i18n/format'
import type { MatchState } from '~/matching/match'
import { livingMatchesCarriedBy } from '~/matching/running-matches.server'
import { factsOfNewcomers, readNames } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import { offerViewsById, publishedOffersOfKind } from '~/offers/offer-reading.server'
import { isOneOf } from '~/people/facts'
import { firstNamesOf, peopleWithRole } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { mentorKinds, MOST_MENTORS, type MentorRefused } from './lead-mentor'

/** Who looks after which mentors, and what a lead mentor sees of them: of newcomers the first name and the languages, no more. */

export interface Named {
  id: string
  name: string
}

const mentorIdsOf = (leadId: string) =>
  db()
    .select({ id: ledMentors.mentorId })
    .from(ledMentors)
    .where(eq(ledMentors.leadId, leadId))
    .orderBy(asc(ledMentors.since))
    .all()
    .map(({ id }) => id)

const named = (ids: readonly string[]): Named[] => {
  const names = firstNamesOf(ids)
  return ids.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : [])).sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** Every lead mentor with the mentors they look after, for coordinators. */
export function leadMentors(): (Named & { mentors: Named[] })[] {
  return peopleWithRole('lead-mentor')
    .map(({ id, firstName, lastName }) => ({ id, name: [firstName, lastName].filter(Boolean).join(' '), mentors: named(mentorIdsOf(id)) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** Mentors whom nobody looks after: people of their own with a published offer of a mentor's kind. */
export function mentorsWithoutLead(): Named[] {
  const owners = mentorKinds.flatMap((kind) => publishedOffersOfKind(kind)).flatMap((row) => (row.organisationId ? [] : [row.ownerUserId]))
  const led = new Set(
    db()
      .select({ id: ledMentors.mentorId })
      .from(ledMentors)
      .all()
      .map(({ id }) => id),
  )
  return named([...new Set(owners)].filter((id) => !led.has(id)))
}

/** Puts a mentor under a lead mentor. Gives what is wrong, or null; done twice it is done once. */
export function giveMentor(actor: Actor, leadId: string, mentorId: string): MentorRefused | null {
  return inTransaction(() => {
    const known = db().select().from(ledMentors).where(eq(ledMentors.mentorId, mentorId)).get()
    if (known) return known.leadId === leadId ? null : 'has-one'
    if (leadId === mentorId) return 'oneself'
    if (!peopleWithRole('lead-mentor').some(({ id }) => id === leadId)) return 'no-lead'
    if (!mentorsWithoutLead().some(({ id }) => id === mentorId)) return 'no-mentor'
    const many = db().select({ n: count() }).from(ledMentors).where(eq(ledMentors.leadId, leadId)).get()?.n ?? 0
    if (many >= MOST_MENTORS) return 'full'
    db().insert(ledMentors).values({ mentorId, leadId, since: now(), addedBy: actor.userId }).run()
    recordAudit({ actor: actor.userId, action: 'mentor.given', subject: `user:${mentorId}`, detail: leadId })
    return null
  })
}

export function takeMentor(actor: Actor, leadId: string, mentorId: string): void {
  inTransaction(() => {
    const gone = db()
      .delete(ledMentors)
      .where(and(eq(ledMentors.mentorId, mentorId), eq(ledMentors.leadId, leadId)))
      .run().changes
    if (gone > 0) recordAudit({ actor: actor.userId, action: 'mentor.taken', subject: `user:${mentorId}`, detail: leadId })
  })
}

/** Who looks after this mentor. */
export function leadOf(mentorId: string): string | null {
  return db().select({ id: ledMentors.leadId }).from(ledMentors).where(eq(ledMentors.mentorId, mentorId)).get()?.id ?? null
}
/** The mentors of a lead mentor, by id. */
export function mentorsOf(leadId: string): string[] {
  return mentorIdsOf(leadId)
}

export interface MentorMatch {
  id: string
  state: MatchState
  kind: OfferKind | null
  /** Null before both have said yes: then nobody's name is told. */
  newcomer: string | null
  languages: string[]
  next: { step: FollowUpStep; dueOn: string; lateness: Lateness } | null
}
export interface LedMentor extends Named {
  monthMinutes: number
  yearMinutes: number
  matches: MentorMatch[]
}

/** What a lead mentor sees of the mentors they look after. Every newcomer's name on it is written down as read. */
export function readMentors(actor: Actor): LedMentor[] {
  return inTransaction(() => {
    const today = islandDate(now())
    const mentors = named(mentorIdsOf(actor.userId))
    const ids = mentors.map(({ id }) => id)
    const [month, year] = [minutesOfPeople(ids, `${today.slice(0, 7)}-01`), minutesOfPeople(ids, `${today.slice(0, 4)}-01-01`)]
    const carried = livingMatchesCarriedBy(ids)
    const offers = offerViewsById(carried.map(({ offerId }) => offerId))
    // a mentor may help others in other ways: that is no concern of a lead mentor
    const matches = carried.filter(({ offerId }) => isOneOf(mentorKinds, offers.get(offerId)?.kind))
    const together = matches.filter(({ state }) => state === 'active' || state === 'paused')
    const names = readNames(
      { lead: actor.userId },
      together.map(({ newcomerId }) => newcomerId),
    )
    const facts = factsOfNewcomers(matches.map(({ newcomerId }) => newcomerId))
    const next = nextFollowUps(together.flatMap(({ id, state }) => (state === 'active' ? [id] : [])))
    const all = mentors.map((mentor) => ({
      ...mentor,
      monthMinutes: month.get(mentor.id) ?? 0,
      yearMinutes: year.get(mentor.id) ?? 0,
      matches: matches
        .filter(({ carrierId }) => carrierId === mentor.id)
        .map((match): MentorMatch => {
          const due = next.get(match.id)
          return {
            id: match.id,
            state: match.state,
            kind: offers.get(match.offerId)?.kind ?? null,
            newcomer: names.get(match.newcomerId) ?? null,
            languages: facts.get(match.newcomerId)?.languages ?? [],
            next: due ? { step: due.step, dueOn: due.dueOn, lateness: lateness(due.dueOn, today) } : null,
          }
        }),
    }))
    // those who are with somebody first
    return all.sort((one, other) => Number(other.matches.length > 0) - Number(one.matches.length > 0))
  })
}
