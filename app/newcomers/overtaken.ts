import type { typedFrom } from './entry'

/** Two coordinators change one newcomer at the same time: what the second is shown, and what is kept of whom. Pure. */

type Typed = Record<string, unknown>
/** As a form keeps it: words, lists of words, and an empty word for nothing. */
export type FormWords = Record<string, string | string[]>
type FieldName = keyof ReturnType<typeof typedFrom>

export interface MeanwhileChange {
  field: FieldName
  before: readonly string[]
  now: readonly string[]
  /** What this coordinator typed; null when they left the field as it was. */
  mine: readonly string[] | null
}

const fieldNames: readonly FieldName[] = [
  'name',
  'locale',
  'channel',
  'email',
  'phone',
  'languages',
  'danishLevel',
  'town',
  'arrivedMonth',
  'transport',
  'radiusKm',
  'availability',
  'ageBand',
  'children',
  'genderWish',
  'gender',
  'interests',
  'industries',
  'wishes',
]

/** A value as a list of words, so that a choice of many, one word and nothing compare alike. */
function wordsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.replace(/\r\n/g, '\n').trim()] : [])).sort()
}
const formWord = (value: unknown): string | string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : typeof value === 'string' ? value : ''
const same = (a: unknown, b: unknown) => wordsOf(a).join('\u0000') === wordsOf(b).join('\u0000')

/**
 * Lays two changes of the same thing together, field by field: what only the other changed is taken over, what this coordinator
 * typed is kept. `changes` names every field the other changed, so that the second sees them before saving.
 * @param before the newcomer as the form was filled in; null when that is not known, then all that differs counts as typed
 * @param typed what was sent
 * @param now the newcomer as it stands since somebody else saved
 */
export function layTogether(before: Typed | null, typed: Typed, now: Typed): { merged: FormWords; changes: MeanwhileChange[] } {
  const merged = Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, formWord(value)]))
  const changes: MeanwhileChange[] = []
  for (const field of fieldNames) {
    if (same(typed[field], now[field]) || (before && same(before[field], now[field]))) continue
    const touched = !before || !same(typed[field], before[field])
    if (!touched) merged[field] = formWord(now[field])
    changes.push({ field, before: wordsOf(before?.[field]), now: wordsOf(now[field]), mine: touched ? wordsOf(typed[field]) : null })
  }
  return { merged, changes }
}
