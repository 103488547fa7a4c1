import { useTranslation } from 'react-i18next'
import { days, times, type Day, type Time } from '~/people/facts'
import { useWhenText } from '~/people/use-when-text'

/** The words of the small week: short names for its edges, and the whole of it as one sentence. */
export function useWeekWords() {
  const { t } = useTranslation('matching')
  const whenText = useWhenText()
  return {
    days: Object.fromEntries(days.map((day) => [day, t(`facts:daysShort.${day}`)])) as Record<Day, string>,
    times: Object.fromEntries(times.map((time) => [time, t(`week.times.${time}`)])) as Record<Time, string>,
    /** "Tirsdag eftermiddag, lørdag formiddag" */
    list: whenText,
  }
}
