import type { Task } from '~/activities/work'

/** What a certificate is: kinds, states, what stands on it. Pure. */

/**
 * - `youth`: frivilligbevis, from 20 confirmed hours, ages 15–25
 * - `language-buddy`: sprogmakkerdiplom, the training and three months with follow-ups
 * - `mentor`: the training and one finished match
 * - `training`: a course that was taken to its end
 * - `newcomer`: somebody new on the island, for roles and hours as a volunteer
 * - `thanks`: a leader's thank-you
 */
export const certificateKinds = ['youth', 'language-buddy', 'mentor', 'training', 'newcomer', 'thanks'] as const
export type CertificateKind = (typeof certificateKinds)[number]

export const certificateStates = ['proposed', 'approved', 'declined', 'withdrawn'] as const
export type CertificateState = (typeof certificateStates)[number]

/** The two languages a certificate is written in. */
export const paperLanguages = ['da', 'en'] as const
export type PaperLanguage = (typeof paperLanguages)[number]

/** What was done: kept up to date while the certificate is proposed; from its approval on it does not move. */
export interface CertificateFacts {
  /** Hours on the seal and in the sentence, in minutes; null where hours are not what it is about. */
  minutes: number | null
  /** First and last day, YYYY-MM-DD. */
  from: string | null
  until: string | null
  /** The back of the paper: what was done, how often, how long. */
  tasks: { task: Task; times: number; minutes: number; first: string; last: string }[]
  /** Courses that were taken: their code, or the title a coordinator gave. */
  courses: { code: string | null; title: string; on: string }[]
  /** The organisation that thanks, or where the roles were. */
  organisations: string[]
}

/** All that is printed. */
export interface CertificatePaper {
  kind: CertificateKind
  /** As the person wants it written, in any script. */
  name: string
  facts: CertificateFacts
  /** A leader's or coordinator's own words. */
  words: string | null
  /** Null on one that is shown before it is earned: it then says so across the paper. */
  number: string | null
  /** YYYY-MM-DD */
  issuedOn: string | null
  /** First name and title of who approved it. */
  signedBy: string | null
  /** Where anybody can verify it, for the QR sign. */
  verifyAt: string | null
}

/** Letters and digits that are not mistaken for one another, read aloud or written by hand. */
export const numberLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number as it is printed, from whatever somebody typed or a QR sign gave: `RB-7K4QM-9XWTC`. Null when it cannot be one. */
export function readNumber(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  // its ten letters may begin with RB themselves: what stands before them is dropped only where there are more
  const letters = bare.length > 10 && bare.startsWith('RB') ? bare.slice(2) : bare
  if (letters.length !== 10 || [...letters].some((letter) => !numberLetters.includes(letter))) return null
  return `RB-${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** »K.« or »K. S.«: the first letter of the first and the last name, in whatever script. A dash for a name without letters. */
export function initialsOf(name: string): string {
  const letters = name
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((word) => /\p{Letter}/u.exec(word)?.[0] ?? [])
  const shown = letters.length > 1 ? [letters[0], letters.at(-1)] : letters
  return shown.map((letter) => `${letter?.toLocaleUpperCase('da')}.`).join(' ') || '–'
}

/** The paper's language: the one asked for, else the reader's where the paper is written in it, else Danish. */
export function paperLanguageOf(asked: string | null, reader: string): PaperLanguage {
  return paperLanguages.find((language) => language === asked) ?? paperLanguages.find((language) => language === reader) ?? 'da'
}
