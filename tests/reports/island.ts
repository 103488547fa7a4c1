import { activities } from '~db/schema/activities'
import { heldDates, interpreterTimes } from '~db/schema/attendance'
import { concerns } from '~db/schema/concerns'
import { eventDates, eventRules, events } from '~db/schema/events'
import { followUps } from '~db/schema/follow-ups'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { endMatch } from '~/matching/match-course.server'
import { closeNeed } from '~/newcomers/needs.server'
import { noteMilestone } from '~/newcomers/milestones.server'
import { closeOffer } from '~/offers/offers.server'
import type { OfferKind } from '~/offers/offer'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { coordinator, newcomer, publishedOffer, volunteer } from '~tests/support/people'

/**
 * A small island, done by hand: seven stories, each lived by three newcomers and three volunteers, so that every number is 0 or a multiple of
 * three and none is kept back. Times are UTC: the island is one hour ahead in winter and two in summer.
 */

/** Does something at a moment. */
function at<Result>(moment: string, what: () => Result): Result {
  setClock(() => new Date(moment))
  return what()
}

/** @param times how often each story is lived: three times, so that nothing is kept back */
export function buildIsland(times = 3): void {
  const thrice = Array.from({ length: times }, (_, one) => one)
  const by = at('2025-07-01T08:00:00Z', () => coordinator())
  const offered = (moment: string, kind: OfferKind, town: string, languages: string[], capacity = 1) =>
    thrice.map(() =>
      at(moment, () => {
        const owner = volunteer()
        return { owner, id: publishedOffer({ by, owner, kind, town, languages, capacity }) }
      }),
    )
  const come = (moment: string, need: OfferKind, arrivedMonth: string, town: 'roenne' | 'hasle' | 'nexoe' | 'svaneke', speaks: string[]) =>
    thrice.map(() => at(moment, () => newcomer({ by, needs: [need], town, speaks, arrivedMonth })))
  const both = (id: string, answer: 'yes' | 'no' = 'yes') => {
    answerMatch(id, 'offer', answer, 'link')
    if (answer === 'yes') answerMatch(id, 'need', 'yes', 'link')
  }

  // OFFERS. Language buddies from before, with two places each; clubs new in the period
  const buddies = offered('2025-11-10T09:00:00Z', 'language-buddy', 'roenne', ['da', 'en'], 2)
  const clubs = offered('2026-02-01T09:00:00Z', 'club-place', 'hasle', ['da', 'ar'])
  const helpers = offered('2025-08-01T08:00:00Z', 'practical-help', 'svaneke', ['da'])
  // closed at half past eleven on New Year's Eve, and half an hour into the new year
  const gone = offered('2025-10-01T08:00:00Z', 'language-buddy', 'nexoe', ['da', 'de'])
  const drivers = offered('2025-09-01T08:00:00Z', 'transport', 'nexoe', ['da'])
  for (const { owner, id } of gone) at('2025-12-31T22:30:00Z', () => closeOffer(owner, id))
  for (const { owner, id } of drivers) at('2025-12-31T23:30:00Z', () => closeOffer(owner, id))
  // ten minutes after the period
  offered('2026-06-30T22:10:00Z', 'companion', 'roenne', ['da', 'so'])

  // A: looked since December, with a match from January that ended two days after the period
  const a = come('2025-12-20T12:00:00Z', 'language-buddy', '2025-12', 'roenne', ['en', 'uk'])
  const matchesOfA = a.map(({ needId }, i) => {
    const id = at('2026-01-05T12:00:00Z', () => proposeMatch(by, needId, buddies[i]?.id ?? '', 1))
    at('2026-01-08T12:00:00Z', () => both(id))
    return id
  })
  // B: five days, and three months in a club
  const b = come('2026-02-10T12:00:00Z', 'club-place', '2026-02', 'hasle', ['ar'])
  b.forEach(({ needId }, i) => {
    const id = at('2026-02-15T12:00:00Z', () => proposeMatch(by, needId, clubs[i]?.id ?? '', 1))
    at('2026-02-18T12:00:00Z', () => both(id))
    at('2026-05-20T12:00:00Z', () => endMatch(by, id, { outcome: 'association-member', need: 'closed' }))
  })
  // C: thirty days, then a no, then a proposal that both said yes to only after the period
  const c = come('2026-03-01T12:00:00Z', 'language-buddy', '2026-03', 'nexoe', ['ar', 'fa'])
  c.forEach(({ needId }, i) => {
    const first = at('2026-03-31T12:00:00Z', () => proposeMatch(by, needId, buddies[i]?.id ?? '', 1))
    at('2026-04-02T12:00:00Z', () => both(first, 'no'))
    const second = at('2026-06-25T12:00:00Z', () => proposeMatch(by, needId, buddies[i]?.id ?? '', 1))
    at('2026-07-03T12:00:00Z', () => both(second))
  })
  // D: nobody was found
  come('2026-06-01T12:00:00Z', 'companion', '2026-06', 'nexoe', ['so'])
  // E: closed before the period
  const e = come('2025-08-01T12:00:00Z', 'club-place', '2025-07', 'roenne', ['de'])
  for (const { id, needId } of e) at('2025-12-20T12:00:00Z', () => closeNeed(by, id, needId))
  // F: ten minutes after the period
  come('2026-06-30T22:10:00Z', 'transport', '2026-07', 'roenne', ['pl'])
  // G: matched the autumn before, and still
  const g = come('2025-09-01T12:00:00Z', 'practical-help', '2024-06', 'svaneke', ['th'])
  g.forEach(({ needId }, i) => {
    const id = at('2025-09-05T12:00:00Z', () => proposeMatch(by, needId, helpers[i]?.id ?? '', 1))
    at('2025-09-06T12:00:00Z', () => both(id))
  })
  for (const id of matchesOfA) at('2026-07-02T12:00:00Z', () => endMatch(by, id, { outcome: 'better-danish', need: 'closed' }))

  at('2026-07-05T12:00:00Z', () => {
    for (const { id } of b) {
      noteMilestone(by, id, 'danish-lessons', '2026-03')
      noteMilestone(by, id, 'employment', '2026-05')
    }
    for (const { id } of c) noteMilestone(by, id, 'danish-lessons', '2026-06')
    for (const { id } of e) noteMilestone(by, id, 'employment', '2026-07')
  })

  care(matchesOfA)
  const helped = eventsOfTheIsland()
  hours(
    buddies.map(({ owner }) => owner.userId),
    matchesOfA,
    helped,
  )
}

