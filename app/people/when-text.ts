import type { TFunction } from 'i18next'
import { atLineStart, formatList, formatSeries } from '~/i18n/format'
import { allSlots, whenInShort, whenParts, type Availability } from './availability'

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

/** The same as a list has room for: "Eftermiddage og weekend" instead of five days by name. */
export function whenShortText(availability: Availability, t: TFunction, language: string): string {
  const short = whenInShort(availability)
  if (!short) return whenText(availability, t, language)
  const phrase = formatList(
    short.map((each) => t(`facts:when.short.${each}`)),
    language,
  )
  return atLineStart(phrase, language)
}
