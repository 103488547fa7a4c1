import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { OptionText } from '~/ui/option-field'
import type { UnusualCode } from './unusual'

/**
 * »Was that right?«: what is unusual about an entry, and a tick that says it is so all the same. It is a question and no mistake, so it
 * takes the place, and the focus, of the summary of errors.
 */
export function LogQuestion({ field, asked, answer }: { field: FieldMetadata<unknown>; asked: readonly UnusualCode[]; answer: unknown }) {
  const { t } = useTranslation('logging')
  const box = useRef<HTMLDivElement>(null)
  const title = useId()
  useEffect(() => box.current?.focus(), [answer])
  const { key, ...control } = getInputProps(field, { type: 'checkbox', ariaAttributes: false })
  return (
    // autofocus is for pages without a script; browsers allow it on whatever can take focus
    <div ref={box} className="log-question" role="alert" tabIndex={-1} autoFocus aria-labelledby={title}>
      <h3 id={title}>{t('question.title')}</h3>
      <ul>
        {asked.map((code) => (
          <li key={code}>{t(`codes.${code}`)}</li>
        ))}
      </ul>
      <p>{t('question.lead')}</p>
      <input type="hidden" name="asked" value={asked.join(',')} />
      <label className="opt">
        <input key={key} {...control} />
        <OptionText>{t('question.sure')}</OptionText>
      </label>
    </div>
  )
}
