import { getCollectionProps } from '@conform-to/react'
import type { FieldWords } from './field'

/**
 * The attributes of each box or dot of a field, by value. A checkbox says itself that it is wrong; for radios
 * the group says it. What describes them stands on the group, so that it is read once and not at every choice.
 */
export function choiceProps(field: FieldWords['field'], type: 'checkbox' | 'radio', values: readonly string[]) {
  const invalid = type === 'checkbox' && field.errors?.length ? true : undefined
  const collection = getCollectionProps(field, { type, options: [...values], ariaAttributes: false })
  return new Map(
    collection.map(({ key: _sameAsValue, required, ...props }) => [
      props.value,
      // "at least one of these" cannot be said by `required` on every checkbox
      { ...props, required: type === 'radio' ? required : undefined, 'aria-invalid': invalid },
    ]),
  )
}
