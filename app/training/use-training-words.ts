import { useTranslation } from 'react-i18next'
import { formatClock, formatDay, formatWeekday } from '~/i18n/format'
import type { AgendaEntry } from '~/events/agenda'
import { townName } from '~/island/towns'
import type { CourseModule } from './course'

/** How long a module is, when it is, and when something was done, in the reader's language. */
export function useTrainingWords() {
  const { t, i18n } = useTranslation('training')
  const { language } = i18n
  return {
    /** »6 timer«, »2 timer 30 min.«, »5 minutter« */
    length: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
      if (hours === 0) return t('minutes', { count: minutes })
      return rest === 0 ? t('hours', { count: hours }) : t('hoursAnd', { hours: t('hours', { count: hours }), minutes: rest })
    },
    /** »5 minutter at læse« or »Et møde, 6 timer« */
    what: (module: CourseModule, length: string) => t(module.how === 'online' ? 'module.online' : 'module.meeting', { length }),
    /** »tirsdag 12. januar kl. 10 · Rønne« */
    when: ({ day, starts, town }: Pick<AgendaEntry, 'day' | 'starts' | 'town'>) =>
      t('when', { day: formatWeekday(day, language), clock: formatClock(starts, language), town: townName(town) }),
    /** »12. november« */
    day: (day: string, today: string) => formatDay(day, language, new Date(`${today}T12:00:00Z`)),
  }
}
