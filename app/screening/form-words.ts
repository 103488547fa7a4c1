import type { TFunction } from 'i18next'

const asked = ['person', 'duty', 'children', 'youngest', 'regular', 'seenOn', 'heldOn', 'sure', 'read'] as const
type Asked = (typeof asked)[number]

/** What the summary calls the questions of a form. */
export function screeningFormProblems(t: TFunction<['screening', 'forms']>, names: readonly Asked[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, t(`screening:fields.${name}`)]))
}
