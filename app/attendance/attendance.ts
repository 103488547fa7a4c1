import { dayAfter } from '~/events/recurrence'

/** What is noted at the door, and what follows of it. Pure: the phone without a net and the server reckon alike. */

/** A person signed up came, did not, or nobody has said. */
export const presences = ['came', 'no-show', 'none'] as const
export type Presence = (typeof presences)[number]

export interface Party {
  adults: number
  children: number
}
/** More than these come through no door of ours at a time. */
export const MOST_AT_ONCE = 99
/** So many are tapped one by one; a whole hall is counted at the end. */
export const MOST_WALK_INS = 300

/** What stands of somebody who is signed up. */
export interface PersonNoted extends Party {
  what: Presence
}

/** All that is noted of one date; nobody is named in it. */
export interface Noted {
  /** By sign-up. */
  people: Record<string, PersonNoted>
  /** Those who came by, in the order they were noted; the key is the phone's. */
  walkIns: ({ key: string } & Party)[]
  /** Minutes by language. */
  interpreters: Record<string, number>
  /** The head count, once the date is closed. */
  closed: Party | null
  /** When all this was so, in milliseconds: of two the later one holds. */
  asOf: number
}
export const nothingNoted: Noted = { people: {}, walkIns: [], interpreters: {}, closed: null, asOf: 0 }

interface OfNote {
  /** Made on the phone, so that what is sent twice counts once. */
  key: string
  /** When it was noted, by the phone's clock, in milliseconds. */
  at: number
}
/** One thing noted. */
export type Note = OfNote &
  (
    | ({ what: 'person'; signUpId: string; came: Presence; /** What stood there when it was tapped. */ before: Presence } & Party)
    | ({ what: 'walk-in' } & Party)
    | { what: 'drop-walk-in'; walkIn: string }
    | { what: 'interpreter'; language: string; minutes: number }
    | ({
        what: 'close'
        /** The head count that stood there, when the date was closed already. */
        before: Party | null
        /** Helpers who did not come, by their account. */
        missed: string[]
        /** Whether those who came are thanked by mail. */
        thank: boolean
      } & Party)
  )

/** What stands after a note. */
export function afterNote(noted: Noted, note: Note): Noted {
  switch (note.what) {
    case 'person': {
      const { [note.signUpId]: _before, ...others } = noted.people
      if (note.came === 'none') return { ...noted, people: others }
      return { ...noted, people: { ...others, [note.signUpId]: { what: note.came, adults: note.adults, children: note.children } } }
    }
    case 'walk-in':
      if (noted.walkIns.some(({ key }) => key === note.key)) return noted
      return { ...noted, walkIns: [...noted.walkIns, { key: note.key, adults: note.adults, children: note.children }] }
    case 'drop-walk-in':
      return { ...noted, walkIns: noted.walkIns.filter(({ key }) => key !== note.walkIn) }
    case 'interpreter': {
      const { [note.language]: _before, ...others } = noted.interpreters
      return { ...noted, interpreters: note.minutes > 0 ? { ...others, [note.language]: note.minutes } : others }
    }
    case 'close':
      return { ...noted, closed: { adults: note.adults, children: note.children } }
  }
}
export function afterNotes(noted: Noted, notes: readonly Note[]): Noted {
  return notes.reduce(afterNote, noted)
}

/** Who was there by what is noted, and how many of those signed up were not. */
export function headCount(noted: Pick<Noted, 'people' | 'walkIns'>): Party & { noShows: number; signedUpCame: number; walkIns: number } {
  const people = Object.values(noted.people)
  const came = people.filter(({ what }) => what === 'came')
  const sum = (of: keyof Party) => [...came, ...noted.walkIns].reduce((all, party) => all + party[of], 0)
  return {
    adults: sum('adults'),
    children: sum('children'),
    noShows: people.filter(({ what }) => what === 'no-show').length,
    signedUpCame: came.length,
    walkIns: noted.walkIns.reduce((all, { adults, children }) => all + adults + children, 0),
  }
}

/** Those of whom nobody has said whether they came. */
export function unmarked<Expected extends { signUpId: string }>(people: readonly Expected[], noted: Pick<Noted, 'people'>): Expected[] {
  return people.filter(({ signUpId }) => !noted.people[signUpId])
}

/** Somebody else noted another thing of a person than this phone knew: the two must agree, neither is thrown away. */
export function disagrees(
  note: { came: Presence; before: Presence },
  standing: { what: Presence; by: string | null },
  notedBy: string,
): boolean {
  return standing.by !== notedBy && standing.what !== 'none' && standing.what !== note.came && standing.what !== note.before
}

/** So many days after it a date nobody closed is closed from what was noted; what a phone sends later is still taken for `LATE_DAYS`. */
export const CLOSES_ITSELF_DAYS = 3
export const LATE_DAYS = 14
/** A process that was down finds what it missed this far back. */
export const LOOKED_BACK_DAYS = 60

/** Whether something may be noted of a date now. Days as YYYY-MM-DD. */
export function mayBeNoted(day: string, today: string): 'yes' | 'too-early' | 'too-late' {
  if (today < day) return 'too-early'
  return today > dayAfter(day, LATE_DAYS) ? 'too-late' : 'yes'
}

/** An account that came is known as such so long; what it did stands among its own activities. */
export const KNOWN_DAYS = 30

/** A phone keeps the page for a place without a net from the evening before, and not longer than the day. */
export function keptOffline(day: string, today: string): boolean {
  return today === day || dayAfter(today, 1) === day
}

/** Weekly thanks are noise: those who came are thanked when nobody of this event was for four weeks. Days as YYYY-MM-DD. */
export const THANKS_REST_DAYS = 28
export function thanksAreDue(lastThanked: string | null, today: string): boolean {
  return lastThanked === null || dayAfter(lastThanked, THANKS_REST_DAYS) <= today
}

/** The same weekday some four weeks after a day, or as many more as make it a week from today at least. Days as YYYY-MM-DD. */
export function monthlyAfter(day: string, today: string): string {
  const next = dayAfter(day, 28)
  return next >= dayAfter(today, 7) ? next : monthlyAfter(next, today)
}
