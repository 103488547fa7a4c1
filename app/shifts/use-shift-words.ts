import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatWeekday } from '~/i18n/format'
import type { Span, Task } from './shift'

/** Says when a shift is and what is done, in the reader's language. */
export function useShiftWords() {
  const { t, i18n } = useTranslation('shifts')
  const language = i18n.language
  const clocks = ({ from, until }: Pick<Span, 'from' | 'until'>) => ({
    from: formatClock(from, language),
    until: formatClock(until, language),
  })
  return {
    /** "Tirsdag 12. januar" */
    day: (day: string) => atLineStart(formatWeekday(day, language), language),
    /** "kl. 15–17.30" */
    clock: (span: Pick<Span, 'from' | 'until'>) => t('clock', clocks(span)),
    /** "Tirsdag 12. januar kl. 15–17.30" */
    when: (span: Span) => t('when', { day: atLineStart(formatWeekday(span.day, language), language), ...clocks(span) }),
    /** A host's own words stand as they were written. */
    task: (task: Pick<Task, 'kind' | 'name'>) => task.name || t(`kinds.${task.kind}`),
  }
}
