/** What came of a match when it ended (domain: outcome), and what the volunteer says to »would you do it again?«. Pure. */
export const outcomes = [
  'job',
  'education',
  'igu',
  'spare-time-job',
  'association-member',
  'better-danish',
  'friendship',
  'moved',
  'did-not-work-out',
] as const
export type Outcome = (typeof outcomes)[number]

/** What becomes of the need: it is met, or somebody else is looked for. */
export const afterwards = ['closed', 'open'] as const
export type Afterwards = (typeof afterwards)[number]

export const againAnswers = ['yes', 'maybe', 'no'] as const
export type AgainAnswer = (typeof againAnswers)[number]
