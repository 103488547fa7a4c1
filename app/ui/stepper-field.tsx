import { getInputProps } from '@conform-to/react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from './button'
import { describedBy, FieldNotes, fieldClass, type FieldWords } from './field'

interface StepperFieldProps extends Omit<FieldWords, 'optional'> {
  min?: number
  max?: number
  /** "Fewer children", "more children". */
  fewer: string
  more: string
}

/** A small whole number: a number to type, and with a script plus and minus beside it. */
export function StepperField({ min = 0, max, fewer, more, label, ...words }: StepperFieldProps) {
  const { key, ...control } = getInputProps(words.field, { type: 'number' })
  const input = useRef<HTMLInputElement>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])

  function step(by: 1 | -1) {
    const box = input.current
    if (!box) return
    if (by > 0) box.stepUp()
    else box.stepDown()
    // the form listens for typing; a value set from here would pass unseen
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <div className={fieldClass(words.field)}>
      <FieldNotes {...words} />
      <div className="counterrow">
        <label htmlFor={words.field.id}>{label}</label>
        <span className="stepper">
          <IconButton icon="minus" label={fewer} hidden={!scripted} onClick={() => step(-1)} />
          <input
            key={key}
            {...control}
            ref={input}
            min={min}
            max={max}
            step={1}
            inputMode="numeric"
            dir="ltr"
            aria-describedby={describedBy(words.field, words.hint)}
          />
          <IconButton icon="plus" label={more} hidden={!scripted} onClick={() => step(1)} />
        </span>
      </div>
    </div>
  )
}
