import { isOneOf } from '~/people/facts'

/**
 * What young people under 18 may work with, as plain guidance and not as law. Source: Bekendtgørelse om unges arbejde (Arbejdstilsynet)
 * as it is after the changes of 1 January 2025, looked up in what at.dk, DI (26 May 2025), ungmedjob.dk, skat.dk and borger.dk say of
 * it; whoever changes a number looks there first. Only what holds in every trade is told: exceptions are at.dk's to tell. Pure.
 */
export const RULES_OF_YEAR = 2025

/** How old one must be for a job, as its offer says it. */
export const jobAges = ['from-13', 'from-15', 'from-18'] as const
export type JobAge = (typeof jobAges)[number]
export const youngestFor: Record<JobAge, number> = { 'from-13': 13, 'from-15': 15, 'from-18': 18 }
export function jobAgeOf(answer: unknown): JobAge | null {
  return isOneOf(jobAges, answer) ? answer : null
}

/** Parts of the week in which those of 13 and 14 are at school. */
export const schoolMornings = ['mon-morning', 'tue-morning', 'wed-morning', 'thu-morning', 'fri-morning'] as const
/** A job from 13 years that lies while they are at school; a job of the holidays does not. */
export function inSchoolTime(slots: readonly string[], { jobAge, jobHours }: Record<string, unknown>): boolean {
  return jobAge === 'from-13' && jobHours !== 'holidays' && schoolMornings.some((slot) => slots.includes(slot))
}

/** Groups the rules tell apart: by age, and whether the 9th class is over. */
export const youngGroups = ['13-14', '15-17-school', '15-17-after'] as const
export type YoungGroup = (typeof youngGroups)[number]

export interface YoungHours {
  /** Hours, at most. */
  schoolDay: number
  otherDay: number
  schoolWeek: number
  otherWeek: number
  /** Whole hours of the clock between which work lies. */
  from: number
  to: number
  /** Some trades may keep them later. */
  later: boolean
  /** Hours of rest in a day and night, in one piece. */
  rest: number
}
/** A grown-up of the same trade never works less: 8 hours and 40 hours are the most there can be. */
export const youngHours: Record<YoungGroup, YoungHours> = {
  '13-14': { schoolDay: 2, otherDay: 7, schoolWeek: 12, otherWeek: 35, from: 6, to: 20, later: false, rest: 14 },
  '15-17-school': { schoolDay: 2, otherDay: 8, schoolWeek: 12, otherWeek: 40, from: 6, to: 20, later: false, rest: 14 },
  '15-17-after': { schoolDay: 8, otherDay: 8, schoolWeek: 40, otherWeek: 40, from: 6, to: 20, later: true, rest: 12 },
}
/** For all of them: half an hour's break when the day is longer than this, two days off a week, and how heavy a lift may be. */
export const BREAK_MINUTES = 30
export const BREAK_AFTER_HOURS = 4.5
export const DAYS_OFF = 2
export const LIFT_KG = 12

/** What may be done and what not, by the name of its text under `jobs:may` and `jobs:mayNot`. */
export const mayDo: Record<YoungGroup, readonly string[]> = {
  '13-14': ['shop', 'tidy', 'papers', 'animals', 'office', 'helper'],
  '15-17-school': ['shop', 'tidy', 'papers', 'animals', 'office', 'helper'],
  '15-17-after': ['most'],
}
export const mayNotDo: Record<YoungGroup, readonly string[]> = {
  '13-14': ['machines', 'chemicals', 'lift', 'alone', 'alcohol'],
  '15-17-school': ['machines', 'chemicals', 'lift', 'alone', 'bar'],
  '15-17-after': ['machines', 'chemicals', 'lift', 'alone', 'bar'],
}

/** Where the rules themselves stand. */
export const youngSources = [
  { name: 'at', href: 'https://at.dk/arbejdsmiljoe/boern-og-unges-arbejdsmiljoe/boern-og-unge-under-18-aar/' },
  { name: 'ungmedjob', href: 'https://www.ungmedjob.dk/' },
  { name: 'skat', href: 'https://skat.dk/borger/unge-og-studerende/job/foerste-job' },
  { name: 'jobpatruljen', href: 'https://www.jobpatruljen.dk/' },
] as const

/** Whose rules an employer has to know who takes people of this age; nothing when all are 18. */
export function groupsFrom(age: JobAge): readonly YoungGroup[] {
  if (age === 'from-18') return []
  return age === 'from-13' ? youngGroups : youngGroups.filter((group) => group !== '13-14')
}
