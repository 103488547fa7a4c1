import type { TownSlug } from '~/island/towns'
import type { SpokenLanguage } from '~/people/facts'
import type { DateState, EventKind, Practicality, SignUpWay } from './event'

/** What a list of events shows of one date. Nothing of it is kept from anybody. */
export interface AgendaEntry {
  /** The date's. */
  id: string
  eventId: string
  slug: string
  kind: EventKind
  title: string
  town: TownSlug
  place: string
  day: string
  /** Minutes after midnight. */
  starts: number
  ends: number
  state: DateState
  /** Why it is called off, or the holiday's name. */
  reason: string | null
  topic: string
  womenOnly: boolean
  practical: Practicality[]
  interpreters: SpokenLanguage[]
  signUp: SignUpWay
  capacity: number | null
}

export interface AgendaDay {
  day: string
  /** How many there are, when not all are shown. */
  total: number
  entries: AgendaEntry[]
}

/** How many have a place, and how many wait for one. */
export interface Places {
  taken: number
  waiting: number
}

/** How a date stands for whoever would like to come. */
export type Standing =
  | { is: 'off'; holiday: boolean }
  | { is: 'drop-in' }
  | { is: 'room' }
  | { is: 'free'; places: number }
  | { is: 'full'; waiting: number }

/** @param places of the date, or of the whole course; nobody has signed up yet when there are none */
export function standingOf({ state, signUp, capacity }: Pick<AgendaEntry, 'state' | 'signUp' | 'capacity'>, places?: Places): Standing {
  if (state !== 'planned') return { is: 'off', holiday: state === 'left-out' }
  if (signUp === 'drop-in') return { is: 'drop-in' }
  if (capacity === null) return { is: 'room' }
  const free = capacity - (places?.taken ?? 0)
  const waiting = places?.waiting ?? 0
  // whoever waits is before whoever comes now
  return free > 0 && waiting === 0 ? { is: 'free', places: free } : { is: 'full', waiting }
}

/** What the places of a date are counted by: the date, or the course as a whole. */
export function scopeOf({ id, eventId, signUp }: Pick<AgendaEntry, 'id' | 'eventId' | 'signUp'>): string {
  return signUp === 'course' ? eventId : id
}

/** So many signs a list shows of an event, whom it is for and who interprets among them. */
const SIGNS = 3

/** The few practicalities a list shows of an event, the most telling first. */
export function tellingPracticalities(entry: Pick<AgendaEntry, 'practical' | 'womenOnly' | 'interpreters'>): Practicality[] {
  const telling: readonly Practicality[] = [
    'child-care',
    'babies-welcome',
    'children-welcome',
    'food',
    'step-free',
    'transport-help',
    'bus-near',
  ]
  const chosen = telling.filter((code) => entry.practical.includes(code))
  // one word about children is enough in a list
  const [child] = chosen.filter((code) => childWords.has(code))
  const room = SIGNS - Number(entry.womenOnly) - Number(entry.interpreters.length > 0)
  return chosen.filter((code) => !childWords.has(code) || code === child).slice(0, room)
}
const childWords: ReadonlySet<Practicality> = new Set(['child-care', 'babies-welcome', 'children-welcome'])
