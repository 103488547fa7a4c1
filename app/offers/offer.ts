import type { TownSlug } from '~/island/towns'
import type { CredentialKind } from '~/people/credentials'
import type { Track } from '~/tracks/track'
import type { Front } from '~/ui/front'
import type { OwnAnswers } from './own-fields'
import { jobAgeOf } from './young-work'

/** What an offer is: its kinds in their eight fronts, its states, and its rules. Pure. */

export const offerKinds = [
  'language-buddy',
  'teach-culture',
  'mentor-work',
  'mentor-education',
  'spare-time-job',
  'company-visit',
  'homework-help',
  'practical-help',
  'club-place',
  'activity-companion',
  'friend-family',
  'hospitality',
  'bridge-builder',
  'companion',
  'transport',
] as const
export type OfferKind = (typeof offerKinds)[number]
export function isOfferKind(value: unknown): value is OfferKind {
  return offerKinds.some((kind) => kind === value)
}

/** The house front each kind stands in. */
export const frontOf: Record<OfferKind, Front> = {
  'language-buddy': 'language',
  'teach-culture': 'language',
  'mentor-work': 'mentor',
  'mentor-education': 'mentor',
  'spare-time-job': 'mentor',
  'company-visit': 'mentor',
  'homework-help': 'homework',
  'practical-help': 'everyday',
  'club-place': 'leisure',
  'activity-companion': 'leisure',
  'friend-family': 'community',
  hospitality: 'community',
  'bridge-builder': 'bridge',
  companion: 'bridge',
  transport: 'transport',
}
/** The tracks each kind belongs to; the first is where it counts most. */
export const tracksOf: Record<OfferKind, readonly [Track, ...Track[]]> = {
  'language-buddy': ['danish'],
  'teach-culture': ['danish', 'equal'],
  'mentor-work': ['work'],
  'mentor-education': ['work'],
  'spare-time-job': ['work'],
  'company-visit': ['work'],
  'homework-help': ['danish', 'work'],
  'practical-help': ['equal'],
  'club-place': ['equal', 'danish'],
  'activity-companion': ['equal', 'danish'],
  'friend-family': ['equal', 'danish'],
  hospitality: ['equal', 'danish'],
  'bridge-builder': ['equal'],
  companion: ['equal'],
  transport: ['equal'],
}
export function kindsOf(front: Front): OfferKind[] {
  return offerKinds.filter((kind) => frontOf[kind] === front)
}

export const audiences = ['everyone', 'women', 'men', 'children', 'youth', 'young', 'families', 'adults', 'seniors'] as const
export type Audience = (typeof audiences)[number]

export const frequencies = ['weekly', 'fortnightly', 'monthly', 'flexible'] as const
export type Frequency = (typeof frequencies)[number]

/** Kinds where the trade matters, and kinds where the interest does. */
export const asksIndustry: readonly OfferKind[] = ['mentor-work', 'mentor-education', 'spare-time-job', 'company-visit']
export const asksInterest: readonly OfferKind[] = [
  'language-buddy',
  'activity-companion',
  'club-place',
  'friend-family',
  'hospitality',
  'bridge-builder',
]

/**
 * What must be in order before a match on this offer may start. Mentors take two days of training (Lederne's mentor network in six
 * municipalities); a child certificate is for those who are with children under 15 regularly, also as who gives them a spare-time job or
 * helps them to get one. Confidentiality is promised with the yes.
 */
export function requirementsOf(offer: {
  kind: OfferKind
  audience: readonly Audience[]
  ofOrganisation: boolean
  details: OwnAnswers
}): CredentialKind[] {
  const required: CredentialKind[] = []
  if (offer.ofOrganisation) return required // the organisation answers for its own people
  if (offer.kind === 'mentor-work' || offer.kind === 'mentor-education') required.push('training')
  const under15 = offer.kind === 'spare-time-job' && jobAgeOf(offer.details.jobAge) === 'from-13'
  if (offer.kind === 'friend-family' || offer.kind === 'homework-help' || offer.audience.includes('children') || under15)
    required.push('child-certificate')
  return required
}

export const offerStates = ['draft', 'submitted', 'published', 'paused', 'closed', 'sent-back'] as const
export type OfferState = (typeof offerStates)[number]

export type OfferStep = 'submit' | 'publish' | 'send-back' | 'pause' | 'resume' | 'close'

/** Where each step leads from a state; what is not listed cannot be done there. */
const steps: Record<OfferState, Partial<Record<OfferStep, OfferState>>> = {
  draft: { submit: 'submitted', close: 'closed' },
  submitted: { publish: 'published', 'send-back': 'sent-back', close: 'closed' },
  'sent-back': { submit: 'submitted', close: 'closed' },
  published: { pause: 'paused', close: 'closed', submit: 'submitted' },
  paused: { resume: 'published', close: 'closed', submit: 'submitted' },
  closed: {},
}
export function stateAfter(state: OfferState, step: OfferStep): OfferState | null {
  return steps[state][step] ?? null
}

/** States in which the owner may change the text; a published offer that is changed goes back to the approval queue. */
export function mayEdit(state: OfferState): boolean {
  return state !== 'closed' && state !== 'submitted'
}

/** The wizard's steps, in order; each is a part of the address. */
export const wizardSteps = ['slags', 'hvad', 'hvor', 'dig', 'se'] as const
export type WizardStep = (typeof wizardSteps)[number]
/** The steps that ask something; the last one only shows. */
export type FormStep = Exclude<WizardStep, 'se'>

/** An offer as it is shown to everybody: facts first, the owner by first name or as an organisation. */
export interface OfferView {
  id: string
  state: OfferState
  kind: OfferKind | null
  front: Front | null
  title: string
  text: string
  owner: string
  organisation: boolean
  /** Its organisation's page, when it has one. */
  organisationId: string | null
  town: string | null
  radiusKm: number | null
  languages: string[]
  audience: Audience[]
  interests: string[]
  industries: string[]
  availability: number
  frequency: Frequency | null
  details: OwnAnswers
  stepFree: boolean
  childFriendly: boolean
  capacity: number
  free: number
  untilDate: string | null
}

/** As little of a published offer as a map shows. */
export interface OfferForMap {
  id: string
  kind: OfferKind
  front: Front
  title: string
  town: TownSlug
  owner: string
}
