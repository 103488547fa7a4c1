import { kindsOf, type OfferKind } from '~/offers/offer'

/** Lead mentors: how many mentors one looks after, and what makes somebody a mentor. Pure. */

/** So many mentors at most (domain.md). */
export const MOST_MENTORS = 20

/** Offers of these kinds make their owner a mentor. */
export const mentorKinds: readonly OfferKind[] = kindsOf('mentor')

export type MentorRefused = 'full' | 'has-one' | 'oneself' | 'no-lead' | 'no-mentor'
