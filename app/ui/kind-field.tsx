import type { ReactNode } from 'react'
import { choiceProps } from './collection'
import { FieldGroup, type FieldWords } from './field'
import { Gable, type Front } from './gable'

export interface KindOption {
  front: Front
  text: ReactNode
}

interface KindFieldProps extends FieldWords {
  options: readonly KindOption[]
  type?: 'checkbox' | 'radio'
  /** The question is shown elsewhere and only said here. */
  quiet?: boolean
}

/** Houses to tap: which kind, or which kinds. The value is the front's name. */
export function KindField({ options, type = 'radio', quiet = false, ...words }: KindFieldProps) {
  const choices = choiceProps(
    words.field,
    type,
    options.map((option) => option.front),
  )
  return (
    <FieldGroup type={type} quiet={quiet} {...words}>
      <div className="kindpick">
        {options.map((option) => (
          <label key={option.front}>
            <input {...choices.get(option.front)} />
            <Gable front={option.front} />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
