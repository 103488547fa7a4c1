import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatDay, formatList, formatWeekday, languageName } from '~/i18n/format'
import type { AgendaEntry, Standing } from './agenda'
import type { EventView } from './event'

/** Says when, where and for whom an event is, in the reader's language. */
export function useEventWords() {
  const { t, i18n } = useTranslation(['events', 'facts'])
  const language = i18n.language
  return {
    /** "kl. 15.30–17.30" */
    clock: ({ starts, ends }: Pick<AgendaEntry, 'starts' | 'ends'>) =>
      t('clock', { from: formatClock(starts, language), to: formatClock(ends, language) }),
    /** "Tirsdag 15. september" */
    day: (day: string) => atLineStart(formatWeekday(day, language), language),
    /** "14.–20. september" */
    days: (from: string, to: string, today: string) => {
      const last = formatDay(to, language, new Date(`${today}T12:00:00Z`))
      if (from === to) return last
      if (from.slice(0, 7) === to.slice(0, 7)) return t('days.within', { from: Number(from.slice(8)), to: last })
      return t('days.across', { from: formatDay(from, language, new Date(`${to}T12:00:00Z`)), to: last })
    },
    /** "ukrainsk og arabisk" */
    languages: (codes: readonly string[]) =>
      formatList(
        codes.map((code) => languageName(code, language)),
        language,
      ),
    ages: ({ ageFrom: from, ageTo: to }: Pick<EventView, 'ageFrom' | 'ageTo'>) => {
      if (from !== null && to !== null) return t('page.agesBetween', { from, to })
      if (from !== null) return t('page.agesFrom', { from })
      return to === null ? null : t('page.agesTo', { to })
    },
    /** The state of a date in a few words; in a list shorter than on its page. */
    standing: (standing: Standing, short: boolean) => {
      switch (standing.is) {
        case 'off':
          return t(standing.holiday ? 'standing.holiday' : 'standing.off')
        case 'drop-in':
          return t('standing.dropIn')
        case 'room':
          return t('standing.room')
        case 'free':
          return t(short ? 'standing.free' : 'standing.freePlaces', { count: standing.places })
        case 'full':
          if (short) return t('standing.waitingList')
          return standing.waiting > 0 ? t('standing.fullWaiting', { count: standing.waiting }) : t('standing.full')
      }
    },
  }
}
