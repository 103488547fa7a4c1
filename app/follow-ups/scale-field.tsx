import { useTranslation } from 'react-i18next'
import { choiceProps } from '~/ui/collection'
import { FieldGroup, type FieldWords } from '~/ui/field'
import { scaleValues, type Scale } from './follow-up'

/** One plain scale: five steps with a word at either end; each step's own word is said aloud. */
export function ScaleField({ scale, ...words }: FieldWords & { scale: Scale }) {
  const { t } = useTranslation('followUps')
  const values = scaleValues.map(String)
  const choices = choiceProps(words.field, 'radio', values)
  return (
    <FieldGroup type="radio" {...words}>
      <div className="scale">
        {scaleValues.map((value) => (
          <label key={value} className="chip scale__step">
            <input {...choices.get(String(value))} />
            <b aria-hidden="true">{value}</b>
            <span className="vh">{t(`scales.${scale}.words.${value}`)}</span>
          </label>
        ))}
      </div>
      <p className="scale__ends" aria-hidden="true">
        <span>{t(`scales.${scale}.words.1`)}</span>
        <span>{t(`scales.${scale}.words.5`)}</span>
      </p>
    </FieldGroup>
  )
}
