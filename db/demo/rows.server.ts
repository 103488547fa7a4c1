import type { activities } from '~db/schema/activities'
import type { matches, matchQuestions } from '~db/schema/matching'
import type { needs } from '~db/schema/needs'
import type { newcomers } from '~db/schema/newcomers'
import type { offers } from '~db/schema/offers'
import type { organisationChanges, organisationClaims, organisations, weeklyActivities } from '~db/schema/organisations'
import type { credentials, users } from '~db/schema/people'
import { ANSWER_DAYS } from '~/matching/match'
import { frontOf, requirementsOf } from '~/offers/offer'
import { CONFIDENTIALITY_VERSION } from '~/people/credentials'
import { TERMS_VERSION } from '~/people/people.server'
import { blindIndex, seal } from '~/server/sealed.server'
import type { DemoActivity } from './activities'
import type { DemoCredential } from './credentials'
import type { DemoQuestion } from './island'
import { carrierOf, occupies, type DemoMatch } from './matches'
import type { DemoNeed, DemoNewcomer } from './newcomers'
import type { DemoOffer } from './offers'
import type { DemoClaim, DemoPageChange } from './organisation-changes'
import type { DemoOrganisation } from './organisations'
import type { DemoPerson } from './people'
import { dayBefore, daysBefore, weekdayBefore } from './when'