/** Follow-ups and concerns of three matches; what the matches planned for themselves is not of this island. */
function care(ofMatches: readonly string[]): void {
  db().delete(followUps).run()
  for (const matchId of ofMatches) {
    const followUp = (dueOn: string, doneAt: string | null, droppedAt: string | null = null) =>
      db()
        .insert(followUps)
        .values({
          id: newId(),
          matchId,
          step: 'extra',
          dueOn,
          doneAt: doneAt ? new Date(doneAt) : null,
          droppedAt: droppedAt ? new Date(droppedAt) : null,
        })
        .run()
    followUp('2025-12-31', '2025-12-31T12:00:00Z')
    // the seventh day after, until midnight; and ten minutes into the eighth
    followUp('2026-01-15', '2026-01-22T22:50:00Z')
    followUp('2026-02-08', '2026-02-15T23:10:00Z')
    followUp('2026-04-08', null)
    followUp('2026-03-01', null, '2026-02-20T12:00:00Z')
    // the seventh day is tomorrow
    followUp('2026-06-30', null)
    followUp('2026-07-01', '2026-07-01T12:00:00Z')

    const concern = (raisedAt: string, answeredAt: string | null) =>
      db()
        .insert(concerns)
        .values({
          id: newId(),
          matchId,
          side: 'offer',
          textSealed: '',
          raisedAt: new Date(raisedAt),
          answeredAt: answeredAt ? new Date(answeredAt) : null,
        })
        .run()
    concern('2025-12-31T22:59:00Z', '2026-01-01T08:00:00Z')
    concern('2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z')
    concern('2026-04-01T10:00:00Z', '2026-04-02T10:01:00Z')
    concern('2026-06-30T21:59:00Z', null)
    concern('2026-06-30T22:00:00Z', null)
  }
}

