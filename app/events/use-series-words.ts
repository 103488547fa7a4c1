import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatWeekday, formatWeekdayName } from '~/i18n/format'
import type { EventRule } from './event'
import { minutesOf, repeatOf, weekOfMonth } from './series'

/** Says how often an event is, in the reader's language: "Hver tirsdag kl. 15.30–17.30". */
export function useSeriesWords(): (rule: Pick<EventRule, 'startsAt' | 'minutes' | 'rrule'>) => string {
  const { t, i18n } = useTranslation('makeEvents')
  const language = i18n.language
  return ({ startsAt, minutes, rrule }) => {
    const [day = '', clock = ''] = startsAt.split('T')
    const starts = minutesOf(clock)
    const repeat = repeatOf(rrule)
    const weekday = formatWeekdayName(day, language)
    const nth = repeat === 'monthly-last' ? 'last' : String(Math.min(weekOfMonth(day), 4))
    const often =
      repeat === 'once'
        ? formatWeekday(day, language)
        : repeat === null
          ? t('series.other')
          : repeat === 'monthly' || repeat === 'monthly-last'
            ? t('series.monthly', { weekday, nth: t(`series.nth.${nth}`) })
            : t(`series.${repeat}`, { weekday })
    return t('series.at', {
      often: atLineStart(often, language),
      from: formatClock(starts, language),
      to: formatClock(starts + minutes, language),
    })
  }
}