/** Turns the plan of the island into rows: days ago become instants, and what is personal is sealed in its place. */
export function rowsAt(at: Date, today: string) {
  const moment = (ago: number) => daysBefore(at, ago)
  const momentOrNull = (ago: number | null) => (ago === null ? null : moment(ago))
  const sealed = (text: string | null, place: string) => (text === null ? null : seal(text, place))

  return {
    user(person: DemoPerson, passwordHash: string): typeof users.$inferInsert {
      const { id, email, firstName, lastName, phone, joinedAgo, roles: _roles, established: _established, ...facts } = person
      const place = (field: string) => `users.${field}:${id}`
      return {
        ...facts,
        id,
        emailIndex: blindIndex(email),
        emailSealed: seal(email, place('email')),
        emailVerifiedAt: moment(joinedAgo),
        passwordHash,
        firstNameSealed: seal(firstName, place('firstName')),
        lastNameSealed: sealed(lastName, place('lastName')),
        phoneSealed: sealed(phone, place('phone')),
        termsVersion: TERMS_VERSION,
        createdAt: moment(joinedAgo),
        updatedAt: moment(joinedAgo),
      }
    },
    credential({ person, kind, seenBy, seenAgo, goodFor }: DemoCredential): typeof credentials.$inferInsert {
      return {
        userId: person.id,
        kind,
        seenBy,
        seenOn: dayBefore(today, seenAgo),
        validUntil: goodFor === null ? null : dayBefore(today, seenAgo - goodFor),
        textVersion: kind === 'confidentiality' ? CONFIDENTIALITY_VERSION : null,
      }
    },
    organisation({
      id,
      slug,
      kind,
      approvedAgo,
      madeAgo,
      page,
      trusted,
      partnerAgo,
      pause,
    }: DemoOrganisation): typeof organisations.$inferInsert {
      const { activities: _week, ...shown } = page
      return {
        ...shown,
        id,
        slug,
        kind,
        trusted,
        partnerSince: partnerAgo === null ? null : dayBefore(today, partnerAgo),
        pausedSince: pause && dayBefore(today, pause.sinceAgo),
        pausedUntil: pause && dayBefore(today, pause.untilAgo),
        pausedOffers: pause?.offers ?? [],
        approvedAt: momentOrNull(approvedAgo),
        createdAt: moment(madeAgo),
      }
    },
    week({ id, page }: DemoOrganisation): (typeof weeklyActivities.$inferInsert)[] {
      return page.activities.map((activity) => ({ ...activity, organisationId: id }))
    },
    pageChange({
      organisation,
      page,
      before,
      by,
      changedAgo,
      decidedBy,
      decidedAgo,
      ...rest
    }: DemoPageChange): typeof organisationChanges.$inferInsert {
      return {
        ...rest,
        organisationId: organisation.id,
        page: page as unknown as Record<string, unknown>,
        before: before && (before as unknown as Record<string, unknown>),
        changedBy: by.id,
        changedAt: moment(changedAgo),
        decidedBy: decidedBy?.id ?? null,
        decidedAt: momentOrNull(decidedAgo),
      }
    },
    claim({ id, organisation, by, note, claimedAgo }: DemoClaim): typeof organisationClaims.$inferInsert {
      return {
        id,
        organisationId: organisation.id,
        userId: by.id,
        noteSealed: seal(note, `organisation_claims.note:${id}`),
        claimedAt: moment(claimedAgo),
      }
    },
    offer(offer: DemoOffer, places: { held: number; taken: number }): typeof offers.$inferInsert {
      const { owner, organisation, endsIn, madeAgo, submittedAgo, publishedAgo, confirmedAgo, languages: _languages, ...rest } = offer
      return {
        ...rest,
        ownerUserId: owner.id,
        organisationId: organisation?.id ?? null,
        front: frontOf[offer.kind],
        placesHeld: places.held,
        placesTaken: places.taken,
        untilDate: endsIn === null ? null : dayBefore(today, -endsIn),
        createdAt: moment(madeAgo),
        submittedAt: momentOrNull(submittedAgo),
        publishedAt: momentOrNull(publishedAgo),
        confirmedAt: momentOrNull(confirmedAgo),
        updatedAt: moment(confirmedAgo ?? submittedAgo ?? madeAgo),
      }
    },
    newcomer(newcomer: DemoNewcomer): typeof newcomers.$inferInsert {
      const { id, name, email, phone, wishes, arrivedAgo, registeredAgo, archivedAgo, ...facts } = newcomer
      const place = (field: string) => `newcomers.${field}:${id}`
      return {
        ...facts,
        id,
        nameSealed: seal(name, place('name')),
        emailSealed: sealed(email, place('email')),
        phoneSealed: sealed(phone, place('phone')),
        wishesSealed: sealed(wishes, place('wishes')),
        arrivedMonth: dayBefore(today, arrivedAgo).slice(0, 7),
        consentAt: moment(registeredAgo),
        consentLanguage: facts.locale,
        archivedAt: momentOrNull(archivedAgo),
        archivedBecause: archivedAgo === null ? null : 'moved',
        createdAt: moment(registeredAgo),
        updatedAt: moment(archivedAgo ?? registeredAgo),
      }
    },
    need({ id, newcomer, kind, state, openedAgo, closedAgo }: DemoNeed): typeof needs.$inferInsert {
      return {
        id,
        newcomerId: newcomer.id,
        kind,
        state,
        openedAt: moment(openedAgo),
        closedAt: momentOrNull(closedAgo),
        createdBy: newcomer.coordinatorId,
      }
    },
    match({
      offer,
      need,
      proposedAgo,
      offerAnsweredAgo,
      needAnsweredAgo,
      activatedAgo,
      endedAgo,
      ...rest
    }: DemoMatch): typeof matches.$inferInsert {
      const proposedAt = moment(proposedAgo)
      return {
        ...rest,
        offerId: offer.id,
        needId: need.id,
        carrierId: carrierOf(offer),
        newcomerId: need.newcomer.id,
        proposedBy: need.newcomer.coordinatorId,
        proposedAt,
        required: requirementsOf({ ...offer, ofOrganisation: offer.organisation !== null }),
        expiresAt: new Date(proposedAt.getTime() + ANSWER_DAYS * 86_400_000),
        offerAnsweredAt: momentOrNull(offerAnsweredAgo),
        needAnsweredAt: momentOrNull(needAnsweredAgo),
        activatedAt: momentOrNull(activatedAgo),
        endedAt: momentOrNull(endedAgo),
      }
    },
    question({ id, match, side, question, askedAgo, reply }: DemoQuestion): typeof matchQuestions.$inferInsert {
      return {
        id,
        matchId: match.id,
        side,
        questionSealed: seal(question, `match_questions.question:${id}`),
        askedAt: moment(askedAgo),
        replySealed: sealed(reply, `match_questions.reply:${id}`),
        repliedAt: reply === null ? null : moment(askedAgo * 0.6),
        repliedBy: reply === null ? null : match.need.newcomer.coordinatorId,
      }
    },
    activity({ id, person, match, weekday, weeksAgo, minutes, note }: DemoActivity): typeof activities.$inferInsert {
      const date = weekdayBefore(today, weekday, weeksAgo)
      return {
        id,
        userId: person.id,
        matchId: match?.id ?? null,
        date,
        minutes,
        noteSealed: sealed(note, `activities.note:${id}`),
        formKey: `demo-${id}`,
        createdAt: new Date(`${date}T19:00:00Z`),
      }
    },
  }
}

/** How many places of each offer proposals hold and running matches have taken. */
export function placesOf(made: readonly DemoMatch[]): Map<string, { held: number; taken: number }> {
  const places = new Map<string, { held: number; taken: number }>()
  for (const { offer, state } of made) {
    if (!occupies(state)) continue
    const { held, taken } = places.get(offer.id) ?? { held: 0, taken: 0 }
    places.set(offer.id, state === 'proposed' ? { held: held + 1, taken } : { held, taken: taken + 1 })
  }
  return places
}
