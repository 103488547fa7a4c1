import type { TownSlug } from '~/island/towns'
import type { SpokenLanguage } from '~/people/facts'
import type { EventKind, Practicality, SignUpWay } from './event'

/** What an event says about itself; its form is event-form.ts. */
export interface EventEntry {
  kind: EventKind
  title: string
  text: string
  /** Who invites; null is the municipality. */
  organisationId: string | null
  /** Who answers for it; left out, the one who makes it. */
  hostId?: string | null
  town: TownSlug
  place: string
  directions: string
  /** The exact address, told after sign-up only; null when the place stands open. */
  keptAddress: string | null
  womenOnly: boolean
  ageFrom: number | null
  ageTo: number | null
  languages: readonly SpokenLanguage[]
  interpreters: readonly SpokenLanguage[]
  practical: readonly Practicality[]
  notes: Record<string, string>
  signUp: SignUpWay
  capacity: number | null
}

/** A plain event of a kind: what a caller does not say is left open. */
export function plainEntry(entry: Pick<EventEntry, 'kind' | 'title' | 'town'> & Partial<EventEntry>): EventEntry {
  return {
    text: '',
    organisationId: null,
    place: '',
    directions: '',
    keptAddress: null,
    womenOnly: false,
    ageFrom: null,
    ageTo: null,
    languages: [],
    interpreters: [],
    practical: [],
    notes: {},
    signUp: 'drop-in',
    capacity: null,
    ...entry,
  }
}
