/**
 * What is read online: which parts a text has and what is asked after it. The words are texts of the site (namespace `reading`), so that
 * they stand in every language; what is right stands here once. Pure.
 *
 * What is said about children under 18 (`help`, third part) is barnets lov § 135: whoever learns that a child is neglected, treated
 * degradingly or lives in a way that endangers its health or development must tell the municipality; telling a coordinator alone is not
 * enough. Volunteers come under this, not under the wider duty of those in public service. Read at regionsyddanmark.dk (»Underretning ved
 * mistanke om børn og unges forhold«), laesoe.dk (»Underretningspligt«) and, for volunteers, sikkerlejr.redbarnet.dk (which still names
 * the same rule serviceloven § 154). That it is told the same day is this house's own rule.
 */

export const readings = ['role', 'rules', 'help', 'talking'] as const
export type Reading = (typeof readings)[number]

/** Every text has four parts and three questions of three answers: five minutes on a phone. */
export const readingParts = ['first', 'second', 'third', 'fourth'] as const
export const questions = ['q1', 'q2', 'q3'] as const
export type Question = (typeof questions)[number]
export const choices = ['a', 'b', 'c'] as const
export type Choice = (typeof choices)[number]
export type Answers = Record<Question, Choice>

const right: Readonly<Record<Reading, Answers>> = {
  role: { q1: 'b', q2: 'a', q3: 'c' },
  rules: { q1: 'c', q2: 'b', q3: 'a' },
  help: { q1: 'a', q2: 'c', q3: 'b' },
  talking: { q1: 'b', q2: 'c', q3: 'a' },
}

/** The questions that were not answered as it is. None: the module is passed. */
export function notQuite(reading: Reading, answers: Answers): Question[] {
  return questions.filter((question) => answers[question] !== right[reading][question])
}
/** How it is, for who has passed and reads again. */
export function rightAnswers(reading: Reading): Answers {
  return right[reading]
}
