import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { CheckField } from '~/ui/check-field'
import type { FieldWords } from '~/ui/field'
import type { UnusualCode } from './unusual'

interface LogQuestionProps {
  field: FieldMetadata<unknown>
  asked: readonly UnusualCode[]
  words: Pick<FieldWords, 'errorText' | 'errorWord'>
}

/** »Was that right?«: what is unusual about an entry, and a tick that says it is so all the same. */
export function LogQuestion({ field, asked, words }: LogQuestionProps) {
  const { t } = useTranslation('logging')
  return (
    <div className="log-question">
      <h3>{t('question.title')}</h3>
      <ul>
        {asked.map((code) => (
          <li key={code}>{t(`codes.${code}`)}</li>
        ))}
      </ul>
      <input type="hidden" name="asked" value={asked.join(',')} />
      <CheckField field={field} label={t('question.sure')} {...words} />
    </div>
  )
}
