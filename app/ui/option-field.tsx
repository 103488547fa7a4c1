import type { ReactNode } from 'react'
import { choiceProps } from './collection'
import { FieldGroup, type FieldWords } from './field'

export interface OptionChoice {
  value: string
  text: ReactNode
  /** A second line that explains. */
  detail?: ReactNode
  before?: ReactNode
}

interface OptionFieldProps extends FieldWords {
  options: readonly OptionChoice[]
  type?: 'radio' | 'checkbox'
  /** The question as a heading. */
  big?: boolean
}

/** Choices that need a line each: one, or with `checkbox` many. The whole row can be tapped. */
export function OptionField({ options, type = 'radio', big, ...words }: OptionFieldProps) {
  const choices = choiceProps(
    words.field,
    type,
    options.map((option) => option.value),
  )
  return (
    <FieldGroup type={type} big={big} {...words}>
      {options.map((option) => (
        <label key={option.value} className="opt">
          <input {...choices.get(option.value)} />
          {option.before}
          <OptionText detail={option.detail}>{option.text}</OptionText>
        </label>
      ))}
    </FieldGroup>
  )
}

/** Words of one row, with the explaining line under them. */
export function OptionText({ children, detail }: { children: ReactNode; detail?: ReactNode }) {
  return (
    <span>
      {detail ? <b>{children}</b> : children}
      {detail ? <span className="opt__detail">{detail}</span> : null}
    </span>
  )
}
