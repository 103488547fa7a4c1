import type { TFunction } from 'i18next'
import { formatList, formatSeries } from '~/i18n/format'
import { allSlots, whenParts, type Availability } from './availability'

/** Times of the week as a phrase: "Hverdage aften, lørdag formiddag". Empty for no time at all. `t` is that language's translator. Pure. */
export function whenText(availability: Availability, t: TFunction, language: string): string {
  if (availability === allSlots) return t('facts:when.anytime')
  const parts = whenParts(availability).map(({ days, time }) =>
    t('facts:when.part', {
      days:
        typeof days === 'string'
          ? t(`facts:when.${days}`)
          : formatList(
              days.map((day) => t(`facts:days.${day}`)),
              language,
            ),
      time: t(`facts:times.${time}`),
    }),
  )
  const phrase = formatSeries(parts, language)
  // Danish days are written small within a sentence; English ones keep their capital.
  return language === 'da' ? phrase.charAt(0) + phrase.slice(1).toLocaleLowerCase('da') : phrase
}
