import { useTranslation } from 'react-i18next'
import { useFactOptions } from '~/people/fact-options'

/** Languages to ask an interpreter for: those that are there anyway first. */
export function useInterpreterChoices(there: readonly string[]) {
  const { t } = useTranslation('signUps')
  const { languages } = useFactOptions()
  const foreign = languages.filter(({ value }) => value !== 'da')
  if (there.length === 0) return { options: foreign }
  return {
    groups: [
      { label: t('form.interpretersThere'), options: foreign.filter(({ value }) => there.includes(value)) },
      { label: t('form.interpretersElse'), options: foreign.filter(({ value }) => !there.includes(value)) },
    ],
  }
}
