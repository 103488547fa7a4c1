import { getInputProps } from '@conform-to/react'
import type { HTMLAttributes } from 'react'
import { describedBy, FieldBox, type FieldWords } from './field'
import { Icon, type IconName } from './icon'

interface TextFieldProps extends FieldWords {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | 'date' | 'time'
  autoComplete?: string
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  /** Language of what is typed, where it is known. */
  lang?: string
  dir?: 'ltr' | 'rtl' | 'auto'
  icon?: IconName
  /** As wide as its content: a number, a date, a postcode. */
  width?: 'short'
}

/** Scripts of addresses and numbers are always left to right; free text takes the direction of its own script. */
const TYPED_LEFT_TO_RIGHT: ReadonlySet<string> = new Set(['email', 'tel', 'url', 'password', 'number', 'date', 'time'])

/** One line of text. */
export function TextField({ type = 'text', autoComplete, inputMode, lang, dir, icon, width, ...words }: TextFieldProps) {
  const { key, ...control } = getInputProps(words.field, { type })
  const input = (
    <input
      key={key}
      {...control}
      className={width === 'short' ? 'input input--short' : 'input'}
      autoComplete={autoComplete}
      inputMode={inputMode}
      lang={lang}
      dir={dir ?? (TYPED_LEFT_TO_RIGHT.has(type) ? 'ltr' : 'auto')}
      aria-describedby={describedBy(words.field, words.hint)}
    />
  )
  return (
    <FieldBox {...words}>
      {icon ? (
        <div className="with-ic">
          <Icon name={icon} />
          {input}
        </div>
      ) : (
        input
      )}
    </FieldBox>
  )
}
