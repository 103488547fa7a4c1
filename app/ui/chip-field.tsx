import type { ReactNode } from 'react'
import { choiceProps } from './collection'
import { FieldGroup, type FieldWords } from './field'
import { Icon } from './icon'

export interface ChipOption {
  value: string
  text: ReactNode
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** Before the words: a ring with a letter, a house. */
  before?: ReactNode
}

interface ChipFieldProps extends FieldWords {
  options: readonly ChipOption[]
  type?: 'checkbox' | 'radio'
  large?: boolean
}

/** Short choices as buttons: many, or with `radio` one. */
export function ChipField({ options, type = 'checkbox', large = false, ...words }: ChipFieldProps) {
  const choices = choiceProps(
    words.field,
    type,
    options.map((option) => option.value),
  )
  return (
    <FieldGroup type={type} {...words}>
      <div className="chips">
        {options.map((option) => (
          <label key={option.value} className={large ? 'chip chip--lg' : 'chip'}>
            <input {...choices.get(option.value)} />
            <Icon name="check" className="ck" />
            {option.before}
            <span lang={option.lang} dir={option.dir}>
              {option.text}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
