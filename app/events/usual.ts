import type { EventKind, Practicality, SignUpWay } from './event'
import type { Repeat } from './series'

/** What an event of a kind usually is, so that its maker has little to choose. Pure; every answer can be changed in the form. */
export interface UsualEvent {
  signUp: SignUpWay
  capacity?: number
  repeat: Repeat
  times?: number
  /** HH:MM */
  starts: string
  ends: string
  /** Rests in the schools' holidays too. */
  skipsSchool?: boolean
  womenOnly?: boolean
  /** Its address is told after sign-up only. */
  addressKept?: boolean
  practical: readonly Practicality[]
}

export const usual: Record<EventKind, UsualEvent> = {
  'womens-group': {
    signUp: 'date',
    capacity: 15,
    repeat: 'weekly',
    times: 10,
    starts: '10:00',
    ends: '12:00',
    skipsSchool: true,
    womenOnly: true,
    addressKept: true,
    practical: ['babies-welcome', 'free', 'food', 'away-from-municipality', 'confidentiality', 'no-photos', 'female-interpreters'],
  },
  'maternity-group': {
    signUp: 'date',
    capacity: 10,
    repeat: 'weekly',
    times: 10,
    starts: '10:00',
    ends: '12:00',
    womenOnly: true,
    practical: ['babies-welcome', 'step-free', 'free', 'away-from-municipality', 'confidentiality', 'no-photos'],
  },
  'homework-cafe': {
    signUp: 'drop-in',
    repeat: 'weekly',
    times: 12,
    starts: '15:30',
    ends: '17:30',
    skipsSchool: true,
    practical: ['children-welcome', 'bus-near', 'free', 'food', 'child-certificates'],
  },
  'language-cafe': {
    signUp: 'drop-in',
    repeat: 'weekly',
    times: 12,
    starts: '16:30',
    ends: '18:00',
    practical: ['children-welcome', 'free', 'food'],
  },
  'mentor-network': {
    signUp: 'date',
    repeat: 'monthly',
    times: 4,
    starts: '19:00',
    ends: '21:00',
    practical: ['free', 'food', 'confidentiality'],
  },
  training: { signUp: 'course', capacity: 20, repeat: 'weekly', times: 2, starts: '17:00', ends: '20:00', practical: ['free', 'food'] },
  'welcome-course': {
    signUp: 'course',
    capacity: 20,
    repeat: 'weekly',
    times: 12,
    starts: '09:00',
    ends: '12:00',
    skipsSchool: true,
    practical: ['child-care', 'step-free', 'free', 'away-from-municipality'],
  },
  'drop-in': {
    signUp: 'drop-in',
    repeat: 'weekly',
    times: 12,
    starts: '13:00',
    ends: '15:00',
    practical: ['babies-welcome', 'children-welcome', 'free'],
  },
  'run-and-learn': { signUp: 'date', repeat: 'weekly', times: 8, starts: '17:00', ends: '18:30', practical: ['free', 'bring'] },
  hospitality: {
    signUp: 'date',
    capacity: 12,
    repeat: 'once',
    starts: '17:00',
    ends: '20:00',
    practical: ['children-welcome', 'free', 'food'],
  },
  'company-visit': { signUp: 'date', capacity: 12, repeat: 'once', starts: '10:00', ends: '11:30', practical: ['free', 'bus-near'] },
  other: { signUp: 'drop-in', repeat: 'once', starts: '16:00', ends: '18:00', practical: ['free'] },
}

/** The form of a new event of this kind, before anything is typed. */
export function typedUsual(
  kind: EventKind,
  { title, town, organisationId }: { title: string; town: string | null; organisationId: string },
) {
  const { signUp, capacity, repeat, times, starts, ends, skipsSchool, womenOnly, addressKept, practical } = usual[kind]
  return {
    kind,
    title,
    organisationId,
    town: town ?? undefined,
    signUp,
    capacity: capacity === undefined ? undefined : String(capacity),
    repeat,
    endsBy: 'times',
    times: String(times ?? 8),
    starts,
    ends,
    skipsPublic: 'on',
    skipsSchool: skipsSchool ? 'on' : undefined,
    womenOnly: womenOnly ? 'on' : undefined,
    addressKept: addressKept ? 'on' : undefined,
    practical: [...practical],
    languages: ['da'],
  }
}
