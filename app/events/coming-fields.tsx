import { useTranslation } from 'react-i18next'
import { useFactOptions } from '~/people/fact-options'
import { OptionField } from '~/ui/option-field'
import { TextField } from '~/ui/text-field'
import { signUpWays, type SignUpWay } from './event'
import { fieldOf, type PartProps } from './field-props'

/** How people come, and how many may. `fixed`: somebody has signed up, so the way stays. */
export function ComingFields({ fields, words, fixed = null }: PartProps & { fixed?: SignUpWay | null }) {
  const { t } = useTranslation('makeEvents')
  const facts = useFactOptions()
  return (
    <>
      {fixed === null ? (
        <OptionField
          field={fieldOf(fields, 'signUp')}
          label={t('form.signUp')}
          options={signUpWays.map((value) => ({ value, text: t(`signUps.${value}.name`), detail: t(`signUps.${value}.detail`) }))}
          {...words}
        />
      ) : (
        <p>
          <input type="hidden" name="signUp" value={fixed} />
          <b>{t(`signUps.${fixed}.name`)}</b>
          <br />
          <span className="soft">{t('form.signUpFixed')}</span>
        </p>
      )}
      <TextField
        field={fieldOf(fields, 'capacity')}
        type="number"
        inputMode="numeric"
        width="short"
        label={t('form.capacity')}
        hint={t('form.capacityHint')}
        optional={facts.t('optional')}
        {...words}
      />
    </>
  )
}
