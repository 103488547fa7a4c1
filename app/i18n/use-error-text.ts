import { useTranslation } from 'react-i18next'

/** Turns the code of a refused field into a sentence; an unknown code is a programming error and is shown as it is. */
export function useErrorText(): (code: string) => string {
  const { t } = useTranslation('forms')
  return (code) => {
    const [name = code, limit] = code.split(':')
    return t(`errors.${name}`, limit === undefined ? {} : { count: Number(limit) })
  }
}
