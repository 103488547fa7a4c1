import { getInputProps } from '@conform-to/react'
import type { ReactNode } from 'react'
import { describedBy, FieldNotes, fieldClass, type FieldWords } from './field'
import { OptionText } from './option-field'

interface CheckFieldProps extends Omit<FieldWords, 'optional'> {
  /** A second line under the label, part of what is tapped. */
  detail?: ReactNode
  /** Looks like a switch: for a setting that counts at once. */
  switch?: boolean
}

/** One thing to say yes to. The value is `on`. */
export function CheckField({ detail, switch: isSwitch = false, label, ...words }: CheckFieldProps) {
  const { key, ...control } = getInputProps(words.field, { type: 'checkbox' })
  const input = (
    <input key={key} {...control} role={isSwitch ? 'switch' : undefined} aria-describedby={describedBy(words.field, words.hint)} />
  )
  return (
    <div className={fieldClass(words.field)}>
      <FieldNotes {...words} />
      <label className={isSwitch ? 'switch' : 'opt'}>
        {isSwitch ? null : input}
        <OptionText detail={detail}>{label}</OptionText>
        {isSwitch ? input : null}
      </label>
    </div>
  )
}
