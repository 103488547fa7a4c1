import { isOneOf } from '~/people/facts'
import type { OfferKind } from './offer'
import { jobAges } from './young-work'

/** What each kind of offer is asked besides, always answered by choosing: it reads in every language. Pure. */

export interface OwnField {
  choices: readonly string[]
  /** Several may be chosen. */
  many?: boolean
  /** Need not be answered. */
  optional?: boolean
  /** Asked of people who offer by themselves alone, and shown of nobody else. */
  ofPeople?: boolean
}
/** The answers of an offer by the name of the question; several where several may be chosen. */
export type OwnAnswers = Record<string, string | string[]>

const many = (...choices: string[]): OwnField => ({ choices, many: true })
const one = (...choices: string[]): OwnField => ({ choices })

/** Names are unique over all kinds: their texts stand under `facts:own.<name>`. */
export const ownFields: Record<OfferKind, Record<string, OwnField>> = {
  'language-buddy': { meeting: one('cafe', 'walk', 'home', 'phone') },
  'teach-culture': {
    topics: many('daily-life', 'society', 'traditions', 'school-work', 'food'),
    teachingPlace: one('school', 'library', 'out'),
  },
  'mentor-work': {
    experience: one('working', 'leader', 'retired', 'self-employed'),
    workHelp: many('cv', 'interview', 'network', 'words'),
  },
  'mentor-education': {
    education: many('upper-secondary', 'vocational', 'higher', 'courses'),
    studyHelp: many('choosing', 'applying', 'homework', 'placement'),
  },
  'spare-time-job': {
    jobAge: one(...jobAges),
    jobHours: one('few', 'some', 'holidays'),
    // the last two are not a job but help to get one
    jobWork: many('shop', 'kitchen', 'cleaning', 'outdoors', 'animals', 'delivery', 'workshop', 'office', 'find-job', 'apply'),
    // whether one is young oneself is for each to tell: an account's age is nobody's business
    youngHelper: { choices: ['self-young'], many: true, optional: true, ofPeople: true },
  },
  'company-visit': {
    groupSize: one('up-to-5', 'up-to-10', 'up-to-20'),
    visitLength: one('hour', 'two-hours', 'half-day'),
  },
  'homework-help': {
    level: many('small', 'middle', 'big', 'youth-education', 'adult'),
    subjects: many('danish', 'maths', 'english', 'science', 'all'),
    homeworkPlace: one('library', 'at-theirs', 'at-mine', 'online'),
  },
  'practical-help': { tasks: many('letters', 'computer', 'furniture', 'bike', 'garden', 'moving') },
  'club-place': {
    beginners: one('new', 'some', 'trained'),
    gear: one('borrow', 'own', 'none'),
  },
  'activity-companion': { pace: one('calm', 'lively') },
  'friend-family': {
    household: one('one', 'couple', 'with-children'),
    together: many('meals', 'outings', 'feasts', 'play'),
  },
  hospitality: {
    guests: one('two', 'four', 'more'),
    invitation: many('coffee', 'dinner', 'tour', 'feast'),
  },
  'bridge-builder': {
    knows: many('school', 'health', 'work', 'municipality', 'clubs', 'housing'),
    livedHere: one('under-5', 'under-10', 'longer'),
  },
  companion: { goesTo: many('doctor', 'school', 'office', 'interview', 'bank') },
  transport: {
    rideFor: many('training', 'doctor', 'shopping', 'events'),
  },
}

/** The questions of a kind that are put to an organisation, or to somebody who offers by themselves. */
export function questionsOf(kind: OfferKind, ofOrganisation: boolean): [question: string, field: OwnField][] {
  return Object.entries(ownFields[kind]).filter(([, field]) => !(field.ofPeople && ofOrganisation))
}

/**
 * The answers that belong to a kind, each with its question: what another kind left behind, or an older program, or a person before an
 * organisation took the offer over, is not among them.
 */
export function answersOf(kind: OfferKind | null, answers: OwnAnswers, ofOrganisation: boolean): [question: string, answers: string[]][] {
  if (!kind) return []
  return questionsOf(kind, ofOrganisation).flatMap(([name, { choices }]) => {
    const given = [answers[name] ?? []].flat().filter((answer) => isOneOf(choices, answer))
    return given.length > 0 ? [[name, given]] : []
  })
}
