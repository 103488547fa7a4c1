import type { CertificateKind, CertificatePaper } from './certificate'

/** How a certificate will look, before it is earned: invented work, and no number. Pure. */

interface ExampleWords {
  name: string
  course: string
  organisation: string
  event: string
}

/** @param year four digits: the example is of this year */
export function exampleOf(kind: CertificateKind, words: ExampleWords, year: string): CertificatePaper {
  const day = (date: string) => `${year}-${date}`
  const [from, until] = [day('03-03'), day('10-20')]
  const taken = { code: null, title: words.course, on: day('02-21') }
  const work = [
    { task: { of: 'match' as const, offerKind: 'language-buddy' as const }, times: 13, minutes: 960, first: from, last: until },
    {
      task: { of: 'event' as const, eventId: 'example', title: words.event },
      times: 2,
      minutes: 240,
      first: day('08-12'),
      last: day('09-09'),
    },
  ]
  const ofCourse = kind === 'training'
  const ofClub = kind === 'newcomer' || kind === 'thanks'
  return {
    kind,
    name: words.name,
    facts: {
      minutes: ofCourse ? null : 1200,
      from: ofCourse ? null : from,
      until: ofCourse ? null : until,
      tasks: ofCourse ? [] : work,
      courses: kind === 'youth' || ofClub ? [] : [taken],
      organisations: ofClub ? [words.organisation] : [],
    },
    words: null,
    number: null,
    issuedOn: null,
    signedBy: null,
    verifyAt: null,
  }
}
