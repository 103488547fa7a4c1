import { getSelectProps } from '@conform-to/react'
import { describedBy, FieldBox, type FieldWords } from './field'

export interface SelectOption {
  value: string
  text: string
}

interface SelectFieldProps extends FieldWords {
  options?: readonly SelectOption[]
  groups?: readonly { label: string; options: readonly SelectOption[] }[]
  /** First line with an empty value: "choose". */
  placeholder?: string
}

/** One of a list too long to stand open. */
export function SelectField({ options = [], groups = [], placeholder, ...words }: SelectFieldProps) {
  const { key, ...control } = getSelectProps(words.field)
  return (
    <FieldBox {...words}>
      <select key={key} {...control} className="select" aria-describedby={describedBy(words.field, words.hint)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        <SelectOptions options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <SelectOptions options={group.options} />
          </optgroup>
        ))}
      </select>
    </FieldBox>
  )
}

/** The lines of a list. */
export function SelectOptions({ options }: { options: readonly SelectOption[] }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </>
  )
}