/** A language café, a women's group that ended in May, and a draft nobody has seen. Gives a date that somebody helped at. */
function eventsOfTheIsland(): string {
  const event = (kind: string, state: string, cancelledAt: string | null = null) => {
    const [id, ruleId] = [newId(), newId()]
    const when = { createdAt: new Date('2025-09-01T08:00:00Z'), updatedAt: new Date('2025-09-01T08:00:00Z') }
    db()
      .insert(events)
      .values({
        id,
        slug: id,
        kind,
        state,
        title: kind,
        town: 'roenne',
        signUp: 'drop-in',
        cancelledAt: cancelledAt ? new Date(cancelledAt) : null,
        ...when,
      })
      .run()
    db()
      .insert(eventRules)
      .values({ id: ruleId, eventId: id, uid: ruleId, startsAt: '2025-09-01T17:00', minutes: 60, changedAt: when.createdAt })
      .run()
    return (day: string, dateState: 'planned' | 'cancelled' | 'left-out' = 'planned') => {
      const dateId = newId()
      const times = { day, starts: 1020, ends: 1080, changedAt: when.createdAt }
      db()
        .insert(eventDates)
        .values({ id: dateId, eventId: id, ruleId, recurrenceId: `${day}-${dateId}`, state: dateState, ...times })
        .run()
      return dateId
    }
  }
  const cafe = event('language-cafe', 'published')
  cafe('2025-12-31')
  cafe('2026-07-01')
  cafe('2026-04-06', 'left-out')
  for (const day of ['2026-02-10', '2026-03-17', '2026-05-05']) cafe(day, 'cancelled')
  // held, and nobody counted
  cafe('2026-04-01')
  const counted = ['2026-01-01', '2026-03-10', '2026-06-30'].map((day) => cafe(day))
  for (const dateId of counted) {
    db()
      .insert(heldDates)
      .values({ dateId, adults: 4, children: 2, noShows: 1, closedAt: new Date('2026-07-01T08:00:00Z'), closedBy: null })
      .run()
    db().insert(interpreterTimes).values({ dateId, language: 'ar', minutes: 40 }).run()
  }
  const group = event('womens-group', 'cancelled', '2026-05-01T08:00:00Z')
  for (const day of ['2026-04-10', '2026-04-17', '2026-04-24', '2026-05-08', '2026-05-15', '2026-05-22']) group(day)
  const draft = event('other', 'draft')
  draft('2026-03-03')
  return counted[2] ?? ''
}

function hours(volunteers: readonly string[], ofMatches: readonly string[], eventDateId: string): void {
  volunteers.forEach((userId, i) => {
    const gave = (date: string, minutes: number, to: { matchId?: string; eventDateId?: string; source?: string } = {}) =>
      db()
        .insert(activities)
        .values({ id: newId(), userId, date, minutes, formKey: newId(), createdAt: new Date('2026-07-01T08:00:00Z'), ...to })
        .run()
    gave('2025-12-31', 600)
    gave('2026-01-01', 120, { matchId: ofMatches[i] ?? '' })
    gave('2026-03-10', 20)
    gave('2026-03-11', 500, { source: 'attendance', eventDateId })
    gave('2026-06-30', 60, { eventDateId, source: 'shift' })
    gave('2026-07-01', 600)
  })
}
