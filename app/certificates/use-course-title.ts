import { useTranslation } from 'react-i18next'
import { isOneOf } from '~/people/facts'
import { houseCodes } from '~/training/course'

/** What a course is called: one of the house in the reader's language, another as a coordinator wrote it. */
export function useCourseTitle(): (course: { code: string | null; title: string }) => string {
  const { t } = useTranslation('training')
  return ({ code, title }) => (isOneOf(houseCodes, code) ? t(`house.${code}.title`) : title)
}
