import { useTranslation } from 'react-i18next'
import { formatClock, formatDay, formatList, languageName } from '~/i18n/format'
import { useErrorText } from '~/i18n/use-error-text'
import { isTownSlug, townName } from '~/island/towns'
import { useWhenText } from '~/people/use-when-text'
import type { ChangedField, ChangeValue } from './import-change'
import type { ImportField } from './import-columns'

/** Reasons that forms give too, in the words of forms. */
const ofForms = [
  'required',
  'too-long',
  'cpr',
  'phone-in-text',
  'email-in-text',
  'website',
  'clock',
  'date',
  'ends-before-start',
  'ages-turned',
]

/** How rows, fields and values of a file are said in the reader's language. */
export function useImportWords() {
  const { t, i18n } = useTranslation(['imports', 'facts', 'organisations', 'wanted'])
  const language = i18n.language
  const when = useWhenText()
  const formError = useErrorText()
  const listed = (value: ChangeValue, say: (code: string) => string) =>
    Array.isArray(value)
      ? formatList(
          value.map((code) => say(String(code))),
          language,
        )
      : say(String(value))

  function said(field: ChangedField, value: ChangeValue): string | null {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
    if (typeof value === 'boolean') return value ? t('yes') : t('no')
    const text = String(value)
    switch (field) {
      case 'town':
        return isTownSlug(text) ? townName(text) : text
      case 'kind':
        return t(`organisations:kinds.${text}`)
      case 'day':
        return t(`facts:days.${text}`)
      case 'starts':
      case 'ends':
        return formatClock(Number(value), language)
      case 'languages':
        return listed(value, (code) => languageName(code, language))
      case 'interests':
      case 'interest':
        return listed(value, (code) => t(`facts:interests.${code}`))
      case 'industries':
        return listed(value, (code) => t(`facts:industries.${code}`))
      case 'role':
        return t(`wanted:roles.${text}`)
      case 'training':
        return t(`wanted:trainings.${text}`)
      case 'danishLevel':
        return t(`facts:danishLevels.${text}`)
      case 'availability':
        return when(Number(value)) || null
      case 'untilDate':
        return formatDay(text, language, new Date(0))
      default:
        return text
    }
  }

  return {
    said,
    field: (field: ImportField | ChangedField | 'row') => t(`fields.${field}`),
    /** The sentence for what is wrong; a number after the colon stands in it. */
    reason(code: string): string {
      const [name = code, number] = code.split(':')
      return ofForms.includes(name) ? formError(code) : t(`errors.${name}`, { number: number ?? '' })
    },
  }
}
