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
  /** Of a long list, how many stand open; the rest waits behind `foldText`, unless one of them is chosen. */
  foldAfter?: number
  foldText?: ReactNode
}

/** Short choices as buttons: many, or with `radio` one. */
export function ChipField({ options, type = 'checkbox', large = false, foldAfter = options.length, foldText, ...words }: ChipFieldProps) {
  const choices = choiceProps(
    words.field,
    type,
    options.map((option) => option.value),
  )
  const behind = options.slice(foldAfter)
  const chip = (option: ChipOption) => (
    <label key={option.value} className={large ? 'chip chip--lg' : 'chip'}>
      <input {...choices.get(option.value)} />
      <Icon name="check" className="ck" />
      {option.before}
      <span lang={option.lang} dir={option.dir}>
        {option.text}
      </span>
    </label>
  )
  return (
    <FieldGroup type={type} {...words}>
      <div className="chips">{options.slice(0, foldAfter).map(chip)}</div>
      {behind.length > 0 ? (
        <details className="chipfold" open={behind.some(({ value }) => choices.get(value)?.defaultChecked)}>
          <summary>
            {foldText}
            <Icon name="chevron-down" />
          </summary>
          <div className="chips">{behind.map(chip)}</div>
        </details>
      ) : null}
    </FieldGroup>
  )
}
