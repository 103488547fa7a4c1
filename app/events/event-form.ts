import { z } from 'zod'
import { townSlugs, type TownSlug } from '~/island/towns'
import { spokenLanguages, type SpokenLanguage } from '~/people/facts'
import { privateText, publicText } from '~/people/typed-text'
import type { EventEntry } from './entry'
import { eventKinds, practicalities, signUpWays, type EventView, type Practicality } from './event'

/** What an event says about itself, as a form; shared by browser and server. When it is: series-form.ts. */

export const TITLE_MAX = 80
export const TEXT_MAX = 1500
export const NOTE_MAX = 120
export const REASON_MAX = 200
export const TOPIC_MAX = 120
export const MOST_PLACES = 500

/** The practicalities that a few words may say more about, each with its field. */
export const notedPracticalities = {
  bring: 'noteBring',
  food: 'noteFood',
  'transport-help': 'noteTransport',
  'child-care': 'noteChildCare',
} as const satisfies Partial<Record<Practicality, string>>

/** Who invites when no organisation does. */
export const MUNICIPALITY = 'municipality'

const age = z.coerce.number().int().min(0).max(120).optional()
const tick = z.literal('on').optional()
const note = publicText(NOTE_MAX).optional()

export const factFields = z.object({
  kind: z.enum(eventKinds),
  title: publicText(TITLE_MAX),
  organisationId: z.string().max(32),
  hostId: z.string().max(32).optional(),
  town: z.enum(townSlugs),
  place: publicText(120),
  directions: publicText(200).optional(),
  addressKept: tick,
  keptAddress: privateText(200).optional(),
  text: publicText(TEXT_MAX).optional(),
  signUp: z.enum(signUpWays),
  capacity: z.coerce.number().int().min(1).max(MOST_PLACES).optional(),
  womenOnly: tick,
  ageFrom: age,
  ageTo: age,
  languages: z.array(z.enum(spokenLanguages)).default([]),
  interpreters: z.array(z.enum(spokenLanguages)).default([]),
  practical: z.array(z.enum(practicalities as [Practicality, ...Practicality[]])).default([]),
  noteBring: note,
  noteFood: note,
  noteTransport: note,
  noteChildCare: note,
})
export type FactFields = z.infer<typeof factFields>

/** What one field alone does not tell. */
export function checkFacts(facts: Pick<FactFields, 'ageFrom' | 'ageTo' | 'addressKept' | 'keptAddress'>, context: z.RefinementCtx): void {
  const { ageFrom, ageTo, addressKept, keptAddress } = facts
  if (ageFrom !== undefined && ageTo !== undefined && ageTo < ageFrom)
    context.addIssue({ code: 'custom', path: ['ageTo'], message: 'ages-turned' })
  if (addressKept && !keptAddress) context.addIssue({ code: 'custom', path: ['keptAddress'], message: 'required' })
}

/** Changing what an event says; `version` is the one the form was filled in from. */
export const factsForm = factFields.extend({ version: z.string().max(60).optional(), tell: tick }).superRefine(checkFacts)

/** The form's answers as the event keeps them. */
export function entryFrom(facts: FactFields): EventEntry {
  const practical = facts.practical
  const notes = Object.entries(notedPracticalities).flatMap(([code, field]): [string, string][] =>
    practical.includes(code as Practicality) && facts[field] ? [[code, facts[field]]] : [],
  )
  return {
    kind: facts.kind,
    title: facts.title,
    text: facts.text ?? '',
    organisationId: facts.organisationId === MUNICIPALITY ? null : facts.organisationId,
    hostId: facts.hostId,
    town: facts.town as TownSlug,
    place: facts.place,
    directions: facts.directions ?? '',
    keptAddress: facts.addressKept ? (facts.keptAddress ?? null) : null,
    womenOnly: facts.womenOnly === 'on',
    ageFrom: facts.ageFrom ?? null,
    ageTo: facts.ageTo ?? null,
    languages: facts.languages as SpokenLanguage[],
    interpreters: facts.interpreters as SpokenLanguage[],
    practical,
    notes: Object.fromEntries(notes),
    signUp: facts.signUp,
    capacity: facts.capacity ?? null,
  }
}

const ticked = (on: boolean) => (on ? 'on' : undefined)

/** An event as its form shows it. */
export function typedEvent(event: Omit<EventView, 'id' | 'slug'>, keptAddress: string | null): Record<string, unknown> {
  const notes = Object.entries(notedPracticalities).map(([code, field]) => [field, event.notes[code]])
  return {
    kind: event.kind,
    title: event.title,
    organisationId: event.organisationId ?? MUNICIPALITY,
    hostId: event.hostId ?? undefined,
    town: event.town,
    place: event.place,
    directions: event.directions,
    addressKept: ticked(event.addressKept),
    keptAddress: keptAddress ?? undefined,
    text: event.text,
    signUp: event.signUp,
    capacity: event.capacity ?? undefined,
    womenOnly: ticked(event.womenOnly),
    ageFrom: event.ageFrom ?? undefined,
    ageTo: event.ageTo ?? undefined,
    languages: event.languages,
    interpreters: event.interpreters,
    practical: event.practical,
    ...Object.fromEntries(notes),
  }
}
