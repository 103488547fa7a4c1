import type { FieldMetadata } from '@conform-to/react'

/** What each part of an event's form is given. */
export interface PartProps {
  fields: Record<string, FieldMetadata<unknown>>
  words: { errorText: (code: string) => string; errorWord: string }
}

/** A field of a part by its name. */
export function fieldOf(fields: PartProps['fields'], name: string): FieldMetadata<unknown> {
  const field = fields[name]
  if (!field) throw new Error(`the form has no field ${name}`)
  return field
}

/** True when one of these was refused: a folded part must then stand open. */
export function hasErrors(fields: PartProps['fields'], names: readonly string[]): boolean {
  return names.some((name) => (fields[name]?.errors?.length ?? 0) > 0)
}
