import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatList, languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import type { OrganisationPage, WeeklyActivity } from './organisation'

/** How the facts of an organisation are said in the reader's language. */
export function useOrganisationWords() {
  const { t, i18n } = useTranslation(['organisations', 'facts'])
  const language = i18n.language
  const ages = ({ ageFrom, ageTo }: { ageFrom: number | null; ageTo: number | null }): string | null => {
    if (ageFrom === null && ageTo === null) return null
    if (ageTo === null) return t('ages.from', { from: ageFrom ?? 0 })
    if (ageFrom === null) return t('ages.to', { to: ageTo })
    return t('ages.between', { from: ageFrom, to: ageTo })
  }
  const clock = ({ starts, ends }: { starts: number; ends: number }) =>
    t('clock', { from: formatClock(starts, language), to: formatClock(ends, language) })
  return {
    ages,
    clock,
    languages: (codes: readonly string[]) =>
      atLineStart(
        formatList(
          codes.map((code) => languageName(code, language)),
          language,
        ),
        language,
      ),
    place: ({ place, town }: Pick<OrganisationPage, 'place' | 'town'>) =>
      place ? t('placeInTown', { place, town: townName(town) }) : townName(town),
    when: (activity: WeeklyActivity) => `${t(`facts:days.${activity.day}`)} ${clock(activity)}`,
    forWhom: (activity: WeeklyActivity): string =>
      [activity.womenOnly ? t('facts:audiences.women') : null, ages(activity)].filter(Boolean).join(', ') || t('facts:audiences.everyone'),
  }
}
