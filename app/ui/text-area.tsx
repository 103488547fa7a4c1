import { getTextareaProps } from '@conform-to/react'
import { useState, type ReactNode } from 'react'
import { describedBy, FieldBox, type FieldWords } from './field'

interface TextAreaProps extends FieldWords {
  rows?: number
  /** Most characters allowed; shown, not enforced while typing, so that nothing pasted is cut. */
  max?: number
  limitText?: ReactNode
  countText?: (used: number, max: number) => ReactNode
  lang?: string
  dir?: 'ltr' | 'rtl' | 'auto'
}

/** Several lines of text, with a count where the length is limited. */
export function TextArea({ rows, max, limitText, countText, lang, dir = 'auto', ...words }: TextAreaProps) {
  const { field, hint } = words
  const { key, maxLength: _shownInstead, ...control } = getTextareaProps(field)
  const [typed, setTyped] = useState<number | null>(null)
  const used = typed ?? String(control.defaultValue ?? '').length
  const limitId = `${field.id}-limit`
  const describers = [describedBy(field, hint), limitText ? limitId : null].filter(Boolean).join(' ')
  return (
    <FieldBox {...words}>
      <textarea
        key={key}
        {...control}
        className="input"
        rows={rows}
        lang={lang}
        dir={dir}
        aria-describedby={describers || undefined}
        onInput={(event) => setTyped(event.currentTarget.value.length)}
      />
      {max === undefined ? null : (
        <p className="counter">
          <span id={limitId}>{limitText}</span>
          {countText ? <span className={used > max ? 'num counter__over' : 'num'}>{countText(used, max)}</span> : null}
        </p>
      )}
    </FieldBox>
  )
}
