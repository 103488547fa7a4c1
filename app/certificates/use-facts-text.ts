import { useTranslation } from 'react-i18next'
import { useLengthText } from '~/activities/use-hours-text'
import { formatDay, formatList } from '~/i18n/format'
import { useCourseTitle } from './use-course-title'
import type { CertificateFacts } from './certificate'

/** What a certificate is about, in a line: hours and the days between which they were given, courses, organisations. */
export function useFactsText(): (facts: CertificateFacts) => string {
  const { t, i18n } = useTranslation('certificates')
  const duration = useLengthText()
  const courseTitle = useCourseTitle()
  // the year stands there always: a certificate is looked at years later
  const never = new Date(0)
  const day = (on: string, other: string) =>
    formatDay(on, i18n.language, on < other && on.slice(0, 4) === other.slice(0, 4) ? new Date(other) : never)
  return ({ minutes, from, until, courses, organisations }) =>
    [
      minutes === null ? null : duration(minutes),
      from !== null && until !== null && from !== until ? t('facts.period', { from: day(from, until), until: day(until, from) }) : null,
      minutes === null && courses.length > 0 ? formatList(courses.map(courseTitle), i18n.language) : null,
      organisations.length > 0 ? formatList(organisations, i18n.language) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ')
}
