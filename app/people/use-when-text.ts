import { useTranslation } from 'react-i18next'
import { formatList, formatSeries } from '~/i18n/format'
import { allSlots, whenParts, type Availability } from './availability'

/** Turns times of the week into a phrase: "Hverdage aften, lørdag formiddag". Empty for no time at all. */
export function useWhenText(): (availability: Availability) => string {
  const { t, i18n } = useTranslation('facts')
  return (availability) => {
    if (availability === allSlots) return t('when.anytime')
    const parts = whenParts(availability).map(({ days, time }) =>
      t('when.part', {
        days:
          typeof days === 'string'
            ? t(`when.${days}`)
            : formatList(
                days.map((day) => t(`days.${day}`)),
                i18n.language,
              ),
        time: t(`times.${time}`),
      }),
    )
    const phrase = formatSeries(parts, i18n.language)
    // Danish days are written small within a sentence; English ones keep their capital.
    return i18n.language === 'da' ? phrase.charAt(0) + phrase.slice(1).toLocaleLowerCase('da') : phrase
  }
}
